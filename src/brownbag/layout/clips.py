"""A video or a sound to its place: the picture before it plays, the sign that it plays, and its words."""

from __future__ import annotations

from msgspec.structs import replace

from brownbag.deck.clips import is_sound
from brownbag.deck.model import Align, Picture, Run
from brownbag.layout.colours import mix, theme_colour
from brownbag.layout.fitting import Ladder, Scale, choose
from brownbag.layout.illustrations import caption_style, filling_crop, picture_item
from brownbag.layout.paragraphs import TextStyles, directed, text_runs
from brownbag.layout.parts import Desk
from brownbag.layout.pictures import Found
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import (
    ClipItem,
    Panel,
    PanelItem,
    PictureItem,
    PlaceholderRef,
    TextItem,
    TextParagraph,
)
from brownbag.layout.setting import Block, break_all, height_of, prepare, settled
from brownbag.theme.drawing import Colour, EllipseOutline, PathOutline, RectOutline, SolidFill
from brownbag.theme.model import Anchor, BoxStyle, LevelStyle, Placeholder, PlaceholderType
from brownbag.units import Rect

_CORNER = 8.0  # points
_SIGN_SHARE = 0.22  # of a video's shorter side
_SIGN_MOST, _SIGN_LEAST = 72.0, 20.0  # points
_GAP = 10.0  # points, between a sound's sign and its words
_TRIANGLE = PathOutline((("M", 0.0, 0.0), ("L", 1.0, 0.5), ("L", 0.0, 1.0), ("Z",)))
_DARK = Colour("1F2326")
_VEIL = Colour("1F2326", 0.72)
_WHITE = Colour("FFFFFF")
_NO_INSETS = (0.0, 0.0, 0.0, 0.0)


def clip_item(
    clip: Picture,
    found: Found,
    frame: Rect,
    desk: Desk,
    levels: tuple[LevelStyle, ...],
    *,
    placeholder: Placeholder | None = None,
) -> ClipItem:
    """Return a found video or sound at its place, its words in the style of ``levels``.

    It takes the ``placeholder`` only where that holds things that play; one for pictures does not.
    """
    holds = placeholder is not None and placeholder.type is PlaceholderType.OBJECT
    sound = is_sound(found.path.name)
    words = clip.alt or found.path.stem
    return ClipItem(
        words,
        frame,
        found.path,
        clip.alt,
        sound,
        _sound_plate(words, frame, desk, levels[0]) if sound else _video_plate(words, frame, desk, levels[0]),
        () if sound and found.poster is None else _sign(_sign_place(frame)),
        _poster(clip, found.poster, frame),
        PlaceholderRef(placeholder.idx, placeholder.type) if placeholder is not None and holds else None,
        placeholder.inherited_by_pictures if placeholder is not None and holds else None,
    )


def _poster(clip: Picture, poster: Found | None, frame: Rect) -> PictureItem | None:
    if poster is None:
        return None
    size = (float(poster.upright[0]), float(poster.upright[1]))
    return picture_item(clip, poster, frame, crop=filling_crop(size, frame))


def _sign_place(frame: Rect) -> Rect:
    side = min(_SIGN_MOST, max(_SIGN_LEAST, min(frame.width, frame.height) * _SIGN_SHARE))
    return Rect(frame.x + (frame.width - side) / 2, frame.y + (frame.height - side) / 2, side, side)


def _sign(place: Rect, disc: Colour = _VEIL, ink: Colour = _WHITE) -> tuple[PanelItem, ...]:
    """Return a disc with a triangle on it, which everybody knows to mean “play”."""
    side = place.width
    # A triangle looks to be in the middle when its own centre, a third from its back, is.
    triangle = Rect(place.x + side * 0.38, place.y + side * 0.29, side * 0.36, side * 0.42)
    return (
        PanelItem("Play", place, Panel(EllipseOutline(), SolidFill(disc))),
        PanelItem("Play", triangle, Panel(_TRIANGLE, SolidFill(ink))),
    )


def _video_plate(words: str, frame: Rect, desk: Desk, style: LevelStyle) -> tuple[TextItem | PanelItem, ...]:
    """Return a dark plate with the words below where the sign lies."""
    ground = PanelItem("Plate", frame, Panel(RectOutline(), SolidFill(_DARK)))
    top = _sign_place(frame).bottom
    below = Rect(frame.x, top, frame.width, frame.bottom - top).inset(12.0, 8.0, 12.0, 8.0)
    text = _words(words, below, desk, replace(caption_style(style), colour=_WHITE), Anchor.TOP)
    return (ground, text) if text is not None else (ground,)


def _sound_plate(words: str, frame: Rect, desk: Desk, style: LevelStyle) -> tuple[TextItem | PanelItem, ...]:
    """Return a quiet button: the sign at its start, the words beside it."""
    accent, ink = theme_colour(desk.theme, "accent1"), style.colour
    ground = PanelItem("Plate", frame, Panel(RectOutline(_CORNER), SolidFill(mix(accent, desk.ground, 0.12))))
    side = min(_SIGN_MOST, frame.height * 0.62, frame.width * 0.3)
    edge = min((frame.height - side) / 2, frame.width * 0.05)
    place = Rect(frame.x + edge, frame.y + (frame.height - side) / 2, side, side)
    beside = Rect(
        place.right + _GAP, frame.y, max(1.0, frame.right - edge - place.right - _GAP), frame.height
    )
    said = replace(caption_style(style), align=Align.LEFT, size=min(20.0, style.size), colour=ink)
    text = _words(words, beside, desk, said, Anchor.MIDDLE)
    sign = _sign(place, accent, desk.ground)
    return (ground, *sign, text) if text is not None else (ground, *sign)


def _words(words: str, frame: Rect, desk: Desk, style: LevelStyle, anchor: Anchor) -> TextItem | None:
    """Return the words at the largest size that fits ``frame``; None where none does."""
    plain = TextStyles((style,), is_inherited=False).plain
    prepared = prepare(directed(TextParagraph(text_runs((Run(words),), plain), plain)), desk.measurer)

    def blocks_at(scale: Scale) -> list[Block]:
        return break_all([prepared], [scale.size(style.size)], frame.width, desk.measurer.metrics)

    fit = choose(Ladder(style.size), lambda scale: height_of(blocks_at(scale)) <= frame.height)
    if not fit.fits:
        return None
    blocks = blocks_at(fit.scale)
    box = BoxStyle(_NO_INSETS, anchor)
    return TextItem("Words", frame, box, settled(blocks), place_lines(blocks, frame, box, desk.inks))
