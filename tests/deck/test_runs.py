"""What stands in a line: styles, links, breaks, and HTML by its words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("**b** *i* ***both*** _i_ __b__", "b{b} i{i} bi{both} i{i} b{b}"),
        ("`a<b> & *c*`", "c{a<b> & *c*}"),
        ("~~gone~~ x^2^ H~2~O", "s{gone} x^{2} H2O"),
        ("snake_case_name 2*3*4 a * b", "snake_case_name 2i{3}4 a * b"),
        (
            '[t](http://x.org "title") <http://y.org> https://z.org/a_b.',
            "t->http://x.org http://y.org->http://y.org https://z.org/a_b->https://z.org/a_b.",
        ),
        ("see (https://z.org/a_(b)).", "see (https://z.org/a_(b)->https://z.org/a_(b))."),
        ("[a **b** c](u)", "a ->ub{b}->u c->u"),
        ("[to](#id)", "to->#id"),
        ("<me@home.org> you@home.org", "me@home.org->mailto:me@home.org you@home.org"),
        ("[words]{.mark} `code`{.py}", "words c{code}"),
        ("one  \ntwo\\\nthree\nfour", "one\ntwo\nthree four"),
        (r"\*not\* \[x\] \<b\> 1\. \\", r"*not* [x] <b> 1. \\"[:-1]),
        ("&amp; &lt; &copy; &#8217; &nbsp;x &unknown;", "& < © ’ \xa0x &unknown;"),
        ("a <b>c</b> <i>d <b>e</b></i> <sup>2</sup><br>f", "a b{c} i{d }bi{e} ^{2}\nf"),
        ("<span class='x'>a</span> <u>b</u>", "a b"),
        ("1 < 2 and 3 > 2, a<b", "1 < 2 and 3 > 2, a<b"),
        ("it costs $5 and $6", "it costs $5 and $6"),
        ("an unclosed **star and `tick and [bracket", "an unclosed **star and `tick and [bracket"),
    ],
)
def test_a_line_becomes_runs(shown, source, line):
    assert shown(source) == [line]


def test_a_formula_is_shown_as_typed_and_said(slide_of, lines_of):
    slide = slide_of(r"$\hat{a_1}{b_1} * b_1 * c$")
    assert lines_of(slide.blocks) == [r"$\hat{a_1}{b_1} * b_1 * c$"]
    assert [problem.rule for problem in slide.problems] == ["formula"]


def test_an_unknown_tag_is_dropped_and_said(slide_of, lines_of):
    slide = slide_of("a <blink>b</blink> <carbon:icon/>")
    assert lines_of(slide.blocks) == ["a b"]
    assert [problem.rule for problem in slide.problems] == ["html", "html"]


def test_a_picture_in_a_sentence_leaves_it(shown):
    assert shown("before ![p](x.png) after") == ["before", "picture x.png “p” inline None", "after"]


def test_a_reference_may_be_defined_on_another_slide(read, lines_of):
    deck = read("[text][r], [r] and ![pic][img]\n\n---\n\n[R]: <http://x.org> 'T'\n[img]: p.png\n\nend")
    assert lines_of(deck.slides[0].blocks) == [
        "text->http://x.org, r->http://x.org and",
        "picture p.png “pic” inline None",
    ]
    assert lines_of(deck.slides[1].blocks) == ["end"]


def test_an_undefined_reference_stays_as_typed(shown):
    assert shown("[text][nowhere] [x]") == ["[text][nowhere] [x]"]


def test_a_line_end_is_a_line_break_in_marp_and_deckset_only(read, lines_of):
    assert lines_of(read("a\nb").slides[0].blocks) == ["a b"]
    assert lines_of(read("---\nmarp: true\n---\n\na\nb").slides[0].blocks) == ["a\nb"]
    assert lines_of(read("footer: x\n\na\nb").slides[0].blocks) == ["a\nb"]


def test_lines_of_latex_are_said(slide_of, lines_of):
    slide = slide_of("a\n\n\\vspace{1cm}\n\n\\unheardof{Words}\n\n$$\n\\dot{x} = \\{a_1\\} \\\\ b_1\n$$")
    assert lines_of(slide.blocks) == ["a", "\\unheardof{Words}", "code tex: \\dot{x} = \\{a_1\\} \\\\ b_1"]
    assert sorted(problem.rule for problem in slide.problems) == ["formula", "latex", "latex"]


def test_texts_are_plain_strings(slide_of):
    slide = slide_of(
        "`code` https://x.org [a](u) &amp; $x$ <http://y.org> me@home.org \\* [n]\n\n    code\n\n[n]: z.org"
    )
    for run in slide.blocks[0].runs:
        assert (type(run.text), type(run.link)) == (str, str)
    assert type(slide.blocks[1].text) is str
