"""The page as a browser shows it: every key, every slide, on paper, and to those who do not see."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QColor, QImage, QPainter

from brownbag.assembly import Assembler
from brownbag.layout.scene import Scene, TextItem
from brownbag.paint.fonts import load_fonts
from brownbag.paint.painter import paint_scene
from brownbag.web.writer import write_html
from web.chromium import Chromium, Page

pytestmark = pytest.mark.programs

TALK = """---
title: The talk
minutes: 20
---

# The talk

What it is about

---

## A long list

- **First** there is a line that is so long that it has to be broken somewhere on its way to the right
  - a smaller thing, with *care*
- Second

::: notes
Say **hello**.
:::

---

## One by one

::: incremental
- Alpha
- Beta
:::

---

## Kept back {hidden=true}

Words

---

## A table

| Age | What | How much |
|:----|:----:|---------:|
| 0–3 | eat  | 10       |
| 3–6 | look around and around and around and around | 20 |

---

## A picture {#picture}

![Two boxes, one above the other](boxes.svg)

---

## שלום עולם

- שלום עולם זה טקסט בעברית

---

## The end

Back to [the picture](#picture), or [further](https://example.org).

> [!KEY] Mind
> the gap
"""
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
<rect width="40" height="14" fill="#246"/><rect y="16" width="40" height="14" fill="#c63"/></svg>"""
SLIDES = 8
SHOWN = 7


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Scene, ...]]:
    """Return a talk's page and its scenes."""
    folder = tmp_path_factory.mktemp("talk")
    (folder / "boxes.svg").write_text(SVG)
    assembler = Assembler(folder)
    deck = assembler.read(TALK)
    scenes = assembler.scenes(deck)
    assert write_html(scenes, deck.meta, folder / "talk.html") == ()
    return folder / "talk.html", scenes


@pytest.fixture
def show(talk, open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Return a function that opens the page."""
    return lambda **told: open_page(talk[0], **told)


def at(page: Page) -> tuple[str, int]:
    """Return where the show stands, by what is seen: the slide's number, and the items still to come."""
    seen = page.run("slides.filter(slide => slide.checkVisibility()).map(slide => slide.id)")
    assert len(seen) == 1
    return seen[0], page.run(f"document.getElementById('{seen[0]}').querySelectorAll('.later').length")


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ([], ("1", 0)),
        (["ArrowRight"], ("2", 0)),
        (["PageDown", "PageDown"], ("3", 2)),
        (["ArrowDown", " ", "Enter"], ("3", 1)),
        (["3", "Enter", "ArrowRight", "ArrowRight"], ("3", 0)),
        (["3", "Enter", "ArrowRight", "ArrowRight", "ArrowRight"], ("5", 0)),  # past the hidden one
        (["5", "Enter", "ArrowLeft"], ("3", 0)),
        (["2", "Enter", "PageUp"], ("1", 0)),
        (["4", "Enter"], ("4", 0)),
        (["9", "9", "Enter"], (str(SLIDES), 0)),
        (["End"], (str(SLIDES), 0)),
        (["End", "ArrowRight", "Home", "ArrowLeft"], ("1", 0)),
        (["b", "ArrowRight"], ("1", 0)),  # only uncovers
        (["ArrowRight", "p"], ("1", 0)),
        (["5", "Escape"], ("1", 0)),  # a number thought better of
    ],
)
def test_keys_lead_through_the_talk(show, keys, place):
    page = show()
    page.press(*keys)
    assert at(page) == place


def test_shift_and_space_go_back(show):
    page = show()
    page.press("End")
    page.press(" ", shift=True)
    assert at(page) == ("7", 0)


def test_the_screen_can_be_black_or_white_and_back(show):
    page = show()
    colour = "getComputedStyle(document.querySelector('.cover')).backgroundColor"
    visible = "document.querySelector('.cover').checkVisibility()"
    page.press("b")
    assert (page.run(visible), page.run(colour)) == (True, "rgb(0, 0, 0)")
    page.press("w")
    assert (page.run(visible), page.run(colour)) == (True, "rgb(255, 255, 255)")
    page.press("w")
    assert not page.run(visible)


def test_the_address_names_the_slide_and_leads_back_to_it(show):
    page = show(slide="#5")
    assert at(page) == ("5", 0)
    page.press("ArrowRight")
    assert page.run("location.hash") == "#6"
    page.run("location.hash = '#2'")
    page.wait_until("document.querySelector('.now').id === '2'")


