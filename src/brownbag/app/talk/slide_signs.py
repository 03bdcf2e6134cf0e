"""Keeps the sign of the next slide, a line of ``---``, apart from the words over it.

Right under words Markdown reads it as the line under a heading: one letter in
the wrong place would make two slides one. Whoever never saw Markdown cannot
know that, so the empty line between them comes back by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from brownbag.app.talk.highlighter import is_verbatim

_SIGN = re.compile(r"-{3,}[ \t]*$")
_REACH = 3  # lines from the caret on that one key can bring together: words, the empty line, the sign


@contextmanager
def slides_kept_apart(editor: QPlainTextEdit) -> Iterator[None]:
    """Put the empty line back where what is typed within takes it; both are one change of the text.

    A sign that stood right under words before is left there: somebody wants that heading.
    """
    cursor = editor.textCursor()
    if not _is_near_sign(cursor) or _words_on_sign(cursor.block()):
        yield
        return
    whole = QTextCursor(editor.document())
    whole.beginEditBlock()
    try:
        yield
        if words := _words_on_sign(editor.textCursor().block()):
            _part(editor, words)
    finally:
        whole.endEditBlock()
    editor.ensureCursorVisible()


def _part(editor: QPlainTextEdit, words: QTextBlock) -> None:
    """Put an empty line below ``words``, and leave the caret where it is."""
    caret = editor.textCursor()
    place, end = caret.position(), words.position() + words.length() - 1
    cursor = QTextCursor(words)
    cursor.setPosition(end)
    cursor.insertText("\n")
    caret.setPosition(place if place <= end else place + 1)
    editor.setTextCursor(caret)


def _is_near_sign(cursor: QTextCursor) -> bool:
    block = cursor.document().findBlock(cursor.selectionEnd())
    for _ in range(_REACH):
        if _SIGN.match(block.text()):
            return True
        block = block.next()
    return False


def _words_on_sign(block: QTextBlock) -> QTextBlock | None:
    """Return the words right over a sign: ``block``, or the one before where ``block`` is the sign."""
    for words in (block, block.previous()):
        is_words = words.isValid() and words.text().strip() and not _SIGN.match(words.text())
        if is_words and not is_verbatim(words) and _SIGN.match(words.next().text()):
            return words
    return None
