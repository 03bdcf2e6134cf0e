"""From a `FontSpec` to a `QFont` whose letters are as wide as layout measured them.

Every face is taken at one large size and the painter is scaled: at screen
sizes Qt rounds widths, and whole pixel sizes would make 19.5 pt into 19.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from brownbag.layout.fallbacks import script_font_files
from brownbag.layout.fonts import font_files, own_face, stretches
from brownbag.layout.scene import FontSpec
from brownbag.layout.twins import is_exact, twin

REFERENCE_PX = 1000  # the size every face is taken at; painters scale by size / REFERENCE_PX

# Scripts that need their ligatures to be readable: Hebrew to Mongolian. Latin's additions,
# Greek's and punctuation come after them.
_COMPLEX = range(0x0590, 0x1E00)
_FIRST_FOREIGN = "\u0250"  # before it there are only Latin letters, which every face has


@cache
def load_fonts() -> None:
    """Register the faces that Brown Bag ships. Needs a `QGuiApplication`; doing it twice is one time."""
    for path in font_files():
        QFontDatabase.addApplicationFont(str(path))


def font_for(spec: FontSpec, text: str = "") -> QFont:
    """Return the face of ``spec`` at `REFERENCE_PX`, for showing ``text``.

    The family itself where this computer has it, and layout measured it or a
    twin of the same widths; else the face that layout measured, or lines would
    not meet.
    """
    is_complex = any(ord(letter) in _COMPLEX for letter in text)
    return _spaced(_face(spec.family, spec.bold, spec.italic, is_complex), spec)


def fonts_in(spec: FontSpec, text: str) -> list[tuple[int, int, QFont]]:
    """Return (start, end, face) of what other faces have to set in ``text``, as layout measured it.

    Left to itself, Qt would choose another face on every computer.
    """
    if max(text, default="") < _FIRST_FOREIGN:
        return []
    found = []
    for start, end, helping, _ in stretches(text, spec.family, bold=spec.bold, italic=spec.italic):
        if helping is not None:
            _load_script_fonts()
            is_complex = any(ord(letter) in _COMPLEX for letter in text[start:end])
            font = _dressed(helping.family, spec.bold, spec.italic, is_complex)
            found.append((start, end, _spaced(font, spec)))
    return found


def _spaced(font: QFont, spec: FontSpec) -> QFont:
    """Return ``font`` with the space behind every letter that ``spec`` asks for."""
    if not spec.spacing:
        return font
    font = QFont(font)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spec.spacing * REFERENCE_PX / spec.size)
    return font


def _shown(family: str, *, bold: bool, italic: bool) -> str:
    """Return the family, known to Qt, that stands for ``family``."""
    if is_exact(family):
        return family if QFontDatabase.hasFamily(family) else twin(family)
    own = own_face(family, bold=bold, italic=italic)
    if own is None:
        return twin(family)
    if not QFontDatabase.hasFamily(own.family):
        QFontDatabase.addApplicationFont(str(own.path))
    return own.family


@cache
def _load_script_fonts() -> None:
    """Register the faces for other scripts, when a text first needs them."""
    for path in script_font_files():
        QFontDatabase.addApplicationFont(str(path))


@cache
def _face(family: str, bold: bool, italic: bool, is_complex: bool) -> QFont:  # noqa: FBT001 - a cache key
    return _dressed(_shown(family, bold=bold, italic=italic), bold, italic, is_complex)


@cache
def _dressed(family: str, bold: bool, italic: bool, is_complex: bool) -> QFont:  # noqa: FBT001 - a cache key
    font = QFont(family)
    font.setPixelSize(REFERENCE_PX)
    font.setBold(bold)
    font.setItalic(italic)
    font.setKerning(True)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias)
    if not is_complex:
        # PowerPoint shows none of these ligatures, and Qt's PDFs lose the letters of those that have
        # no character of their own: Carlito's “ti” makes “time” into “me” for every search.
        font.setFeature(QFont.Tag("liga"), 0)
        font.setFeature(QFont.Tag("clig"), 0)
    return font
