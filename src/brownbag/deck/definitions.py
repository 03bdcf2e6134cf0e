"""Addresses and footnotes that a talk defines once and may use on any slide: ``[name]: url``,
``[^1]: words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from brownbag.deck.parts import Line

_REFERENCE = re.compile(
    r" {0,3}\[(?!\^)([^\[\]]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?"
    r"(?:[ \t]+(?:\"([^\"]*)\"|'([^']*)'|\(([^()]*)\)))?[ \t]*$"
)
_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\[\s]{1,100})\]:[ \t]*(.*)")
_USE = re.compile(r"\[([^\[\]]{1,200})\](?!:)")


class Definitions(NamedTuple):
    """What one slide's text defines (name, address, title), (name, words), and the names in
    brackets that it uses.
    """

    references: tuple[tuple[str, str, str], ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    uses: frozenset[str] = frozenset()

    @property
    def uses_of_footnotes(self) -> frozenset[str]:
        """The names of the footnotes that the slide uses."""
        return frozenset(name.removeprefix("^") for name in self.uses if name.startswith("^"))


NO_DEFINITIONS = Definitions()


def definitions_of(text: str) -> Definitions:
    """Return what ``text`` (one slide) defines and uses. Names are in lower case."""
    if "[" not in text:
        return NO_DEFINITIONS
    uses = frozenset(" ".join(match[1].lower().split()) for match in _USE.finditer(text))
    if "]:" not in text:
        return Definitions((), (), uses)
    _, references, footnotes = without_definitions(list(enumerate(text.splitlines(), 1)))
    return Definitions(tuple(references), tuple(footnotes), uses)


def without_definitions(
    lines: Sequence[Line],
) -> tuple[list[Line], list[tuple[str, str, str]], list[tuple[str, str]]]:
    """Return the lines that define nothing, and what the others define. Code in fences defines nothing."""
    kept: list[Line] = []
    references: list[tuple[str, str, str]] = []
    footnotes: list[tuple[str, list[str]]] = []
    in_footnote, fence = False, ""
    for number, text in lines:
        stripped = text.strip()
        if fence or stripped.startswith(("```", "~~~")):
            fence = _fence_after(fence, stripped)
        elif match := _FOOTNOTE.match(text):
            footnotes.append((match[1].lower(), [match[2]]))
            in_footnote = True
            continue
        elif in_footnote and text.startswith(("    ", "\t")):
            footnotes[-1][1].append(stripped)
            continue
        elif match := _REFERENCE.match(text):
            name = " ".join(match[1].lower().split())
            references.append((name, match[2], match[3] or match[4] or match[5] or ""))
            continue
        if stripped:
            in_footnote = False
        kept.append((number, text))
    return kept, references, [(name, "\n".join(words).strip()) for name, words in footnotes]


def _fence_after(fence: str, stripped: str) -> str:
    if not fence:
        return stripped[:3]
    return "" if stripped.startswith(fence) and not stripped.strip(fence[0]) else fence


class Shared(NamedTuple):
    """What slides may use of each other: addresses, footnotes, and the footnotes that none of them uses."""

    references: dict[str, tuple[str, str]]
    footnotes: dict[str, str]
    unused: frozenset[str]

    def used_by(self, own: Definitions) -> tuple[object, ...]:
        """Return the part of this that a slide with its ``own`` definitions and uses depends on, to
        compare.
        """
        if not self.references and not self.footnotes:
            return ()
        names = own.uses
        bare = own.uses_of_footnotes | {name for name, _ in own.footnotes}
        return (
            tuple((name, self.references[name]) for name in sorted(names & self.references.keys())),
            tuple((name, self.footnotes[name]) for name in sorted(bare & self.footnotes.keys())),
            self.unused,
        )


def share_definitions(all_definitions: Iterable[Definitions]) -> Shared:
    """Return the definitions of all slides together; of two with one name the first counts."""
    references: dict[str, tuple[str, str]] = {}
    footnotes: dict[str, str] = {}
    uses: set[str] = set()
    for one in all_definitions:
        for name, address, title in one.references:
            references.setdefault(name, (address, title))
        for name, words in one.footnotes:
            footnotes.setdefault(name, words)
        if one.uses:
            uses |= one.uses
    return Shared(references, footnotes, frozenset(name for name in footnotes if f"^{name}" not in uses))
