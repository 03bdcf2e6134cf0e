"""Scenes to a .pptx: opens the template, adds a slide a scene, and replaces the target in one step.

Slides are written as text and go into the file one by one: nothing is held
that is written already, and a slide costs a quarter of a millisecond.
(python-pptx's own way of adding slides takes a time that grows with the square
of their number.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from lxml import etree
from msgspec import Struct

from brownbag.deck.model import Meta
from brownbag.files import Progress, replacing
from brownbag.layout.scene import ClipItem, Scene
from brownbag.powerpoint import content_types as types
from brownbag.powerpoint import relations
from brownbag.powerpoint.archive import Archive
from brownbag.powerpoint.chart_parts import ChartParts, chart_numbers
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.links import Links
from brownbag.powerpoint.media import MakePoster, Media, Rasterise
from brownbag.powerpoint.notes import notes_xml
from brownbag.powerpoint.notes_master import notes_master_parts
from brownbag.powerpoint.presentation import add_notes_master, presentation_parts
from brownbag.powerpoint.properties import app_xml, core_xml
from brownbag.powerpoint.relations import relation_xml, rels_file, rels_name
from brownbag.powerpoint.slide import slide_xml
from brownbag.powerpoint.template import NotesMaster, Template, TemplatePart
from brownbag.powerpoint.xml import RELATION
from brownbag.problems import BrownBagError, Problem
from brownbag.theme.model import Theme

_FIRST_SECTION = "Start"
_COMPRESSED = (".jpeg", ".jpg", ".png", ".gif", ".mp4")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def write_pptx(
    scenes: Sequence[Scene],
    theme: Theme,
    meta: Meta,
    target: Path,
    *,
    rasterise: Rasterise,
    poster: MakePoster | None = None,
    progress: Progress | None = None,
) -> tuple[Problem, ...]:
    """Write ``scenes`` to ``target`` and return what could not be written as it was meant.

    ``rasterise`` makes a PNG of an SVG file, ``poster`` the first picture of
    a video; without it a plain one is shown. ``progress`` is told after every
    slide and may raise `Cancelled`; then, as on any failure, ``target`` stays
    as it was. Raises BrownBagError where the theme cannot be opened or the
    target not be written.
    """
    with replacing(target) as temporary, Template(theme.path) as template, Archive(temporary) as archive:
        return _Talk(scenes, theme, meta, template, archive, rasterise, poster).write(progress)


class _Talk(Struct):
    """The parts of one talk, written in the order in which they come to be known."""

    scenes: Sequence[Scene]
    theme: Theme
    meta: Meta
    template: Template
    archive: Archive
    rasterise: Rasterise
    poster: MakePoster | None = None
    notes_master: NotesMaster | None = None
    charts: ChartParts | None = None

    def write(self, progress: Progress | None) -> tuple[Problem, ...]:
        """Write everything and return the problems."""
        self._check_layouts()
        names = self.template.names()
        media = Media(self.archive, self.scenes, self.rasterise, _first_free_picture(names), self.poster)
        self._write_frame(names, self._added_parts(names))
        links = Links(_slides_by_id(self.scenes))
        for number, scene in enumerate(self.scenes, start=1):
            self._write_slide(number, scene, links, media)
            if progress is not None:
                progress(number, len(self.scenes))
        return tuple(dict.fromkeys((*media.problems, *links.problems)))

    def _check_layouts(self) -> None:
        if any(scene.layout_index >= len(self.template.layouts) for scene in self.scenes):
            raise BrownBagError(
                f"“{self.theme.path.name}” has changed since the talk was laid out.",
                "Try again.",
                str(self.theme.path),
            )

    def _added_parts(self, names: Sequence[str]) -> Sequence[TemplatePart]:
        """Return what the template lacks: a notes master where there are notes."""
        self.notes_master = self.template.notes_master()
        if self.notes_master is not None or not any(scene.notes for scene in self.scenes):
            return ()
        parts = notes_master_parts(names)
        add_notes_master(self.template, parts[0].name)
        self.notes_master = NotesMaster.read(parts[0].name, etree.fromstring(parts[0].data))
        return parts

    def _write_frame(self, names: Sequence[str], added: Sequence[TemplatePart]) -> None:
        """Write all that is no slide; the list of contents has to be the first of all."""
        overrides = [(name, self.template.content_type(name)) for name in names]
        overrides += [(part.name, part.content_type) for part in added]
        notes = [number for number, scene in enumerate(self.scenes, start=1) if scene.notes]
        main, main_rels = presentation_parts(
            self.template, self.scenes, self.meta.title or _FIRST_SECTION, self.meta.language
        )
        charts = chart_numbers(self.scenes, names)
        self.charts = ChartParts(self.archive, charts)
        clips = _clip_endings(self.scenes)
        contents = types.content_types_xml(overrides, len(self.scenes), notes, clips, charts)
        self.archive.write("[Content_Types].xml", contents)
        self.archive.write("_rels/.rels", _root_rels())
        self.archive.write("docProps/app.xml", app_xml(self.scenes, self.meta))
        self.archive.write("docProps/core.xml", core_xml(self.meta))
        self.archive.write("ppt/presentation.xml", main)
        self.archive.write("ppt/_rels/presentation.xml.rels", main_rels)
        for part in chain(map(self.template.part, names), added):
            is_picture = part.name.lower().endswith(_COMPRESSED)
            self.archive.write(part.name, part.data, compressed=is_picture)
            if part.rels:
                self.archive.write(rels_name(part.name), part.rels)

    def _write_slide(self, number: int, scene: Scene, links: Links, media: Media) -> None:
        layout = self.template.layouts[scene.layout_index]
        context = Context(scene.language, self.theme, links, media, charts=self.charts)
        context.relations.add(relations.LAYOUT, layout.target)
        if scene.notes:
            context.relations.add(relations.NOTES, f"../notesSlides/notesSlide{number}.xml")
        name = scene.id if links.leads_to(scene.id, number) else ""
        slide = slide_xml(scene, name, layout.marks, layout.colour_map, context)
        self._write("ppt/slides/slide", number, slide, context)
        if scene.notes and self.notes_master is not None:
            page = Context(scene.language, self.theme, links, media, "../slides/")
            notes = notes_xml(scene, number, self.notes_master, page)
            self._write("ppt/notesSlides/notesSlide", number, notes, page)

    def _write(self, start: str, number: int, xml: str, context: Context) -> None:
        self.archive.write(f"{start}{number}.xml", xml)
        self.archive.write(rels_name(f"{start}{number}.xml"), context.relations.xml())


def _slides_by_id(scenes: Sequence[Scene]) -> dict[str, int]:
    """Return the number of the first slide that has an id."""
    return {scene.id: number for number, scene in reversed(list(enumerate(scenes, start=1))) if scene.id}


def _clip_endings(scenes: Sequence[Scene]) -> set[str]:
    """Return the endings of the videos and sounds that the scenes show."""
    items = chain.from_iterable(scene.items for scene in scenes)
    return {item.path.suffix.lower().lstrip(".") for item in items if isinstance(item, ClipItem)}


def _first_free_picture(names: Sequence[str]) -> int:
    numbers = [re.fullmatch(r"ppt/media/image(\d+)\..*", name, re.IGNORECASE) for name in names]
    return 1 + max((int(found[1]) for found in numbers if found), default=0)


def _root_rels() -> str:
    main = relation_xml("rId1", f"{RELATION}/officeDocument", "ppt/presentation.xml")
    core = relation_xml("rId2", f"{_PACKAGE}/metadata/core-properties", "docProps/core.xml")
    return rels_file(
        [main, core, relation_xml("rId3", f"{RELATION}/extended-properties", "docProps/app.xml")]
    )
