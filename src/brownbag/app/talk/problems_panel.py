"""What to look at again: where, what, and what to do; a click goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from brownbag.app.icons import Icons
from brownbag.app.tokens import GAP_S, Tokens
from brownbag.problems import Severity
from brownbag.review.finding import Finding

_LIST_HEIGHT_PX = 132
_ICON = QSize(18, 18)


def finding_words(finding: Finding, number: Callable[[int], str]) -> str:
    """Return where, what and what to do, as text; ``number`` gives what stands on the slide at an index."""
    if finding.slide:
        where = f"Slide {number(finding.slide - 1)}"
    else:
        where = f"Line {finding.line}" if finding.line else "The talk"
    return f"{where}: {finding.message} {finding.hint}".rstrip()


class ProblemsPanel(QWidget):
    """A button that says how many there are, and the list under it."""

    place_chosen = Signal(int, int)  # slide from 1 (0: none), line from 1 (0: none)

    def __init__(
        self, icons: Icons, tokens: Tokens, number: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._tokens = tokens
        self._number = number
        self._findings: tuple[Finding, ...] = ()
        self._words: list[str] = []
        self.setObjectName("problemsPanel")
        self._head = QToolButton(self)
        self._head.setObjectName("problemsButton")
        self._head.setCheckable(True)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setIconSize(_ICON)
        self._head.setToolTip("Show or hide what to look at again")
        self._list = QListWidget(self)
        self._list.setObjectName("problemsList")
        self._list.setAccessibleName("What to look at again")
        self._list.setWordWrap(True)
        self._list.setIconSize(_ICON)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setFixedHeight(_LIST_HEIGHT_PX)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._head)
        column.addWidget(self._list)
        self._head.toggled.connect(self._list.setVisible)
        self._list.itemClicked.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_chosen)
        self._show_count()

    def set_tokens(self, tokens: Tokens) -> None:
        """Tint the icons."""
        self._tokens = tokens
        self._show_count()
        for row, finding in enumerate(self._findings):
            self._list.item(row).setIcon(self._icon(finding.severity))

    @Slot(object)
    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List ``findings``."""
        words = [finding_words(finding, self._number) for finding in findings]
        if tuple(findings) == self._findings and words == self._words:
            return
        self._findings, self._words = tuple(findings), words
        self._list.clear()
        for finding, said in zip(self._findings, words, strict=True):
            item = QListWidgetItem(self._icon(finding.severity), said)
            item.setData(Qt.ItemDataRole.UserRole, (finding.slide, finding.line))
            self._list.addItem(item)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._findings)
        words = "No problems found" if not count else f"{count} thing{'s' * (count > 1)} to look at again"
        self._head.setText(words)
        self._head.setAccessibleName(words)
        self._head.setEnabled(bool(count))
        icon = (
            self._icons.icon("warning", self._tokens.warm)
            if count
            else self._icons.icon("check", self._tokens.accent)
        )
        self._head.setIcon(icon)
        if not count:
            self._head.setChecked(False)

    def _icon(self, severity: Severity) -> QIcon:
        if severity is Severity.HINT:
            return self._icons.icon("hint", self._tokens.quiet_ink)
        return self._icons.icon("warning", self._tokens.warm)

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        slide, line = item.data(Qt.ItemDataRole.UserRole)
        self.place_chosen.emit(slide, line)
