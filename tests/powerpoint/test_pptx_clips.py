from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Meta
from brownbag.layout.scene import ClipItem, Panel, PanelItem
from brownbag.powerpoint.writer import write_pptx
from brownbag.theme.drawing import Colour, RectOutline, SolidFill
from brownbag.units import Rect
from footage import mp4, wav
from powerpoint.conftest import Written
from powerpoint.scenery import BOX, box, picture, quadrants, sage, said, scene

Write = Callable[..., Written]


def clip(path: Path, plays_at: int = 1, frame: Rect = BOX, **more: object) -> ClipItem:
    plate = PanelItem("Plate", frame, Panel(RectOutline(), SolidFill(Colour("202020"))))
    return ClipItem(
        "Clip", frame, path, "A baby laughs", path.suffix == ".wav", (plate,), (), plays_at=plays_at, **more
    )  # type: ignore[arg-type]


def relations(written: Written, number: int = 1) -> dict[str, tuple[str, str]]:
    """Return kind and target of every relationship of a slide, by id."""
    found = written.find(f"ppt/slides/_rels/slide{number}.xml.rels", "/*/*")
    return {one.get("Id"): (one.get("Type").rpartition("/")[2], one.get("Target")) for one in found}


def test_a_video_is_inside_the_file_with_its_description(write: Write, tmp_path: Path) -> None:
    film = mp4(tmp_path / "a.mp4")
    written = write(scene(clip(film), steps=1))
    assert written.data("ppt/media/clip1.mp4") == film.read_bytes()
    known = relations(written)
    (video,) = written.on_slide("//a:videoFile")
    (media,) = written.on_slide("//p14:media")
    ids = {name.rpartition("}")[2]: value for one in (video, media) for name, value in one.attrib.items()}
    assert known[ids["link"]] == ("video", "../media/clip1.mp4")
    assert known[ids["embed"]] == ("media", "../media/clip1.mp4")
    assert written.on_slide("//p:pic/p:nvPicPr/p:cNvPr/@descr") == ["A baby laughs"]


def test_a_sound_is_a_sound(write: Write, tmp_path: Path) -> None:
    written = write(scene(clip(wav(tmp_path / "a.wav")), steps=1))
    assert len(written.on_slide("//a:audioFile")) == 1
    assert written.on_slide("//a:videoFile") == []
    assert len(written.on_slide("//p:audio")) == 1
    assert "audio" in {kind for kind, _ in relations(written).values()}


def test_a_clip_used_twice_is_stored_once(write: Write, tmp_path: Path) -> None:
    film = mp4(tmp_path / "a.mp4")
    written = write(scene(clip(film), steps=1), scene(clip(film), steps=1))
    assert [name for name in written.names() if "clip" in name] == ["ppt/media/clip1.mp4"]


def test_python_pptx_sees_a_movie(write: Write, tmp_path: Path) -> None:
    written = write(scene(clip(mp4(tmp_path / "a.mp4")), steps=1))
    (movie,) = [one for one in written.slide().shapes if one.name == "Clip"]
    assert "MEDIA" in str(movie.shape_type)
    assert movie.poster_frame is not None


def commands(written: Written) -> list[str]:
    return written.on_slide("//p:cmd/@cmd")


def test_the_next_key_press_plays_a_clip_and_a_click_on_it_pauses_it(write: Write, tmp_path: Path) -> None:
    written = write(scene(clip(mp4(tmp_path / "a.mp4")), steps=1))
    assert commands(written) == ["playFrom(0.0)", "togglePause"]
    (main,) = written.on_slide("//p:cTn[@nodeType='mainSeq']")
    assert [one.get("cmd") for one in main.iter() if one.tag.endswith("}cmd")] == ["playFrom(0.0)"]
    assert len(written.on_slide("//p:cTn[@nodeType='interactiveSeq']")) == 1
    assert len(written.on_slide("//p:video/p:cMediaNode")) == 1


