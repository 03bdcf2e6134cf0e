"""Broken, placed lines to real text: headings, lists and paragraphs whose every line stands where it should.

A paragraph is one box at its place; its lines flow inside it as text does, so
that they can be selected, searched and read aloud in one go, and are shifted
to their places where those differ. The height of a line is made by an empty
strut of our own (see the style sheet), so that no browser's idea of a font's
height counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from brownbag.deck.model import Marker
from brownbag.layout.scene import FontSpec, Fragment, TextItem, TextLine, TextParagraph
from brownbag.theme.drawing import Colour
from brownbag.theme.model import PlaceholderType
from brownbag.web.context import Context
from brownbag.web.faces import lacks
from brownbag.web.lists import Piece, nested
from brownbag.web.markup import escape, number, step_attribute
from brownbag.web.pairing import joints, lines_by_paragraph
from brownbag.web.tongues import Tongues
from brownbag.web.words import Words

TITLES = frozenset({PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE})
_SAID_ALREADY = frozenset({PlaceholderType.SLIDE_NUMBER})  # every slide begins with its number
_SAME = 0.05  # points that two places may differ by and be one
_JOINTS = {"\n": "<br>", " ": " ", "": "<wbr>"}


class Origin(NamedTuple):
    """Where on the slide the corner lies that places count from."""

    x: float = 0.0
    y: float = 0.0


def text_html(item: TextItem, context: Context, heading: str) -> str:
    """Return the text; ``heading`` is the tag that a title gets ("" for none)."""
    step = step_attribute(item.step)
    is_title = item.is_hidden or (item.placeholder is not None and item.placeholder.type in TITLES)
    if item.is_hidden:
        words = " ".join("".join(run.text for run in one.runs) for one in item.paragraphs)
        return f'<{heading} class="off">{escape(words)}</{heading}>' if heading else ""
    pairs = lines_by_paragraph(item.paragraphs, item.lines)
    if is_title and heading:
        boxes = "".join(_box(one, lines, context, "span", Origin()) for one, lines in pairs)
        return f"<{heading}{step}{_turn(item)}>{boxes}</{heading}>"
    written = paragraphs_html(pairs, context)
    if item.turn:
        written = f"<div{_turn(item)}>{written}</div>"
    silent = item.placeholder is not None and item.placeholder.type in _SAID_ALREADY
    if not step and not silent:
        return written
    return f"<div{step}{' aria-hidden=true' if silent else ''}>{written}</div>"


def _turn(item: TextItem) -> str:
    """Return the style of what holds a text's boxes: a point that turns them around the item's middle."""
    if not item.turn:
        return ""
    x, y = (number(each) for each in item.frame.middle)
    turn = f"transform-origin:{x}px {y}px;transform:rotate({number(item.turn)}deg)"
    return f' style="position:absolute;left:0;top:0;{turn}"'


def paragraphs_html(
    pairs: Iterable[tuple[TextParagraph, Sequence[TextLine]]],
    context: Context,
    origin: Origin = Origin(),  # noqa: B008 - a frozen value
) -> str:
    """Return paragraphs with their lines, list items gathered into lists."""
    pieces = []
    for paragraph, lines in pairs:
        in_list = paragraph.marker is not Marker.NONE
        box = _box(paragraph, lines, context, "span" if in_list else "p", origin)
        pieces.append(Piece(box, paragraph.marker, paragraph.level, paragraph.number, paragraph.step))
    return nested(pieces)


def _box(
    paragraph: TextParagraph, lines: Sequence[TextLine], context: Context, tag: str, origin: Origin
) -> str:
    """Return a paragraph's box with its lines; "" where it shows nothing."""
    fragments = [one for line in lines for one in line.fragments]
    if not fragments:
        return ""
    left, right = min(one.x for one in fragments), max(one.x + one.width for one in fragments)
    is_mirrored = any(one.right_to_left for one in fragments)
    base = _usual(fragments)
    look = context.looks.of(base)
    first = lines[0]
    box = context.looks.lines(first.height, first.top + first.height - first.baseline)
    tongues = Tongues(paragraph.runs, context.language)
    shown = [_line(one, base, left, right, context, tongues, is_mirrored=is_mirrored) for one in lines]
    between = [_JOINTS[joint] for joint in joints(paragraph, lines)]
    written = "".join(chain.from_iterable(zip(shown, [*between, ""], strict=True)))
    direction = ' dir="rtl"' if is_mirrored else ""
    # Only a list item carries its step itself; here it would be said twice.
    step = "" if tag == "span" and paragraph.marker is not Marker.NONE else step_attribute(paragraph.step)
    where = (
        f"left:{number(left - origin.x)}px;top:{number(first.top - origin.y)}px;"
        f"width:{number(right - left)}px"
    )
    return (
        f'<{tag} class="b {look} {box}" style="{where}"{direction}{tongues.attribute}{step}>{written}</{tag}>'
    )


