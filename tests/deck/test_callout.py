"""Call-outs and quotations."""

from __future__ import annotations

import pytest

from brownbag.deck.model import CalloutKind


@pytest.mark.parametrize("kind", CalloutKind)
def test_every_kind_of_call_out_is_known(shown, kind):
    assert shown(f"> [!{kind.upper()}] T\n> a\n> - b") == [f"!{kind} T (None)", "  a", "  • b"]


def test_a_call_out_says_its_minutes(slide_of):
    (callout,) = slide_of("> [!ACTIVITY] Pair and share {minutes=2.5}\n> Do it.").blocks
    assert callout.minutes == 2.5


def test_an_unknown_call_out_is_a_note_and_said(slide_of, lines_of):
    slide = slide_of("## T\n\n> [!WIBBLE]\n> a")
    assert lines_of(slide.blocks) == ["!note Wibble (None)", "  a"]
    assert [(problem.rule, problem.line) for problem in slide.problems] == [("unknown-callout", 3)]


@pytest.mark.parametrize(
    ("source", "first"),
    [
        ("::: {.callout-tip title='T'}\na\n:::", "!tip T (None)"),
        ("::: {.callout-important}\n## T\na\n:::", "!key T (None)"),
        ("> [!warning]- T\n> a", "!caution T (None)"),
        ("::: activity\na\n:::", "!activity  (None)"),
    ],
)
def test_call_outs_of_other_tools_are_call_outs(slide_of, lines_of, source, first):
    assert lines_of(slide_of(f"## Title\n\n{source}").blocks) == [first, "  a"]


@pytest.mark.parametrize("mark", ["--", "---", "—", "–"])
def test_a_quotation_says_who_said_it(shown, mark):
    assert shown(f"> One\n> two.\n>\n> Three.\n> {mark} *Ann*") == ["> One two.", "> Three.", "-- i{Ann}"]


def test_a_quotation_without_a_name_has_none(shown):
    assert shown("> Words\nlazy words") == ["> Words lazy words", "-- "]


def test_lists_in_a_quotation_are_its_words_and_tables_stand_after_it(shown):
    assert shown("> - a\n> - b\n>\n> | x |\n> |---|\n> | y |") == ["> a", "> b", "-- ", "x", "y"]


def test_a_thousand_quotations_within_each_other_are_one(shown):
    assert shown(">" * 5000 + " deep") == ["> deep", "-- "]
