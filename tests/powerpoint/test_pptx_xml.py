from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from brownbag.powerpoint.xml import clean, escape, guid, quote

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_any_text_stands_between_tags_and_comes_back(text: str) -> None:
    assert (etree.fromstring(f"<x>{escape(text)}</x>").text or "") == clean(text)


@given(ANY_TEXT)
def test_any_text_stands_in_an_attribute_and_comes_back(text: str) -> None:
    assert etree.fromstring(f"<x y={quote(text)}/>").get("y") == clean(text)


def test_what_xml_forbids_is_removed_and_line_ends_are_one_kind() -> None:
    assert clean("a\x00b\x0bc\ufffe\ud800d\r\ne\rf\tg") == "abcd\ne\nf\tg"


def test_an_identifier_depends_on_its_parts_alone() -> None:
    assert guid("section", "1", "A") == guid("section", "1", "A")
    assert guid("section", "1", "A") != guid("section", "1A", "")
    assert len(guid("x")) == 38
