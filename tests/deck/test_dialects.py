"""Talks as people write them for other tools come out whole: slides where they were meant, every
word, and what was lost is said.
"""

from __future__ import annotations

import pytest

from brownbag.deck.model import plain

MARP = """---
marp: true
theme: uncover
paginate: true
style: |
  section { color: navy; }
---

<!-- _class: lead -->

# Crying is a language

![bg right:40%](baby.jpg)

Ann Example

---

<!-- header: Every slide -->

# <!-- fit --> Three kinds

* hungry
* tired
  * or bored

<!-- Pause here.

Ask who has heard each. -->

---

<div class="columns">
<div>

### Hungry

- roots

</div>
<div>

### Tired

- rubs eyes

</div>
</div>

---

| Sign | Means |
|:--|:-:|
| Yawn | *Tired* |

First line
second line
"""

PANDOC = """% Sleep
% Ann Example
% May 2026

# Why

## They wake

Babies wake^[Every night.] and that is fine.

. . .

-   Wide bullet

    with a paragraph

::: notes
Breathe.
:::

## How

:::::::::::::: {.columns}
::: {.column width="40%"}
Left
:::
::: {.column width="60%"}
![A cot](cot.png){width=50%}
:::
::::::::::::::

Setext title
------------

  Age   Hours
-----  ------
    0  16
    6  14
"""

REVEAL = """## Hello

Note:
Say hello.

---

<!-- .slide: data-background="#ff0000" -->

## Steps

- one <!-- .element: class="fragment" -->
- two <!-- .element: class="fragment" -->

--

### Below

```js [1|2-3]
let a = 1;
```
"""

DECKSET = """theme: Fira, 3
footer: © Agency
slidenumbers: true

# [fit] Hello **there**

![](sea.jpg)

---

[.background-color: #FF0000]

# Plan

![right fit](plan.png)

1. first
1. second

^ Slow down.
^ Breathe.

---

[.column]

One

[.column]

Two

---

> Play is work.
-- A. Person
"""

SLIDEV = """---
theme: seriph
title: Bonding
class: text-center
drawings:
  persist: false
---

# Bonding

Hello

<!--
Welcome them.
-->

---
transition: fade-out
layout: two-cols
---

# Left side

Left words

::right::

Right words

<v-clicks>

- one
- two

</v-clicks>

---
layout: image-right
image: /dad.png
---

# Dads

<style>
h1 { color: red; }
</style>

$x_1 + x_2$
"""

QUARTO = """---
title: "Habits"
author:
  - name: Ann Example
format:
  revealjs:
    theme: [simple, custom.scss]
    incremental: true
---

# Morning

## Getting up {background-color="black" .smaller}

- wake
- wash

::: {.callout-note title="Careful"}
Hot water
:::

## Eating {visibility="hidden"}

:::: {.columns}
::: {.column width="40%"}
Bread
:::
::: {.column width="60%"}
Tea
:::
::::

::: {.panel-tabset}
### Tab A
Alpha
### Tab B
Beta
:::

---

Slide without a title
"""

TALKS = {
    "Marp": (MARP, ["Crying is a language", "Three kinds", "", ""]),
    "pandoc": (PANDOC, ["Sleep", "Why", "They wake", "How", "Setext title"]),
    "reveal.js": (REVEAL, ["Hello", "Steps", "Below"]),
    "Deckset": (DECKSET, ["Hello there", "Plan", "", ""]),
    "Slidev": (SLIDEV, ["Bonding", "Left side", "Dads"]),
    "Quarto": (QUARTO, ["Habits", "Morning", "Getting up", "Eating", ""]),
}

