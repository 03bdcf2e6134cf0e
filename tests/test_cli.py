"""The command line: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from brownbag.cli import main

TALK = """---
title: Naps
presenter: Ada
---

# Naps

Ada

---

## Two things

- One
- Two

::: notes
Say both.
:::
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


def brownbag(*words: str | Path, **options) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "brownbag", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def test_topics_lists_the_library(capsys):
    assert main(["topics"]) == 0
    assert "the-space-between" in capsys.readouterr().out


def test_topics_as_json_says_what_a_script_needs(capsys):
    assert main(["topics", "--json"]) == 0
    topics = {topic["id"]: topic for topic in json.loads(capsys.readouterr().out)}
    space = topics["the-space-between"]
    assert space["title"] == "The space between"
    assert set(space) == {"id", "title", "summary", "minutes", "audiences", "part", "path"}
    assert Path(space["path"]).is_file()
    assert space["minutes"]["short"] <= space["minutes"]["standard"] <= space["minutes"]["long"]


def test_new_writes_a_talk_that_exports(tmp_path, capsys):
    talk, pptx = tmp_path / "talk.md", tmp_path / "talk.pptx"
    words = [
        "--topic",
        "parenting-is-hard",
        "--minutes",
        "30",
        "--audience",
        "parents",
        "--presenter",
        "Ada Ünal",
    ]
    assert main(["new", *words, "-o", str(talk)]) == 0
    text = talk.read_text(encoding="utf-8")
    assert 'presenter: "Ada Ünal"' in text
    assert "topic=parenting-is-hard" in text
    assert main(["check", str(talk)]) == 0
    assert main(["export", str(talk), "-o", str(pptx)]) == 0
    titles = [slide.shapes.title.text for slide in Presentation(pptx).slides]
    assert "Parenting is hard (and that is normal)" in titles
    carried_on = [title for title in titles if title.endswith(")") and title[:-4] in titles]
    assert len(titles) - len(carried_on) == text.count("\n\n---\n\n") + 1


def test_new_with_an_unknown_topic_writes_nothing(tmp_path, capsys):
    assert main(["new", "--topic", "naps", "-o", str(tmp_path / "talk.md")]) == 1
    assert "There is no topic “naps”. Known: " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_export_makes_a_powerpoint_with_the_words_and_notes(talk, tmp_path, capsys):
    assert main(["export", str(talk), "-o", str(tmp_path / "out.pptx")]) == 0
    first, second = Presentation(tmp_path / "out.pptx").slides
    assert first.shapes.title.text == "Naps"
    assert second.placeholders[1].text_frame.text == "One\nTwo"
    assert second.notes_slide.notes_text_frame.text == "Say both."
    assert capsys.readouterr().err == ""


def test_export_makes_the_same_bytes_again(talk, tmp_path):
    for name in ("a.pptx", "b.pptx"):
        assert main(["export", str(talk), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.pptx").read_bytes() == (tmp_path / "b.pptx").read_bytes()


def test_export_makes_a_pdf_and_pictures(talk, tmp_path):
    assert brownbag("export", talk, "-o", tmp_path / "out.pdf").returncode == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert brownbag("export", talk, "-o", tmp_path / "slides", "--format", "png").returncode == 0
    assert sorted(path.name for path in (tmp_path / "slides").iterdir()) == ["slide-01.png", "slide-02.png"]


def test_export_makes_a_web_page_with_the_words_and_notes(talk, tmp_path, capsys):
    assert main(["export", str(talk), "-o", str(tmp_path / "out.html")]) == 0
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert page.count("<section") == 2
    assert "Say both." in page
    assert str(tmp_path) not in page
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("form", ["pptx", "html"])
def test_export_of_pptx_and_html_needs_no_qt(talk, tmp_path, form):
    code = (
        "import sys\n"
        "from brownbag.cli import main\n"
        f"main(['export', {str(talk)!r}, '-o', {str(tmp_path / f'out.{form}')!r}])\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_export_lists_problems_with_file_and_line_and_still_exports(talk, tmp_path, capsys):
    talk.write_text(TALK + "\n![A nest](nest.png)\n", encoding="utf-8")
    assert main(["export", str(talk), "-o", str(tmp_path / "out.pptx")]) == 0
    assert f"{talk}:21: " in capsys.readouterr().err
    assert len(Presentation(tmp_path / "out.pptx").slides) == 2


def test_export_in_an_agencys_template_takes_its_layouts(talk, tmp_path):
    template = tmp_path / "agency.pptx"
    Presentation().save(str(template))
    out = tmp_path / "out.pptx"
    assert main(["export", str(talk), "-o", str(out), "--theme", str(template)]) == 0
    assert [slide.slide_layout.name for slide in Presentation(out).slides] == [
        "Title Slide",
        "Title and Content",
    ]


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["export", "nowhere.md", "-o", "x.pptx"], 1, "There is no file “nowhere.md” there."),
        (["export", "talk.md", "-o", "x.docx"], 2, "how should “x.docx” look?"),
        (["export", "talk.md", "-o", "nowhere/x.pptx"], 1, "There is no folder “nowhere” there."),
        (["export", "latin.md", "-o", "x.pptx"], 1, "latin.md:1: Line 1 holds a character that is not UTF-8"),
        (["export", "empty.md", "-o", "x.pptx"], 1, "There is no slide in this talk."),
        (["check", "nowhere.md"], 1, "There is no file “nowhere.md” there."),
        (["theme", "check", "talk.md"], 1, "talk.md"),
        (["export"], 2, "required"),
        (["frobnicate", "this"], 2, "what is “this”?"),
        (["new", "--topic", "what-is-imh", "--minutes", "soon", "-o", "x.md"], 2, "no number of minutes"),
    ],
)
def test_wrong_words_and_files_get_a_sentence_and_leave_nothing(talk, words, status, sentence):
    folder = talk.parent
    (folder / "latin.md").write_bytes("# Zoë".encode("latin-1"))
    (folder / "empty.md").write_text("", encoding="utf-8")
    before = sorted(folder.iterdir())
    done = brownbag(*words, cwd=folder)
    assert done.returncode == status
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(folder.iterdir()) == before


