"""Topics' figures as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from brownbag.review.topic_review import TopicFigures

_HEADS = (
    *("topic", "slides", "core", "short", "standard", "long", "doing", "listening", "words"),
    *("grade", "notes", "activities", "sources", "findings"),
)


def table(figures: Iterable[TopicFigures]) -> str:
    """Return a table with a line for every topic: minutes, shares, counts and reading grades."""
    rows = [_HEADS, *(_row(each) for each in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _row(each: TopicFigures) -> tuple[str, ...]:
    return (
        each.id,
        str(each.slides),
        str(each.core),
        f"{each.short:g}",
        f"{each.standard:g}",
        f"{each.long:g}",
        f"{each.doing:.0%}",
        f"{each.listening:g}",
        str(each.words),
        f"{max(0.0, each.slide_grade):.1f}",
        f"{each.notes_grade:.1f}",
        str(each.activities),
        str(each.sources),
        str(each.findings),
    )
