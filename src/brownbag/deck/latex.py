r"""LaTeX in a slide's lines, as pandoc's talks for beamer have it, to the Markdown that says the same.

Columns, lists, pictures, blocks, notes and words in bold are understood; what
only places or sizes things is left to `brownbag.deck.nodes`, which says so.
Formulas and code are kept as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct, field

from brownbag.deck.parts import Line

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_KEPT = re.compile(r"(`+[^`]*`+|\$\$.*?\$\$|\$[^$\n]+\$)")
_LIKELY = re.compile(r"\\[A-Za-z]{3,}\b")
_PLACE = r"(?:\[[^\]]{0,200}\])?(?:<[^>]{0,40}>)?"
_BEGIN = re.compile(rf"[ \t]*\\begin\{{(\w+)\*?\}}{_PLACE}(?:\{{([^{{}}]{{0,300}})\}})?{_PLACE}[ \t]*(.*)")
_END = re.compile(r"[ \t]*\\end\{(\w+)\*?\}[ \t]*(.*)")
_COLUMN = re.compile(r"[ \t]*\\column\{([^{}]{1,60})\}[ \t]*(.*)")
_ITEM = re.compile(rf"[ \t]*\\item\b{_PLACE}[ \t]*(.*)")
_NOTE = re.compile(rf"[ \t]*\\note{_PLACE}\{{(.*)")
_TITLE = re.compile(r"[ \t]*\\(section|subsection|frametitle|framesubtitle)\*?\{([^{}]{1,300})\}[ \t]*")
_SHARE = re.compile(r"(0?\.\d{1,3}|1(?:\.0*)?)[ ]?\\(?:text|line|column|paper)width")
_INSIDE = r"\{([^{}\n]{0,2000})\}"

_LISTS = {"itemize": "-", "enumerate": "1.", "description": "-"}
_BLOCKS = frozenset({"block", "alertblock", "exampleblock", "frame", "theorem", "definition", "example"})
_PLAIN = (
    frozenset(
        {"center", "figure", "minipage", "flushleft", "flushright", "quote", "small", "overlayarea", "table"}
    )
    | _BLOCKS
)
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (rf"\\includegraphics{_PLACE}{_INSIDE}", r"![](\1)"),
        (rf"\\(?:textbf|alert|structure){_PLACE}{_INSIDE}", r"**\1**"),
        (rf"\\(?:textit|emph|textsl){_PLACE}{_INSIDE}", r"*\1*"),
        (rf"\\texttt{_INSIDE}", r"`\1`"),
        (rf"\\href{_INSIDE}{_INSIDE}", r"[\2](\1)"),
        (rf"\\url{_INSIDE}", r"<\1>"),
        (rf"\\footnote{_INSIDE}", r"^[\1]"),
        (rf"\\(?:textcolor|colorbox|hyperlink|hypertarget|parbox)\{{[^{{}}]{{0,60}}\}}{_INSIDE}", r"\1"),
        (
            rf"\\(?:only|onslide|uncover|visible|underline|textsc|textrm|textsf|fbox|mbox|centerline|caption)"
            rf"{_PLACE}{_INSIDE}",
            r"\1",
        ),
        (r"\\(LaTeX|TeX)\b(?:\{\}|\\)?", r"\1"),
        (r"\\(?:color|textcolor)\{[^{}]{0,40}\}", ""),
        (
            r"\{\\(?:tiny|small|footnotesize|scriptsize|[lL]arge|LARGE|[hH]uge|bf|it|em|normalsize)\b"
            r"[ ]*([^{}]*)\}",
            r"\1",
        ),
    )
)


def has_latex(text: str) -> bool:
    """Return whether commands of LaTeX may stand in ``text``."""
    return "\\" in text and _LIKELY.search(text) is not None


def as_markdown(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with what is understood of LaTeX said in Markdown, each with the number it had."""
    reader = _Reader()
    for number, text in lines:
        reader.take(number, text)
    return reader.lines


