"""The library page: the shelf on the left, the plan on the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from brownbag.app.icons import Icons
from brownbag.app.library.card_grid import CardGrid
from brownbag.app.library.plan_panel import PlanPanel
from brownbag.app.library.recent_bar import RecentBar
from brownbag.app.library_session import LibrarySession
from brownbag.app.tab_order import chain
from brownbag.app.tokens import GAP_L, GAP_M, GAP_XL, Tokens
from brownbag.library.model import Plan
from brownbag.problems import Problem

_SEARCH_WIDTH_PX = 300
_MOST_PROBLEMS = 3


class LibraryPage(QWidget):
    """Shows a `LibrarySession` and changes it."""

    talk_requested = Signal()
    open_requested = Signal(str)
    choose_requested = Signal()
    empty_requested = Signal()

    def __init__(
        self, session: LibrarySession, icons: Icons, tokens: Tokens, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPage")
        self._session = session
        self._icons = icons
        self._grid = CardGrid(tokens)
        self._plan = PlanPanel(icons, tokens, self)
        self._recent = RecentBar(self)
        self._problems = QLabel(self)
        self._problems.setObjectName("topicProblemsLabel")
        self._problems.setProperty("role", "warm")
        self._problems.setTextFormat(Qt.TextFormat.PlainText)
        self._problems.setWordWrap(True)
        self._problems.hide()
        self._search = QLineEdit(self)
        self._search.setObjectName("searchEdit")
        self._search.setAccessibleName("Search the topics")
        self._search.setPlaceholderText("Search the topics")
        self._search.setToolTip("Words in a topic’s title, summary, tags or objectives (Ctrl+F)")
        self._search.setMaximumWidth(_SEARCH_WIDTH_PX)
        self._search.setMinimumWidth(_SEARCH_WIDTH_PX // 2)
        self._search_icon = self._search.addAction(
            icons.icon("search", tokens.quiet_ink), QLineEdit.ActionPosition.LeadingPosition
        )
        self._lay_out()
        self._plan.set_choices(session.slot, session.audience, session.presenter)
        self._connect()

    def show_recent(self, recent: Sequence[Path]) -> None:
        """Show the talks opened last."""
        self._recent.show_recent(recent)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint with other colours."""
        self._grid.set_tokens(tokens)
        self._plan.set_tokens(tokens)
        self._search_icon.setIcon(self._icons.icon("search", tokens.quiet_ink))

    @Slot(str, QImage)
    def set_picture(self, name: str, picture: QImage) -> None:
        """Show ``picture`` on a topic's card."""
        self._grid.set_picture(name, picture)

    @Slot()
    def start_search(self) -> None:
        """Put the keyboard into the search box."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _lay_out(self) -> None:
        heading = QLabel("What would you like to talk about?", self)
        heading.setObjectName("libraryHeading")
        heading.setProperty("role", "display")
        heading.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(heading, 2)
        top.addWidget(self._search, 1)
        area = QScrollArea(self)
        area.setObjectName("cardArea")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._grid)
        left = QVBoxLayout()
        left.setContentsMargins(GAP_XL, GAP_L, GAP_M, 0)
        left.setSpacing(GAP_M)
        left.addLayout(top)
        left.addWidget(self._recent)
        left.addWidget(self._problems)
        left.addWidget(area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addLayout(left, 1)
        row.addWidget(self._plan)

    def _connect(self) -> None:
        # The session tells, the page shows.
        self._session.topics_changed.connect(self._show_topics)
        self._session.problems_changed.connect(self._show_problems)
        self._session.ticks_changed.connect(self._grid.set_ticked)
        self._session.plan_changed.connect(self._show_plan)
        # The page asks, the session decides.
        self._search.textChanged.connect(self._grid.set_search)
        self._search.textChanged.connect(self._offer_to_clear)
        self._grid.ticked.connect(self._session.tick)
        self._plan.slot_chosen.connect(self._session.set_slot)
        self._plan.audience_chosen.connect(self._session.set_audience)
        self._plan.presenter_typed.connect(self._session.set_presenter)
        self._plan.part_moved.connect(self._session.move)
        self._plan.part_removed.connect(self._session.tick)
        self._plan.depth_chosen.connect(self._session.set_depth)
        # The page hands on what the window does.
        self._plan.talk_requested.connect(self.talk_requested)
        self._recent.open_requested.connect(self.open_requested)
        self._recent.choose_requested.connect(self.choose_requested)
        self._recent.empty_requested.connect(self.empty_requested)

    @Slot()
    def _offer_to_clear(self) -> None:
        # Not before there is something to clear: Qt looks for the button's picture for 5 ms.
        if not self._search.isClearButtonEnabled():
            self._search.setClearButtonEnabled(True)

    @Slot()
    def _show_topics(self) -> None:
        self._grid.set_topics(self._session.cards)
        # From what to talk about to how it fits, as it is read.
        chain((self._search, *self._recent.buttons, *self._grid.cards, self._plan.first_field))

    @Slot(object)
    def _show_problems(self, problems: Sequence[Problem]) -> None:
        lines = [f"{problem.message} {problem.hint}".rstrip() for problem in problems[:_MOST_PROBLEMS]]
        if len(problems) > _MOST_PROBLEMS:
            lines.append(f"There are {len(problems) - _MOST_PROBLEMS} more like these.")
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))

    @Slot(object)
    def _show_plan(self, plan: Plan) -> None:
        self._plan.show_plan(plan, self._session.pins)
        planned = {part.topic.id for part in plan.parts}
        self._grid.set_left_out([name for name in self._session.wanted if name not in planned])
