"""From layouts as data to the parts of a PowerPoint template.

A `Layout` says what is where; `template_parts` adds what every PowerPoint file
has (master, notes master, properties). A master for handouts is left to PowerPoint,
which makes the same one when somebody prints them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from drawingml import Decoration, Frame, Text, body_properties, level_styles, solid, transform
from package import CORE_PROPERTIES, Part

from brownbag.units import SLIDE_HEIGHT, SLIDE_WIDTH, to_emu

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WITHOUT_RELATIONS = (
    f'xmlns:a="{_DRAWING}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_NAMESPACES = (
    f'{_WITHOUT_RELATIONS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CONTENT = "application/vnd.openxmlformats-officedocument"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_PRESENTATION = f"{_CONTENT}.presentationml"
_COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
_LEVEL_PROMPTS = ("Second level", "Third level", "Fourth level", "Fifth level")
_LAYOUT_LEVELS = 5
_OF_EVERY_PAGE = frozenset(("dt", "ftr", "hdr", "sldNum", "sldImg"))  # a master has no text style for these
_NOTES_PAGE = (540, 720)  # portrait, for printing
_FIRST_LAYOUT_ID = 2_147_483_649  # ECMA-376 part 1, 19.7.13: at least 2^31, and the master has 2^31


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: ``type`` is PowerPoint's ("" for any content), ``prompt`` what it says while empty.

    ``size`` is PowerPoint's hint "full", "half" or "quarter".
    """

    idx: int
    type: str
    name: str
    frame: Frame
    text: Text
    prompt: str
    size: str = "full"


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout. ``type`` is PowerPoint's own where it has one, else "".

    ``background`` is a fill, "" for the master's. ``footer`` are its date, footer and slide number.
    ``decorations`` are all that is drawn; those that begin as the master's do leave them to the master.
    """

    name: str
    type: str
    places: tuple[Place, ...]
    footer: tuple[Place, ...]
    decorations: tuple[Decoration, ...] = ()
    background: str = ""


@dataclass(frozen=True, slots=True)
class Master:
    """The slide master: its layouts' common ground. ``background`` is a fill."""

    title: Place
    body: Place
    footer: tuple[Place, ...]
    background: str
    decorations: tuple[Decoration, ...] = ()

    def twin(self, place: Place) -> Place:
        """Return the placeholder from which one of a layout inherits: that of its kind, else the body."""
        if place.type in {"title", "ctrTitle"}:
            return self.title
        return next((own for own in self.footer if own.type == place.type), self.body)


@dataclass(frozen=True, slots=True)
class Template:
    """A whole template. ``colours`` maps dk1 ... folHlink to RGB; ``date`` is an ISO date-time."""

    name: str
    description: str
    date: str
    colours: Mapping[str, str]
    heading_font: str
    text_font: str
    master: Master
    layouts: tuple[Layout, ...]
    notes: tuple[Place, ...]


def _field(kind: str, shown: str, guid: str) -> str:
    return f'<a:p><a:fld id="{{{guid}}}" type="{kind}"><a:rPr lang="en-US"/><a:t>{shown}</a:t></a:fld></a:p>'


def _paragraphs(place: Place) -> str:
    if place.type == "sldNum":
        return _field("slidenum", "‹#›", "00000000-0000-4000-8000-000000000000")
    if place.type == "ftr":
        # LibreOffice gives a footer no style at all where its layout has no run.
        return '<a:p><a:r><a:rPr lang="en-US"/><a:t> </a:t></a:r></a:p>'
    if place.type in {"dt", "hdr"}:
        return '<a:p><a:endParaRPr lang="en-US"/></a:p>'
    lines = [(0, place.prompt)]
    if place.type in {"body", ""} and len(place.text.sizes) > 1:
        lines += enumerate(_LEVEL_PROMPTS, start=1)
    return "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="en-US"/><a:t>{escape(line)}</a:t></a:r></a:p>'
        for level, line in lines
    )


