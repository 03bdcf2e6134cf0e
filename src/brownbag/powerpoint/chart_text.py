"""The letters, numbers and places of a native chart (ECMA-376 part 1, 21.2)."""

from __future__ import annotations

from brownbag.layout.chart_model import ChartSeries, LabelPlace, LabelSpot
from brownbag.powerpoint.drawing import solid_xml
from brownbag.powerpoint.text import face_xml
from brownbag.powerpoint.xml import escape, quote
from brownbag.theme.drawing import Colour
from brownbag.theme.model import LevelStyle, Theme
from brownbag.units import Rect

_LABEL_SHOWS = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="{names}"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
# Without it LibreOffice draws a line from a point to a number that stands aside (PowerPoint's own extension).
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"'
    ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
_NO_PAINT = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def look_xml(style: LevelStyle, theme: Theme, colour: Colour | None = None) -> str:
    """Return what stands inside a text's properties: colour and face."""
    return solid_xml(colour or style.colour) + face_xml(style.family, theme)


def attributes(style: LevelStyle) -> str:
    """Return a text's size and weight."""
    return f'sz="{round(style.size * 100)}" b="{int(style.bold)}" i="{int(style.italic)}"'


def text_properties(
    style: LevelStyle,
    theme: Theme,
    language: str,
    *,
    colour: Colour | None = None,
    upright: bool = False,
    one_line: bool = False,
) -> str:
    """Return a ``c:txPr``.

    ``upright``: the program may not turn the text to make room. ``one_line``: nor break it, as
    LibreOffice does with numbers that are wider than a fifth of the chart.
    """
    turn = ' rot="0" vert="horz"' if upright else ""
    wrap = ' wrap="none"' if one_line else ""
    body = f"<a:bodyPr{turn}{wrap}/>"
    inside = f"<a:defRPr {attributes(style)}>{look_xml(style, theme, colour)}</a:defRPr>"
    end = f"<a:endParaRPr lang={quote(language)}/>"
    return f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{inside}</a:pPr>{end}</a:p></c:txPr>"


def layout_xml(place: Rect, whole: Rect, *, inner: bool = False, sized: bool = True) -> str:
    """Return a fixed place inside ``whole``; ``inner``: of a plot without its axes' words."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    size = ""
    if sized:
        wide, high = _share(place.width, whole.width), _share(place.height, whole.height)
        size = f'<c:w val="{wide}"/><c:h val="{high}"/>'
    return (
        f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{_share(place.x - whole.x, whole.width)}"/>'
        f'<c:y val="{_share(place.y - whole.y, whole.height)}"/>{size}</c:manualLayout></c:layout>'
    )


def _share(length: float, whole: float) -> str:
    return f"{length / whole if whole else 0.0:.6f}".rstrip("0").rstrip(".") or "0"


def title_xml(text: str, place: Rect, whole: Rect, style: LevelStyle, theme: Theme, language: str) -> str:
    """Return the chart's title at its place."""
    look = look_xml(style, theme)
    properties = f"<a:rPr lang={quote(language)} {attributes(style)}>{look}</a:rPr>"
    run = f"<a:r>{properties}<a:t>{escape(text)}</a:t></a:r>"
    paragraph = f'<a:p><a:pPr algn="l"><a:defRPr {attributes(style)}>{look}</a:defRPr></a:pPr>{run}</a:p>'
    body = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>'
    rich = f"<c:tx><c:rich>{body}{paragraph}</c:rich></c:tx>"
    return f'<c:title>{rich}{layout_xml(place, whole, sized=False)}<c:overlay val="0"/></c:title>'


def labels_xml(
    series: ChartSeries,
    place: LabelPlace | None,
    style: LevelStyle,
    theme: Theme,
    language: str,
    *,
    names: bool,
    is_ring: bool,
    across: float,
) -> str:
    """Return a series' ``c:dLbls``: one look for all, and each number that differs from it.

    ``across`` is the chart's width, of which numbers that stand aside say their distance.
    """
    shown = [code for code in series.formats if code]
    if place is None or not shown:
        return ""
    common = max(set(shown), key=lambda code: (shown.count(code), code))
    usual = LabelSpot(place)
    own_inks = len(series.inks) > 1

    def body(code: str, ink: Colour, at: LabelPlace) -> str:
        where = "" if is_ring else f'<c:dLblPos val="{at.value}"/>'  # a ring's labels have one place only
        separator = "<c:separator>\n</c:separator>" if names else ""
        return (
            f'<c:numFmt formatCode={quote(code)} sourceLinked="0"/>{_NO_PAINT}'
            f"{text_properties(style, theme, language, colour=ink, one_line=not names)}{where}"
            f"{_LABEL_SHOWS.format(names=int(names))}{separator}"
        )

    single = []
    for index, (code, value) in enumerate(zip(series.formats, series.values, strict=True)):
        spot = series.spots[index] if series.spots else usual
        if value is None:
            continue
        if not code:
            single.append(f'<c:dLbl><c:idx val="{index}"/><c:delete val="1"/></c:dLbl>')
        elif code != common or own_inks or spot != usual:
            own = f"{_aside(spot.aside, across)}{body(code, series.ink(index), spot.place)}"
            single.append(f'<c:dLbl><c:idx val="{index}"/>{own}</c:dLbl>')
    lines = '<c:showLeaderLines val="0"/>' if names or is_ring else ""
    lines += _NO_LEADERS if any(spot.aside for spot in series.spots) else ""
    return f"<c:dLbls>{''.join(single)}{body(common, series.ink(0), place)}{lines}</c:dLbls>"


def _aside(distance: float, across: float) -> str:
    """Return how far to the right of its usual place a label stands (negative: to the left)."""
    if not distance:
        return ""
    share = _share(distance, across)
    return f'<c:layout><c:manualLayout><c:x val="{share}"/><c:y val="0"/></c:manualLayout></c:layout>'
