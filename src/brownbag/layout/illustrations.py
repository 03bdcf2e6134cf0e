"""A picture among a slide's parts: its size, its crop, its caption; or a quiet box that stands for it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.clips import is_sound
from brownbag.deck.model import Align, Picture, plain
from brownbag.layout.fitting import Scale
from brownbag.layout.paragraphs import TextStyles, directed, text_runs
from brownbag.layout.parts import Desk, Part, Region
from brownbag.layout.pictures import Found
from brownbag.layout.placing import place_lines
from brownbag.layout.scene import Item, PictureItem, PlaceholderRef, TextItem, TextParagraph
from brownbag.layout.setting import Block, break_all, height_of, prepare, settled
from brownbag.layout.text_part import TextPart
from brownbag.theme.drawing import Crop
from brownbag.theme.model import Anchor, BoxStyle, LevelStyle, Placeholder, PlaceholderType, Spacing
from brownbag.units import Rect

_MOST_ENLARGED = 1.5  # points per pixel: twice a pixel's size at 96 to the inch
_LEAST_HEIGHT = 96.0  # points; below this a picture says nothing to a room
_MISSING_HEIGHT = 120.0
_CAPTION_GAP = 4.0
_CAPTION_BOX = BoxStyle((0.0, 0.0, 0.0, 0.0), Anchor.TOP)
_MISSING_BOX = BoxStyle((14.0, 10.0, 14.0, 10.0), Anchor.MIDDLE)
_HOLDERS = frozenset({PlaceholderType.OBJECT, PlaceholderType.PICTURE})


def caption_style(base: LevelStyle) -> LevelStyle:
    """Return a caption's style: small, centred, without a bullet."""
    nothing = Spacing(points=0.0)
    return replace(
        base,
        size=min(16.0, base.size),
        align=Align.CENTRE,
        bold=False,
        space_before=nothing,
        space_after=nothing,
    )


def contained(size: tuple[float, float], frame: Rect) -> Rect:
    """Return the largest place of the proportions of ``size`` in the middle of ``frame``."""
    ratio = min(frame.width / size[0], frame.height / size[1])
    width, height = size[0] * ratio, size[1] * ratio
    return Rect(frame.x + (frame.width - width) / 2, frame.y + (frame.height - height) / 2, width, height)


def filling_crop(size: tuple[float, float], frame: Rect) -> Crop:
    """Return what is cut off a picture of ``size``, evenly on both sides, so that it fills ``frame``."""
    if frame.width <= 0 or frame.height <= 0:
        return Crop()
    ratio = max(frame.width / size[0], frame.height / size[1])
    across = max(0.0, 1.0 - frame.width / (size[0] * ratio)) / 2
    down = max(0.0, 1.0 - frame.height / (size[1] * ratio)) / 2
    return Crop(across, down, across, down)


def most_size(found: Found) -> tuple[float, float]:
    """Return the size up to which a picture stays sharp, in points; a drawing has no limit but the slide.

    Nor has a video, of which small ones are made larger everywhere; a sound's button has its own size.
    """
    width, height = found.upright
    if found.is_film:
        ratio = 1.0 if is_sound(found.path.name) else 10_000.0 / max(width, height)
    else:
        ratio = 10_000.0 / max(width, height) if found.is_vector else _MOST_ENLARGED
    return width * ratio, height * ratio


def picture_item(
    picture: Picture,
    found: Found,
    frame: Rect,
    *,
    crop: Crop = Crop(),
    placeholder: Placeholder | None = None,
) -> PictureItem:
    """Return a found picture at its place."""
    return PictureItem(
        picture.alt or ("Picture" if not picture.decorative else "Decoration"),
        frame,
        found.path,
        found.pixels,
        found.is_vector,
        crop,
        "" if picture.decorative else picture.alt,
        picture.decorative,
        found.orientation,
        picture.link,
        PlaceholderRef(placeholder.idx, placeholder.type) if placeholder else None,
        placeholder.inherited_by_pictures if placeholder else None,
        mirrored=found.mirrored,
    )


