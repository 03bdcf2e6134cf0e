"""The colours keep to WCAG AA, in light and in dark."""

from __future__ import annotations

import pytest

from brownbag.app.tokens import DARK, LIGHT, Tokens, contrast

TEXT = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "raised"),
    ("ink", "tint"),
    ("ink", "warm_tint"),
    ("quiet_ink", "ground"),
    ("quiet_ink", "surface"),
    ("quiet_ink", "raised"),
    ("quiet_ink", "tint"),
    ("quiet_ink", "stage"),
    ("quiet_ink", "line"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "tint"),
    ("accent", "raised"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("warm", "surface"),
    ("warm", "ground"),
    ("warm", "tint"),
    ("on_warm", "warm"),
    ("ground", "ink"),
]
EDGES = [("strong_line", "surface"), ("strong_line", "ground"), ("focus", "surface"), ("focus", "ground")]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_has_enough_contrast(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_and_focus_rings_can_be_seen(tokens: Tokens, edge: str, ground: str) -> None:
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


def test_contrast_is_what_wcag_says_of_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
