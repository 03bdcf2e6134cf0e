"""Several photographs in PNGs are packed as JPEGs; one of them, and drawings, are left as they are."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from brownbag.assembly import Assembler
from brownbag.powerpoint.writer import write_pptx
from powerpoint.scenery import flat_png


def photo(path: Path, turn: int) -> None:
    noise = Image.effect_noise((400, 320), 80).rotate(turn)
    Image.merge("RGB", (noise, noise.rotate(90), noise.rotate(180))).save(path)


def endings(folder: Path, names: list[str]) -> list[str]:
    text = "\n\n---\n\n".join(f"## {name}\n\n![A picture of {name}]({name})" for name in names)
    assembler = Assembler(folder)
    deck = assembler.read(text)
    target = folder / "talk.pptx"
    write_pptx(assembler.scenes(deck), assembler.theme(deck.meta), deck.meta, target, rasterise=flat_png)
    with zipfile.ZipFile(target) as archive:
        media = [name for name in archive.namelist() if name.startswith("ppt/media/")]
    return sorted(Path(name).suffix for name in media)


@pytest.mark.parametrize(("count", "ending"), [(4, ".png"), (34, ".jpg")])
def test_photographs_are_packed_where_there_are_many(tmp_path: Path, count: int, ending: str) -> None:
    names = [f"p{number}.png" for number in range(count)]
    for number, name in enumerate(names):
        photo(tmp_path / name, number * 10)
        assert 250_000 < (tmp_path / name).stat().st_size < 500_000
    assert set(endings(tmp_path, names)) == {ending}


def test_drawings_stay_as_they_are_however_many(tmp_path: Path) -> None:
    names = [f"d{number}.png" for number in range(4)]
    for number, name in enumerate(names):
        drawing = Image.effect_mandelbrot((1400, 1000), (-2, -1.2, 1, 1.2), 20 + number)
        drawing.convert("RGB").save(tmp_path / name, compress_level=1)
    assert set(endings(tmp_path, names)) == {".png"}


def test_a_broken_photograph_among_others_is_a_problem_and_no_failure(tmp_path: Path) -> None:
    names = [f"p{number}.png" for number in range(34)]
    for number, name in enumerate(names):
        photo(tmp_path / name, number * 10)
    data = (tmp_path / names[0]).read_bytes()
    (tmp_path / names[0]).write_bytes(data[: len(data) // 2] + bytes(len(data) // 2))
    assert endings(tmp_path, names).count(".jpg") >= 30
