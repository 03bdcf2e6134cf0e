"""A PowerPoint file to what a new talk takes over from it: masters, layouts, and what those need.

Everything that belongs to the file as somebody's document stays behind: its
slides and their notes, thumbnail, printer settings, reviewers, properties.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from lxml import etree

from brownbag.outgoing.addresses import web_address
from brownbag.powerpoint import relations
from brownbag.powerpoint.package import PackageFile, Relationship, rels_of, rels_xml
from brownbag.powerpoint.shapes import PlaceholderMarks
from brownbag.powerpoint.xml import MAIN, RELATION, SLIDE, quote

# Not the presentation's properties either: a template made for a kiosk would loop for ever.
_KEPT_BY_PRESENTATION = frozenset(
    f"{RELATION}/{kind}"
    for kind in ("slideMaster", "notesMaster", "handoutMaster", "theme", "tableStyles", "font")
)
# What masters and layouts may lead to that belongs to a document, or to a program that runs in it.
_OF_THE_DOCUMENT = frozenset(
    (
        "tags", "customXml", "comments", "commentAuthors", "printerSettings", "control", "vbaProject",
        "activeXControlBinary", "slideUpdateInfo", "legacyDocTextInfo", "userShapes", "attachedToolbars",
    )
)  # fmt: skip
_PATH_IN_WORDS = re.compile(rb'descr="(?:[A-Za-z]:|\\\\|/)[^"]*[\\/]', re.IGNORECASE)
_OF_OLD_SLIDES = ("presentationml.slide+xml", "presentationml.notesSlide+xml")
_OF_EVERY_SLIDE = ("presentationml.slideMaster+xml", "presentationml.slideLayout+xml")
_PLACEHOLDER_SAYS = ("type", "orient", "sz", "idx")  # what a slide repeats of its layout's placeholder


class LayoutPart(NamedTuple):
    """Where a layout lies, seen from a slide, and what its slides repeat: placeholders and colour map."""

    target: str
    marks: PlaceholderMarks
    colour_map: str


class NotesMaster(NamedTuple):
    """Where the notes master lies, seen from a notes page; its placeholder for the number, "" if none."""

    target: str
    number: str

    @classmethod
    def read(cls, name: str, root: etree._Element) -> NotesMaster:
        """Return what the part ``name`` with this root element is to notes pages."""
        marks = {mark.get("type"): _placeholder_mark(mark) for mark in root.iter(f"{{{SLIDE}}}ph")}
        return cls(posixpath.relpath(name, "ppt/notesSlides"), marks.get("sldNum", ""))


class TemplatePart(NamedTuple):
    """One part that is taken over: name, content type, bytes, relationships ("" if none)."""

    name: str
    content_type: str
    data: bytes
    rels: str


class Template:
    """An open template; use it in a ``with`` statement.

    ``presentation`` is the main part's element, free to be changed, and
    ``relationships`` are those it keeps.
    """

    def __init__(self, path: Path) -> None:
        """Raise BrownBagError where ``path`` is no PowerPoint file."""
        with ExitStack() as opened:
            self._package = opened.enter_context(PackageFile(path))
            try:
                self._read_main()
            except (KeyError, ValueError) as error:
                raise self._package.damaged() from error
            self._opened = opened.pop_all()

    def _read_main(self) -> None:
        main = self._package.main()
        self.presentation = self._package.tree(main)
        self.relationships: list[Relationship] = []
        # A font that holds only the letters of the old slides tells what they were, and sets no others.
        has_few_letters = self.presentation.get("saveSubsetFonts") in {"1", "true"}
        for one in self._package.relationships(main):
            is_dropped = one.external or one.kind not in _KEPT_BY_PRESENTATION
            if is_dropped or (has_few_letters and one.kind.endswith("/font")):
                _forget(self.presentation, one.id)
            else:
                self.relationships.append(one)
        if has_few_letters:
            for listed in self.presentation.findall(f"{{{SLIDE}}}embeddedFontLst"):
                self.presentation.remove(listed)
        self.layouts = tuple(self._layout(name) for name in self._layout_names())

    def __enter__(self) -> Template:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()

    def notes_master(self) -> NotesMaster | None:
        """Return the notes master, None where the template has none."""
        names = [one.target for one in self.relationships if one.kind == relations.NOTES_MASTER]
        return NotesMaster.read(names[0], self._package.tree(names[0])) if names else None

    def add_relationship(self, kind: str, target: str) -> str:
        """Let the main part point to ``target`` too and return the relationship's id."""
        rid = f"rId{self.highest_relation() + 1}"
        self.relationships.append(Relationship(rid, kind, target, external=False))
        return rid

    def relation_lines(self) -> list[str]:
        """Return the main part's own relationships, to be written before those to slides."""
        return rels_xml(self.relationships, "ppt")

    def highest_relation(self) -> int:
        """Return the highest number among the main part's relationship ids."""
        return max((int(one.id[3:]) for one in self.relationships if one.id[3:].isdigit()), default=0)

    def names(self) -> list[str]:
        """Return the parts that the main part leads to, in an order that depends on the file alone."""
        names = list(dict.fromkeys(one.target for one in self.relationships))
        for name in names:  # which grows as parts lead to further ones
            # A part may point to one picture many times.
            targets = dict.fromkeys(one.target for one in self._kept(name) if not one.external)
            names += [target for target in targets if target not in names]
        return names

    def content_type(self, name: str) -> str:
        """Return what kind of content a part has."""
        return self._package.content_type(name)

    def part(self, name: str) -> TemplatePart:
        """Return a part as it is taken over: as it was, but for links to what is not."""
        kept = self._kept(name)
        dropped = {one.id for one in self._package.relationships(name)} - {one.id for one in kept}
        data = self._package.read(name)
        is_drawn = self.content_type(name).endswith(_OF_EVERY_SLIDE) and b'type="ftr"' in data
        has_paths = _PATH_IN_WORDS.search(data) is not None
        root = self._package.tree(name) if dropped or has_paths or is_drawn else None
        silent = _empty_footers(root) if root is not None and is_drawn else []
        if root is not None and (dropped or has_paths or silent):
            for rid in sorted(dropped):
                _forget(root, rid)
            _forget_paths(root)
            for paragraph in silent:
                _add_space(paragraph)
            data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        return TemplatePart(name, self.content_type(name), data, rels_of(name, kept))

    def _kept(self, name: str) -> list[Relationship]:
        """Return a part's relationships without those to old slides, and to files or pictures elsewhere."""
        return [one for one in self._package.relationships(name) if self._is_kept(one)]

    def _is_kept(self, one: Relationship) -> bool:
        if one.external:
            return one.kind == relations.HYPERLINK and web_address(one.target) is not None
        if one.kind.rpartition("/")[2] in _OF_THE_DOCUMENT:
            return False
        return not self.content_type(one.target).endswith(_OF_OLD_SLIDES)

    def _layout_names(self) -> Iterator[str]:
        """Give the layouts' parts over all masters, in PowerPoint's order."""
        masters = {one.id: one.target for one in self.relationships}
        for master in self.presentation.iterfind(f"{{{SLIDE}}}sldMasterIdLst/{{{SLIDE}}}sldMasterId"):
            name = masters[master.get(f"{{{RELATION}}}id", "")]
            layouts = {one.id: one.target for one in self._package.relationships(name)}
            for layout in self._package.tree(name).iterfind(
                f"{{{SLIDE}}}sldLayoutIdLst/{{{SLIDE}}}sldLayoutId"
            ):
                yield layouts[layout.get(f"{{{RELATION}}}id", "")]

    def _layout(self, name: str) -> LayoutPart:
        root = self._package.tree(name)
        marks: dict[tuple[int, str], str] = {}
        for mark in root.iter(f"{{{SLIDE}}}ph"):
            key = int(mark.get("idx", "0")), mark.get("type", "obj")
            marks.setdefault(key, _placeholder_mark(mark))
        return LayoutPart(posixpath.relpath(name, "ppt/slides"), PlaceholderMarks(marks), _colour_map(root))


