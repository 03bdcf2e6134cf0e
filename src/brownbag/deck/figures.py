"""The cells of a table to numbers, read as kindly as can be: ``20.1%``, ``1,200``, ``$5``, ``5 min``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from brownbag.deck.model import Figure, Runs

_MOST = 1e15  # larger ones lose digits, and no axis has room for them

_GAPS = frozenset({"", "-", "–", "—", "−", "n/a", "na", "none", ".", "..", "…", "?"})
_CURRENCIES = "$€£¥₹"
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))")
_NUMBER = re.compile(
    rf"""(?P<sign>[-+])?\ ?(?P<prefix>[{_CURRENCIES}])?\ ?(?P<late>[-+])?
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d*\.\d+|\d+(?:[.,]\d+)?)
    (?:\ ?(?P<mark>[%‰°{_CURRENCIES}]|°[CF])|\ (?P<word>[^\W\d_][^\W\d_./²³-]{{0,11}}))?""",
    re.VERBOSE,
)

# How thousands may be written by a point, and the company that makes one doubtful.
_DOTTED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])")
_WHOLE = re.compile(r"(?<![\d.,])\d{2,}(?![\d.,])")
_COMMA = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d.,])")


class Cell(NamedTuple):
    """One cell as a number: with what stands before it ("$") and after it ("%", " min")."""

    figure: Figure | None
    prefix: str = ""
    suffix: str = ""


class NoNumberError(ValueError):
    """A cell says something else than one number."""


def words_of(runs: Runs) -> str:
    """Return the text of a cell without raised numbers of sources."""
    return "".join(run.text for run in runs if not run.superscript and not run.cite).strip()


def cell_of(text: str) -> Cell:
    """Return a cell's text as a number; an empty cell and a dash are a gap.

    Raises NoNumberError for anything else: "1 in 5" is no number.
    """
    bare = text.strip().replace("\u2212", "-")
    if bare.lower() in _GAPS:
        return Cell(None)
    if bare[:1] in "–—":
        bare = f"-{bare[1:]}"
    found = _NUMBER.fullmatch(_SPACES.sub("", bare).replace("\u00a0", " ").replace("\u202f", " "))
    if found is None or (found["sign"] and found["late"]):
        raise NoNumberError(text)
    figure = _figure(found["digits"], is_negative="-" in (found["sign"], found["late"]))
    mark = found["mark"] or ""
    if mark and mark in _CURRENCIES:
        return Cell(figure, "", f" {mark}")
    return Cell(figure, found["prefix"] or "", mark or (f" {found['word']}" if found["word"] else ""))


def _figure(digits: str, *, is_negative: bool) -> Figure:
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", digits):
        digits = digits.replace(",", "")
    digits = digits.replace(",", ".")
    value = float(digits)
    if value > _MOST:
        raise NoNumberError(digits)
    # No author means more, and an axis with more digits than that is noise.
    decimals = min(4, len(digits.partition(".")[2]))
    return Figure(-value if is_negative else value, decimals)


def doubtful_point(texts: Sequence[str]) -> str:
    """Return a number whose point may stand for thousands, as much of the world writes; "" for none.

    "1.200" is read as a little more than one. Beside 300, or 14,5, it may well be meant otherwise.
    """
    dotted = [found[0] for text in texts if (found := _DOTTED.search(text))]
    others = any(_WHOLE.search(text) or _COMMA.search(text) for text in texts)
    return dotted[0] if dotted and others else ""


def unit_of(unit: str) -> tuple[str, str]:
    """Return what stands before and after numbers of a unit: a currency before, words after a space."""
    unit = unit.strip()
    if unit and unit in _CURRENCIES:
        return unit, ""
    return "", unit if unit[:1] in ("%", "‰", "°", "") else f" {unit}"


def common_unit(cells: Iterable[Cell]) -> tuple[str, str] | None:
    """Return the one unit of all cells that have one; None where they have different ones."""
    units = {(cell.prefix, cell.suffix) for cell in cells} - {("", "")}
    if len(units) > 1:
        return None
    return next(iter(units), ("", ""))
