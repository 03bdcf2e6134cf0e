"""Pictures in forms that Qt does not know (AVIF, JPEG 2000, ...) to pixels, as exports read them."""

from __future__ import annotations

import warnings
from pathlib import Path

from PySide6.QtGui import QImage

_MOST_ACROSS = 3840  # px: a whole slide on the largest projector


def read_foreign(path: Path) -> QImage | None:
    """Return the picture at ``path``, no larger than a projector shows; None where it cannot be read."""
    from PIL import Image  # slow to load, and hardly ever needed

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as opened:
                opened.thumbnail((_MOST_ACROSS, _MOST_ACROSS))
                shown = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
    image = QImage(shown.tobytes(), shown.width, shown.height, QImage.Format.Format_RGBA8888)
    return image.copy()  # of its own: the bytes go with this function
