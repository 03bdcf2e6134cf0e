from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile

import pytest
from PIL import Image

from brownbag.problems import BrownBagError
from brownbag.theme.reader import read_theme
from theme.templates import MASTER, THEME, Template

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(path) -> str:
    with pytest.raises(BrownBagError) as caught:
        read_theme(path)
    assert str(path) in caught.value.where
    assert caught.value.hint
    return caught.value.message


@pytest.mark.parametrize(
    ("head", "message"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(600), "is protected with a password"),
        (OLE + "PowerPoint Document".encode("utf-16-le") + bytes(600), "of the old kind"),
        (b"", "is not a PowerPoint file"),
        (b"%PDF-1.7 and more", "is not a PowerPoint file"),
        (b"PK\x03\x04 and nothing of a zip", "is damaged"),
        (
            b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.presentation",
            "OpenDocument",
        ),
    ],
)
def test_a_file_that_is_no_open_pptx_is_refused_in_plain_words(tmp_path, head, message):
    path = tmp_path / "agency.pptx"
    path.write_bytes(head)
    assert message in refusal(path)


def test_a_folder_is_refused_in_plain_words(tmp_path):
    with pytest.raises(BrownBagError, match="is a folder"):
        read_theme(tmp_path)


def test_a_zip_of_something_else_is_not_a_powerpoint_file(tmp_path):
    path = tmp_path / "photos.pptx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.txt", "hello")
    assert "is not a PowerPoint file" in refusal(path)


def test_a_word_file_is_not_a_powerpoint_file(template: Template):
    template.replace("_rels/.rels", "ppt/presentation.xml", "docProps/app.xml")
    assert "is not a PowerPoint file" in refusal(template.save())


def test_macros_are_refused_by_their_part(template: Template):
    template.add("ppt/vbaProject.bin", b"macros")
    assert "carries macros" in refusal(template.save())


def test_macros_are_refused_by_their_content_type(template: Template):
    template.replace(
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    )
    assert "carries macros" in refusal(template.save())


def test_macros_are_refused_by_their_suffix(template: Template):
    assert "carries macros" in refusal(template.save("agency.potm"))


def test_a_bomb_is_refused_before_it_unpacks(template: Template):
    template.add("ppt/media/zeros.bin", bytes(60_000_000))
    path = template.save()
    template.parts.clear()
    tracemalloc.start()
    try:
        assert "unpacks to far more" in refusal(path)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_an_xml_part_larger_than_any_template_needs_is_refused(template: Template):
    noise = "".join(f"<!-- {number * 7919 % 1_000_003} -->" for number in range(600_000))
    template.replace(MASTER, "</p:sldMaster>", f"{noise}</p:sldMaster>")
    assert "holds more than a template can need" in refusal(template.save())


def test_entities_are_refused(template: Template):
    bomb = '<!DOCTYPE t [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'
    template.replace(THEME, "<a:theme", f"{bomb}<a:theme")
    assert "holds something that no PowerPoint file has" in refusal(template.save())


def test_entities_that_point_to_files_are_refused(template: Template):
    template.replace(THEME, "<a:theme", '<!DOCTYPE t SYSTEM "file:///etc/passwd"><a:theme')
    assert "holds something that no PowerPoint file has" in refusal(template.save())


def test_a_strict_file_is_refused_with_a_way_out(template: Template):
    old = "http://schemas.openxmlformats.org/presentationml/2006/main"
    template.replace("ppt/presentation.xml", old, "http://purl.oclc.org/ooxml/presentationml/main", 9)
    assert "Strict Open XML" in refusal(template.save())


def test_an_entry_with_a_password_is_refused(template: Template):
    path = template.save()
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02")
    while place >= 0:  # set "encrypted" in every entry of the directory
        flags = struct.unpack_from("<H", data, place + 8)[0]
        struct.pack_into("<H", data, place + 8, flags | 1)
        place = data.find(b"PK\x01\x02", place + 4)
    path.write_bytes(data)
    assert "is protected with a password" in refusal(path)


def _picture(template: Template, data: bytes, name: str = "ppt/media/image9.png") -> Template:
    template.add(name, data).relate(MASTER, "rId90", f"../media/{name.rpartition('/')[2]}")
    return template.replace(
        MASTER,
        '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>',
        '<p:bgPr><a:blipFill><a:blip r:embed="rId90"/></a:blipFill></p:bgPr>',
    )


def png(width: int, height: int) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(target, "PNG")
    return target.getvalue()


def test_a_pictures_bytes_come_as_they_are(template: Template):
    data = png(4, 3)
    assert _picture(template, data).read().layouts[0].background.data == data


def test_a_picture_of_another_kind_is_turned_into_png(template: Template):
    target = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(target, "BMP")
    background = _picture(template, target.getvalue(), "ppt/media/image9.bmp").read().layouts[0].background
    assert Image.open(io.BytesIO(background.data)).size == (4, 3)


def bmp_head(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IIIIiiHHIIiiII", 10**6, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (png(4, 3)[:16] + struct.pack(">II", 60_000, 60_000) + bytes(50), "image9.png", "too many pixels"),
        (bmp_head(5_000, 5_000), "image9.bmp", "too many pixels"),
        (bmp_head(60_000, 60_000), "image9.bmp", "cannot be read"),
        (b"no picture at all", "image9.png", "cannot be read"),
        (b"\xd7\xcd\xc6\x9a", "image9.wmf", "a drawing of a kind that is not shown"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_left_out_and_said(template: Template, data, name, words):
    theme = _picture(template, data, f"ppt/media/{name}").read()
    assert theme.layouts[0].background.colour.rgb == "FFFFFF"
    assert [words in problem.message for problem in theme.problems] == [True]


def test_a_picture_in_another_file_is_left_out_and_said(template: Template):
    template.relate(MASTER, "rId90", "file:///C:/logo.png", external=True)
    template.replace(
        MASTER,
        '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>',
        '<p:bgPr><a:blipFill><a:blip r:link="rId90"/></a:blipFill></p:bgPr>',
    )
    assert [problem.rule for problem in template.read().problems] == ["theme-linked-picture"]


def test_a_target_cannot_leave_the_package(template: Template):
    template.replace("ppt/slideMasters/_rels/slideMaster1.xml.rels", "../theme/", "../../../../ppt/theme/")
    assert template.read().name == "Office Theme"
