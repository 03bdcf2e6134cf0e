"""The first line of a fence or an HTML box, to what it opens: its name, its words, its attributes."""

from __future__ import annotations

import re

from brownbag.deck.attributes import NO_ATTRIBUTES, Attributes, parse_attributes
from brownbag.deck.parts import DivNode

_HTML_VALUE = re.compile(r"""([\w:@-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def div_of(text: str, line: int) -> DivNode:
    """Return the div that opens with ``text``: ``notes``, ``{.notes}``, ``column {width=40%}``,
    ``for parents``.
    """
    bare, brace, inside = text.partition("{")
    attributes = NO_ATTRIBUTES
    if brace:
        attributes = parse_attributes(inside.rpartition("}")[0] or inside) or NO_ATTRIBUTES
    words = tuple(bare.split())
    classes = attributes.classes
    if words:
        return DivNode(words[0].lower().lstrip("."), words[1:], attributes, line)
    return DivNode(classes[0].lower() if classes else "", (), attributes, line)


def box_of(tag: str, inside: str, line: int) -> DivNode:
    """Return the box that an HTML tag with ``inside`` it opens; its name is the tag's."""
    values = tuple((m[1].lower(), m[2] or m[3] or m[4] or "") for m in _HTML_VALUE.finditer(inside))
    classes = tuple(dict(values).get("class", "").split())
    return DivNode(tag, (tag,), Attributes(dict(values).get("id", ""), classes, values), line, is_html=True)


def language(info: str) -> str:
    """Return the language of ``python {1-3}``, ``{.python .numberLines}``, ``{python}`` or ``js
    [file.js]``.
    """
    match = re.match(r"\{?[.=]?([\w#+-]+)", info)
    return match[1].lower() if match else ""