class _Reader(Struct):
    """Goes through the lines; ``_open`` are the environments that are open, outermost first."""

    lines: list[Line] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _fence: str = ""
    _is_formula: bool = False
    _note: int = 0  # braces of a note that are still open

    def take(self, number: int, text: str) -> None:
        """Take the next line."""
        if match := _FENCE.match(text):
            is_end = self._fence and match[1].startswith(self._fence)
            self._fence = "" if is_end else self._fence or match[1]
        if self._fence or match or self._in_formula(text):
            self.lines.append((number, text))
        elif self._note:
            self._take_note(number, text)
        else:
            self._take_command(number, text)

    def _in_formula(self, text: str) -> bool:
        was = self._is_formula
        if text.count("$$") % 2:
            self._is_formula = not was
        return was or self._is_formula

    def _take_command(self, number: int, text: str) -> None:
        for pattern, take in self._commands():
            if "\\" in text and (match := pattern.match(text)) and take(number, match):
                return
        self._say(number, text)

    def _commands(self) -> tuple[tuple[re.Pattern[str], Callable[[int, re.Match[str]], bool]], ...]:
        return (
            (_BEGIN, self._begin),
            (_END, self._end),
            (_COLUMN, self._column),
            (_ITEM, self._item),
            (_NOTE, self._start_note),
            (_TITLE, self._title),
        )

    def _say(self, number: int, text: str) -> None:
        parts = _KEPT.split(text)
        if "\\" in text:
            parts[::2] = [_inline(part) for part in parts[::2]]
        self.lines.append((number, "".join(parts)))

    def _begin(self, number: int, match: re.Match[str]) -> bool:
        name, about, rest = match[1], match[2] or "", match[3]
        if name == "columns":
            self.lines.append((number, ":::: columns"))
        elif name == "column":
            self._start_column(number, about)
        elif name in _LISTS:
            self.lines.append((number, ""))
        elif name in _PLAIN:
            is_title = name in _BLOCKS and about and not _SHARE.search(about)
            self.lines += (
                [(number, ""), (number, f"**{_inline(about)}**"), (number, "")]
                if is_title
                else [(number, "")]
            )
        else:
            return False
        self._open.append(name)
        if rest:
            self._take_command(number, rest)
        return True

    def _end(self, number: int, match: re.Match[str]) -> bool:
        name = match[1]
        if name not in self._open:
            return False
        if name == "columns" and "column" in self._open:
            self.lines.append((number, ":::"))
        while self._open.pop() != name:
            pass
        self.lines.append((number, {"columns": "::::", "column": ":::"}.get(name, "")))
        if match[2]:
            self._take_command(number, match[2])
        return True

    def _column(self, number: int, match: re.Match[str]) -> bool:
        if "columns" not in self._open:
            return False
        if "column" in self._open:
            self.lines.append((number, ":::"))
        else:
            self._open.append("column")
        self._start_column(number, match[1])
        if match[2]:
            self._take_command(number, match[2])
        return True

    def _start_column(self, number: int, about: str) -> None:
        width = _SHARE.search(about)
        share = f" {{width={round(float(width[1]) * 100)}%}}" if width else ""
        self.lines.append((number, f"::: column{share}"))

    def _item(self, number: int, match: re.Match[str]) -> bool:
        lists = [name for name in self._open if name in _LISTS]
        if not lists:
            return False
        self._say(number, f"{'    ' * (len(lists) - 1)}{_LISTS[lists[-1]]} {match[1]}")
        return True

    def _title(self, number: int, match: re.Match[str]) -> bool:
        level = {"section": "#", "subsection": "##", "frametitle": "##"}.get(match[1], "###")
        self._say(number, f"{level} {match[2]}")
        return True

    def _start_note(self, number: int, match: re.Match[str]) -> bool:
        self.lines.append((number, "::: notes"))
        self._note = 1
        self._take_note(number, match[1])
        return True

    def _take_note(self, number: int, text: str) -> None:
        for at, letter in enumerate(text):
            self._note += (letter == "{") - (letter == "}")
            if not self._note:
                self._say(number, text[:at])
                self.lines.append((number, ":::"))
                if text[at + 1 :].strip():
                    self._take_command(number, text[at + 1 :])
                return
        self._say(number, text)


def _inline(text: str) -> str:
    for _ in range(3):  # one inside the other
        before = text
        for pattern, by in _INLINE:
            text = pattern.sub(by, text)
        if text == before:
            break
    return text
