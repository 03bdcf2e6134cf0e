"""A last resort where a part is too high for any scene: tables told as text, boxes without their frame."""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.layout.callouts import CalloutPart
from brownbag.layout.indenting import Indented
from brownbag.layout.missing_picture import MissingPart
from brownbag.layout.parts import Part, Plainable, Region
from brownbag.layout.stacking import Beside, Stack
from brownbag.layout.tables import TablePart, as_text
from brownbag.layout.text_part import TextPart
from brownbag.theme.model import BoxStyle

_NO_ROOM = BoxStyle((0.0, 0.0, 0.0, 0.0))


def plainer(part: Part) -> Part:
    """Return ``part`` with the table or box that it starts with (in every column) as text."""
    match part:
        case TablePart():
            return as_text(part)
        case Plainable():
            return part.plainer()
        case Stack(parts) if parts:
            return Stack([plainer(parts[0]), *parts[1:]])
        case Beside(parts, gap):
            return Beside([(share, plainer(one)) for share, one in parts], gap)
        case CalloutPart():
            return plainer(_bare(part.inner))
        case Indented():
            return plainer(part.inner)
        case _:
            return part


def _bare(part: Part) -> Part:
    """Return what a box holds without the room that the box keeps around it."""
    match part:
        case TextPart():
            return TextPart(part.paragraphs, part.desk, replace(part.region, box=_NO_ROOM), part.fills)
        case Stack(parts):
            return Stack([_bare(one) for one in parts])
        case _:
            return part


def in_words(part: Part, region: Region) -> Part:
    """Return all the words of ``part`` as one text across ``region``, pictures below it.

    The very last resort, which always fits: a text can be parted anywhere.
    """
    texts: list[TextPart | MissingPart] = []
    others: list[Part] = []
    _gather(part, texts, others)
    if not texts:
        return part
    free = replace(region, box=_NO_ROOM, placeholder=None)
    paragraphs = [paragraph for text in texts for paragraph in text.paragraphs]
    words = TextPart(paragraphs, texts[0].desk, free)
    return Stack([words, *others]) if others else words


def _gather(part: Part, texts: list[TextPart | MissingPart], others: list[Part]) -> None:
    """Put the parts that ``part`` is made of where they belong, in reading order."""
    match part:
        case TextPart() | MissingPart():
            texts.append(part)
        case TablePart():
            texts.append(as_text(part))
        case Plainable():
            _gather(part.plainer(), texts, others)
        case Stack(parts):
            for one in parts:
                _gather(one, texts, others)
        case Beside(parts):
            for _, one in parts:
                _gather(one, texts, others)
        case CalloutPart() | Indented():
            _gather(part.inner, texts, others)
        case _:
            others.append(part)
