"""Every icon: whole in itself, of one family, and painted by Qt."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from brownbag.resources import asset, data_folder

ICONS = sorted(asset("icons").glob("*.svg"))
LOGOS = {"app", "brownbag"}
# A style sheet shows a file as it is: these cannot be tinted.
OWN_COLOURS = {"check-dark", "check-light", "chevron-dark", "chevron-light"}
PLAIN = {"svg", "g", "path", "circle", "rect"}


def test_the_icons_say_who_may_use_them():
    assert "CC BY 4.0" in asset("icons", "LICENSE").read_text(encoding="utf-8")
    assert len(ICONS) >= 45


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_plain_svg_without_references(path: Path):
    tree = etree.fromstring(path.read_bytes())
    for element in tree.iter():
        assert etree.QName(element).namespace == "http://www.w3.org/2000/svg"
        assert etree.QName(element).localname in PLAIN
        for name, value in element.attrib.items():
            assert name not in {"class", "style", "filter", "mask", "href"}
            assert "url(" not in value
            assert "://" not in value


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_of_the_family_has_its_grid_its_line_and_takes_the_colour_of_the_text(path: Path):
    tree = etree.fromstring(path.read_bytes())
    if path.stem in LOGOS:
        assert tree.get("viewBox") == "0 0 64 64"
        return
    assert tree.get("viewBox") == "0 0 24 24"
    (group,) = tree
    assert group.get("stroke") == "currentColor" or path.stem in OWN_COLOURS
    assert (group.get("stroke-width"), group.get("stroke-linecap")) == ("1.75", "round")
    assert group.get("fill") == "none"
    for element in group:
        assert element.get("fill", "none") in {"none", "currentColor"}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_qt_paints_an_icon_within_its_square(path: Path):
    side, margin = 48, 24
    image = QImage(side + 2 * margin, side + 2 * margin, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(margin, margin)
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != QColor("white")
    ]
    assert inked
    assert all(margin <= x < margin + side and margin <= y < margin + side for x, y in inked)


def test_every_icon_is_used():
    """An icon is named in the app's code, or by the style sheet with the look it belongs to."""
    package = data_folder() / "src" / "brownbag" / "app"
    code = "\n".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    unused = [
        path.stem
        for path in ICONS
        if f'"{path.stem}"' not in code
        and f'"{path.stem.rpartition("-")[0]}"' not in code
        and f"{path.name}" not in code
    ]
    assert unused == []
