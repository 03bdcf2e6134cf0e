"""HTML comments: settings of the slide, marks of tools, or speaker notes."""

from __future__ import annotations

import re
from enum import Enum, auto

from brownbag.deck.front_matter import Entry, read_yaml
from brownbag.deck.slide_settings import is_setting

# Comments that programs leave for themselves; nobody would read them out.
# Compiled with the first comment; most talks have none.
_TOOLS = (
    r"\s*(?:prettier-|markdownlint|eslint|stylelint|textlint|vale\b|cspell|spell-?checker|lint |toc\b|"
    r"/toc|/?tocstop|"
    r"doctoc|start doctoc|end doctoc|vim:|vale |alex |mdformat|omit in toc|more\b|"
    r"all-contributors|markdown-toc|remark-|truncate\b|\.element|\.slide\b|end\b.{0,20}$|"
    r"https?://\S+$|#region|#endregion|pandoc|quarto|-\*-|BEGIN|END|$)"
)
_SETTING_LINE = re.compile(r"\s*[_$*]?[A-Za-z][\w-]*\s*:")


class Meaning(Enum):
    """What a comment is."""

    SETTINGS = auto()
    TOOL = auto()
    FIT = auto()  # Marp: make the heading fit the slide
    NOTE = auto()


def meaning_of(text: str) -> tuple[Meaning, tuple[Entry, ...]]:
    """Return what the comment ``text`` is, and its settings."""
    bare = text.strip()
    if bare.lower() in ("fit", "fit:"):
        return Meaning.FIT, ()
    if _SETTING_LINE.match(bare):
        # Marp's older directives start with $ or *, which YAML would take for an alias.
        entries, problems = read_yaml(re.sub(r"^(\s*)[$*](?=\w)", r"\1", bare, flags=re.MULTILINE), 0)
        # Bad YAML, such as a picture for a header, is a setting still where every line is one.
        is_whole = not problems or all(
            _SETTING_LINE.match(line) for line in bare.splitlines() if line.strip()
        )
        if entries and is_whole and all(is_setting(entry.key) for entry in entries):
            return Meaning.SETTINGS, entries
    if bare.lower().startswith(".slide:"):
        return Meaning.SETTINGS, _reveal_entries(bare[7:])
    if re.match(_TOOLS, bare, re.IGNORECASE):
        return Meaning.TOOL, ()
    return Meaning.NOTE, ()


def _reveal_entries(text: str) -> tuple[Entry, ...]:
    """Return the attributes of reveal.js's ``.slide: data-background="x.png"``."""
    found = re.finditer(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)')""", text)
    return tuple(Entry(match[1], match[2] or match[3] or "", 0) for match in found)
