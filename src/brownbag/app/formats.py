"""The Format menu: each action is a function of `brownbag.deck.formatting` on what is selected.

A link asks for its address, a picture for its file, its words and its place.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brownbag.app.dialogs.file_choice import choose_open
from brownbag.app.dialogs.question import Answer, ask, tell_error
from brownbag.app.keeper import TalkKeeper
from brownbag.app.picture_import import PICTURES_AND_CLIPS, brought_beside
from brownbag.app.talk_session import TalkSession
from brownbag.deck import formatting
from brownbag.deck.formatting import Formatted
from brownbag.deck.model import CalloutKind
from brownbag.problems import BrownBagError

_CALLOUT = "callout:"
_CHOOSE = "Choose a picture, a video or a sound"
_PLAIN: dict[str, tuple[str, Callable[[str, int, int], Formatted]]] = {
    "bold": ("Bold", formatting.toggle_bold),
    "italic": ("Italic", formatting.toggle_italic),
    "bullets": ("Bulleted list", formatting.toggle_list),
    "numbers": ("Numbered list", formatting.toggle_numbers),
    "oneByOne": ("One by one", formatting.insert_incremental),
    "quote": ("Quotation", formatting.insert_quote),
    "callout": ("Call-out", formatting.insert_callout),
    "columns": ("Columns", formatting.insert_columns),
    "table": ("Table", formatting.insert_table),
}
IN_NOTES = frozenset({"bold", "italic", "bullets", "numbers", "link"})
"""What notes can hold."""


class Formats(QObject):
    """Turns the name of an action and a selection into a change of the text."""

    def __init__(self, session: TalkSession, keeper: TalkKeeper, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._keeper = keeper
        self._window = window

    def apply(self, name: str, text: str, start: int, end: int) -> Formatted | None:
        """Return the change and the selection after it; None where the person thought better of it."""
        if name == "link":
            return self._link(text, start, end)
        if name == "picture":
            return self._picture(text, start, end)
        if name == "chart":
            return self._chart(text, start, end)
        if name == "diagram":
            return self._diagram(text, start, end)
        if name == "qrCode":
            return self._qr_code(text, start, end)
        if name.startswith(_CALLOUT):
            return formatting.insert_callout(text, start, end, CalloutKind(name.removeprefix(_CALLOUT)))
        return _PLAIN[name][1](text, start, end)

    def _link(self, text: str, start: int, end: int) -> Formatted | None:
        from brownbag.app.dialogs.link import ask_address

        address = ask_address(text[start:end], self._window)
        return formatting.insert_link(text, start, end, address) if address else None

    def _chart(self, text: str, start: int, end: int) -> Formatted | None:
        from brownbag.app.dialogs.chart import ask_chart
        from brownbag.deck.formatting_charts import insert_chart

        kind = ask_chart(self._window)
        return insert_chart(text, start, end, kind) if kind else None

    def _diagram(self, text: str, start: int, end: int) -> Formatted | None:
        from brownbag.app.dialogs.diagram import ask_kind
        from brownbag.deck.formatting_diagrams import insert_diagram

        kind = ask_kind(self._window)
        return insert_diagram(text, start, end, kind) if kind else None

    def _qr_code(self, text: str, start: int, end: int) -> Formatted | None:
        from brownbag.app.dialogs.qr_code import ask_code
        from brownbag.deck.formatting_diagrams import insert_qr

        code = ask_code(text[start:end], self._window)
        return insert_qr(text, start, end, code.address, code.opens) if code else None

    def choose_picture(self) -> str | None:
        """Return how the talk names a picture, video or sound that is chosen now; None where none was."""
        folder = self._talk_folder()
        chosen = choose_open(_CHOOSE, PICTURES_AND_CLIPS, folder, self._window) if folder else None
        return self._brought(chosen, folder) if folder and chosen else None

    def _brought(self, chosen: Path, folder: Path) -> str | None:
        try:
            return brought_beside(chosen, folder)
        except BrownBagError as error:
            tell_error("The picture was not added.", error, self._window)
            return None

    def _picture(self, text: str, start: int, end: int) -> Formatted | None:
        folder = self._talk_folder()
        chosen = choose_open(_CHOOSE, PICTURES_AND_CLIPS, folder, self._window) if folder else None
        return self.put_picture(chosen, text, start, end) if chosen else None

    def put_picture(self, chosen: Path, text: str, start: int, end: int) -> Formatted | None:
        """Return the change that puts a picture, video or sound on the slide, brought beside the talk."""
        from brownbag.app.dialogs.picture import ask_picture

        folder = self._talk_folder()
        if folder is None:
            return None
        about = ask_picture(chosen, self._window)
        if about is None:
            return None
        source = self._brought(chosen, folder)
        if source is None:
            return None
        # Saving may have changed nothing in the text, so the selection still holds.
        return formatting.insert_picture(text, start, end, source, about.alt, about.setting)

    def _talk_folder(self) -> Path | None:
        """Return where the talk lies; a talk that lies nowhere yet has to be saved first."""
        if self._session.path is None:
            answer = ask(
                "Save the talk first?",
                "Its pictures lie in a folder beside it, so that both can be moved together.",
                (Answer("save", "Save the talk"), Answer("cancel", "Not now")),
                self._window,
            )
            if answer != "save" or not self._keeper.save():
                return None
        return self._session.path.parent if self._session.path else None


def words_of(name: str) -> str:
    """Return what the history calls a change."""
    if name in _PLAIN:
        return _PLAIN[name][0]
    if name == "qrCode":
        return "QR code"
    return "Call-out" if name.startswith(_CALLOUT) else name.capitalize()
