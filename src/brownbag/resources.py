"""Where the program's own data lies: the topic library and the assets.

In a checkout they are the top-level folders ``decks/`` and ``assets/``; an
installed copy carries them inside the package.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def data_folder() -> Path:
    """Return the folder that holds ``decks`` and ``assets``."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent.parent


def decks_folder() -> Path:
    """Return the built-in topic library."""
    return data_folder() / "decks"


def asset(*parts: str) -> Path:
    """Return the path of one asset, such as ``asset("fonts", "Carlito-Regular.ttf")``."""
    return data_folder().joinpath("assets", *parts)
