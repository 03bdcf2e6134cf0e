"""A picture to the place that its layout keeps for one: cropped to fill it, or whole inside it."""

from __future__ import annotations

from brownbag.deck.model import Picture
from brownbag.layout.fitting import Ladder, choose
from brownbag.layout.illustrations import contained, filling_crop, most_size, picture_item, shown_item
from brownbag.layout.missing_picture import missing_part
from brownbag.layout.parts import Desk, Region, fits
from brownbag.layout.pictures import Found
from brownbag.layout.scene import Item
from brownbag.problems import Problem
from brownbag.theme.model import Placeholder
from brownbag.units import Rect

_MOST_CROPPED = 0.4  # of one side: past this, more of a photo would be gone than is good for it


def placed_picture_items(
    picture: Picture, found: Found | Problem, place: Placeholder, desk: Desk
) -> list[Item]:
    """Return the picture in its placeholder, or the quiet box that stands for it.

    Drawings are always shown whole, since words may stand at their edges; so
    is a photo that would lose too much, or be enlarged past its sharpness.
    """
    if not isinstance(found, Found):
        return _missing(picture, place, desk)
    most = most_size(found)
    crop = filling_crop(most, place.frame)
    is_sharp = most[0] >= place.frame.width and most[1] >= place.frame.height
    stays_whole = picture.fit or found.is_vector or found.is_film
    if stays_whole or not is_sharp or max(crop.left, crop.top) * 2 > _MOST_CROPPED:
        frame = _whole(most, place.frame)
        return [shown_item(picture, found, frame, desk, Region.of(place).levels, placeholder=place)]
    return [picture_item(picture, found, place.frame, crop=crop, placeholder=place)]


def _whole(most: tuple[float, float], frame: Rect) -> Rect:
    """Return the place of a picture shown whole, in the middle of ``frame`` and no larger than is sharp."""
    at = contained(most, frame)
    if at.width <= most[0]:
        return at
    return Rect(frame.x + (frame.width - most[0]) / 2, frame.y + (frame.height - most[1]) / 2, *most)


def _missing(picture: Picture, place: Placeholder, desk: Desk) -> list[Item]:
    """Return the box that stands for a picture, its words small enough for the place."""
    part = missing_part(picture, desk, Region.of(place))
    size = part.paragraphs[0].style.size
    fit = choose(Ladder(size), lambda scale: fits(part, place.frame.width, place.frame.height, scale))
    return part.place(place.frame, fit.scale)
