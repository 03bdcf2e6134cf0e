from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pptx.util import Pt

from brownbag.deck.model import Meta
from brownbag.files import Cancelled
from brownbag.powerpoint.writer import write_pptx
from brownbag.powerpoint.xml import clean
from brownbag.problems import BrownBagError
from brownbag.theme.model import LayoutRole
from brownbag.units import Rect
from powerpoint.conftest import Written
from powerpoint.scenery import box, filled, flat_png, picture, quadrants, sage, said, scene, table

Write = Callable[..., Written]


def _frames(slide: pptx.slide.Slide) -> list[tuple[int, int, int, int]]:
    return [(shape.left, shape.top, shape.width, shape.height) for shape in slide.shapes]


def _emu(frame: Rect) -> tuple[int, int, int, int]:
    return Pt(frame.x), Pt(frame.y), Pt(frame.width), Pt(frame.height)


@pytest.mark.parametrize("role", sorted(LayoutRole))
def test_every_box_is_where_the_scene_has_it(role: LayoutRole, write: Write, tmp_path: Path) -> None:
    layout = sage().layout(role)
    texts = [
        filled(role, one.idx, "Words")
        for one in layout.placeholders
        if one.type.value not in {"title", "ctrTitle"}
    ]
    made = scene(*texts, box("Own"), picture(quadrants(tmp_path / "a.png")), table(2, 3), role=role)
    slide = write(made).slide()
    assert _frames(slide) == [_emu(item.frame) for item in made.items]
    assert slide.slide_layout.name == layout.name


def test_a_placeholder_moved_by_the_scene_says_its_place(write: Write) -> None:
    moved = filled(LayoutRole.CONTENT, 1, "Words", frame=Rect(60, 140, 400, 200))
    made = scene(moved)
    written = write(made)
    assert _frames(written.slide()) == [_emu(item.frame) for item in made.items]
    assert len(written.on_slide("//p:sp/p:spPr/a:xfrm")) == 1


def test_a_placeholder_as_its_layout_has_it_repeats_nothing(write: Write) -> None:
    written = write(scene(filled(LayoutRole.CONTENT, 1, "Words")))
    assert written.on_slide("//a:xfrm[not(parent::p:grpSpPr)]") == []
    assert written.on_slide("//a:bodyPr/@*") == []
    assert written.on_slide("//a:pPr") == []
    assert {str(one) for one in written.on_slide("//a:rPr/@*")} == {"en-US"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=40), min_size=1, max_size=4))
def test_any_text_comes_back_with_the_same_words(write: Write, texts: list[str]) -> None:
    made = scene(box(*texts), title=texts[0], notes=tuple(said(text) for text in texts), section=texts[-1])
    slide = write(made, meta=Meta(texts[0], presenter=texts[-1])).slide()
    expected = [clean(text).replace("\n", "\v") for text in texts]
    shape = next(one for one in slide.shapes if one.name == "Box")
    assert [paragraph.text for paragraph in shape.text_frame.paragraphs] == expected
    assert slide.shapes.title.text_frame.paragraphs[0].text == expected[0]
    assert [paragraph.text for paragraph in slide.notes_slide.notes_text_frame.paragraphs] == expected


def test_the_same_talk_gives_the_same_bytes(write: Write, tmp_path: Path) -> None:
    quadrants(tmp_path / "a.jpg")
    made = [scene(picture(tmp_path / "a.jpg"), notes=(said("Say"),), section="One"), scene(number=2)]
    first = write(*made).path.read_bytes()
    assert write(*made).path.read_bytes() == first


def test_progress_counts_every_slide(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_pptx(
        [scene(number=1), scene(number=2)],
        sage(),
        Meta(),
        tmp_path / "talk.pptx",
        rasterise=flat_png,
        progress=lambda done, of: told.append((done, of)),
    )
    assert told == [(1, 2), (2, 2)]


def test_who_stops_halfway_keeps_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "talk.pptx"
    target.write_bytes(b"as it was")

    def stop(done: int, of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_pptx([scene()], sage(), Meta(), target, rasterise=flat_png, progress=stop)
    assert target.read_bytes() == b"as it was"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BrownBagError, match="no folder"):
        write_pptx([scene()], sage(), Meta(), tmp_path / "no" / "talk.pptx", rasterise=flat_png)


def test_a_folder_in_the_place_of_the_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "talk.pptx").mkdir()
    with pytest.raises(BrownBagError, match="is a folder"):
        write_pptx([scene()], sage(), Meta(), tmp_path / "talk.pptx", rasterise=flat_png)
    assert list(tmp_path.iterdir()) == [tmp_path / "talk.pptx"]


def test_a_theme_that_lost_layouts_since_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BrownBagError, match="has changed"):
        write_pptx(
            [replace(scene(), layout_index=99)], sage(), Meta(), tmp_path / "t.pptx", rasterise=flat_png
        )


def test_a_theme_that_is_no_powerpoint_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_text("no zip")
    with pytest.raises(BrownBagError, match="could not be opened"):
        write_pptx([scene()], replace(sage(), path=broken), Meta(), tmp_path / "t.pptx", rasterise=flat_png)


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: both end a write halfway."""
    target = tmp_path / "talk.pptx"
    target.write_bytes(b"as it was")
    program = f"""
        import resource
        from pathlib import Path
        from powerpoint.scenery import box, flat_png, sage, scene
        from brownbag.deck.model import Meta
        from brownbag.powerpoint.writer import write_pptx
        from brownbag.problems import BrownBagError
        made = [scene(box("Words " * 50), number=number) for number in range(1, 40)]
        sage()
        resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
        try:
            write_pptx(made, sage(), Meta(), Path({str(target)!r}), rasterise=flat_png)
        except BrownBagError as error:
            print("said:", error)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[1],
        env={"PYTHONPATH": str(Path(__file__).parents[1]), "PATH": "/usr/bin:/bin"},
    )
    assert "said:" in done.stdout, done.stderr
    assert "Traceback" not in done.stderr
    assert target.read_bytes() == b"as it was"
    assert list(tmp_path.iterdir()) == [target]


def test_a_talk_without_slides_is_still_a_file(write: Write) -> None:
    assert len(write().open().slides) == 0


def test_python_pptx_can_save_it_again_with_everything_in_it(write: Write, tmp_path: Path) -> None:
    made = scene(
        box(said("Words")),
        picture(quadrants(tmp_path / "a.png")),
        table(2, 2),
        notes=(said("Say"),),
        section="A",
    )
    again = tmp_path / "again.pptx"
    write(made).open().save(str(again))
    slide = pptx.Presentation(str(again)).slides[0]
    assert _frames(slide) == [_emu(item.frame) for item in made.items]
    assert slide.notes_slide.notes_text_frame.text == "Say"


def test_a_title_off_the_slide_is_still_the_slides_title(write: Write) -> None:
    hidden = filled(LayoutRole.CONTENT, 0, "Hidden", frame=Rect(0, -60, 960, 40), is_hidden=True)
    slide = write(scene(hidden, role=LayoutRole.BLANK)).slide()
    assert slide.shapes.title.text_frame.text == "Hidden"
    assert slide.shapes.title.top < 0


def test_a_hidden_title_is_one_even_where_the_layout_has_none(write: Write) -> None:
    hidden = box("Hidden", frame=Rect(0, -60, 960, 40), is_hidden=True)
    slide = write(scene(hidden, role=LayoutRole.BLANK)).slide()
    assert slide.shapes.title.text_frame.text == "Hidden"
    assert slide.shapes.title.top < 0
