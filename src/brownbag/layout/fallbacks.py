"""Letters that a theme's font lacks to the fonts that have them, the same for measurer and painter.

First what we ship (Greek, Cyrillic, Hebrew, Arabic), then what this computer
has for Chinese, Japanese, Korean and emoji. Fonts are looked for by their
files' names and only once a text needs them, so that it costs other talks nothing.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from brownbag.resources import asset


class Fallback(NamedTuple):
    """A font for further letters: the family's name as programs know it, and its files."""

    family: str
    regular: Path
    bold: Path
    place: int = 0  # of the face in a file that holds several

    def file(self, *, bold: bool) -> Path:
        """Return the file of the bold or the regular face."""
        return self.bold if bold else self.regular


class _Known(NamedTuple):
    """A family that computers may have, by the names of its files (in small letters)."""

    family: str
    regular: str
    bold: str = ""
    place: int = 0


_JAPANESE = (
    _Known("Yu Gothic", "yugothr.ttc", "yugothb.ttc"),
    _Known("Hiragino Sans", "ヒラギノ角ゴシック w3.ttc", "ヒラギノ角ゴシック w6.ttc"),
    _Known("Noto Sans CJK JP", "notosanscjk-regular.ttc", "notosanscjk-bold.ttc"),
    _Known("Noto Sans JP", "notosansjp-regular.otf", "notosansjp-bold.otf"),
    _Known("Meiryo", "meiryo.ttc", "meiryob.ttc"),
    _Known("MS Gothic", "msgothic.ttc"),
    _Known("IPAGothic", "ipag.ttf"),
)
_KOREAN = (
    _Known("Malgun Gothic", "malgun.ttf", "malgunbd.ttf"),
    _Known("Apple SD Gothic Neo", "applesdgothicneo.ttc"),
    _Known("Noto Sans CJK KR", "notosanscjk-regular.ttc", "notosanscjk-bold.ttc", 1),
    _Known("Noto Sans KR", "notosanskr-regular.otf", "notosanskr-bold.otf"),
    _Known("NanumGothic", "nanumgothic.ttf", "nanumgothicbold.ttf"),
)
_CHINESE = (
    _Known("Microsoft YaHei", "msyh.ttc", "msyhbd.ttc"),
    _Known("PingFang SC", "pingfang.ttc"),
    _Known("Noto Sans CJK SC", "notosanscjk-regular.ttc", "notosanscjk-bold.ttc", 2),
    _Known("Noto Sans SC", "notosanssc-regular.otf", "notosanssc-bold.otf"),
    _Known("SimSun", "simsun.ttc"),
    _Known("WenQuanYi Zen Hei", "wqy-zenhei.ttc"),
    _Known("WenQuanYi Micro Hei", "wqy-microhei.ttc"),
    _Known("Droid Sans Fallback", "droidsansfallbackfull.ttf"),
)
_EMOJI = (
    _Known("Segoe UI Emoji", "seguiemj.ttf"),
    _Known("Apple Color Emoji", "apple color emoji.ttc"),
    _Known("Noto Color Emoji", "notocoloremoji.ttf"),
)
_KANA = ("\u3040", "\u30ff")
_HANGUL = (("\uac00", "\ud7af"), ("\u1100", "\u11ff"), ("\u3130", "\u318f"))
_FIRST_CJK, _FIRST_EMOJI = "\u2e80", "\U0001f000"
_LATIN_END = "\u0250"
_MOST_FONT_FILES = 20_000


@cache
def script_font_files() -> tuple[Path, ...]:
    """Return the files that we ship for other scripts, in order of their names."""
    return tuple(sorted(asset("fonts", "scripts").glob("*.ttf")))


def fallbacks_for(text: str) -> tuple[Fallback, ...]:
    """Return the fonts to take letters from that a face lacks, the first that has one wins.

    ``text`` says which of the computer's own are worth asking for: none for one of Latin letters alone.
    """
    highest = max(text, default="")
    if highest < _LATIN_END:
        return ()
    if highest < _FIRST_CJK:
        return _with_symbols() if highest >= "\u2000" else _shipped()
    return (*_shipped(), *_of_cjk(_order(text)), *_emoji())


def shipped_fallbacks() -> tuple[Fallback, ...]:
    """Return those of the fonts that we ship: they are the same on every computer, as widths should be."""
    return _shipped()


def _order(text: str) -> str:
    """Return which of Chinese, Japanese and Korean a text is, by its own letters; "" where it is none."""
    if any(_KANA[0] <= letter <= _KANA[1] for letter in text):
        return "ja"
    if any(first <= letter <= last for letter in text for first, last in _HANGUL):
        return "ko"
    return "zh" if any(_FIRST_CJK <= letter < "\ud800" or letter >= "\U00020000" for letter in text) else ""


@cache
def _shipped() -> tuple[Fallback, ...]:
    def faces(stem: str, family: str, *folder: str) -> Fallback:
        regular, bold = (asset("fonts", *folder, f"{stem}-{style}.ttf") for style in ("Regular", "Bold"))
        return Fallback(family, regular, bold)

    return (
        faces("Carlito", "Carlito"),
        faces("LiberationSans", "Liberation Sans"),
        faces("NotoSansArabic", "Noto Sans Arabic", "scripts"),
    )


@cache
def _with_symbols() -> tuple[Fallback, ...]:
    return (*_shipped(), *_emoji())


@cache
def _of_cjk(language: str) -> tuple[Fallback, ...]:
    """Return one font a language, that of ``language`` first; others fill its gaps."""
    groups = {"ja": _JAPANESE, "ko": _KOREAN, "zh": _CHINESE}
    order = [groups[language]] if language else []
    order += [group for group in (_CHINESE, _JAPANESE, _KOREAN) if group not in order] if language else []
    return tuple(found for group in order if (found := _first_installed(group)) is not None)


@cache
def _emoji() -> tuple[Fallback, ...]:
    found = _first_installed(_EMOJI)
    return (found,) if found is not None else ()


def _first_installed(group: tuple[_Known, ...]) -> Fallback | None:
    files = _installed()
    for known in group:
        if regular := files.get(known.regular):
            return Fallback(known.family, regular, files.get(known.bold, regular), known.place)
    return None


@cache
def _installed() -> dict[str, Path]:
    """Return the font files of this computer by their names in small letters."""
    from brownbag.layout.installed_fonts import font_folders  # hardly any talk asks

    files: dict[str, Path] = {}
    for folder in font_folders():
        for inside, _, names in os.walk(folder):
            for name in names:
                files.setdefault(name.lower(), Path(inside, name))
            if len(files) > _MOST_FONT_FILES:
                return files
    return files
