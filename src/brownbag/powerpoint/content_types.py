"""The list of what kind of content every part of the file is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brownbag.powerpoint.chart_parts import CHART_TYPE, WORKBOOK_TYPE, chart_name
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

# Of a template's part whose own list forgot it, by the ending of its name.
_UNSAID = {
    "bmp": "image/bmp",
    "emf": "image/x-emf",
    "fntdata": "application/x-fontdata",
    "jpe": "image/jpeg",
    "jpeg": "image/jpeg",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "wmf": "image/x-wmf",
}
_ANYTHING = "application/octet-stream"

# What plays, by the ending of its file.
_PLAYING = {
    "aac": "audio/aac",
    "avi": "video/x-msvideo",
    "flac": "audio/flac",
    "m4a": "audio/mp4",
    "m4v": "video/mp4",
    "mkv": "video/x-matroska",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "mpeg": "video/mpeg",
    "mpg": "video/mpeg",
    "oga": "audio/ogg",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/x-wav",
    "webm": "video/webm",
    "wmv": "video/x-ms-wmv",
}


def content_types_xml(
    template: Iterable[tuple[str, str]],
    slides: int,
    notes: Sequence[int],
    clips: Iterable[str] = (),
    charts: Iterable[int] = (),
) -> str:
    """Return ``[Content_Types].xml`` for the template's (part, type), so many slides, these notes pages.

    ``clips`` are the endings of the talk's videos and sounds, ``charts`` its charts' numbers.
    """
    named = [
        ("docProps/app.xml", f"{_OFFICE}.extended-properties+xml"),
        ("docProps/core.xml", f"{_PACKAGE}.core-properties+xml"),
        ("ppt/presentation.xml", f"{_OFFICE}.presentationml.presentation.main+xml"),
    ]
    named += [(part, kind) for part, kind in map(_said, template) if _DEFAULTS.get(_ending(part)) != kind]
    slide, page = f"{_OFFICE}.presentationml.slide+xml", f"{_OFFICE}.presentationml.notesSlide+xml"
    named += [(f"ppt/slides/slide{number}.xml", slide) for number in range(1, slides + 1)]
    named += [(f"ppt/notesSlides/notesSlide{number}.xml", page) for number in notes]
    drawn = [(chart_name(number), CHART_TYPE) for number in charts]
    named += drawn
    known = {**_DEFAULTS, **{end: _PLAYING[end] for end in sorted(clips)}}
    if drawn:
        known["xlsx"] = WORKBOOK_TYPE
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in known.items())
    overrides = "".join(
        f"<Override PartName={quote('/' + part)} ContentType={quote(kind)}/>" for part, kind in named
    )
    return f"{DECLARATION}{_ROOT}{defaults}{overrides}</Types>"


def _said(entry: tuple[str, str]) -> tuple[str, str]:
    """Return a part of the template with its type; no program opens a file that leaves one empty."""
    part, kind = entry
    return part, kind or _DEFAULTS.get(_ending(part)) or _UNSAID.get(_ending(part), _ANYTHING)


def _ending(part: str) -> str:
    return part.rpartition(".")[2].lower()
