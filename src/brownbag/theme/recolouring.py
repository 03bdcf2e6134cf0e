"""Pictures that a template recolours: from a ``blip``'s changes to the bytes of a picture so changed.

PowerPoint's own themes lay one grey texture under all their colours. What
cannot be imitated (artistic effects) stays as it was. ECMA-376 part 1, 20.1.8.23 and following.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from brownbag.theme.drawing import Colour
from brownbag.theme.ooxml import A, Element, local_name, share
from brownbag.theme.palette import Palette

if TYPE_CHECKING:
    from PIL.Image import Image

_CHANGES = frozenset(A + name for name in ("duotone", "grayscl", "biLevel", "clrChange", "lum"))
_TWO = 2
_QUALITY = 90  # of JPEG, for what has no holes and may be a photo
_HALF = 127.5


class Change(NamedTuple):
    """One change of all colours: its name in the file, the colours it needs, and its shares."""

    name: str
    colours: tuple[Colour, ...] = ()
    shares: tuple[float, ...] = ()


def read_changes(blip: Element, palette: Palette, own: Colour | None) -> tuple[Change, ...]:
    """Return what a ``blip`` does to its picture's colours; ``own`` is what "phClr" means."""
    return tuple(_change(child, palette, own) for child in blip if child.tag in _CHANGES)


def _change(element: Element, palette: Palette, own: Colour | None) -> Change:
    name = local_name(element)
    match name:
        case "duotone":
            return Change(name, palette.all_inside(element, own))
        case "clrChange":
            sides = (palette.inside(element.find(A + side), own) for side in ("clrFrom", "clrTo"))
            return Change(name, tuple(colour for colour in sides if colour is not None))
        case "biLevel":
            return Change(name, shares=(share(element.get("thresh"), 0.5),))
        case "lum":
            return Change(name, shares=(share(element.get("bright")), share(element.get("contrast"))))
        case _:
            return Change(name)


def recoloured(data: bytes, changes: Sequence[Change]) -> bytes | None:
    """Return a picture's bytes with its colours changed; None where that cannot be done."""
    # Here, not above: few templates need it, and it is slow to import.
    from PIL import Image

    if any(change.name in ("duotone", "clrChange") and len(change.colours) != _TWO for change in changes):
        return None
    try:
        with Image.open(io.BytesIO(data)) as opened:
            image = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    for change in changes:
        image = _changed(image, change)
    target = io.BytesIO()
    if image.getchannel("A").getextrema() == (255, 255):
        image.convert("RGB").save(target, "JPEG", quality=_QUALITY)
    else:
        image.save(target, "PNG")
    return target.getvalue()


def _changed(image: Image, change: Change) -> Image:
    from PIL import Image

    *channels, alpha = image.split()
    grey = image.convert("RGB").convert("L")
    match change.name:
        case "duotone":
            dark, light = (_channels(colour) for colour in change.colours)
            channels = [
                grey.point([round(low + (high - low) * at / 255) for at in range(256)])
                for low, high in zip(dark, light, strict=True)
            ]
        case "grayscl":
            channels = [grey] * 3
        case "biLevel":
            channels = [grey.point([255 * (at >= 255 * change.shares[0]) for at in range(256)])] * 3
        case "lum":
            table = [_lit(at, *change.shares) for at in range(256)]
            channels = [channel.point(table) for channel in channels]
        case _:
            return _exchanged(image, *change.colours)
    return Image.merge("RGBA", (*channels, alpha))


def _lit(value: int, bright: float, contrast: float) -> int:
    """Return a channel's value brighter, then further from the middle, as much as the shares say."""
    brighter = value + 255 * bright
    steeper = 1.0 + contrast if contrast < 0 else 1.0 / max(0.01, 1.0 - contrast)
    return max(0, min(255, round(_HALF + (brighter - _HALF) * steeper)))


def _exchanged(image: Image, old: Colour, new: Colour) -> Image:
    """Return the picture with one colour in the place of another: often a see-through one."""
    from PIL import Image, ImageChops

    *channels, _ = image.split()
    mask = Image.new("L", image.size, 255)
    for channel, wanted in zip(channels, _channels(old), strict=True):
        mask = ImageChops.multiply(mask, channel.point([255 * (at == wanted) for at in range(256)]))
    plain = Image.new("RGBA", image.size, (*_channels(new), round(255 * new.alpha)))
    return Image.composite(plain, image, mask)


def _channels(colour: Colour) -> tuple[int, int, int]:
    return int(colour.rgb[:2], 16), int(colour.rgb[2:4], 16), int(colour.rgb[4:], 16)
