"""Scenes as a PDF: a page a slide, text as text with its fonts inside, links that work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from brownbag.deck.model import Meta
from brownbag.files import Progress, replacing
from brownbag.layout.scene import Scene
from brownbag.paint.painter import paint_scene
from brownbag.paint.pdf_faces import even_faces
from brownbag.paint.pdf_links import point_inside
from brownbag.paint.pdf_pages import page_side, size_pages
from brownbag.problems import BrownBagError

_RESOLUTION = 1200  # dots to the inch: places are rounded to 0.06 pt
_POINTS_PER_INCH = 72


def write_pdf(scenes: Sequence[Scene], meta: Meta, target: Path, progress: Progress | None = None) -> None:
    """Write every scene that is not hidden as a page of ``target``, in one step, all steps shown.

    A page is as large as its slide, to the hundredth of a millimetre. Raises `BrownBagError` where
    there is nothing to show or the file cannot be written, and lets
    `Cancelled` from ``progress`` through; ``target`` is then as it was.
    Needs `ensure_application`.
    """
    shown = [scene for scene in scenes if not scene.hidden]
    if not shown:
        raise BrownBagError(
            "There is no slide to put into the PDF.", "Add a slide, or show one of the hidden ones."
        )
    with replacing(target) as temporary:
        temporary.write_bytes(_pages(shown, meta, progress))


def _pages(scenes: Sequence[Scene], meta: Meta, progress: Progress | None) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, scenes[0], meta)
    painter = QPainter(writer)
    try:
        for done, scene in enumerate(scenes):
            if progress is not None:
                progress(done, len(scenes))
            if done:
                writer.setPageSize(_page_size(scene))
                writer.newPage()
            _paint_page(painter, scene)
    finally:
        painter.end()
    if progress is not None:
        progress(len(scenes), len(scenes))
    pages = {scene.id: page for page, scene in reversed(list(enumerate(scenes))) if scene.id}
    sizes = [(page_side(scene.width), page_side(scene.height)) for scene in scenes]
    return even_faces(size_pages(point_inside(bytes(buffer.data().data()), pages), sizes))


def _paint_page(painter: QPainter, scene: Scene) -> None:
    """Paint the slide from edge to edge of its page."""
    painter.save()
    painter.scale(_RESOLUTION / _POINTS_PER_INCH, _RESOLUTION / _POINTS_PER_INCH)
    painter.scale(page_side(scene.width) / scene.width, page_side(scene.height) / scene.height)
    paint_scene(painter, scene)
    painter.restore()


def _writer(buffer: QBuffer, first: Scene, meta: Meta) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPageSize(_page_size(first))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(meta.title or first.title)
    writer.setAuthor(meta.presenter or meta.organization)
    writer.setCreator("Brown Bag")
    # Qt would make one up: the same talk should give the same file.
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, f"{meta.title}\n{meta.presenter}\n{meta.date}"))))
    return writer


def _page_size(scene: Scene) -> QPageSize:
    size = QSizeF(scene.width, scene.height)
    return QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
