"""How long a .pptx takes, and what it needs, as the talk grows: figures to compare, not to pass or fail by.

Run with ``pytest tests/benchmarks/test_export.py --benchmark-group-by=func``. A
whole-process figure counts everything from starting Python to the file on disk.
"""

from __future__ import annotations

import math
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import pytest

from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.model import LayoutRole
from powerpoint.scenery import filled, flat_png, sage, said, scene

SIZES = (60, 300, 1000, 3000)


def talk(slides: int) -> list[Scene]:
    """Return a talk of ordinary slides: a title, six items, a footer, a paragraph of notes."""
    words = "A baby who is held in mind learns that feelings can be borne, one small moment after another."
    return [
        scene(
            filled(LayoutRole.CONTENT, 1, *(f"{number}.{item} {words}" for item in range(6))),
            filled(LayoutRole.CONTENT, 11, "A talk at lunch"),
            number=number,
            notes=(said(words * 3),),
            section=f"Part {number}" if number % 20 == 1 else "",
        )
        for number in range(1, slides + 1)
    ]


def markdown(slides: int) -> str:
    """Return the source of a talk of ordinary slides."""
    items = "\n".join(
        f"- A baby who is held in mind learns that feeling {item} can be borne" for item in range(5)
    )
    return "\n\n---\n\n".join(
        f"## What helps, part {number}\n\n{items}\n\n::: notes\nSay **this** slowly, then wait.\n:::"
        for number in range(1, slides + 1)
    )


@pytest.mark.parametrize("slides", SIZES)
def test_writing_scenes(benchmark: Any, slides: int, tmp_path: Path) -> None:
    made, theme, target = talk(slides), sage(), tmp_path / "talk.pptx"

    def write() -> None:
        write_pptx(made, theme, Meta("A talk"), target, rasterise=flat_png)

    benchmark.pedantic(write, rounds=3)
    benchmark.extra_info["ms a slide"] = round(benchmark.stats.stats.min / slides * 1000, 3)


@pytest.mark.parametrize("slides", [10, *SIZES])
def test_exporting_a_talk_in_a_process_of_its_own(benchmark: Any, slides: int, tmp_path: Path) -> None:
    source, target = tmp_path / "talk.md", tmp_path / "talk.pptx"
    source.write_text(markdown(slides), encoding="utf-8")
    command = [sys.executable, "-m", "brownbag", "export", str(source), "-o", str(target)]
    benchmark.pedantic(subprocess.run, (command,), {"check": True, "capture_output": True}, rounds=3)


# ru_maxrss would count what pytest had taken before it started the process.
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the high-water mark is read as on Linux")
@pytest.mark.parametrize("slides", SIZES)
def test_memory_of_a_process_that_exports(benchmark: Any, slides: int, tmp_path: Path) -> None:
    source, target = tmp_path / "talk.md", tmp_path / "talk.pptx"
    source.write_text(markdown(slides), encoding="utf-8")
    program = f"""
        from pathlib import Path
        from brownbag.cli import main
        main(["export", {str(source)!r}, "-o", {str(target)!r}])
        status = Path("/proc/self/status").read_text().splitlines()
        print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
    """
    done = benchmark.pedantic(
        subprocess.run,
        ([sys.executable, "-c", textwrap.dedent(program)],),
        {"check": True, "capture_output": True, "text": True},
        rounds=1,
    )
    benchmark.extra_info["MiB"] = round(int(done.stdout.split()[-1]) / 1024)


def test_growth_from_a_hundred_slides_to_three_thousand(benchmark: Any, tmp_path: Path) -> None:
    """The exponent: 1 is linear, 2 quadratic."""

    def seconds(slides: int) -> float:
        made, best = talk(slides), math.inf
        for _ in range(3):
            start = time.perf_counter()
            write_pptx(made, sage(), Meta("A talk"), tmp_path / "talk.pptx", rasterise=flat_png)
            best = min(best, time.perf_counter() - start)
        return best

    few, many = benchmark.pedantic(lambda: (seconds(100), seconds(3000)), rounds=1)
    benchmark.extra_info["exponent"] = round(math.log(many / few) / math.log(30), 3)
