"""The sheet that shows what a theme makes of little and of much."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from brownbag.cli import main
from brownbag.paint.contact_sheet import specimen_scenes, theme_sheet, write_sheet_png
from brownbag.resources import asset
from brownbag.theme.model import LayoutRole

ROLES = len(LayoutRole)


@pytest.mark.parametrize("name", ["sage", "hearth", "harbor", "clarity"])
def test_every_layout_is_shown_with_little_medium_and_much_text(name):
    scenes = specimen_scenes(name)
    shown = Counter(scene.layout for scene in scenes)
    assert len(shown) == ROLES
    assert min(shown.values()) >= 3
    # What is shown fits: nothing of the specimen goes on to a further slide.
    assert not [scene.title for scene in scenes if scene.continued]
    assert not [problem for scene in scenes for problem in scene.problems if problem.rule == "too-full"]


def test_every_slide_says_which_layout_it_is_and_how_much_is_on_it():
    labels = [label for label, _ in theme_sheet("sage").slides]
    assert len(set(labels)) == len(labels)
    assert labels[:3] == ["Title Slide: little", "Title Slide: medium", "Title Slide: much"]


def test_a_sheet_shows_its_slides_in_the_themes_own_colours(tmp_path: Path):
    sheet = theme_sheet("harbor")
    write_sheet_png([sheet], tmp_path / "sheet.png")
    image = QImage(str(tmp_path / "sheet.png"))
    assert (image.width(), image.height()) == tuple(int(side) for side in sheet.size)
    navy = next(scene for label, scene in sheet.slides if label == "Title Slide: little").background
    assert image.pixelColor(16 + 4, 56 + 4).name().upper() == f"#{navy.colour.rgb}"


@pytest.mark.programs
def test_the_sheet_of_all_themes_is_a_page_for_each(tmp_path: Path, pdf_words):
    target = tmp_path / "sheet.pdf"
    assert main(["theme", "sheet", "-o", str(target)]) == 0
    pages = [page for page in pdf_words(target).split("\f") if page.strip()]
    assert len(pages) == 4
    assert all("Big Number: much" in page for page in pages)


def test_a_template_of_ones_own_can_be_shown_too(tmp_path: Path):
    own = tmp_path / "agency.pptx"
    own.write_bytes(asset("themes", "clarity.pptx").read_bytes())
    assert main(["theme", "sheet", str(own), "-o", str(tmp_path / "sheet.png")]) == 0
    assert (tmp_path / "sheet.png").is_file()


def test_what_is_no_theme_or_no_picture_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["theme", "sheet", "nope", "-o", str(tmp_path / "sheet.png")]) == 1
    assert "There is no theme “nope”." in capsys.readouterr().err
    assert main(["theme", "sheet", "sage", "-o", str(tmp_path / "sheet.docx")]) == 2
    assert "sheet.pdf" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