def _placeholder(place: Place, number: int, known: Place | None = None) -> str:
    """Return the shape.

    One on a layout says its own prompt, and beyond that only what ``known``,
    its twin on the master, does not say; so changing the master changes it too.
    """
    kind = f' type="{place.type}"' if place.type else ""
    size = f' sz="{place.size}"' if place.size != "full" else ""
    idx = "" if place.type in {"title", "ctrTitle"} else f' idx="{place.idx}"'
    has_styles = place.type in _OF_EVERY_PAGE
    prompt = ' hasCustomPrompt="1"' if known is not None and not has_styles else ""
    grouping = ' noRot="1" noChangeAspect="1"' if place.type == "sldImg" else ""
    shape = (
        f'<p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(place.name)}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"{grouping}/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{size}{idx}{prompt}/></p:nvPr></p:nvSpPr>"
    )
    frame = f'{transform(place.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    if place.type == "sldImg":
        line = f'<a:noFill/><a:ln w="9525">{solid(place.text.paint)}</a:ln>'
        return f"<p:sp>{shape}<p:spPr>{frame}{line}</p:spPr></p:sp>"
    levels = _LAYOUT_LEVELS if place.type in {"body", "subTitle", ""} else 1
    if known is not None:
        frame = "" if place.frame == known.frame else transform(place.frame)
        styles = level_styles(place.text, levels, known.text)
    else:
        styles = (
            level_styles(place.text, levels) if has_styles else ""
        )  # else the master's text styles are theirs
    properties = body_properties(place.text, None if known is None else known.text)
    return (
        f"<p:sp>{shape}{_holder('p:spPr', frame)}<p:txBody>{properties}{_holder('a:lstStyle', styles)}"
        f"{_paragraphs(place)}</p:txBody></p:sp>"
    )


def _holder(tag: str, inside: str) -> str:
    return f"<{tag}>{inside}</{tag}>" if inside else f"<{tag}/>"


def _common(name: str, background: str, decorations: Sequence[Decoration], places: Sequence[str]) -> str:
    shapes = "".join(shape.xml(number) for number, shape in enumerate(decorations, start=2))
    ground = f"<p:bg><p:bgPr>{background}<a:effectLst/></p:bgPr></p:bg>" if background else ""
    named = f" name={quoteattr(name)}" if name else ""
    return f"<p:cSld{named}>{ground}<p:spTree>{_GROUP}{shapes}{''.join(places)}</p:spTree></p:cSld>"


def _placeholders(places: Sequence[Place], first_id: int) -> list[str]:
    return [_placeholder(place, number) for number, place in enumerate(places, start=first_id)]


def _layout_part(layout: Layout, master: Master) -> str:
    kind = f' type="{layout.type}"' if layout.type else ""
    shared = len(master.decorations)
    shows_master = layout.decorations[:shared] == master.decorations
    drawn = layout.decorations[shared:] if shows_master else layout.decorations
    places = [
        _placeholder(place, number, master.twin(place))
        for number, place in enumerate((*layout.places, *layout.footer), start=2 + len(drawn))
    ]
    hides = "" if shows_master else ' showMasterSp="0"'
    common = _common(layout.name, layout.background, drawn, places)
    return f'<p:sldLayout {_WITHOUT_RELATIONS}{hides}{kind} preserve="1" userDrawn="1">{common}</p:sldLayout>'


def _master_part(template: Template) -> str:
    master = template.master
    first = 2 + len(master.decorations)
    places = _placeholders((master.title, master.body, *master.footer), first)
    ids = "".join(
        f'<p:sldLayoutId id="{_FIRST_LAYOUT_ID + number}" r:id="rId{number + 1}"/>'
        for number in range(len(template.layouts))
    )
    other = Text(sizes=(18,))
    return (
        f'<p:sldMaster {_NAMESPACES} preserve="1">'
        f"{_common('', master.background, master.decorations, places)}{_COLOUR_MAP}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{level_styles(master.title.text, 1)}</p:titleStyle>"
        f"<p:bodyStyle>{level_styles(master.body.text)}</p:bodyStyle>"
        f"<p:otherStyle>{level_styles(other, 1)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _notes_master_part(places: Sequence[Place]) -> str:
    common = _common("", solid('<a:srgbClr val="FFFFFF"/>'), (), _placeholders(places, 2))
    body = next(place.text for place in places if place.type == "body")
    style = f"<p:notesStyle>{level_styles(body)}</p:notesStyle>"
    return f"<p:notesMaster {_NAMESPACES}>{common}{_COLOUR_MAP}{style}</p:notesMaster>"


def _theme_part(template: Template) -> str:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in template.colours.items()
    )
    fonts = "".join(
        f'<a:{tag}><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{tag}>'
        for tag, font in (("majorFont", template.heading_font), ("minorFont", template.text_font))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>'
        for width in (9_525, 19_050, 28_575)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    name = quoteattr(template.name)
    return (
        f'<a:theme xmlns:a="{_DRAWING}" name={name}><a:themeElements>'
        f"<a:clrScheme name={name}>{colours}</a:clrScheme><a:fontScheme name={name}>{fonts}</a:fontScheme>"
        f"<a:fmtScheme name={name}><a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _presentation_part() -> str:
    notes_width, notes_height = (to_emu(side) for side in _NOTES_PAGE)
    master_id = _FIRST_LAYOUT_ID - 1
    return (
        f'<p:presentation {_NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{master_id}" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{to_emu(SLIDE_WIDTH)}" cy="{to_emu(SLIDE_HEIGHT)}"/>'
        f'<p:notesSz cx="{notes_width}" cy="{notes_height}"/>'
        f"<p:defaultTextStyle>{level_styles(Text(sizes=(18,)), 1)}</p:defaultTextStyle></p:presentation>"
    )


def _core_properties(template: Template) -> str:
    stamp = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{template.date}</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(template.name)}</dc:title><dc:creator>Brown Bag</dc:creator>"
        f"<dc:description>{escape(template.description)}</dc:description>{stamp}</cp:coreProperties>"
    )