def shown_item(
    picture: Picture,
    found: Found,
    frame: Rect,
    desk: Desk,
    levels: tuple[LevelStyle, ...],
    *,
    placeholder: Placeholder | None = None,
) -> Item:
    """Return a picture at its place, or what plays there; words in the style of ``levels``."""
    if not found.is_film:
        return picture_item(picture, found, frame, placeholder=placeholder)
    from brownbag.layout.clips import clip_item  # most talks have none

    return clip_item(picture, found, frame, desk, levels, placeholder=placeholder)


class PicturePart(Struct):
    """A picture that keeps its proportions, with a caption below it."""

    picture: Picture
    found: Found
    desk: Desk
    region: Region
    fills: bool = False
    stays_whole = True
    squeezes = True

    def _caption(self, width: float, scale: Scale) -> list[Block]:
        if not plain(self.picture.caption).strip():
            return []
        paragraph = self._caption_paragraph()
        size = scale.size(paragraph.style.size)
        return break_all([prepare(paragraph, self.desk.measurer)], [size], width, self.desk.measurer.metrics)

    def _caption_paragraph(self) -> TextParagraph:
        style = caption_style(TextStyles(self.region.levels, is_inherited=False).plain)
        return directed(TextParagraph(text_runs(self.picture.caption, style), style))

    def _caption_height(self, width: float, scale: Scale) -> float:
        blocks = self._caption(width, scale)
        return height_of(blocks) + _CAPTION_GAP if blocks else 0.0

    def _size(self, width: float) -> tuple[float, float]:
        """Return the largest size that it may have in a ``width``."""
        most = most_size(self.found)
        wide = min(width, most[0])
        if self.picture.width is not None:
            wide = min(wide, self.picture.width * self.desk.theme.width)
        return wide, wide * most[1] / most[0]

    def least_height(self, width: float, scale: Scale) -> float:
        """Return the height of a picture that can still be seen from the back, or its own if that is less."""
        return min(_LEAST_HEIGHT, self._size(width)[1]) + self._caption_height(width, scale)

    def wanted_height(self, width: float, scale: Scale) -> float:
        """Return the height at the full width."""
        return self._size(width)[1] + self._caption_height(width, scale)

    def shown_size(self, width: float, height: float, scale: Scale) -> tuple[float, float]:
        """Return the size it gets in this space."""
        room = Rect(0, 0, width, max(1.0, height - self._caption_height(width, scale)))
        most = self._size(width)
        ratio = min(1.0, room.width / most[0], room.height / most[1])
        return most[0] * ratio, most[1] * ratio

    def place(self, frame: Rect, scale: Scale) -> list[Item]:
        """Return the picture in the middle of ``frame``, and its caption."""
        wide, high = self.shown_size(frame.width, frame.height, scale)
        caption = self._caption(frame.width, scale)
        below = height_of(caption) + _CAPTION_GAP if caption else 0.0
        x = frame.x + (frame.width - wide) / 2
        y = frame.y + max(0.0, frame.height - high - below) / 2
        holder = self.region.placeholder if self.fills else None
        if holder is not None and holder.type not in _HOLDERS:
            holder = None
        place = Rect(x, y, wide, high)
        items: list[Item] = [
            shown_item(self.picture, self.found, place, self.desk, self.region.levels, placeholder=holder)
        ]
        if caption:
            at = Rect(frame.x, y + high + _CAPTION_GAP, frame.width, height_of(caption))
            lines = place_lines(caption, at, _CAPTION_BOX, self.desk.inks)
            items.append(TextItem("Caption", at, _CAPTION_BOX, settled(caption), lines))
        return items

    def split(self, width: float, height: float, scale: Scale) -> tuple[Part | None, Part | None]:
        """A picture is never parted; a long caption goes on without it."""
        if self.least_height(width, scale) <= height:
            return self, None
        if not self.picture.caption:
            return None, self
        caption = TextPart([self._caption_paragraph()], self.desk, replace(self.region, box=_CAPTION_BOX))
        return replace(self, picture=replace(self.picture, caption=())), caption

    def lines_over(self, width: float, height: float, scale: Scale) -> int:
        """Return 1 where it does not fit."""
        return int(self.least_height(width, scale) > height)
