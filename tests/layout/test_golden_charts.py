"""Charts as scenes, printed so that a change reads like a diff of slides."""

from __future__ import annotations

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from brownbag.deck.reader import read_deck
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from layout.seeing import dump
from layout.themes import small_theme

TALK = """\
## Asleep

::: chart column {alt="It grows" title="Sleeps through"}
| Age | Share |
|---|---|
| 3 months | 20.1% |
| 6 months | 42% |
:::

---

## Visits

- A point to make
- And a second one
- And a third, to be long

::: chart bar
| Who | Before | After |
|---|---|---|
| Grandparents | 1,200 | 300 |
| Aunts | 900 | -20 |
:::

---

## Parts

::: chart pie {alt="Half"}
| Part | Share |
|---|---|
| Half | 50% |
| Rest | 50% |
:::

---

## No number

::: chart line {alt="x"}
| Part | Share |
|---|---|
| Half | 1 in 2 |
:::
"""


def test_charts_in_the_small_theme(snapshot: SnapshotAssertion) -> None:
    layouter = Layouter(small_theme(), GridMeasurer(), PictureStore([Path("nowhere")]))
    assert "\n\n".join(dump(scene) for scene in layouter.lay_out_deck(read_deck(TALK))) == snapshot
