"""A picture from anywhere, brought beside the talk that shows it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from brownbag.files import read_bytes, replacing, world_error

PICTURES_AND_CLIPS = (
    "Pictures, videos and sounds (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.svg "
    "*.mp4 *.m4v *.mov *.webm *.mp3 *.m4a *.wav)"
)
_FOLDER = "pictures"
_LIMIT_BYTES = 200_000_000


@contextmanager
def as_file(image: QImage) -> Iterator[Path]:
    """Give a file that holds a picture from the clipboard, as long as the block takes."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pasted.png"
        image.save(str(file))
        yield file


def brought_beside(picture: Path, folder: Path) -> str:
    """Return how a talk in ``folder`` names ``picture``, copied to its ``pictures`` unless it lies there.

    Another picture of the same name is kept: the new one gets a name of its
    own. Raises `BrownBagError` where it cannot be read or copied.
    """
    picture, folder = picture.absolute(), folder.absolute()
    if picture.is_relative_to(folder):
        return picture.relative_to(folder).as_posix()
    data = read_bytes(picture, _LIMIT_BYTES)
    place = folder / _FOLDER
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise world_error(error, place, "written") from error
    target = place / picture.name
    if target.exists() and read_bytes(target, _LIMIT_BYTES) != data:
        target = place / f"{picture.stem}-{hashlib.sha256(data).hexdigest()[:6]}{picture.suffix}"
    with replacing(target) as temporary:
        temporary.write_bytes(data)
    return target.relative_to(folder).as_posix()