def test_a_link_leads_to_its_slide(show):
    page = show(slide="#8")
    page.run("document.querySelector('.now a[href=\"#6\"]').click()")
    page.wait_until("document.querySelector('.now').id === '6'")


def test_clicks_and_swipes_turn_the_page(show):
    page = show()
    page.click(1000, 300)
    assert at(page)[0] == "2"
    page.click(100, 300)
    assert at(page)[0] == "1"
    page.swipe((900, 300), (500, 310))
    assert at(page)[0] == "2"
    page.swipe((500, 300), (900, 310))
    assert at(page)[0] == "1"


def test_notes_are_shown_below_the_slide_and_put_away(show):
    page = show(slide="#2")
    notes = "document.querySelector('.now .notes > div').checkVisibility()"
    assert not page.run(notes)
    page.press("n")
    assert page.run(notes)
    assert page.run(
        "document.querySelector('.now .fit').getBoundingClientRect().bottom"
        " <= document.querySelector('.now .notes').getBoundingClientRect().top + 1"
    )
    page.press("n")
    assert not page.run(notes)


def test_the_overview_shows_all_slides_and_leads_to_the_one_chosen(show):
    page = show()
    page.press("o")
    seen = "[...document.querySelectorAll('.slide')].filter(s => s.checkVisibility()).length"
    assert page.run(seen) == SHOWN
    page.press("ArrowRight", "ArrowRight", "Enter")
    assert at(page)[0] == "3"


def test_the_list_of_keys_opens_and_closes(show):
    page = show()
    page.press("?")
    assert page.run("document.querySelector('dialog').open")
    page.press("ArrowRight")
    assert at(page)[0] == "1"
    page.press("Escape")
    assert not page.run("document.querySelector('dialog').open")


def test_what_happens_is_said_politely(show):
    page = show(slide="#2")
    said = "document.querySelector('[aria-live=polite]').textContent"
    page.press("ArrowRight")
    assert page.run(said) == "Slide 3 of 8: One by one"
    page.press("ArrowRight")
    assert page.run(said) == "Alpha"


def test_the_speaker_s_window_follows_and_leads(show, browser: Chromium):
    page = show(slide="#2")
    known = browser.targets()
    page.press("s")
    page.wait_until("Boolean(peer)")
    speaker = browser.attached(next(one for one in browser.targets() if one not in known)).prepared(1180, 760)
    speaker.wait_until("typeof view === 'function' && view() === 'speaker' && state.slide.id === '2'")
    assert speaker.run("document.querySelector('.now .notes').checkVisibility()")
    assert speaker.run("document.querySelector('.next').id") == "3"
    assert re.fullmatch(r"(20:00|19:\d\d) left", speaker.run("document.querySelector('.left').textContent"))
    speaker.press("ArrowRight", "ArrowRight")
    page.wait_until("state.slide.id === '3' && state.step === 1")
    speaker.wait_until("state.slide.id === '3' && state.step === 1")
    page.press("End")
    speaker.wait_until(f"state.slide.id === '{SLIDES}'")
    speaker.close()


def test_every_word_of_the_talk_is_on_its_slide(show, talk):
    page = show()
    for scene in talk[1]:
        shown = page.run(f"document.getElementById('{scene.number}').querySelector('.page').textContent")
        for item in scene.items:
            if isinstance(item, TextItem):
                for paragraph in item.paragraphs:
                    words = "".join("".join(run.text for run in paragraph.runs).split())
                    assert words in "".join(shown.split())


@pytest.mark.parametrize("window", [(1366, 768), (1920, 1080), (844, 390)])
def test_words_and_pictures_stay_on_their_slide(show, window):
    page = show(width=window[0], height=window[1])
    for number in range(1, SLIDES + 1):
        page.run(f"go(byNumber({number}), 99)")
        outside = page.run("""(() => {
            const page = document.querySelector('.now .fit').getBoundingClientRect();
            const all = document.querySelectorAll('.now .page :is(.b, .l, img, table):not(.off)');
            return [...all].filter(e => { const r = e.getClientRects()[0] || page;
              return r.left < page.left - 1 || r.top < page.top - 1 || r.bottom > page.bottom + 1; }
            ).map(e => e.outerHTML);
        })()""")
        assert outside == []
        left, top, right, bottom = page.run("""(() => {
            const r = document.querySelector('.now .fit').getBoundingClientRect();
            return [r.left, r.top, r.right, r.bottom]; })()""")
        assert left > -1
        assert top > -1
        assert right < window[0] + 1
        assert bottom < window[1] + 1


