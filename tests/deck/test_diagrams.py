"""Lists in fences that become diagrams."""

from __future__ import annotations

import pytest

from brownbag.deck.diagram_words import described
from brownbag.deck.diagrams import as_list, is_drawable
from brownbag.deck.model import Block, Columns, Diagram, DiagramKind, Heading, ListBlock, Run, Source, plain
from brownbag.deck.reader import read_deck


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_deck(f"## T\n\n{text}").slides[0].blocks


def diagram(text: str) -> Diagram:
    (block,) = blocks_of(text)
    assert isinstance(block, Diagram)
    return block


def told(made: Diagram) -> list[str]:
    return [
        f"{plain(item.label)} | {plain(item.text)} | {' / '.join(plain(line) for line in item.details)}"
        for item in made.items
    ]


@pytest.mark.parametrize("kind", list(DiagramKind))
def test_a_list_in_a_fence_of_that_name_is_a_diagram(kind: DiagramKind):
    made = diagram(f"::: {kind}\n- Serve\n- Return\n:::")
    assert (made.kind, told(made)) == (kind, ["Serve |  | ", "Return |  | "])


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("**Pause**: breathe out", "Pause | breathe out | "),
        ("**Pause:** breathe out", "Pause | breathe out | "),
        ("**Pause** – breathe out", "Pause | breathe out | "),
        ("**Pause**", "Pause |  | "),
        ("2 months: smiles back", "2 months | smiles back | "),
        ("At 10:30 we start", "At 10:30 we start |  | "),
        ("A well-known word", "A well-known word |  | "),
        ("x" * 60 + ": y", "x" * 60 + ": y |  | "),
    ],
)
def test_a_label_is_bold_or_stands_before_a_colon(line: str, parts: str):
    assert told(diagram(f"::: steps\n- {line}\n:::")) == [parts]


def test_lines_below_an_item_are_its_details():
    made = diagram("::: steps\n1. **Before**\n    - Say hello\n    - Ask\n2. After\n\n    Thank them\n:::")
    assert told(made) == ["Before |  | Say hello / Ask", "After |  | Thank them"]


def test_a_description_and_a_title_can_be_given():
    heading, made = blocks_of('::: cycle {alt="Round and round" title="Every day"}\n- a\n- b\n:::')
    assert isinstance(heading, Heading)
    assert isinstance(made, Diagram)
    assert (plain(heading.runs), described(made)) == ("Every day", "Round and round")


def test_a_class_names_a_diagram_as_well():
    assert diagram("::: {.venn}\n- a\n- b\n:::").kind is DiagramKind.VENN


@pytest.mark.parametrize(
    "text",
    [
        "::: cycle {.incremental}\n- a\n- b\n:::",
        ":::: incremental\n::: cycle\n- a\n- b\n:::\n::::",
        ":::: cycle\n::: incremental\n- a\n- b\n:::\n::::",
    ],
)
def test_items_can_appear_one_by_one(text: str):
    assert diagram(text).incremental


def test_what_is_no_list_keeps_its_place():
    before, made, after = blocks_of("::: cycle\nBefore\n\n- a\n- b\n\n### After\n:::")
    assert (type(before).__name__, type(made), type(after)) == ("Paragraph", Diagram, Heading)


def test_a_fence_without_a_list_says_so_and_keeps_its_words():
    slide = read_deck("## T\n\n::: venn\nOnly words\n:::").slides[0]
    assert [(problem.rule, problem.line) for problem in slide.problems] == [("diagram", 3)]
    assert len(slide.blocks) == 1


def test_sources_in_a_diagram_are_numbered():
    source = Source("a", "Ann, 2020", (Run("Ann (2020)."),))
    deck = read_deck("## T\n\n::: steps\n- One [@a]\n- Two: more [@a]\n:::", {"a": source})
    (made,) = deck.slides[0].blocks
    assert isinstance(made, Diagram)
    runs = [run for item in made.items for run in (*item.label, *item.text)]
    assert [(run.text, run.superscript) for run in runs if run.cite] == [("1", True), ("1", True)]


def test_a_diagram_can_stand_in_a_column():
    (columns,) = blocks_of(
        ":::: columns\n::: column\n::: steps\n- a\n- b\n:::\n:::\n::: column\nWords\n:::\n::::"
    )
    assert isinstance(columns, Columns)
    assert isinstance(columns.columns[0].blocks[0], Diagram)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DiagramKind.CYCLE, "Cycle of 3: A, then B, then C, then A again."),
        (DiagramKind.STEPS, "3 steps: A, then B, then C."),
        (DiagramKind.TIMELINE, "Timeline of 3: A, then B, then C."),
        (DiagramKind.VENN, "3 circles that overlap: A, B and C."),
        (DiagramKind.LADDER, "Ladder of 3, from the lowest rung: A, then B, then C."),
        (DiagramKind.CIRCLES, "3 circles, one inside the other, from the innermost: A, then B, then C."),
    ],
)
def test_a_diagram_says_what_it_shows(kind: DiagramKind, words: str):
    assert described(diagram(f"::: {kind}\n- A\n- B\n- C\n:::")) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DiagramKind.CYCLE, "Ciclo de 3: A, luego B, luego C, y otra vez A."),
        (DiagramKind.STEPS, "3 pasos: A, luego B, luego C."),
        (DiagramKind.VENN, "3 círculos que se cruzan: A, B y C."),
    ],
)
def test_a_diagram_of_a_spanish_talk_says_so_in_spanish(kind: DiagramKind, words: str):
    assert described(diagram(f"::: {kind}\n- A\n- B\n- C\n:::"), "es-MX") == words


def test_a_diagram_can_be_told_as_the_list_it_was():
    made = as_list(diagram("::: steps\n- **Pause**: breathe\n    - Slowly\n- Go\n:::"))
    assert isinstance(made, ListBlock)
    assert [(plain(item.runs), item.depth) for item in made.items] == [
        ("Pause: breathe", 0),
        ("Slowly", 1),
        ("Go", 0),
    ]


@pytest.mark.parametrize(
    ("kind", "count", "fits"),
    [
        (DiagramKind.CYCLE, 1, False),
        (DiagramKind.CYCLE, 9, True),
        (DiagramKind.CYCLE, 10, False),
        (DiagramKind.VENN, 3, True),
        (DiagramKind.VENN, 4, False),
    ],
)
def test_few_items_are_surely_drawn(kind: DiagramKind, count: int, fits: bool):
    items = "".join(f"- Item {number}\n" for number in range(count))
    assert is_drawable(diagram(f"::: {kind}\n{items}:::")) is fits
