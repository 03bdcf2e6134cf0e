"""Where a file is to be opened or saved."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

TALKS = "Talks (*.md *.markdown)"


def file_name_for(title: str) -> str:
    """Return a file name without ending for a talk's title: words with hyphens, or "talk"."""
    words = re.findall(r"\w+", title.lower())
    return "-".join(words)[:60].strip("-") or "talk"


def choose_open(title: str, kinds: str, folder: Path, parent: QWidget | None) -> Path | None:
    """Return the file to open, None where the person thought better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), f"{kinds};;All files (*)")
    return Path(name) if name else None


def choose_save(title: str, kinds: str, proposed: Path, parent: QWidget | None) -> Path | None:
    """Return the file to write, with the ending that ``proposed`` has where none was typed."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_name(path.name + proposed.suffix)
