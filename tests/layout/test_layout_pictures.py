from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from brownbag.deck.model import Picture
from brownbag.layout.pictures import Found, PictureStore
from brownbag.problems import Problem


def png(path: Path, width: int = 40, height: int = 30) -> Path:
    Image.new("RGB", (width, height), "red").save(path)
    return path


def svg(path: Path, attributes: str) -> Path:
    path.write_text(
        f'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" {attributes}><rect/></svg>'
    )
    return path


def found(store: PictureStore, source: str) -> Found:
    answer = store.find(Picture(source))
    assert isinstance(answer, Found), answer
    return answer


def rule(store: PictureStore, source: str) -> str:
    answer = store.find(Picture(source, line=7))
    assert isinstance(answer, Problem)
    assert answer.line == 7
    assert answer.hint
    return answer.rule


def test_a_picture_is_looked_up_in_the_talks_folder_first_then_in_the_library(tmp_path):
    talk, library = tmp_path / "talk", tmp_path / "library"
    talk.mkdir()
    library.mkdir()
    png(library / "a.png", 10, 10)
    store = PictureStore([talk, library])
    assert found(store, "a.png").path == (library / "a.png").resolve()
    png(talk / "a.png", 20, 10)
    assert found(store, "a.png").pixels == (20, 10)


def test_spaces_may_be_written_as_in_an_address(tmp_path):
    png(tmp_path / "my picture.png")
    assert found(PictureStore([tmp_path]), "my%20picture.png").pixels == (40, 30)


def test_a_changed_file_is_read_again(tmp_path):
    store = PictureStore([tmp_path])
    png(tmp_path / "a.png", 40, 30)
    assert found(store, "a.png").pixels == (40, 30)
    png(tmp_path / "a.png", 400, 300)
    assert found(store, "a.png").pixels == (400, 300)


@pytest.mark.parametrize(
    "source", ["https://example.org/a.png", "//example.org/a.png", "data:image/png;base64,AA"]
)
def test_nothing_is_fetched_from_an_address(tmp_path, source):
    assert rule(PictureStore([tmp_path]), source) == "remote-picture"


def test_a_file_outside_the_folders_is_not_read(tmp_path):
    inside = tmp_path / "talk"
    inside.mkdir()
    outside = png(tmp_path / "secret.png")
    (inside / "link.png").symlink_to(outside)
    store = PictureStore([inside])
    assert rule(store, "../secret.png") == "outside-picture"
    assert rule(store, str(outside)) == "outside-picture"
    assert rule(store, "link.png") == "outside-picture"


@pytest.mark.parametrize("source", ["gone.png", "", "a\0b.png", ".", "x" * 5000])
def test_a_missing_file_is_said(tmp_path, source):
    assert rule(PictureStore([tmp_path]), source) == "missing-picture"


def test_a_loop_of_links_is_a_missing_file(tmp_path):
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    assert rule(PictureStore([tmp_path]), "a.png") == "missing-picture"


def test_a_file_that_is_no_picture_is_said(tmp_path):
    (tmp_path / "a.png").write_text("not a picture")
    (tmp_path / "b.png").write_bytes(b"")
    (tmp_path / "c.svg").write_text("<html></html>")
    whole = png(tmp_path / "d.png").read_bytes()
    (tmp_path / "d.png").write_bytes(whole[: len(whole) // 2])
    store = PictureStore([tmp_path])
    assert {rule(store, name) for name in ("a.png", "b.png", "c.svg", "d.png")} == {"broken-picture"}


def test_a_film_is_said(tmp_path):
    (tmp_path / "clip.mp4").write_bytes(b"\0")
    assert rule(PictureStore([tmp_path]), "clip.mp4") == "film"


@pytest.mark.parametrize(("width", "height"), [(10_000, 5_001), (20_000, 20_000)])
def test_a_huge_picture_is_refused_by_its_header_alone(tmp_path, width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 9) + b"IDAT")
    assert rule(PictureStore([tmp_path]), "a.png") == "huge-picture"


def test_a_photo_that_was_taken_upright_has_its_sides_swapped(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg", exif=exif)
    photo = found(PictureStore([tmp_path]), "a.jpg")
    assert (photo.pixels, photo.orientation, photo.upright) == ((40, 30), 90, (30, 40))


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="200" height="100"', (200, 100)),
        ('width="2in" height="1in"', (192, 96)),
        ('viewBox="0 0 640 480"', (640, 480)),
        ('width="100%" height="100%" viewBox="0 0 640 480"', (640, 480)),
        ('width="320" viewBox="0 0 640 480"', (320, 240)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_has_the_size_that_a_browser_gives_it(tmp_path, attributes, size):
    svg(tmp_path / "a.svg", attributes)
    drawing = found(PictureStore([tmp_path]), "a.svg")
    assert (drawing.pixels, drawing.is_vector) == (size, True)
