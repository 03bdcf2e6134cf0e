"""What the tests of the web page share: a talk goes in as Markdown, and its page comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html as lxml_html

from brownbag.assembly import Assembler
from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.problems import Problem
from brownbag.web.writer import write_html
from web.chromium import Chromium, Page


@dataclass(frozen=True)
class Written:
    """A page that was written, and the scenes it shows."""

    path: Path
    scenes: tuple[Scene, ...]
    problems: tuple[Problem, ...]

    @property
    def text(self) -> str:
        """The file."""
        return self.path.read_text(encoding="utf-8")

    def find(self, xpath: str) -> list[lxml_html.HtmlElement]:
        """Return what ``xpath`` finds on the page."""
        return lxml_html.document_fromstring(self.text).xpath(xpath)

    def words(self, xpath: str) -> list[str]:
        """Return the words of all that ``xpath`` finds."""
        return [" ".join(one.text_content().split()) for one in self.find(xpath)]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Written]:
    """Return a function that writes a talk's page. Pictures lie in ``tmp_path``."""

    def written(talk: str, name: str = "talk.html") -> Written:
        assembler = Assembler(tmp_path)
        deck = assembler.read(talk)
        scenes = assembler.scenes(deck)
        target = tmp_path / name
        return Written(target, scenes, write_html(scenes, deck.meta, target))

    return written


@pytest.fixture
def write_scenes(tmp_path: Path) -> Callable[..., Written]:
    """Return a function that writes the page of scenes made by hand."""

    def written(*scenes: Scene, meta: Meta = Meta("A talk")) -> Written:  # noqa: B008 - a frozen value
        target = tmp_path / "talk.html"
        return Written(target, scenes, write_html(scenes, meta, target))

    return written


@pytest.fixture(scope="session")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """Return a running Chromium."""
    started = Chromium(chromium, tmp_path_factory.mktemp("chromium"))
    yield started
    started.close()


@pytest.fixture
def open_page(browser: Chromium) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page; no page may have anything to complain of when the test ends."""
    opened: list[Page] = []

    def open_path(path: Path, **told: object) -> Page:
        opened.append(browser.open(path, **told))
        return opened[-1]

    yield open_path
    for page in opened:
        assert page.complaints() == []
        assert page.requests() == []
        page.close()


@pytest.fixture
def open_talk(write: Callable[..., Written], open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Return a function that writes a talk and opens its page."""
    return lambda talk, **told: open_page(write(talk).path, **told)
