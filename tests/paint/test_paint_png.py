"""`write_pngs`: a picture a slide."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from brownbag.files import Cancelled
from brownbag.paint.png import write_pngs
from brownbag.problems import BrownBagError
from paint.pixels import letters, make_scene, panel


def test_every_shown_slide_becomes_a_picture(tmp_path: Path):
    scenes = (
        make_scene(panel(0, 0, 8, 4, "R")),
        make_scene(hidden=True),
        make_scene(panel(0, 0, 8, 4, "B", 3)),
    )
    written = write_pngs(scenes, tmp_path / "pictures", 16)
    assert [path.name for path in written] == ["slide-01.png", "slide-02.png"]
    assert [letters(QImage(str(path)))[0] for path in written] == ["R" * 16, "B" * 16]
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == ["slide-01.png", "slide-02.png"]


def test_a_hundred_slides_sort_by_name(tmp_path: Path):
    written = write_pngs([make_scene()] * 101, tmp_path, 2)
    assert written[0].name == "slide-001.png"
    assert sorted(written) == list(written)


def test_stopping_leaves_no_half_picture(tmp_path: Path):
    def stop(done: int, _of: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pngs([make_scene()] * 3, tmp_path, 8, stop)
    assert [path.name for path in tmp_path.iterdir()] == ["slide-01.png"]


def test_a_file_where_the_folder_should_be_is_said_in_a_sentence(tmp_path: Path):
    (tmp_path / "pictures").write_text("")
    with pytest.raises(BrownBagError):
        write_pngs([make_scene()], tmp_path / "pictures")
