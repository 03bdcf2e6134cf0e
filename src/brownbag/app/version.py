"""Which Brown Bag this is, in words."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def version_words() -> str:
    """Return the program's name and version; only the name in a copy that was not installed."""
    try:
        return f"Brown Bag {version('brownbag')}"
    except PackageNotFoundError:
        return "Brown Bag"
