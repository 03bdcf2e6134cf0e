from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from brownbag.powerpoint.package import PackageFile, Relationship, rels_of, rels_xml
from brownbag.problems import BrownBagError
from brownbag.resources import asset

SAGE = asset("themes", "sage.pptx")


def test_the_main_part_leads_to_the_master_and_the_master_to_its_layouts() -> None:
    with PackageFile(SAGE) as package:
        main = package.main()
        masters = [one.target for one in package.relationships(main) if one.kind.endswith("/slideMaster")]
        layouts = [
            one.target for one in package.relationships(masters[0]) if one.kind.endswith("/slideLayout")
        ]
    assert main == "ppt/presentation.xml"
    assert "ppt/slideLayouts/slideLayout1.xml" in layouts


def test_the_kind_of_content_is_known_by_name_or_by_ending() -> None:
    with PackageFile(SAGE) as package:
        assert package.content_type("ppt/presentation.xml").endswith("presentation.main+xml")
        assert package.content_type("ppt/_rels/presentation.xml.rels").endswith("relationships+xml")
        assert package.content_type("nothing.known") == ""


def test_names_of_parts_do_not_depend_on_capitals() -> None:
    with PackageFile(SAGE) as package:
        assert package.read("PPT/Presentation.xml") == package.read("ppt/presentation.xml")


def test_relationships_to_what_is_not_there_are_left_out(tmp_path: Path) -> None:
    gone = Relationship("rId1", "kind", "ppt/gone.xml", external=False)
    away = Relationship("rId2", "kind", "https://example.org/", external=True)
    with zipfile.ZipFile(tmp_path / "a.pptx", "w") as archive:
        archive.writestr("ppt/_rels/a.xml.rels", rels_of("ppt/a.xml", [gone, away]))
    with PackageFile(tmp_path / "a.pptx") as package:
        assert package.relationships("ppt/a.xml") == (away,)


def test_relationships_are_said_from_where_they_are_said() -> None:
    one = Relationship("rId1", "kind", "ppt/theme/theme1.xml", external=False)
    assert 'Target="../theme/theme1.xml"' in rels_xml([one], "ppt/slideMasters")[0]
    assert 'Target="ppt/theme/theme1.xml"' in rels_xml([one], "")[0]
    assert rels_of("ppt/a.xml", []) == ""


def test_a_part_that_is_missing_is_said() -> None:
    with PackageFile(SAGE) as package, pytest.raises(BrownBagError, match=r"sage\.pptx"):
        package.read("gone.xml")
