"""Text to XML, safely: escaping, forbidden characters, identifiers made from content.

Slides are written as text, which is many times faster than building a tree.
So every string from outside passes `escape` (between tags) or `quote` (an
attribute, with its quotation marks), and nothing else writes one.
"""

from __future__ import annotations

import re
import uuid
from functools import lru_cache

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:a="{MAIN}" xmlns:r="{RELATION}" xmlns:p="{SLIDE}"'
"""What the root element of every slide and notes page declares."""

# XML 1.0, 2.2: what may not stand in a document at all, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IDENTITY = uuid.UUID("6f1d6e1c-5a0e-4d0b-9a5b-7c2b1a6f0b0a")  # any fixed one: names the space of our hashes


def clean(text: str) -> str:
    """Return ``text`` without the characters that XML forbids; every line end is ``"\\n"``."""
    if text.isprintable():  # nearly always, and then there is nothing to look for
        return text
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escape(text: str) -> str:
    """Return ``text`` to stand between tags."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(1024)  # languages, faces and names come again on every run
def quote(text: str) -> str:
    """Return ``text`` as an attribute's value, with quotation marks; line ends survive as references."""
    value = escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return f'"{value}"'


def guid(*parts: str) -> str:
    """Return an identifier such as ``{1B2C...}``, always the same one for the same parts."""
    return f"{{{str(uuid.uuid5(_IDENTITY, chr(0).join(map(clean, parts)))).upper()}}}"
