"""What the exported page itself says: its buttons, its keys, what it says aloud; in English or Spanish.

A page speaks the talk's language where we do, else English. What stands on
slides is the layout's (`brownbag.layout.phrases`), which speaks the same languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_ENGLISH = {
    "show": "Show",
    "back": "Back",
    "back_key": "Back (left arrow)",
    "next": "Next",
    "next_key": "Next (right arrow)",
    "present": "Present",
    "overview": "Overview",
    "overview_key": "All slides (O)",
    "notes": "Notes",
    "notes_key": "Notes (N)",
    "speaker": "Speaker view",
    "speaker_key": "Speaker’s window (S)",
    "full": "Full screen",
    "full_key": "Full screen (F)",
    "document": "Document",
    "document_key": "All slides below one another (D)",
    "print": "Print",
    "keys": "Keys",
    "keys_key": "Keys (?)",
    "close": "Close",
    "on_next": "Right, Down, Space, Page Down, Enter",
    "on_back": "Left, Up, Page Up, Backspace, P",
    "on_ends": "Home, End",
    "ends": "First slide, last slide",
    "on_number": "A number, Enter",
    "number": "That slide",
    "on_covers": "B or period, W or comma",
    "covers": "Black screen, white screen",
    "speaker_more": "Speaker’s window with notes and time",
    "overview_more": "Overview of all slides",
    "document_more": "All slides as a document, to read or print",
    "restart": "Start the time again from zero",
    "escape": "Back to the slide, then to the document",
    "this_list": "This list",
    # Said by the script, which puts a number, a title or a time in place of the braces.
    "gone": "gone",
    "left": "{} left",
    "over": "{} over",
    "slide": "slide",
    "choice": "slide to choose",
    "place": "{} of {}",
    "hidden": "hidden",
    "now_at": "Slide {} of {}: {}",
    "more_step": "{} more step",
    "more_steps": "{} more steps",
    "black": "black screen",
    "white": "white screen",
    "blocked": "The browser did not open the window. Allow this page to open windows, and press S again.",
    "lost": "The window with the slides was closed.",
    "notes_of": "Notes: {}",
}
_SPANISH = {
    "show": "Presentación",
    "back": "Atrás",
    "back_key": "Atrás (flecha izquierda)",
    "next": "Siguiente",
    "next_key": "Siguiente (flecha derecha)",
    "present": "Presentar",
    "overview": "Vista general",
    "overview_key": "Todas las diapositivas (O)",
    "notes": "Notas",
    "notes_key": "Notas (N)",
    "speaker": "Vista del presentador",
    "speaker_key": "Ventana del presentador (S)",
    "full": "Pantalla completa",
    "full_key": "Pantalla completa (F)",
    "document": "Documento",
    "document_key": "Todas las diapositivas, una debajo de otra (D)",
    "print": "Imprimir",
    "keys": "Teclas",
    "keys_key": "Teclas (?)",
    "close": "Cerrar",
    "on_next": "Derecha, Abajo, Espacio, Av Pág, Intro",
    "on_back": "Izquierda, Arriba, Re Pág, Retroceso, P",
    "on_ends": "Inicio, Fin",
    "ends": "Primera diapositiva, última diapositiva",
    "on_number": "Un número, Intro",
    "number": "Esa diapositiva",
    "on_covers": "B o punto, W o coma",
    "covers": "Pantalla negra, pantalla blanca",
    "speaker_more": "Ventana del presentador, con notas y tiempo",
    "overview_more": "Vista general de todas las diapositivas",
    "document_more": "Todas las diapositivas como documento, para leer o imprimir",
    "restart": "Contar el tiempo otra vez desde cero",
    "escape": "Volver a la diapositiva, luego al documento",
    "this_list": "Esta lista",
    "gone": "transcurrido",
    "left": "queda {}",
    "over": "{} de más",
    "slide": "diapositiva",
    "choice": "diapositiva para elegir",
    "place": "{} de {}",
    "hidden": "oculta",
    "now_at": "Diapositiva {} de {}: {}",
    "more_step": "falta {} paso",
    "more_steps": "faltan {} pasos",
    "black": "pantalla negra",
    "white": "pantalla blanca",
    "blocked": "El navegador no abrió la ventana. Permita que esta página abra ventanas y pulse S otra vez.",
    "lost": "Se cerró la ventana de las diapositivas.",
    "notes_of": "Notas: {}",
}


class PageWords(NamedTuple):
    """The words, by what they are for, and the language that they are in."""

    language: str
    said: Mapping[str, str]

    def place(self, number: int, count: int) -> str:
        """Return where a slide stands among those that are shown."""
        return self.said["place"].format(number, count)


_SPOKEN = {"en": PageWords("en", _ENGLISH), "es": PageWords("es", _SPANISH)}


def page_words(language: str) -> PageWords:
    """Return what a page in this language says; English where we do not speak it."""
    return _SPOKEN.get(language.lower().partition("-")[0], _SPOKEN["en"])
