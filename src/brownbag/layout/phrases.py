"""The few words that Brown Bag itself puts on a slide, to be seen or heard, in the talk's language."""

from __future__ import annotations

from brownbag.deck.callout_kind import CalloutKind

_ENGLISH = {
    CalloutKind.ACTIVITY: "Activity",
    CalloutKind.DISCUSS: "Discuss",
    CalloutKind.KEY: "Key point",
    CalloutKind.STORY: "Story",
    CalloutKind.CAUTION: "Caution",
    CalloutKind.NOTE: "Note",
    CalloutKind.TIP: "Tip",
}
_SPANISH = {
    CalloutKind.ACTIVITY: "Actividad",
    CalloutKind.DISCUSS: "Para conversar",
    CalloutKind.KEY: "Punto clave",
    CalloutKind.STORY: "Una historia",
    CalloutKind.CAUTION: "Atención",
    CalloutKind.NOTE: "Nota",
    CalloutKind.TIP: "Consejo",
}
_LABELS = {"en": _ENGLISH, "es": _SPANISH}
_TABLE = {"en": ("Table with {} row", "Table with {} rows"), "es": ("Tabla de {} fila", "Tabla de {} filas")}
_PART = {"en": "Part {} of {}.", "es": "Parte {} de {}."}
_SLIDE = {"en": "Slide", "es": "Diapositiva"}


def _base(language: str) -> str:
    return language.lower().partition("-")[0]


def callout_label(kind: CalloutKind, language: str) -> str:
    """Return what stands at the head of a call-out of this kind."""
    return _LABELS.get(_base(language), _ENGLISH)[kind]


def slide_name(number: int, language: str) -> str:
    """Return the title, for those who do not see, of a slide without one."""
    return f"{_SLIDE.get(_base(language), _SLIDE['en'])} {number}"


def table_name(rows: int, language: str) -> str:
    """Return what those who do not see hear of a table."""
    one, several = _TABLE.get(_base(language), _TABLE["en"])
    return (one if rows == 1 else several).format(rows)


def part_name(number: int, count: int, language: str) -> str:
    """Return what those who do not see hear of a diagram's later parts."""
    return _PART.get(_base(language), _PART["en"]).format(number, count)
