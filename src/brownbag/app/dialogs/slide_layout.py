"""The slide that is shown in every layout that the theme has for it: pictures to choose one from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QListView, QWidget

from brownbag.app.dialogs.picture_list import PictureListDialog
from brownbag.app.talk_session import TalkSession
from brownbag.deck.model import Picture, Slide
from brownbag.deck.walk import all_blocks
from brownbag.layout.scene import Scene
from brownbag.theme.model import LayoutRole

AUTOMATIC = ""
"""The key of the layout that goes by what is on the slide."""

_SLIDE_PX = 224
_CELL_PX = _SLIDE_PX + 24
_WORDS_PX = 62  # two lines below a slide
_TOO_FULL = "Too full in this one"
_SIZE = QSize(1090, 720)  # four in a row
_FULL = frozenset({"too-full", "small-layout"})
_WORDS: Mapping[LayoutRole, str] = {
    LayoutRole.CONTENT: "Ordinary",
    LayoutRole.TWO_CONTENT: "Two columns",
    LayoutRole.COMPARISON: "Comparison",
    LayoutRole.STATEMENT: "Statement",
    LayoutRole.QUOTE: "Quotation",
    LayoutRole.BIG_NUMBER: "Big number",
    LayoutRole.ACTIVITY: "Activity",
    LayoutRole.PICTURE_LEFT: "Picture on the left",
    LayoutRole.PICTURE_RIGHT: "Picture on the right",
    LayoutRole.FULL_PICTURE: "Full picture",
    LayoutRole.PICTURE_CAPTION: "Picture with a caption",
    LayoutRole.CONTENT_CAPTION: "Title beside the text",
    LayoutRole.AGENDA: "Agenda",
    LayoutRole.SECTION: "Start of a section",
    LayoutRole.TITLE: "Title slide",
    LayoutRole.CLOSING: "Last slide",
    LayoutRole.TITLE_ONLY: "Only a title",
    LayoutRole.BLANK: "No title",
}
_PICTURE = frozenset(
    {
        LayoutRole.PICTURE_LEFT,
        LayoutRole.PICTURE_RIGHT,
        LayoutRole.FULL_PICTURE,
        LayoutRole.PICTURE_CAPTION,
    }
)
_NO_TEXT = frozenset({LayoutRole.TITLE_ONLY, LayoutRole.BLANK})  # words stand there as in an ordinary one


class Look(NamedTuple):
    """One slide in one layout. ``key`` is what ``layout=`` would say."""

    key: str
    words: str
    scene: Scene
    is_full: bool


def looks_of(session: TalkSession) -> tuple[Look, ...]:
    """Return how the slide that is shown looks in each layout; those that are too small for it come last.

    Layouts for pictures are left out where it has none, and so is what looks like another one before.
    """
    slide = session.deck.slides[session.current]
    layouter = session.assembler.layouter(session.deck.meta)
    seen: list[Scene] = []
    looks: list[Look] = []
    for key, words in _offered(slide):
        scenes = layouter.lay_out(replace(slide, layout=key), session.current + 1, session.deck.meta)
        plain = replace(scenes[0], layout="", layout_index=0, problems=())
        is_asked_for = key in {AUTOMATIC, slide.layout}
        if plain in seen and not is_asked_for:
            continue
        if key != AUTOMATIC:
            seen.append(plain)
        is_full = any(problem.rule in _FULL for scene in scenes for problem in scene.problems)
        looks.append(Look(key, words, scenes[0], is_full and not is_asked_for))
    return tuple(sorted(looks, key=lambda look: look.is_full))


def _offered(slide: Slide) -> Iterator[tuple[str, str]]:
    yield AUTOMATIC, "Chosen for you"
    has_picture = any(isinstance(block, Picture) for block in all_blocks(slide.blocks))
    useless = _NO_TEXT if has_picture else _NO_TEXT | _PICTURE
    for role, words in _WORDS.items():
        if role not in useless or slide.layout == role:
            yield role.value, words


class SlideLayoutDialog(PictureListDialog):
    """A picture a layout; ``chosen`` is what was taken, `AUTOMATIC` for none of them."""

    def __init__(self, session: TalkSession, parent: QWidget | None = None) -> None:
        super().__init__("layout", "Choose a layout for this slide", _SIZE, parent)
        self.setObjectName("slideLayoutDialog")
        looks = looks_of(session)
        self._scenes = {look.key: look.scene for look in looks}
        scene = looks[0].scene
        self.entries.setAccessibleName("Layouts")
        self.entries.setViewMode(QListView.ViewMode.IconMode)
        self.entries.setResizeMode(QListView.ResizeMode.Adjust)
        self.entries.setMovement(QListView.Movement.Static)
        self.entries.setUniformItemSizes(True)
        height = round(_SLIDE_PX * min(scene.height / scene.width, 1))
        self.entries.setIconSize(QSize(_SLIDE_PX, height))
        self.entries.setGridSize(QSize(_CELL_PX, height + _WORDS_PX))
        now = session.deck.slides[session.current].layout
        for look in looks:
            item = self.add(look.key, f"{look.words}\n{_TOO_FULL}" if look.is_full else look.words)
            item.setToolTip(f"In the theme: {look.scene.layout}")
            if look.key == now or self.entries.currentRow() < 0:
                self.entries.setCurrentItem(item)

    def picture(self, key: str) -> QPixmap:
        """Return the slide in a layout."""
        picture = self.blank()
        self.paint_slide(picture, self._scenes[key], 0, _SLIDE_PX)
        return picture


def choose_layout(session: TalkSession, parent: QWidget | None) -> str | None:
    """Show the layouts and return what ``layout=`` is to say; None where the person thought better of it."""
    dialog = SlideLayoutDialog(session, parent)
    dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen
