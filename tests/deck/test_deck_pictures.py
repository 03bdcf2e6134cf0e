"""What an author writes about a picture, in four dialects."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Picture, Placement
from brownbag.deck.pictures import read_picture


def picture(source="x.png", alt="", attributes="", title=""):
    return read_picture(source, alt, attributes, title, 1).picture


@pytest.mark.parametrize(
    ("alt", "attributes", "expected"),
    [
        ("A dog", "", Picture("x.png", "A dog")),
        ("A dog", "width=50% .right", Picture("x.png", "A dog", width=0.5, placement=Placement.RIGHT)),
        ("A dog", ".left .fit", Picture("x.png", "A dog", placement=Placement.LEFT, fit=True)),
        ("A dog", ".full", Picture("x.png", "A dog", placement=Placement.FULL)),
        ("A dog", ".decorative", Picture("x.png", decorative=True)),
        ("", 'alt="A dog"', Picture("x.png", "A dog")),
        ("bg", "", Picture("x.png", placement=Placement.BACKGROUND)),
        ("bg right:40% A dog", "", Picture("x.png", "A dog", placement=Placement.RIGHT, width=0.4)),
        ("bg left", "", Picture("x.png", placement=Placement.LEFT, width=0.5)),
        ("bg contain", "", Picture("x.png", placement=Placement.BACKGROUND, fit=True)),
        ("w:640px h:200 A dog", "", Picture("x.png", "A dog", width=0.5)),
        ("left", "", Picture("x.png", placement=Placement.LEFT)),
        ("right fit", "", Picture("x.png", placement=Placement.RIGHT, fit=True)),
        ("inline 50%", "", Picture("x.png", width=0.5, fit=True)),
        ("fit", "", Picture("x.png", placement=Placement.BACKGROUND, fit=True)),
        ("original", "", Picture("x.png", placement=Placement.BACKGROUND)),
        ("The left hand", "", Picture("x.png", "The left hand")),
    ],
)
def test_words_and_attributes_say_where_a_picture_goes(alt, attributes, expected):
    assert picture(alt=alt, attributes=attributes) == expected


def test_a_title_is_the_caption_and_fig_alt_is_for_who_does_not_see():
    assert picture(alt="a", title="t").caption[0].text == "t"
    described = picture(alt="Figure 1", attributes='fig-alt="A dog sleeps"')
    assert (described.alt, described.caption[0].text) == ("A dog sleeps", "Figure 1")


@pytest.mark.parametrize(
    "source",
    ["https://x.org/a.png", "http://x.org/a.png", "//x.org/a.png", "data:image/png;base64,AAAA", "ftp://x/y"],
)
def test_a_picture_of_the_internet_is_a_problem_and_keeps_its_words(source):
    found = read_picture(source, "A dog", "", "", 7)
    assert found.picture is None
    assert [run.text for run in found.words] == ["A dog"]
    assert [(problem.rule, problem.line) for problem in found.problems] == [("remote-picture", 7)]


@pytest.mark.parametrize(
    "source", ["a.png", "C:\\pictures\\a.png", "../a.png", "/home/a.png", "file:///a.png"]
)
def test_a_picture_on_this_computer_stays_one(source):
    assert picture(source) is not None


def test_spaces_may_be_written_as_in_addresses():
    assert picture("my%20dog.png").source == "my dog.png"


def test_what_is_not_used_is_said():
    found = read_picture("x.png", "bg blur:5px", "", "", 1)
    assert "blur:5px" in found.problems[0].message
    assert read_picture("x.png", "a", "not attributes", "", 1).problems[0].rule == "picture-attributes"


def test_the_first_background_lies_behind_and_others_are_pictures(slide_of, lines_of):
    slide = slide_of("![bg](a.png)\n![bg](b.png)\n\n# T")
    assert slide.background.source == "a.png"
    assert lines_of(slide.blocks) == ["picture b.png “” inline None"]


def test_a_picture_knows_its_line(slide_of):
    (_, one) = slide_of("## T\n\ntext\n\n![p](x.png)").blocks
    assert one.line == 5
