"""What the buttons above the text do: text and selection in, a `Patch` and the new selection out.

Nobody needs to know Markdown: each mark can be put and taken away again with
the same button, on part of a line or on many lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from brownbag.deck.model import CalloutKind
from brownbag.deck.patch import Patch
from brownbag.deck.slide_edits import newline_of

Formatted = tuple[Patch, int, int]
"""The change, and where the selection starts and ends after it."""

_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_PREFIX = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[ \t]+|\|[ \t]*)*")


def toggle_bold(text: str, start: int, end: int) -> Formatted:
    """Make the selection (or the word at the cursor) bold, or plain where it is bold."""
    return _toggle_stars(text, start, end, 2)


def toggle_italic(text: str, start: int, end: int) -> Formatted:
    """Make the selection (or the word at the cursor) italic, or plain where it is italic."""
    return _toggle_stars(text, start, end, 1)


def toggle_list(text: str, start: int, end: int) -> Formatted:
    """Make the selected lines a bulleted list, or plain lines where they all are one."""
    return _toggle_items(text, start, end, lambda _: "- ", re.compile(r"[ \t]*[-*+][ \t]+"))


def toggle_numbers(text: str, start: int, end: int) -> Formatted:
    """Make the selected lines a numbered list, or plain lines where they all are one."""
    return _toggle_items(
        text, start, end, lambda number: f"{number}. ", re.compile(r"[ \t]*\d{1,9}[.)][ \t]+")
    )


def insert_link(text: str, start: int, end: int, address: str = "https://") -> Formatted:
    """Make the selection a link to ``address``, which is selected then, to be typed over."""
    words = (
        text[start:end].replace("\r", "").replace("\n", " ").replace("[", "\\[").replace("]", "\\]") or "link"
    )
    target = f"<{address}>" if re.search(r"[\s()]", address) else address
    at = start + len(words) + 3
    return Patch(start, text[start:end], f"[{words}]({target})"), at, at + len(target)


def insert_picture(
    text: str, start: int, end: int, source: str, alt: str = "", setting: str = ""
) -> Formatted:
    """Put a picture below the line; ``setting`` is what goes in braces, such as ``.right width=40%``.

    What it shows is selected then, to be typed over.
    """
    target = f"<{source}>" if re.search(r"[\s()]", source) else source
    words = (
        (alt or text[start:end].replace("\n", " ") or "What the picture shows")
        .replace("]", ")")
        .replace("[", "(")
    )
    markdown = f"![{words}]({target}){f'{{{setting}}}' if setting else ''}"
    return block_below(text, end, [markdown], words)


def insert_callout(text: str, start: int, end: int, kind: CalloutKind = CalloutKind.ACTIVITY) -> Formatted:
    """Put a call-out around the selected lines, or an empty one below the line. Its title is
    selected then.
    """
    title = {
        CalloutKind.ACTIVITY: "Try it together",
        CalloutKind.DISCUSS: "With a neighbor",
        CalloutKind.KEY: "Remember",
        CalloutKind.STORY: "A story",
        CalloutKind.CAUTION: "Take care",
        CalloutKind.NOTE: "Note",
        CalloutKind.TIP: "Tip",
    }[kind]
    return _around(text, start, end, lambda lines: [f"> [!{kind.upper()}] {title}", *_quoted(lines)], title)


def insert_quote(text: str, start: int, end: int) -> Formatted:
    """Make the selected lines a quotation, or put an empty one below the line. Who said it is
    selected then.
    """
    said = "What they said"
    return _around(text, start, end, lambda lines: [*_quoted(lines, said), "> -- Who said it"], "Who said it")


def insert_columns(text: str, start: int, end: int, count: int = 2) -> Formatted:
    """Put ``count`` columns around the selected lines, which become the first, or empty ones below
    the line.
    """

    def columns(lines: Sequence[str]) -> list[str]:
        made = [":::: columns"]
        for number in range(max(2, count)):
            inside = list(lines) if number == 0 and lines else [f"Column {number + 1}"]
            made += ["::: column", *inside, ":::"]
        return [*made, "::::"]

    return _around(text, start, end, columns, "Column 2" if text[start:end].strip() else "Column 1")


def insert_incremental(text: str, start: int, end: int) -> Formatted:
    """Let the selected lines appear one by one."""
    return _around(
        text, start, end, lambda lines: ["::: incremental", *(lines or ["- First"]), ":::"], "First"
    )


def insert_table(text: str, start: int, end: int, columns: int = 2, rows: int = 2) -> Formatted:  # noqa: ARG001
    """Put a table with a header and ``rows`` rows below the line. Its first cell is selected then."""
    header = "| " + " | ".join(f"Heading {number}" for number in range(1, max(1, columns) + 1)) + " |"
    ruler = "|" + " --- |" * max(1, columns)
    return block_below(
        text, end, [header, ruler, *["|" + "  |" * max(1, columns)] * max(1, rows)], "Heading 1"
    )


def insert_notes(text: str, start: int, end: int) -> Formatted:
    """Make the selected lines speaker notes, or put empty ones below the line, selected to be typed over."""
    words = "What you will say"
    return _around(text, start, end, lambda lines: ["::: notes", *(lines or [words]), ":::"], words)


# Part of a line


def _toggle_stars(text: str, start: int, end: int, count: int) -> Formatted:
    start, end = _tight(text, start, end)
    if "\n" in text[start:end]:
        return _toggle_stars_of_lines(text, start, end, count)
    start, end = _inside(text, start, end)
    around = min(_stars_before(text, start), _stars_after(text, end))
    marks = "*" * count
    if around in (count, 3):
        whole = text[start - count : end + count]
        return Patch(start - count, whole, text[start:end]), start - count, end - count
    return Patch(start, text[start:end], f"{marks}{text[start:end]}{marks}"), start + count, end + count


def _toggle_stars_of_lines(text: str, start: int, end: int, count: int) -> Formatted:
    """Each line gets marks of its own, after its bullet: Markdown's do not reach over paragraphs."""
    marks, old = "*" * count, text[start:end]
    parts = []
    for line in old.split("\n"):
        body = line.rstrip("\r ")
        prefix = _PREFIX.match(body)
        at = prefix.end() if prefix else 0
        parts.append((body[:at], body[at:], line[len(body) :]))
    has_marks = all(_is_marked(words, count) for _, words, _ in parts if words)
    new = "\n".join(
        before
        + (words[count : len(words) - count] if has_marks else f"{marks}{words}{marks}") * bool(words)
        + after
        for before, words, after in parts
    )
    return Patch(start, old, new), start, start + len(new)


