"""The words of the page itself, on its buttons and for those who do not see, in the talk's language.

In English where we do not speak that language. Whoever writes them into a page
says in which language they are, so that a voice reads them as what they are.
"""

from __future__ import annotations

from msgspec import Struct


class Words(Struct, frozen=True):
    """Everything that a page says of its own accord, in one language.

    ``keys`` are the rows of the list of keys: (keys, what they do). What the
    page says while it runs is in ``said``; its braces are filled by the script.
    """

    language: str
    slide: str
    place: str
    show: str
    back: str
    back_key: str
    next: str
    next_key: str
    present: str
    overview: str
    all_slides: str
    notes: str
    speaker: str
    speaker_hint: str
    full: str
    document: str
    document_hint: str
    print: str
    key_list: str
    close: str
    gone: str
    done: str
    to_do: str
    said: dict[str, str]
    keys: tuple[tuple[str, str], ...]


_ENGLISH = Words(
    language="en",
    slide="slide",
    place="{number} of {of}",
    show="Show",
    back="Back",
    back_key="left arrow",
    next="Next",
    next_key="right arrow",
    present="Present",
    overview="Overview",
    all_slides="All slides",
    notes="Notes",
    speaker="Speaker view",
    speaker_hint="Speaker’s window",
    full="Full screen",
    document="Document",
    document_hint="All slides below one another",
    print="Print",
    key_list="Keys",
    close="Close",
    gone="gone",
    done="Done",
    to_do="To do",
    said={
        "slide": "Slide {number} of {of}: {title}",
        "notes": "Notes: {title}",
        "left": "{time} left",
        "over": "{time} over",
        "step": "1 more step",
        "steps": "{count} more steps",
        "black": "black screen",
        "white": "white screen",
        "blocked": "The browser did not open the window. Allow this page to open windows, and press S again.",
        "lost": "The window with the slides was closed.",
    },
    keys=(
        ("Right, Down, Space, Page Down, Enter", "Next"),
        ("Left, Up, Page Up, Backspace, P", "Back"),
        ("Home, End", "First slide, last slide"),
        ("A number, Enter", "That slide"),
        ("B or period, W or comma", "Black screen, white screen"),
        ("F", "Full screen"),
        ("S", "Speaker’s window with notes and time"),
        ("N", "Notes"),
        ("O", "Overview of all slides"),
        ("D", "All slides as a document, to read or print"),
        ("T", "Start the time again from zero"),
        ("Esc", "Back to the slide, then to the document"),
        ("?", "This list"),
    ),
)
_SPANISH = Words(
    language="es",
    slide="diapositiva",
    place="{number} de {of}",
    show="Presentación",
    back="Atrás",
    back_key="flecha izquierda",
    next="Siguiente",
    next_key="flecha derecha",
    present="Presentar",
    overview="Vista general",
    all_slides="Todas las diapositivas",
    notes="Notas",
    speaker="Vista del orador",
    speaker_hint="Ventana del orador",
    full="Pantalla completa",
    document="Documento",
    document_hint="Todas las diapositivas, una debajo de otra",
    print="Imprimir",
    key_list="Teclas",
    close="Cerrar",
    gone="transcurridos",
    done="Hecho",
    to_do="Por hacer",
    said={
        "slide": "Diapositiva {number} de {of}: {title}",
        "notes": "Notas: {title}",
        "left": "quedan {time}",
        "over": "{time} de más",
        "step": "falta 1 paso",
        "steps": "faltan {count} pasos",
        "black": "pantalla en negro",
        "white": "pantalla en blanco",
        "blocked": "El navegador no abrió la ventana. Permita que esta página las abra y pulse S otra vez.",
        "lost": "Se cerró la ventana de las diapositivas.",
    },
    keys=(
        ("Derecha, Abajo, Espacio, Av Pág, Intro", "Siguiente"),
        ("Izquierda, Arriba, Re Pág, Retroceso, P", "Atrás"),
        ("Inicio, Fin", "Primera diapositiva, última diapositiva"),
        ("Un número, Intro", "Esa diapositiva"),
        ("B o punto, W o coma", "Pantalla en negro, pantalla en blanco"),
        ("F", "Pantalla completa"),
        ("S", "Ventana del orador, con notas y tiempo"),
        ("N", "Notas"),
        ("O", "Vista general de las diapositivas"),
        ("D", "Todas las diapositivas como documento, para leer o imprimir"),
        ("T", "Volver a contar el tiempo desde cero"),
        ("Esc", "Volver a la diapositiva, luego al documento"),
        ("?", "Esta lista"),
    ),
)
_SPOKEN = {words.language: words for words in (_ENGLISH, _SPANISH)}


def words_for(language: str) -> Words:
    """Return the page's words for a talk in ``language`` (BCP 47)."""
    return _SPOKEN.get(base(language), _ENGLISH)


def base(language: str) -> str:
    """Return the language alone, without its country or letters."""
    return language.lower().partition("-")[0]
