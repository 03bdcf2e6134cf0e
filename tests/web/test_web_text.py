"""Text on the page: real headings, lists and paragraphs, their lines where layout put them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from brownbag.deck.model import Marker
from brownbag.layout.scene import TextItem
from brownbag.web.lists import Piece, nested
from web.conftest import Written

Write = Callable[..., Written]


def test_a_paragraph_of_several_lines_is_one_text(write: Write):
    words = "a grown-up who is there " * 12
    page = write(f"## One\n\n{words}\n")
    (paragraph,) = page.find("//section//p[not(ancestor::*[@aria-hidden])]")
    assert len(paragraph.xpath(".//span[@class='l']")) > 2
    assert paragraph.text_content().split() == words.split()


def test_a_line_break_of_the_author_is_one_on_the_page(write: Write):
    (paragraph,) = write("## One\n\nfirst\\\nsecond\n").find("//section//p[.//br]")
    assert paragraph.xpath(".//br")[0].getprevious().text_content() == "first"


def test_a_word_broken_by_its_length_stays_one_word(write: Write):
    word = "long" * 60
    (paragraph,) = write(f"## One\n\n{word}\n").find("//section//p[.//wbr]")
    assert paragraph.text_content() == word


def test_items_stand_in_nested_lists(write: Write):
    page = write("## One\n\n- a\n  - b\n  - c\n- d\n\n1. e\n2. f\n")
    assert [words[-1] for words in page.words("//section//ul/li/ul/li")] == ["b", "c"]
    assert len(page.find("//section//ul")) == 2
    assert [one.get("value") for one in page.find("//section//ol/li")] == ["1", "2"]


def test_bullets_are_not_read_aloud_and_boxes_say_what_they_mean(write: Write):
    page = write("## One\n\n- a\n\n---\n\n## Two\n\n- [ ] b\n- [x] c\n")
    assert page.find("//section[@id='1']//li//*[@aria-hidden='true']")
    assert [one.get("aria-label") for one in page.find("//section[@id='2']//li//*[@role='img']")] == [
        "To do",
        "Done",
    ]


def test_what_comes_later_says_with_which_step(write: Write):
    page = write("## One\n\n::: incremental\n- a\n- b\n:::\n")
    assert page.find("//section")[0].get("data-steps") == "2"
    assert [one.get("data-step") for one in page.find("//section//li")] == ["1", "2"]


def test_emphasis_and_raised_text_are_said(write: Write):
    page = write("## One\n\na **b** *c* ~~d~~\n")
    assert [page.words(f"//section//{tag}") for tag in ("strong", "em", "s")] == [["b"], ["c"], ["d"]]


def test_a_paragraph_in_hebrew_reads_from_the_right_and_says_its_language(write: Write):
    (paragraph,) = write("## One\n\nשלום עולם\n").find("//section//p[@dir]")
    assert (paragraph.get("dir"), paragraph.get("lang")) == ("rtl", "he-IL")


def test_a_title_off_the_slide_is_a_heading_all_the_same(write: Write):
    page = write("Only a sentence.\n")
    assert len(page.find("//main//h1")) == 1
    assert page.words("//main//h1[@class='off']")


@pytest.mark.parametrize(
    ("pieces", "written"),
    [
        ([], ""),
        ([("p", Marker.NONE, 0)], "p"),
        ([("a", Marker.BULLET, 0), ("b", Marker.BULLET, 0)], "<ul><li>a</li><li>b</li></ul>"),
        (
            [("a", Marker.BULLET, 0), ("b", Marker.BULLET, 2), ("c", Marker.BULLET, 0)],
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        ),
        ([("a", Marker.BULLET, 0), ("b", Marker.NUMBER, 0)], "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ([("a", Marker.BULLET, 1), ("p", Marker.NONE, 0)], "<ul><li>a</li></ul>p"),
        ([("a", Marker.BULLET, 1), ("b", Marker.BULLET, 0)], "<ul><li>a</li></ul><ul><li>b</li></ul>"),
    ],
)
def test_lists_open_and_close_with_their_items(pieces, written):
    made = nested([Piece(html, marker, level) for html, marker, level in pieces])
    assert made.replace(' role="list"', "").replace(' value="0"', "") == written


def test_turned_words_stand_turned_around_the_middle_of_their_box(write: Write, write_scenes: Write):
    (scene,) = write("## One\n\nEdge\n").scenes
    texts = [item for item in scene.items if isinstance(item, TextItem)]
    edge = next(item for item in texts if item.paragraphs[0].runs[0].text == "Edge")
    turned = replace(edge, rotation=270.0)
    page = write_scenes(replace(scene, items=tuple(turned if item is edge else item for item in scene.items)))
    (holder,) = page.find("//p[contains(., 'Edge')]/..")
    x, y = edge.frame.middle
    assert f"transform-origin:{x:g}px {y:g}px;transform:rotate(270deg)" in holder.get("style")


def test_words_in_another_language_say_so(write: Write):
    page = write(
        "---\nlanguage: es\n---\n\n# Uno [two]{lang=en}\n\nYa **es [bold and *lean*]{lang=en}** siempre\n"
    )
    assert page.words("//h1//*[@lang]") == ["two"]
    marked = page.find("//section//p//*[@lang]")
    assert [one.get("lang") for one in marked] == ["en"] * len(marked)
    assert " ".join(one.text_content() for one in marked).split() == ["bold", "and", "lean"]


def test_a_paragraph_all_in_one_language_says_so_once(write: Write):
    page = write("## One\n\n- [uno **dos** tres]{lang=es}\n- four\n")
    (box,) = page.find("//section//li//*[@lang]")
    assert (box.get("lang"), box.text_content()) == ("es", "\u2022uno dos tres")


def test_every_letter_is_written_once_whatever_its_language(write: Write):
    words = "a b ".join(f"[c{number} d]{{lang=fr}}" for number in range(60))
    page = write(f"## One\n\n{words}\n")
    (paragraph,) = page.find("//section//p[.//*[@lang]]")
    assert "".join(paragraph.text_content().split()) == "ab".join(f"c{number}d" for number in range(60))
