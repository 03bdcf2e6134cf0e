"""Where a file is to be opened or saved."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from brownbag.app.dialogs.question import ask_replace

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
    """Return the file to write, with an ending of ``kinds`` whatever was typed: "Talk v1.2" has none yet.

    The file that this makes of a name was not seen by the question that the system asks: it is asked here.
    """
    while True:
        name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        if not name:
            return None
        path = with_ending(Path(name), kinds, proposed.suffix)
        if path == Path(name) or not path.exists() or ask_replace(path.name, parent):
            return path


def with_ending(path: Path, kinds: str, usual: str) -> Path:
    """Return ``path``, with the ending ``usual`` after it where it has none of ``kinds``."""
    known = {*endings(kinds), usual.lower()}
    return path if path.suffix.lower() in known else path.with_name(path.name + usual)


def endings(kinds: str) -> frozenset[str]:
    """Return the endings, ".md", that a dialog's ``kinds`` of files have."""
    return frozenset(re.findall(r"\*(\.\w+)", kinds))
