from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from brownbag.layout.scene import PlaceholderRef
from brownbag.theme.drawing import Crop
from brownbag.theme.model import LayoutRole, PlaceholderType
from brownbag.units import Rect
from powerpoint.conftest import Written
from powerpoint.scenery import BOX, picture, placeholder, quadrants, scene

Write = Callable[..., Written]


def media(written: Written) -> list[str]:
    return [name for name in written.names() if name.startswith("ppt/media/")]


def shown(written: Written, name: str = "Picture") -> Image.Image:
    return Image.open(io.BytesIO(written.shape(name).image.blob))


def test_a_picture_says_what_it_shows(write: Write, tmp_path: Path) -> None:
    written = write(scene(picture(quadrants(tmp_path / "a.png"), alt='A "cup" & <plate>\nof tea')))
    assert written.on_slide("//p:pic//p:cNvPr/@descr") == ['A "cup" & <plate>\nof tea']
    assert written.on_slide("//adec:decorative") == []


def test_a_decorative_picture_is_passed_over_by_screen_readers(write: Write, tmp_path: Path) -> None:
    written = write(scene(picture(quadrants(tmp_path / "a.png"), alt="", decorative=True)))
    assert written.on_slide("//p:pic//p:cNvPr/@descr") == []
    assert written.on_slide("//p:pic//p:cNvPr//adec:decorative/@val") == ["1"]


def test_a_picture_shown_twice_is_stored_once(write: Write, tmp_path: Path) -> None:
    one, same = quadrants(tmp_path / "a.png"), quadrants(tmp_path / "b.png")
    written = write(scene(picture(one), picture(same)), scene(picture(one), number=2))
    assert len(media(written)) == 1


def test_a_crop_is_a_crop(write: Write, tmp_path: Path) -> None:
    shape = write(scene(picture(quadrants(tmp_path / "a.png"), crop=Crop(0.1, 0.2, 0.3, 0.25)))).shape(
        "Picture"
    )
    crops = (shape.crop_left, shape.crop_top, shape.crop_right, shape.crop_bottom)
    assert crops == pytest.approx((0.1, 0.2, 0.3, 0.25))


def test_a_picture_in_a_placeholder_is_in_it(write: Write, tmp_path: Path) -> None:
    place = placeholder(LayoutRole.PICTURE_RIGHT, 14)
    item = picture(
        quadrants(tmp_path / "a.png"),
        place.frame,
        placeholder=PlaceholderRef(14, PlaceholderType.PICTURE),
        inherited_frame=place.frame,
    )
    written = write(scene(item, role=LayoutRole.PICTURE_RIGHT))
    shape = written.shape("Picture")
    assert shape.placeholder_format.idx == 14
    assert written.on_slide("//p:pic//a:xfrm") == []
    assert shape.left == placeholder(LayoutRole.PICTURE_RIGHT, 14).frame.x * 12700


@pytest.mark.parametrize(("turn", "top_left"), [(0, "red"), (90, "blue"), (180, "white"), (270, "lime")])
def test_a_photograph_taken_sideways_is_stored_upright(
    turn: int, top_left: str, write: Write, tmp_path: Path
) -> None:
    image = shown(write(scene(picture(quadrants(tmp_path / "a.png"), orientation=turn))))
    assert image.size == ((30, 40) if turn % 180 else (40, 30))
    assert image.convert("RGB").getpixel((3, 3)) == Image.new("RGB", (1, 1), top_left).getpixel((0, 0))


def test_a_huge_picture_is_made_as_small_as_it_is_shown(write: Write, tmp_path: Path) -> None:
    quadrants(tmp_path / "a.jpg", (4000, 3000))
    small = write(scene(picture(tmp_path / "a.jpg", Rect(0, 0, 96, 72), pixels=(4000, 3000))))
    assert shown(small).size == (384, 288)
    both = write(
        scene(
            picture(tmp_path / "a.jpg", Rect(0, 0, 96, 72), pixels=(4000, 3000)),
            picture(tmp_path / "a.jpg", Rect(0, 0, 480, 360), pixels=(4000, 3000)),
        )
    )
    assert len(media(both)) == 1
    assert shown(both).size == (1920, 1440)


def test_a_picture_that_is_not_too_large_is_stored_as_it_is(write: Write, tmp_path: Path) -> None:
    source = quadrants(tmp_path / "a.png", (1000, 750))
    assert (
        write(scene(picture(source, pixels=(1000, 750)))).shape("Picture").image.blob == source.read_bytes()
    )


@pytest.mark.parametrize("ending", ["webp", "bmp", "tiff", "gif"])
def test_other_formats_become_ones_that_powerpoint_shows(ending: str, write: Write, tmp_path: Path) -> None:
    saved = {"lossless": True} if ending == "webp" else {}
    written = write(scene(picture(quadrants(tmp_path / f"a.{ending}", **saved))))
    assert media(written) == ["ppt/media/image1.png"]
    assert shown(written).convert("RGB").getpixel((3, 3)) == (255, 0, 0)


