"""Picture files as they lie on disk to bytes that every program shows, no larger than needed."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from brownbag.layout.png import plain_png_size
from brownbag.outgoing.metadata import without_metadata

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 88  # of a JPEG that has to be written again: no loss to be seen on a projector
_SPARE = 1.25  # a picture only so much larger than needed is left as it is
_PHOTO_BYTES_A_PIXEL = 0.7  # a PNG that needs more than this shows a photograph

HEAVY = 500_000  # bytes; a lighter photograph is not worth the time of packing it again
HEAVY_AMONG_OTHERS = 250_000  # bytes; the same, where several of them make a large file
_WORTH_IT = 0.5  # of a file's size, below which another way of packing it is taken

_EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif"}


class UnreadablePictureError(Exception):
    """The file is no picture that can be read; ``str()`` says so without naming it."""


class ImageData(NamedTuple):
    """A picture's bytes and the ending of a file that holds them."""

    data: bytes
    extension: str


def prepare(
    path: Path,
    orientation: int,
    needed: tuple[float, float],
    *,
    mirrored: bool = False,
    heavy: int = HEAVY,
) -> ImageData:
    """Return the picture upright, in a format that every program shows, without metadata.

    ``orientation`` is the turn in degrees clockwise that shows it upright,
    ``mirrored`` whether it is turned left to right after that;
    ``needed`` is its greatest width and height in use, in pixels. What is
    much larger is made smaller; what is right already is not encoded again,
    unless it is a photograph in a PNG of more than ``heavy`` bytes.
    Raises UnreadablePictureError where the file is no picture or is gone.
    """
    try:
        size = None if orientation or mirrored else plain_png_size(path)
        if size is not None and _target_size(size, needed) is None and not is_heavy_photo(path, size, heavy):
            return ImageData(without_metadata(path.read_bytes()), "png")
    except OSError as error:
        raise UnreadablePictureError(str(error)) from error
    from PIL import Image  # only now: not needed by a talk of drawings and plain PNGs, and slow to load

    try:
        with Image.open(path) as opened:  # not of bytes: for a file's name Pillow loads one format, not all
            kind = opened.format or ""
            is_moving = getattr(opened, "n_frames", 1) > 1
            target = _target_size(_upright_size(opened.size, orientation), needed)
            if kind == "GIF" and is_moving:
                return ImageData(path.read_bytes(), "gif")
            is_upright = not orientation and not mirrored
            is_right = kind in {"JPEG", "PNG"} and opened.mode != "CMYK" and is_upright
            if is_right and target is None and not is_moving:
                is_heavy = kind == "PNG" and opened.mode == "RGB" and is_heavy_photo(path, opened.size, heavy)
                photo = _jpeg(opened) if is_heavy else None
                if photo is None or len(photo.data) > path.stat().st_size * _WORTH_IT:
                    return ImageData(without_metadata(path.read_bytes()), _EXTENSIONS[kind])
                return photo
            return _encode(
                _reworked(opened, orientation, target, mirrored=mirrored), photo_like=kind in {"JPEG", "MPO"}
            )
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise UnreadablePictureError(str(error)) from error


def is_heavy_photo(path: Path, size: tuple[int, int], heavy: int) -> bool:
    """Return whether a PNG is over ``heavy`` bytes, and has so many a pixel that it must be a photograph.

    Raises OSError where the file is gone.
    """
    length = path.stat().st_size
    return length > heavy and length > size[0] * size[1] * _PHOTO_BYTES_A_PIXEL


def _upright_size(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    return (size[1], size[0]) if orientation % 180 else size


def _target_size(size: tuple[int, int], needed: tuple[float, float]) -> tuple[int, int] | None:
    """Return the smaller size that still gives every pixel needed, or None where it is not much smaller."""
    share = max(needed[0] / size[0], needed[1] / size[1])
    if share * _SPARE >= 1:
        return None
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _reworked(
    image: Image.Image, orientation: int, target: tuple[int, int] | None, *, mirrored: bool
) -> Image.Image:
    """Return the picture upright and of the ``target`` size, of which None keeps its own."""
    from PIL import Image

    profile = image.info.get("icc_profile")
    if target is not None:
        lying = (target[1], target[0]) if orientation % 180 else target
        image.draft(
            None, lying
        )  # a JPEG can be read at a half, a quarter, an eighth: fast, and little memory
        image = _in_plain_mode(image).resize(lying, Image.Resampling.LANCZOS)
    turns = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    turn = turns.get(orientation % 360)
    image = _in_plain_mode(image)
    image = image.transpose(turn) if turn is not None else image
    image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else image
    if image.mode == "CMYK":
        image, profile = _on_screen(image, profile), None
    image.info = {"icc_profile": profile} if profile and image.mode != "L" else {}
    return image


def _on_screen(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture made for print in a screen's colours, by its own profile where that is sound."""
    from PIL import ImageCms

    if profile:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            shown = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            shown = None
        if shown is not None:
            return shown
    return image.convert("RGB")


def _in_plain_mode(image: Image.Image) -> Image.Image:
    """Return the picture as one that can be resized smoothly and written as PNG or JPEG."""
    if image.mode in {"RGB", "RGBA", "L", "CMYK"}:
        return image
    if image.mode.startswith("I"):  # 16 bits of grey, which convert() would cut off at 255
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    has_alpha = "transparency" in image.info or image.mode in {"LA", "PA", "La", "RGBa"}
    return image.convert("RGBA" if has_alpha else "RGB")


def _encode(image: Image.Image, *, photo_like: bool) -> ImageData:
    if photo_like and image.mode != "RGBA":
        return _jpeg(image)
    written = io.BytesIO()
    image.save(written, "PNG", icc_profile=image.info.get("icc_profile"))
    is_photo = written.tell() > image.width * image.height * _PHOTO_BYTES_A_PIXEL
    if is_photo and image.mode != "RGBA":
        return _jpeg(image)
    return ImageData(written.getvalue(), "png")


def _jpeg(image: Image.Image) -> ImageData:
    written = io.BytesIO()
    image.save(written, "JPEG", quality=_QUALITY, icc_profile=image.info.get("icc_profile"))
    return ImageData(written.getvalue(), "jpg")


def kind_of(data: bytes) -> str:
    """Return the ending for picture bytes that a template or a background holds; "png" where unknown."""
    for start, extension in ((b"\xff\xd8", "jpg"), (b"\x89PNG", "png"), (b"GIF8", "gif")):
        if data.startswith(start):
            return extension
    return "png"
