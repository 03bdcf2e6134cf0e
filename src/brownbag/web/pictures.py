"""The pictures of a talk, each embedded once and only as large as it is ever shown.

One that is shown once is an ``img``, as people expect of a page; one that
comes again and again is defined once and shown by reference. Drawings stay
drawings: inside an ``img`` a browser runs no script of theirs and loads
nothing, and both are taken out all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from brownbag.layout.scene import ClipItem, PictureItem, Scene
from brownbag.outgoing.images import UnreadablePictureError, prepare
from brownbag.outgoing.metadata import clean_svg
from brownbag.problems import Problem, Severity
from brownbag.theme.drawing import Crop
from brownbag.units import Rect
from brownbag.web.definitions import Definitions, data_uri
from brownbag.web.frames import crop_view, uncropped
from brownbag.web.markup import place, quote

_WIDEST = 2560  # px across a whole slide: sharp on a large screen, and half the bytes of a 4K picture

_Key = tuple[str, int]


class Pictures:
    """Gives pictures as HTML, and remembers what could not be read."""

    def __init__(self, scenes: Iterable[Scene], definitions: Definitions) -> None:
        self._definitions = definitions
        self._needs: dict[_Key, tuple[float, float]] = {}
        self._uses: Counter[_Key] = Counter()
        self._addresses: dict[_Key, str] = {}
        self.problems: list[Problem] = []
        for scene in scenes:
            for item in _shown(scene):
                self._note(item, _WIDEST / scene.width)

    def html(self, item: PictureItem, attributes: str = "") -> str:
        """Return the picture at its place; "" (and a problem, once) where it cannot be read."""
        address = self.address(item)
        if not address:
            return ""
        alt = "" if item.decorative else item.alt
        if self._uses[_key(item)] > 1:
            return self._by_reference(item, address, alt, attributes)
        if item.crop == Crop():
            return f'<img class="a"{attributes} style="{place(item.frame)}" alt={quote(alt)} src="{address}">'
        whole = uncropped(Rect(0, 0, item.frame.width, item.frame.height), item.crop)
        inside = f'<img class="a" style="{place(whole)}" alt={quote(alt)} src="{address}">'
        return f'<div class="a cut"{attributes} style="{place(item.frame)}">{inside}</div>'

    def address(self, item: PictureItem) -> str:
        """Return the picture as an address that holds it, "" where it cannot be read."""
        key = _key(item)
        if key not in self._addresses:
            try:
                self._addresses[key] = self._embedded(item)
            except UnreadablePictureError:
                self._addresses[key] = ""
                self.problems.append(_unreadable(item))
        return self._addresses[key]

    def _by_reference(self, item: PictureItem, address: str, alt: str, attributes: str) -> str:
        said = f'role="img" aria-label={quote(alt)}' if alt else 'aria-hidden="true"'
        return (
            f'<svg class="a"{attributes} {said} style="{place(item.frame)}" viewBox="{crop_view(item.crop)}" '
            f'preserveAspectRatio="none"><use href="#{self._definitions.image(address)}"/></svg>'
        )

    def _embedded(self, item: PictureItem) -> str:
        if not item.is_vector:
            image = prepare(item.path, item.orientation, self._needs[_key(item)], mirrored=item.mirrored)
            return data_uri(image.data, image.extension)
        try:
            cleaned = clean_svg(item.path.read_bytes())
        except OSError as error:
            raise UnreadablePictureError(str(error)) from error
        if cleaned is None:
            raise UnreadablePictureError(item.path.name)
        return data_uri(cleaned, "svg")

    def _note(self, item: PictureItem, px_a_point: float) -> None:
        key = _key(item)
        self._uses[key] += 1
        whole = uncropped(item.frame, item.crop)
        known = self._needs.get(key, (1.0, 1.0))
        self._needs[key] = max(known[0], whole.width * px_a_point), max(known[1], whole.height * px_a_point)


def _shown(scene: Scene) -> Iterator[PictureItem]:
    for item in scene.items:
        if isinstance(item, PictureItem):
            yield item
        elif isinstance(item, ClipItem) and item.poster is not None:
            yield item.poster


def _key(item: PictureItem) -> _Key:
    return str(item.path), item.orientation


def _unreadable(item: PictureItem) -> Problem:
    return Problem(
        Severity.ERROR,
        0,
        f"“{item.path.name}” could not be read as a picture, so it is missing from the web page.",
        "Open it in a picture program and save it again as PNG or JPEG.",
        "unreadable-picture",
    )
