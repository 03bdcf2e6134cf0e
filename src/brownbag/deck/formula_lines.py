r"""Formulas on lines of their own: ``$$`` to ``$$``, ``\[`` to ``\]``, ``\begin{align}`` to its end.

Their lines are no Markdown, whatever they begin with. What plain characters can
say becomes one line of text; any other formula is shown as its text, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brownbag.deck.formula import plain_formula
from brownbag.deck.parts import CodeNode, Line, Words

_LIMIT = 200  # lines
_BEGIN = re.compile(r"\\begin\{([A-Za-z]{1,30}\*?)\}")
_STEPS = re.compile(r"^\$\$[ \t]*\{[^{}$]{0,80}\}[ \t]*$")  # Slidev: which lines appear when


def formula_at(lines: Sequence[Line], at: int) -> tuple[Words | CodeNode, int] | None:
    """Return the formula that begins on line ``at`` and goes on below it, and the line after it;
    None where there is none.
    """
    end = _end_of(lines, at)
    if end is None:
        return None
    number, first = lines[at]
    inside = [text.rstrip() for _, text in lines[at : end + 1] if text.strip()]
    inside[0] = "$$" if _STEPS.match(first.strip()) else inside[0]
    joined = " ".join(text.strip() for text in inside)
    if joined.startswith("$$") and joined.endswith("$$") and plain_formula(joined) != joined:
        indent = first[: len(first) - len(first.lstrip())]
        return Words([(number, ""), (number, indent + joined), (number, "")]), end + 1
    return CodeNode("\n".join(_bare(inside)), "tex", "", number), end + 1


def _end_of(lines: Sequence[Line], at: int) -> int | None:
    text = lines[at][1].strip()
    begin = _BEGIN.match(text)
    if begin:
        closing = f"\\end{{{begin[1]}}}"
    elif text.startswith("$$") and text.count("$$") == 1:
        closing = "$$"
    elif text == "\\[":
        closing = "\\]"
    else:
        return None
    if begin and closing in text:
        return at
    return next((n for n in range(at + 1, min(at + _LIMIT, len(lines))) if closing in lines[n][1]), None)


def _bare(lines: list[str]) -> list[str]:
    """Return the lines without the signs around them."""
    first, last = lines[0].strip().removeprefix("$$").removeprefix("\\["), lines[-1].rstrip()
    last = last.removesuffix("$$").removesuffix("\\]")
    if len(lines) == 1:
        return lines
    return [line for line in (first, *lines[1:-1], last) if line.strip()]
