"""Any text at all to text that can be shown: what no slide can hold is replaced, what is endless is
cut, and said.
"""

from __future__ import annotations

import re

from brownbag.problems import Problem, Severity

SLIDE_LIMIT = (
    20_000  # characters; a slide with its notes seldom has 2,000, and Markdown slows down on far more
)

# What XML 1.0 (and so a .pptx) cannot hold: control characters, lone halves of surrogate pairs, two
# non-characters.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


def clean(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return ``text`` of one slide with plain line ends, showable characters and a bearable length,
    and what was done.
    """
    problems: list[Problem] = []
    if len(text) > SLIDE_LIMIT:
        problems.append(
            Problem(
                Severity.ERROR,
                text.count("\n", 0, SLIDE_LIMIT) + 1,
                f"This slide has {len(text):,} characters; only the first {SLIDE_LIMIT:,} are shown.",
                "Split it into several slides, with a line of --- between them.",
                "slide-too-long",
            )
        )
        text = text[:SLIDE_LIMIT]
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\u2028", "\n")
    if match := _UNSHOWABLE.search(text):
        problems.append(
            Problem(
                Severity.WARNING,
                text.count("\n", 0, match.start()) + 1,
                f"A character that cannot be shown (number {ord(match[0])}) was replaced.",
                "Delete it; it often comes along when text is copied from a PDF.",
                "control-character",
            )
        )
        text = _UNSHOWABLE.sub(_REPLACEMENT, text)
    return text, tuple(problems)