def test_a_clip_plays_after_what_appears_before_it(write: Write, tmp_path: Path) -> None:
    points = box(said("a", step=1), said("b", step=2))
    written = write(scene(points, clip(mp4(tmp_path / "a.mp4"), plays_at=3), steps=3))
    effects = written.on_slide("//p:cTn[@nodeType='mainSeq']//p:cTn[@nodeType='clickEffect']/@presetClass")
    assert effects == ["entr", "entr", "mediacall"]
    numbers = written.on_slide("//p:cTn/@id")
    assert len(set(numbers)) == len(numbers)
    assert written.on_slide("//p:bldP/@build") == ["p"]


def test_a_poster_is_the_picture_and_its_crop(write: Write, tmp_path: Path) -> None:
    still = replace(picture(quadrants(tmp_path / "still.png")), frame=BOX)
    written = write(scene(clip(mp4(tmp_path / "a.mp4"), poster=still), steps=1))
    (blip,) = written.on_slide("//p:pic/p:blipFill/a:blip")
    rid = next(value for name, value in blip.attrib.items() if name.endswith("}embed"))
    assert relations(written)[rid][1].startswith("../media/image")


def test_whoever_paints_makes_the_first_picture(tmp_path: Path) -> None:
    asked = []

    def poster(item: ClipItem, width: int, height: int) -> bytes:
        asked.append((item.name, width, height))
        return quadrants(tmp_path / "first.png").read_bytes()

    film = mp4(tmp_path / "a.mp4")
    target = tmp_path / "t.pptx"
    write_pptx(
        [scene(clip(film), steps=1)], sage(), Meta("A"), target, rasterise=lambda *_: b"", poster=poster
    )
    assert asked == [("Clip", 600, 160)]
    with zipfile.ZipFile(target) as archive:
        assert [name for name in archive.namelist() if "media/image" in name and name.endswith(".png")]


def test_a_clip_that_went_away_is_left_out_and_said(write: Write, tmp_path: Path) -> None:
    written = write(scene(box("x"), clip(tmp_path / "gone.mp4"), steps=1))
    (problem,) = written.problems
    assert problem.rule == "unreadable-clip"
    assert "gone.mp4" in problem.message
    assert written.on_slide("//p:pic") == []
    assert written.on_slide("//p:timing") == []


@pytest.mark.parametrize(
    ("suffix", "kind"), [(".mp4", "video/mp4"), (".webm", "video/webm"), (".m4a", "audio/mp4")]
)
def test_the_list_of_contents_says_what_a_clip_is(
    write: Write, tmp_path: Path, suffix: str, kind: str
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"anything")
    written = write(scene(clip(path), steps=1))
    found = written.find("[Content_Types].xml", f"/*/*[@Extension='{suffix[1:]}']")
    assert [one.get("ContentType") for one in found] == [kind]


def test_a_talk_without_clips_says_nothing_of_them(write: Write) -> None:
    written = write(scene(box("x")))
    assert b"video" not in written.data("[Content_Types].xml")


def test_the_same_talk_gives_the_same_bytes(write: Write, tmp_path: Path) -> None:
    film = mp4(tmp_path / "a.mp4")
    once = write(scene(clip(film), steps=1)).path.read_bytes()
    assert write(scene(clip(film), steps=1)).path.read_bytes() == once


@pytest.mark.programs
def test_powerpoint_would_take_clips_of_every_kind(
    write: Write, tmp_path: Path, ooxml_validator: Callable[[Path], list[str]]
) -> None:
    still = picture(quadrants(tmp_path / "still.png"))
    items = (
        clip(mp4(tmp_path / "a.mp4"), 1),
        clip(wav(tmp_path / "b.wav"), 2),
        clip(mp4(tmp_path / "c.mov"), 3, poster=still),
        box(said("x", step=4)),
    )
    assert ooxml_validator(write(scene(*items, steps=4)).path) == []


def test_a_picture_plays_nothing(write: Write, tmp_path: Path) -> None:
    assert commands(write(scene(picture(quadrants(tmp_path / "a.png"))))) == []
