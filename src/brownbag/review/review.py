"""All findings about a talk: what reading and layout said, and what the rules found."""

from __future__ import annotations

from collections.abc import Iterable

from brownbag.deck.model import Deck
from brownbag.problems import Problem
from brownbag.review.finding import Finding
from brownbag.review.rules import RULES, slide_at_line


def review(deck: Deck, problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """Return what to look at again, in the order of the file.

    ``problems`` are all of the talk's (`Assembler.problems`), with lines of the file.
    """
    findings = [
        Finding(
            problem.rule,
            slide_at_line(deck.slides, problem.line) if problem.line else 0,
            problem.line,
            problem.severity,
            problem.message,
            problem.hint,
        )
        for problem in problems
    ]
    for rule in RULES:
        findings += rule(deck)
    return tuple(sorted(findings, key=lambda finding: (finding.line, finding.slide)))
