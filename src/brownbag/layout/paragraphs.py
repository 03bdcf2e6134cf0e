"""Blocks of text to whole paragraphs in a placeholder's styles.

A plain paragraph, a heading, a quotation and code differ from the level they
inherit (no bullet, no margin); list items keep theirs. Level styles are made
once a placeholder and shared, so that a slide costs no style of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec.structs import replace

from brownbag.deck.model import (
    Align,
    Block,
    CodeBlock,
    Heading,
    Item,
    ListBlock,
    Marker,
    Paragraph,
    Quote,
    Run,
    Runs,
    plain,
)
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.layout.scripts import is_foreign_sentence, is_right_to_left, language_of
from brownbag.theme.model import BulletStyle, LevelStyle, Spacing

FIXED_WIDTH = "Courier New"  # on every computer with PowerPoint; its twin is Liberation Mono

TextBlock = Paragraph | Heading | ListBlock | CodeBlock | Quote

_NO_BULLET = BulletStyle()
_DEFAULT_BULLET = BulletStyle(char="•", family="Arial")
_DIGIT = 0.55  # of the size: a little over the widest digits of our fonts
_AFTER_NUMBER = 0.55  # of the size: the full stop and the gap behind it
_BOX = 1.2  # of the size: a box to tick and the gap behind it
_HANG = 0.9  # em of the text: room for a bullet that the template has none for
_QUOTE_MARGIN = 18.0
_DASH = "— "
_MIRRORED = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT}


class Steps:
    """Counts the key presses of one slide, from 1 in reading order."""

    def __init__(self) -> None:
        self.count = 0

    def next(self) -> int:
        """Return the number of a further step."""
        self.count += 1
        return self.count


class TextStyles:
    """The styles of one box: nine levels, and what is derived from them for text that is no list."""

    def __init__(
        self, levels: Sequence[LevelStyle], *, is_inherited: bool = True, reads_leftwards: bool = False
    ) -> None:
        """``reads_leftwards``: the talk's language does, and so does every paragraph that is no code."""
        self.levels = tuple(levels)
        self.reads_leftwards = reads_leftwards
        self._is_inherited = is_inherited

    def inherited(self, level: int) -> LevelStyle | None:
        """Return what the placeholder itself says for ``level``; None where it does not, or there is none."""
        style = self.levels[level]
        return style if self._is_inherited and not style.is_unsaid else None

    @cached_property
    def plain(self) -> LevelStyle:
        """The style of a paragraph that is no list item."""
        level = self.levels[0]
        if not level.bullet.char and not level.bullet.numbering:
            return level
        return replace(level, bullet=_NO_BULLET, margin_left=0.0, indent=0.0)

    @cached_property
    def quote(self) -> LevelStyle:
        """The style of a quotation among other text."""
        return replace(self.plain, margin_left=self.plain.margin_left + _QUOTE_MARGIN, indent=0.0)

    @cached_property
    def code(self) -> LevelStyle:
        """The style of code: fixed width, left, lines close together."""
        return replace(
            self.plain, family=FIXED_WIDTH, align=Align.LEFT, line_spacing=Spacing(share=1.0), caps=False
        )

    @cached_property
    def _items(self) -> dict[tuple[int, Marker, int], LevelStyle]:
        return {}

    def item(self, depth: int, marker: Marker, digits: int = 1) -> LevelStyle:
        """Return the style of a list item; a placeholder without bullets gets them.

        ``digits`` is how long the list's numbers are, so that there is room for them.
        """
        key = (depth, marker, digits)
        style = self._items.get(key)
        if style is None:
            style = self._items[key] = _item_style(self.levels[depth], depth, marker, digits)
        return style


def _item_style(level: LevelStyle, depth: int, marker: Marker, digits: int) -> LevelStyle:
    if not level.bullet.char and not level.bullet.numbering:
        hang = round(level.size * _HANG)
        level = replace(
            level, bullet=_DEFAULT_BULLET, margin_left=float(hang * (depth + 1)), indent=float(-hang)
        )
    bullet = level.bullet
    match marker:
        case Marker.NUMBER:
            if bullet.numbering:
                return level
            return _with_room(replace(level, bullet=_numbered(bullet)), digits * _DIGIT + _AFTER_NUMBER)
        case Marker.NONE:
            return replace(level, bullet=_NO_BULLET, indent=0.0)
        case Marker.TODO | Marker.DONE:
            box = "\u2610" if marker is Marker.TODO else "\u2611"
            return _with_room(replace(level, bullet=_boxed(bullet, box)), _BOX)
        case Marker.BULLET:
            return level


def _with_room(level: LevelStyle, ems: float) -> LevelStyle:
    """Return ``level`` with text that starts clear of a mark so wide; a bullet's indent is too small."""
    hang = float(round(level.size * ems))
    more = hang + level.indent
    if more <= 0:
        return level
    return replace(level, margin_left=level.margin_left + more, indent=-hang)


def _boxed(bullet: BulletStyle, box: str) -> BulletStyle:
    return replace(bullet, char=box, family="Segoe UI Symbol", numbering="", size=1.0)


def _numbered(bullet: BulletStyle) -> BulletStyle:
    # Small or large bullets are a matter of their form; numbers are read, at the text's own size.
    return replace(bullet, char="", family="", numbering="arabicPeriod", size=1.0)


