"""Templates made to order: python-pptx's default template, taken apart, changed and put together again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pptx

from brownbag.theme.model import Theme
from brownbag.theme.reader import read_theme

DEFAULT = Path(pptx.__file__).parent / "templates" / "default.pptx"
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
MASTER = "ppt/slideMasters/slideMaster1.xml"
THEME = "ppt/theme/theme1.xml"
PRESENTATION = "ppt/presentation.xml"


class Template:
    """A .pptx as its parts. Layouts count from 1, in the order of the file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with zipfile.ZipFile(DEFAULT) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def replace(self, part: str, old: str, new: str, count: int = 1) -> Template:
        text = self.parts[part].decode()
        assert old in text
        self.parts[part] = text.replace(old, new, count).encode()
        return self

    def draw(self, part: str, shapes: str) -> Template:
        """Add shapes at the back of a master or layout."""
        spaced = shapes.replace("<p:sp>", f"<p:sp {_SPACES}>")
        return self.replace(part, "</p:grpSpPr><p:sp>", f"</p:grpSpPr>{spaced}<p:sp>")

    def relate(self, part: str, identity: str, target: str, *, external: bool = False) -> Template:
        folder, _, name = part.rpartition("/")
        mode = ' TargetMode="External"' if external else ""
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
        entry = f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"{mode}/></Relationships>'
        return self.replace(f"{folder}/_rels/{name}.rels", "</Relationships>", entry)

    def add(self, part: str, data: bytes) -> Template:
        self.parts[part] = data
        return self

    def save(self, name: str = "template.pptx") -> Path:
        path = self._folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, data in self.parts.items():
                archive.writestr(part, data)
        return path

    def read(self) -> Theme:
        return read_theme(self.save())


def layout_part(number: int) -> str:
    return f"ppt/slideLayouts/slideLayout{number}.xml"
