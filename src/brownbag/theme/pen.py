"""Draws outlines in points and hands them out as `PathOutline` commands, in shares of the frame."""

from __future__ import annotations

import math

Command = tuple[str | float, ...]


class Pen:
    """A pen over a frame of this size; ``(0, 0)`` is its top left corner."""

    def __init__(self, width: float, height: float) -> None:
        self._width = width or 1.0
        self._height = height or 1.0
        self._x = self._y = 0.0
        self._start = (0.0, 0.0)
        self._commands: list[Command] = []

    def commands(self) -> tuple[Command, ...]:
        """Return what was drawn."""
        return tuple(self._commands)

    def move(self, x: float, y: float) -> Pen:
        """Start a new figure."""
        self._start = (x, y)
        return self._add("M", x, y)

    def line(self, x: float, y: float) -> Pen:
        """Draw a straight line."""
        return self._add("L", x, y)

    def polygon(self, *corners: tuple[float, float]) -> Pen:
        """Draw a closed figure through ``corners``."""
        self.move(*corners[0])
        for corner in corners[1:]:
            self.line(*corner)
        return self.close()

    def cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> Pen:
        """Draw a cubic Bézier curve."""
        return self._add("C", x1, y1, x2, y2, x, y)

    def quadratic(self, x1: float, y1: float, x: float, y: float) -> Pen:
        """Draw a quadratic Bézier curve, as the cubic one that is the same."""
        return self.cubic(
            self._x + (x1 - self._x) * 2 / 3,
            self._y + (y1 - self._y) * 2 / 3,
            x + (x1 - x) * 2 / 3,
            y + (y1 - y) * 2 / 3,
            x,
            y,
        )

    def arc(self, across: float, down: float, start: float, sweep: float) -> Pen:
        """Draw a part of an ellipse of radii ``across`` and ``down`` from here on.

        Angles are in degrees clockwise from the right, as seen (20.1.9.3): the
        point at 45° of a flat ellipse lies in direction 45°, not a quarter along.
        """
        begin = _parameter(math.radians(start), across, down)
        end = _parameter(math.radians(start + max(-720.0, min(720.0, sweep))), across, down)
        centre_x = self._x - across * math.cos(begin)
        centre_y = self._y - down * math.sin(begin)
        pieces = max(1, math.ceil(abs(end - begin) / (math.pi / 2) - 1e-9))
        step = (end - begin) / pieces
        reach = 4 / 3 * math.tan(step / 4)
        for piece in range(pieces):
            first, last = begin + piece * step, begin + (piece + 1) * step
            x, y = centre_x + across * math.cos(last), centre_y + down * math.sin(last)
            self.cubic(
                self._x - reach * across * math.sin(first),
                self._y + reach * down * math.cos(first),
                x + reach * across * math.sin(last),
                y - reach * down * math.cos(last),
                x,
                y,
            )
        return self

    def close(self) -> Pen:
        """Close the figure."""
        self._commands.append(("Z",))
        self._x, self._y = self._start
        return self

    def _add(self, name: str, *numbers: float) -> Pen:
        sizes = (self._width, self._height)
        shares = (number / sizes[place % 2] for place, number in enumerate(numbers))
        self._commands.append((name, *(round(each, 6) for each in shares)))
        self._x, self._y = numbers[-2:]
        return self


def _parameter(angle: float, across: float, down: float) -> float:
    """Return the ellipse's parameter for a direction, running on steadily past whole turns."""
    plain = math.remainder(angle, math.tau)
    return math.atan2(across * math.sin(plain), down * math.cos(plain)) + angle - plain
