"""How a talk names the template that it uses: so that both can be moved together where that is possible."""

from __future__ import annotations

import os
from pathlib import Path

from brownbag.deck.settings_edits import set_meta
from brownbag.theme.catalogue import is_template, theme_path

_MOST_UP = 2  # folders; from farther away a whole path is easier to understand


def written_place(template: Path, talk: Path | None) -> str:
    """Return the setting ``theme`` that leads from ``talk`` to ``template``.

    Relative where the template lies near the talk, otherwise whole; whole too
    while the talk has no file.
    """
    whole = template.absolute()
    if talk is None:
        return whole.as_posix()
    try:
        near = Path(os.path.relpath(whole, talk.absolute().parent))
    except ValueError:  # on another drive
        return whole.as_posix()
    return near.as_posix() if near.parts.count("..") <= _MOST_UP else whole.as_posix()


def moved_text(text: str, theme: str, before: Path, now: Path) -> str:
    """Return the text of a talk that moves from the file ``before`` to ``now``, its template still found.

    ``theme`` is the setting as it is. The text stays as it is where that names no file seen from the
    talk's folder, where no file is there, or where one lies at the same place seen from the new folder.
    """
    if not is_template(theme):
        return text
    template = theme_path(theme, before.absolute().parent)
    seen_from_now = theme_path(theme, now.absolute().parent)
    if template == seen_from_now or seen_from_now.exists() or not template.exists():
        return text
    return set_meta(text, "theme", written_place(Path(os.path.normpath(template)), now)).apply(text)


def place_sentence(written: str) -> str:
    """Return what to know about a template that a talk names so."""
    if Path(written).is_absolute():
        return f"The talk remembers where the template lies: {written}. On another computer, choose it again."
    return f"The talk remembers the template as {written}, seen from its own folder: move both together."
