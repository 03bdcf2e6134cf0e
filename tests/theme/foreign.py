"""Templates as strangers make them: other shapes, names, masters and gaps than ours."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from theme.templates import MASTER, PRESENTATION, Template, layout_part

_GERMAN = {
    1: "Titelfolie", 2: "Titel und Inhalt", 3: "Abschnittsüberschrift", 4: "Zwei Inhalte", 5: "Vergleich",
    6: "Nur Titel", 7: "Leer", 8: "Inhalt mit Überschrift", 9: "Bild mit Überschrift",
    10: "Custom Layout 3", 11: "1_Benutzerdefiniertes Layout",
}  # fmt: skip
_LAYOUTS = range(1, 12)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_picture_behind(template: Template) -> Template:
    """Put a dark picture behind every slide of a wide template, and light text on it."""
    picture = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").point(lambda value: value // 5).save(picture, "JPEG")
    template.add("ppt/media/behind.jpeg", picture.getvalue()).relate(MASTER, "rId90", "../media/behind.jpeg")
    behind = (
        '<p:bgPr><a:blipFill><a:blip r:embed="rId90"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
        "<a:effectLst/></p:bgPr>"
    )
    template.replace(MASTER, '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>', behind)
    template.replace(MASTER, 'bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
    return with_size(template, 12_192_000, 6_858_000)


def with_size(template: Template, width: int, height: int) -> Template:
    """Give the slides another size, every place on them with it."""
    across, down = width / 9_144_000, height / 6_858_000

    def scaled(found: re.Match[bytes]) -> bytes:
        x, y = round(int(found[3]) * across), round(int(found[5]) * down)
        return found[1] + found[2] + b'="%d" ' % x + found[4] + b'="%d"' % y

    template.replace(PRESENTATION, 'cx="9144000" cy="6858000"', f'cx="{width}" cy="{height}"')
    place = re.compile(rb'(<a:(?:off|ext) )(x|cx)="(-?\d+)" (y|cy)="(-?\d+)"')
    for part in (MASTER, *map(layout_part, _LAYOUTS)):
        template.parts[part] = place.sub(scaled, template.parts[part])
    return template


def with_german_names(template: Template) -> Template:
    """Call the layouts by their German names, and take away the types that would explain them."""
    for number, name in _GERMAN.items():
        part = layout_part(number)
        text = re.sub(r'<p:cSld name="[^"]*"', f'<p:cSld name="{name}"', template.parts[part].decode())
        template.parts[part] = re.sub(r'(<p:sldLayout [^>]*?) type="\w+"', r"\1", text, count=1).encode()
    return template


def with_two_masters(template: Template) -> Template:
    """Add a second master with layouts and a theme of its own, in other colours and fonts."""
    parts = template.parts
    parts["ppt/theme/theme9.xml"] = re.sub(
        rb'(<a:accent1><a:srgbClr val=")\w+', rb"\g<1>AA2200", parts["ppt/theme/theme1.xml"]
    ).replace(b'typeface="Calibri"', b'typeface="Georgia"')
    second = MASTER.replace("Master1", "Master2")
    parts[second] = re.sub(
        rb'(<p:sldLayoutId id=")(\d+)', lambda found: found[1] + b"%d" % (int(found[2]) + 900), parts[MASTER]
    )
    rels = parts["ppt/slideMasters/_rels/slideMaster1.xml.rels"]
    rels = re.sub(
        rb"slideLayout(\d+)\.xml", lambda found: b"slideLayout%d.xml" % (int(found[1]) + 20), rels
    ).replace(b"theme1.xml", b"theme9.xml")
    parts["ppt/slideMasters/_rels/slideMaster2.xml.rels"] = rels
    types = [
        '<Override PartName="/ppt/theme/theme9.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.theme+xml"/>',
        f'<Override PartName="/{second}" ContentType='
        '"application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/>',
    ]
    for number in _LAYOUTS:
        part, copy = layout_part(number), layout_part(number + 20)
        parts[copy] = parts[part]
        listing = parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"]
        parts[f"ppt/slideLayouts/_rels/slideLayout{number + 20}.xml.rels"] = listing.replace(
            b"slideMaster1.xml", b"slideMaster2.xml"
        )
        types.append(
            f'<Override PartName="/{copy}" ContentType='
            '"application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"/>'
        )
    template.replace("[Content_Types].xml", "</Types>", "".join(types) + "</Types>")
    relation = (
        f'<Relationship Id="rId90" Type="{_OFFICE}/slideMaster" Target="slideMasters/slideMaster2.xml"/>'
    )
    template.replace("ppt/_rels/presentation.xml.rels", "</Relationships>", f"{relation}</Relationships>")
    master_id = '<p:sldMasterId id="2147484600" r:id="rId90"/></p:sldMasterIdLst>'
    return template.replace(PRESENTATION, "</p:sldMasterIdLst>", master_id)


def without(template: Template, *kinds: str) -> Template:
    """Take the placeholders of these types out of every layout; "obj" are those that say no type."""
    shape = re.compile(r"<p:sp>(?:(?!</p:sp>).)*?<p:ph(?:(?!</p:sp>).)*?</p:sp>", re.DOTALL)

    def kept(found: re.Match[str]) -> str:
        mark = re.search(r"<p:ph[^>]*>", found[0])
        kind = re.search(r'type="(\w+)"', mark[0] if mark else "")
        return "" if (kind[1] if kind else "obj") in kinds else found[0]

    for part in map(layout_part, _LAYOUTS):
        template.parts[part] = shape.sub(kept, template.parts[part].decode()).encode()
    return template


FOREIGN: dict[str, Callable[[Template], Template]] = {
    "plain 4:3": lambda template: template,
    "picture behind": with_picture_behind,
    "portrait": lambda template: with_size(template, 6_858_000, 9_144_000),
    "small and wide": lambda template: with_size(template, 9_144_000, 5_143_500),  # as pandoc's own is
    "16:10": lambda template: with_size(template, 9_144_000, 5_715_000),
    "German names": with_german_names,
    "two masters": with_two_masters,
    "no bodies": lambda template: without(template, "obj", "body", "subTitle"),
    "no titles": lambda template: without(template, "title", "ctrTitle"),
    "only small print and one title": lambda template: without(
        template, "obj", "body", "subTitle", "ctrTitle", "pic"
    ),
}
"""Ways to make a template strange, by name."""


def foreign(name: str, folder: Path) -> Path:
    """Write the foreign template of this name into ``folder`` and return where."""
    return FOREIGN[name](Template(folder)).save(f"{name.replace(' ', '-').replace(':', '-')}.pptx")
