"""What every command says, and how it ends: sentences on standard error, and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from brownbag.problems import Problem

DONE, AT_FAULT, WRONG_USE = 0, 1, 2


def say(sentence: str) -> None:
    """Write one sentence on standard error; standard output is for what was asked for."""
    print(sentence, file=sys.stderr)


def list_problems(problems: Sequence[Problem], talk: str) -> None:
    """Say every problem, as ``file:line: what. What to do.``"""
    for problem in problems:
        name = problem.file or talk
        where = f"{name}:{problem.line}: " if problem.line else f"{name}: " if name else ""
        say(f"{where}{problem.message} {problem.hint}".rstrip())
