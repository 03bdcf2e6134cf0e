"""Any text at all makes a talk that is laid out, written, and read again by other programs."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brownbag.assembly import Assembler
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from powerpoint.scenery import flat_png

PIECES = (
    "---",
    "---v",
    "--",
    "***",
    "+++",
    "...",
    "% x",
    "title: a",
    "layout: two-cols",
    "theme: Next, 1",
    "marp: true",
    "# One {#one .x layout=statement}",
    "## Two",
    "### [fit] Three",
    "# <!-- fit --> Four",
    "#",
    "Setext",
    "===",
    "-----",
    "- item",
    "  - inner",
    "1. first",
    "* star",
    "- [ ] open",
    "> quote",
    "> -- who",
    "> [!ACTIVITY] Pairs {minutes=3}",
    "> - one by one",
    "```",
    "~~~ python {1|2}",
    "    code",
    "| a | b |",
    "|---|:-:|",
    "| \\| | `x|y` | z |",
    "::: notes",
    ":::: columns",
    "::: column {width=40%}",
    ":::",
    "::::",
    "::: for parents",
    "::: incremental",
    "::: agenda",
    "::: sources",
    "::: chart bar",
    "::: cycle",
    "::right::",
    "[.column]",
    "[.build-lists: true]",
    "^ a note",
    "Note: another",
    "<!-- a comment",
    "-->",
    "<!-- _class: lead -->",
    "<!-- headingDivider: 2 -->",
    '<!-- .slide: data-background="#f00" -->',
    '<div class="columns"><div>',
    "</div>",
    "<table><tr><td>x<td>y</table>",
    "<b>bold <i>both",
    "<style>",
    "</style>",
    "<script>x</script>",
    "![a](b.png)",
    "![bg right:40%](c.jpg){.right}",
    "![](d.svg)![](e.mp4)",
    "[link](https://example.org/?a=1&b=2)",
    "[to](#one)",
    "[bad](javascript:x)",
    "<ann@example.org>",
    "[^1] and ^[inline]",
    "[^1]: words",
    "[@key, p. 3]",
    '[ref]: https://example.org "t"',
    "[x][ref]",
    "$x^2$",
    "$$",
    "***a__b*_c",
    "\\* &amp; &#0; &#x110000; <",
    "\x00\x01\x0b\x0c\x1b\x7f",
    "\ufeff",
    "\ufffe",
    "‮rtl שלום‬",
    "日本語の文章",
    "🤷🏽‍♀️",
    "e\u0301" * 40,
    "word " * 60,
    "x" * 500,
    "",
    "",
    "",
    "\t",
    "\r",
    "{{< include x >}}",
    ":smile:",
    "a\u2028b\x85c",
)
TALKS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("\n".join) | st.text()


def exported(text: str, folder: Path) -> tuple[tuple[Scene, ...], Path]:
    """Return the scenes of ``text`` and the .pptx that they make."""
    assembler = Assembler(folder)
    deck = assembler.read(text)
    scenes = assembler.scenes(deck)
    assembler.problems(deck)
    target = folder / "talk.pptx"
    write_pptx(scenes, assembler.theme(deck.meta), deck.meta, target, rasterise=flat_png)
    return scenes, target


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(TALKS)
def test_any_text_becomes_a_powerpoint_that_is_read_back(tmp_path: Path, text: str) -> None:
    scenes, target = exported(text, tmp_path)
    slides = list(pptx.Presentation(str(target)).slides)
    assert len(slides) == len(scenes)
    for scene, slide in zip(scenes, slides, strict=True):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text.strip()
        assert len(slide.shapes) == len(scene.items)


def odd_talk(seed: int) -> str:
    """Return an odd talk, the same for the same number."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    return "\n".join(dice.choice(PIECES) + dice.choice(("", "", "\n")) for _ in range(60))


@pytest.mark.programs
@pytest.mark.parametrize("seed", range(40))
def test_the_open_xml_sdk_finds_nothing_in_odd_talks(
    seed: int, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    _, target = exported(odd_talk(seed), tmp_path)
    assert ooxml_validator(target) == []
