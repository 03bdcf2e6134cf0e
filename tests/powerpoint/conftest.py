"""What the tests of the .pptx writer share: scenes go in, python-pptx reads what came out."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pptx
import pytest
from lxml import etree

from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.powerpoint.writer import write_pptx
from brownbag.problems import Problem
from brownbag.theme.model import Theme
from powerpoint.scenery import flat_png, sage

_NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}

_META = Meta("A talk", presenter="Ann")


@dataclass(frozen=True)
class Written:
    """A .pptx that was written."""

    path: Path
    problems: tuple[Problem, ...]

    def open(self) -> pptx.presentation.Presentation:
        """Return it as python-pptx reads it."""
        return pptx.Presentation(str(self.path))

    def slide(self, number: int = 1) -> pptx.slide.Slide:
        """Return slide ``number``, from 1, as python-pptx reads it."""
        return self.open().slides[number - 1]

    def shape(self, name: str = "Box", slide: int = 1) -> pptx.shapes.base.BaseShape:
        """Return the shape of that name."""
        return next(one for one in self.slide(slide).shapes if one.name == name)

    def names(self) -> list[str]:
        """Return the names of all parts."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.namelist()

    def data(self, part: str) -> bytes:
        """Return a part's bytes."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(part)

    def find(self, part: str, xpath: str) -> list[etree._Element]:
        """Return what ``xpath`` finds in a part."""
        return etree.fromstring(self.data(part)).xpath(xpath, namespaces=_NAMES)

    def on_slide(self, xpath: str, number: int = 1) -> list[etree._Element]:
        """Return what ``xpath`` finds on a slide."""
        return self.find(f"ppt/slides/slide{number}.xml", xpath)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Written]:
    """Return a function that writes scenes on the Sage theme."""

    def written(*scenes: Scene, meta: Meta = _META, theme: Theme | None = None) -> Written:
        path = tmp_path / "talk.pptx"
        return Written(path, write_pptx(scenes, theme or sage(), meta, path, rasterise=flat_png))

    return written