SLIDES = {
    "Marp": [
        ["picture baby.jpg “” right 0.4", "Ann Example"],
        ["• hungry", "• tired", "  • or bored", "notes", "Pause here.", "Ask who has heard each."],
        ["column None", "  ### Hungry", "  • roots", "column None", "  ### Tired", "  • rubs eyes"],
        ["Sign | Means", "Yawn | i{Tired}", "First line\nsecond line"],
    ],
    "pandoc": [
        ["Ann Example", "May 2026"],
        [],
        [
            "Babies wake^{1} and that is fine.",
            "• Wide bullet",
            "  with a paragraph",
            "notes",
            "1: Every night.",
            "Breathe.",
        ],
        ["column 0.4", "  Left", "column 0.6", "  picture cot.png “A cot” inline 0.5"],
        ["Age | Hours", "0 | 16", "6 | 14"],
    ],
    "reveal.js": [["notes", "Say hello."], ["• one", "• two"], ["code js: let a = 1;"]],
    "Deckset": [
        [],
        ["picture plan.png “” right None", "1. first", "2. second", "notes", "Slow down.", "Breathe."],
        ["column None", "  One", "column None", "  Two"],
        ["> Play is work.", "-- A. Person"],
    ],
    "Slidev": [
        ["Hello", "notes", "Welcome them."],
        ["column None", "  Left words", "column None", "  Right words", "  + • one", "  + • two"],
        ["x₁ + x₂", "picture /dad.png “” right None"],
    ],
    "Quarto": [
        ["Ann Example"],
        [],
        ["+ • wake", "+ • wash", "!note Careful (None)", "  Hot water"],
        ["column 0.4", "  Bread", "column 0.6", "  Tea", "### Tab A", "Alpha", "### Tab B", "Beta"],
        ["Slide without a title"],
    ],
}

SAID = {
    "Marp": {"foreign-theme", "style-sheet", "not-used", "marp-bullets"},
    "pandoc": {"pause"},
    "reveal.js": set(),
    "Deckset": {"foreign-theme"},
    "Slidev": {"foreign-theme", "html"},
    "Quarto": set(),
}


@pytest.mark.parametrize("tool", TALKS)
def test_slides_start_where_the_author_meant(read, tool):
    text, titles = TALKS[tool]
    assert [plain(slide.title) for slide in read(text).slides] == titles


@pytest.mark.parametrize("tool", TALKS)
def test_everything_is_where_it_belongs(read, lines_of, tool):
    slides = read(TALKS[tool][0]).slides
    notes = [["notes", *lines_of(slide.notes)] if slide.notes else [] for slide in slides]
    assert [lines_of(slide.blocks) + said for slide, said in zip(slides, notes, strict=True)] == SLIDES[tool]


@pytest.mark.parametrize("tool", TALKS)
def test_what_is_not_kept_is_said_and_nothing_else(read, tool):
    deck = read(TALKS[tool][0])
    assert {problem.rule for problem in deck.problems} == SAID[tool]


def test_what_holds_for_the_whole_talk_is_said_once(read):
    problems = read("---\nmarp: true\n---\n\n* a\n\n---\n\n* b").problems
    assert [problem.rule for problem in problems] == ["marp-bullets"]


def test_hidden_slides_and_backgrounds_are_kept(read):
    assert [slide.hidden for slide in read(QUARTO).slides] == [False, False, False, True, False]
    assert read(DECKSET).slides[0].background.source == "sea.jpg"


def titles_of(read, source):
    return [plain(slide.title) for slide in read(source).slides]


def test_marp_is_told_in_a_comment_which_headings_divide(read):
    top = "---\nmarp: true\n---\n\n<!--\npaginate: true\nheadingDivider: 3\n-->"
    source = f"{top}\n\n# One\n\n### Two\n\n---\n\n#### x\n"
    assert titles_of(read, source) == ["One", "Two", "x"]
    assert titles_of(read, source.replace("headingDivider: 3", "headingDivider: [3]"))[0] == "One"


def test_a_list_counts_also_where_another_setting_is_no_yaml(read):
    source = "---\nmarp: true\nheadingDivider: [2, 3]\nheader: @logo\n---\n\n# One\n\n## Two\n\n### Three\n"
    deck = read(source)
    assert [plain(slide.title) for slide in deck.slides] == ["One", "Two", "Three"]
    assert [problem.line for problem in deck.problems if problem.rule == "yaml"] == [4]


