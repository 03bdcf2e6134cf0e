"""The page where less is allowed than in a window of its own: a mail's preview, another page, a telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from web.chromium import Page

pytestmark = pytest.mark.programs

TALK = "# One\n\n---\n\n## Two\n\nx\n"
REFUSES = "() => { throw new DOMException('refused', 'SecurityError') }"


def test_a_page_without_an_address_of_its_own_presents_all_the_same(open_talk: Callable[..., Page]):
    page = open_talk(TALK)
    page.run(f"void (history.replaceState = {REFUSES})")
    page.press("ArrowRight", "o", "Escape", "ArrowLeft")
    assert page.run("[part('.now').id, view()]") == ["1", "show"]


def test_full_screen_is_offered_only_where_there_is_one(open_talk: Callable[..., Page]):
    page = open_talk(TALK)
    button = "part('[data-act=full]').checkVisibility()"
    assert page.run(f"{button} === document.fullscreenEnabled")
    page.run("part('[data-act=full]').hidden = true")
    assert page.run(button) is False
