"""Speaker notes to plain paragraphs: what a presenter reads, with bold, links and lists kept."""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.deck.diagrams import as_list
from brownbag.deck.model import (
    Block,
    Callout,
    Chart,
    CodeBlock,
    Columns,
    Diagram,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    plain,
)
from brownbag.layout.callouts import has_title
from brownbag.layout.paragraphs import attribution_runs, directed, text_runs
from brownbag.layout.phrases import callout_label
from brownbag.layout.scene import TextParagraph
from brownbag.theme.model import LevelStyle, Theme

NOTES_SIZE = 12.0
_CELLS = Run(" | ")


def notes_style(theme: Theme) -> LevelStyle:
    """Return the one style that notes are written in."""
    return LevelStyle(theme.body_font, NOTES_SIZE, theme.colours.get("tx1") or theme.colours["dk1"])


def notes_paragraphs(
    blocks: Sequence[Block], style: LevelStyle, language: str = ""
) -> tuple[TextParagraph, ...]:
    """Return notes as paragraphs below one another; what is no text is told in words.

    ``language`` is the talk's, for the words that are ours.
    """
    paragraphs: list[TextParagraph] = []
    for block in blocks:
        paragraphs += _of(block, style, language)
    return tuple(paragraphs)


def _of(block: Block, style: LevelStyle, language: str) -> list[TextParagraph]:
    match block:
        case Paragraph(runs):
            return [_text(runs, style)]
        case Heading(_, runs):
            return [_text(runs, style, bold=True)]
        case ListBlock(items):
            return [
                directed(
                    TextParagraph(text_runs(i.runs, style), style, None, min(i.depth, 8), i.marker, i.number)
                )
                for i in items
            ]
        case CodeBlock(text):
            return [_text((Run(text.rstrip("\n"), code=True),), style)]
        case Quote(paragraphs):
            said = [_text(runs, style, italic=True) for runs in paragraphs]
            return [*said, *([_text(attribution_runs(block), style)] if plain(block.attribution) else [])]
        case Callout(kind, title, inner):
            name = callout_label(kind, language)
            label = Run(f"{name}: " if has_title(block) else name)
            return [_text((label, *title), style, bold=True), *notes_paragraphs(inner, style, language)]
        case Chart(table=table, title=title):
            said = [_text(title, style, bold=True)] if plain(title) else []
            return [*said, *_of(table, style, language)]
        case Table(header, rows):
            return [_row(header, style, bold=True), *(_row(row, style) for row in rows)]
        case Diagram():
            return _of(as_list(block), style, language)
        case Picture():
            return [_text((Run(block.alt),), style)] if block.alt else []
        case Columns(columns):
            inside = (notes_paragraphs(column.blocks, style, language) for column in columns)
            return [paragraph for paragraphs in inside for paragraph in paragraphs]


def _text(runs: Runs, style: LevelStyle, *, bold: bool = False, italic: bool = False) -> TextParagraph:
    return directed(TextParagraph(text_runs(runs, style, bold=bold, italic=italic), style))


def _row(cells: Sequence[Runs], style: LevelStyle, *, bold: bool = False) -> TextParagraph:
    runs: list[Run] = []
    for cell in cells:
        runs += [*([_CELLS] if runs else []), *cell]
    return _text(tuple(runs), style, bold=bold)