def text_run(run: Run, style: LevelStyle, *, bold: bool = False, italic: bool = False) -> TextRun:
    """Return a run as it is shown in ``style``."""
    return TextRun(
        run.text,
        run.bold or bold or style.bold,
        run.italic or italic or style.italic,
        run.strike,
        run.superscript,
        FIXED_WIDTH if run.code and style.family != FIXED_WIDTH else "",
        None,
        run.link,
        run.language or language_of(run.text),
    )


def text_runs(
    runs: Runs, style: LevelStyle, *, bold: bool = False, italic: bool = False
) -> tuple[TextRun, ...]:
    """Return runs as they are shown in ``style``."""
    return tuple(text_run(run, style, bold=bold, italic=italic) for run in runs)


def directed(paragraph: TextParagraph, *, reads_leftwards: bool = False) -> TextParagraph:
    """Return the paragraph, turned to the right where its first letter is Hebrew, Arabic or the like.

    In a talk that ``reads_leftwards`` all are turned but whole sentences of
    other letters; a template's own turned text stays as it is.
    """
    text = "".join(run.text for run in paragraph.runs)
    if paragraph.style.right_to_left:
        return paragraph
    if not is_right_to_left(text) and not (reads_leftwards and not is_foreign_sentence(text)):
        return paragraph
    style = paragraph.style
    return replace(
        paragraph,
        style=replace(style, right_to_left=True, align=_MIRRORED.get(style.align, style.align)),
    )


def text_paragraphs(blocks: Sequence[TextBlock], styles: TextStyles, steps: Steps) -> list[TextParagraph]:
    """Return the paragraphs of ``blocks`` in order; a hidden step's number is taken from ``steps``."""
    paragraphs: list[TextParagraph] = []
    for block in blocks:
        match block:
            case Paragraph():
                step = steps.next() if block.incremental else 0
                paragraphs.append(plain_paragraph(block.runs, styles, step=step))
            case Heading():
                paragraphs.append(plain_paragraph(block.runs, styles, bold=True))
            case ListBlock():
                paragraphs += _list_paragraphs(block, styles, steps)
            case Quote():
                paragraphs += _quote_paragraphs(block, styles)
            case CodeBlock():
                paragraphs.append(_code_paragraph(block, styles))
    return paragraphs


def plain_paragraph(
    runs: Runs, styles: TextStyles, *, bold: bool = False, italic: bool = False, step: int = 0
) -> TextParagraph:
    """Return a paragraph without a marker."""
    style = styles.plain
    shown = text_runs(runs, style, bold=bold, italic=italic)
    paragraph = TextParagraph(shown, style, styles.inherited(0), step=step)
    return directed(paragraph, reads_leftwards=styles.reads_leftwards)


def _list_paragraphs(block: ListBlock, styles: TextStyles, steps: Steps) -> list[TextParagraph]:
    paragraphs = []
    step = 0
    counts = [0] * len(styles.levels)
    digits = len(str(max((item.number for item in block.items), default=0)))
    for item in block.items:
        if block.incremental and item.marker is not Marker.NONE:
            step = steps.next()
        depth = min(item.depth, len(styles.levels) - 1)
        counts[depth + 1 :] = [0] * (len(counts) - depth - 1)
        if item.marker is Marker.BULLET and styles.levels[depth].bullet.numbering:
            # The template numbers its points (an agenda's, say).
            counts[depth] += 1
            item = replace(item, marker=Marker.NUMBER, number=counts[depth])
        paragraphs.append(_item_paragraph(item, depth, styles, step, digits))
    return paragraphs


def _item_paragraph(item: Item, depth: int, styles: TextStyles, step: int, digits: int) -> TextParagraph:
    style = styles.item(depth, item.marker, digits)
    return directed(
        TextParagraph(
            text_runs(item.runs, style),
            style,
            styles.inherited(depth),
            depth,
            item.marker,
            item.number,
            step,
        ),
        reads_leftwards=styles.reads_leftwards,
    )


def _quote_paragraphs(quote: Quote, styles: TextStyles) -> list[TextParagraph]:
    style, inherited = styles.quote, styles.inherited(0)
    paragraphs = [
        TextParagraph(text_runs(runs, style, italic=True), style, inherited) for runs in quote.paragraphs
    ]
    if quote.attribution:
        shown = text_runs(attribution_runs(quote), style)
        paragraphs.append(TextParagraph(shown, style, inherited))
    return [directed(paragraph, reads_leftwards=styles.reads_leftwards) for paragraph in paragraphs]


def attribution_runs(quote: Quote) -> Runs:
    """Return who said it, after a dash."""
    return (Run(_DASH), *quote.attribution) if plain(quote.attribution).strip() else ()


def _code_paragraph(block: CodeBlock, styles: TextStyles) -> TextParagraph:
    style = styles.code
    text = block.text.expandtabs(4).rstrip("\n")
    run = TextRun(text, bold=style.bold, italic=style.italic, language=language_of(text))
    return TextParagraph((run,), style, styles.inherited(0))


def is_text(block: Block) -> bool:
    """Return whether ``block`` becomes paragraphs, rather than a thing of its own."""
    return isinstance(block, Paragraph | Heading | ListBlock | CodeBlock | Quote)
