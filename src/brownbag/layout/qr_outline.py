"""An address to the outline of its QR code: all dark squares as one shape, so that no seam shows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from brownbag.theme.drawing import PathOutline

QUIET = 4  # modules of white around a code (ISO/IEC 18004, 9.1)
_TURNS = ((1, 0), (0, 1), (-1, 0), (0, -1))  # right, down, left, up: each is a right turn from the one before

_Corner = tuple[int, int]
_Step = tuple[int, int]


@lru_cache(maxsize=64)
def qr_modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code's squares, row by row, True for dark; error level M (ISO/IEC 18004)."""
    import segno  # only talks with a code need it

    code = segno.make(address, error="m", boost_error=False, micro=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


@lru_cache(maxsize=64)
def qr_outline(address: str) -> PathOutline:
    """Return all dark squares as one outline, in shares of the code without its quiet zone."""
    modules = qr_modules(address)
    size = len(modules)
    commands: list[tuple[str | float, ...]] = []
    for loop in _loops(modules):
        (x, y), *others = loop
        commands.append(("M", x / size, y / size))
        commands += [("L", x / size, y / size) for x, y in others]
        commands.append(("Z",))
    return PathOutline(tuple(commands))


def _loops(modules: Sequence[Sequence[bool]]) -> list[list[_Corner]]:
    """Return the edges between dark and light as loops of corners, the dark always at their right."""
    edges = _edges(modules)
    loops = []
    while edges:
        start = next(iter(edges))
        way = edges[start][0]
        corner, loop = start, [start]
        while True:
            edges[corner].remove(way)
            if not edges[corner]:
                del edges[corner]
            corner = (corner[0] + way[0], corner[1] + way[1])
            if corner == start:
                break
            ahead = _next_way(edges[corner], way)
            if ahead != way:
                loop.append(corner)
            way = ahead
        loops.append(loop)
    return loops


def _next_way(ways: Sequence[_Step], way: _Step) -> _Step:
    """Return where a loop goes on; where two squares touch at a corner it turns right, around its own."""
    if len(ways) == 1:
        return ways[0]
    right = _TURNS[(_TURNS.index(way) + 1) % 4]
    return right if right in ways else ways[0]


def _edges(modules: Sequence[Sequence[bool]]) -> dict[_Corner, list[_Step]]:
    edges: dict[_Corner, list[_Step]] = {}
    size = len(modules)

    def is_dark(x: int, y: int) -> bool:
        return 0 <= x < size and 0 <= y < size and modules[y][x]

    for y in range(size):
        for x in range(size):
            if not modules[y][x]:
                continue
            sides = (
                (not is_dark(x, y - 1), (x, y), (1, 0)),
                (not is_dark(x + 1, y), (x + 1, y), (0, 1)),
                (not is_dark(x, y + 1), (x + 1, y + 1), (-1, 0)),
                (not is_dark(x - 1, y), (x, y + 1), (0, -1)),
            )
            for is_edge, corner, way in sides:
                if is_edge:
                    edges.setdefault(corner, []).append(way)
    return edges
