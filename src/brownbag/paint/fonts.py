"""From a `FontSpec` to a `QFont` whose letters are as wide as layout measured them.

Every face is taken at one large size and the painter is scaled: at screen
sizes Qt rounds widths, and whole pixel sizes would make 19.5 pt into 19.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from brownbag.layout.fonts import font_files, is_exact, twin
from brownbag.layout.scene import FontSpec

REFERENCE_PX = 1000  # the size every face is taken at; painters scale by size / REFERENCE_PX

# Scripts that need their ligatures to be readable: Hebrew to Mongolian. Latin's additions,
# Greek's and punctuation come after them.
_COMPLEX = range(0x0590, 0x1E00)


@cache
def load_fonts() -> None:
    """Register the faces that Brown Bag ships. Needs a `QGuiApplication`; doing it twice is one time."""
    for path in font_files():
        QFontDatabase.addApplicationFont(str(path))


def font_for(spec: FontSpec, text: str = "") -> QFont:
    """Return the face of ``spec`` at `REFERENCE_PX`, for showing ``text``.

    The family itself where this computer has it and its widths are those of
    the twin that layout measured; else that twin, or lines would not meet.
    """
    return _face(spec.family, spec.bold, spec.italic, any(ord(letter) in _COMPLEX for letter in text))


@cache
def _face(family: str, bold: bool, italic: bool, is_complex: bool) -> QFont:  # noqa: FBT001 - a cache key
    font = QFont(family if is_exact(family) and QFontDatabase.hasFamily(family) else twin(family))
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