def _usual(fragments: Sequence[Fragment]) -> Fragment:
    """Return a fragment that looks as most of the letters do."""
    letters: Counter[tuple[FontSpec, Colour]] = Counter()
    for one in fragments:
        letters[one.font, one.colour] += 0 if one.is_marker else len(one.text)
    look = letters.most_common(1)[0][0]
    return next(one for one in fragments if (one.font, one.colour) == look)


def _line(
    line: TextLine,
    base: Fragment,
    left: float,
    right: float,
    context: Context,
    tongues: Tongues,
    *,
    is_mirrored: bool,
) -> str:
    if not line.fragments:
        return '<span class="l"></span>'
    if is_mirrored:
        shift = max(one.x + one.width for one in line.fragments) - right
    else:
        shift = line.fragments[0].x - left
    moved = f' style="left:{number(shift)}px"' if abs(shift) > _SAME else ""
    rooms = [_room(one, line.fragments[at:]) for at, one in enumerate(line.fragments[:-1], start=1)]
    pieces = [
        _piece(one, room, base, context, tongues)
        for one, room in zip(line.fragments, [*rooms, None], strict=True)
    ]
    return f'<span class="l"{moved}>{"".join(pieces)}</span>'


def _room(fragment: Fragment, following: Sequence[Fragment]) -> float | None:
    """Return how far what follows starts behind the start of ``fragment``, None where its text fills that."""
    after = following[0]
    if fragment.right_to_left:
        # A phrase that is read from the left begins, as seen from the right, where it ends.
        phrase = list(takewhile(lambda one: not one.right_to_left, following)) or [after]
        room = fragment.x + fragment.width - max(one.x + one.width for one in phrase)
    elif after.right_to_left:  # the end of such a phrase
        room = fragment.width
    else:
        room = after.x - fragment.x
    is_filled = abs(room - fragment.width) <= _SAME and not lacks(fragment.font, fragment.text)
    return None if is_filled else room


def _piece(fragment: Fragment, room: float | None, base: Fragment, context: Context, tongues: Tongues) -> str:
    """Return a fragment in the element that says what it is; plain text where it looks like ``base``."""
    written = escape(fragment.text) if fragment.is_marker else tongues.html(fragment.text)
    classes, styles = [], []
    if (fragment.font, fragment.colour) != (base.font, base.colour):
        classes.append(context.looks.of(fragment))
    else:
        context.looks.of(fragment)
    link = context.links.attributes(fragment.link) if fragment.link else ""
    tag = _tag(fragment, base, is_link=bool(link))
    if fragment.underline:
        classes.append("u")
    if fragment.rise:
        styles.append(f"top:{number(-fragment.rise)}px")
    spoken = _marker_attributes(fragment, context.words)
    if classes or styles or link or spoken or tag != "span":
        named = f' class="{" ".join(classes)}"' if classes else ""
        styled = f' style="{";".join(styles)}"' if styles else ""
        written = f"<{tag}{named}{styled}{link}{spoken}>{written}</{tag}>"
    if room is None:
        return written
    if lacks(fragment.font, fragment.text):
        return f'<span class="k" style="width:{number(room)}px">{written}</span>'
    # A margin, where the width is known: words are then found across it, as they are not across a box.
    return f'<span style="margin-inline-end:{number(room - fragment.width)}px">{written}</span>'


def _tag(fragment: Fragment, base: Fragment, *, is_link: bool) -> str:
    if is_link:
        return "a"
    if fragment.rise:
        return "sup"
    if fragment.strike:
        return "s"
    if fragment.is_marker:
        return "span"
    if fragment.font.bold and not base.font.bold:
        return "strong"
    return "em" if fragment.font.italic and not base.font.italic else "span"


def _marker_attributes(fragment: Fragment, words: Words) -> str:
    """Bullets say nothing; boxes say whether it is done; numbers are read as they stand."""
    if not fragment.is_marker or any(letter.isalnum() for letter in fragment.text):
        return ""
    spoken = {"\u2610": words.to_do, "\u2611": words.done}.get(fragment.text)
    return f' role="img" lang="{words.language}" aria-label="{spoken}"' if spoken else " aria-hidden=true"
