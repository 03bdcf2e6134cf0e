"""Font files to widths: how wide text is in the faces that we ship, without a screen.

Themes name fonts that every PowerPoint has; we measure (and paint) with the
free twins in ``assets/fonts`` whose letters have the same widths. Of any other
family the real face is taken where this computer has it, else the nearest that
we ship, so that measurer and painter always see the same face. Widths are
taken once per text and face, at the font's own units, and scaled, so that a
zoom never moves a line break.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb

from brownbag.layout.fallbacks import Fallback, fallbacks_for, shipped_fallbacks
from brownbag.layout.measure import LineMetrics
from brownbag.layout.scene import FontSpec
from brownbag.layout.tall_fonts import known_line
from brownbag.layout.twins import is_exact, twin
from brownbag.resources import asset

if TYPE_CHECKING:
    from brownbag.layout.installed_fonts import InstalledFace

# LibreOffice sets every line of a .pptx 1.2 em high with the baseline 1 em down, whatever the face
# ("font-independent line spacing"); PowerPoint's own lines for these faces are within 0.06 em of it.
_ASCENT = 1.0
_DESCENT = 0.2
_LINE = _ASCENT + _DESCENT
_MUCH_HIGHER = 0.06  # em

# PowerPoint shows no ligatures, and Qt's PDFs lose their letters: Carlito's “ti” would make “time” into “me”.
_FEATURES = {"liga": False, "clig": False}

# In tables both follow the face. PowerPoint puts its line gap above the text, LibreOffice leaves it out;
# with this share above, a line in the middle of its cell is within half a point of LibreOffice's in 28
# points, and within 2.6 of PowerPoint's.
_GAP_ABOVE = 0.58

_WIDE = 1.0  # em; a CJK letter, where no face has it
_HANGUL = ("\uac00", "\ud7a3")
_HANGUL_WIDTH = 0.92  # em; in Malgun Gothic and Noto Sans alike
_EMOJI = 1.25  # em; about what the three fonts for them have
_NARROW = 0.55  # em; any other letter that no face has
_JOINER = "\u200d"  # what follows it is drawn into the emoji before it
_SKINS = ("\U0001f3fb", "\U0001f3ff")  # the colour of the emoji before it, not one of its own
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")  # two of them are one flag
_MOST_REMEMBERED = 60_000  # texts; about a hundred long talks


@cache
def own_face(family: str, *, bold: bool, italic: bool) -> InstalledFace | None:
    """Return this computer's real face for ``family``; None where the twin that we ship stands for it.

    A family that we carry, or have an exact twin of, is set in what we ship everywhere.
    """
    if is_exact(family) or not family.strip():
        return None
    # Here, not above: talks in our own themes never ask.
    from brownbag.layout.installed_fonts import installed_face

    return installed_face(family, bold=bold, italic=italic)


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
    if _SKINS[0] <= char <= _SKINS[1]:
        return 0.0
    if _FLAG_LETTERS[0] <= char <= _FLAG_LETTERS[1]:
        return _EMOJI / 2
    if "\U0001f000" <= char < "\U00020000":
        return _EMOJI
    if _HANGUL[0] <= char <= _HANGUL[1]:
        return _HANGUL_WIDTH
    return _WIDE if unicodedata.east_asian_width(char) in {"W", "F"} else _NARROW


class _Face:
    """One font file, ready to be asked for widths; loaded when first asked for."""

    def __init__(self, path: Path, index: int = 0) -> None:
        face = hb.Face(hb.Blob.from_file_path(str(path)), index)
        self._font = hb.Font(face)
        self._em: int = face.upem

    def line(self) -> LineMetrics:
        """Return the face's own line in ems, the gap between lines shared out around it."""
        extents = self._font.get_font_extents("ltr")
        gap = extents.line_gap / self._em
        ascent, descent = extents.ascender / self._em, -extents.descender / self._em
        return LineMetrics(ascent + gap * _GAP_ABOVE, descent + gap * (1.0 - _GAP_ABOVE))

    def has(self, char: str) -> bool:
        """Return whether the face can show a character."""
        return self._font.get_nominal_glyph(ord(char)) is not None

    def widths(self, text: str) -> tuple[list[float], bool]:
        """Return the width of each character of ``text`` in ems, and whether the face has them all."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        # In the script's own direction, or Arabic letters would not join; widths are by character anyway.
        hb.shape(self._font, buffer, _FEATURES)
        widths = [0.0] * len(text)
        em = self._em
        has_all = True
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            at = info.cluster
            widths[at] += position.x_advance / em
            has_all = has_all and bool(info.codepoint)
        return _spread(widths, {info.cluster for info in buffer.glyph_infos}), has_all


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


@cache
def _opened(path: Path, place: int) -> _Face:
    return _Face(path, place)


@cache
def _face(family: str, *, bold: bool, italic: bool) -> _Face:
    """Return the face that text of ``family`` is set in."""
    own = own_face(family, bold=bold, italic=italic)
    if own is not None:
        return _opened(own.path, own.index)
    return _opened(face_file(twin(family), bold=bold, italic=italic), 0)


class Stretch(NamedTuple):
    """A part of a text that one face sets, from ``start`` to ``end``.

    ``fallback`` None stands for the text's own face; ``is_missing``: no face has these letters.
    """

    start: int
    end: int
    fallback: Fallback | None = None
    is_missing: bool = False


@lru_cache(maxsize=5_000)
def stretches(
    text: str, family: str, *, bold: bool, italic: bool, shipped_only: bool = False
) -> tuple[Stretch, ...]:
    """Return ``text`` parted where another face has to help out: the first that has a letter sets it.

    ``shipped_only`` asks only the faces that are the same on every computer.
    """
    own = _face(family, bold=bold, italic=italic)
    if all(map(own.has, text)):
        return (Stretch(0, len(text)),)
    helpers = shipped_fallbacks() if shipped_only else fallbacks_for(text)
    others = [(one, _opened(one.file(bold=bold), one.place)) for one in helpers]
    found: list[Stretch] = []
    for at, char in enumerate(text):
        # Marks and joiners stay with what they stand after.
        if found and unicodedata.category(char) in {"Mn", "Me", "Cf", "Sk"}:
            found[-1] = found[-1]._replace(end=at + 1)
            continue
        helping = None if own.has(char) else next((one for one, face in others if face.has(char)), None)
        is_missing = helping is None and not own.has(char)
        if found and found[-1].fallback is helping and found[-1].is_missing == is_missing:
            found[-1] = found[-1]._replace(end=at + 1)
        else:
            found.append(Stretch(at, at + 1, helping, is_missing))
    return tuple(found)


def _mixed_widths(text: str, font: FontSpec, own: _Face) -> list[float]:
    """Return the widths of a text of which the ``own`` face lacks some letters.

    What no face of ours has is estimated, also where this computer has one
    that could be asked: a talk is to break its lines alike everywhere.
    """
    widths: list[float] = []
    for part in stretches(text, font.family, bold=font.bold, italic=font.italic, shipped_only=True):
        inside = text[part.start : part.end]
        if part.is_missing:
            widths += [
                0.0 if inside[at - 1 : at] == _JOINER else _fallback_width(char)
                for at, char in enumerate(inside)
            ]
        else:
            helping = part.fallback
            face = _opened(helping.file(bold=font.bold), helping.place) if helping is not None else own
            widths += face.widths(inside)[0]
    return widths


class FontMeasurer:
    """Measures with the shipped faces. Everything asked once is remembered."""

    dots = 600 / 72  # of the printer on whose paper LibreOffice measures a slide

    def __init__(self) -> None:
        self._lines: dict[tuple[str, bool, bool], LineMetrics] = {}
        self._edges: dict[tuple[str, str, bool, bool], tuple[float, ...]] = {}

    def edges(self, text: str, font: FontSpec) -> tuple[float, ...]:
        """Return where each character of ``text`` ends, in ems from its start, kerned."""
        key = (text, font.family, font.bold, font.italic)
        known = self._edges.get(key)
        if known is None:
            if len(self._edges) >= _MOST_REMEMBERED:
                self._edges.clear()
            face = _face(font.family, bold=font.bold, italic=font.italic)
            widths, has_all = face.widths(text)
            if not has_all:
                widths = _mixed_widths(text, font, face)
            known = self._edges[key] = _cumulated(widths)
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
            line = self._lines[key] = _face(font.family, bold=font.bold, italic=font.italic).line()
        return LineMetrics(line.ascent * font.size, line.descent * font.size)

    def growth(self, font: FontSpec) -> float:
        """Return how many times higher lines of ``font`` are in PowerPoint, where it is enough to matter."""
        if is_exact(font.family):
            return 1.0
        line = known_line(font.family)
        if line is None:
            line = sum(self.cell_metrics(FontSpec(font.family, 1.0, font.bold, font.italic)))
        return line / _LINE if line > _LINE + _MUCH_HIGHER else 1.0
