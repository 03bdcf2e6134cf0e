from __future__ import annotations

from lxml import etree

from brownbag.powerpoint.relations import HYPERLINK, IMAGE, Relations, rels_name


def test_the_same_relationship_has_the_same_id() -> None:
    relations = Relations()
    assert [relations.add(IMAGE, "a"), relations.add(IMAGE, "b"), relations.add(IMAGE, "a")] == [
        "rId1",
        "rId2",
        "rId1",
    ]
    assert len(etree.fromstring(relations.xml().encode())) == 2


def test_an_address_is_external_and_escaped() -> None:
    relations = Relations()
    relations.add(HYPERLINK, 'https://example.org/?a=1&b="2"', external=True)
    (one,) = etree.fromstring(relations.xml().encode())
    assert (one.get("Target"), one.get("TargetMode")) == ('https://example.org/?a=1&b="2"', "External")


def test_relationships_lie_beside_their_part() -> None:
    assert rels_name("ppt/slides/slide1.xml") == "ppt/slides/_rels/slide1.xml.rels"
    assert rels_name("x.xml") == "_rels/x.xml.rels"
