"""What the writers of slides share while a page is written."""

from __future__ import annotations

from msgspec import Struct

from brownbag.web.definitions import Definitions
from brownbag.web.films import Films
from brownbag.web.links import Links
from brownbag.web.looks import Looks
from brownbag.web.pictures import Pictures
from brownbag.web.words import Words


class Context(Struct, frozen=True):
    """The classes, links, pictures and words of the whole page, and the talk's language."""

    looks: Looks
    links: Links
    pictures: Pictures
    films: Films
    definitions: Definitions
    language: str
    words: Words
