"""A theme's accents to the few colours of a diagram, and ink that can be read on each."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from brownbag.layout.colours import contrast, legible_on, mix, theme_colour
from brownbag.layout.scene import Panel
from brownbag.theme.drawing import Colour, Line, Outline, SolidFill
from brownbag.theme.model import Theme

_READABLE = 4.5  # WCAG 2's contrast for text
_VISIBLE = 2.0  # contrast of a filled shape to what it lies on
_TINT = 0.14
_BLACK, _WHITE = Colour("000000"), Colour("FFFFFF")


class Look(Struct, frozen=True):
    """What a diagram is drawn with. ``ground`` is what it lies on, ``ink`` is for words on that."""

    theme: Theme
    ground: Colour
    ink: Colour

    def accents(self) -> list[Colour]:
        """Return the theme's accents that can be seen on the ground; its text colour where none can."""
        found = [theme_colour(self.theme, f"accent{number}") for number in range(1, 7)]
        seen = [colour for colour in found if contrast(colour, self.ground) >= _VISIBLE]
        return list(dict.fromkeys(seen)) or [self.ink]

    @property
    def main(self) -> Colour:
        """The colour that most shapes have."""
        return self.accents()[0]

    def tint(self, share: float = _TINT) -> Colour:
        """Return the main colour, see-through, so that it keeps its name in the theme."""
        return replace(self.main, alpha=share)

    def ink_on(self, fill: Colour) -> Colour:
        """Return what can be read on ``fill``: the theme's own ink or paper, else black or white."""
        solid = mix(fill, self.ground, fill.alpha) if fill.alpha < 1 else fill
        own = legible_on(self.theme, solid)
        if contrast(own, solid) >= _READABLE:
            return own
        return max((_BLACK, _WHITE), key=lambda ink: contrast(ink, solid))

    def filled(self, outline: Outline, fill: Colour, line: Line | None = None) -> Panel:
        """Return a panel in one colour."""
        return Panel(outline, SolidFill(fill), line)


def look_of(theme: Theme, ground: Colour, ink: Colour) -> Look:
    """Return the look of a diagram on ``ground`` whose slide writes in ``ink``."""
    return Look(theme, ground, ink if contrast(ink, ground) >= _READABLE else legible_on(theme, ground))