def test_check_says_rule_slide_line_severity_message_and_hint(talk, capsys):
    talk.write_text(TALK + "\n![A nest](nest.png)\n", encoding="utf-8")
    assert main(["check", str(talk), "--json"]) == 0
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["rule"], finding["slide"], finding["line"]) == ("missing-picture", 2, 21)
    assert finding["severity"] == "error"
    assert finding["message"]
    assert finding["hint"]


def test_theme_check_describes_a_template(tmp_path, capsys):
    Presentation().save(str(tmp_path / "agency.pptx"))
    assert main(["theme", "check", str(tmp_path / "agency.pptx")]) == 0
    assert "Title and Content" in capsys.readouterr().out


def test_a_bug_is_one_sentence_and_a_log(talk, tmp_path):
    code = (
        "import sys, brownbag.cli as cli, brownbag.commands.check as check\n"
        "def boom(options): raise ZeroDivisionError('boom')\n"
        "check.run = boom\n"
        f"sys.exit(cli.main(['check', {str(talk)!r}]))\n"
    )
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Something went wrong in Brown Bag; your files are as they were.")
    assert "Traceback" not in done.stderr
    (log,) = (tmp_path / "state").rglob("last-failure.txt")
    assert "boom" in log.read_text(encoding="utf-8")


def test_what_an_export_writes_names_no_place_of_this_machine(talk, tmp_path):
    main(["export", str(talk), "-o", str(tmp_path / "out.pptx")])
    with zipfile.ZipFile(tmp_path / "out.pptx") as package:
        for name in package.namelist():
            assert str(tmp_path).encode() not in package.read(name), name


@pytest.mark.parametrize("form", ["pptx", "pdf", "html"])
def test_export_never_writes_over_the_talk(talk, capsys, form):
    assert main(["export", str(talk), "--format", form, "-o", str(talk)]) == 1
    assert "not written over" in capsys.readouterr().err
    assert talk.read_text(encoding="utf-8") == TALK


def test_export_never_writes_over_the_template(talk, tmp_path, capsys):
    template = tmp_path / "agency.pptx"
    Presentation().save(str(template))
    before = template.read_bytes()
    assert main(["export", str(talk), "--theme", str(template), "-o", str(template)]) == 1
    assert "not written over" in capsys.readouterr().err
    assert template.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with named pipes")
def test_export_never_takes_the_place_of_a_device(talk, tmp_path, capsys):
    pipe = tmp_path / "out.pptx"
    os.mkfifo(pipe)
    assert main(["export", str(talk), "-o", str(pipe)]) == 1
    assert "no ordinary file" in capsys.readouterr().err
    assert pipe.is_fifo()


@pytest.mark.parametrize("command", [["export", "talk.md"], ["new", "--topic", "what-is-imh"]])
def test_a_theme_that_there_is_not_is_wrong_use_and_the_sentence_names_those_there_are(
    command, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.md").write_text("# Naps\n")
    with pytest.raises(SystemExit) as left:
        main([*command, "--theme", "sge", "-o", "out.md"])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "There is no theme “sge”. Did you mean “sage”?" in said
    assert "Known: sage" in said


def test_a_theme_that_a_talk_names_and_nobody_has_is_replaced_and_said(tmp_path, capsys):
    talk = tmp_path / "talk.md"
    talk.write_text("---\ntheme: sge\n---\n\n# Naps\n")
    assert main(["export", str(talk), "-o", str(tmp_path / "talk.pptx")]) == 0
    assert "There is no theme “sge”." in capsys.readouterr().err


def test_a_template_named_on_the_command_line_has_to_be_there(tmp_path, capsys):
    talk, out = tmp_path / "talk.md", tmp_path / "talk.pptx"
    talk.write_text("# Naps\n")
    assert main(["export", str(talk), "-o", str(out), "--theme", str(tmp_path / "gone.pptx")]) == 1
    assert "gone.pptx" in capsys.readouterr().err
    assert not out.exists()


def test_a_folder_that_is_called_like_the_theme_is_filled_all_the_same(talk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbor").mkdir()
    assert main(["export", str(talk), "--theme", "harbor", "--format", "png", "-o", "harbor"]) == 0
    assert list((tmp_path / "harbor").glob("*.png"))
