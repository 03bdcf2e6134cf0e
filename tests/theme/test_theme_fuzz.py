"""Damaged templates: whatever is wrong with a file, the reader says so in words or reads it."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brownbag.problems import BrownBagError
from brownbag.resources import asset
from brownbag.theme.model import LayoutRole
from brownbag.theme.reader import read_theme
from theme.templates import DEFAULT, MASTER, THEME, Template, layout_part

PARTS = (
    MASTER,
    THEME,
    layout_part(2),
    layout_part(4),
    "ppt/presentation.xml",
)


def read_or_refuse(path: Path) -> None:
    with suppress(BrownBagError):
        theme = read_theme(path)
        assert all(theme.layout(role) for role in LayoutRole)


@pytest.mark.parametrize("source", [DEFAULT, asset("themes", "sage.pptx")], ids=["default", "sage"])
@pytest.mark.parametrize("seed", range(60))
def test_a_file_with_broken_bytes_is_read_or_refused(tmp_path: Path, source: Path, seed: int):
    chance = random.Random(seed)  # noqa: S311 - a test's dice
    data = bytearray(source.read_bytes())
    if seed % 3 == 0:
        data = data[: chance.randrange(len(data))]
    for _ in range(seed % 3 * 12):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path = tmp_path / "broken.pptx"
    path.write_bytes(data)
    read_or_refuse(path)


@pytest.mark.parametrize("seed", range(60))
def test_a_file_with_odd_values_is_read_or_refused(template: Template, seed: int):
    chance = random.Random(seed)  # noqa: S311 - a test's dice
    odd = ["", "-1", "99999999999999999999", "abc", "1e400", "NaN", "100%", "\u0663", "0x10", "rId1", "  7 "]
    for part in PARTS:
        text = template.parts[part]
        head = text.index(b"?>")
        values = [m for m in re.finditer(rb'="([^"]*)"', text) if m.start() > head and b"http" not in m[1]]
        for match in sorted(chance.sample(values, min(12, len(values))), key=lambda m: -m.start()):
            text = text[: match.start(1)] + chance.choice(odd).encode() + text[match.end(1) :]
        template.parts[part] = text
    read_or_refuse(template.save())


@pytest.mark.parametrize("seed", range(60))
def test_a_file_with_elements_missing_is_read_or_refused(template: Template, seed: int):
    chance = random.Random(seed)  # noqa: S311 - a test's dice
    for part in PARTS:
        text = template.parts[part]
        for _ in range(6):
            names = [match[1] for match in re.finditer(rb"<([ap]:\w+)[ />]", text)]
            name = chance.choice(names)
            text = re.sub(rb"<" + name + rb"(?=[ />])", b"<" + name + b"Gone", text)
            text = text.replace(b"</" + name + b">", b"</" + name + b"Gone>")
        template.parts[part] = text
    read_or_refuse(template.save())


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=600))
def test_bytes_that_are_no_template_are_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    path = tmp_path_factory.mktemp("fuzz") / "any.pptx"
    path.write_bytes(data)
    with pytest.raises(BrownBagError):
        read_theme(path)
