"""The outline of a code for phones, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brownbag.deck.model import Paragraph, Picture, Placement, QrCode, Run
from brownbag.layout.colours import contrast
from brownbag.layout.qr_outline import QUIET, qr_modules, qr_outline
from brownbag.layout.scene import GroupItem, PanelItem, Scene, TextItem
from brownbag.theme.drawing import SolidFill
from layout.seeing import shown_lines, things
from layout.themes import BODY_FRAME

ADDRESS = "https://example.org/infant-mental-health"


def _edges_at(y: float, commands: tuple[tuple[str | float, ...], ...]) -> list[float]:
    """Return where a level line meets an outline, whose edges all go along the axes."""
    found = []
    start = last = (0.0, 0.0)
    for name, *place in commands:
        point = start if name == "Z" else (float(place[0]), float(place[1]))
        if name == "M":
            start = point
        elif last[0] == point[0] and min(last[1], point[1]) < y < max(last[1], point[1]):
            found.append(point[0])
        last = point
    return found


@pytest.mark.parametrize("address", ["tel:1", ADDRESS, "https://example.org/" + "a" * 200])
def test_the_outline_holds_every_dark_square_and_no_light_one(address: str) -> None:
    modules = qr_modules(address)
    size, commands = len(modules), qr_outline(address).commands
    for row, line in enumerate(modules):
        edges = _edges_at((row + 0.5) / size, commands)
        middles = [(column + 0.5) / size for column in range(size)]
        assert tuple(sum(edge > x for edge in edges) % 2 == 1 for x in middles) == line


def test_neighbouring_squares_share_no_edge_so_that_no_seam_shows() -> None:
    corners = [command[1:] for command in qr_outline(ADDRESS).commands if command[0] == "M"]
    dark = sum(module for row in qr_modules(ADDRESS) for module in row)
    assert len(corners) < dark / 2


def code(scene: Scene) -> GroupItem:
    (only,) = things(scene, GroupItem)
    return only


def test_a_code_is_black_on_white_with_its_quiet_zone(scene_of: Callable[..., Scene]) -> None:
    made = code(scene_of(QrCode(ADDRESS, "QR code that opens it")))
    paper, squares = (part for part in made.items if isinstance(part, PanelItem))
    module = squares.frame.width / len(qr_modules(ADDRESS))
    assert squares.frame.x - paper.frame.x == pytest.approx(QUIET * module)
    assert paper.frame.bottom - squares.frame.bottom == pytest.approx(QUIET * module)
    assert isinstance(paper.panel.fill, SolidFill)
    assert isinstance(squares.panel.fill, SolidFill)
    assert contrast(paper.panel.fill.colour, squares.panel.fill.colour) == pytest.approx(21.0)
    assert (paper.link, squares.link, made.alt) == (ADDRESS, ADDRESS, "QR code that opens it")


def test_a_code_is_large_where_there_is_room(scene_of: Callable[..., Scene]) -> None:
    made = code(scene_of(QrCode(ADDRESS), Paragraph((Run("Words"),))))
    assert made.items[0].frame.width >= 180.0


def test_a_code_says_below_itself_what_it_opens(scene_of: Callable[..., Scene]) -> None:
    made = code(scene_of(QrCode(ADDRESS, caption=(Run("The handout"),))))
    caption = next(part for part in made.items if isinstance(part, TextItem))
    assert shown_lines(caption) == ["The handout", "example.org/infant-mental-health"]
    assert caption.frame.y >= made.items[0].frame.bottom
    assert caption.lines[1].fragments[0].link == ADDRESS


def test_a_code_keeps_the_width_that_its_author_wants(scene_of: Callable[..., Scene]) -> None:
    made = code(scene_of(QrCode(ADDRESS, width=0.25)))
    assert made.items[0].frame.width == pytest.approx(240.0)


@pytest.mark.parametrize(
    ("placement", "is_left"), [(Placement.LEFT, True), (Placement.RIGHT, False), (Placement.INLINE, False)]
)
def test_a_code_stands_beside_words(
    scene_of: Callable[..., Scene], placement: Placement, is_left: bool
) -> None:
    made = code(scene_of(Paragraph((Run("Words"),)), QrCode(ADDRESS, placement=placement), layout="content"))
    middle = BODY_FRAME.x + BODY_FRAME.width / 2
    assert (made.items[0].frame.right < middle) is is_left


def test_several_codes_stand_side_by_side(scene_of: Callable[..., Scene]) -> None:
    first, second = things(scene_of(QrCode(ADDRESS), QrCode("https://example.org/b")), GroupItem)
    assert first.items[0].frame.right < second.items[0].frame.x
    assert first.items[0].frame.y == second.items[0].frame.y
    assert first.items[0].frame.width >= 180.0


def test_a_code_takes_the_place_that_a_layout_keeps_for_a_picture(scene_of: Callable[..., Scene]) -> None:
    words = Paragraph((Run("Words"),))
    scene = scene_of(words, QrCode(ADDRESS, caption=(Run("The handout"),)), layout="picture-right")
    assert isinstance(code(scene), GroupItem)
    assert not things(scene, TextItem)[1].paragraphs[1:]
    assert not [problem for problem in scene.problems if problem.rule.endswith("picture")]


def test_a_code_is_a_picture_to_whoever_looks_for_pictures() -> None:
    assert isinstance(QrCode(ADDRESS), Picture)
