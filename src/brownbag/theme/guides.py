"""The formulas of a custom geometry: from ``gdLst`` to numbers. ECMA-376 part 1, 20.1.9.11."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from brownbag.theme.ooxml import Element

_FARTHEST = 1e12
_TURN = 21_600_000  # of PowerPoint's angles: 60 000ths of a degree


def _radians(angle: float) -> float:
    return angle / _TURN * math.tau


def _angle(y: float, x: float) -> float:
    return math.atan2(y, x) / math.tau * _TURN


def _divided(a: float, b: float) -> float:
    return a / b if b else 0.0


_FORMULAS: dict[str, tuple[int, Callable[..., float]]] = {
    "val": (1, lambda x: x),
    "*/": (3, lambda x, y, z: _divided(x * y, z)),
    "+-": (3, lambda x, y, z: x + y - z),
    "+/": (3, lambda x, y, z: _divided(x + y, z)),
    "?:": (3, lambda x, y, z: y if x > 0 else z),
    "abs": (1, abs),
    "at2": (2, lambda x, y: _angle(y, x)),
    "cat2": (3, lambda x, y, z: x * math.cos(math.atan2(z, y))),
    "sat2": (3, lambda x, y, z: x * math.sin(math.atan2(z, y))),
    "cos": (2, lambda x, y: x * math.cos(_radians(y))),
    "sin": (2, lambda x, y: x * math.sin(_radians(y))),
    "tan": (2, lambda x, y: x * math.tan(_radians(y))),
    "max": (2, max),
    "min": (2, min),
    "mod": (3, lambda x, y, z: math.sqrt(x * x + y * y + z * z)),
    "pin": (3, lambda x, y, z: min(max(x, y), z)),
    "sqrt": (1, lambda x: math.sqrt(max(0.0, x))),
}


class Guides:
    """Named numbers of a shape ``width`` by ``height`` large; names unknown count as 0."""

    def __init__(self, width: float, height: float) -> None:
        self._known = _built_in(width, height)

    def add(self, guides: Iterable[Element]) -> None:
        """Work out further guides (``gd``), each of which may use those before it."""
        for guide in guides:
            name, words = guide.get("name"), guide.get("fmla", "").split()
            count, formula = _FORMULAS.get(words[0] if words else "", (0, None))
            if name and formula is not None and len(words) > count:
                value = formula(*(self.value(word) for word in words[1 : count + 1]))
                self._known[name] = max(-_FARTHEST, min(_FARTHEST, value))

    def value(self, word: str | None) -> float:
        """Return what a name or a number stands for."""
        if not word:
            return 0.0
        if word in self._known:
            return self._known[word]
        try:
            number = float(word)
        except ValueError:
            return 0.0
        return max(-_FARTHEST, min(_FARTHEST, number)) if math.isfinite(number) else 0.0


def _built_in(width: float, height: float) -> dict[str, float]:
    short, long = min(width, height), max(width, height)
    names = {
        "w": width, "h": height, "l": 0.0, "t": 0.0, "r": width, "b": height,
        "hc": width / 2, "vc": height / 2, "ss": short, "ls": long,
        "cd2": _TURN / 2, "cd4": _TURN / 4, "cd8": _TURN / 8,
        "3cd4": _TURN * 3 / 4, "3cd8": _TURN * 3 / 8, "5cd8": _TURN * 5 / 8, "7cd8": _TURN * 7 / 8,
    }  # fmt: skip
    for part in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32):
        names[f"wd{part}"], names[f"hd{part}"], names[f"ssd{part}"] = (
            width / part,
            height / part,
            short / part,
        )
    return names
