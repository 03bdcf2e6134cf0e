"""A talk in strangers' templates: on the slide, in the template's own layouts, and valid in PowerPoint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brownbag.assembly import Assembler
from brownbag.deck.model import Deck
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.scene import Scene, TextItem
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.catalogue import load_theme
from brownbag.theme.model import LayoutRole, PlaceholderType, Theme
from layout.seeing import all_lines
from layout.test_parity import ABOVE_BASELINE, our_words, their_words
from theme.foreign import FOREIGN, foreign

_FAR = 4.0  # points

TALK = """\
---
title: In your own look
presenter: Ada
organization: The agency
footer: The agency
theme: {theme}
---

# Part one

Small moments

---

## Serve and return

The baby **serves**: a look, a sound, a reach. You *return*: a word, a smile, a song.

- Notice what the baby is looking at, and look there too
- Name it in a few warm words
  - or hum, when there are no words for it
- Mend what you missed

---

> So a quotation looks.
>
> -- who said it

---

## Two sides

:::: columns
::: column
### Then
- One thing, and another
:::
::: column
### Now
- Something else
:::
::::

---

## Figures

| Figure | Finding |
| --- | --- |
| Pairs in step | about three in ten |
| Pairs that mended | most of them |

---

## In pairs

> [!ACTIVITY] Ask and listen {{minutes=3}}
> What helped you last week?

---

Nobody has to be perfect.
"""


def laid_out(path: Path, talk: str = TALK) -> tuple[Assembler, Deck, tuple[Scene, ...]]:
    assembler = Assembler(path.parent)
    deck = assembler.read(talk.format(theme=path.name))
    return assembler, deck, assembler.scenes(deck)


@pytest.fixture(params=list(FOREIGN))
def template(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return foreign(request.param, tmp_path)


def test_every_line_lies_on_its_slide(template: Path):
    _, _, scenes = laid_out(template)
    assert len(scenes) >= 7
    for scene in scenes:
        for item, line in all_lines(scene):
            if isinstance(item, TextItem) and item.is_hidden:
                continue
            for each in line.fragments:
                assert -1 <= each.x <= each.x + each.width <= scene.width + 1, scene.title
                assert 0 <= line.baseline <= scene.height, scene.title


def test_every_slide_is_on_a_layout_of_the_template(template: Path):
    assembler, deck, scenes = laid_out(template)
    theme = assembler.theme(deck.meta)
    assert theme.path == template
    assert all(scene.layout == theme.layouts[scene.layout_index].name for scene in scenes)
    assert not [problem for problem in assembler.problems(deck) if problem.rule == "theme"]


def test_titles_stand_in_title_placeholders_where_there_are_any(template: Path):
    assembler, deck, scenes = laid_out(template)
    titles = {PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE}
    for scene in scenes:
        layout = assembler.theme(deck.meta).layouts[scene.layout_index]
        if layout.of_type(*titles):
            filled = {
                item.placeholder.type
                for item in scene.items
                if isinstance(item, TextItem) and item.placeholder
            }
            assert filled & titles, scene.title


def roles(theme: Theme) -> dict[str, str]:
    return {
        role.value: theme.layout(role).name
        for role in (LayoutRole.TITLE, LayoutRole.CONTENT, LayoutRole.SECTION)
    }


def test_german_layouts_are_found_by_their_names(tmp_path: Path):
    found = roles(load_theme(foreign("German names", tmp_path)))
    assert found == {"title": "Titelfolie", "content": "Titel und Inhalt", "section": "Abschnittsüberschrift"}


def test_layouts_of_both_masters_are_there_each_in_its_own_look(tmp_path: Path):
    theme = load_theme(foreign("two masters", tmp_path))
    assert [layout.master for layout in theme.layouts] == [0] * 11 + [1] * 11
    families = {
        layout.master: {place.levels[0].family for place in layout.of_type(PlaceholderType.TITLE)}
        for layout in theme.layouts
        if layout.name == "Title Only"
    }
    assert families == {0: {"Calibri"}, 1: {"Georgia"}}
    assert theme.layout(LayoutRole.CONTENT).master == 0


@pytest.mark.programs
def test_the_written_file_is_valid(
    template: Path, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    assembler, deck, scenes = laid_out(template)
    target = tmp_path / "talk.pptx"
    write_pptx(scenes, assembler.theme(deck.meta), deck.meta, target, rasterise=lambda *_: b"")
    assert ooxml_validator(target) == []


@pytest.mark.programs
@pytest.mark.parametrize("name", ["plain 4:3", "picture behind", "no titles"])
def test_libreoffice_shows_every_line_where_we_do(
    name: str, tmp_path: Path, soffice: Callable[[Path], Path], pdftotext: Callable[..., str]
) -> None:
    # LibreOffice sets footers in 14 points, whatever the template says.
    assembler, deck, scenes = laid_out(foreign(name, tmp_path), TALK.replace("footer: The agency\n", ""))
    target, measurer = tmp_path / "talk.pptx", FontMeasurer()
    write_pptx(scenes, assembler.theme(deck.meta), deck.meta, target, rasterise=lambda *_: b"")
    pages = pdftotext(soffice(target), "-bbox").split("<page ")[1:]
    assert len(pages) == len(scenes)
    distances = []
    for scene, page in zip(scenes, pages, strict=True):
        theirs = their_words(page)
        for word in our_words(scene, measurer):
            near = [
                abs(x - word.x) + abs(y + ABOVE_BASELINE * word.size - word.baseline)
                for text, x, y in theirs
                if text == word.text
            ]
            distances.append((min(near, default=999.0), scene.number, word.text))
    far = [each for each in distances if each[0] > _FAR]
    assert len(far) <= len(distances) * 0.05, far
