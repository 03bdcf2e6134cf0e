"""Who a slide, or a part of it, is for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from brownbag.deck.model import Slide


def is_for(audiences: Collection[str], audience: str) -> bool:
    """Return whether something for ``audiences`` (none: for all) is for ``audience`` ("": everybody)."""
    if not audiences or not audience:
        return True
    wanted = {name.strip().lower() for name in audience.split(",") if name.strip()}
    meant = {name.lower() for name in audiences}
    return not wanted or bool(meant & wanted)


def for_audience(slides: Iterable[Slide], audience: str) -> tuple[Slide, ...]:
    """Return the slides that are for ``audience``; all of them where it names none."""
    return tuple(slide for slide in slides if is_for(slide.audience, audience))
