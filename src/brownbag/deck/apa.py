"""One source as CSL-JSON to its whole reference, in APA style (7th edition), by citeproc-py.

The style is the Citation Style Language project's own (``assets/citation``).
What the library leaves unlike APA is mended here, each with a comment.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from brownbag.deck.csl import AND_OTHERS, Json, is_object, people, text_of, year_of
from brownbag.deck.model import Run, Runs
from brownbag.resources import asset

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle

_KEY = "source"
_TEXTS = ("title", "container-title", "publisher", "volume", "issue", "page", "edition", "number", "genre")
_TYPES = frozenset(
    {
        *("article-journal", "article-magazine", "article-newspaper", "bill", "book", "chapter", "dataset"),
        *("entry-encyclopedia", "interview", "legislation", "motion_picture", "pamphlet", "paper-conference"),
        *("post", "post-weblog", "report", "speech", "thesis", "webpage", "broadcast", "manuscript"),
    }
)
_MARK = re.compile(r"<(/?)(i|b|sup|sub|span)\b[^<>]*>")
_DOI_START = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_TITLE_TWICE = re.compile(r"^((.+?)\. \([^()]*\)\.) \2(\.|$)")
_ADDRESS = re.compile(r"https?://\S+$")


def reference(entry: Mapping[str, Json]) -> Runs:
    """Return the whole reference of a CSL-JSON entry, its address as a link.

    What makes no sense in the entry is passed over; one with neither people
    nor a title gives its year alone.
    """
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    source = CiteProcJSON([_clean(entry)])
    bibliography = CitationStylesBibliography(_style(), source, formatter.html)
    bibliography.register(Citation([CitationItem(_KEY)]))
    return _runs("".join(str(line) for line in bibliography.bibliography()))


@cache
def _style() -> CitationStylesStyle:
    from citeproc import CitationStylesStyle  # imported late: most talks cite nothing

    return CitationStylesStyle(str(asset("citation", "apa.csl")), locale="en-US", validate=False)


def _clean(entry: Mapping[str, Json]) -> dict[str, object]:
    """Return what of an entry the library can be given: it fails over values of odd kinds."""
    kind = text_of(entry.get("type"))
    clean: dict[str, object] = {"id": _KEY, "type": kind if kind in _TYPES else _likely_type(entry)}
    for name in _TEXTS:
        if text := text_of(entry.get(name)):
            clean[name] = text.removesuffix(".") if name == "title" else text
    if "edition" in clean and str(clean["edition"]).isdecimal():
        clean["edition"] = int(str(clean["edition"]))
    for role in ("author", "editor"):
        if names := [_name(person) for person in people(entry, role)]:
            clean[role] = names
    if date := _date(entry):
        clean["issued"] = {"date-parts": [date]}
    if doi := _DOI_START.sub("", text_of(entry.get("DOI"))):
        clean["DOI"] = doi
    elif address := text_of(entry.get("URL")):
        clean["URL"] = address
    return clean


def _likely_type(entry: Mapping[str, Json]) -> str:
    return "article-journal" if text_of(entry.get("container-title")) else "webpage"


def _name(person: Mapping[str, Json]) -> dict[str, str]:
    family, given = text_of(person.get("family")), text_of(person.get("given"))
    if not family:
        return {"literal": text_of(person.get("literal")) or given or "Anonymous"}
    particle = text_of(person.get("non-dropping-particle"))
    return {"family": f"{particle} {family}".strip(), **({"given": given} if given else {})}


def _date(entry: Mapping[str, Json]) -> list[int]:
    """Return year, month and day as far as they are known."""
    issued = entry.get("issued")
    if is_object(issued):
        parts = issued.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list):
            numbers = [int(text) for part in parts[0][:3] if (text := text_of(part)).isdecimal()]
            if numbers and _is_date(numbers):
                return numbers
    year = year_of(entry)
    return [int(year)] if year.isdecimal() else []


def _is_date(numbers: list[int]) -> bool:
    year, *rest = numbers
    return 0 < year < 10_000 and all(0 < n <= top for n, top in zip(rest, (12, 31), strict=False))


def _runs(marked: str) -> Runs:
    """Return the library's HTML as runs."""
    marked = _mended(marked)
    runs: list[Run] = []
    italic = bold = superscript = False
    at = 0
    for mark in _MARK.finditer(marked):
        runs.append(_run(marked[at : mark.start()], italic=italic, bold=bold, superscript=superscript))
        is_start = not mark[1]
        match mark[2]:
            case "i":
                italic = is_start
            case "b":
                bold = is_start
            case "sup":
                superscript = is_start
            case _:
                pass
        at = mark.end()
    runs.append(_run(marked[at:], italic=italic, bold=bold, superscript=superscript))
    return tuple(part for run in runs if run.text for part in _linked(run))


def _mended(marked: str) -> str:
    # Unknown further authors are a name to the library, so it puts an "&" before them.
    marked = marked.replace(f", &amp; {AND_OTHERS}", f", {AND_OTHERS}")
    # APA says "Retrieved" only with a date.
    marked = re.sub(r"\bRetrieved (?:from )?(?=https?://)", "", marked)
    # Without people the title stands first, and the library writes it once more after the date.
    marked = _TITLE_TWICE.sub(r"\1", marked)
    # A title's own mark ends the sentence.
    return re.sub(r"([?!.])((?:</i>)?)\.", r"\1\2", marked).strip()


def _run(text: str, *, italic: bool, bold: bool, superscript: bool) -> Run:
    return Run(html.unescape(text), italic=italic, bold=bold, superscript=superscript)


def _linked(run: Run) -> tuple[Run, ...]:
    """Part a run's address, at its end, from the words before it."""
    found = _ADDRESS.search(run.text)
    if found is None:
        return (run,)
    before = run.text[: found.start()]
    link = Run(found[0], link=found[0])
    return (Run(before, italic=run.italic, bold=run.bold), link) if before else (link,)
