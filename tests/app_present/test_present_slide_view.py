"""`SlideView`: the slide as large as fits, at once, and wishes from mouse and wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app_present.talk import slide
from brownbag.app.jobs import Jobs
from brownbag.app.present.frames import Frame, Frames
from brownbag.app.present.show_session import Cover
from brownbag.app.present.slide_view import SlideView

RED, GREEN, BLACK, WHITE = (QColor(name) for name in ("#FF0000", "#00FF00", "black", "white"))


@pytest.fixture
def jobs(qapp: object) -> Jobs:
    return Jobs()


@pytest.fixture
def view(qtbot: QtBot, jobs: Jobs) -> SlideView:
    made = SlideView(jobs)
    qtbot.addWidget(made)
    made.resize(320, 240)
    return made


def shot(view: SlideView) -> QImage:
    return view.grab().toImage()


def test_a_slide_stands_in_the_middle_of_black(view: SlideView):
    view.show_scene(slide(1), 0)
    image = shot(view)
    assert image.pixelColor(160, 120) == RED
    assert image.pixelColor(1, 31) == RED
    assert image.pixelColor(160, 28) == BLACK
    assert image.pixelColor(160, 212) == BLACK


def test_a_difference_of_a_pixel_leaves_no_black_line(view: SlideView):
    view.resize(1366, 768)  # 1365 1/3 wide would be right
    view.show_scene(slide(1), 0)
    image = shot(view)
    assert image.pixelColor(0, 400) == RED
    assert image.pixelColor(1365, 400) == RED


def test_on_a_panel_a_slide_stands_in_its_corner(view: SlideView):
    view.set_ground("#0000FF")
    view.show_scene(slide(1), 0)
    image = shot(view)
    assert image.pixelColor(1, 1) == RED
    assert image.pixelColor(160, 238) == QColor("#0000FF")


def test_the_next_slide_is_there_in_the_very_next_picture(view: SlideView):
    view.show_scene(slide(1), 0)
    shot(view)
    view.show_scene(slide(2), 0)
    assert shot(view).pixelColor(160, 120) == GREEN


def test_a_step_adds_what_it_adds(view: SlideView):
    scene = slide(1, steps=2)
    view.show_scene(scene, 1)
    image = shot(view)
    assert image.pixelColor(41, 120) == BLACK
    assert image.pixelColor(75, 120) == RED


@pytest.mark.parametrize(("cover", "colour"), [(Cover.BLACK, BLACK), (Cover.WHITE, WHITE), (Cover.NONE, RED)])
def test_a_cover_hides_all(view: SlideView, cover: Cover, colour: QColor):
    view.show_scene(slide(1), 0)
    view.set_cover(cover)
    assert shot(view).pixelColor(160, 120) == colour


def test_a_slide_changed_behind_a_cover_never_shows_the_old_one(view: SlideView):
    view.show_scene(slide(1), 0)
    shot(view)
    view.set_cover(Cover.BLACK)
    view.show_scene(slide(2), 0)
    assert shot(view).pixelColor(160, 120) == BLACK
    view.set_cover(Cover.NONE)
    assert shot(view).pixelColor(160, 120) == GREEN


def test_nothing_to_show_is_just_the_ground(view: SlideView):
    view.show_scene(slide(1), 0)
    view.show_nothing()
    assert shot(view).pixelColor(160, 120) == BLACK


def test_a_screen_reader_hears_the_title(view: SlideView):
    view.show_scene(slide(2), 0)
    assert view.accessibleName() == "Slide 2: Slide 2"


def test_neighbours_are_rendered_ahead(qtbot: QtBot, jobs: Jobs):
    frames = Frames(jobs)
    frame = Frame(slide(2), 0)
    frames.prepare([frame], 64)
    qtbot.waitUntil(lambda: frames.is_ready(frame, 64))
    assert frames.image(frame, 64).pixelColor(3, 3) == GREEN
    assert not frames.is_ready(frame, 65)


def test_only_some_frames_are_kept(jobs: Jobs):
    frames = Frames(jobs)
    many = [Frame(slide(number), 0) for number in range(1, 12)]
    for frame in many:
        frames.image(frame, 16)
    assert [frames.is_ready(frame, 16) for frame in many] == [False] * 5 + [True] * 6


@pytest.mark.parametrize(
    ("button", "wish"),
    [
        (Qt.MouseButton.LeftButton, "next_requested"),
        (Qt.MouseButton.ForwardButton, "next_requested"),
        (Qt.MouseButton.RightButton, "previous_requested"),
        (Qt.MouseButton.BackButton, "previous_requested"),
    ],
)
@pytest.mark.parametrize("kind", [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick])
def test_a_click_is_a_wish(
    qtbot: QtBot, view: SlideView, button: Qt.MouseButton, wish: str, kind: QEvent.Type
):
    place = QPointF(10, 10)
    event = QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(getattr(view, wish)):
        QApplication.sendEvent(view, event)


def wheel(view: SlideView, angle: int, at_ms: int) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.setTimestamp(at_ms)
    QApplication.sendEvent(view, event)


def test_a_notch_of_the_wheel_is_one_slide_and_a_swipe_is_too(view: SlideView):
    told: list[str] = []
    view.next_requested.connect(lambda: told.append("next"))
    view.previous_requested.connect(lambda: told.append("back"))
    wheel(view, -120, 1_000)
    for ms in range(1_010, 1_150, 10):
        wheel(view, -60, ms)
    assert told == ["next"]
    wheel(view, 60, 2_000)
    wheel(view, 60, 2_010)
    assert told == ["next", "back"]


def test_the_pointer_hides_when_it_rests(qtbot: QtBot, jobs: Jobs):
    view = SlideView(jobs, rest_ms=1)
    qtbot.addWidget(view)
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    view.set_hides_cursor(hides=True)
    qtbot.waitUntil(lambda: view.cursor().shape() == Qt.CursorShape.BlankCursor)
    none, place = Qt.MouseButton.NoButton, QPointF(20, 20)
    QApplication.sendEvent(
        view,
        QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier),
    )
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    view.set_hides_cursor(hides=False)
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
