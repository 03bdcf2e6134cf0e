"""The letters that a talk uses to web fonts that hold those letters and no others.

The faces that layout measured with are embedded, so that lines are as long in
every browser as they were measured; those of this computer are only named,
because they are not ours to hand on. A licence that lets a part of a font
travel inside a document does not let it bear the font's reserved name: here
they are called ``bb1``, ``bb2``, and the page says whose work they are.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb

from brownbag.layout.fallbacks import Fallback, shipped_fallbacks
from brownbag.layout.fonts import Stretch, face_file, own_face, stretches
from brownbag.layout.scene import FontSpec
from brownbag.layout.twins import twin
from brownbag.web.woff import woff

if TYPE_CHECKING:
    from brownbag.layout.installed_fonts import InstalledFace

# Marks, kerning, local forms and the joining of Arabic: what layout measured. No other ligatures.
_FEATURES = ("ccmp", "locl", "kern", "mark", "mkmk", "calt", "init", "medi", "fina", "isol", "rlig", "curs")
_NAMES_KEPT = (0, 13, 14)  # of the name table: copyright, licence and its address
_FALLBACKS = {"Caladea": "serif", "Gelasio": "serif", "Liberation Mono": "monospace"}
_FIRST_FOREIGN = "\u0250"  # before it there are only Latin letters, which every face has


class _Key(NamedTuple):
    """A face that is embedded, and the file that it comes from."""

    family: str
    bold: bool
    italic: bool
    file: Path


class Faces:
    """Collects the letters that are shown in each face."""

    def __init__(self) -> None:
        self._letters: dict[_Key, set[str]] = {}
        self._names: dict[str, str] = {}
        self._helpers: list[str] = []
        self.not_embedded: dict[str, None] = {}
        """The families that others need to have installed, in order."""

    def use(self, font: FontSpec, text: str) -> None:
        """Note that ``text`` is shown in ``font``."""
        own = _own_key(font)
        if _own(font) is not None:
            self.not_embedded.setdefault(font.family)
        if max(text, default="") < _FIRST_FOREIGN:
            self._note(own, text)
            return
        for start, end, helper, _ in _stretches(font, text):
            if helper is None:
                self._note(own, text[start:end])
            elif helper in shipped_fallbacks():
                key = _helper_key(helper, bold=font.bold)
                self._note(key, text[start:end])
                if key.family not in self._helpers:
                    self._helpers.append(key.family)

    def css(self, font: FontSpec) -> str:
        """Return the value of the CSS property ``font``, once all texts are noted."""
        family = twin(font.family)
        style = "italic " if font.italic else ""
        weight = "700 " if font.bold else ""
        names = [_css_string(own.family)] if (own := _own(font)) is not None else []
        names += [self._name(one) for one in dict.fromkeys((family, *self._helpers))]
        stack = ",".join([*names, _FALLBACKS.get(family, "sans-serif")])
        return f"{style}{weight}{font.size:g}px/0 {stack}"

    def rules(self) -> str:
        """Return the ``@font-face`` rules, fonts inside."""
        return "".join(
            f"@font-face{{font-family:{self._names[key.family]};"
            f"font-weight:{700 if key.bold else 400};font-style:{'italic' if key.italic else 'normal'};"
            f"src:url(data:font/woff;base64,{_embedded(key.file, ''.join(sorted(letters)))})format('woff')}}"
            for key, letters in sorted(self._letters.items())
            if _has_any(key.file, letters - {" "})
        )

    def credit(self) -> str:
        """Return whose work the fonts are, and under which licence; for a comment."""
        files = {key.family: key.file for key in self._letters}
        lines = [f"{self._names[one]}: from {one}. {_copyright(file)}" for one, file in sorted(files.items())]
        end = "SIL Open Font License 1.1, https://openfontlicense.org. Only the letters used are here."
        return "\n".join(["Fonts", *lines, end]) if lines else ""

    def _note(self, key: _Key, text: str) -> None:
        self._name(key.family)
        letters = self._letters.get(key)
        if letters is None:
            letters = self._letters[key] = set()
        letters.update(text)

    def _name(self, family: str) -> str:
        return self._names.setdefault(family, f"bb{len(self._names) + 1}")


def lacks(font: FontSpec, text: str) -> bool:
    """Return whether ``text`` holds a letter that no embedded face has, so that its width is a guess."""
    if max(text, default="") < _FIRST_FOREIGN:
        return False
    embedded: tuple[Fallback | None, ...] = (None, *shipped_fallbacks())
    return any(one.is_missing or one.fallback not in embedded for one in _stretches(font, text))


def _stretches(font: FontSpec, text: str) -> tuple[Stretch, ...]:
    return stretches(text, font.family, bold=font.bold, italic=font.italic)


def _own(font: FontSpec) -> InstalledFace | None:
    return own_face(font.family, bold=font.bold, italic=font.italic)


@lru_cache(256)
def _own_key(font: FontSpec) -> _Key:
    family = twin(font.family)
    return _Key(family, font.bold, font.italic, face_file(family, bold=font.bold, italic=font.italic))


def _helper_key(helper: Fallback, *, bold: bool) -> _Key:
    """Return the key of a face that helps out: a family of its own, as it has no slanted letters."""
    return _Key(f"{helper.family} for other letters", bold, italic=False, file=helper.file(bold=bold))


def _css_string(text: str) -> str:
    """Return a family's name as CSS writes strings, whatever a template calls its fonts."""
    return "".join(["'", *(letter if letter.isalnum() else f"\\{ord(letter):x} " for letter in text), "'"])


@lru_cache(32)
def _face(file: Path) -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(str(file)))


def _has_any(file: Path, letters: set[str]) -> bool:
    """Return whether a face has one of ``letters``: a font of none is refused by browsers."""
    held = _face(file).unicodes
    return any(ord(letter) in held for letter in letters)


@lru_cache(16)  # the app exports the same talk again and again
def _embedded(file: Path, letters: str) -> str:
    """Return the face with ``letters`` and no others, as WOFF in base 64."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, letters))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode("ascii")) for tag in _FEATURES)
    wanted.name_id_set.clear()
    wanted.name_id_set.update(_NAMES_KEPT)
    wanted.flags |= hb.SubsetFlags.NO_HINTING
    return b64encode(woff(bytes(hb.subset(_face(file), wanted).blob.data))).decode("ascii")


def _copyright(file: Path) -> str:
    """Return the copyright lines of the licence that lies beside a font's file."""
    stem = file.stem.partition("-")[0]
    licences = (one for one in sorted(file.parent.glob("*-OFL.txt")) if stem.startswith(one.name[:-8]))
    licence = next(licences, None)
    text = licence.read_text(encoding="utf-8").partition("\n\n")[0] if licence is not None else ""
    return " ".join(text.split())