def test_a_moving_picture_keeps_moving(write: Write, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:], duration=100, loop=0)
    assert shown(write(scene(picture(tmp_path / "a.gif")))).n_frames == 2


def test_see_through_stays_see_through(write: Write, tmp_path: Path) -> None:
    Image.new("RGBA", (4000, 3000), (255, 0, 0, 128)).save(tmp_path / "a.png")
    image = shown(write(scene(picture(tmp_path / "a.png", pixels=(4000, 3000)))))
    assert image.mode == "RGBA"
    assert image.getpixel((5, 5)) == (255, 0, 0, 128)


def test_a_scan_with_sixteen_bits_of_grey_keeps_its_greys(write: Write, tmp_path: Path) -> None:
    Image.new("I;16", (40, 30), 32_768).save(tmp_path / "a.tiff")
    assert shown(write(scene(picture(tmp_path / "a.tiff")))).getpixel((3, 3)) == 128


def test_a_photograph_for_print_is_shown_in_a_screens_colours(write: Write, tmp_path: Path) -> None:
    Image.new("CMYK", (4000, 3000), (0, 255, 255, 0)).save(tmp_path / "a.jpg")
    image = shown(write(scene(picture(tmp_path / "a.jpg", pixels=(4000, 3000)))))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1200, 900))


def test_nothing_tells_where_a_photograph_was_taken(write: Write, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Secret garden"
    exif.get_ifd(0x8825)[1] = "N"
    quadrants(tmp_path / "a.jpg", exif=exif, comment=b"Secret comment")
    assert b"Secret" in (tmp_path / "a.jpg").read_bytes()
    written = write(scene(picture(tmp_path / "a.jpg")))
    assert b"Secret" not in written.shape("Picture").image.blob
    assert not shown(written).getexif()
    assert shown(written).tobytes() == Image.open(tmp_path / "a.jpg").tobytes()


def test_a_file_that_is_no_picture_is_a_problem_and_the_rest_is_there(write: Write, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    written = write(scene(picture(tmp_path / "a.png"), picture(quadrants(tmp_path / "b.png"), name="Good")))
    assert [problem.rule for problem in written.problems] == ["unreadable-picture"]
    assert "a.png" in written.problems[0].message
    assert [shape.name for shape in written.slide().shapes][1:] == ["Good"]


def test_a_picture_that_has_gone_is_a_problem(write: Write, tmp_path: Path) -> None:
    written = write(scene(picture(tmp_path / "gone.png")))
    assert [problem.rule for problem in written.problems] == ["unreadable-picture"]


def test_no_part_names_the_folder_of_the_picture(write: Write, tmp_path: Path) -> None:
    written = write(scene(picture(quadrants(tmp_path / "a.png"))))
    assert all(str(tmp_path).encode() not in written.data(name) for name in written.names())


SVG = b"""<?xml version="1.0"?><!-- by Ann --><svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"
 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink"
 inkscape:export-filename="/home/ann/secret.png"><metadata>Ann</metadata><script>alert(1)</script>
 <image xlink:href="file:///home/ann/photo.jpg"/><rect id="r" width="40" height="30" onclick="x()"/>
 <use xlink:href="#r"/></svg>"""


def test_a_drawing_is_there_as_drawing_and_as_picture(write: Write, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    written = write(scene(picture(tmp_path / "a.svg", Rect(0, 0, 240, 180), is_vector=True)))
    assert media(written) == ["ppt/media/image1.png", "ppt/media/image2.svg"]
    assert shown(written).size == (640, 480)
    assert len(written.on_slide("//p:pic//a:blip//asvg:svgBlip/@r:embed")) == 1


def test_a_drawing_brings_nothing_private_or_active(write: Write, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    drawing = write(scene(picture(tmp_path / "a.svg", is_vector=True))).data("ppt/media/image2.svg")
    for word in (b"ann", b"Ann", b"script", b"onclick", b"inkscape"):
        assert word not in drawing
    assert b'href="#r"' in drawing
    assert b"<rect" in drawing


def test_a_drawing_that_is_no_xml_is_at_least_a_picture(write: Write, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(b"<svg")
    written = write(scene(picture(tmp_path / "a.svg", is_vector=True)))
    assert media(written) == ["ppt/media/image1.png"]


def test_a_drawing_is_no_larger_than_a_projector_needs(write: Write, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    item = picture(tmp_path / "a.svg", BOX, is_vector=True, crop=Crop(0.45, 0.45, 0.45, 0.45))
    assert max(shown(write(scene(item))).size) == 3840
