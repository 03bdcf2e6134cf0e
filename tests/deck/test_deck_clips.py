from __future__ import annotations

import pytest

from brownbag.deck.clips import is_clip, is_sound
from brownbag.deck.model import Clip, Picture, Placement
from brownbag.deck.pictures import read_picture


def clip(source: str, alt: str = "A baby laughs", attributes: str = "") -> Clip:
    found = read_picture(source, alt, attributes, "", 4)
    assert isinstance(found.picture, Clip)
    assert found.problems == ()
    return found.picture


@pytest.mark.parametrize(
    "source", ["a.mp4", "A.MOV", "b/c.m4v", "a.webm", "a.mp3", "a.m4a", "a.wav", "a.ogg"]
)
def test_a_picture_whose_file_plays_is_a_clip(source: str):
    assert clip(source).source == source


def test_a_picture_of_a_film_is_none():
    assert not isinstance(read_picture("film.png", "A film", "", "", 1).picture, Clip)
    assert not is_clip("mp4.png")


def test_a_clip_keeps_what_a_picture_may_say():
    found = clip("a.mp4", attributes="poster=still.png width=60% .right")
    assert (found.poster, found.width, found.placement, found.line) == ("still.png", 0.6, Placement.RIGHT, 4)
    assert found.alt == "A baby laughs"


def test_a_poster_of_a_picture_is_not_used_and_said():
    found = read_picture("a.png", "A still", "poster=b.png", "", 1)
    assert isinstance(found.picture, Picture)
    assert "poster" in found.problems[0].message


def test_a_clip_behind_a_slide_fills_it_instead():
    assert clip("a.mp4", "bg").placement is Placement.FULL


def test_words_about_how_a_clip_plays_are_no_description():
    assert clip("a.mov", "autoplay loop Two babies").alt == "Two babies"


def test_a_poster_with_spaces_may_be_written_as_in_addresses():
    assert clip("a.mp4", attributes="poster=my%20still.png").poster == "my still.png"


def test_a_clip_on_the_internet_is_a_problem_and_keeps_its_words():
    found = read_picture("https://example.org/a.mp4", "A baby laughs", "", "", 7)
    assert found.picture is None
    assert (found.problems[0].rule, found.problems[0].line) == ("remote-picture", 7)
    assert found.words[0].text == "A baby laughs"


def test_sounds_have_nothing_to_look_at():
    assert is_sound("a.MP3")
    assert not is_sound("a.mp4")


def test_a_clip_in_a_talk_is_a_block_of_its_slide(slide_of):
    (block,) = slide_of("## Look\n\n![A lullaby](hum.wav)").blocks
    assert isinstance(block, Clip)
    assert block.alt == "A lullaby"
