"""The panels of the talk page, each alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from brownbag.app.icons import Icons
from brownbag.app.talk.find_bar import FindBar, find_from
from brownbag.app.talk.highlighter import MarkdownHighlighter
from brownbag.app.talk.notes_panel import NotesPanel
from brownbag.app.talk.preview import SlidePreview, fragment_at
from brownbag.app.talk.problems_panel import ProblemsPanel, finding_words
from brownbag.app.talk.slide_list_model import SlideListModel
from brownbag.app.talk.slide_list_view import SlideListView
from brownbag.app.talk_session import TalkSession
from brownbag.app.tokens import LIGHT
from brownbag.assembly import Assembler
from brownbag.problems import Severity
from brownbag.review.finding import Finding


def test_notes_that_end_with_a_space_are_not_taken_from_under_the_fingers(qtbot: QtBot) -> None:
    panel = NotesPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show_notes(0, "Say")
    panel.editor.select(3, 3)
    QTest.keyClick(panel.editor, Qt.Key.Key_Space)
    panel.show_notes(0, "Say")  # as the talk has it
    assert panel.editor.shown == "Say "
    panel.show_notes(0, "Say more")
    assert panel.editor.shown == "Say more"
    panel.show_notes(1, "")
    assert panel.editor.shown == ""


FINDINGS = (
    Finding("too-full", 3, 20, Severity.WARNING, "This slide is too full.", "Split it."),
    Finding("bad-yaml", 0, 2, Severity.ERROR, "There is no setting “themee”.", "Did you mean “theme”?"),
)


def test_a_finding_says_where_what_and_what_to_do() -> None:
    assert [finding_words(finding, lambda row: str(row + 1)) for finding in FINDINGS] == [
        "Slide 3: This slide is too full. Split it.",
        "Line 2: There is no setting “themee”. Did you mean “theme”?",
    ]


def test_a_click_on_a_finding_goes_there(qtbot: QtBot) -> None:
    panel = ProblemsPanel(Icons(), LIGHT, lambda row: str(row + 1))
    qtbot.addWidget(panel)
    panel.resize(500, 300)
    panel.show()
    panel.show_findings(FINDINGS)
    button, found = panel.findChild(QToolButton, "problemsButton"), panel.findChild(QListWidget)
    assert button.text() == "2 things to look at again"
    button.click()
    assert found.isVisible()
    with qtbot.waitSignal(panel.place_chosen) as blocker:
        place = found.visualItemRect(found.item(0)).center()
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert blocker.args == [3, 20]


def test_nothing_found_closes_the_list(qtbot: QtBot) -> None:
    panel = ProblemsPanel(Icons(), LIGHT, lambda row: str(row + 1))
    qtbot.addWidget(panel)
    panel.show_findings(FINDINGS)
    panel.findChild(QToolButton, "problemsButton").click()
    panel.show_findings(())
    assert panel.findChild(QToolButton, "problemsButton").text() == "No problems found"
    assert panel.findChild(QListWidget).isHidden()


@pytest.mark.parametrize(
    ("start", "backwards", "found"), [(0, False, 2), (3, False, 8), (9, False, 2), (8, True, 2), (2, True, 8)]
)
def test_finding_goes_round_and_minds_no_case(start: int, backwards: bool, found: int) -> None:
    assert find_from("a Soup, soup", "SOUP", start, backwards=backwards) == found


def test_what_is_not_there_is_not_found() -> None:
    assert find_from("soup", "bread", 0) == -1
    assert find_from("soup", "", 0) == -1


def test_the_find_bar_asks_with_enter_and_closes_with_escape(qtbot: QtBot) -> None:
    bar = FindBar(Icons(), LIGHT)
    qtbot.addWidget(bar)
    bar.open_bar()
    edit = bar.findChild(QLineEdit, "findEdit")
    QTest.keyClicks(edit, "soup")
    with qtbot.waitSignal(bar.find_requested) as blocker:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert blocker.args == ["soup", False]
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("text", "line", "colour"),
    [
        ("## Title", 0, LIGHT.accent),
        ("a\n\n---\n\nb", 2, LIGHT.warm),
        ("::: notes\nx\n:::", 0, LIGHT.quiet_ink),
        ("---\ntitle: x\n---\n", 1, LIGHT.quiet_ink),
        ("```\n## no title\n```", 1, LIGHT.quiet_ink),
    ],
)
def test_what_only_arranges_steps_back(qtbot: QtBot, text: str, line: int, colour: str) -> None:
    document = QTextDocument()
    highlighter = MarkdownHighlighter(document, LIGHT)
    document.setPlainText(text)
    highlighter.rehighlight()
    formats = document.findBlockByNumber(line).layout().formats()
    assert formats[-1].format.foreground().color() == QColor(colour)


@pytest.fixture
def preview(talk: TalkSession, qtbot: QtBot) -> SlidePreview:
    preview = SlidePreview(LIGHT)
    qtbot.addWidget(preview)
    preview.resize(960, 600)
    preview.show_scenes(talk.assembler.slide_scenes(talk.deck, 1))
    preview.show()
    return preview


def test_the_preview_shows_the_slide(preview: SlidePreview, talk: TalkSession) -> None:
    with_slide = preview.grab().toImage()
    preview.show_scenes(talk.assembler.slide_scenes(talk.deck, 0))
    assert preview.grab().toImage() != with_slide
    assert preview.accessibleDescription() == "Slide 1: Soup and sleep"


def test_a_click_asks_for_the_words_under_it(preview: SlidePreview, talk: TalkSession, qtbot: QtBot) -> None:
    (scene,) = talk.assembler.slide_scenes(talk.deck, 1)
    title = next(item for item in scene.items if getattr(item, "lines", ()))
    line = title.lines[0]
    fragment = line.fragments[0]
    middle = fragment.x + fragment.width / 2, line.top + line.height / 2
    assert fragment_at(scene, *middle) == (fragment, 0.5)
    scale = 956 / scene.width
    with qtbot.waitSignal(preview.words_requested) as blocker:
        left = (preview.width() - scene.width * scale) / 2
        top = (preview.height() - 14 - scene.height * scale) / 2
        place = QPoint(round(left + middle[0] * scale), round(top + middle[1] * scale))
        QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=place)
    assert blocker.args is not None
    assert blocker.args[0] == "Second"
    assert 2 <= blocker.args[1] <= 4


POINTS = "\n".join(f"- A point that says a little more than it must, number {number}" for number in range(40))
ROWS = "\n".join(f"| Row {number} | {number} |" for number in range(60))


@pytest.mark.parametrize(
    ("words", "is_alarmed"), [(POINTS, True), (f"| Name | Number |\n| --- | --- |\n{ROWS}", False)]
)
def test_only_a_slide_with_too_much_to_say_is_called_too_full(
    preview: SlidePreview, words: str, is_alarmed: bool
) -> None:
    assembler = Assembler(Path())
    preview.show_scenes(assembler.scenes(assembler.read(f"## A list\n\n{words}\n")))
    shown = preview.grab().toImage()
    below = range(int((shown.height() + 956 * 9 / 16) / 2), shown.height())
    colours = {shown.pixelColor(x, y).name() for y in below for x in range(shown.width())}
    assert (QColor(LIGHT.warm).name() in colours) == is_alarmed
    assert (QColor(LIGHT.quiet_ink).name() in colours) != is_alarmed


def test_an_empty_talk_has_a_preview_that_says_so(qtbot: QtBot) -> None:
    preview = SlidePreview(LIGHT)
    qtbot.addWidget(preview)
    preview.resize(400, 300)
    preview.show_scenes(())
    assert not preview.grab().isNull()
    QTest.mouseClick(preview, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("shape", [9 / 16, 3 / 4])
def test_slides_keep_their_shape_in_a_list_of_any_width(
    talk: TalkSession, qtbot: QtBot, shape: float
) -> None:
    dark = QImage(320, round(320 * shape), QImage.Format.Format_RGB32)
    dark.fill(QColor("#010203"))
    model = SlideListModel(lambda _: dark, str)
    model.set_deck(talk.deck)
    slides = SlideListView(model, LIGHT)
    qtbot.addWidget(slides)
    slides.set_shape(shape)
    slides.show()
    for width in (140, 180, 200, 400):
        slides.resize(width, 500)
        image = slides.viewport().grab().toImage()
        row = slides.visualRect(model.index(1, 0))
        ink = QColor("#010203")
        across = sum(image.pixelColor(x, row.center().y()) == ink for x in range(image.width()))
        middle = row.left() + 70
        down = sum(image.pixelColor(middle, y) == ink for y in range(row.top(), row.bottom()))
        assert down / across == pytest.approx(shape, abs=0.04), width
