"""A source to its chunks again, after a small change: only the changed chunk is looked at.

Where a change could reach beyond its own chunk (it touches a break, a fence,
the settings or an edge), the whole source is split as usual. So the result is
always what `brownbag.deck.split.split` gives, only sooner.
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from brownbag.deck.gaps import has_gap, is_reveal
from brownbag.deck.patch import Patch, difference
from brownbag.deck.scan import end_of_settings, scan
from brownbag.deck.separators import may_separate
from brownbag.deck.split import DIVIDER_WORD, Chunk, Split, split, underlines


class Splitter:
    """Splits one source again and again."""

    def __init__(self) -> None:
        self._source = ""
        self._split = split("")

    def split(self, source: str) -> Split:
        """Return the parts of ``source``."""
        if source != self._source:
            self._split = _local(self._split, difference(self._source, source), source) or split(source)
            self._source = source
        return self._split


def _local(before: Split, change: Patch, source: str) -> Split | None:
    """Return ``before`` with ``change`` made in one chunk, None where it may reach beyond it."""
    chunks = before.chunks
    at = bisect_right(chunks, change.start, key=_start) - 1
    if at < 1 or not before.is_sound or before.settings.reading.separators:
        return None
    old = chunks[at]
    if change.start + len(change.removed) > old.end:
        return None
    place = change.start - old.start
    text = old.text[:place] + change.inserted + old.text[place + len(change.removed) :]
    end = old.start + len(text)
    # What stands right below the chunk, with no blank line between, may depend on its last line.
    if end < len(source) and not source.startswith(("\n\n", "\r\n\r\n"), end):
        return None
    if not _is_alike(old.text, text, is_underlined=underlines(before.settings.reading)):
        return None
    moved, lines = len(text) - len(old.text), text.count("\n") - old.text.count("\n")
    after = chunks[at + 1 :]
    if moved or lines:
        after = tuple(Chunk(chunk.text, chunk.start + moved, chunk.line + lines) for chunk in after)
    return replace(before, chunks=(*chunks[:at], Chunk(text, old.start, old.line), *after))


def _start(chunk: Chunk) -> int:
    return chunk.start


def _is_alike(old: str, new: str, *, is_underlined: bool) -> bool:
    """Return whether both texts, as a chunk, divide a talk in the same way: not at all."""
    if DIVIDER_WORD in old or DIVIDER_WORD in new:
        return False
    if may_separate(old) or may_separate(new):
        return False
    if is_reveal(old) or is_reveal(new) or has_gap(old) or has_gap(new):
        return False
    old_lines, new_lines = old.split("\n"), new.split("\n")
    if not (new_lines[0].strip() and new_lines[-1].strip()) or new.endswith("\r") or not old:
        return False
    if end_of_settings(old_lines, 0) >= 0 or end_of_settings(new_lines, 0) >= 0:
        return False
    old_marks, new_marks = (
        scan(old_lines, underlines=is_underlined),
        scan(new_lines, underlines=is_underlined),
    )
    levels = [level for _, level in old_marks.headings]
    is_first_alike = [number for number, _ in old_marks.headings[:1]] == [
        n for n, _ in new_marks.headings[:1]
    ]
    return (
        new_marks.is_sound
        and old_marks.is_sound
        and not old_marks.breaks
        and not new_marks.breaks
        and is_first_alike
        and levels == [level for _, level in new_marks.headings]
    )
