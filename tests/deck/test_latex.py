"""Talks for beamer: LaTeX that says what Markdown says is read, and the rest is said."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (r"\textbf{Naps} help", ["b{Naps} help"]),
        (r"\alert{Naps}", ["b{Naps}"]),
        (r"\emph{Naps} and \texttt{cot}", ["i{Naps} and c{cot}"]),
        (r"\textcolor{red}{\textbf{Naps}}", ["b{Naps}"]),
        (r"\href{http://x.org}{Naps}", ["Naps->http://x.org"]),
        (r"\hyperlink{naps}{Naps} \only<2>{later}", ["Naps later"]),
        (r"{\tiny Naps}", ["Naps"]),
        (r"`\textbf{Naps}` stays code", [r"c{\textbf{Naps}} stays code"]),
        (r"\includegraphics[width=3cm]{nap.png}", ["picture nap.png “” inline None"]),
    ],
)
def test_words_of_latex_are_words(shown, typed, expected):
    assert shown(typed) == expected


def test_lists_of_latex_are_lists(shown):
    source = (
        "\\begin{itemize}\n\\item one\n\\begin{enumerate}\n\\item<2-> two\n\\end{enumerate}\n\\end{itemize}"
    )
    assert shown(source) == ["• one", "  1. two"]


@pytest.mark.parametrize(
    "source",
    [
        "\\begin{columns}[T]\n\\begin{column}{0.4\\textwidth}\na\n\\end{column}\n"
        "\\begin{column}{.6\\textwidth}\nb\n\\end{column}\n\\end{columns}",
        "\\begin{columns}\n\\column{0.4\\textwidth}\na\n\\column{.6\\textwidth}\nb\n\\end{columns}",
    ],
)
def test_columns_of_latex_are_columns(shown, source):
    assert shown(source) == ["column 0.4", "  a", "column 0.6", "  b"]


def test_a_block_of_latex_keeps_its_title(shown):
    source = "\\begin{block}{Remark}\nNaps help.\n\\end{block}\n\n\\begin{center}\nEnd\n\\end{center}"
    assert shown(source) == ["b{Remark}", "Naps help.", "End"]


def test_a_note_of_latex_is_a_note(slide_of, lines_of):
    slide = slide_of("## T\n\nShown\n\n\\note{Say {it}\nslowly} and go on")
    assert lines_of(slide.notes) == ["Say {it} slowly"]
    assert lines_of(slide.blocks) == ["Shown", "and go on"]


def test_a_section_of_latex_is_the_title_below_an_empty_heading(read):
    (slide,) = read("# \n\n\\section{Naps}\n\\label{naps}\n").slides
    assert [run.text for run in slide.title] == ["Naps"]
    assert [problem.message for problem in slide.problems] == [
        "LaTeX is not understood: “\\label{naps}” is left out."
    ]


def test_latex_in_code_and_formulas_stays_as_typed(shown):
    assert shown("```tex\n\\begin{itemize}\n\\item x\n\\end{itemize}\n```") == [
        "code tex: \\begin{itemize}\n\\item x\n\\end{itemize}"
    ]
    assert shown("$\\hat{x} \\textbf{y}$") == ["$\\hat{x} \\textbf{y}$"]


@pytest.mark.parametrize("text", ["\\begin{columns}\nwords", "\\end{itemize}", "\\item alone", "\\note{open"])
def test_latex_that_is_left_open_loses_no_words(read, text):
    deck = read(f"## T\n\n{text}\n\nlast")
    assert "last" in repr(deck.slides)
    assert all(word in repr(deck.slides) for word in ("words", "alone", "open") if word in text)
