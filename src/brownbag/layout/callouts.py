"""A call-out to a marked box: a soft fill, a bar of colour, a label, and what it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.model import Block, Callout, CalloutKind, Paragraph
from brownbag.layout.colours import contrast, mix, theme_colour
from brownbag.layout.fitting import BODY_FLOOR, Scale
from brownbag.layout.indenting import Indented
from brownbag.layout.paragraphs import TextStyles, text_runs
from brownbag.layout.parts import Desk, Part, Region
from brownbag.layout.phrases import callout_label
from brownbag.layout.scene import Item, Panel, PanelItem, TextItem, TextParagraph, TextRun
from brownbag.layout.stacking import Beside, Stack
from brownbag.layout.text_part import TextPart
from brownbag.theme.drawing import Colour, RectOutline, SolidFill
from brownbag.theme.model import Anchor, BoxStyle
from brownbag.units import Rect

_ACCENTS = {
    CalloutKind.ACTIVITY: "accent1",
    CalloutKind.DISCUSS: "accent3",
    CalloutKind.KEY: "accent1",
    CalloutKind.STORY: "accent4",
    CalloutKind.CAUTION: "accent2",
    CalloutKind.NOTE: "accent3",
    CalloutKind.TIP: "accent4",
}
_TINT = 0.1
_LABEL = 0.8  # of the text's size: what the box is, above what it says
_BAR = 6.0  # points
_INSETS = (20.0, 12.0, 16.0, 12.0)
_READABLE = 4.5  # WCAG 2's contrast for text

Arrange = Callable[[Sequence[Block], Region, bool], Part]


def minutes_text(minutes: float) -> str:
    """Return minutes as they are shown: "5 min", "1.5 min"."""
    return f"{minutes:g} min"


def callout_colour(kind: CalloutKind, desk: Desk) -> Colour:
    """Return the accent that marks this kind."""
    return theme_colour(desk.theme, _ACCENTS[kind])


def label_paragraph(callout: Callout, styles: TextStyles, desk: Desk) -> TextParagraph:
    """Return the line above the box's text: its kind in its colour, its own title, its minutes."""
    own = styles.plain
    style = replace(own, size=max(min(own.size, BODY_FLOOR), float(int(own.size * _LABEL))))
    colour: Colour | None = callout_colour(callout.kind, desk)
    if colour and contrast(colour, mix(colour, desk.ground, _TINT)) < _READABLE:
        colour = None
    label = callout_label(callout.kind, desk.language)
    label = f"{label}: " if has_title(callout) else label
    runs = [TextRun(label, bold=True, italic=style.italic, colour=colour)]
    if has_title(callout):
        runs += text_runs(callout.title, style, bold=True)
    if callout.minutes is not None:
        text = f" · {minutes_text(callout.minutes)}"
        runs.append(TextRun(text, bold=True, italic=style.italic, colour=colour))
    return TextParagraph(tuple(runs), style, styles.inherited(0))


def inside_width(width: float) -> float:
    """Return the width that a box ``width`` points wide leaves to what it holds."""
    return width - _BAR


def has_title(callout: Callout) -> bool:
    """Return whether the author gave the box a title."""
    return any(run.text.strip() for run in callout.title)


def callout_part(
    callout: Callout, desk: Desk, region: Region, arrange: Arrange, *, fills: bool
) -> CalloutPart:
    """Return the box's part; ``fills``: its text takes the region's placeholder."""
    inner_region = replace(region, box=BoxStyle(_INSETS, Anchor.TOP))
    blocks: list[Block] = list(callout.blocks)
    inner = arrange(blocks, inner_region, fills)
    styles = TextStyles(region.levels, is_inherited=fills, reads_leftwards=desk.reads_leftwards)
    lead = [label_paragraph(callout, styles, desk)]
    return CalloutPart(callout.kind, desk, _led(lead, inner, desk, inner_region, fills=fills))


def _led(lead: list[TextParagraph], inner: Part, desk: Desk, region: Region, *, fills: bool) -> Part:
    """Return ``inner`` with ``lead`` above it: in its own text where it starts with text."""
    parts = [_inside(part) for part in (inner.parts if isinstance(inner, Stack) else [inner])]
    if parts and isinstance(parts[0], TextPart):
        first = parts[0]
        parts[0] = TextPart([*lead, *first.paragraphs], desk, region, first.fills, name="Text")
    else:
        parts.insert(0, TextPart(lead, desk, region, fills, name="Text"))
    return parts[0] if len(parts) == 1 else Stack(parts)


def _inside(part: Part) -> Part:
    """Return a part with the room around it that text has by itself."""
    if isinstance(part, TextPart | Stack | Beside | CalloutPart):
        return part
    return Indented(part, _INSETS[0], _INSETS[2])


class CalloutPart(Struct):
    """A marked box around what it holds."""

    kind: CalloutKind
    desk: Desk
    inner: Part
    stays_whole = True
    squeezes = False

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of what it holds; text brings its own insets."""
        return self.inner.least_height(width - _BAR, scale) + self._edges()

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the height that its content wants."""
        return self.inner.wanted_height(width - _BAR, scale) + self._edges()

    def _edges(self) -> float:
        return 0.0 if isinstance(self.inner, TextPart) else _INSETS[3]

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the box, the bar and the content; the box is no higher than its content wants."""
        high = min(frame.height, max(self.wanted_height(frame.width, scale), 0.0))
        colour = callout_colour(self.kind, self.desk)
        fill = SolidFill(mix(colour, self.desk.ground, _TINT))
        whole = Rect(frame.x, frame.y, frame.width, high)
        inside = Rect(frame.x + _BAR, frame.y, frame.width - _BAR, high - self._edges())
        bar = PanelItem(
            f"{callout_label(self.kind, '')} bar",
            Rect(frame.x, frame.y, _BAR, high),
            Panel(RectOutline(), SolidFill(colour)),
        )
        items = self.inner.place(inside, scale)
        first = items[0]
        if len(items) == 1 and isinstance(first, TextItem) and first.placeholder is None:
            return [bar, replace(first, name=callout_label(self.kind, ""), panel=Panel(RectOutline(), fill))]
        box = PanelItem(f"{callout_label(self.kind, '')} box", whole, Panel(RectOutline(), fill))
        return [box, bar, *items]

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """Return two boxes of the same kind."""
        head, tail = self.inner.split(width - _BAR, height - self._edges(), scale)
        return (
            CalloutPart(self.kind, self.desk, head) if head else None,
            CalloutPart(self.kind, self.desk, tail) if tail else None,
        )

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return the lines of its content that do not fit."""
        return self.inner.lines_over(width - _BAR, height - self._edges(), scale)


def activity_paragraphs(callout: Callout) -> tuple[Block, ...]:
    """Return the blocks of a call-out that a layout shows in its own places: title first, in bold."""
    if not has_title(callout):
        return callout.blocks
    bold = tuple(replace(run, bold=True) for run in callout.title)
    return (Paragraph(bold), *callout.blocks)
