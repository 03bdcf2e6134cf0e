"""Text to XML, safely: escaping, forbidden characters, identifiers made from content.

Slides are written as text, which is many times faster than building a tree.
So every string from outside passes `escape` (between tags) or `quote` (an
attribute, with its quotation marks), and nothing else writes one.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDE = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = f'xmlns:a="{MAIN}" xmlns:p="{SLIDE}"'

FIELD = "{00000000-0000-4000-8000-000000000000}"
"""The identifier of every field. PowerPoint, too, gives one to all slide numbers of a file."""

# XML 1.0, 2.2: what may not stand in a document at all, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IDENTITY = bytes.fromhex("6f1d6e1c5a0e4d0b9a5b7c2b1a6f0b0a")  # any fixed one: names the space of our hashes


def page_xml(tag: str, inside: str, attributes: str = "") -> str:
    """Return a slide's or a notes page's whole part, with the namespaces that it uses."""
    relations = f' xmlns:r="{RELATION}"' if " r:" in inside else ""
    return f"{DECLARATION}<{tag} {_NAMESPACES}{relations}{attributes}>{inside}</{tag}>"


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
    name = chr(0).join(map(clean, parts)).encode()
    # RFC 9562, 5.5: version 5. (The library's `uuid` would load half of `platform` for this.)
    digest = bytearray(hashlib.sha1(_IDENTITY + name, usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex().upper()
    return f"{{{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}}}"
