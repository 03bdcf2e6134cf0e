"""A word that nobody knows to the known one that was likely meant."""

from __future__ import annotations

from collections.abc import Iterable


def likely_word(word: str, known: Iterable[str], *, at_least: float = 0.6) -> str:
    """Return the one of the ``known`` words that is most like ``word``.

    "" where none is ``at_least`` so much like it (0 to 1).
    """
    # Here, not above: only a slip needs it, and every start would wait for it.
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=at_least)), "")


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the hint that asks for the likely word, or ``otherwise``."""
    near = likely_word(word, known)
    return f"Did you mean “{near}”?" if near else otherwise
