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
    named += [(part, kind) for part, kind in template if _DEFAULTS.get(part.rpartition(".")[2]) != kind]
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