def test_the_first_lines_of_deckset_are_plain_words(read):
    deck = read("footer: @ann --- why: naps\nslidenumbers: true\n\n# Hello\n")
    assert deck.meta.footer == "@ann --- why: naps"
    assert deck.problems == ()


def test_a_note_of_deckset_goes_on_to_the_end_of_its_paragraph(read):
    (slide,) = read(
        "theme: Fira, 3\n\n# Naps\n\n^ They are short\nand they are sweet.\n![](cot.png)\n\nShown\n"
    ).slides
    assert [plain(block.runs) for block in slide.notes] == ["They are short\nand they are sweet."]
    assert [plain(block.runs) for block in slide.blocks if hasattr(block, "runs")] == ["Shown"]


@pytest.mark.parametrize("separator", ["---v", "--v", "+++", "<!-- v -->", "<!--s-->"])
def test_the_further_breaks_of_reveal_js_divide(read, separator):
    assert titles_of(read, f"# One\n\n---\n\n## Two\n\n{separator}\n\n## Below\n") == ["One", "Two", "Below"]


def test_dashes_right_under_speaker_notes_start_the_next_slide(read):
    deck = read("# One\n\nNotes:\nSay it slowly.\n---\n\n## Two\n")
    assert [plain(slide.title) for slide in deck.slides] == ["One", "Two"]
    assert plain(deck.slides[0].notes[0].runs) == "Say it slowly."


@pytest.mark.parametrize("top", ["drawings:\n  persist: false", "theme: seriph\nhighlighter: shiki"])
def test_dashes_right_under_text_start_the_next_slide_of_slidev(read, top):
    assert titles_of(read, f"---\n{top}\n---\n\n# One\n\nWords\n---\n\n# Two\n") == ["One", "Two"]


def test_dashes_with_settings_below_them_start_a_slide_right_under_text(read):
    assert titles_of(read, "# One\n\nWords\n---\nlayout: center\n---\n\n# Two\n") == ["One", "Two"]


def test_a_line_inside_notes_does_not_end_the_slide(read):
    deck = read("# One\n\n---\n\n## Two\n\n::: notes\nFirst this\n\n---\n\nThen that\n:::\n\nShown\n")
    assert [plain(slide.title) for slide in deck.slides] == ["One", "Two"]
    assert [plain(block.runs) for block in deck.slides[1].blocks] == ["Shown"]
    assert deck.problems == ()


@pytest.mark.parametrize(
    "top", ["---\nformat: revealjs\n---\n", "---\nslide-level: 2\n---\n", "---\nmarp: true\n---\n", ""]
)
def test_a_paragraph_that_begins_with_note_is_shown_by_tools_without_such_notes(read, top):
    deck = read(f"{top}\n# One\n\n## Two\n\nNOTE: wash your hands.\n\nThen eat.\n")
    shown = " ".join(
        plain(block.runs) for slide in deck.slides for block in slide.blocks if hasattr(block, "runs")
    )
    assert "wash your hands" in shown
    assert not any(slide.notes for slide in deck.slides)


def test_attributes_of_a_heading_may_go_over_several_lines(read):
    (slide,) = read("# Sleep {\nlayout=statement\nminutes=2\n}\n\nText\n").slides
    assert (plain(slide.title), slide.layout, slide.minutes) == ("Sleep", "statement", 2.0)


def test_a_comment_between_words_keeps_the_gap(read):
    (slide,) = read("## T\n\n**Fast**<!-- .element: x --> **slow**<!-- .element: x --> end\n").slides
    assert plain(slide.blocks[0].runs) == "Fast slow end"


def test_an_address_inside_an_html_link_is_kept(read):
    deck = read('## T\n\n<a href="<https://example.org/naps>">Naps</a>\n')
    assert plain(deck.slides[0].blocks[0].runs) == "Naps"
    assert "klzzwxh" not in repr(deck)


def test_the_fit_of_deckset_is_no_word_of_any_heading(read):
    deck = read("theme: Fira, 3\n\n# [fit] One\n\n## [fit] Two\n\n### [Fit]Three\n")
    assert "fit" not in repr(deck.slides).lower().replace("benefit", "")


