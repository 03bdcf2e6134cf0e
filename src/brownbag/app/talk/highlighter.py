"""Quiet colours for Markdown: what is shown stands out, what only arranges steps back."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from brownbag.app.tokens import Tokens

_IN_FRONT_MATTER = 1
_IN_CODE = 2

_HEADING = re.compile(r"#{1,6}\s")
_BREAK = re.compile(r"-{3,}\s*$")
_FENCE = re.compile(r"\s*(```|~~~)")
_DIRECTIVE = re.compile(r"\s*:{3,}.*$")
_ARRANGING = re.compile(
    r"\{[^{}\n]*\}|<!--.*?-->|^\s*(?:[-*+]|\d+[.)])\s|^\s*>\s?(?:\[!\w+\])?|\[@[^\]]*\]|\]\([^)]*\)|!?\[(?=[^\]]*\]\()"
)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SOFT = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_CODE = re.compile(r"`[^`]+`")


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours one document by the tokens."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self._make_formats(tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Colour with other colours."""
        self._make_formats(tokens)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line; the block's state says whether it is inside front matter or code."""
        state = self._state_after(text)
        self.setCurrentBlockState(state[1])
        if state[0]:
            self.setFormat(0, len(text), self._quiet)
        elif _BREAK.match(text):
            self.setFormat(0, len(text), self._break)
        elif _DIRECTIVE.match(text):
            self.setFormat(0, len(text), self._quiet)
        else:
            self._colour_words(text)

    def _colour_words(self, text: str) -> None:
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._heading)
        for match in _STRONG.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._strong)
        for match in _SOFT.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._soft)
        for match in _CODE.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._code)
        for match in _ARRANGING.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._quiet)

    def _state_after(self, text: str) -> tuple[bool, int]:
        """Return whether the line is quiet as a whole, and the state after it."""
        before = max(0, self.previousBlockState())
        is_first = self.currentBlock().blockNumber() == 0
        if is_first and text.strip("\ufeff").rstrip() == "---":
            return True, _IN_FRONT_MATTER
        if before == _IN_FRONT_MATTER:
            return True, 0 if text.rstrip() in {"---", "..."} else _IN_FRONT_MATTER
        if _FENCE.match(text):
            return True, 0 if before == _IN_CODE else _IN_CODE
        return before == _IN_CODE, before

    def _make_formats(self, tokens: Tokens) -> None:
        self._quiet = _format(tokens.quiet_ink)
        self._break = _format(tokens.warm)
        self._heading = _format(tokens.accent, bold=True)
        self._strong = _format(tokens.ink, bold=True)
        self._soft = _format(tokens.ink)
        self._soft.setFontItalic(True)
        self._code = _format(tokens.warm)


def _format(colour: str, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made
