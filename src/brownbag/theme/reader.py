"""A theme is a PowerPoint file: from a .pptx or .potx to a `Theme` of plain values.

Only the masters, their layouts and their themes are read, straight from the
package; the slides that a template may still hold are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from brownbag.problems import BrownBagError, Severity
from brownbag.theme import limits
from brownbag.theme.backgrounds import read_background
from brownbag.theme.drawing import Fill
from brownbag.theme.drawings import read_drawings
from brownbag.theme.findings import Findings
from brownbag.theme.master import Master, Surface, placeholder_shapes, style_of
from brownbag.theme.media import PictureShelf
from brownbag.theme.model import Drawing, Layout, PlaceholderType, TemplateText, Theme
from brownbag.theme.ooxml import A, Element, P, R, flag, points
from brownbag.theme.package import Package, Part, open_package
from brownbag.theme.panose import read_kinds
from brownbag.theme.placeholders import read_placeholders
from brownbag.theme.roles import COVERS, NEVER, Guess, assign_roles, guess_role, room_for_text
from brownbag.units import Rect

_PAGE = (720.0, 540.0)  # 10 x 7.5 inches: what a file that does not say its page's size has
_SMALLEST_PAGE = 72.0  # points; 19.7.17 ST_SlideSizeCoordinate
_MUCH_ROOM = 0.6  # of the most that any master has
_TEXT_STYLES = 3  # for titles, bodies and others; 19.3.1.52


def read_theme(path: Path) -> Theme:
    """Return the theme that a .pptx or .potx holds.

    What the template lacks or what cannot be shown is in ``problems``, in plain
    words. Raises `BrownBagError` where the file cannot be read (missing,
    damaged, protected, with macros, no PowerPoint file) or has no layout with a
    place for a title or text.
    """
    with open_package(path) as package:
        return _Template(package).theme()


class _Template:
    """One open template on its way to being a `Theme`."""

    def __init__(self, package: Package) -> None:
        self._path = package.path
        self._package = package
        self._findings = Findings()
        self._main = package.main()
        self._page = _page(self._main)
        self._masters = self._read_masters()
        self._drawn: dict[tuple[Surface, Fill], tuple[Drawing, ...]] = {}

    def theme(self) -> Theme:
        """Return the whole template."""
        layouts: list[Layout] = []
        guesses: list[Guess] = []
        for_content = self._masters_for_content()
        for number, master in enumerate(self._masters):
            for part in _related(self._package, master.part, "sldLayoutIdLst", "sldLayoutId"):
                if len(layouts) == limits.MOST_LAYOUTS:
                    break
                layout, guess = self._layout(part, master, len(layouts))
                layouts.append(replace(layout, master=number, known_by=guess.known_by))
                is_at_home = guess.role in COVERS or master in for_content
                guesses.append(replace(guess, is_at_home=is_at_home))
        room = [room_for_text(layout.placeholders) for layout in layouts]
        if not any(room):
            raise self._refusal("has no layout with a place for a title or text")
        first = self._masters[0]
        _note_gaps(layouts, first, self._findings)
        return Theme(
            name=first.name or self._path.stem,
            path=self._path,
            width=self._page.width,
            height=self._page.height,
            layouts=tuple(layouts),
            colours=first.surface().palette.colours(),
            heading_font=first.fonts.family("+mj-lt"),
            body_font=first.fonts.family("+mn-lt"),
            fonts=_families(first, layouts),
            problems=self._findings.problems(),
            body_levels=first.surface().levels(PlaceholderType.BODY, first.part.root),
            roles=assign_roles(guesses, room),
            font_kinds=read_kinds(self._roots()),
        )

    def _roots(self) -> Iterator[Element]:
        """Give the parts that name fonts, those first that say most of them."""
        for master in self._masters:
            yield master.theme
            yield master.part.root
        yield self._main.root

    def _read_masters(self) -> list[Master]:
        shelf = PictureShelf(self._package, self._findings)
        text_defaults = self._main.root.find(P + "defaultTextStyle")
        masters = [
            Master(self._package, part, text_defaults, shelf, self._findings)
            for part in _related(self._package, self._main, "sldMasterIdLst", "sldMasterId")[
                : limits.MOST_MASTERS
            ]
        ]
        if not masters:
            raise self._refusal("has no slide master, so there is nothing to take a design from")
        return masters

    def _masters_for_content(self) -> list[Master]:
        """Return the masters with much room for text: LibreOffice's templates often start with a cover's."""
        room = [master.room_for_text() for master in self._masters]
        return [
            master for master, area in zip(self._masters, room, strict=True) if area >= _MUCH_ROOM * max(room)
        ]

    def _layout(self, part: Part, master: Master, index: int) -> tuple[Layout, Guess]:
        surface = master.surface(part)
        said = part.root.find(P + "cSld")
        name = said.get("name", "") if said is not None else ""
        placeholders = read_placeholders(part, surface, self._page)
        guess = guess_role(name, part.root.get("type", ""), placeholders)
        is_upright = _is_upright(part)
        if is_upright:
            guess = replace(guess, certainty=NEVER)
        background = read_background(part, surface)
        shows_master = flag(part.root.get("showMasterSp"), default=True)
        behind = self._master_drawings(surface, background) if shows_master else ()
        layout = Layout(
            name=name or f"Layout {index + 1}",
            role=guess.role,
            index=index,
            placeholders=placeholders,
            background=background,
            drawings=behind + read_drawings(part, surface, background, self._page),
            is_numbered=_is_wanted("sldNum", part, master.part),
            is_dated=_is_wanted("dt", part, master.part),
            is_upright=is_upright,
        )
        return layout, guess

    def _master_drawings(self, surface: Surface, background: Fill) -> tuple[Drawing, ...]:
        key = surface, background
        if key not in self._drawn:
            self._drawn[key] = read_drawings(surface.master.part, surface, background, self._page)
        return self._drawn[key]

    def _refusal(self, what: str) -> BrownBagError:
        return BrownBagError(f"“{self._path.name}” {what}.", "Choose another template.", str(self._path))


def _is_upright(layout: Part) -> bool:
    """Return whether a title or text of the layout runs from top to bottom."""
    bodies = (shape.find(f"{P}txBody/{A}bodyPr") for shape, _ in placeholder_shapes(layout.root))
    return any(body is not None and body.get("vert", "horz") != "horz" for body in bodies)


def _is_wanted(kind: str, *parts: Part) -> bool:
    """Return whether new slides get a placeholder of the small print: as the first of ``parts`` says it.

    19.3.1.25 ``hf``; a template that says nothing wants all that it has a place for.
    """
    flags = next((found for part in parts if (found := part.root.find(P + "hf")) is not None), None)
    return flags is None or flag(flags.get(kind), default=True)


def _page(main: Part) -> Rect:
    size = main.root.find(P + "sldSz")
    width = points(size.get("cx")) if size is not None else 0.0
    height = points(size.get("cy")) if size is not None else 0.0
    if min(width, height) < _SMALLEST_PAGE:
        width, height = _PAGE
    return Rect(0.0, 0.0, width, height)


def _related(package: Package, part: Part, list_name: str, name: str) -> list[Part]:
    """Return the parts that a list of ``part`` names by relationship, in the list's order."""
    relations = (
        part.relations.get(element.get(R + "id", ""))
        for element in part.root.iterfind(f"{P}{list_name}/{P}{name}")
    )
    return [package.part(each.target) for each in relations if each is not None and not each.external]


