"""Help lines: a number on a slide says when somebody last checked it, and that is not long ago.

A dead number, dialed by somebody who has waited for months to call, does harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from brownbag.deck.model import Deck, ListBlock, Slide, plain
from brownbag.problems import Severity
from brownbag.review.finding import Finding
from brownbag.review.words import lines_of

# 911 is the law's and does not change; 988 is a service, whose forms and languages do.
_NUMBER = re.compile(r"(?<![\d,.-])(?:988|1-8\d\d(?:-[\dA-Z]+)+|(?:1-)?\d{3}-\d{3}-\d{4})(?![\d-])")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_CHECKED = re.compile(rf"(?:last )?checked(?: in)?:? ({'|'.join(_MONTHS)}) (\d{{4}})", re.IGNORECASE)
_MOST_MONTHS = 12


def help_lines(deck: Deck, today: date) -> Iterator[Finding]:
    """A number was called not longer than a year before ``today``, and the slide or its notes say so."""
    for number, slide in enumerate(deck.slides, start=1):
        words = _words(slide)
        found = _NUMBER.search(words)
        if found is None:
            continue
        checked = last_checked(words)
        if checked is None:
            yield Finding(
                "help-line",
                number,
                slide.line,
                Severity.WARNING,
                f"Nothing here says when {found[0]} was last checked.",
                "Call it, then write “last checked”, the month and the year on the slide or in its notes.",
            )
        elif (today.year - checked[0]) * 12 + today.month - checked[1] > _MOST_MONTHS:
            yield Finding(
                "help-line",
                number,
                slide.line,
                Severity.WARNING,
                f"The number {found[0]} was last checked over a year ago, "
                f"in {_MONTHS[checked[1] - 1].capitalize()} {checked[0]}.",
                "Call it, then write the new month and year.",
            )


def last_checked(words: str) -> tuple[int, int] | None:
    """Return the earliest year and month of checking that ``words`` name, None where they name none."""
    dates = [(int(year), _MONTHS.index(month.lower()) + 1) for month, year in _CHECKED.findall(words)]
    return min(dates, default=None)


def _words(slide: Slide) -> str:
    # A list of sources may name a line in a title, and asks nobody to call it.
    blocks = (block for block in slide.blocks if not (isinstance(block, ListBlock) and block.runs_on))
    return "\n".join(plain(line) for line in (slide.title, *lines_of((*blocks, *slide.notes))))
