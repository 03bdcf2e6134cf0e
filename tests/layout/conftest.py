"""A small theme made in code, where every letter is half an em wide: layout as arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brownbag.deck.model import Block, Meta, Run, Slide, SlideKind
from brownbag.layout.layouter import Layouter
from brownbag.layout.measure import GridMeasurer
from brownbag.layout.pictures import PictureStore
from brownbag.layout.scene import Scene
from brownbag.theme.model import Theme
from layout.themes import small_theme

NO_SETTINGS = Meta()


@pytest.fixture(scope="session")
def theme() -> Theme:
    """Return the small theme."""
    return small_theme()


@pytest.fixture
def layouter(theme: Theme, tmp_path: Path) -> Layouter:
    """Return a layouter in the small theme; its pictures lie in ``tmp_path``."""
    return Layouter(theme, GridMeasurer(), PictureStore([tmp_path]))


@pytest.fixture
def scenes_of(layouter: Layouter) -> Callable[..., tuple[Scene, ...]]:
    """Return a function that lays out blocks on one slide."""

    def lay_out(
        *blocks: Block,
        title: str = "Title",
        kind: SlideKind = SlideKind.CONTENT,
        layout: str = "",
        meta: Meta = NO_SETTINGS,
        **more: object,
    ) -> tuple[Scene, ...]:
        runs = (Run(title),) if title else ()
        slide = Slide(kind, runs, tuple(blocks), layout=layout, **more)  # type: ignore[arg-type]
        return layouter.lay_out(slide, 1, meta)

    return lay_out


@pytest.fixture
def scene_of(scenes_of: Callable[..., tuple[Scene, ...]]) -> Callable[..., Scene]:
    """Return a function that lays out blocks on one slide that needs only one scene."""

    def lay_out(*blocks: Block, **settings: object) -> Scene:
        (scene,) = scenes_of(*blocks, **settings)
        return scene

    return lay_out
