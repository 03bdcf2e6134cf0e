"""What stands before a list item: a bullet, a box, or a number as its style writes it."""

from __future__ import annotations

from brownbag.deck.model import Marker
from brownbag.layout.scene import TextParagraph


def marker_text(paragraph: TextParagraph) -> str:
    """Return what stands before the paragraph's first line, "" for nothing."""
    match paragraph.marker:
        case Marker.NONE:
            return ""
        case Marker.NUMBER:
            return number_text(paragraph.number, paragraph.style.bullet.numbering)
        case Marker.TODO:
            return "\u2610"
        case Marker.DONE:
            return "\u2611"
        case Marker.BULLET:
            return paragraph.style.bullet.char


def number_text(number: int, numbering: str) -> str:
    """Return a list number as ``numbering`` (ECMA-376 part 1, 20.1.10.61) writes it, such as "2." or "b)"."""
    kind, ending = numbering, "."
    for suffix, written in (("Period", "."), ("ParenR", ")"), ("ParenBoth", ")"), ("Plain", "")):
        if numbering.endswith(suffix):
            kind, ending = numbering.removesuffix(suffix), written
            break
    match kind:
        case "alphaLc" | "alphaUc":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            text = letter.upper() if kind == "alphaUc" else letter
        case "romanLc" | "romanUc":
            text = _roman(number).lower() if kind == "romanLc" else _roman(number)
        case _:
            text = str(number)
    return f"({text})" if numbering.endswith("ParenBoth") else text + ending


def _roman(number: int) -> str:
    text = ""
    for value, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        text += letters * (number // value)
        number %= value
    return text
