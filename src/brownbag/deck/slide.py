"""One chunk of text to one slide, as far as it can be read alone.

What needs the whole talk (numbers of sources, the agenda, which ``#`` slide is
the first) is left to `brownbag.deck.assemble`; a `Draft` says what that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from brownbag.deck.attributes import split_attributes
from brownbag.deck.columns import is_columns
from brownbag.deck.definitions import definitions_of
from brownbag.deck.front_matter import read_yaml
from brownbag.deck.loud_titles import arranged
from brownbag.deck.markup import Markup
from brownbag.deck.model import (
    Block,
    Callout,
    Columns,
    Heading,
    Paragraph,
    Picture,
    Placement,
    Run,
    Runs,
    Slide,
    SlideKind,
    plain,
)
from brownbag.deck.nodes import Nodes
from brownbag.deck.outline import outline
from brownbag.deck.page import Context, Page
from brownbag.deck.parts import DivNode, HeadingNode, Line, Node, SettingNode
from brownbag.deck.runs import trimmed
from brownbag.deck.scan import end_of_settings
from brownbag.deck.slide_settings import header_not_used, take, take_attributes
from brownbag.deck.slots import Slot, SlotKind
from brownbag.deck.text import clean
from brownbag.deck.walk import all_runs
from brownbag.problems import Severity

_OPENING_BLOCKS = 6  # more than this is content, even below a `#`


class Draft(NamedTuple):
    """A slide read alone.

    ``is_opening``: a ``#`` with hardly anything below it, so a title or section
    slide. ``cites`` are its sources' keys in order, as ``note_cites`` are its
    notes'. ``has_slots``: an agenda or a list of sources goes in; ``has_glossary``: terms do.
    """

    slide: Slide
    text: str
    is_opening: bool
    cites: tuple[str, ...]
    note_cites: tuple[str, ...]
    has_slots: bool
    has_glossary: bool = False

    @property
    def knows_its_talk(self) -> bool:
        """Whether anything on the slide depends on the slides around it."""
        return bool(self.has_slots or self.cites or self.note_cites)


def read_slide(text: str, context: Context, markup: Markup) -> Draft:
    """Return the slide that ``text`` makes. Any text at all makes one."""
    shown, problems = clean(text)
    page = Page(context, markup, definitions_of(shown), list(problems))
    for key, value in context.carried:
        page.settings, _ = take(page.settings, key, value, 1)  # its own slide says what is wrong with it
    nodes = Nodes(page)
    lines = _take_settings(list(enumerate(shown.split("\n"), 1)), nodes)
    if "\\" in shown:
        from brownbag.deck.latex import as_markdown, has_latex  # here, for few talks have any

        lines = as_markdown(lines) if has_latex(shown) else lines
    parts, found = outline(lines, notes_by_word=context.notes_by_word)
    page.problems.extend(found)
    title, level = _take_title(parts, page)
    blocks = nodes.blocks(parts)
    return _draft(shown, page, title, level, blocks)


def _take_settings(lines: list[Line], nodes: Nodes) -> list[Line]:
    """Take the settings that Slidev writes between a break and a second one, and return the other lines."""
    texts = [text for _, text in lines]
    end = end_of_settings(texts, 0)
    if end < 1:
        return lines
    entries, _ = read_yaml("\n".join(texts[:end]), 1)
    for entry in entries:
        if isinstance(entry.value, str):
            nodes.set(entry.key, entry.value, entry.line, is_foreign=True)
        elif entry.key == "audience":
            nodes.set(entry.key, " ".join(map(str, entry.value)), entry.line)
    return lines[end + 1 :]


def _take_title(parts: list[Node], page: Page) -> tuple[Runs, int]:
    """Return the slide's first heading and its level, and take it out; its pictures stay in its place."""
    for at, node in enumerate(parts):
        if isinstance(node, SettingNode) and node.key == "column":
            break  # headings below belong to columns
        if isinstance(node, DivNode) and node.is_html and not is_columns(node):
            found = _take_title(node.nodes, page)
            if found[1]:
                return found
        if isinstance(node, HeadingNode):
            if not node.text.strip() and any(isinstance(other, HeadingNode) for other in parts[at + 1 :]):
                continue
            text, attributes = split_attributes(node.text)
            page.settings, problems = take_attributes(page.settings, attributes, node.line)
            page.problems.extend(problems)
            pieces = page.pieces(text, node.line)
            pictures = [piece for piece in pieces if isinstance(piece, Picture)]
            page.heading_pictures.extend(pictures)
            del parts[at]
            return trimmed(tuple(piece for piece in pieces if isinstance(piece, Run))), node.level
    return (), 0