def test_a_note_of_deckset_below_a_sign_alone_may_be_a_list(read, lines_of):
    (slide,) = read("theme: Fira, 3\n\n# Naps\n\n- shown\n\n^\n- said\n1. too\n\nShown\n").slides
    assert lines_of(slide.blocks) == ["• shown", "Shown"]
    assert "said" in repr(slide.notes)
    assert "too" in repr(slide.notes)


def test_the_header_of_deckset_is_a_font_and_a_picture_no_footer(read):
    deck = read("footer: ![10%](logo.png)\nheader: Roboto\n\n# Naps\n")
    assert deck.meta.footer == ""
    assert [problem.rule for problem in deck.problems] == ["not-used"]


def test_what_marp_says_of_the_first_slide_alone_holds_there_alone(read):
    deck = read("---\nmarp: true\nfooter: All\n_footer: First\n_paginate: false\n---\n\n# A\n\n---\n\n# B\n")
    assert [(slide.footer, slide.numbered) for slide in deck.slides] == [("First", False), (None, None)]
    assert deck.problems == ()


def test_the_header_of_one_slide_of_marp_is_its_title_where_it_has_none(read):
    slides = ["# A", "<!-- _header: Naps -->\n\nText", "<!-- _header: X -->\n\n# C"]
    deck = read("---\nmarp: true\n---\n\n" + "\n\n---\n\n".join(slides))
    assert [plain(slide.title) for slide in deck.slides] == ["A", "Naps", "C"]
    assert [problem.rule for problem in deck.problems] == ["not-used"]


def test_center_is_no_word_about_a_picture(read):
    deck = read("---\nmarp: true\nfooter: \\ *Naps*\n---\n\n![w:300 center](nap.png)\n\n![#c](cot.png)\n")
    assert [picture.alt for picture in deck.slides[0].blocks] == ["", ""]
    assert deck.meta.footer == "Naps"


def test_a_fence_with_its_words_on_its_own_line_keeps_them(read, lines_of):
    (slide,) = read("## T\n\n::: {.notes} Say it slowly. :::\n\nShown\n").slides
    assert lines_of(slide.notes) == ["Say it slowly."]
    assert lines_of(slide.blocks) == ["Shown"]


def test_clips_and_pages_inside_html_are_kept(read):
    deck = read('## T\n\n<video src="nap.mp4" controls></video>\n\n<iframe src="https://x.org/a"></iframe>\n')
    assert "nap.mp4" in repr(deck.slides[0].blocks)
    assert "https://x.org/a" in repr(deck.slides[0].blocks)


def test_keys_and_items_of_html_do_not_run_together(read):
    (slide,) = read("## T\n\n<kbd>shift</kbd><kbd>space</kbd>\n\n<ul><li>a</li><li>b</li></ul>\n").slides
    assert [plain(block.runs) for block in slide.blocks] == ["shift space", "• a\n• b"]


def test_settings_of_deckset_need_no_blank_after_the_colon(read):
    deck = read("footer: Naps\nslidenumbers:true\nautoscale:true\n\n# A\n")
    assert (deck.meta.footer, deck.meta.slide_numbers, deck.slides[0].blocks) == ("Naps", True, ())


def test_a_heading_of_deckset_needs_no_blank_to_divide(read):
    assert titles_of(read, "theme: Fira\nslide-dividers: #\n\n# One\n\n#[fit] Two\n") == ["One", "Two"]


def test_a_picture_of_deckset_larger_than_the_slide_lies_behind_it(read):
    (slide,) = read("theme: Fira\n\n# A\n\n![original 120%](nap.png)\n").slides
    assert slide.background.source == "nap.png"


def test_pictures_in_columns_of_deckset_stay_there(read, lines_of):
    columns = "[.column]\n\n![fit](a.png)\n\n[.column]\n\n![](b.png)\n"
    (slide,) = read(f"theme: Fira\n\n# A\n\n{columns}").slides
    assert [line.split()[:2] for line in lines_of(slide.blocks) if "picture" in line] == [
        ["picture", "a.png"],
        ["picture", "b.png"],
    ]
