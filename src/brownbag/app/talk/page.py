"""The talk page: slides on the left, the slide in the middle with its notes, the words on the right."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brownbag.app.actions import Actions
from brownbag.app.formats import IN_NOTES, Formats, words_of
from brownbag.app.icons import Icons
from brownbag.app.picture_import import as_file
from brownbag.app.slide_edits import SlideEdits
from brownbag.app.tab_order import chain
from brownbag.app.talk.columns import in_columns, in_the_middle
from brownbag.app.talk.film_loop import FilmLoop
from brownbag.app.talk.findings_loop import FindingsLoop
from brownbag.app.talk.fix_bar import FixBar
from brownbag.app.talk.fix_loop import FixLoop
from brownbag.app.talk.notes_panel import NotesPanel
from brownbag.app.talk.places_in_text import place_of, start_of_line
from brownbag.app.talk.preview import SlidePreview
from brownbag.app.talk.problems_panel import ProblemsPanel
from brownbag.app.talk.scene_store import SceneStore
from brownbag.app.talk.slide_list_model import SlideListModel
from brownbag.app.talk.slide_list_view import SlideListView
from brownbag.app.talk.thumbnails import Thumbnails
from brownbag.app.talk.tool_bars import main_tool_bar
from brownbag.app.talk.ways_out import WaysOut
from brownbag.app.talk.words_panel import WordsPanel
from brownbag.app.talk_session import TalkSession
from brownbag.app.tokens import GAP_M, Tokens
from brownbag.deck.edits import add_slide
from brownbag.deck.formatting import Formatted
from brownbag.deck.model import Deck, plain
from brownbag.deck.notes_edits import set_notes

NEW_SLIDE = "## New slide"


class TalkPage(QWidget):
    """Shows a `TalkSession` and changes it."""

    files_given = Signal(object)  # tuple[Path, ...]

    def __init__(
        self,
        session: TalkSession,
        edits: SlideEdits,
        formats: Formats,
        actions: Actions,
        icons: Icons,
        tokens: Tokens,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("talkPage")
        self._session = session
        self._formats = formats
        self._store = SceneStore(session)
        self._thumbnails = Thumbnails(session, self._store, self.devicePixelRatioF(), self)
        self._model = SlideListModel(self._thumbnails.picture, session.numbers.words, self)
        self._list = SlideListView(self._model, tokens, self)
        self._list.addActions(list(actions.of_slide_list()))
        self._preview = SlidePreview(tokens, self)
        self._notes = NotesPanel(tokens, self)
        self._problems = ProblemsPanel(icons, tokens, session.numbers.words, self)
        self._words = WordsPanel(actions, icons, tokens, self)
        self._findings = FindingsLoop(session, self._store, self)
        self._fix_bar = FixBar(icons, tokens, self)
        self._fixes = FixLoop(session, self)
        self._films = FilmLoop(self)
        WaysOut(session, formats, self._words, self._fixes, self._fix_bar, actions["useTemplate"], self)
        # Not while the editor is still telling what was typed: its caret is not yet where it will be.
        self._caret = QTimer(self, singleShot=True, interval=0)
        self._lay_out(actions)
        self._connect(edits)

    @property
    def is_in_notes(self) -> bool:
        """Whether the keyboard is in the notes."""
        return self._notes.editor.hasFocus()

    @property
    def words(self) -> WordsPanel:
        """The words' panel."""
        return self._words

    @property
    def notes(self) -> NotesPanel:
        """The notes' panel."""
        return self._notes

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._list.set_tokens(tokens)
        self._preview.set_tokens(tokens)
        self._problems.set_tokens(tokens)
        self._fix_bar.set_tokens(tokens)
        self._notes.set_tokens(tokens)
        self._words.set_tokens(tokens)

    def columns(self) -> QByteArray:
        """Return how wide the columns are, to be remembered."""
        return self._across.saveState()

    def set_columns(self, state: QByteArray) -> None:
        """Make the columns as wide as they were."""
        if not state.isEmpty():
            self._across.restoreState(state)

    def focus_notes(self) -> None:
        """Put the keyboard into the notes."""
        self._notes.show()
        self._notes.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def format(self, name: str) -> None:
        """Arrange the selected words, of the notes if the keyboard is there, as the action ``name`` says."""
        if self.is_in_notes and name in IN_NOTES:
            self._format_notes(name)
            return
        self._take(self._formats.apply(name, self._session.text, *self._words.editor.selection()), name)

    def add_pictures(self, files: Iterable[Path]) -> None:
        """Put pictures, videos or sounds on the slide that is shown, where the caret is."""
        for file in files:
            caret = self._words.editor.caret()
            self._take(self._formats.put_picture(file, self._session.text, caret, caret), "picture")

    def _take(self, formatted: Formatted | None, name: str) -> None:
        if formatted is not None:
            patch, start, end = formatted
            self._session.apply(patch, words_of(name))
            self._words.show()
            self._words.go_to(start, end)

    @Slot(QImage)
    def _on_picture_given(self, image: QImage) -> None:
        with as_file(image) as file:
            self.add_pictures([file])

    def _format_notes(self, name: str) -> None:
        editor = self._notes.editor
        formatted = self._formats.apply(name, editor.shown, *editor.selection())
        if formatted is not None:
            patch, start, end = formatted
            notes = patch.apply(editor.shown)
            editor.show_text(notes)
            self._on_notes_typed(notes)
            editor.select(start, end)

    @Slot()
    def add_slide(self) -> None:
        """Add an empty slide after this one, and put the caret into its title."""
        at = self._session.places.chunk(self._session.current)
        self._session.apply(add_slide(self._session.text, at, NEW_SLIDE), "Add a slide")
        self._session.set_current(self._session.places.slide_of_chunk(at + 1))
        self.select_title()

    def select_title(self) -> None:
        """Select the slide's title in the words, if they are to be seen, to be written over."""
        if self._words.isVisible():
            self._words.go_to(*self._title_span(self._session.current))

    def _lay_out(self, actions: Actions) -> None:
        centre = in_the_middle(self._fix_bar, self._preview, self._notes, self._problems, self)
        self._across = in_columns(self._list, centre, self._words, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(main_tool_bar(actions, self))
        inside = QVBoxLayout()
        inside.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        inside.addWidget(self._across)
        whole.addLayout(inside, 1)
        # As it is read: and when a button of the bar goes, the keyboard stays close by.
        chain((self._list, *self._fix_bar.buttons, self._notes.editor))

    def _connect(self, edits: SlideEdits) -> None:
        # The session tells, the panels show.
        self._session.closed.connect(self._findings.stop)
        self._session.closed.connect(self._fixes.stop)
        self._session.current_changed.connect(self._fixes.look)
        self._session.text_changed.connect(self._words.editor.show_text)
        self._session.deck_changed.connect(self._show_deck)
        self._session.current_changed.connect(self._show_current)
        self._session.numbers.changed.connect(self._list.show_numbers)
        self._thumbnails.made.connect(self._model.on_picture_made)
        self._findings.found.connect(self._problems.show_findings)
        self._findings.found.connect(self._fixes.take)
        self._findings.found.connect(self._look_at_films)
        self._films.found.connect(self._on_films_found)
        # The panels ask, the session decides.
        self._list.slide_chosen.connect(self._session.set_current)
        self._list.add_requested.connect(self.add_slide)
        self._model.move_requested.connect(edits.move)
        self._words.typed.connect(self._session.type)
        for editor in (self._words.editor, self._notes.editor):
            editor.picture_given.connect(self._on_picture_given)
            editor.files_given.connect(self.files_given)
        self._words.caret_moved.connect(self._wait_for_caret)
        self._caret.timeout.connect(self._on_caret)
        self._notes.typed.connect(self._on_notes_typed)
        self._preview.words_requested.connect(self._on_words_requested)
        self._problems.place_chosen.connect(self._on_place_chosen)

    def show_talk(self) -> None:
        """Show the session's talk, another one than before."""
        self._thumbnails.forget()
        self._notes.forget()
        self._words.load(self._session.text)
        self._problems.show_findings(())
        self._fixes.stop()
        self._show_deck(self._session.deck)
        self._show_current(self._session.current)

    @Slot(object)
    def _show_deck(self, deck: Deck) -> None:
        self._thumbnails.hold()
        self._findings.hold()
        self._fixes.hold()
        self._model.set_deck(deck)
        current = min(self._session.current, len(deck.slides) - 1)
        if self._list.currentIndex().row() != current:  # scrolling there takes a while: not with every key
            self._list.show_current(current)
        self._show_slide()

    @Slot(int)
    def _show_current(self, index: int) -> None:
        self._list.show_current(index)
        self._show_slide()
        if self._session.places.slide_at(self._words.editor.caret()) != index:
            place = self._title_span(index)[0]
            self._words.editor.select(place, place)
            self._words.editor.centerCursor()
        elif not self._words.editor.hasFocus():
            self._words.editor.ensureCursorVisible()

    def _show_slide(self) -> None:
        index, deck = self._session.current, self._session.deck
        if not deck.slides or index >= len(deck.slides):
            self._preview.show_scenes(())
            return
        scenes = self._store.scenes(index)
        self._preview.show_scenes(scenes)
        self._list.set_shape(scenes[0].height / scenes[0].width)
        self._notes.show_notes(index, self._session.places.notes(index))

    @Slot()
    def _look_at_films(self) -> None:
        """Find the first pictures of videos, once every slide was laid out anyway."""
        self._films.look(
            scene for at in range(len(self._session.deck.slides)) for scene in self._store.scenes(at)
        )

    @Slot()
    def _on_films_found(self) -> None:
        self._thumbnails.forget()
        self._list.viewport().update()
        self._preview.update()

    @Slot()
    def _wait_for_caret(self) -> None:
        self._caret.start()  # not connected by itself: it would take the place for milliseconds

    @Slot()
    def _on_caret(self) -> None:
        if self._words.editor.shown == self._session.text:
            self._session.set_current(self._session.places.slide_at(self._words.editor.caret()))

    @Slot(str)
    def _on_notes_typed(self, notes: str) -> None:
        text, chunk = self._session.text, self._session.places.chunk(self._session.current)
        if chunk >= 0:
            self._session.type(set_notes(text, chunk, notes).apply(text), "Typing notes")

    @Slot(str, int)
    def _on_words_requested(self, words: str, letter: int) -> None:
        self._words.show()
        start, end = self._session.places.span(self._session.current)
        found = place_of(words, self._session.text, start, end)
        place = min(found[0] + letter, found[1]) if found else self._title_span(self._session.current)[0]
        self._words.go_to(place, place)

    def _title_span(self, index: int) -> tuple[int, int]:
        """Return where a slide's title is written; the slide's start, twice, where that cannot be told."""
        start, end = self._session.places.span(index)
        slides = self._session.deck.slides
        title = plain(slides[index].title) if index < len(slides) else ""
        return place_of(title, self._session.text, start, end) or (start, start)

    @Slot(int, int)
    def _on_place_chosen(self, slide: int, line: int) -> None:
        if slide:
            self._session.set_current(slide - 1)
        if line:
            start = start_of_line(self._session.text, line)
            self._words.go_to(start, start)
