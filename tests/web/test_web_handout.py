"""The page on paper: whatever the size of the slides, the show's state, and the length of the notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from web.chromium import Chromium, Page
from web.conftest import Written

pytestmark = pytest.mark.programs

NOTES = """# One

---

## Two

Words

::: notes
Say hello.
:::

---

## Three

Words

::: notes
Say goodbye.
:::
"""


def test_a_slide_that_was_coming_up_is_printed_whole(open_talk: Callable[..., Page]):
    page = open_talk(NOTES, prefers_reduced_motion="no-preference")
    page.run("part('[id=\"2\"]').dataset.transition = 'fade'")
    page.press("ArrowRight")
    page.call("Emulation.setEmulatedMedia", media="print")
    assert page.run("getComputedStyle(part('.now .fit')).animationName") == "none"


def test_all_notes_of_a_handout_are_of_one_size(open_talk: Callable[..., Page]):
    page = open_talk(NOTES, slide="#2")
    page.press("n")
    page.call("Emulation.setEmulatedMedia", media="print")
    sizes = "[...document.querySelectorAll('.notes > div')].map(one => getComputedStyle(one).fontSize)"
    assert len(set(page.run(sizes))) == 1


@pytest.mark.parametrize("size", [(960, 540), (720, 540), (1440, 1080), (540, 960)])
def test_a_slide_of_any_size_leaves_half_a_sheet_for_its_notes(
    size: tuple[int, int],
    write: Callable[..., Written],
    write_scenes: Callable[..., Written],
    browser: Chromium,
    pdftotext: Callable[..., str],
    tmp_path: Path,
):
    scenes = [replace(one, width=size[0], height=size[1]) for one in write(NOTES).scenes]
    page = browser.open(write_scenes(*scenes).path)
    page.press("n")
    page.call("Emulation.setEmulatedMedia", media="print")
    width, height = page.run(
        "(() => { const r = part('.fit').getBoundingClientRect(); return [r.width, r.height]; })()"
    )
    assert width < 186 / 25.4 * 96  # px of A4 between margins of 12 mm: nothing has to be made smaller
    assert height < 10 / 2 * 96 + 60
    page.call("Emulation.setEmulatedMedia", media="")
    (tmp_path / "handout.pdf").write_bytes(page.printed())
    sheets = pdftotext(tmp_path / "handout.pdf", "-layout").split("\f")[:-1]
    assert [bool(re.search("Say (hello|goodbye)", sheet)) for sheet in sheets] == [False, True, True]
    page.close()
