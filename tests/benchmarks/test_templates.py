"""How long a template takes to be read: cold from a usual one, and again from the cache."""

from __future__ import annotations

from pathlib import Path

import pptx
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from brownbag.resources import asset
from brownbag.theme.cache import find_theme, keep_theme
from brownbag.theme.reader import read_theme

SAGE = asset("themes", "sage.pptx")
DEFAULT = Path(pptx.__file__).parent / "templates" / "default.pptx"


@pytest.mark.parametrize("path", [SAGE, DEFAULT], ids=["sage", "powerpoint"])
def test_a_template_is_read(benchmark: BenchmarkFixture, path: Path) -> None:
    """Under 150 ms for a usual template."""
    benchmark(read_theme, path)


def test_a_template_comes_back_from_the_cache(benchmark: BenchmarkFixture) -> None:
    status = SAGE.stat()
    stamp = status.st_mtime_ns, status.st_size
    keep_theme(read_theme(SAGE), SAGE, stamp)
    assert benchmark(find_theme, SAGE, stamp) is not None
