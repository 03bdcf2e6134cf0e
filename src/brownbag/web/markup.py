"""Text and numbers to HTML, safely.

Pages are written as text. So every string from outside passes `escape`
(between tags) or `quote` (an attribute, with its quotation marks), and nothing
else writes one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from brownbag.units import Rect

# HTML, 13.1.4: what no document may hold, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def escape(text: str) -> str:
    """Return ``text`` to stand between tags, without the characters that HTML forbids."""
    if not text.isprintable():  # rare, and only then is there something to look for
        text = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quote(text: str) -> str:
    """Return ``text`` as an attribute's value, with quotation marks."""
    return f'"{escape(text).replace(chr(34), "&quot;")}"'


@lru_cache(8_192)
def number(value: float) -> str:
    """Return a length with at most two decimals: a hundredth of a point is less than any screen shows."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def place(frame: Rect) -> str:
    """Return the CSS that puts something at ``frame``."""
    return (
        f"left:{number(frame.x)}px;top:{number(frame.y)}px;"
        f"width:{number(frame.width)}px;height:{number(frame.height)}px"
    )


def step_attribute(step: int) -> str:
    """Return the mark of what a later key press shows, "" for what is there from the start."""
    return f' data-step="{step}"' if step else ""
