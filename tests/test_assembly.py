"""A talk's text to its scenes, in the theme and with the layouts that it asks for."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest

from brownbag.assembly import Assembler

TALK = "---\ntitle: A\n{settings}---\n\n> So a quotation looks.\n>\n> -- who said it\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pptx.Presentation().save(str(tmp_path / "agency.pptx"))
    return tmp_path


def layout_of(folder: Path, settings: str) -> tuple[str, list[tuple[str, int]]]:
    """Return the layout of the talk's quotation, and the problems' rules with their lines."""
    assembler = Assembler(folder)
    deck = assembler.read(TALK.format(settings=settings))
    problems = [(problem.rule, problem.line) for problem in assembler.problems(deck)]
    return assembler.scenes(deck)[-1].layout, problems


def test_a_chosen_layout_is_used(folder: Path):
    assert layout_of(folder, "theme: agency.pptx\n")[0] == "Title and Content"
    chosen = "theme: agency.pptx\nlayouts: {quote: Section Header}\n"
    assert layout_of(folder, chosen) == ("Section Header", [])


def test_a_layout_that_the_template_lacks_is_said_at_its_line(folder: Path):
    layout, problems = layout_of(folder, "theme: agency.pptx\nlayouts: {quote: Sektion}\n")
    assert (layout, problems) == ("Title and Content", [("unknown-layout", 4)])


def test_choices_for_a_template_that_is_gone_are_not_complained_about(folder: Path):
    _, problems = layout_of(folder, "theme: gone.pptx\nlayouts: {quote: Sektion}\n")
    assert [rule for rule, _ in problems] == ["theme"]


def test_another_choice_lays_out_anew_and_the_old_one_comes_back(folder: Path):
    assembler = Assembler(folder)
    shown = []
    for name in ("Section Header", "Title Only", "Section Header"):
        deck = assembler.read(TALK.format(settings=f"theme: agency.pptx\nlayouts: {{quote: {name}}}\n"))
        shown.append(assembler.scenes(deck)[-1].layout)
    assert shown == ["Section Header", "Title Only", "Section Header"]
