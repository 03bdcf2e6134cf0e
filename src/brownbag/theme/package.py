"""A .pptx as a package: from a file to its parts, with care.

Templates come from strangers. Nothing here follows a link out of the file,
expands an entity, runs anything, or unpacks more than a template can need; and
only the parts that are asked for are unpacked at all, never the old slides.
"""

from __future__ import annotations

import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree
from msgspec import Struct, field

from brownbag.files import world_error
from brownbag.problems import BrownBagError
from brownbag.theme import limits
from brownbag.theme.ooxml import Element

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 200  # bytes that tell one kind of file from another
_TAIL = 66_000  # bytes from which the end of a zip's list of contents is found: 22 and a comment
_END, _END_SIZE = b"PK\x05\x06", slice(12, 16)  # PKWARE APPNOTE 4.3.16: how long that list is
_OLE_LOOK = 2_000_000  # bytes in which an OLE file's directory is looked for
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = "http://purl.oclc.org/ooxml/"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)


class Relation(Struct, frozen=True):
    """Where a part points: ``target`` is a part's name, or an address if ``external``."""

    kind: str
    target: str
    external: bool


class Part(Struct):
    """One XML part: its name in the package, its root element, and where it points, by id."""

    name: str
    root: Element
    relations: dict[str, Relation] = field(default_factory=dict)

    def target(self, kind: str) -> str | None:
        """Return the name of the first part that this one is related to as ``kind`` ("theme")."""
        return next((r.target for r in self.relations.values() if r.kind == kind and not r.external), None)


