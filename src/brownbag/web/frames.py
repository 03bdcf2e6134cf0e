"""Pictures in frames: the defined picture stretched so that what its crop leaves fills the frame."""

from __future__ import annotations

from brownbag.theme.drawing import Crop
from brownbag.units import Rect
from brownbag.web.markup import number

_LEAST_SHARE = 1e-3  # of a side that any crop leaves


def uncropped(frame: Rect, crop: Crop) -> Rect:
    """Return where the whole picture would lie, so that what ``crop`` leaves fills ``frame``."""
    width = frame.width / max(_LEAST_SHARE, 1 - crop.left - crop.right)
    height = frame.height / max(_LEAST_SHARE, 1 - crop.top - crop.bottom)
    return Rect(frame.x - crop.left * width, frame.y - crop.top * height, width, height)


def crop_view(crop: Crop) -> str:
    """Return the view box that shows what ``crop`` leaves of a picture of one by one unit."""
    width = max(_LEAST_SHARE, 1 - crop.left - crop.right)
    height = max(_LEAST_SHARE, 1 - crop.top - crop.bottom)
    return f"{crop.left:.6g} {crop.top:.6g} {width:.6g} {height:.6g}"


def cropped_svg(picture: str, frame: Rect, crop: Crop) -> str:
    """Return the picture defined as ``picture`` in ``frame``; what ``crop`` cuts off is not seen."""
    return (
        f'<svg x="{number(frame.x)}" y="{number(frame.y)}" width="{number(frame.width)}" '
        f'height="{number(frame.height)}" viewBox="{crop_view(crop)}" preserveAspectRatio="none">'
        f'<use href="#{picture}"/></svg>'
    )
