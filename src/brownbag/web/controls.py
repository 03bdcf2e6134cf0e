"""The page's words to its buttons, its list of keys and its clock."""

from __future__ import annotations

import json
from string import Template

from brownbag.resources import asset
from brownbag.web.markup import escape, quote
from brownbag.web.words import Words


def controls_html(words: Words) -> str:
    """Return all that is on the page besides its slides."""
    plain = {
        name: escape(value)
        for name in Words.__struct_fields__
        if isinstance(value := getattr(words, name), str)
    }
    rows = "\n".join(f"<tr><th>{escape(keys)}<td>{escape(does)}" for keys, does in words.keys)
    said = quote(json.dumps(words.said, ensure_ascii=False))
    template = Template(asset("web", "controls.html").read_text(encoding="utf-8"))
    return template.substitute(plain, rows=rows, said=said)
