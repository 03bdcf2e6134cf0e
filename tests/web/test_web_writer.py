"""The whole page: what it says of itself, what it may do, and that it is written in one step."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta, Transition
from brownbag.files import Cancelled
from brownbag.problems import BrownBagError
from brownbag.web.writer import write_html
from web.conftest import Written

Write = Callable[..., Written]

TALK = """---
title: Small & tender
presenter: Ann
minutes: 30
---

# Small & tender

---

## First {#first minutes=3}

Words

::: notes
Say **this**.
:::

---

## Out of sight {hidden=true}

Words

---

## Last

[back](#first)
"""


def test_every_slide_is_a_section_in_order_under_its_number(write: Write):
    sections = write(TALK).find("//main/section")
    assert [one.get("id") for one in sections] == ["1", "2", "3", "4"]
    assert [one.get("aria-label") for one in sections] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert [one.get("data-hidden") is not None for one in sections] == [False, False, True, False]


def test_the_first_title_is_the_page_s_heading_and_the_others_are_below_it(write: Write):
    page = write(TALK)
    assert page.words("//main//h1") == ["Small & tender"]
    assert page.words("//main//h2") == ["First", "Out of sight", "Last"]


def test_slides_of_a_section_are_headed_below_its_first_one(write_scenes, write: Write):
    first, second, third, fourth = write(TALK).scenes
    page = write_scenes(first, replace(second, section="Part"), third, fourth)
    assert page.words("//main//h2") == ["First"]
    assert page.words("//main//h3") == ["Out of sight", "Last"]


def test_the_page_says_its_title_author_language_and_planned_time(write: Write):
    page = write(TALK)
    assert page.words("//title") == ["Small & tender"]
    assert page.find("//meta[@name='author']")[0].get("content") == "Ann"
    assert (page.find("/html")[0].get("lang"), page.find("/html")[0].get("dir")) == ("en-US", None)
    assert page.find("/html")[0].get("data-minutes") == "30"
    assert page.find("//section[@id='2']")[0].get("data-minutes") == "3"


def test_a_page_in_hebrew_reads_from_the_right(write: Write):
    page = write("---\nlanguage: he-IL\n---\n\n# שלום\n")
    assert (page.find("/html")[0].get("lang"), page.find("/html")[0].get("dir")) == ("he-IL", "rtl")


def test_notes_stand_folded_below_their_slide(write: Write):
    page = write(TALK)
    assert page.words("//section[@id='2']/details//p") == ["Say this."]
    assert page.words("//section[@id='2']/details//strong") == ["this"]
    assert page.find("//section[@id='4']/details") == []


def test_a_link_to_a_slide_leads_to_its_number(write: Write):
    (link,) = write(TALK).find("//section[@id='4']//a")
    assert (link.get("href"), link.get("target")) == ("#2", None)


def test_a_link_to_no_slide_is_plain_text_and_said(write: Write):
    page = write("## One\n\n[there](#nowhere)\n")
    assert page.find("//main//a") == []
    assert [problem.rule for problem in page.problems] == ["missing-slide"]


def test_a_link_to_the_web_opens_beside_the_talk_and_tells_nobody(write: Write):
    (link,) = write("## One\n\n[there](https://example.org/?a=1&b=2)\n").find("//main//a")
    assert link.get("href") == "https://example.org/?a=1&b=2"
    assert (link.get("target"), link.get("rel")) == ("_blank", "noopener noreferrer")


def test_only_the_page_s_own_script_may_run_and_nothing_may_be_fetched(write: Write):
    page = write(TALK)
    (script,) = page.find("//script")
    digest = b64encode(hashlib.sha256(script.text.encode("utf-8")).digest()).decode("ascii")
    policy = page.find("//meta[@http-equiv='Content-Security-Policy']")[0].get("content")
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy
    assert not re.search(r"https?:", policy)


def test_the_page_refers_to_no_other_file(write: Write):
    page = write(TALK)
    for name in ("src", "srcset", "data", "poster"):
        assert all(one.get(name).startswith("data:") for one in page.find(f"//*[@{name}]"))
    assert not re.search(r"url\((?!data:|#)", page.text)
    assert "@import" not in page.text


def test_the_same_talk_gives_the_same_bytes(write: Write):
    assert write(TALK, "one.html").path.read_bytes() == write(TALK, "two.html").path.read_bytes()


def test_a_transition_is_handed_to_the_slide_that_comes_up(write: Write, write_scenes):
    (scene,) = write("# One\n").scenes
    page = write_scenes(replace(scene, transition=Transition.FADE))
    assert page.find("//section")[0].get("data-transition") == "fade"


def test_a_cancelled_export_leaves_what_was_there(tmp_path: Path):
    assembler = Assembler(tmp_path)
    deck = assembler.read(TALK)
    target = tmp_path / "talk.html"
    target.write_text("old")

    def progress(done: int, of: int) -> None:
        assert of == 4
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_html(assembler.scenes(deck), deck.meta, target, progress)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("talk.html", "old")]


def test_a_talk_with_nothing_to_show_is_refused(write: Write, tmp_path: Path):
    (scene,) = write("# One\n").scenes
    with pytest.raises(BrownBagError, match="no slide"):
        write_html([replace(scene, hidden=True)], Meta(), tmp_path / "none.html")
    assert not (tmp_path / "none.html").exists()


def test_the_fonts_licence_is_named_in_the_page(write: Write):
    text = write(TALK).text
    assert "SIL Open Font License 1.1" in text
    assert "Carlito" in text[: text.index("<style>")]
