"""Every change of a talk that is more than typing, in one place to import from. All are pure: text
in, `Patch` out.
"""

from __future__ import annotations

from brownbag.deck.notes_edits import notes_of, set_notes
from brownbag.deck.settings_edits import set_meta, set_slide_setting
from brownbag.deck.slide_edits import (
    add_slide,
    delete_slide,
    duplicate_slide,
    move_slide,
    newline_of,
    slide_at,
    slide_span,
)

__all__ = [
    "add_slide",
    "delete_slide",
    "duplicate_slide",
    "move_slide",
    "newline_of",
    "notes_of",
    "set_meta",
    "set_notes",
    "set_slide_setting",
    "slide_at",
    "slide_span",
]
