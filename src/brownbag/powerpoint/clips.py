"""Videos and sounds to ``p:pic`` elements that play: the file, and the picture shown until then.

PowerPoint finds the file in its own extension ([MS-PPTX] 2.2.22, p14:media),
older readers in ``a:videoFile`` or ``a:audioFile``; the slide's ``p:timing``
says what plays them (`brownbag.powerpoint.builds`).
"""

from __future__ import annotations

from brownbag.layout.scene import ClipItem
from brownbag.powerpoint import relations
from brownbag.powerpoint.context import Context
from brownbag.powerpoint.drawing import crop_xml, transform_xml
from brownbag.powerpoint.shapes import identity_xml
from brownbag.theme.drawing import Crop

_PLAIN_BOX = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_CLICK = '<a:hlinkClick r:id="" action="ppaction://media"/>'
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_MEDIA_URI = "{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"


def clip_xml(item: ClipItem, number: int, mark: str, context: Context) -> str:
    """Return the clip, in a placeholder whose ``p:ph`` is ``mark`` or on its own.

    "" (and a problem in the context's media) where its file cannot be read.
    """
    target = context.media.clip(item)
    if not target:
        return ""
    poster, crop = _poster(item, context)
    embedded = context.relations.add(relations.MEDIA, target)
    linked = context.relations.add(relations.AUDIO if item.is_sound else relations.VIDEO, target)
    own = identity_xml(number, item.name, alt=item.alt, click=_CLICK)
    kind = "audioFile" if item.is_sound else "videoFile"
    media = (
        f'<a:{kind} r:link="{linked}"/><p:extLst><p:ext uri="{_MEDIA_URI}">'
        f'<p14:media xmlns:p14="{_P14}" r:embed="{embedded}"/></p:ext></p:extLst>'
    )
    grouping = ' noGrp="1"' if mark else ""
    locks = f'<p:cNvPicPr><a:picLocks{grouping} noChangeAspect="1"/></p:cNvPicPr>'
    picture = context.relations.add(relations.IMAGE, poster)
    fill = f'<a:blip r:embed="{picture}"/>{crop_xml(crop)}<a:stretch><a:fillRect/></a:stretch>'
    place = "" if mark and item.frame == item.inherited_frame else transform_xml(item.frame)
    return (
        f"<p:pic><p:nvPicPr>{own}{locks}<p:nvPr>{mark}{media}</p:nvPr></p:nvPicPr>"
        f"<p:blipFill>{fill}</p:blipFill><p:spPr>{place}{_PLAIN_BOX}</p:spPr></p:pic>"
    )


def _poster(item: ClipItem, context: Context) -> tuple[str, Crop]:
    """Return where the picture lies that is shown first, and what of it is cut off."""
    stored = context.media.picture(item.poster) if item.poster is not None else None
    if stored is None or item.poster is None:
        return context.media.first_picture(item), Crop()
    return stored.target, item.poster.crop
