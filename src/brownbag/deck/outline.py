"""A slide's lines to a tree of what stands on it, each part with its line.

This is the part of Markdown that Python-Markdown has no lines for, or does not
know: headings, code, quotations, fenced divs, comments, notes, settings. What
is left is `Words`: paragraphs, lists and tables, which `brownbag.deck.markup`
reads. A stack, not recursion, follows the fences, so no nesting is too deep.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brownbag.deck.formula_lines import formula_at
from brownbag.deck.line_text import (
    continues_paragraph,
    continues_quote,
    dedent,
    find_outside_code,
    is_in_code,
    joined,
    unquote,
    without_closing,
)
from brownbag.deck.opening import box_of, div_of, language
from brownbag.deck.parts import (
    CodeNode,
    CommentNode,
    DivNode,
    HeadingNode,
    Line,
    Node,
    NotesNode,
    QuoteNode,
    SettingNode,
    SlotNode,
    Words,
)
from brownbag.problems import Problem, Severity

_MANY_ATTRIBUTES = 12  # lines
DEPTH_LIMIT = 8  # fences or quotations within each other; deeper ones are read as if they were this deep

_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})[ \t]*(.*)")
_DIV_OPEN = re.compile(r"[ \t]*:{3,}[ \t]*([^:\s].*)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:(?:[ \t]+|(?=\[fit\]))(.*))?$", re.IGNORECASE)
_FIT = re.compile(r"^\s*\[fit\]\s*", re.IGNORECASE)  # Deckset: as large as fits
_SETEXT = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_SLOT = re.compile(r"[ \t]*::[ \t]*([a-z][\w-]*)[ \t]*::[ \t]*$", re.IGNORECASE)
_SETTING = re.compile(r"[ \t]*\[\.([\w-]+)(?:[ \t]*:[ \t]*([^\]]*))?\][ \t]*$")
_NOTE = re.compile(r"[ \t]*(?:(?:speaker )?notes?:[ \t]*|\?\?\?[ \t]*$)(.*)", re.IGNORECASE)
_RAW = re.compile(r"[ \t]*<(style|script)\b", re.IGNORECASE)
_BOX = re.compile(
    r"<(/?)(div|section|article|main|aside|center|figure|details|v-clicks?|template)\b([^<>]{0,2000})>",
    re.IGNORECASE,
)
_NOT_TEXT = re.compile(r"[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||<|\+-")


def outline(lines: Sequence[Line], *, notes_by_word: bool = True) -> tuple[list[Node], list[Problem]]:
    """Return what stands in ``lines`` as nodes, and what is wrong with the fences.

    ``notes_by_word``: a paragraph that starts with "Note:" is a speaker note, to the end.
    """
    outliner = _Outliner(lines, notes_by_word=notes_by_word)
    return outliner.run(), outliner.problems


class _Outliner:
    """Goes through the lines once; ``_open`` are the divs that are open, outermost first."""

    def __init__(self, lines: Sequence[Line], *, notes_by_word: bool) -> None:
        self._lines = [*lines]
        self._at = 0
        self._root: list[Node] = []
        self._open: list[DivNode] = []
        self._notes_by_word = notes_by_word
        self._no_more: set[str] = set()
        self.problems: list[Problem] = []

    def run(self) -> list[Node]:
        """Return the nodes of all lines."""
        while self._at < len(self._lines):
            number, text = self._lines[self._at]
            self._at += 1
            self._take(number, text)
        for div in self._open:
            if not div.is_html:
                message = f"The fence “::: {div.name or '{…}'}” is never closed."
                hint = "Put a line of ::: where it should end."
                self.problems.append(Problem(Severity.WARNING, div.line, message, hint, "unclosed-fence"))
        return self._root

    def _take(self, number: int, text: str) -> None:
        stripped = text.strip()
        first = stripped[:1]
        if first in ("`", "~") and self._take_code(number, text):
            return
        if (first == ":" and self._take_div(number, text)) or (
            first in ("$", "\\") and self._take_formula(number)
        ):
            return
        if "<!--" in text and self._take_comment(number, text):
            return
        if first == "#" and (match := _HEADING.match(text)):
            if text.rstrip().endswith("{"):
                match = _HEADING.match(self._with_attributes(text)) or match
            self._add(HeadingNode(len(match[1]), without_closing(_FIT.sub("", match[2] or "")), number))
        elif first == ">":
            self._take_quote(number, text)
        elif first == "^" and not stripped.startswith("^["):
            self._take_note_line(number, stripped[1:].lstrip())
        elif first == "[" and (match := _SETTING.match(text)):
            self._add(SettingNode(match[1].lower(), (match[2] or "").strip(), number))
        elif first in ("=", "-") and self._take_setext(number, text):
            return
        elif self._is_note_start(text):
            self._take_notes_to_end(number, text)
        elif "<" in text:
            self._take_html(number, text)
        else:
            self._add_words(number, text)

    def _with_attributes(self, text: str) -> str:
        """Return a heading that ends with ``{`` with the lines below it, up to the ``}``, as pandoc does."""
        for after in range(self._at, min(self._at + _MANY_ATTRIBUTES, len(self._lines))):
            line = self._lines[after][1].strip()
            if not line or line.startswith("#"):
                break
            if line.endswith("}"):
                parts = [text.rstrip(), *(one.strip() for _, one in self._lines[self._at : after + 1])]
                self._at = after + 1
                return " ".join(parts)
        return text

    # Where things go

    def _here(self) -> list[Node]:
        return self._open[-1].nodes if self._open else self._root

    def _add(self, node: Node) -> None:
        self._here().append(node)

    def _add_words(self, number: int, text: str) -> None:
        here = self._here()
        # A comment between two lines does not part what they belong to.
        last = next((node for node in reversed(here) if not isinstance(node, CommentNode)), None)
        if isinstance(last, Words):
            last.lines.append((number, text))
        else:
            here.append(Words([(number, text)]))

    def _push(self, div: DivNode) -> None:
        if len(self._open) < DEPTH_LIMIT:
            self._add(div)
        else:
            div.nodes = self._open[-1].nodes  # its contents go where it stands
        self._open.append(div)

    # Code

    def _take_code(self, number: int, text: str) -> bool:
        match = _FENCE.match(text)
        if match is None or (match[2][0] == "`" and "`" in match[3]):
            return False
        indent = len(match[1].expandtabs(4))
        if indent > 3 and not self._is_in_list():
            return False
        marks, inside, end = match[2], list[str](), None
        for after in range(self._at, len(self._lines)):
            line = self._lines[after][1]
            closing = line.strip()
            if closing.startswith(marks) and not closing.strip(marks[0]):
                end = after
                break
            inside.append(dedent(line, indent))
        if end is None:
            message = "This code is never closed, so it runs to the end of the slide."
            hint = f"Put a line of {marks} where it should end."
            self.problems.append(Problem(Severity.WARNING, number, message, hint, "unclosed-fence"))
        self._at = len(self._lines) if end is None else end + 1
        info = match[3].strip()
        self._add(CodeNode("\n".join(inside), language(info), info, number))
        return True

    def _is_in_list(self) -> bool:
        here = self._here()
        last = here[-1] if here else None
        return isinstance(last, CodeNode) or (
            isinstance(last, Words) and any(re.match(r"\s*([-*+]|\d+[.)])\s", text) for _, text in last.lines)
        )

    def _take_formula(self, number: int) -> bool:
        found = formula_at(self._lines, self._at - 1)
        if found is None:
            return False
        node, self._at = found
        if isinstance(node, CodeNode):
            message = "A formula is shown as its text."
            self.problems.append(Problem(Severity.HINT, number, message, "", "formula"))
            self._add(node)
        else:
            for line in node.lines:
                self._add_words(*line)
        return True

    # Fenced divs

    def _take_div(self, number: int, text: str) -> bool:
        stripped = text.strip()
        if match := _SLOT.match(text):
            self._add(SlotNode(match[1].lower(), number))
            return True
        if len(stripped) >= 3 and not stripped.strip(":"):
            self._close_div(number)
            return True
        match = _DIV_OPEN.match(text)
        if match is None:
            return False
        opening, brace, rest = match[1].rpartition("}")
        if brace and rest.strip(": \t") and "{" in opening:
            return self._take_div_in_a_line(number, f"{opening}}}", rest)
        self._push(div_of(match[1].rstrip(": \t"), number))
        return True

    def _take_div_in_a_line(self, number: int, opening: str, rest: str) -> bool:
        """Take a fence whose words stand on its own line, as tools that reflow lines leave it."""
        words = rest.strip()
        self._push(div_of(opening, number))
        self._take(number, words.rstrip(": \t") if words.endswith(":::") else words)
        if words.endswith(":::"):
            self._close_div(number)
        return True

    def _close_div(self, number: int) -> None:
        if not any(not div.is_html for div in self._open):
            message = "This line of ::: closes nothing."
            self.problems.append(Problem(Severity.HINT, number, message, "Delete it.", "stray-fence"))
            return
        while (div := self._open.pop()).is_html:
            pass
        div.last = number

    # Quotations

    def _take_quote(self, number: int, text: str) -> None:
        lines = [(number, unquote(text))]
        while self._at < len(self._lines):
            number, text = self._lines[self._at]
            stripped = text.strip()
            if not stripped.startswith(">") and not continues_quote(lines[-1][1], stripped):
                break
            lines.append((number, unquote(text)))
            self._at += 1
        self._add(QuoteNode(lines))

    # Notes

    def _is_note_start(self, text: str) -> bool:
        if text[:8].strip()[:1] not in ("n", "N", "s", "S", "?") or self._open:
            return False
        before = self._lines[self._at - 2][1] if self._at > 1 else ""
        match = _NOTE.match(text)
        if match is None or (before.strip() and match[1]):
            return False
        return self._notes_by_word or text.lstrip().startswith("???")

    def _take_notes_to_end(self, number: int, text: str) -> None:
        match = _NOTE.match(text)
        first = match[1] if match else ""
        if first:
            message = "What stands from “Note:” to the end of the slide is read as speaker notes."
            hint = "If it belongs on the slide, begin with another word."
            self.problems.append(Problem(Severity.HINT, number, message, hint, "notes-by-word"))
        self._add(NotesNode([(number, first), *self._lines[self._at :]]))
        self._at = len(self._lines)

    def _take_note_line(self, number: int, text: str) -> None:
        here = self._here()
        last = here[-1] if here else None
        if isinstance(last, NotesNode):
            last.lines.extend([(number, ""), (number, text)])
        else:
            last = NotesNode([(number, text)])
            here.append(last)
        # Deckset's note is a paragraph: the lines right below belong to it, until something else starts;
        # below a sign that stands alone, whatever they are.
        while self._at < len(self._lines) and _goes_on_with_note(text, self._lines[self._at][1].strip()):
            last.lines.append(self._lines[self._at])
            self._at += 1

    # Headings with a line under them

    def _take_setext(self, number: int, text: str) -> bool:
        match = _SETEXT.match(text)
        here = self._here()
        if match is None or not here or not isinstance(here[-1], Words):
            return False
        lines = here[-1].lines
        start = len(lines)
        while start and lines[start - 1][1].strip() and not _NOT_TEXT.match(lines[start - 1][1]):
            start -= 1
        if start == len(lines) or lines[-1][0] != number - 1:
            return False
        heading = " ".join(line.strip() for _, line in lines[start:])
        level = 1 if match[1][0] == "=" else 2
        line = lines[start][0]
        del lines[start:]
        self._add(HeadingNode(level, heading, line))
        if level == 2 and len(match[1]) == 3 and len(heading) > 0 and not text.startswith(" "):
            message = "This line of --- right under text makes that text a heading."
            hint = "Leave a blank line to start a new slide."
            self.problems.append(Problem(Severity.HINT, number, message, hint, "heading-underline"))
        return True

    # Comments and HTML

    def _take_html(self, number: int, text: str) -> None:
        if (match := _RAW.match(text)) and self._take_raw(number, match[1].lower()):
            return
        self._take_boxes(number, text)

    def _take_comment(self, number: int, text: str) -> bool:
        start = find_outside_code(text, "<!--")
        if start < 0 or "<!--" in self._no_more:
            return False
        end = text.find("-->", start + 4)
        inside, rest, after = text[start + 4 : end], text[end + 3 :], self._at
        if end < 0:
            parts = [text[start + 4 :]]
            while after < len(self._lines) and "-->" not in self._lines[after][1]:
                parts.append(self._lines[after][1])
                after += 1
            if after == len(self._lines):
                self._no_more.add("<!--")
                message, hint = "This comment is never closed, so it is read as text.", "End it with -->."
                self.problems.append(Problem(Severity.WARNING, number, message, hint, "unclosed-comment"))
                return False
            ending, _, rest = self._lines[after][1].partition("-->")
            inside, after = "\n".join([*parts, ending]), after + 1
        is_one_line = after == self._at
        self._at = after
        before = text[:start]
        last = self._lines[after - 1][0]
        self._add(CommentNode(inside.strip(), number, last, is_alone=not (before + rest).strip()))
        if is_one_line:
            rest = joined(before, rest) if before.strip() else rest
        elif before.strip():
            self._take(number, before)
        self._look_again(self._lines[self._at - 1][0], rest)
        return True

    def _look_again(self, number: int, text: str) -> None:
        """Let ``text``, the rest of a line, be the next line. Not by a call of its own: there may
        be thousands.
        """
        if text.strip():
            self._at -= 1
            self._lines[self._at] = (number, text)

    def _take_raw(self, number: int, tag: str) -> bool:
        closing, after = f"</{tag}", self._at - 1
        while after < len(self._lines) and closing not in self._lines[after][1].lower():
            after += 1
        if after == len(self._lines):
            return False
        what = "style sheet" if tag == "style" else "script"
        message = f"A {what} in the text is not used; the theme decides how slides look."
        self.problems.append(Problem(Severity.HINT, number, message, "Delete it.", "html"))
        line = self._lines[after][1]
        rest = line[line.lower().find(closing) :].partition(">")[2]
        self._at = after + 1
        self._look_again(self._lines[after][0], rest)
        return True

    def _take_boxes(self, number: int, text: str) -> None:
        """Follow the HTML elements that hold others; what is between them on the line are words."""
        at = 0
        for match in _BOX.finditer(text):
            if is_in_code(text, match.start()):
                continue
            self._add_piece(number, text[at : match.start()])
            at = match.end()
            if match[1]:
                self._close_box(match[2].lower())
            elif not match[3].endswith("/"):
                self._push(box_of(match[2].lower(), match[3], number))
        if at:
            self._add_piece(number, text[at:])
        else:
            self._add_words(number, text)

    def _add_piece(self, number: int, text: str) -> None:
        if not text.strip():
            return
        match = _HEADING.match(text.strip())
        if match:
            self._add(HeadingNode(len(match[1]), without_closing(match[2] or ""), number))
        else:
            self._add_words(number, text.strip())

    def _close_box(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, -1, -1):
            if not self._open[depth].is_html:
                return
            if self._open[depth].words == (tag,):
                del self._open[depth:]
                return


def _goes_on_with_note(first: str, text: str) -> bool:
    """Return whether the line ``text`` belongs to Deckset's note, whose own line says ``first``."""
    return continues_paragraph(text) or (not first and bool(text) and text[0] != "^")
