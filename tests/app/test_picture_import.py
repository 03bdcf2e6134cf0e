"""Pictures are brought beside the talk that shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.app.picture_import import brought_beside
from brownbag.problems import BrownBagError


@pytest.fixture
def talk_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "talk"
    folder.mkdir()
    return folder


def test_a_picture_below_the_talk_stays_where_it_is(talk_folder: Path) -> None:
    (talk_folder / "img").mkdir()
    picture = talk_folder / "img" / "a b.png"
    picture.write_bytes(b"1")
    assert brought_beside(picture, talk_folder) == "img/a b.png"


def test_a_picture_from_elsewhere_is_copied(tmp_path: Path, talk_folder: Path) -> None:
    picture = tmp_path / "nest.png"
    picture.write_bytes(b"1")
    assert brought_beside(picture, talk_folder) == "pictures/nest.png"
    assert (talk_folder / "pictures" / "nest.png").read_bytes() == b"1"
    assert brought_beside(picture, talk_folder) == "pictures/nest.png"


def test_another_picture_of_the_same_name_is_not_replaced(tmp_path: Path, talk_folder: Path) -> None:
    picture = tmp_path / "nest.png"
    picture.write_bytes(b"1")
    brought_beside(picture, talk_folder)
    picture.write_bytes(b"2")
    name = brought_beside(picture, talk_folder)
    assert name != "pictures/nest.png"
    assert (talk_folder / name).read_bytes() == b"2"
    assert (talk_folder / "pictures" / "nest.png").read_bytes() == b"1"


def test_a_picture_that_is_gone_is_said(tmp_path: Path, talk_folder: Path) -> None:
    with pytest.raises(BrownBagError):
        brought_beside(tmp_path / "gone.png", talk_folder)
