"""Fonts and colours of text to CSS classes: each look is written once and named shortly."""

from __future__ import annotations

from brownbag.layout.scene import FontSpec, Fragment
from brownbag.theme.drawing import Colour
from brownbag.web.faces import Faces
from brownbag.web.markup import number


def css_colour(colour: Colour) -> str:
    """Return ``colour`` as CSS writes it."""
    if colour.alpha >= 1:
        return f"#{colour.rgb.lower()}"
    return f"#{colour.rgb.lower()}{round(max(0.0, colour.alpha) * 255):02x}"


class Looks:
    """The classes of a page. ``faces`` hears of every text that is shown in one."""

    def __init__(self) -> None:
        self.faces = Faces()
        self._classes: dict[tuple[FontSpec, Colour], str] = {}
        self._boxes: dict[tuple[str, str], str] = {}

    def of(self, fragment: Fragment) -> str:
        """Return the class that gives ``fragment`` its font and colour."""
        self.faces.use(fragment.font, fragment.text)
        key = fragment.font, fragment.colour
        name = self._classes.get(key)
        if name is None:
            name = self._classes[key] = f"c{len(self._classes) + 1}"
        return name

    def lines(self, height: float, below: float) -> str:
        """Return the class of lines of this height, their baseline ``below`` above their bottom."""
        key = number(height), number(-below)
        return self._boxes.setdefault(key, f"h{len(self._boxes) + 1}")

    def rules(self) -> str:
        """Return all classes, and the fonts that they need."""
        classes = "".join(
            f".{name}{{font:{self.faces.css(font)};color:{css_colour(colour)};fill:{css_colour(colour)}"
            f"{_spacing(font)}}}\n"
            for (font, colour), name in self._classes.items()
        )
        boxes = "".join(
            f".{name} .l::before{{height:{height}px;vertical-align:{rise}px}}\n"
            for (height, rise), name in self._boxes.items()
        )
        return f"{self.faces.rules()}\n{classes}{boxes}"


def _spacing(font: FontSpec) -> str:
    return f";letter-spacing:{number(font.spacing)}px" if font.spacing else ""
