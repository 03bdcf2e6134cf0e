"""The ways out of what is wrong with a slide: shown over the preview, and gone when one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from brownbag.app.formats import Formats
from brownbag.app.talk.fix_bar import FixBar
from brownbag.app.talk.fix_loop import FixLoop
from brownbag.app.talk.words_panel import WordsPanel
from brownbag.app.talk_session import TalkSession
from brownbag.deck.picture_edits import set_picture_file
from brownbag.review.finding import Finding

if TYPE_CHECKING:
    from brownbag.review.fixes import WayOut


class WaysOut(QObject):
    """Shows in ``bar`` what ``search`` finds, and does what is chosen there, a template by its action."""

    def __init__(
        self,
        session: TalkSession,
        formats: Formats,
        words: WordsPanel,
        search: FixLoop,
        bar: FixBar,
        choose_template: QAction,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._formats = formats
        self._words = words
        self._bar = bar
        self._choose_template = choose_template
        self._ways: tuple[WayOut, ...] = ()
        search.found.connect(self._show)
        search.held.connect(bar.hold)
        bar.chosen.connect(self._go)

    @Slot(object, object)
    def _show(self, finding: Finding | None, ways: tuple[WayOut, ...]) -> None:
        self._ways = ways
        self._bar.show_finding(finding.message if finding else "", [way.name for way in ways])

    @Slot(int)
    def _go(self, number: int) -> None:
        from brownbag.review.fixes import Fix, NewPicture, NewTemplate, Visit  # heavy: not at start

        way = self._ways[number]
        match way:
            case Fix():
                self._session.apply(way.patch, way.name)
            case Visit():
                self._words.go_to(way.start, way.end)
            case NewTemplate():
                self._choose_template.trigger()
            case NewPicture():
                source = self._formats.choose_picture()
                patch = set_picture_file(self._session.text, way.line, source) if source else None
                if patch is not None:
                    self._session.apply(patch, "Choose a picture")
            case _:
                assert_never(way)