def _placeholder_mark(mark: etree._Element) -> str:
    """Return what a slide repeats of the ``p:ph`` element of its layout."""
    said = "".join(
        f" {key}={quote(value)}" for key in _PLACEHOLDER_SAYS if (value := mark.get(key)) is not None
    )
    return f"<p:ph{said}/>"


def _forget(root: etree._Element, rid: str) -> None:
    """Remove the elements that refer to a relationship, and lists that are empty then."""
    for user in root.findall(".//*"):
        if not any(
            value == rid and str(key).startswith(f"{{{RELATION}}}") for key, value in user.attrib.items()
        ):
            continue
        parent = user.getparent()
        if parent is None:
            continue
        parent.remove(user)
        above = parent.getparent()
        if not len(parent) and above is not None and str(parent.tag).endswith("Lst"):
            above.remove(parent)


def _empty_footers(root: etree._Element) -> list[etree._Element]:
    """Return the paragraphs without letters in footers."""
    return [
        paragraph
        for shape in root.iter(f"{{{SLIDE}}}sp")
        if shape.find(f"{{{SLIDE}}}nvSpPr/{{{SLIDE}}}nvPr/{{{SLIDE}}}ph[@type='ftr']") is not None
        for paragraph in shape.iterfind(f"{{{SLIDE}}}txBody/{{{MAIN}}}p")
        if not any(paragraph.find(f"{{{MAIN}}}{kind}") is not None for kind in ("r", "fld"))
    ]


def _add_space(paragraph: etree._Element) -> None:
    """Put one space into a master's or layout's empty footer.

    LibreOffice dresses the footers of all slides as the letters in there, and in black Times where there
    are none. PowerPoint shows nothing of it.
    """
    run = etree.Element(f"{{{MAIN}}}r")
    etree.SubElement(run, f"{{{MAIN}}}rPr", lang="en-US")
    etree.SubElement(run, f"{{{MAIN}}}t").text = " "
    properties = paragraph.find(f"{{{MAIN}}}pPr")
    paragraph.insert(0 if properties is None else 1, run)


def _forget_paths(root: etree._Element) -> None:
    """Remove descriptions that are only the place of a file on somebody's computer."""
    for element in root.iter("*"):
        said = element.get("descr", "")
        if re.match(r"(?:[A-Za-z]:|\\\\|/)[^\n]*[\\/]\S", said):
            del element.attrib["descr"]


def _colour_map(layout: etree._Element) -> str:
    """Return the ``p:clrMapOvr`` of a slide of the layout: its layout's own, "" where it has the master's."""
    override = layout.find(f"{{{SLIDE}}}clrMapOvr/{{{MAIN}}}overrideClrMapping")
    if override is None:
        return ""
    said = " ".join(f'{name!s}="{value!s}"' for name, value in override.attrib.items())
    return f"<p:clrMapOvr><a:overrideClrMapping {said}/></p:clrMapOvr>"