class Package:
    """An open .pptx or .potx. Every method raises `BrownBagError` where the file is at fault."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self._archive = archive
        self._entries = {entry.filename.lower(): entry for entry in archive.infolist()}
        self._parts: dict[str, Part] = {}
        self._pictures: dict[str, bytes | None] = {}
        self._xml_left = limits.LARGEST_XML_SUM
        self._pictures_left = limits.LARGEST_PICTURE_SUM
        self._refuse_bombs()
        self._refuse_macros()

    def main(self) -> Part:
        """Return the presentation's own part."""
        relations = self._relations("")
        kinds = {relation.kind: relation for relation in relations.values() if not relation.external}
        main = kinds.get("officeDocument")
        if main is None:
            raise self._refusal("is not a PowerPoint file", "Choose a .pptx or .potx.")
        part = self.part(main.target)
        if not str(part.root.tag).endswith("}presentation"):
            raise self._refusal("is not a PowerPoint file", "Choose a .pptx or .potx.")
        return part

    def part(self, name: str) -> Part:
        """Return the XML part of this name."""
        if name not in self._parts:
            root = self._parse(name, self._read(name, limits.LARGEST_XML))
            self._parts[name] = Part(name, root, self._relations(name))
        return self._parts[name]

    def has(self, name: str) -> bool:
        """Return whether there is such a part."""
        return name.lower() in self._entries

    def picture(self, name: str) -> bytes | None:
        """Return a picture's bytes; None where it is missing or larger than a template may carry."""
        if name not in self._pictures:
            entry = self._entries.get(name.lower())
            limit = min(limits.LARGEST_PICTURE, self._pictures_left)
            if entry is None or entry.file_size > limit:
                self._pictures[name] = None
            else:
                self._pictures[name] = data = self._read(name, limit)
                self._pictures_left -= len(data)
        return self._pictures[name]

    def _read(self, name: str, limit: int) -> bytes:
        entry = self._entries.get(name.lower())
        if entry is None:
            raise self._refusal(f"is damaged: its part “{name}” is missing")
        if entry.file_size > limit:
            raise self._refusal(f"holds more than a template can need (“{name}”)", "Is it the right file?")
        if entry.flag_bits & 0x1:
            raise self._refusal("is protected with a password", "Save it without one in PowerPoint.")
        try:
            return self._archive.read(entry)
        except _UNREADABLE as error:
            raise self._refusal("is damaged, so it could not be read whole") from error

    def _parse(self, name: str, data: bytes) -> Element:
        self._xml_left -= len(data)
        if self._xml_left < 0:
            raise self._refusal("holds more than a template can need", "Is it the right file?")
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._refusal(f"is damaged: its part “{name}” cannot be read") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._refusal(f"holds something that no PowerPoint file has (“{name}”)")
        if _STRICT in str(root.tag):
            raise self._refusal(
                "is saved as “Strict Open XML”, which few programs read",
                "In PowerPoint, save it as an ordinary “PowerPoint Presentation (.pptx)”.",
            )
        return root

    def _relations(self, name: str) -> dict[str, Relation]:
        folder, file = posixpath.split(name)
        listing = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(listing):
            return {}
        root = self._parse(listing, self._read(listing, limits.LARGEST_XML))
        return {
            element.get("Id", ""): Relation(
                kind=element.get("Type", "").rpartition("/")[2],
                target=element.get("Target", "") if external else _inside(folder, element.get("Target", "")),
                external=external,
            )
            for element in root.iter(_RELATION)
            for external in [element.get("TargetMode") == "External"]
        }

    def _refuse_bombs(self) -> None:
        entries = self._archive.infolist()
        sizes = sum(entry.file_size for entry in entries)
        shrunk = any(
            one.file_size > max(limits.BOMB_SIZE, limits.BOMB_RATIO * one.compress_size) for one in entries
        )
        if shrunk or sizes > limits.LARGEST_UNPACKED or len(entries) > limits.MOST_PARTS:
            raise self._refusal("unpacks to far more than a template can need", "Is it the right file?")

    def _refuse_macros(self) -> None:
        has_macros = any(name.endswith("vbaproject.bin") for name in self._entries)
        if not has_macros and self.has("[Content_Types].xml"):
            types = self._parse("[Content_Types].xml", self._read("[Content_Types].xml", limits.LARGEST_XML))
            overrides = types.iter(f"{_TYPES}Override", f"{_TYPES}Default")
            has_macros = any(
                "macroenabled" in element.get("ContentType", "").lower() for element in overrides
            )
        if has_macros:
            raise _macros(self.path)

    def _refusal(self, what: str, hint: str = "Try a fresh copy of the file.") -> BrownBagError:
        return _refusal(self.path, what, hint)


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """Open the file for reading.

    Raises `BrownBagError` where it is missing, damaged, protected, an older or
    another kind of file, or carries macros.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if head.startswith(_OLE):
                head += file.read(_OLE_LOOK)
            file.seek(max(0, size - _TAIL))
            tail = file.read(_TAIL)
    except OSError as error:
        raise world_error(error, path, "read") from error
    _refuse_by_head(path, head, size)
    _refuse_by_tail(path, tail)
    try:
        archive = zipfile.ZipFile(path)
    except OSError as error:
        raise world_error(error, path, "read") from error
    except _UNREADABLE as error:
        raise _refusal(
            path, "is damaged, so it could not be opened", "Try a fresh copy of the file."
        ) from error
    with archive:
        yield Package(path, archive)


def _refuse_by_head(path: Path, head: bytes, size: int) -> None:
    if size > limits.LARGEST_FILE:
        raise _refusal(
            path, f"is {size / 1e6:.0f} MB large; a template has at most {limits.LARGEST_FILE / 1e6:.0f}"
        )
    if path.suffix.lower() in {".pptm", ".potm", ".ppsm"}:
        raise _macros(path)
    if head.startswith(_OLE):
        if "PowerPoint Document".encode("utf-16-le") in head:
            raise _refusal(
                path, "is a PowerPoint file of the old kind (.ppt)", "In PowerPoint, save it as .pptx."
            )
        raise _refusal(path, "is protected with a password", "Save it without one in PowerPoint.")
    if head[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument"):
        raise _refusal(path, "is an OpenDocument file", "In LibreOffice, save it as .pptx.")
    if not head.startswith(b"PK"):
        raise _refusal(path, "is not a PowerPoint file", "Choose a .pptx or .potx.")


def _refuse_by_tail(path: Path, tail: bytes) -> None:
    """Refuse a list of contents that would fill the memory before anything in it could be counted."""
    end = tail[max(0, tail.rfind(_END)) :]
    if end.startswith(_END) and int.from_bytes(end[_END_SIZE], "little") > limits.LARGEST_LIST:
        raise _refusal(path, "holds more parts than a template can need")


def _inside(folder: str, target: str) -> str:
    """Return the name of the part that ``target`` means, seen from ``folder``; never outside the package."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _macros(path: Path) -> BrownBagError:
    return _refusal(path, "carries macros, which Brown Bag does not open", "In PowerPoint, save it as .pptx.")


def _refusal(path: Path, what: str, hint: str = "Is it the right file?") -> BrownBagError:
    return BrownBagError(f"“{path.name}” {what}.", hint, str(path))
