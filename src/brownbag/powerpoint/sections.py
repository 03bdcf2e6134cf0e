"""Where sections begin to PowerPoint's list of sections ([MS-PPTX] 2.2.20)."""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.layout.scene import Scene
from brownbag.powerpoint.xml import guid, quote

URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def sections_xml(scenes: Sequence[Scene], slide_ids: Sequence[int], first_name: str) -> str:
    """Return the extension with one section for every scene that starts one, "" where none does.

    Slides before the first go into one called ``first_name``.
    """
    sections: list[tuple[str, list[int]]] = []
    for scene, slide_id in zip(scenes, slide_ids, strict=True):
        if scene.section or not sections:
            sections.append((scene.section or first_name, []))
        sections[-1][1].append(slide_id)
    if not any(scene.section for scene in scenes):
        return ""
    written = "".join(_section_xml(number, name, ids) for number, (name, ids) in enumerate(sections))
    return f'<p:ext uri="{URI}"><p14:sectionLst xmlns:p14="{_P14}">{written}</p14:sectionLst></p:ext>'


def _section_xml(number: int, name: str, slide_ids: Sequence[int]) -> str:
    slides = "".join(f'<p14:sldId id="{slide_id}"/>' for slide_id in slide_ids)
    identity = guid("section", str(number), name)
    return (
        f'<p14:section name={quote(name)} id="{identity}"><p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>'
    )
