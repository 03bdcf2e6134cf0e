"""PowerPoint's ordinary notes page for templates that have none, as python-pptx brings it."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from brownbag.powerpoint.package import Relationship, rels_of
from brownbag.powerpoint.template import TemplatePart
from brownbag.powerpoint.xml import RELATION

NAME = "ppt/notesMasters/notesMaster1.xml"
_OFFICE = "application/vnd.openxmlformats-officedocument"


def notes_master_parts(taken: Collection[str]) -> tuple[TemplatePart, TemplatePart]:
    """Return a notes master and the theme it needs, under a name that is not ``taken``."""
    # A tenth of a second to import, and only for templates without notes.
    from pptx.oxml import parse_from_template

    theme = next(
        name for number in range(1, 1 << 31) if (name := f"ppt/theme/theme{number}.xml") not in taken
    )
    rels = rels_of(NAME, [Relationship("rId1", f"{RELATION}/theme", theme, external=False)])
    return (
        TemplatePart(
            NAME,
            f"{_OFFICE}.presentationml.notesMaster+xml",
            _written(parse_from_template("notesMaster")),
            rels,
        ),
        TemplatePart(theme, f"{_OFFICE}.theme+xml", _written(parse_from_template("theme")), ""),
    )


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
