"""A PowerPoint file as its parts: their names, kinds of content, bytes and relationships, read on demand.

python-pptx reads every part of a file, old slides with all their films too, and
takes longer to be imported than a talk takes to be written; a template needs
few of its parts, and those mostly as they are.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from lxml import etree

from brownbag.powerpoint.relations import relation_xml, rels_file, rels_name
from brownbag.problems import BrownBagError

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    RuntimeError,
    etree.XMLSyntaxError,
)


class Relationship(NamedTuple):
    """Where a part points: ``target`` is a part's name, or an address if ``external``."""

    id: str
    kind: str
    target: str
    external: bool


def rels_xml(relationships: Iterable[Relationship], folder: str) -> list[str]:
    """Return relationships as they are said in ``folder``."""
    return [
        relation_xml(one.id, one.kind, one.target, external=True)
        if one.external
        else relation_xml(one.id, one.kind, posixpath.relpath(one.target, folder or "."))
        for one in relationships
    ]


def rels_of(name: str, relationships: Iterable[Relationship]) -> str:
    """Return the ``.rels`` file of the part ``name``; "" where it points nowhere."""
    lines = rels_xml(relationships, posixpath.dirname(name))
    return rels_file(lines) if lines else ""


class PackageFile:
    """An open PowerPoint file; use it in a ``with`` statement. Names of parts have no leading slash.

    Every method raises BrownBagError where the file is damaged.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (OSError, *_DAMAGES) as error:
            raise self.damaged() from error
        self._names = {name.lower(): name for name in self._zip.namelist()}
        self._relationships: dict[str, tuple[Relationship, ...]] = {}

    def __enter__(self) -> PackageFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """Return a part's bytes."""
        try:
            return self._zip.read(self._names[name.lower()])
        except (OSError, *_DAMAGES) as error:
            raise self.damaged() from error

    def tree(self, name: str) -> etree._Element:
        """Return an XML part's root element, a new one each time."""
        try:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            return etree.fromstring(self.read(name), parser)
        except _DAMAGES as error:
            raise self.damaged() from error

    def content_type(self, name: str) -> str:
        """Return what kind of content a part has, "" where the file does not say."""
        ending = name.rpartition(".")[2].lower()
        return self._kinds.get(f"/{name.lower()}", self._kinds.get(ending, ""))

    def relationships(self, name: str) -> tuple[Relationship, ...]:
        """Return where the part ``name`` points ("" for the file itself), without what is not there."""
        if name not in self._relationships:
            self._relationships[name] = self._read_relationships(name)
        return self._relationships[name]

    def _read_relationships(self, name: str) -> tuple[Relationship, ...]:
        listing = rels_name(name)
        if listing.lower() not in self._names:
            return ()
        found = [self._relationship(element, name) for element in self.tree(listing)]
        return tuple(one for one in found if one.external or one.target.lower() in self._names)

    def main(self) -> str:
        """Return the name of the presentation's own part."""
        for one in self.relationships(""):
            if one.kind.endswith("/officeDocument"):
                return one.target
        raise self.damaged()

    def _relationship(self, element: etree._Element, name: str) -> Relationship:
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target)).lstrip("/")
            target = self._names.get(target.lower(), target)
        return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """Return kinds of content by the ending, and by "/" and the name of a part."""
        kinds = {}
        for element in self.tree("[Content_Types].xml"):
            key = "Extension" if element.tag == f"{_TYPES}Default" else "PartName"
            kinds[element.get(key, "").lower()] = element.get("ContentType", "")
        return kinds

    def damaged(self) -> BrownBagError:
        """Return the sentence for a file that is not as it should be."""
        return BrownBagError(
            f"“{self._path.name}” could not be opened as a PowerPoint file.",
            "Choose another theme.",
            str(self._path),
        )
