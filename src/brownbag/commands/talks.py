"""The talk and the theme that a command names, read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.assembly import Assembler
    from brownbag.deck.model import Deck


def theme_help() -> str:
    """Return what can be said after ``--theme``."""
    from brownbag.theme.characters import CHARACTERS

    return f"{', '.join(CHARACTERS)}, or a .pptx file"


def theme_word(word: str) -> str:
    """Return a theme's name, or a template's; refuses a name that no theme has."""
    from brownbag.theme.catalogue import theme_path

    try:
        theme_path(word, None)
    except BrownBagError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return word


def read_talk(path: Path, theme: str = "") -> tuple[Assembler, Deck]:
    """Return the talk at ``path`` and what reads it, in ``theme`` where one is named."""
    from msgspec.structs import replace

    from brownbag.assembly import Assembler
    from brownbag.files import read_text

    text = read_text(path)
    assembler = Assembler(path.resolve().parent)
    deck = assembler.read(text)
    if theme:
        from brownbag.theme.catalogue import is_template, load_theme, theme_path

        own = str(Path(theme).resolve()) if is_template(theme) else theme
        load_theme(theme_path(own, None))  # what was asked for here is not quietly replaced
        # The talk's choices of layouts are meant for the theme that it names itself.
        chosen = deck.meta.layouts if own == deck.meta.theme else ()
        deck = replace(deck, meta=replace(deck.meta, theme=own, layouts=chosen))
    return assembler, deck


def require_slides(deck: Deck, talk: Path) -> None:
    """Raise BrownBagError where there is nothing to show."""
    if not deck.slides:
        raise BrownBagError("There is no slide in this talk.", "Write a line such as “# My talk”.", str(talk))
