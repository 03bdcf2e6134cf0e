"""Files of the user: read with care, written in one step."""

import os
import subprocess
import sys

import pytest

from brownbag.files import Cancelled, OldLettersError, read_text, replacing, write_text
from brownbag.problems import BrownBagError


def test_a_new_file_takes_the_old_ones_place(tmp_path):
    target = tmp_path / "talk.md"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    write_text(target, "new — ü\r\n")
    assert target.read_bytes() == "new — ü\r\n".encode()
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def write_half(target, error):
    with replacing(target) as temporary:
        temporary.write_bytes(b"half")
        raise error


@pytest.mark.parametrize("error", [Cancelled(), BrownBagError("no"), ZeroDivisionError()])
def test_what_was_there_stays_when_writing_ends_early(tmp_path, error):
    target = tmp_path / "talk.pptx"
    target.write_bytes(b"old")
    with pytest.raises(type(error)):
        write_half(target, error)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(BrownBagError, match=r"There is no folder “nowhere” there. Make it first"):
        write_text(tmp_path / "nowhere" / "talk.md", "x")


def test_a_folder_in_the_files_place_is_said(tmp_path):
    (tmp_path / "talk.md").mkdir()
    with pytest.raises(BrownBagError, match=r"“talk.md” is a folder, not a file"):
        write_text(tmp_path / "talk.md", "x")


def test_a_disk_that_takes_no_more_leaves_the_old_file(tmp_path):
    """A limit on the size of files stands in for a full disk: the write fails half-way."""
    target = tmp_path / "talk.md"
    target.write_text("old", encoding="utf-8")
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from brownbag.files import write_text\n"
        "from brownbag.problems import BrownBagError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    write_text(Path(sys.argv[1]), 'x' * 10_000)\n"
        "except BrownBagError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)], capture_output=True, text=True, check=True
    )
    assert "“talk.md” could not be written" in done.stdout
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_read_as_it_was_written(tmp_path, encoding):
    path = tmp_path / "talk.md"
    path.write_bytes("# Zoë\r\n\n👶".encode(encoding))
    assert read_text(path) == "# Zoë\r\n\n👶"


def test_a_text_in_another_encoding_is_said_with_its_line(tmp_path):
    path = tmp_path / "talk.md"
    path.write_bytes("# Fine\n\nZoë".encode("latin-1"))
    with pytest.raises(OldLettersError, match="Line 3 holds a character that is not UTF-8") as caught:
        read_text(path)
    assert caught.value.where.endswith("talk.md:3")
    assert caught.value.sample == "Zoë"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“Zoë” – caf\u00e9\r\n".encode("cp1252"), "“Zoë” – café\r\n"),
        (b"caf\xe9 \x81", "café \x81"),  # a byte that means nothing there
        ("Zoë".encode(), "Zoë"),  # what is UTF-8 stays UTF-8
    ],
)
def test_a_text_of_an_older_program_can_be_read(tmp_path, data, text):
    path = tmp_path / "talk.md"
    path.write_bytes(data)
    assert read_text(path, old_letters=True) == text


@pytest.mark.parametrize("data", [b"PK\x03\x04\xff\x00", b"%PDF-1.7\n\xe2\xe3\x00", b"\xff\xfe\x00"])
@pytest.mark.parametrize("old_letters", [False, True])
def test_what_is_no_text_is_no_talk(tmp_path, data, old_letters):
    path = tmp_path / "talk.docx"
    path.write_bytes(data)
    with pytest.raises(BrownBagError, match=r"“talk\.docx” holds something else than a text") as caught:
        read_text(path, old_letters=old_letters)
    assert not isinstance(caught.value, OldLettersError)


def test_a_missing_file_and_one_far_too_large_are_said(tmp_path):
    with pytest.raises(BrownBagError, match=r"There is no file “talk.md” there. Look at the name"):
        read_text(tmp_path / "talk.md")
    huge = tmp_path / "huge.md"
    with huge.open("wb") as file:
        file.truncate(65_000_000)
    with pytest.raises(BrownBagError, match="at most 64 MB can be opened"):
        read_text(huge)


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path):
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"


def test_a_device_is_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(BrownBagError, match="no ordinary file"):
        write_text(pipe, "x")
    assert pipe.is_fifo()
