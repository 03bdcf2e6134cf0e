"""Everything that is done with a talk: its page, menus and keys, saving, exporting and presenting it.

Nothing of it is seen before a talk is open or a menu is, so it is made when
the window's first picture is on the screen: 25 ms that nobody waits for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from brownbag.app.actions import FORMAT_MENU, Actions
from brownbag.app.dialogs.question import tell_error
from brownbag.app.dropped_files import DroppedFiles
from brownbag.app.export import Exporter
from brownbag.app.help_and_settings import HelpAndSettings
from brownbag.app.keeper import EMPTY_TALK, TalkKeeper
from brownbag.app.library.page import LibraryPage
from brownbag.app.menus import RecentMenu, fill_menus
from brownbag.app.rescue_offer import RescueOffer
from brownbag.app.screen_menu import ScreenMenu
from brownbag.app.settings import COLUMNS
from brownbag.app.showing import Showing
from brownbag.app.slide_edits import SlideEdits
from brownbag.app.state_display import StateDisplay
from brownbag.app.theme_menu import ThemeMenu
from brownbag.app.tokens import Tokens
from brownbag.app.view_switches import ViewSwitches
from brownbag.problems import BrownBagError

_SAID_MS = 10_000  # a sentence in the status line: time enough to look there

if TYPE_CHECKING:
    from brownbag.app.main_window import House
    from brownbag.app.talk.page import TalkPage


class TalkDesk(QObject):
    """Works in ``window``: fills its ``menus``, and puts the talk's page into ``pages``."""

    def __init__(
        self,
        house: House,
        library_page: LibraryPage,
        menus: dict[str, QMenu],
        pages: QStackedWidget,
        column: QVBoxLayout,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._settings = house.settings
        self._appearance = house.appearance
        self._icons = house.icons
        self._library = house.library
        self._talk = house.talk
        self._rescue = house.rescue
        self._library_page = library_page
        self._talk_page: TalkPage | None = None
        self._actions = Actions(house.icons, window)
        self._actions.tint(self._appearance.tokens.ink)
        self._keeper = TalkKeeper(self._talk, self._settings, self._rescue, window)
        self._exporter = Exporter(self._talk, house.jobs, window)
        self._edits = SlideEdits(self._talk, window)
        self._switches = ViewSwitches(self._actions, self._settings, self._appearance, window)
        self._dialogs = HelpAndSettings(self._talk, window)
        self._showing = Showing(self._talk, self._settings, window)
        filled = fill_menus(menus, self._actions)
        self._callouts = filled.callouts
        self._of_talk = (filled.themes, filled.callouts)
        self._recent_menu = RecentMenu(filled.recent, window)
        self._theme_menu = ThemeMenu(self._talk, filled.themes, window)
        self._dropped = DroppedFiles(self._keeper, self._theme_menu, window)
        self._screen_menu = ScreenMenu(self._settings, filled.screens, window)
        self._rescue_offer = RescueOffer(self._rescue, self._talk, self._keeper, column, window)
        self._connect()
        StateDisplay(self._talk, self._actions, window)  # after: what can be undone is its own affair
        self._show_recent()
        self._show_page(library_page)
        self._allow_talk(is_open=False)

    def offer_rescued(self) -> None:
        """Show what an earlier run left behind, if anything."""
        self._rescue_offer.offer()

    def open_path(self, name: str) -> None:
        """Open the talk at ``name``."""
        self._keeper.open_path(name)

    def may_leave(self) -> bool:
        """Return whether the open talk may be left: saved, or given up on purpose."""
        return self._keeper.may_leave()

    def leave(self) -> None:
        """End what is under way, and remember how the talk's page was arranged."""
        self._showing.stop()
        if self._talk_page:
            self._settings.put(COLUMNS, self._talk_page.columns())
        self._rescue.drop()
        self._rescue.close()

    def _connect(self) -> None:
        """Connect who tells with who shows; there are no connections elsewhere."""
        # The sessions and helpers tell, the window shows.
        self._talk.opened.connect(self._on_opened)
        self._talk.closed.connect(self._on_closed)
        self._keeper.recent_changed.connect(self._show_recent)
        self._appearance.changed.connect(self._show_tokens)
        self._edits.refused.connect(self._say)
        # The pages ask, the helpers do.
        self._library_page.talk_requested.connect(self._make_talk)
        self._library_page.open_requested.connect(self._keeper.open_path)
        self._library_page.choose_requested.connect(self._keeper.choose_and_open)
        self._library_page.empty_requested.connect(self._new_talk)
        self._recent_menu.open_requested.connect(self._keeper.open_path)
        # Actions that one helper does by itself.
        for name, slot in {
            "openTalk": self._keeper.choose_and_open,
            "save": self._keeper.save,
            "saveAs": self._keeper.save_as,
            "closeTalk": self._keeper.close_talk,
            "exportPptx": self._exporter.to_pptx,
            "exportPdf": self._exporter.to_pdf,
            "exportHtml": self._exporter.to_html,
            "undo": self._talk.undo,
            "redo": self._talk.redo,
            "duplicateSlide": self._edits.duplicate,
            "deleteSlide": self._edits.delete,
            "slideLayout": self._edits.choose_layout,
            "moveSlideUp": self._edits.move_up,
            "moveSlideDown": self._edits.move_down,
            "previousSlide": self._edits.show_previous,
            "nextSlide": self._edits.show_next,
            "zoomIn": self._appearance.zoom_in,
            "zoomOut": self._appearance.zoom_out,
            "zoomReset": self._appearance.zoom_reset,
            "useTemplate": self._theme_menu.choose_template,
            "present": self._showing.from_current,
            "presentFromStart": self._showing.from_start,
            "showLibrary": self._toggle_library,
            "newTalk": self._new_talk,
            "talkSettings": self._dialogs.edit_settings,
            "quit": self._window.close,
            "find": self._find,
            "addSlide": self._add_slide,
            "editNotes": self._edit_notes,
            "showShortcuts": self._dialogs.show_shortcuts,
            "about": self._dialogs.show_about,
        }.items():
            self._actions[name].triggered.connect(slot)
        for spec, action in self._actions.of_menu(FORMAT_MENU):
            if spec.id != "editNotes":
                action.triggered.connect(self._format)
        self._callouts.triggered.connect(self._format_callout)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._window.statusBar().showMessage(sentence, _SAID_MS)

    @Slot()
    def _make_talk(self) -> None:
        from brownbag.library.talk import compose_talk  # heavy: not at start

        try:
            text = compose_talk(self._library.plan, self._library.presenter)
        except BrownBagError as error:
            tell_error("The talk cannot be made.", error, self._window)
            return
        self._keeper.open_text(text)

    @Slot()
    def _new_talk(self) -> None:
        presenter = self._library.presenter
        text = EMPTY_TALK.format(title="A new talk", presenter=presenter).replace("presenter: \n", "")
        if self._keeper.open_text(text, is_unsaved=False):
            self._made_talk_page().select_title()

    @Slot()
    def _on_opened(self) -> None:
        page = self._made_talk_page()
        page.show_talk()
        self._allow_talk(is_open=True)
        self._show_page(page)

    @Slot()
    def _on_closed(self) -> None:
        self._allow_talk(is_open=False)
        self._show_library()

    def _made_talk_page(self) -> TalkPage:
        if self._talk_page is None:
            from brownbag.app.formats import Formats  # heavy: not at start
            from brownbag.app.talk.page import TalkPage

            formats = Formats(self._talk, self._keeper, self._window)
            page = TalkPage(
                self._talk,
                self._edits,
                formats,
                self._actions,
                self._icons,
                self._appearance.tokens,
                self._window,
            )
            page.set_columns(self._settings.get(COLUMNS))
            self._switches.use_page(page)
            self._appearance.changed.connect(page.set_tokens)
            page.files_given.connect(self._dropped.give)
            self._pages.addWidget(page)
            self._talk_page = page
        return self._talk_page

    def _allow_talk(self, *, is_open: bool) -> None:
        self._actions.set_talk_open(is_open=is_open)
        for menu in self._of_talk:
            menu.setEnabled(is_open)

    def _sent_by(self) -> str:
        """Return the id of the action that was triggered."""
        action = self.sender()
        return str(action.data()) if isinstance(action, QAction) else ""

    def _show_library(self) -> None:
        self._show_page(self._library_page)
        self._library_page.start_search()

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._dropped.page = self._talk_page if page is self._talk_page else None
        self._window.statusBar().setVisible(page is not self._library_page)
        self._rescue_offer.set_visible(is_visible=page is self._library_page)

    @Slot()
    def _toggle_library(self) -> None:
        """Go to the library, and from there back to the talk that is still open."""
        if self._pages.currentWidget() is not self._library_page:
            self._show_library()
        elif self._talk.is_open and self._talk_page:
            self._show_page(self._talk_page)

    @Slot()
    def _find(self) -> None:
        if self._pages.currentWidget() is self._library_page:
            self._library_page.start_search()
        elif self._talk_page:
            self._switches.show_words()
            self._talk_page.words.start_search()

    @Slot()
    def _add_slide(self) -> None:
        if self._talk_page:
            self._talk_page.add_slide()

    @Slot()
    def _edit_notes(self) -> None:
        if self._talk_page:
            self._switches.show_notes()
            self._talk_page.focus_notes()

    @Slot()
    def _format(self) -> None:
        if self._talk_page:
            self._talk_page.format(self._sent_by())

    @Slot(QAction)
    def _format_callout(self, action: QAction) -> None:
        if self._talk_page:
            self._talk_page.format(str(action.data()))

    @Slot(object)
    def _show_tokens(self, tokens: Tokens) -> None:
        self._actions.tint(tokens.ink)

    @Slot()
    def _show_recent(self) -> None:
        recent = self._keeper.recent
        self._library_page.show_recent(recent)
        self._recent_menu.show_recent(recent)
