"""Font files to widths: how wide text is in the faces that we ship, without a screen.

Themes name fonts that every PowerPoint has; we measure (and paint) with the
free twins in ``assets/fonts`` whose letters have the same widths. Widths are
taken once per text and face, at the font's own units, and scaled, so that a
zoom never moves a line break.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

import uharfbuzz as hb

from brownbag.layout.measure import LineMetrics
from brownbag.layout.scene import FontSpec
from brownbag.resources import asset

_TWINS = {
    "calibri": "Carlito",
    "calibri light": "Carlito",
    "carlito": "Carlito",
    "cambria": "Caladea",
    "caladea": "Caladea",
    "georgia": "Gelasio",
    "gelasio": "Gelasio",
    "arial": "Liberation Sans",
    "helvetica": "Liberation Sans",
    "helvetica neue": "Liberation Sans",
    "liberation sans": "Liberation Sans",
    "courier new": "Liberation Mono",
    "courier": "Liberation Mono",
    "consolas": "Liberation Mono",
    "liberation mono": "Liberation Mono",
    # No twin exists for these; the nearest in width that we ship.
    "aptos": "Carlito",
    "aptos display": "Carlito",
    "candara": "Carlito",
    "corbel": "Carlito",
    "segoe ui": "Liberation Sans",
    "verdana": "Liberation Sans",
    "tahoma": "Liberation Sans",
    "times new roman": "Caladea",
    "constantia": "Caladea",
    "palatino linotype": "Gelasio",
    "book antiqua": "Gelasio",
    "garamond": "Caladea",
}
_EXACT = frozenset(
    (
        "calibri", "carlito", "cambria", "caladea", "georgia", "gelasio", "arial", "helvetica",
        "liberation sans", "courier new", "liberation mono",
    )
)  # fmt: skip
_SERIF_WORDS = ("serif", "roman", "times", "book", "antiqua", "garamond", "baskerville", "minion", "century")
_MONO_WORDS = ("mono", "code", "console", "courier", "typewriter")

# LibreOffice sets every line of a .pptx 1.2 em high with the baseline 1 em down, whatever the face
# ("font-independent line spacing"); PowerPoint's own lines for these faces are within 0.06 em of it.
_ASCENT = 1.0
_DESCENT = 0.2

# PowerPoint shows no ligatures, and Qt's PDFs lose their letters: Carlito's “ti” would make “time” into “me”.
_FEATURES = {"liga": False, "clig": False}

# In tables both follow the face. PowerPoint puts its line gap above the text, LibreOffice leaves it out;
# with two thirds above, a line in the middle of its cell is within a point of either.
_GAP_ABOVE = 2 / 3

_WIDE = 1.0  # em; a CJK letter or an emoji, where the face has none
_NARROW = 0.55  # em; any other letter that the face lacks
_MOST_REMEMBERED = 60_000  # texts; about a hundred long talks


@cache
def twin(family: str) -> str:
    """Return the family that we ship for ``family``: its metric twin, else the nearest in kind."""
    name = family.strip().lower()
    if known := _TWINS.get(name):
        return known
    if any(word in name for word in _MONO_WORDS):
        return "Liberation Mono"
    if "sans" not in name and any(word in name for word in _SERIF_WORDS):
        return "Gelasio"
    return "Carlito"


def is_exact(family: str) -> bool:
    """Return whether text in ``family`` breaks exactly as measured here (its twin has the same widths)."""
    return family.strip().lower() in _EXACT


@cache
def font_files() -> tuple[Path, ...]:
    """Return the font files that we ship, in order of their names."""
    return tuple(sorted(asset("fonts").glob("*.ttf")))


def face_file(family: str, *, bold: bool, italic: bool) -> Path:
    """Return the file of a shipped family's face."""
    style = {
        (False, False): "Regular",
        (True, False): "Bold",
        (False, True): "Italic",
        (True, True): "BoldItalic",
    }
    return asset("fonts", f"{family.replace(' ', '')}-{style[bold, italic]}.ttf")


def _fallback_width(char: str) -> float:
    """Return the width in ems of a character that no shipped face has."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    is_wide = unicodedata.east_asian_width(char) in {"W", "F"} or ord(char) >= 0x1F000
    return _WIDE if is_wide else _NARROW


class _Face:
    """One font file, ready to be asked for widths; loaded when first asked for."""

    def __init__(self, path: Path) -> None:
        face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(face)
        self._em: int = face.upem

    def line(self) -> LineMetrics:
        """Return the face's own line in ems, the gap between lines shared out around it."""
        extents = self._font.get_font_extents("ltr")
        gap = extents.line_gap / self._em
        ascent, descent = extents.ascender / self._em, -extents.descender / self._em
        return LineMetrics(ascent + gap * _GAP_ABOVE, descent + gap * (1.0 - _GAP_ABOVE))

    def edges(self, text: str) -> tuple[float, ...]:
        """Return where each character of ``text`` ends, in ems from its start."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        # Logical order, whatever the script: painters turn right-to-left text round themselves.
        buffer.direction = "ltr"
        hb.shape(self._font, buffer, _FEATURES)
        widths = [0.0] * len(text)
        em = self._em
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            at = info.cluster
            widths[at] += position.x_advance / em if info.codepoint else _fallback_width(text[at])
        return _cumulated(_spread(widths, {info.cluster for info in buffer.glyph_infos}))


def _spread(widths: list[float], starts: set[int]) -> list[float]:
    """Share a ligature's width evenly among the characters it stands for."""
    if len(starts) == len(widths):
        return widths
    bounds = [*sorted(starts), len(widths)]
    for start, end in pairwise(bounds):
        if end - start > 1:
            widths[start:end] = [widths[start] / (end - start)] * (end - start)
    return widths


def _cumulated(widths: list[float]) -> tuple[float, ...]:
    total = 0.0
    edges = []
    for width in widths:
        total += width
        edges.append(total)
    return tuple(edges)


class FontMeasurer:
    """Measures with the shipped faces. Everything asked once is remembered."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, bool, bool], _Face] = {}
        self._lines: dict[tuple[str, bool, bool], LineMetrics] = {}
        self._edges: dict[tuple[str, str, bool, bool], tuple[float, ...]] = {}

    def edges(self, text: str, font: FontSpec) -> tuple[float, ...]:
        """Return where each character of ``text`` ends, in ems from its start, kerned."""
        key = (text, font.family, font.bold, font.italic)
        known = self._edges.get(key)
        if known is None:
            if len(self._edges) >= _MOST_REMEMBERED:
                self._edges.clear()
            known = self._edges[key] = self._face(font).edges(text)
        return known

    def advance(self, text: str, font: FontSpec) -> float:
        """Return the width of ``text`` set in ``font``, kerned, in points."""
        return self.edges(text, font)[-1] * font.size if text else 0.0

    def metrics(self, font: FontSpec) -> LineMetrics:
        """Return the height of a line of ``font``: the same for all faces, as LibreOffice sets a .pptx."""
        return LineMetrics(font.size * _ASCENT, font.size * _DESCENT)

    def cell_metrics(self, font: FontSpec) -> LineMetrics:
        """Return the face's own line: what PowerPoint makes of a line in a table, and LibreOffice nearly."""
        key = (font.family, font.bold, font.italic)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = self._face(font).line()
        return LineMetrics(line.ascent * font.size, line.descent * font.size)

    def _face(self, font: FontSpec) -> _Face:
        key = (twin(font.family), font.bold, font.italic)
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = _Face(face_file(key[0], bold=font.bold, italic=font.italic))
        return face
