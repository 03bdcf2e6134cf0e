"""What a diagram shows, for somebody who cannot see it, in the talk's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brownbag.deck.model import Diagram, DiagramKind, plain
from brownbag.deck.overlaps import circles_of, shared_words


class _Phrases(NamedTuple):
    """``of`` has a phrase a kind, with how many there are and what; ``then`` stands between them."""

    of: dict[DiagramKind, str]
    then: str
    again: str
    and_: str
    shared: str


_ENGLISH = _Phrases(
    {
        DiagramKind.CYCLE: "Cycle of {}: {}",
        DiagramKind.STEPS: "{} steps: {}",
        DiagramKind.TIMELINE: "Timeline of {}: {}",
        DiagramKind.VENN: "{} circles that overlap: {}",
        DiagramKind.LADDER: "Ladder of {}, from the lowest rung: {}",
        DiagramKind.CIRCLES: "{} circles, one inside the other, from the innermost: {}",
    },
    ", then ",
    ", then {} again",
    " and ",
    ". Where they overlap: {}",
)
_SPANISH = _Phrases(
    {
        DiagramKind.CYCLE: "Ciclo de {}: {}",
        DiagramKind.STEPS: "{} pasos: {}",
        DiagramKind.TIMELINE: "Línea de tiempo de {}: {}",
        DiagramKind.VENN: "{} círculos que se cruzan: {}",
        DiagramKind.LADDER: "Escalera de {}, desde el peldaño más bajo: {}",
        DiagramKind.CIRCLES: "{} círculos, uno dentro de otro, desde el de más adentro: {}",
    },
    ", luego ",
    ", y otra vez {}",
    " y ",
    ". Donde se cruzan: {}",
)


def described(diagram: Diagram, language: str = "") -> str:
    """Return the author's words for it, or its labels."""
    if diagram.alt.strip():
        return diagram.alt.strip()
    phrases = _SPANISH if language.lower().partition("-")[0] == "es" else _ENGLISH
    labels = [plain(item.label).replace("\n", " ").strip() for item in circles_of(diagram.items)]
    is_venn = diagram.kind is DiagramKind.VENN
    listed = _listed(labels, phrases.and_) if is_venn else phrases.then.join(labels)
    words = phrases.of[diagram.kind].format(len(labels), listed)
    if diagram.kind is DiagramKind.CYCLE and labels:
        words += phrases.again.format(labels[0])
    if shared := shared_words(diagram.items):
        words += phrases.shared.format(shared)
    whole = f"{diagram.title}. {words}" if diagram.title else words
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _listed(words: Sequence[str], and_: str) -> str:
    return f"{', '.join(words[:-1])}{and_}{words[-1]}" if len(words) > 1 else "".join(words)
