"""The list of talks opened last, newest first, as plain paths."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_MOST = 8  # more than one looks at


def still_there(recent: Sequence[Path]) -> tuple[Path, ...]:
    """Return those of ``recent`` that are still files."""
    return tuple(path for path in recent if path.is_file())


def with_opened(recent: Sequence[Path], path: Path) -> tuple[Path, ...]:
    """Return ``recent`` with ``path`` first, each path once, at most eight."""
    return (path, *(other for other in recent if other != path))[:_MOST]


def without(recent: Sequence[Path], path: Path) -> tuple[Path, ...]:
    """Return ``recent`` without ``path``."""
    return tuple(other for other in recent if other != path)
