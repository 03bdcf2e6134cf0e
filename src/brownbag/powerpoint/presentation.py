"""The template's main part to the talk's: its slides, notes master, sections and language."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from brownbag.layout.scene import Scene
from brownbag.powerpoint.relations import NOTES_MASTER, relation_xml, rels_file
from brownbag.powerpoint.relations import SLIDE as SLIDE_RELATION
from brownbag.powerpoint.sections import sections_xml
from brownbag.powerpoint.template import Template
from brownbag.powerpoint.xml import MAIN, RELATION, SLIDE

_FIRST_SLIDE_ID = 256  # ECMA-376 part 1, 19.7.13: the lowest there may be
_OF_THE_DOCUMENT = ("sldIdLst", "custShowLst", "photoAlbum", "custDataLst", "modifyVerifier", "smartTags")
# Guides to align shapes by; sections and whatever else programs keep there belong to the old slides.
_KEPT_EXTENSIONS = frozenset({"{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"})
_BEFORE_SLIDES = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")


def presentation_parts(
    template: Template, scenes: Sequence[Scene], first_section: str, language: str
) -> tuple[bytes, str]:
    """Return the main part and its relationships; slide n is ``slides/slide{n}.xml``."""
    root = template.presentation
    for name in _OF_THE_DOCUMENT:
        for element in root.findall(_p(name)):
            root.remove(element)
    for attribute in ("firstSlideNum", "removePersonalInfoOnSave"):
        if attribute in root.attrib:
            del root.attrib[attribute]
    ids = range(_FIRST_SLIDE_ID, _FIRST_SLIDE_ID + len(scenes))
    first = template.highest_relation() + 1
    _add_slides(root, ids, first)
    _set_language(root, language)
    _set_sections(root, sections_xml(scenes, ids, first_section))
    lines = template.relation_lines()
    lines += [
        relation_xml(f"rId{first + at}", SLIDE_RELATION, f"slides/slide{at + 1}.xml")
        for at in range(len(scenes))
    ]
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True), rels_file(lines)


def add_notes_master(template: Template, name: str) -> None:
    """Make the part ``name`` the notes master of a template that has none."""
    root = template.presentation
    listed = etree.Element(_p("notesMasterIdLst"))
    rid = template.add_relationship(NOTES_MASTER, name)
    etree.SubElement(listed, _p("notesMasterId")).set(f"{{{RELATION}}}id", rid)
    masters = root.find(_p("sldMasterIdLst"))
    root.insert(0 if masters is None else root.index(masters) + 1, listed)


def _p(name: str) -> str:
    return f"{{{SLIDE}}}{name}"


def _a(name: str) -> str:
    return f"{{{MAIN}}}{name}"


def _add_slides(root: etree._Element, ids: range, first_relation: int) -> None:
    if not ids:
        return
    slides = etree.Element(_p("sldIdLst"))
    for at, slide_id in enumerate(ids):
        slide = etree.SubElement(slides, _p("sldId"))
        slide.set("id", str(slide_id))
        slide.set(f"{{{RELATION}}}id", f"rId{first_relation + at}")
    before = [child for child in root if child.tag in {_p(name) for name in _BEFORE_SLIDES}]
    root.insert(root.index(before[-1]) + 1 if before else 0, slides)


def _set_language(root: etree._Element, language: str) -> None:
    """Say the talk's language where PowerPoint looks for the one of new text."""
    style = root.find(_p("defaultTextStyle"))
    if style is None:
        style = etree.Element(_p("defaultTextStyle"))
        extensions = root.find(_p("extLst"))
        root.insert(len(root) if extensions is None else root.index(extensions), style)
    paragraphs = style.find(_a("defPPr"))
    if paragraphs is None:
        paragraphs = etree.Element(_a("defPPr"))
        style.insert(0, paragraphs)
    runs = paragraphs.find(_a("defRPr"))
    if runs is None:
        runs = etree.SubElement(paragraphs, _a("defRPr"))
    runs.set("lang", language)


def _set_sections(root: etree._Element, extension: str) -> None:
    listed = root.find(_p("extLst"))
    if listed is not None:
        for old in [element for element in listed if element.get("uri") not in _KEPT_EXTENSIONS]:
            listed.remove(old)
    if extension:
        if listed is None:
            listed = etree.SubElement(root, _p("extLst"))
        listed.insert(0, etree.fromstring(f'<x xmlns:p="{SLIDE}">{extension}</x>')[0])
    elif listed is not None and not len(listed):
        root.remove(listed)
