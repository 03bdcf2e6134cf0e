"""From a list of parts to an Open XML package whose bytes are always the same.

ECMA-376 part 2: every part has a content type, and beside it a list of the
parts that it refers to.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# A zip cannot say "no date"; this is the earliest it can say.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the package; the part with ``path`` "" is the package itself.

    ``relations`` are (kind, target), which the XML refers to as rId1, rId2 ...
    in this order; a kind is Office's own word, or a whole URI.
    """

    path: str
    content_type: str = ""
    xml: str = ""
    relations: tuple[tuple[str, str], ...] = ()


CORE_PROPERTIES = f"{_PACKAGE}/relationships/metadata/core-properties"


def _relations_xml(relations: Iterable[tuple[str, str]]) -> str:
    rows = ""
    for number, (kind, target) in enumerate(relations, start=1):
        uri = kind if "://" in kind else f"{_OFFICE}/{kind}"
        rows += f'<Relationship Id="rId{number}" Type="{uri}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _content_types(parts: Iterable[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part.path}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.path
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations_path(path: str) -> str:
    place = PurePosixPath(path)
    return str(place.parent / "_rels" / f"{place.name}.rels")


def write_package(parts: tuple[Part, ...], target: Path) -> None:
    """Write ``target``; the same parts always give the same bytes."""
    files = {"[Content_Types].xml": _content_types(parts)}
    for part in parts:
        if part.path:
            files[part.path] = part.xml
        if part.relations:
            files[_relations_path(part.path)] = _relations_xml(part.relations)
    with zipfile.ZipFile(target, "w") as archive:
        for path, xml in files.items():
            entry = zipfile.ZipInfo(path, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX  # else it would be the system that this runs on
            archive.writestr(entry, (_DECLARATION + xml).encode())