_PRESENTATION_RELATIONS = (
    ("slideMaster", "slideMasters/slideMaster1.xml"),
    ("notesMaster", "notesMasters/notesMaster1.xml"),
    ("presProps", "presProps.xml"),
    ("viewProps", "viewProps.xml"),
    ("theme", "theme/theme1.xml"),
    ("tableStyles", "tableStyles.xml"),
)


def _package_parts(template: Template) -> tuple[Part, ...]:
    """Return the package itself and the parts that say nothing about slides."""
    # PowerPoint's own "Medium Style 2 - Accent 1", known to it by this number.
    table_styles = f'<a:tblStyleLst xmlns:a="{_DRAWING}" def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>'
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    app = f'<Properties xmlns="{_EXTENDED}"><Application>Brown Bag</Application></Properties>'
    return (
        Part(
            "",
            relations=(
                ("officeDocument", "ppt/presentation.xml"),
                (CORE_PROPERTIES, "docProps/core.xml"),
                ("extended-properties", "docProps/app.xml"),
            ),
        ),
        Part("docProps/core.xml", core, _core_properties(template)),
        Part("docProps/app.xml", f"{_CONTENT}.extended-properties+xml", app),
        Part("ppt/presProps.xml", f"{_PRESENTATION}.presProps+xml", f"<p:presentationPr {_NAMESPACES}/>"),
        Part("ppt/viewProps.xml", f"{_PRESENTATION}.viewProps+xml", f"<p:viewPr {_NAMESPACES}/>"),
        Part("ppt/tableStyles.xml", f"{_PRESENTATION}.tableStyles+xml", table_styles),
    )


def _slide_parts(template: Template) -> tuple[Part, ...]:
    """Return the slide master and its layouts."""
    layouts = tuple(
        Part(
            f"ppt/slideLayouts/slideLayout{number}.xml",
            f"{_PRESENTATION}.slideLayout+xml",
            _layout_part(layout, template.master),
            (("slideMaster", "../slideMasters/slideMaster1.xml"),),
        )
        for number, layout in enumerate(template.layouts, start=1)
    )
    master = Part(
        "ppt/slideMasters/slideMaster1.xml",
        f"{_PRESENTATION}.slideMaster+xml",
        _master_part(template),
        (
            *(("slideLayout", part.path.replace("ppt", "..", 1)) for part in layouts),
            ("theme", "../theme/theme1.xml"),
        ),
    )
    return master, *layouts


def template_parts(template: Template) -> tuple[Part, ...]:
    """Return all parts of the template. Each of its two masters has a theme of its own, both alike."""
    themes = (
        Part(f"ppt/theme/theme{number}.xml", f"{_CONTENT}.theme+xml", _theme_part(template))
        for number in (1, 2)
    )
    return (
        *_package_parts(template),
        Part(
            "ppt/presentation.xml",
            f"{_PRESENTATION}.presentation.main+xml",
            _presentation_part(),
            _PRESENTATION_RELATIONS,
        ),
        *_slide_parts(template),
        Part(
            "ppt/notesMasters/notesMaster1.xml",
            f"{_PRESENTATION}.notesMaster+xml",
            _notes_master_part(template.notes),
            (("theme", "../theme/theme2.xml"),),
        ),
        *themes,
    )
