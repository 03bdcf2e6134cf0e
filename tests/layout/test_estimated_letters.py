"""Letters that we ship no face for: their widths are estimates, and must not move the words around them."""

from __future__ import annotations

import pytest

from brownbag.layout.scene import FontSpec
from brownbag.layout.scripts import estimated_cuts
from layout.test_typesetting import lines_of, paragraph


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("work", ()),
        ("work – 母子同室", (7,)),
        ("母子 同室 now", (6,)),
        ("a 母 b", (2, 4)),
        ("👍🏽 yes", (3,)),
        ("שלום 👍", ()),
        ("", ()),
    ],
)
def test_a_text_is_cut_where_estimated_widths_begin_and_end(text: str, cuts: tuple[int, ...]):
    assert estimated_cuts(text) == cuts


def test_a_line_keeps_words_with_known_widths_apart_from_estimated_ones():
    (line,) = lines_of(paragraph("ab 母子 cd"))
    assert [fragment.text for fragment in line.fragments] == ["ab ", "母子 ", "cd"]
    starts = [fragment.x for fragment in line.fragments]
    ends = [fragment.x + fragment.width for fragment in line.fragments]
    assert starts[1:] == pytest.approx(ends[:-1])
    assert {fragment.font for fragment in line.fragments} == {FontSpec("Grid", 20.0)}
