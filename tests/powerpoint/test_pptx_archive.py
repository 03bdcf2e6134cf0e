from __future__ import annotations

import zipfile
from pathlib import Path

from brownbag.powerpoint.archive import Archive


def test_parts_come_back_in_the_order_of_writing(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.zip") as archive:
        archive.write("z.xml", "ü" * 100)
        archive.write("a.png", b"\x00\xff", compressed=True)
    with zipfile.ZipFile(tmp_path / "a.zip") as read:
        assert read.namelist() == ["z.xml", "a.png"]
        assert read.read("z.xml").decode() == "ü" * 100
        assert read.getinfo("a.png").compress_type == zipfile.ZIP_STORED
        assert read.getinfo("z.xml").compress_size < 100


def test_no_clock_is_read(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.zip") as archive:
        archive.write("a", "a")
    with zipfile.ZipFile(tmp_path / "a.zip") as read:
        assert read.getinfo("a").date_time == (1980, 1, 1, 0, 0, 0)
