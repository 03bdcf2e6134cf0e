"""What is written has the ending by which others will open it, and replaces nothing unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brownbag.app.dialogs.file_choice import TALKS, choose_save, with_ending


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("lunch", "lunch.pptx"),
        ("Lunch v1.2", "Lunch v1.2.pptx"),
        ("St. Mary\u2019s lunch", "St. Mary\u2019s lunch.pptx"),
        ("lunch.PPTX", "lunch.PPTX"),
        ("talk.md", "talk.md.pptx"),  # never over the talk itself
    ],
)
def test_a_name_gets_the_ending_of_its_kind(typed: str, written: str) -> None:
    assert with_ending(Path(typed), "PowerPoint (*.pptx)", ".pptx") == Path(written)


@pytest.mark.parametrize("name", ["talk.md", "talk.markdown", "talk.txt"])
def test_a_talk_keeps_the_ending_that_it_has(name: str) -> None:
    assert with_ending(Path(name), TALKS, ".txt") == Path(name)


@pytest.mark.parametrize(
    ("button", "written"), [("replaceButton", "lunch.pptx"), ("otherButton", "soup.pptx")]
)
def test_a_file_that_only_the_ending_leads_to_is_replaced_only_when_asked(
    tmp_path: Path,
    answer: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    written: str,
) -> None:
    (tmp_path / "lunch.pptx").write_bytes(b"theirs")
    typed = iter([str(tmp_path / "lunch"), str(tmp_path / "soup")])
    monkeypatch.setattr(
        "brownbag.app.dialogs.file_choice.QFileDialog.getSaveFileName", lambda *_: (next(typed), "")
    )
    answer(button)
    chosen = choose_save("Export", "PowerPoint (*.pptx)", tmp_path / "talk.pptx", None)
    assert chosen == tmp_path / written
