"""What reading a template noticed, in plain words, each thing once."""

from __future__ import annotations

from brownbag.problems import Problem, Severity


class Findings:
    """Collects problems of a template; the same sentence twice is kept once."""

    def __init__(self) -> None:
        self._problems: dict[str, Problem] = {}

    def add(self, rule: str, message: str, hint: str = "", severity: Severity = Severity.HINT) -> None:
        """Note one thing. ``rule`` is its short stable name, such as ``theme-picture``."""
        self._problems.setdefault(message, Problem(severity, 0, message, hint, rule))

    def problems(self) -> tuple[Problem, ...]:
        """Return what was noticed, in the order in which it was."""
        return tuple(self._problems.values())