def test_a_slide_looks_as_we_paint_it(show, talk):
    load_fonts()
    page = show(width=960, height=540)
    for scene in talk[1]:
        page.run(f"go(byNumber({scene.number}), 99); root.classList.remove('awake')")
        page.wait_until("getComputedStyle(document.querySelector('.bar')).opacity === '0'")
        shown = Image.open(io.BytesIO(page.picture())).convert("RGB")
        difference = ImageChops.difference(shown, painted(scene)).convert("L")
        # Only the smoothing of edges differs. A line out of its place is over 2 on average.
        assert ImageStat.Stat(difference).mean[0] < 1.5, scene.title


def painted(scene: Scene) -> Image.Image:
    image = QImage(960, 540, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_scene(painter, scene)
    painter.end()
    return Image.frombuffer(
        "RGB", (960, 540), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )


def test_paper_shows_a_slide_a_sheet_whatever_is_on_the_screen(show, pdftotext, tmp_path: Path):
    page = show(slide="#3")
    pdf = tmp_path / "printed.pdf"
    pdf.write_bytes(page.printed())
    sheets = pdftotext(pdf, "-layout").split("\f")[:-1]
    assert len(sheets) == SHOWN
    assert "Alpha" in sheets[2]
    assert "Beta" in sheets[2]
    assert "Kept back" not in "".join(sheets)
    assert "hello" not in "".join(sheets)


def test_paper_shows_the_notes_below_their_slides_where_they_are_shown(show, pdftotext, tmp_path: Path):
    page = show()
    page.press("n")
    pdf = tmp_path / "handout.pdf"
    pdf.write_bytes(page.printed())
    sheets = pdftotext(pdf, "-layout").split("\f")[:-1]
    assert len(sheets) == SHOWN
    assert "A long list" in sheets[1]
    assert "hello" in sheets[1]


def test_without_scripts_the_page_is_a_document(show):
    page = show(scripts=False)
    assert not page.is_scripted()
    assert page.run("getComputedStyle(document.querySelector('.bar')).display") == "none"
    boxes = page.run("""[...document.querySelectorAll('.slide:not([data-hidden]) .fit')].map(e => {
        const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; })""")
    assert len(boxes) == SHOWN
    assert all(left >= 0 and right <= 1366 for left, _, right, _ in boxes)
    assert all(above[3] < below[1] for above, below in pairwise(boxes))


def test_a_telephone_begins_with_the_document(show):
    page = show(width=390, height=844)
    assert page.run("document.documentElement.dataset.view") == "page"
    assert page.run("document.documentElement.scrollWidth") <= 390
    page = show(width=390, height=844, slide="#3")
    page.wait_until("scrollY > 200")
    page.press("d")
    assert at(page)[0] == "3"


def test_a_screen_reader_finds_headings_lists_tables_and_what_pictures_show(show):
    page = show()
    page.press("d")
    told = [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in page.accessible()]
    headings = [name for role, name in told if role == "heading"]
    assert headings == [
        "The talk", "A long list", "One by one", "A table", "A picture", "שלום עולם", "The end",
    ]  # fmt: skip
    assert ("image", "Two boxes, one above the other") in told
    assert ("columnheader", "Age") in told
    roles = [role for role, _ in told]
    assert roles.count("list") == 4
    assert roles.count("listitem") == 6
    assert roles.count("table") == 1
    assert ("link", "the picture") in told


def test_words_are_found_across_the_lines_of_a_paragraph(show):
    page = show(slide="#2")
    assert page.run("find('has to be broken somewhere on its way to the right')")


def test_motion_is_left_out_where_it_is_not_wanted(show):
    moves = "[...document.styleSheets[0].cssRules].some(r => r.media && r.conditionText.includes('motion'))"
    page = show(prefers_reduced_motion="reduce")
    assert page.run(moves)
    page.run("document.querySelector('[id=\"2\"]').dataset.transition = 'fade'")
    page.press("ArrowRight")
    assert page.run("document.querySelector('.now .fit').getAnimations().length") == 0


def test_a_slide_comes_up_over_the_one_before_and_then_stands_alone(show):
    page = show(prefers_reduced_motion="no-preference")
    page.run("document.getElementById('2').dataset.transition = 'push'")
    page.run("root.addEventListener('animationstart', () => { window.below = part('.before').id })")
    page.press("ArrowRight")
    page.wait_until("window.below === '1' && !document.querySelector('.before')")
    assert at(page) == ("2", 0)
    page.press("ArrowLeft", "End", "ArrowLeft")
    assert at(page)[0] == "7"