def _families(master: Master, layouts: Sequence[Layout]) -> tuple[str, ...]:
    """Return every family that text of this template would be set in, the theme's two first."""
    found = dict.fromkeys((master.fonts.family("+mj-lt"), master.fonts.family("+mn-lt")))
    for layout in layouts:
        for placeholder in layout.placeholders:
            for level in placeholder.levels[: _used_levels(placeholder.type)]:
                found[level.family] = None
                if level.bullet.family:
                    found[level.bullet.family] = None
        for drawing in layout.drawings:
            if isinstance(drawing, TemplateText):
                found.update(dict.fromkeys(style.family for style, _ in drawing.paragraphs))
    return tuple(found)


def _used_levels(kind: PlaceholderType) -> int:
    """Return how many levels text of this kind really has."""
    return 1 if style_of(kind) != "bodyStyle" else 5


def _note_gaps(layouts: Sequence[Layout], master: Master, findings: Findings) -> None:
    kinds = {placeholder.type for layout in layouts for placeholder in layout.placeholders}
    if not kinds & {PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE}:
        findings.add(
            "theme-no-title",
            "No layout of the template has a place for a title.",
            "Titles get a box of their own; a template with title placeholders is better.",
            Severity.WARNING,
        )
    if len(master.styles_said) < _TEXT_STYLES:
        findings.add(
            "theme-no-styles",
            "The template does not say for new slides how titles and texts look (files from LibreOffice do "
            "not), so Brown Bag takes it from the template's sample text and says it on every slide.",
            "A slide that somebody adds in PowerPoint starts in 18 pt; set sizes on the slide master there "
            "(View, Slide Master).",
        )
    if PlaceholderType.SLIDE_NUMBER in kinds and not any(layout.is_numbered for layout in layouts):
        findings.add(
            "theme-number-off",
            "The template has turned slide numbers off, so slides show none.",
            "In PowerPoint, turn them on for the slide master (View, Slide Master; Insert, Header & Footer).",
        )
    if PlaceholderType.SLIDE_NUMBER not in kinds:
        findings.add(
            "theme-no-number",
            "The template has no place for slide numbers, so slides show none.",
            "In PowerPoint, add them to the slide master (View, Slide Master).",
        )
    if not master.fonts.heading or not master.fonts.body:
        findings.add("theme-no-fonts", "The template names no fonts of its own; Calibri stands in.")