def _draft(text: str, page: Page, title: Runs, level: int, blocks: list[Block]) -> Draft:
    settings = page.settings
    if settings.words:
        names = ", ".join(f".{name}" for name in settings.words)
        page.say(Severity.HINT, 1, f"“{names[:80]}” after the title is not used.", "", "not-used")
    if settings.header and not title:
        title = (Run(settings.header),)
    elif settings.header:
        page.problems.append(header_not_used(settings.header, 1))
    blocks = [*page.heading_pictures, *blocks]
    background, more = _background(page)
    blocks.extend(more)
    is_opening = level == 1 and settings.layout in ("", "title", "section") and _is_little(blocks)
    layout, shown = settings.layout, tuple(blocks)
    if settings.by_slidev:
        layout, title, shown = arranged(layout, title, blocks, has_background=background is not None)
    slide = Slide(
        kind=SlideKind.SECTION if is_opening else SlideKind.CONTENT,
        title=title,
        blocks=shown,
        notes=tuple(page.notes),
        layout=layout,
        minutes=settings.minutes,
        audience=settings.audience,
        depth=settings.depth,
        id=settings.id,
        section=settings.section or (plain(title).replace("\n", " ") if is_opening else ""),
        topic=settings.topic,
        hidden=settings.hidden,
        transition=settings.transition,
        footer=settings.footer,
        numbered=settings.numbered,
        background=background,
        problems=tuple(page.problems),
    )
    cites = _cites((title, *all_runs(shown)))
    slots = {slot.kind for slot in _slots(shown)}
    return Draft(
        slide,
        text,
        is_opening,
        cites,
        _cites(all_runs(slide.notes)),
        bool(slots - {SlotKind.GLOSSARY}),
        SlotKind.GLOSSARY in slots,
    )


def _background(page: Page) -> tuple[Picture | None, list[Picture]]:
    """Return the slide's background, and further ones as pictures: only one can lie behind everything."""
    settled = page.settings.background
    if settled is not None and settled.placement is not Placement.BACKGROUND:
        return (page.backgrounds[0] if page.backgrounds else None), [settled, *_inline(page.backgrounds[1:])]
    all_of_them = [*([settled] if settled else []), *page.backgrounds]
    return (all_of_them[0], _inline(all_of_them[1:])) if all_of_them else (None, [])


def _inline(pictures: Sequence[Picture]) -> list[Picture]:
    return [replace(picture, placement=Placement.INLINE) for picture in pictures]


def _is_little(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= _OPENING_BLOCKS and all(
        (isinstance(block, Paragraph | Heading | Picture) and not isinstance(block, Slot)) for block in blocks
    )


def _cites(lines: Iterable[Runs]) -> tuple[str, ...]:
    return tuple(run.cite for runs in lines for run in runs if run.cite)


def _slots(blocks: Iterable[Block]) -> Iterator[Slot]:
    for block in blocks:
        match block:
            case Slot():
                yield block
            case Columns(columns=columns):
                for column in columns:
                    yield from _slots(column.blocks)
            case Callout(blocks=inner):
                yield from _slots(inner)
            case _:
                pass
