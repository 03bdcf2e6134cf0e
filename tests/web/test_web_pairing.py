"""Which lines are whose: found from the letters alone, and always as layout broke them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brownbag.layout.measure import GridMeasurer
from brownbag.layout.placing import Inks, place_lines
from brownbag.layout.scene import TextParagraph, TextRun
from brownbag.layout.setting import break_all, prepare
from brownbag.theme.drawing import Colour
from brownbag.theme.model import BoxStyle, LevelStyle
from brownbag.units import Rect
from brownbag.web.pairing import joints, lines_by_paragraph

INK = Colour("333333")
STYLE = LevelStyle("Calibri", 20, INK)
MEASURER = GridMeasurer()


def broken(*texts: str, width: float = 114.4):
    """Return paragraphs and their lines in a box that is ten letters wide, and how many each has."""
    paragraphs = [TextParagraph((TextRun(text),), STYLE) for text in texts]
    prepared = [prepare(one, MEASURER) for one in paragraphs]
    frame = Rect(0, 0, width, 1000)
    blocks = break_all(prepared, [20] * len(prepared), width - 14.4, MEASURER.metrics)
    lines = place_lines(blocks, frame, BoxStyle(), Inks(INK))
    return paragraphs, lines, [len(block.lines) for block in blocks]


@given(
    st.lists(st.text(alphabet="ab \n-\u05d0", max_size=40), min_size=1, max_size=5),
)
def test_every_paragraph_gets_the_lines_that_layout_made_of_it(texts: list[str]):
    paragraphs, lines, counts = broken(*texts)
    assert [len(own) for _, own in lines_by_paragraph(paragraphs, lines)] == counts


def test_between_lines_stands_what_stood_in_the_paragraph():
    (paragraph,), lines, _ = broken("aaaaaa bbbbbb\ncccccccccccccc grown-up dd")
    shown = ["".join(one.text for one in line.fragments) for line in lines]
    assert shown == ["aaaaaa", "bbbbbb", "cccccccccc", "cccc", "grown-up", "dd"]
    assert joints(paragraph, lines) == [" ", "\n", "", " ", " "]
