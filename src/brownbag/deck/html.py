"""HTML inside a line, to marker elements: its words stay, its tags only where they mean a style we have."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_ATTRIBUTE = re.compile(r"""([\w:@.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")

STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "code": "code",
    "kbd": "code",
    "tt": "code",
    "samp": "code",
    "sup": "superscript",
}
"""The tags that are a style of a run."""

CLIPS = frozenset({"video", "audio", "source"})
"""The tags that show a film or play a sound."""

GAPS = frozenset({"td", "th"})
"""The tags at whose end words must not run together."""


class TagProcessor(InlineProcessor):
    """Turns ``<tag …>`` and ``</tag>`` into empty elements, whose words stay around them."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"<(/?)([A-Za-z][\w:.-]{0,40})((?:\s[^<>]{0,3000}|/)?)>", md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the tag as an element ``tag`` with its name and attributes."""
        element = Element("tag", {"name": m[2].lower(), "end": m[1]})
        for attribute in _ATTRIBUTE.finditer(m[3]):
            value = attribute[2] or attribute[3] or attribute[4] or ""
            # An address inside may have become a link already, which is kept apart until the end.
            element.set(f"_{attribute[1].lower()}", html.unescape(self.unescape(value)))
        return element, m.start(0), m.end(0)


class EntityProcessor(InlineProcessor):
    """Turns ``&amp;`` and ``&#8217;`` into the character that they stand for."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the character as an element ``kept``."""
        kept = Element("kept")
        kept.text = AtomicString(
            re.sub("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", html.unescape(m[0]))
        )
        return kept, m.start(0), m.end(0)


def unescaped(text: str) -> str:
    """Return text that was escaped for HTML as it was."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
