"""`PictureCache`: decoded no larger than seen, once, and again when the file changed."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread

from PySide6.QtGui import QColor, QImage

from brownbag.paint.pictures import PictureCache


def photo(path: Path, width: int = 4000, height: int = 3000, colour: str = "red") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def test_a_large_photo_is_decoded_at_a_share_of_its_size(tmp_path: Path):
    image = PictureCache().of_file(photo(tmp_path / "a.jpg"), 900)
    assert image is not None
    assert (image.width(), image.height()) == (1000, 750)


def test_a_small_picture_is_decoded_whole(tmp_path: Path):
    image = PictureCache().of_file(photo(tmp_path / "a.png", 40, 30), 900)
    assert image is not None
    assert (image.width(), image.height()) == (40, 30)


def test_the_width_asked_for_is_that_of_the_upright_picture(tmp_path: Path):
    image = PictureCache().of_file(photo(tmp_path / "a.jpg"), 700, 90)
    assert image is not None
    assert (image.width(), image.height()) == (750, 1000)


def test_a_picture_is_decoded_once_for_sizes_alike(tmp_path: Path):
    cache = PictureCache()
    path = photo(tmp_path / "a.jpg")
    first, second = cache.of_file(path, 900), cache.of_file(path, 950)
    assert first is not None
    assert second is not None
    assert first.cacheKey() == second.cacheKey()


def test_a_changed_file_is_read_again(tmp_path: Path):
    cache = PictureCache()
    path = photo(tmp_path / "a.png", 10, 10, "red")
    before = cache.of_file(path, 10)
    photo(path, 10, 10, "blue")
    os.utime(path, ns=(1, 1))
    after = cache.of_file(path, 10)
    assert before is not None
    assert after is not None
    assert before.pixelColor(0, 0) == QColor("red")
    assert after.pixelColor(0, 0) == QColor("blue")


def test_a_jpeg_named_png_is_read(tmp_path: Path):
    path = photo(tmp_path / "a.jpg", 10, 10).rename(tmp_path / "a.png")
    assert PictureCache().of_file(path, 10) is not None


def test_what_is_no_picture_is_none(tmp_path: Path):
    path = tmp_path / "a.png"
    path.write_bytes(b"no picture")
    cache = PictureCache()
    assert cache.of_file(path, 10) is None
    assert cache.of_file(tmp_path / "missing.png", 10) is None
    assert cache.of_file(Path("/\0"), 10) is None
    assert cache.of_bytes(b"", 10) is None


def test_the_longest_unused_picture_is_forgotten_first(tmp_path: Path):
    cache = PictureCache(limit=3 * 10 * 10 * 4)
    paths = [photo(tmp_path / f"{n}.png", 10, 10) for n in range(4)]
    keys = []
    for path in (*paths[:3], paths[0], paths[3]):
        image = cache.of_file(path, 10)
        assert image is not None
        keys.append(image.cacheKey())
    kept, gone = cache.of_file(paths[0], 10), cache.of_file(paths[1], 10)
    assert kept is not None
    assert gone is not None
    assert kept.cacheKey() == keys[0]
    assert gone.cacheKey() != keys[1]


def test_threads_may_ask_at_once(tmp_path: Path):
    cache = PictureCache()
    path = photo(tmp_path / "a.jpg", 800, 600)
    widths: list[int] = []

    def ask() -> None:
        for wanted_px in (100, 200, 400, 800):
            image = cache.of_file(path, wanted_px)
            widths.append(image.width() if image else 0)

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(widths) == sorted([100, 200, 400, 800] * 4)
