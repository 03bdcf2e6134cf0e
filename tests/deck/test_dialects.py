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
        ["$x_1 + x_2$", "picture /dad.png “” right None"],
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
    "Slidev": {"foreign-theme", "html", "formula"},
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
