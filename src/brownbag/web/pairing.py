"""Which of a text's broken lines belong to which of its paragraphs.

A scene holds a text twice, whole and broken, with nothing between them but
their letters: white space aside, they are the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.layout.scene import TextLine, TextParagraph


def lines_by_paragraph(
    paragraphs: Sequence[TextParagraph], lines: Sequence[TextLine]
) -> list[tuple[TextParagraph, tuple[TextLine, ...]]]:
    """Return every paragraph with its lines; lines that are left over belong to the last one."""
    pairs: list[tuple[TextParagraph, tuple[TextLine, ...]]] = []
    at = 0
    for index, paragraph in enumerate(paragraphs):
        end = len(lines) if index == len(paragraphs) - 1 else _end(paragraph, lines, at)
        pairs.append((paragraph, tuple(lines[at:end])))
        at = end
    return pairs


def _end(paragraph: TextParagraph, lines: Sequence[TextLine], at: int) -> int:
    """Return where the paragraph whose first line is ``at`` ends."""
    text = "".join(run.text for run in paragraph.runs)
    wanted = _ink(text)
    end, found = at, 0
    while end < len(lines) and (found < wanted or end == at):
        found += _ink_of(lines[end])
        end += 1
    # Line breaks at a paragraph's end are lines of their own, with nothing on them.
    empty = text[len(text.rstrip()) :].count("\n") if wanted else text.count("\n")
    while empty and end < len(lines) and not lines[end].fragments:
        end, empty = end + 1, empty - 1
    return end


def joints(paragraph: TextParagraph, lines: Sequence[TextLine]) -> list[str]:
    """Return what stands in the paragraph between each line and the next.

    "\n" where the author broke the line, " " where layout did, and "" where
    it had to break inside a word.
    """
    text = "".join(run.text for run in paragraph.runs)
    between, at = [], 0
    for line in lines[:-1]:
        left = _ink_of(line)
        while left and at < len(text):
            left -= not text[at].isspace()
            at += 1
        gap = text[at : len(text) - len(text[at:].lstrip())]
        between.append("\n" if "\n" in gap else " " if gap else "")
    return between


def _ink_of(line: TextLine) -> int:
    return sum(_ink(one.text) for one in line.fragments if not one.is_marker)


def _ink(text: str) -> int:
    """Return how many characters are no white space."""
    return sum(not letter.isspace() for letter in text)
