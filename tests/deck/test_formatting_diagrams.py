"""The buttons for diagrams and codes."""

from __future__ import annotations

import pytest

from brownbag.deck.formatting import Formatted
from brownbag.deck.formatting_diagrams import insert_diagram, insert_qr
from brownbag.deck.model import Diagram, DiagramKind
from brownbag.deck.reader import read_deck


def shown(text: str, formatted: Formatted) -> str:
    """Return the text after the change, the selection in brackets."""
    patch, start, end = formatted
    new = patch.apply(text)
    return f"{new[:start]}[{new[start:end]}]{new[end:]}"


def test_a_selected_list_becomes_a_diagram():
    text = "## T\n\n- One\n- Two\n"
    made = shown(text, insert_diagram(text, text.index("- One"), len(text), DiagramKind.CYCLE))
    assert made == "## T\n\n::: cycle\n- [One]\n- Two\n:::\n"


def test_the_list_at_the_cursor_becomes_a_diagram():
    text = "Before\n\n- One\n  - more\n- Two\n\nAfter"
    made = shown(text, insert_diagram(text, text.index("more"), text.index("more"), DiagramKind.STEPS))
    assert made == "Before\n\n::: steps\n- [One]\n  - more\n- Two\n:::\n\nAfter"


def test_selected_lines_become_items():
    text = "One\nTwo"
    assert shown(text, insert_diagram(text, 0, 7, DiagramKind.VENN)) == "::: venn\n- [One]\n- Two\n:::"


def test_at_a_diagram_its_kind_is_changed():
    text = "::: cycle\n- One\n- Two\n:::\n"
    made = shown(text, insert_diagram(text, 18, 18, DiagramKind.LADDER))
    assert made == "::: [ladder]\n- One\n- Two\n:::\n"


@pytest.mark.parametrize("kind", list(DiagramKind))
def test_without_a_list_there_is_one_to_type_over(kind: DiagramKind):
    text = "## T\n\nWords\n"
    patch, start, end = insert_diagram(text, 10, 10, kind)
    new = patch.apply(text)
    made = read_deck(new).slides[0].blocks[-1]
    assert isinstance(made, Diagram)
    assert (made.kind, len(made.items) > 1) == (kind, True)
    assert new[start:end].strip()
    assert new[:start].endswith("- ")


def test_a_list_inside_other_fences_is_left_in_them():
    text = "::: notes\n- One\n:::"
    made = shown(text, insert_diagram(text, 12, 12, DiagramKind.CYCLE))
    assert made.startswith("::: notes\n\n::: cycle\n- [One]\n:::")


def test_a_code_stands_below_the_line():
    text = "Words\n"
    made = shown(text, insert_qr(text, 0, 0, "https://x.org", "The [new] handout"))
    assert made == "Words\n\n![qr: [The (new) handout]](https://x.org)\n"


def test_the_sign_of_a_code_without_words_is_not_selected_so_that_typing_cannot_replace_it():
    assert shown("", insert_qr("", 0, 0, "tel:1 2")) == "![qr](<tel:1 2>)[]"
    text = "Words\n\n---\n"
    assert shown(text, insert_qr(text, 0, 0, "https://x.org")) == "Words\n\n![qr](https://x.org)[]\n\n---\n"
