"""A template's file to what its panel shows: what was found in it, and a slide of every kind in its layouts.

Runs in a worker: reading, laying out and painting eighteen slides takes longer
than a window may stand still.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QImage

from brownbag.deck.model import LayoutChoice, Meta, Slide
from brownbag.deck.reader import read_deck
from brownbag.layout.font_report import font_uses
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.pictures import PictureStore
from brownbag.paint.image import render
from brownbag.problems import Problem
from brownbag.resources import decks_folder
from brownbag.theme.catalogue import load_theme
from brownbag.theme.choices import with_choices
from brownbag.theme.examination import Examination, examine
from brownbag.theme.model import LayoutRole, Theme

_PICTURE = "![A lunch table](pictures/welcome.svg)"
_POINTS = "- Notice what the baby looks at\n- Name it in a few warm words\n- Wait, and take turns"
# One slide of each kind, with about as many words as such slides have.
_SLIDES = {
    LayoutRole.TITLE: "# The space between\n\nAda Example\n",
    LayoutRole.SECTION: "# Small moments\n\nWhat passes between a baby and a grown-up\n",
    LayoutRole.CONTENT: f"## Serve and return\n\n{_POINTS}\n",
    LayoutRole.TWO_CONTENT: (
        "## At home, at work\n\n:::: columns\n::: column\n- A song\n- A walk\n:::\n"
        "::: column\n- A break\n- A word\n:::\n::::\n"
    ),
    LayoutRole.COMPARISON: (
        "## Then and now\n\n:::: columns\n::: column\n### Then\n\n- Let them cry\n:::\n"
        "::: column\n### Now\n\n- Answer, and mend\n:::\n::::\n"
    ),
    LayoutRole.TITLE_ONLY: "## A title, and room\n",
    LayoutRole.CONTENT_CAPTION: f"## Serve and return\n\n{_POINTS}\n",
    LayoutRole.PICTURE_CAPTION: f"## Around one table\n\n{_PICTURE}\n\nLunch, seen from above\n",
    LayoutRole.BLANK: "A few words without a title.\n",
    LayoutRole.STATEMENT: "Nobody has to be perfect.\n",
    LayoutRole.QUOTE: "> So a quotation looks.\n>\n> -- who said it\n",
    LayoutRole.BIG_NUMBER: "## One number\n\n**1 in 5**\n\nand what the number means\n",
    LayoutRole.ACTIVITY: "## In pairs\n\n> [!ACTIVITY] Ask and listen {minutes=3}\n> What helped?\n",
    LayoutRole.PICTURE_LEFT: f"## Around one table\n\n{_PICTURE}{{.left}}\n\n{_POINTS}\n",
    LayoutRole.PICTURE_RIGHT: f"## Around one table\n\n{_PICTURE}{{.right}}\n\n{_POINTS}\n",
    LayoutRole.FULL_PICTURE: f"## Around one table\n\n{_PICTURE}{{.full}}\n",
    LayoutRole.AGENDA: "## What we will do today\n\n- Serve and return\n- The space between\n- Questions\n",
    LayoutRole.CLOSING: "## Thank you\n\nSlides and sources: ask me.\n",
}


class TemplateLook(Struct, frozen=True):
    """A template that was read. ``theme`` serves as chosen, ``found`` says what serves without choices."""

    path: Path
    theme: Theme
    found: Examination
    choice_problems: tuple[Problem, ...] = ()


def look_at(path: Path, choices: Sequence[LayoutChoice] = ()) -> TemplateLook:
    """Return what is in the template at ``path``. Raises `BrownBagError` where it cannot be used."""
    theme = load_theme(path)
    chosen, problems = with_choices(theme, choices)
    return TemplateLook(path, chosen, examine(theme, font_uses(theme)), problems)


class SamplePainter:
    """Paints a slide of each kind in the layouts of one template."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._measurer = FontMeasurer()
        self._pictures = PictureStore([decks_folder()])

    def paint(self, role: LayoutRole, index: int, width_px: int) -> QImage:
        """Return a slide of this kind in the layout ``index`` of the template."""
        theme = replace(self._theme, roles={**self._theme.roles, role: index})
        layouter = Layouter(theme, self._measurer, self._pictures)
        (scene, *_) = layouter.lay_out(_sample(role), 1, Meta())
        return render(scene, width_px)


def _sample(role: LayoutRole) -> Slide:
    slide = read_deck(_SLIDES[role]).slides[0]
    return replace(slide, layout=role.value)
