"""Text that a template turns is laid out as it is read, and stands turned in its placeholder's own place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from PySide6.QtCore import QPointF

from brownbag.app.talk.preview import fragment_at
from brownbag.assembly import Assembler
from brownbag.deck.model import Deck
from brownbag.layout.scene import Scene, TableItem, TextItem
from brownbag.paint.image import render
from brownbag.paint.outlines import placed
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.model import PlaceholderType
from theme.templates import Template, layout_part

_UPRIGHT = "Vertical Title and Text"
_TALK = """\
---
theme: template.pptx
footer: The agency
layouts: {{content: {layout}}}
---

# Words

---

## Serve and return

- Notice what the baby is looking at
- Name it

{more}
"""
_TABLE = "| Figure | Finding |\n| --- | --- |\n| Pairs | three in ten |\n"


def laid_out(folder: Path, layout: str = _UPRIGHT, more: str = "") -> tuple[Assembler, Deck, Scene]:
    assembler = Assembler(folder)
    deck = assembler.read(_TALK.format(layout=layout, more=more))
    return assembler, deck, assembler.scenes(deck)[1]


def texts_of(scene: Scene, *kinds: PlaceholderType) -> list[TextItem]:
    return [
        item
        for item in scene.items
        if isinstance(item, TextItem) and item.placeholder and item.placeholder.type in kinds
    ]


@pytest.fixture
def template(tmp_path: Path) -> Template:
    template = Template(tmp_path)
    template.save()
    return template


def test_upright_text_is_as_long_as_its_box_is_high(template: Template, tmp_path: Path):
    _, _, scene = laid_out(tmp_path)
    (title,) = texts_of(scene, PlaceholderType.TITLE)
    assert (title.turn, title.frame) == (90.0, title.inherited_frame)
    assert title.frame.height > 2 * title.frame.width
    side = title.frame.on_its_side()
    for line in title.lines:
        assert side.y <= line.top <= line.top + line.height <= side.bottom
        assert all(side.x <= each.x <= each.x + each.width <= side.right for each in line.fragments)


def test_a_table_is_never_turned(template: Template, tmp_path: Path):
    _, _, scene = laid_out(tmp_path, more=_TABLE)
    assert any(isinstance(item, TableItem) for item in scene.items)
    assert scene.layout == "Title and Content"


def turn_footer(template: Template, degrees: int) -> None:
    """Turn the footer of the layout for content and put it along the slide's left edge."""
    part = layout_part(2)
    text = template.parts[part].decode()
    place = (
        f'<p:spPr><a:xfrm rot="{degrees * 60_000}"><a:off x="-1371600" y="3200400"/>'
        '<a:ext cx="3200400" cy="365760"/></a:xfrm></p:spPr>'
    )
    footer = re.search(r"<p:sp>(?:(?!</p:sp>).)*type=\"ftr\".*?</p:sp>", text, re.DOTALL)
    assert footer is not None
    turned = re.sub(r"<p:spPr\s*/>|<p:spPr>.*?</p:spPr>", place, footer[0], count=1, flags=re.DOTALL)
    template.parts[part] = text.replace(footer[0], turned).encode()
    template.save()


def test_a_footer_along_the_slides_edge_is_painted_there(template: Template, tmp_path: Path, qapp: object):
    turn_footer(template, 270)
    _, _, scene = laid_out(tmp_path, layout="Title and Content")
    (footer,) = texts_of(scene, PlaceholderType.FOOTER)
    assert footer.turn == 270.0
    edge = footer.frame.turned(footer.turn)
    image = render(scene, round(scene.width))
    ink = [
        (x, y)
        for x in range(round(edge.x), round(edge.right))
        for y in range(round(edge.y), round(edge.bottom))
        if image.pixelColor(x, y).lightness() < 200
    ]
    wide = max(x for x, _ in ink) - min(x for x, _ in ink)
    high = max(y for _, y in ink) - min(y for _, y in ink)
    assert high > 2 * wide


def test_a_written_slide_leaves_the_turn_to_its_layout(template: Template, tmp_path: Path):
    turn_footer(template, 270)
    assembler, deck, scene = laid_out(tmp_path, layout="Title and Content")
    target = tmp_path / "talk.pptx"
    write_pptx([scene], assembler.theme(deck.meta), deck.meta, target, rasterise=lambda *_: b"")
    slide = Presentation(target).slides[0]
    (footer,) = (
        place for place in slide.placeholders if place.placeholder_format.type is PP_PLACEHOLDER.FOOTER
    )
    assert footer.text == "The agency"
    assert not len(footer._element.spPr)


def test_a_click_finds_turned_words(template: Template, tmp_path: Path):
    _, _, scene = laid_out(tmp_path)
    (title,) = texts_of(scene, PlaceholderType.TITLE)
    line = title.lines[0]
    fragment = line.fragments[0]
    flat = QPointF(fragment.x + fragment.width / 4, line.top + line.height / 2)
    seen = placed(title.frame, title.turn).map(flat)
    found = fragment_at(scene, seen.x(), seen.y())
    assert found is not None
    assert found[0] is fragment
    assert found[1] == pytest.approx(0.25)
