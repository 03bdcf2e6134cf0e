from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from brownbag.layout.films import PLATE, WIDE, NotPlayableError, read_film
from footage import avi, box, mp4, wav, webm_head


def test_a_film_is_as_large_as_its_header_says(tmp_path: Path):
    assert read_film(mp4(tmp_path / "a.mp4", (640, 272))).size == (640, 272)
    assert read_film(avi(tmp_path / "a.avi", ["red"], (64, 48))).size == (64, 48)
    (tmp_path / "a.webm").write_bytes(webm_head((400, 300)))
    assert read_film(tmp_path / "a.webm").size == (400, 300)


def test_a_film_from_a_phone_held_upright_is_upright(tmp_path: Path):
    assert read_film(mp4(tmp_path / "a.mov", (1920, 1080), turned=True)).size == (1080, 1920)


def test_a_sound_has_the_shape_of_its_button(tmp_path: Path):
    assert read_film(wav(tmp_path / "a.wav")).size == PLATE


def test_a_film_that_does_not_say_its_size_is_wide(tmp_path: Path):
    (tmp_path / "a.mp4").write_bytes(box(b"ftyp", b"isom") + box(b"moov", b""))
    assert read_film(tmp_path / "a.mp4").size == WIDE
    (tmp_path / "a.webm").write_bytes(bytes.fromhex("1a45dfa3ff"))
    assert read_film(tmp_path / "a.webm").size == WIDE


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.mp4", b"<html>Not found</html>"),
        ("a.mp4", b""),
        ("a.mp4", box(b"ftyp", b"isom") + box(b"mdat", bytes(50))),  # broken off before its index
        ("a.mp3", b"no sound at all"),
        ("a.webm", b"GIF89a"),
    ],
)
def test_what_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NotPlayableError):
        read_film(tmp_path / name)


def test_a_film_that_is_gone_is_refused(tmp_path: Path):
    with pytest.raises(NotPlayableError):
        read_film(tmp_path / "a.mp4")


@pytest.mark.parametrize("cut", [9, 40, 120, 180])
def test_a_film_broken_off_anywhere_is_refused_or_read_but_never_fails(tmp_path: Path, cut: int):
    whole = mp4(tmp_path / "a.mp4").read_bytes()
    (tmp_path / "a.mp4").write_bytes(whole[:cut])
    with contextlib.suppress(NotPlayableError):
        assert read_film(tmp_path / "a.mp4").size


def test_what_powerpoint_cannot_play_is_said_with_a_way_out(tmp_path: Path):
    (tmp_path / "a.webm").write_bytes(webm_head((400, 300)))
    film = read_film(tmp_path / "a.webm")
    assert ".webm" in film.caveat
    assert "MP4" in film.hint


def test_a_packing_that_few_computers_know_is_said(tmp_path: Path):
    assert "H.265" in read_film(mp4(tmp_path / "a.mp4", codec=b"hvc1")).caveat


def test_an_ordinary_film_is_nothing_to_speak_of(tmp_path: Path):
    assert read_film(mp4(tmp_path / "a.mp4")).caveat == ""


def test_a_film_that_makes_the_file_huge_is_said(tmp_path: Path):
    path = mp4(tmp_path / "a.mp4")
    with path.open("r+b") as file:
        file.truncate(201_000_000)  # sparse: it takes no room
    assert "201 MB" in read_film(path).caveat