def _is_marked(words: str, count: int) -> bool:
    around = min(_stars_after(words, 0), _stars_before(words, len(words)))
    return len(words) > 2 * count and around in (count, 3)


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the selection without white space at its edges; for none, the word at the cursor."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
            start -= 1
        while end < len(text) and (text[end].isalnum() or text[end] in "'’-"):
            end += 1
    return start, end


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the selection without marks of its own at both edges."""
    while end - start > 2 and text[start] == "*" and text[end - 1] == "*":
        start, end = start + 1, end - 1
    return start, end


def _stars_before(text: str, at: int) -> int:
    return at - len(text[:at].rstrip("*"))


def _stars_after(text: str, at: int) -> int:
    count = 0
    while at + count < len(text) and text[at + count] == "*":
        count += 1
    return count


# Whole lines


def _toggle_items(
    text: str, start: int, end: int, marker: Callable[[int], str], is_item: re.Pattern[str]
) -> Formatted:
    first, last = line_span(text, start, end)
    lines = text[first:last].split("\n")
    filled = [line for line in lines if line.strip()] or lines[:1]
    is_list = all(is_item.match(line) for line in filled)
    made, number = [], 0
    for line in lines:
        if not line.strip() and len(lines) > 1:
            made.append(line)
            continue
        number += 1
        item = _ITEM.match(line)
        indent = item[1] if item else line[: len(line) - len(line.lstrip(" \t"))]
        words = line[item.end() :] if item else line[len(indent) :]
        made.append(f"{indent}{'' if is_list else marker(number)}{words}")
    new = "\n".join(made)
    at = max(first, start + len(new) - (last - first)) if start == end else first
    return Patch(first, text[first:last], new), at, at if start == end else first + len(new)


def line_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the lines of the selection start and end, the last without its line end."""
    if end > start and text[end - 1] == "\n":
        end -= 1
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    return first, last - (last > first and text[last - 1] == "\r")


def _quoted(lines: Sequence[str], instead: str = "What to do") -> list[str]:
    return [f"> {line}".rstrip() for line in lines] or [f"> {instead}"]


def _around(
    text: str, start: int, end: int, write: Callable[[Sequence[str]], list[str]], select: str
) -> Formatted:
    """Put what ``write`` makes of the selected lines in their place; of none, below the line."""
    if not text[start:end].strip():
        return block_below(text, end, write([]), select)
    first, last = line_span(text, start, end)
    lines = write([line.rstrip("\r") for line in text[first:last].split("\n")])
    return placed_lines(text, first, last, lines, select)


def block_below(text: str, at: int, lines: Sequence[str], select: str) -> Formatted:
    """Put ``lines`` below the line at ``at``, in the place of an empty one."""
    first, last = line_span(text, at, at)
    if text[first:last].strip():
        first = last
    return placed_lines(text, first, last, lines, select)


def placed_lines(text: str, first: int, last: int, lines: Sequence[str], select: str) -> Formatted:
    """Put ``lines`` in the place of the text from ``first`` to ``last``, with empty lines around them.

    ``select`` is selected where it stands in them; else the caret goes to the end of the last line.
    """
    newline = newline_of(text)
    above, below = text[:first], text[last:]
    lead = tail = ""
    if above.strip():
        lead = newline * max(0, 2 - _ends(above))
    if below.strip():
        tail = newline * max(0, 2 - _starts(below))
    new = lead + newline.join(lines) + tail
    at = new.find(select) if select else -1
    end = first + len(new) - len(tail)
    chosen = (first + at, first + at + len(select)) if at >= 0 else (end, end)
    return Patch(first, text[first:last], new), *chosen


def _ends(text: str) -> int:
    """Return how many line ends stand at the end of ``text``."""
    return text[len(text.rstrip()) :].count("\n")


def _starts(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")
