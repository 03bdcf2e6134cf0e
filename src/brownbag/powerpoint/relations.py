"""The relationships of one part, as they are asked for, to its ``.rels`` file."""

from __future__ import annotations

from brownbag.powerpoint.xml import DECLARATION, RELATION, quote

LAYOUT = f"{RELATION}/slideLayout"
NOTES_MASTER = f"{RELATION}/notesMaster"
NOTES = f"{RELATION}/notesSlide"
SLIDE = f"{RELATION}/slide"
IMAGE = f"{RELATION}/image"
HYPERLINK = f"{RELATION}/hyperlink"
CHART = f"{RELATION}/chart"
VIDEO = f"{RELATION}/video"
AUDIO = f"{RELATION}/audio"
MEDIA = "http://schemas.microsoft.com/office/2007/relationships/media"

_ROOT = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'


class Relations:
    """Numbers relationships from ``rId1``; asking for the same one again gives the same id."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._lines: list[str] = []

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship of type ``kind`` to ``target``."""
        known = self._ids.get((kind, target))
        if known is None:
            known = self._ids[kind, target] = f"rId{len(self._ids) + 1}"
            self._lines.append(relation_xml(known, kind, target, external=external))
        return known

    def xml(self) -> str:
        """Return the whole ``.rels`` file."""
        return rels_file(self._lines)


def relation_xml(rid: str, kind: str, target: str, *, external: bool = False) -> str:
    """Return one Relationship element."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{rid}" Type="{kind}" Target={quote(target)}{mode}/>'


def rels_file(lines: list[str]) -> str:
    """Return a ``.rels`` file of these Relationship elements."""
    return f"{DECLARATION}{_ROOT}{''.join(lines)}</Relationships>"


def rels_name(part: str) -> str:
    """Return where the relationships of ``part`` are kept: ``a/b.xml`` has ``a/_rels/b.xml.rels``."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
