"""What stands before an item of a list, to DrawingML."""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.deck.model import Marker
from brownbag.layout.scene import TextParagraph
from brownbag.powerpoint.drawing import colour_xml
from brownbag.powerpoint.xml import quote
from brownbag.theme.model import BulletStyle

_BOXES = {Marker.TODO: "☐", Marker.DONE: "☑"}
_BOX_FACE = "Segoe UI Symbol"  # has both; elsewhere the system finds them another
_FIRST, _LAST = 1, 32_767  # ECMA-376 part 1, 20.1.10.80: what startAt may be


def list_starts(paragraphs: Sequence[TextParagraph]) -> list[int]:
    """Return for every paragraph the first number of the numbered list it belongs to (1 where none).

    PowerPoint counts on from paragraph to paragraph of one level and one
    ``startAt``; a paragraph of that level or further out without a number ends
    the list. So a list keeps one start, and one that goes on later gets its own.
    """
    running: dict[int, tuple[int, int]] = {}  # level: (start, the next number)
    starts = []
    for paragraph in paragraphs:
        level = paragraph.level
        running = {known: list_ for known, list_ in running.items() if known <= level}
        if paragraph.marker is not Marker.NUMBER:
            running.pop(level, None)
            starts.append(1)
            continue
        start, expected = running.get(level, (paragraph.number, paragraph.number))
        if paragraph.number != expected:
            start = paragraph.number
        running[level] = (start, paragraph.number + 1)
        starts.append(start)
    return starts


def bullet_xml(paragraph: TextParagraph, start: int) -> str:
    """Return what the paragraph says about its bullet; "" where its placeholder says the same."""
    mark = paragraph.style.bullet
    known = paragraph.inherited.bullet if paragraph.inherited is not None else None
    match paragraph.marker:
        case Marker.NONE:
            has_none = known is not None and not known.char and not known.numbering
            return "" if has_none else "<a:buNone/>"
        case Marker.NUMBER:
            return _colour_and_size(mark, known) + _number_xml(mark, known, start)
        case Marker.TODO | Marker.DONE:
            box = _BOXES[paragraph.marker]
            return (
                f'{_colour_and_size(mark, known)}<a:buFont typeface="{_BOX_FACE}"/><a:buChar char="{box}"/>'
            )
        case Marker.BULLET:
            return _colour_and_size(mark, known) + _char_xml(mark, known)


def _colour_and_size(mark: BulletStyle, known: BulletStyle | None) -> str:
    said = ""
    if mark.colour != (None if known is None else known.colour):
        said += f"<a:buClr>{colour_xml(mark.colour)}</a:buClr>" if mark.colour else "<a:buClrTx/>"
    if mark.size != (1.0 if known is None else known.size):
        said += f'<a:buSzPct val="{round(min(4.0, max(0.25, mark.size)) * 100_000)}"/>'
    return said


def _number_xml(mark: BulletStyle, known: BulletStyle | None, start: int) -> str:
    kind = mark.numbering or "arabicPeriod"
    if known is not None and known.numbering == kind and start == 1:
        return ""
    first = min(_LAST, max(_FIRST, start))
    start_at = f' startAt="{first}"' if first != 1 else ""
    return f'{_face(mark.family)}<a:buAutoNum type="{kind}"{start_at}/>'


def _char_xml(mark: BulletStyle, known: BulletStyle | None) -> str:
    if mark.numbering:
        return "" if known is not None and known.numbering == mark.numbering else _number_xml(mark, None, 1)
    char = mark.char or "•"
    if known is not None and not known.numbering and (char, mark.family) == (known.char, known.family):
        return ""
    return f"{_face(mark.family)}<a:buChar char={quote(char)}/>"


def _face(family: str) -> str:
    return f"<a:buFont typeface={quote(family)}/>" if family else "<a:buFontTx/>"
