from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from brownbag.deck.model import Clip, Item, ListBlock, Paragraph, Placement, Run
from brownbag.layout.scene import ClipItem, Scene, TextItem
from brownbag.problems import Severity
from footage import mp4, wav
from layout.seeing import things

ScenesOf = Callable[..., tuple[Scene, ...]]


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return mp4(tmp_path / "a.mp4", (320, 180))


def clip_of(scene: Scene) -> ClipItem:
    (item,) = things(scene, ClipItem)
    return item


def words(item: ClipItem) -> str:
    texts = [part for part in item.plate if isinstance(part, TextItem)]
    return " ".join(run.text for text in texts for paragraph in text.paragraphs for run in paragraph.runs)


def test_a_video_keeps_its_proportions_and_its_description(scenes_of: ScenesOf, film: Path):
    (scene,) = scenes_of(Clip("a.mp4", "A baby laughs"))
    item = clip_of(scene)
    assert item.path == film.resolve()
    assert item.alt == "A baby laughs"
    assert item.frame.width / item.frame.height == pytest.approx(320 / 180)


def test_a_video_may_be_shown_larger_than_its_pixels(scenes_of: ScenesOf, film: Path):
    (scene,) = scenes_of(Clip("a.mp4", "A baby laughs"))
    assert clip_of(scene).frame.width > 320 * 1.5


def test_a_video_without_a_poster_has_a_plate_with_its_words_and_a_sign(scenes_of: ScenesOf, film: Path):
    (scene,) = scenes_of(Clip("a.mp4", "A baby laughs"))
    item = clip_of(scene)
    assert words(item) == "A baby laughs"
    assert len(item.sign) == 2
    for part in (*item.plate, *item.sign):
        assert part.frame.x >= item.frame.x - 0.01
        assert part.frame.bottom <= item.frame.bottom + 0.01


def test_a_sound_is_a_button_with_its_words(scenes_of: ScenesOf, tmp_path: Path):
    wav(tmp_path / "hum.wav")
    (scene,) = scenes_of(Clip("hum.wav", "A lullaby"))
    item = clip_of(scene)
    assert item.is_sound
    assert words(item) == "A lullaby"
    assert item.sign == ()


def test_a_poster_fills_the_place_of_its_video(scenes_of: ScenesOf, film: Path, tmp_path: Path):
    Image.new("RGB", (100, 100)).save(tmp_path / "still.png")
    (scene,) = scenes_of(Clip("a.mp4", "A baby laughs", poster="still.png"))
    item = clip_of(scene)
    assert item.poster is not None
    assert item.poster.frame == item.frame
    assert item.poster.crop.top == pytest.approx((1 - 180 / 320) / 2)


def test_a_poster_that_is_missing_is_said_and_the_clip_still_plays(scenes_of: ScenesOf, film: Path):
    (scene,) = scenes_of(Clip("a.mp4", "A baby laughs", poster="lost.png", line=5))
    assert clip_of(scene).poster is None
    (problem,) = scene.problems
    assert (problem.rule, problem.line, problem.severity) == ("missing-picture", 5, Severity.WARNING)


def test_a_clip_plays_with_a_key_press_of_its_own_once_everything_is_shown(
    scenes_of: ScenesOf, film: Path, tmp_path: Path
):
    points = ListBlock((Item((Run("One"),)), Item((Run("Two"),))), incremental=True)
    (scene,) = scenes_of(points, Clip("a.mp4", "A baby laughs", placement=Placement.RIGHT))
    assert clip_of(scene).plays_at == 3
    assert scene.steps == 3


def test_several_clips_play_one_after_the_other(scenes_of: ScenesOf, film: Path, tmp_path: Path):
    wav(tmp_path / "hum.wav")
    (scene,) = scenes_of(Clip("a.mp4", "Laughs"), Paragraph((Run("and"),)), Clip("hum.wav", "Hums"))
    assert [item.plays_at for item in things(scene, ClipItem)] == [1, 2]
    assert scene.steps == 2


@pytest.mark.parametrize(
    ("source", "rule"),
    [("lost.mp4", "missing-picture"), ("broken.mp4", "broken-clip"), ("../a.mp4", "outside")],
)
def test_a_clip_that_cannot_be_shown_is_a_problem_with_its_words_in_its_place(
    scenes_of: ScenesOf, tmp_path: Path, source: str, rule: str
):
    (tmp_path / "broken.mp4").write_text("no film")
    if rule == "outside":
        rule = "missing-picture"
    (scene,) = scenes_of(Clip(source, "A baby laughs", line=9))
    (problem,) = scene.problems
    assert (problem.rule, problem.line) == (rule, 9)
    assert "video" in problem.message
    assert "A baby laughs" in str(things(scene, TextItem))
    assert not things(scene, ClipItem)


def test_a_clip_that_powerpoint_cannot_play_is_shown_and_said(scenes_of: ScenesOf, tmp_path: Path):
    (tmp_path / "a.ogg").write_bytes(b"OggS" + bytes(40))
    (scene,) = scenes_of(Clip("a.ogg", "A lullaby", line=2))
    assert clip_of(scene).is_sound
    assert [(one.rule, one.severity, one.line) for one in scene.problems] == [
        ("clip-caveat", Severity.HINT, 2)
    ]
