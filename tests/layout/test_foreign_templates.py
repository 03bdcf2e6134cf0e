"""A talk in strangers' templates: on the slide, in the template's own layouts, and valid in PowerPoint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from brownbag.assembly import Assembler
from brownbag.cli import main
from brownbag.deck.model import Deck
from brownbag.layout.scene import Scene, TextItem
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.catalogue import load_theme
from brownbag.theme.model import LayoutRole, PlaceholderType, Theme
from layout.likeness import likeness, pages_of
from layout.seeing import all_lines
from theme.foreign import FOREIGN, foreign
from theme.templates import Template, layout_part

_FAR = 4.0  # points of the template's page
_NEAR, _SAME_BREAKS = 0.95, 0.97

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


def test_the_date_of_the_talk_is_in_the_written_files_date_placeholders(tmp_path: Path):
    path = foreign("plain 4:3", tmp_path)
    assembler, deck, scenes = laid_out(path, TALK.replace("presenter: Ada", "date: 3 May 2027"))
    target = tmp_path / "talk.pptx"
    write_pptx(scenes, assembler.theme(deck.meta), deck.meta, target, rasterise=lambda *_: b"")
    dates = [
        [place.text for place in slide.placeholders if place.placeholder_format.type is PP_PLACEHOLDER.DATE]
        for slide in Presentation(target).slides
    ]
    assert dates == [[]] + [["3 May 2027"]] * (len(scenes) - 1)  # the first is the title slide


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


@pytest.fixture(scope="module")
def three_topics(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compose a talk of an hour from three topics of the library."""
    talk = tmp_path_factory.mktemp("talk") / "talk.md"
    topics = ["what-is-imh", "the-space-between", "parenting-is-hard"]
    said = [word for topic in topics for word in ("--topic", topic)]
    assert main(["new", *said, "--minutes", "60", "-o", str(talk)]) == 0
    return talk


@pytest.mark.programs
@pytest.mark.parametrize(
    "name", ["small and wide", "plain 4:3", "picture behind", "two masters", "German names", "no bodies"]
)
def test_libreoffice_shows_every_line_where_we_do(
    name: str,
    three_topics: Path,
    tmp_path: Path,
    soffice: Callable[[Path], Path],
    pdftotext: Callable[..., str],
) -> None:
    template = foreign(name, tmp_path)
    for kind in ("pdf", "pptx"):
        out = str(tmp_path / f"out.{kind}")
        assert main(["export", str(three_topics), "-o", out, "--theme", str(template)]) == 0
    theme = load_theme(template)
    size = theme.width, theme.height
    ours = pages_of(tmp_path / "out.pdf", pdftotext, size)
    alike = likeness(ours, pages_of(soffice(tmp_path / "out.pptx"), pdftotext, size), far=_FAR)
    assert min(alike.found, alike.breaks) >= _SAME_BREAKS, alike
    assert alike.near >= _NEAR, alike


def test_a_slide_takes_back_what_its_layout_would_do_to_the_text(tmp_path: Path):
    """Its lines are broken for one column, and its size is the one that is said."""
    template = Template(tmp_path)
    box = '<a:bodyPr numCol="2"><a:normAutofit fontScale="85000"/></a:bodyPr>'
    part = layout_part(2)
    text = template.parts[part].decode()
    at = text.index("<a:bodyPr/>", text.index('idx="1"'))
    template.parts[part] = (text[:at] + box + text[at + len("<a:bodyPr/>") :]).encode()
    assembler, deck, scenes = laid_out(template.save())
    target = tmp_path / "talk.pptx"
    write_pptx(scenes, assembler.theme(deck.meta), deck.meta, target, rasterise=lambda *_: b"")
    slides = {slide.slide_layout.name: slide for slide in Presentation(target).slides}
    properties = slides["Title and Content"].placeholders[1].text_frame._txBody.bodyPr
    assert properties.get("numCol") == "1"
    assert [etree.QName(child).localname for child in properties] == ["normAutofit"]
    assert not properties[0].attrib
