"""Whole runs, which know their language, to the letters of broken lines, which do not.

White space aside, both are the same letters in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from brownbag.layout.scene import TextRun
from brownbag.web.markup import escape, quote


class Tongues:
    """The languages of one paragraph, handed out while its lines are written from first to last."""

    def __init__(self, runs: Sequence[TextRun], around: str) -> None:
        said = {run.language for run in runs if run.text.strip()}
        only = said.pop() if len(said) == 1 else ""
        self._around = only or around
        self.attribute = f" lang={quote(only)}" if only not in ("", around) else ""
        """What is said of the whole paragraph, "" where it is in the language around it."""
        self._letters = _languages(runs) if said else iter(())

    def html(self, text: str) -> str:
        """Return the next letters of the paragraph, those in another language marked so."""
        written, language = [], self._around
        for _, group in groupby(text, str.isspace):
            word = "".join(group)
            if not word.isspace():
                for now, letters in groupby(word, lambda _: next(self._letters, "") or self._around):
                    language = now
                    written.append((language, "".join(letters)))
            else:
                written.append((language, word))
        return "".join(
            self._marked(language, "".join(part for _, part in parts))
            for language, parts in groupby(written, lambda one: one[0])
        )

    def _marked(self, language: str, text: str) -> str:
        if language == self._around:
            return escape(text)
        inside = text.rstrip()
        return f"<span lang={quote(language)}>{escape(inside)}</span>{escape(text[len(inside) :])}"


def _languages(runs: Sequence[TextRun]) -> Iterator[str]:
    return (run.language for run in runs for letter in run.text if not letter.isspace())
