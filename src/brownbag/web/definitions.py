"""What the drawings of a page share, written once: gradients, clips, pictures, whole layouts."""

from __future__ import annotations

from base64 import b64encode

from brownbag.outgoing.images import kind_of
from brownbag.outgoing.metadata import without_metadata

_MIME = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "svg": "image/svg+xml"}


def data_uri(data: bytes, extension: str) -> str:
    """Return a picture as an address that holds it."""
    return f"data:{_MIME[extension]};base64,{b64encode(data).decode('ascii')}"


class Definitions:
    """SVG definitions by what they say: the same one asked for twice is one."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._images: dict[bytes, str] = {}

    def add(self, start: str, rest: str) -> str:
        """Define an element and return its id; ``start`` is its tag and a space, ``rest`` follows the id."""
        known = self._ids.get(start + rest)
        if known is None:
            known = self._ids[start + rest] = f"d{len(self._ids) + 1}"
        return known

    def picture(self, data: bytes) -> str:
        """Define a picture of one by one unit, from the bytes of a PNG, JPEG or GIF, and return its id."""
        known = self._images.get(data)
        if known is None:
            known = self._images[data] = self.image(data_uri(without_metadata(data), kind_of(data)))
        return known

    def image(self, address: str) -> str:
        """Define the picture at a data address, stretched to one by one unit, and return its id."""
        return self.add("<image ", f'width="1" height="1" preserveAspectRatio="none" href="{address}"/>')

    def svg(self) -> str:
        """Return all definitions, in an element that takes no room; "" where there are none."""
        if not self._ids:
            return ""
        # Not `display: none`: some browsers then do not paint with what is inside.
        inside = "".join(content.replace(" ", f' id="{name}" ', 1) for content, name in self._ids.items())
        return f'<svg class="shared" width="0" height="0" aria-hidden="true"><defs>{inside}</defs></svg>'
