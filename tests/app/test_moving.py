"""A talk that is saved in another folder takes along what lies beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from brownbag.app.talk_session import TalkSession

_COLOURS = {"red": (200, 30, 30), "blue": (30, 30, 200)}


def _picture(path: Path, colour: str = "red") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 6), _COLOURS[colour]).save(path)
    return path


@pytest.fixture
def saved(session: TalkSession, tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that opens a talk of these words in a folder, and gives another, empty folder."""

    def save(words: str) -> Path:
        (tmp_path / "later").mkdir()
        session.start_new(f"---\ntitle: Soup\n---\n\n# Soup\n\n---\n\n{words}\n")
        session.save_as(tmp_path / "now" / "talk.md")
        return tmp_path / "later"

    (tmp_path / "now").mkdir()
    return save


def rules(session: TalkSession) -> set[str]:
    return {problem.rule for problem in session.assembler.problems(session.deck)}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("pictures/soup.png", "![Soup](pictures/soup.png)"),
        ("soup bowl.png", "![Soup](<soup bowl.png>)"),
        ("soup bowl.png", "![Soup](soup%20bowl.png)"),
        ("soup.png", "![bg](soup.png)"),
        ("soup.png", "::: for parents\n![Soup](soup.png)\n:::"),
        ("soup.png", "Soup {audience=educators}\n\n![Soup](soup.png)"),
    ],
)
def test_a_talk_saved_elsewhere_still_finds_its_pictures(
    session: TalkSession, saved: Callable[[str], Path], tmp_path: Path, name: str, written: str
) -> None:
    picture = _picture(tmp_path / "now" / name)
    later = saved(f"## {written}" if written.startswith("Soup") else f"## Soup\n\n{written}")
    before = session.text
    assert session.save_as(later / "talk.md") == ()
    assert session.text == before
    assert (later / name).read_bytes() == picture.read_bytes()
    assert "missing-picture" not in rules(session)


def test_a_picture_of_the_same_name_stays_and_is_not_taken_for_ours(
    session: TalkSession, saved: Callable[[str], Path], tmp_path: Path
) -> None:
    ours = _picture(tmp_path / "now" / "pictures" / "child.png", "red")
    later = saved("## Soup\n\n![A child](pictures/child.png){.right}\n\nWords of pictures/child.png")
    theirs = _picture(later / "pictures" / "child.png", "blue").read_bytes()
    before = session.text
    session.save_as(later / "talk.md")
    named = session.deck.slides[1].blocks[0].source
    assert (later / named).read_bytes() == ours.read_bytes()
    assert (later / "pictures" / "child.png").read_bytes() == theirs
    assert "Words of pictures/child.png" in session.text
    assert (later / "talk.md").read_text() == session.text
    assert not session.is_dirty
    session.undo()
    assert session.text == before


def test_a_picture_named_by_its_whole_path_is_named_from_the_new_folder(
    session: TalkSession, saved: Callable[[str], Path], tmp_path: Path
) -> None:
    picture = _picture(tmp_path / "now" / "soup.png")
    later = saved(f"## Soup\n\n![Soup]({picture.as_posix()})")
    session.save_as(later / "talk.md")
    assert session.deck.slides[1].blocks[0].source == "soup.png"
    assert (later / "soup.png").is_file()


def test_a_video_brings_its_still_picture_and_a_talk_its_references(
    session: TalkSession, saved: Callable[[str], Path], tmp_path: Path
) -> None:
    for name in ("clip.mp4", "own.json"):
        (tmp_path / "now" / name).write_bytes(b"[]")
    _picture(tmp_path / "now" / "still.png")
    later = saved("## Soup\n\n![Soup](clip.mp4){poster=still.png}")
    session.type(session.text.replace("title: Soup", "title: Soup\nreferences: own.json"))
    session.save_as(later / "talk.md")
    assert {path.name for path in later.iterdir()} == {"talk.md", "clip.mp4", "own.json", "still.png"}


def test_what_is_not_there_or_lies_outside_is_left_as_it_is(
    session: TalkSession, saved: Callable[[str], Path], tmp_path: Path
) -> None:
    _picture(tmp_path / "other.png")
    later = saved("## Soup\n\n![A](none.png)\n\n![B](../other.png)\n\n![C](https://example.org/c.png)")
    before = session.text
    assert session.save_as(later / "talk.md") == ()
    assert session.text == before
    assert [path.name for path in later.iterdir()] == ["talk.md"]


def test_a_picture_that_cannot_be_copied_is_told_and_the_talk_is_saved(
    session: TalkSession, saved: Callable[[str], Path], tmp_path: Path
) -> None:
    _picture(tmp_path / "now" / "pictures" / "soup.png")
    later = saved("## Soup\n\n![Soup](pictures/soup.png)")
    (later / "pictures").write_text("a file where the folder would be")
    (left,) = session.save_as(later / "talk.md")
    assert left.file.name == "soup.png"
    assert (later / "talk.md").is_file()
    assert not session.is_dirty
