"""A setting's value, however YAML nests it, to one line of words."""

from __future__ import annotations

import re

from brownbag.deck.front_matter import Value

_PICTURE_OF_A_SIZE = (
    r"!\[(?:[ ]?(?:#?[lrc]|\d{1,4}%|(?:w|h|width|height):\w{1,8}|inline|fit|left|right|logo))*\]"
    r"\([^()\s]{0,500}\)"
)


def words_of(value: Value) -> str:
    """Return a value as one line of words."""
    if isinstance(value, str):
        return " ".join(value.split())
    inner = value.values() if isinstance(value, dict) else value
    return ", ".join(words for part in inner if (words := words_of(part)))


def names_of(value: Value) -> str:
    """Return a person, or several, where pandoc and Quarto say more of each than the name."""
    if isinstance(value, dict) and "name" in value:
        name = value["name"]
        return words_of(name["literal"]) if isinstance(name, dict) and "literal" in name else words_of(name)
    if isinstance(value, tuple):
        return ", ".join(name for part in value if (name := names_of(part)))
    return words_of(value)


def shows_picture(value: Value) -> bool:
    """Return whether a picture stands in a value."""
    return re.search(r"!\[[^\]\[]{0,500}\]\(|<img\b", words_of(value)) is not None


def plain_words(value: Value) -> str:
    """Return a value without the marks of Markdown and HTML that some tools allow in it; of a picture
    whose words say only its size and place, nothing is left.
    """
    words = re.sub(rf"^\\(?=\s)|{_PICTURE_OF_A_SIZE}", "", words_of(value))
    words = re.sub(r"!?\[([^\]\[]{0,500})\]\([^()\s]{0,500}\)", r"\1", words)
    words = re.sub(r"</?[A-Za-z][^<>]{0,500}>", " ", words)
    return " ".join(re.sub(r"(\*\*|__|\*|`)(?=\S)([^*`\n]{1,500}?)(?<=\S)\1", r"\2", words).split())
