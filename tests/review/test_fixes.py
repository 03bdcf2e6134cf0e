"""Ways out that one click takes: after each, its finding is gone and every word is still there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from brownbag.assembly import Assembler
from brownbag.review.finding import Finding
from brownbag.review.fixes import Fix, NewPicture, Visit, WayOut, ways_out
from brownbag.review.review import review

SENTENCE = "the caregiver notices small changes in tone within seconds, even after a hard start"
ITEMS = "\n".join(f"- Point {number}: {SENTENCE}" for number in range(14))
NESTED = "\n".join(f"- Point {number}\n  - {SENTENCE}\n  - {SENTENCE}" for number in range(7))
PARAGRAPHS = "\n\n".join(f"Paragraph {number}. {SENTENCE}, {SENTENCE}." for number in range(8))
CODE = "```\n" + "one();\n" * 40 + "```"


def talk(body: str, title: str = "## Too much {#much}") -> str:
    """Return a talk whose second slide holds ``body``."""
    return f"# A talk\n\n---\n\n{title}\n\n{body}\n\n::: notes\nSay this.\n:::\n\n---\n\n## The end\n"


@pytest.fixture
def assembler(tmp_path: Path) -> Assembler:
    """Return what reads and lays out the talks."""
    return Assembler(tmp_path)


@pytest.fixture
def findings_of(assembler: Assembler) -> Callable[[str], tuple[Finding, ...]]:
    """Return a function that reviews a talk."""

    def look(text: str) -> tuple[Finding, ...]:
        deck = assembler.read(text)
        return review(deck, assembler.problems(deck))

    return look


@pytest.fixture
def ways_of(
    assembler: Assembler, findings_of: Callable[[str], tuple[Finding, ...]]
) -> Callable[..., list[WayOut]]:
    """Return a function that returns the ways out of the finding of a rule on the second slide."""

    def ways(text: str, rule: str = "too-full") -> list[WayOut]:
        finding = next(one for one in findings_of(text) if one.rule == rule)
        assert finding.slide == 2
        return [way for way in ways_out(finding, text, 1, assembler) if way is not None]

    return ways


def words(text: str) -> Counter[str]:
    """Return how often every word stands in ``text``."""
    return Counter(re.findall(r"\w+", text.replace("::: notes", "")))


@pytest.mark.parametrize("body", [ITEMS, NESTED, PARAGRAPHS, f"Words\n\n{ITEMS}"])
def test_a_slide_that_is_too_full_is_split_or_told_and_then_it_fits(
    body: str, ways_of: Callable[..., list[WayOut]], findings_of: Callable[[str], tuple[Finding, ...]]
) -> None:
    text = talk(body)
    ways = ways_of(text)
    assert [re.sub("two|three|four", "N", way.name) for way in ways] == [
        "Split into N slides",
        "Move text to the notes",
    ]
    for way in ways:
        assert isinstance(way, Fix)
        new = way.patch.apply(text)
        assert "too-full" not in [one.rule for one in findings_of(new)]
        assert words(text) <= words(new)
        assert way.patch.inverse().apply(new) == text


def test_as_little_as_possible_is_moved_to_the_notes(
    ways_of: Callable[..., list[WayOut]], findings_of: Callable[[str], tuple[Finding, ...]]
) -> None:
    text = talk(ITEMS)
    (told,) = [way for way in ways_of(text) if way.name == "Move text to the notes"]
    assert isinstance(told, Fix)
    new = told.patch.apply(text)
    first_moved = re.search(r"Say this\.\n\n(- Point \d+: .*)\n", new)
    assert first_moved is not None
    back = new.replace(f"{first_moved[1]}\n", "", 1).replace(
        "\n\n::: notes", f"\n{first_moved[1]}\n\n::: notes"
    )
    assert "too-full" in [one.rule for one in findings_of(back)]


def test_a_layout_that_is_too_small_gives_way_only_where_that_helps(
    ways_of: Callable[..., list[WayOut]], findings_of: Callable[[str], tuple[Finding, ...]]
) -> None:
    text = talk(
        "\n".join(f"- Point {number} of many" for number in range(9)), "## Much {layout=full-picture}"
    )
    small = talk("> " + f"{SENTENCE} " * 11, "## Said {layout=quote}")
    assert "Use a roomier layout" not in [way.name for way in ways_of(talk(ITEMS, "## Much {layout=quote}"))]
    for one, rule in ((text, "small-layout"), (small, "too-full")):
        way = ways_of(one, rule)[0]
        assert isinstance(way, Fix)
        assert way.name == "Use a roomier layout"
        new = way.patch.apply(one)
        assert "layout=content" in new
        assert not {"too-full", "small-layout"} & {found.rule for found in findings_of(new)}


def test_what_cannot_be_parted_has_no_way_out(ways_of: Callable[..., list[WayOut]]) -> None:
    assert ways_of(talk(CODE)) == []


def test_a_picture_without_words_is_described_or_marked(
    ways_of: Callable[..., list[WayOut]], findings_of: Callable[[str], tuple[Finding, ...]]
) -> None:
    text = talk("![](pictures/welcome.svg)")
    describe, mark = ways_of(text, "alt-text")
    assert isinstance(describe, Visit)
    assert text[describe.start - 2 : describe.end + 1] == "![]"
    assert isinstance(mark, Fix)
    assert "alt-text" not in [one.rule for one in findings_of(mark.patch.apply(text))]


def test_a_picture_that_is_not_there_can_be_chosen_anew(ways_of: Callable[..., list[WayOut]]) -> None:
    (way,) = ways_of(talk("Words\n\n![A nest](gone.png)"), "missing-picture")
    assert way == NewPicture("Choose the file…", 9)
