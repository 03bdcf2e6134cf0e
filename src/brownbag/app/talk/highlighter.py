"""Quiet colours for Markdown: what is shown stands out, what only arranges steps back.

Nobody has to know the signs: outside the caret's line they are not seen at
all, unless they are asked for.
"""

from __future__ import annotations

import re

from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from brownbag.app.tokens import Tokens

_IN_FRONT_MATTER = 1
_IN_CODE = 2
_IN_NOTES = 3
_LAST_OF_FOLD = 4
_FOLDS = frozenset({_IN_FRONT_MATTER, _IN_NOTES, _LAST_OF_FOLD})

_HEADING = re.compile(r"#{1,6}\s+")
_BREAK = re.compile(r"-{3,}\s*$")
_FENCE = re.compile(r"\s*(```|~~~)")
_DIRECTIVE = re.compile(r"\s*:{3,}.*$")
_NOTES = re.compile(r":{3,}\s*notes\s*$")
_END_OF_NOTES = re.compile(r":{3,}\s*$")
_ARRANGING = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s|^\s*>\s?(?:\[!\w+\])?")
_BOX = re.compile(r"\s*>\s?\[!(?P<kind>\w+)\]")
# What says nothing to people who never saw Markdown: settings, comments, sources, and the frames of links.
_SIGNS = re.compile(r"\{[^{}\n]*[=.#][^{}\n]*\}|<!--.*?-->|\s?\[@[^\]]*\]|\]\([^)]*\)|!?\[(?=[^\]]*\]\()")
_TARGETS = re.compile(r"!?\[([^\]]*)\]\(")  # the words of a picture or a link
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SOFT = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])")
_CODE = re.compile(r"`[^`]+`")


def can_fold(block: QTextBlock) -> bool:
    """Tell whether a block belongs to the talk's settings or to notes."""
    return block.userState() in _FOLDS


def is_verbatim(block: QTextBlock) -> bool:
    """Tell whether every letter of a block counts, as in code and in the talk's settings."""
    return block.userState() in {_IN_FRONT_MATTER, _IN_CODE}


class MarkdownHighlighter(QSyntaxHighlighter):
    """Colours one document by the tokens."""

    def __init__(self, document: QTextDocument, tokens: Tokens) -> None:
        super().__init__(document)
        self._are_signs_shown = False
        self._folds_changed = False
        self.signed_block = QTextBlock()
        self._make_formats(tokens)

    def set_signs_shown(self, *, are_shown: bool) -> None:
        """Show Markdown's signs everywhere, or only where the caret is."""
        if are_shown != self._are_signs_shown:
            self._are_signs_shown = are_shown
            self.rehighlight()

    def show_signs_of(self, block: QTextBlock) -> None:
        """Show the signs of this block and of no other; of none where it is not valid."""
        if block == self.signed_block:
            return
        before, self.signed_block = self.signed_block, block
        for changed in (before, block):
            if changed.isValid() and not self._are_signs_shown:
                self.rehighlightBlock(changed)

    def take_folds_changed(self) -> bool:
        """Tell whether a block became one to fold, or ceased to be, since this was last asked."""
        changed, self._folds_changed = self._folds_changed, False
        return changed

    def set_tokens(self, tokens: Tokens) -> None:
        """Colour with other colours."""
        self._make_formats(tokens)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line; the block's state says whether it is inside front matter or code."""
        state = self._state_after(text)
        if (self.currentBlockState() in _FOLDS) != (state[1] in _FOLDS):
            self._folds_changed = True
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
        sign = self._quiet if self._must_show_signs(text) else self._unseen
        if heading := _HEADING.match(text):
            self.setFormat(0, len(text), self._heading)
            if heading.end() < len(text):
                self.setFormat(0, heading.end(), sign)
        for match in _STRONG.finditer(text):
            self._colour_between(match, len(match[1]), self._strong, sign)
        for match in _SOFT.finditer(text):
            self._colour_between(match, 1, self._soft, sign)
        for match in _CODE.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._code)
        if mark := _ARRANGING.match(text):
            self.setFormat(mark.start(), len(mark[0]), self._quiet)
        if box := _BOX.match(text):
            self.setFormat(box.start(), box.start("kind"), sign)
            self.setFormat(box.end() - 1, 1, sign)
        for match in _TARGETS.finditer(text):
            self.setFormat(match.start(1), len(match[1]), self._caption if match[0][0] == "!" else self._code)
        for match in _SIGNS.finditer(text):
            self.setFormat(match.start(), len(match[0]), sign)

    def _must_show_signs(self, text: str) -> bool:
        """Tell whether a line's signs are asked for, or are all there is: no line may vanish."""
        is_asked_for = self._are_signs_shown or self.currentBlock() == self.signed_block
        return is_asked_for or not _SIGNS.sub("", text).strip("#*_ \t")

    def _colour_between(
        self, match: re.Match[str], around: int, words: QTextCharFormat, sign: QTextCharFormat
    ) -> None:
        """Colour the words of a match, and the signs of this length around them."""
        self.setFormat(match.start(), len(match[0]), words)
        self.setFormat(match.start(), around, sign)
        self.setFormat(match.end() - around, around, sign)

    def _state_after(self, text: str) -> tuple[bool, int]:
        """Return whether the line is quiet as a whole, and the state after it."""
        before = max(0, self.previousBlockState())
        is_first = self.currentBlock().blockNumber() == 0
        if is_first and text.strip("\ufeff").rstrip() == "---":
            return True, _IN_FRONT_MATTER
        if before == _IN_FRONT_MATTER:
            return True, _LAST_OF_FOLD if text.rstrip() in {"---", "..."} else _IN_FRONT_MATTER
        if before == _IN_NOTES:
            return self._state_in_notes(text)
        if _NOTES.match(text) and before != _IN_CODE:
            return True, _IN_NOTES
        if _FENCE.match(text):
            return True, 0 if before == _IN_CODE else _IN_CODE
        return before == _IN_CODE, _IN_CODE if before == _IN_CODE else 0

    def _state_in_notes(self, text: str) -> tuple[bool, int]:
        if _BREAK.match(text):  # the next slide: nobody closed the notes
            return False, 0
        is_end = _END_OF_NOTES.match(text) is not None
        return is_end, _LAST_OF_FOLD if is_end else _IN_NOTES

    def _make_formats(self, tokens: Tokens) -> None:
        self._quiet = _format(tokens.quiet_ink)
        self._break = _format(tokens.warm)
        self._heading = _format(tokens.accent, bold=True)
        self._strong = _format(tokens.ink, bold=True)
        self._soft = _format(tokens.ink)
        self._soft.setFontItalic(True)
        self._caption = _format(tokens.quiet_ink)
        self._caption.setFontItalic(True)
        self._code = _format(tokens.warm)
        self._unseen = QTextCharFormat()
        self._unseen.setForeground(QColor(0, 0, 0, 0))
        self._unseen.setProperty(QTextFormat.Property.FontPixelSize, 1)
        self._unseen.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        self._unseen.setFontLetterSpacing(1)  # per cent: as good as nothing


def _format(colour: str, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made
