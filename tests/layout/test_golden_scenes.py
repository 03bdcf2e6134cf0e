"""Whole talks as scenes, printed so that a change reads like a diff of slides."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from syrupy.assertion import SnapshotAssertion

from brownbag.deck.reader import read_deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.resources import asset
from brownbag.theme.reader import read_theme
from layout.seeing import dump
from layout.themes import small_theme

TALKS = {
    "text": """\
# Bread

An evening for beginners

## What you need

- Flour, water, salt
  - and time
- A *warm* corner

Nothing else.

## Why it rises

> Bread is alive.
> -- A baker

## Only if you must

1. Knead
2. Wait
""",
    "things": """\
## Prices

| What | Price |
| :--- | ---: |
| Rye | 3.20 |
| Wheat and spelt from the valley | 2.80 |

## Bake together

> [!ACTIVITY] In pairs {minutes=5}
> Shape one loaf.

## Remember

- Rest the dough

> [!KEY]
> Warm is better than hot.

## Two kinds

:::: columns
::: column
**Sour**

- slow
:::
::: column
**Yeast**

- fast
:::
::::

All rise.
""",
    "pictures": """\
## The oven {layout=picture-right}

Hot stones

![A stone oven](oven.png){.right}

## The field

![A field of rye](field.png)

## Gone

![A lost picture](gone.png)
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the talks' folder, with their pictures."""
    Image.new("RGB", (900, 900)).save(tmp_path / "oven.png")
    Image.new("RGB", (1600, 800)).save(tmp_path / "field.png")
    return tmp_path


@pytest.mark.parametrize("name", TALKS)
def test_a_talk_in_the_small_theme(name: str, folder: Path, snapshot: SnapshotAssertion) -> None:
    layouter = Layouter(small_theme(), GridMeasurer(), PictureStore([folder]))
    scenes = layouter.lay_out_deck(read_deck(TALKS[name]))
    assert "\n\n".join(dump(scene) for scene in scenes) == snapshot


@pytest.mark.parametrize("name", TALKS)
def test_a_talk_in_our_own_theme_has_every_line_on_the_slide(name: str, folder: Path) -> None:
    layouter = Layouter(read_theme(asset("themes", "sage.pptx")), FontMeasurer(), PictureStore([folder]))
    for scene in layouter.lay_out_deck(read_deck(TALKS[name])):
        assert [problem.rule for problem in scene.problems] == (
            ["missing-picture"] if scene.title == "Gone" else []
        )
        assert not scene.continued
