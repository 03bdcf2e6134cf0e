"""The template's pictures: from a reference in a part to bytes that can be painted."""

from __future__ import annotations

import posixpath

from brownbag.problems import Severity
from brownbag.theme import limits
from brownbag.theme.findings import Findings
from brownbag.theme.ooxml import Element, R
from brownbag.theme.package import Package, Part
from brownbag.theme.pixels import as_png, pixel_size
from brownbag.theme.recolouring import Change, recoloured

_DRAWN = {".emf", ".wmf", ".emz", ".wmz", ".svg"}


class PictureShelf:
    """Hands out the pictures of one template, each read once; what cannot be shown it notes."""

    def __init__(self, package: Package, findings: Findings) -> None:
        self._package = package
        self._findings = findings
        self._known: dict[str, bytes | None] = {}
        self._changed: dict[tuple[str, tuple[Change, ...]], bytes | None] = {}

    def of_blip(self, blip: Element | None, part: Part, changes: tuple[Change, ...] = ()) -> bytes | None:
        """Return the bytes of the picture of a ``blip`` in ``part``, its colours changed as told.

        None where it cannot be shown.
        """
        if blip is None:
            return None
        relation = part.relations.get(blip.get(R + "embed", ""))
        if relation is None and blip.get(R + "link") is None:
            self._leave_out("A picture that the template shows is missing from the file.")
            return None
        if relation is None or relation.external:
            self._findings.add(
                "theme-linked-picture",
                "The template shows a picture that lies in another file; it is left out.",
                "In PowerPoint, insert the picture itself instead of a link to it.",
                Severity.WARNING,
            )
            return None
        name = relation.target
        if name not in self._known:
            self._known[name] = self._checked(name)
        data = self._known[name]
        return data if data is None or not changes else self._in_other_colours(name, data, changes)

    def _in_other_colours(self, name: str, data: bytes, changes: tuple[Change, ...]) -> bytes:
        """Return a picture's ``data`` recoloured; as it is, and said, where that is beyond us."""
        key = name, changes
        if key not in self._changed:
            size = pixel_size(data)
            is_small = size is not None and size[0] * size[1] <= limits.MOST_PIXELS_TO_TURN
            self._changed[key] = recoloured(data, changes) if is_small else None
        changed = self._changed[key]
        if changed is None:
            self._findings.add(
                "theme-recoloured",
                "A picture that the template recolours is shown in its own colours.",
                "In the PowerPoint file it stays as it is.",
            )
        return changed or data

    def _checked(self, name: str) -> bytes | None:
        file = posixpath.basename(name)
        kind = posixpath.splitext(name)[1].lower()
        if kind in _DRAWN:
            self._leave_out(f"The template's picture “{file}” is a drawing of a kind that is not shown here.")
            return None
        data = self._package.picture(name)
        if data is None:
            self._leave_out(f"The template's picture “{file}” is missing or too large.")
            return None
        return self._paintable(data, file)

    def _paintable(self, data: bytes, file: str) -> bytes | None:
        """Return ``data`` as PNG, JPEG or GIF; None where it is no picture, or has too many pixels."""
        size, most = pixel_size(data), limits.MOST_PIXELS
        if size is None:
            most = limits.MOST_PIXELS_TO_TURN
            data, size = as_png(data, most)
        if size is None:
            self._leave_out(f"The template's picture “{file}” cannot be read.")
            return None
        if size[0] * size[1] > most:
            self._leave_out(f"The template's picture “{file}” has too many pixels ({size[0]} × {size[1]}).")
            return None
        return data

    def _leave_out(self, message: str) -> None:
        self._findings.add(
            "theme-picture",
            message,
            "It is left out of the preview and the PDF; in the PowerPoint file it stays.",
            Severity.WARNING,
        )
