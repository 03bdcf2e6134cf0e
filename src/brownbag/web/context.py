"""What the writers of slides share while a page is written."""

from __future__ import annotations

from dataclasses import dataclass

from brownbag.web.definitions import Definitions
from brownbag.web.films import Films
from brownbag.web.links import Links
from brownbag.web.looks import Looks
from brownbag.web.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Context:
    """The classes, links and pictures of the whole page, and the language around what is written now."""

    looks: Looks
    links: Links
    pictures: Pictures
    films: Films
    definitions: Definitions
    language: str
