"""The list of talks opened last."""

from __future__ import annotations

from pathlib import Path

from brownbag.app.recent_files import with_opened, without

A, B = Path("a.md"), Path("b.md")


def test_the_talk_opened_last_stands_first_and_once() -> None:
    assert with_opened((A, B), B) == (B, A)


def test_only_eight_are_kept() -> None:
    recent: tuple[Path, ...] = ()
    for number in range(20):
        recent = with_opened(recent, Path(f"{number}.md"))
    assert recent == tuple(Path(f"{number}.md") for number in range(19, 11, -1))


def test_a_talk_that_is_gone_is_taken_out() -> None:
    assert without((A, B), A) == (B,)
