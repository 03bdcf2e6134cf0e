"""Pages of a PDF: as large as the slide, in the hundredths of a millimetre that LibreOffice counts in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.paint.pdf_pages import page_side, size_pages


@pytest.mark.parametrize(
    ("points", "side"),
    [
        (540.0, 540.0),  # 7.5 inches are 19,050 hundredths of a millimetre
        (960.0, 33_867 / 2540 * 72),
        (720.0, 720.0),
    ],
)
def test_a_side_is_the_nearest_number_of_hundredths_of_a_millimetre(points: float, side: float):
    assert page_side(points) == pytest.approx(side, abs=1e-9)


@given(st.floats(20, 4000))
def test_a_side_is_never_further_off_than_half_a_hundredth(points: float):
    assert abs(page_side(points) - points) <= 0.5 / 2540 * 72 + 1e-9


def test_every_page_gets_its_own_size_and_no_byte_of_the_file_moves():
    page = b"<< /MediaBox [0 0 960.000000 540.000000]\n>>"
    sized = size_pages(page + b" between " + page, [(960.009449, 540.0), (612.5, 1000.25)])
    assert len(sized) == len(page) * 2 + len(b" between ")
    first, second = sized.split(b" between ")
    assert b"[0 0 960.009449 540.000000]" in first
    assert b"[0 0 612.500000 1000.25000]" in second
