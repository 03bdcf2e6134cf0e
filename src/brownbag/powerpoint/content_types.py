"""The list of what kind of content every part of the file is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brownbag.powerpoint.xml import DECLARATION, quote

_ROOT = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
_OFFICE = "application/vnd.openxmlformats-officedocument"
_PACKAGE = "application/vnd.openxmlformats-package"
_DEFAULTS = {
    "gif": "image/gif",
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": f"{_PACKAGE}.relationships+xml",
    "svg": "image/svg+xml",
    "xml": "application/xml",
}


def content_types_xml(template: Iterable[tuple[str, str]], slides: int, notes: Sequence[int]) -> str:
    """Return ``[Content_Types].xml`` for the template's (part, type), so many slides, these notes pages."""
    named = [
        ("docProps/app.xml", f"{_OFFICE}.extended-properties+xml"),
        ("docProps/core.xml", f"{_PACKAGE}.core-properties+xml"),
        ("ppt/presentation.xml", f"{_OFFICE}.presentationml.presentation.main+xml"),
    ]
    named += [(part, kind) for part, kind in template if _DEFAULTS.get(part.rpartition(".")[2]) != kind]
    slide, page = f"{_OFFICE}.presentationml.slide+xml", f"{_OFFICE}.presentationml.notesSlide+xml"
    named += [(f"ppt/slides/slide{number}.xml", slide) for number in range(1, slides + 1)]
    named += [(f"ppt/notesSlides/notesSlide{number}.xml", page) for number in notes]
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _DEFAULTS.items()
    )
    overrides = "".join(
        f"<Override PartName={quote('/' + part)} ContentType={quote(kind)}/>" for part, kind in named
    )
    return f"{DECLARATION}{_ROOT}{defaults}{overrides}</Types>"
