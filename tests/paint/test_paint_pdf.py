"""`write_pdf`: pages, words where the scene has them, links, and nothing half-written."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from brownbag.deck.model import Meta
from brownbag.files import Cancelled
from brownbag.layout.fonts import FontMeasurer
from brownbag.layout.scene import FontSpec, Fragment, Panel, PanelItem, Scene, TextLine
from brownbag.paint.pdf import write_pdf
from brownbag.problems import BrownBagError
from brownbag.theme.drawing import Colour, GradientFill, RectOutline
from brownbag.units import Rect
from paint.pixels import make_scene, text_item, text_line

PdfToText = Callable[..., str]

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')


def words_scene(*words: str, size: tuple[float, float] = (960, 540), **more: object) -> Scene:
    lines = [text_line(60, 80 + 40 * at, line) for at, line in enumerate(words)]
    return make_scene(text_item(*lines), size=size, **more)  # type: ignore[arg-type]


@pytest.mark.programs
def test_every_shown_slide_is_a_page_of_its_size(tmp_path: Path, pdftotext: PdfToText):
    target = tmp_path / "talk.pdf"
    scenes = (words_scene("one"), words_scene("secret", hidden=True), words_scene("three", size=(720, 540)))
    write_pdf(scenes, Meta(), target)
    told = pdftotext(target, "-bbox")
    assert _PAGE.findall(told) == [("960.009449", "540.000000"), ("720.000000", "540.000000")]
    assert [word[4] for word in _WORD.findall(told)] == ["one", "three"]


@pytest.mark.programs
@pytest.mark.parametrize("family", ["Calibri", "Georgia", "Arial", "Cambria"])
def test_words_stand_in_the_pdf_where_they_stand_on_the_slide(
    tmp_path: Path, pdftotext: PdfToText, family: str
):
    sizes = (18, 24, 40)
    lines = tuple(
        text_line(60 + size, 100 * n + 100, "Attention, time", size, family=family)
        for n, size in enumerate(sizes)
    )
    write_pdf((make_scene(text_item(*lines), size=(960, 540)),), Meta(), tmp_path / "talk.pdf")
    words = _WORD.findall(pdftotext(tmp_path / "talk.pdf", "-bbox"))
    assert [word[4] for word in words] == ["Attention,", "time"] * 3
    measurer = FontMeasurer()
    for n, line in enumerate(lines):
        (fragment,) = line.fragments
        first, second = words[2 * n], words[2 * n + 1]
        assert float(first[0]) == pytest.approx(fragment.x, abs=0.5)
        gap = measurer.advance("Attention, ", fragment.font)
        assert float(second[0]) == pytest.approx(fragment.x + gap, abs=0.5)
        # pdftotext takes a word's box from the font: its foot is a fixed share under the baseline.
        below = (float(first[3]) - line.baseline) / fragment.font.size
        assert below == pytest.approx((float(words[0][3]) - 100) / 18, abs=0.02)
        assert 0 < below < 0.4


@pytest.mark.programs
def test_spaced_letters_are_whole_words_of_their_width(tmp_path: Path, pdftotext: PdfToText):
    font = FontSpec("Calibri", 24, spacing=2.0)
    line = TextLine(80, 60, 28.8, (Fragment(60, 200, "Attention, time", font, Colour("000000")),))
    write_pdf((make_scene(text_item(line), size=(960, 540)),), Meta(), tmp_path / "talk.pdf")
    first, second = _WORD.findall(pdftotext(tmp_path / "talk.pdf", "-bbox"))
    assert (first[4], second[4]) == ("Attention,", "time")
    gap = FontMeasurer().advance("Attention, ", font) + len("Attention, ") * 2
    assert float(second[0]) == pytest.approx(60 + gap, abs=0.5)


@pytest.mark.programs
def test_a_page_shows_all_steps(tmp_path: Path, pdftotext: PdfToText):
    item = text_item(text_line(60, 80, "now"), text_line(60, 120, "later", step=2))
    write_pdf((make_scene(item, size=(960, 540), steps=2),), Meta(), tmp_path / "talk.pdf")
    assert pdftotext(tmp_path / "talk.pdf").split() == ["now", "later"]


@pytest.mark.programs
def test_the_pdf_says_whose_it_is(tmp_path: Path):
    target = tmp_path / "talk.pdf"
    write_pdf((words_scene("one"),), Meta(title="Früh übt sich", presenter="Ana Ruiz"), target)
    told = subprocess.run(["pdfinfo", str(target)], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Title: +Früh übt sich\n", told)
    assert re.search(r"Author: +Ana Ruiz\n", told)
    assert re.search(r"Creator: +Brown Bag\n", told)


def linking(link: str, **more: object) -> Scene:
    return make_scene(text_item(text_line(60, 80, "go on", link=link)), size=(960, 540), **more)  # type: ignore[arg-type]


def test_a_link_can_be_clicked(tmp_path: Path):
    write_pdf((linking("https://zerotothree.org/a"), words_scene("two")), Meta(), tmp_path / "talk.pdf")
    data = (tmp_path / "talk.pdf").read_bytes()
    assert data.count(b"/Subtype /Link") == 1
    assert b"/URI (https://zerotothree.org/a)" in data


def test_a_bracket_in_a_link_does_not_spoil_the_file(tmp_path: Path):
    write_pdf((linking("https://a.org/?b=(c\\"),), Meta(), tmp_path / "talk.pdf")
    assert b"/URI (https://a.org/?b=%28c%5C)" in (tmp_path / "talk.pdf").read_bytes()


@pytest.mark.programs
@pytest.mark.parametrize("name", ["end", "küche-2", "a" * 60])
def test_a_link_to_a_slide_leads_to_its_page(tmp_path: Path, pdftotext: PdfToText, name: str):
    scenes = (
        linking(f"#{name}"),
        words_scene("hidden", hidden=True),
        words_scene("two"),
        replace(words_scene("three"), id=name),
        replace(words_scene("carried on"), id=name),
    )
    write_pdf(scenes, Meta(), tmp_path / "talk.pdf")
    data = (tmp_path / "talk.pdf").read_bytes()
    (kids,) = re.findall(rb"/Kids\s*\[([^\]]*)\]", data)
    pages = re.findall(rb"(\d+) 0 R", kids)
    assert re.findall(rb"/S /GoTo\n/D \[(\d+) 0 R /Fit\]", data) == [pages[2]]
    assert b"/URI" not in data
    # Qt's table of places still holds: a reader that checks it finds every page.
    told = subprocess.run(["pdfinfo", str(tmp_path / "talk.pdf")], capture_output=True, check=True)
    assert told.stderr == b""
    assert pdftotext(tmp_path / "talk.pdf").split()[-1] == "on"


def test_a_link_to_a_slide_that_is_not_there_does_nothing(tmp_path: Path):
    write_pdf((linking("#nowhere"),), Meta(), tmp_path / "talk.pdf")
    data = (tmp_path / "talk.pdf").read_bytes()
    assert b"/GoTo" not in data
    assert b"/URI" not in data


def test_fonts_are_inside(tmp_path: Path):
    write_pdf((words_scene("one"),), Meta(), tmp_path / "talk.pdf")
    assert b"/FontFile2" in (tmp_path / "talk.pdf").read_bytes()


def test_the_same_talk_gives_the_same_pdf_but_for_its_dates(tmp_path: Path):
    for name in ("a.pdf", "b.pdf"):
        write_pdf((words_scene("one"), words_scene("two")), Meta(title="Talk"), tmp_path / name)
    one, other = ((tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    dates = re.compile(rb"D:\d{14}[^)]*|\d{4}-\d\d-\d\dT[\d:.+Z-]+")
    assert dates.sub(b"", one) == dates.sub(b"", other)


def test_progress_is_told_page_by_page(tmp_path: Path):
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> None:
        told.append((done, of))

    write_pdf((words_scene("one"), words_scene("two")), Meta(), tmp_path / "talk.pdf", progress)
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_stopping_leaves_what_was_there(tmp_path: Path):
    target = tmp_path / "talk.pdf"
    target.write_text("mine")

    def stop(done: int, _of: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf((words_scene("one"), words_scene("two")), Meta(), target, stop)
    assert target.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path):
    with pytest.raises(BrownBagError, match="talk"):
        write_pdf((words_scene("one"),), Meta(), tmp_path / "nowhere" / "talk.pdf")


def test_a_talk_with_nothing_to_show_makes_no_pdf(tmp_path: Path):
    with pytest.raises(BrownBagError, match="no slide"):
        write_pdf((words_scene("one", hidden=True),), Meta(), tmp_path / "talk.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.programs
def test_a_gradient_fades_away_in_the_pdf_too(tmp_path: Path):
    fill = GradientFill(((0.0, Colour("000000")), (1.0, Colour("000000", 0.0))))
    whole = PanelItem("Veil", Rect(0, 0, 200, 100), Panel(RectOutline(), fill))
    write_pdf((make_scene(whole, size=(200, 100)),), Meta(), tmp_path / "talk.pdf")
    command = ["pdftoppm", "-r", "72", "-png", "-singlefile", "talk.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    page = QImage(str(tmp_path / "page.png"))
    shades = [page.pixelColor(x, 50).lightness() for x in (4, 100, 195)]
    assert shades == pytest.approx([5, 128, 250], abs=8)
