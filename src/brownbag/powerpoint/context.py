"""What is known while one slide, or its notes page, is written."""

from __future__ import annotations

from msgspec import Struct, field

from brownbag.powerpoint import relations
from brownbag.powerpoint.chart_parts import ChartParts
from brownbag.powerpoint.links import Links
from brownbag.powerpoint.media import Media
from brownbag.powerpoint.relations import Relations
from brownbag.theme.model import Theme


class Context(Struct):
    """One part in the making: its language, its relationships, and the talk's shared things.

    ``slides`` is the way from this part to the folder of the slides.
    """

    language: str
    theme: Theme
    links: Links
    media: Media
    slides: str = ""
    charts: ChartParts | None = None
    relations: Relations = field(default_factory=Relations)

    def click_xml(self, link: str, *, own_colour: bool = False) -> str:
        """Return ``link`` as an ``a:hlinkClick``, "" where it leads nowhere."""
        return self.links.click_xml(link, self.relations, self.slides, own_colour=own_colour)

    def stored_chart(self, xml: str, workbook: bytes) -> str:
        """Store a chart with its workbook and return where it lies."""
        if self.charts is None:
            raise ValueError("only slides have charts")
        return self.charts.add(xml, workbook)

    def embed(self, data: bytes) -> str:
        """Store a picture's bytes once and return the id of the relationship to it."""
        return self.relations.add(relations.IMAGE, self.media.store(data))
