"""The talk's settings to document properties; nothing of this computer or of the template's makers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.powerpoint.xml import DECLARATION, escape

_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'


def core_xml(meta: Meta) -> str:
    """Return ``docProps/core.xml``.

    The day of the talk stands for when it was made, since a clock would give
    other bytes every time; without a day nothing is said.
    """
    day = _day(meta.date)
    said = [
        ("dc:title", meta.title),
        ("dc:subject", meta.subtitle),
        ("dc:creator", meta.presenter),
        ("cp:lastModifiedBy", meta.presenter),
        ("dc:language", meta.language),
    ]
    elements = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in said if text)
    if day:
        elements += "".join(
            f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{tag}>'
            for tag in ("created", "modified")
        )
    return f"{DECLARATION}{_CORE}{elements}</cp:coreProperties>"


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return ""


def app_xml(scenes: Sequence[Scene], meta: Meta) -> str:
    """Return ``docProps/app.xml``, true of this talk."""
    hidden = sum(scene.hidden for scene in scenes)
    notes = sum(bool(scene.notes) for scene in scenes)
    company = f"<Company>{escape(meta.organization)}</Company>" if meta.organization else ""
    return (
        f"{DECLARATION}{_APP}<Application>Brown Bag</Application><Slides>{len(scenes)}</Slides>"
        f"<Notes>{notes}</Notes><HiddenSlides>{hidden}</HiddenSlides>{company}</Properties>"
    )
