"""Picture files without what they tell about the person who made them.

Photographs carry places, dates, names and whole thumbnails; drawings the path
they were saved to. A talk is handed to strangers, so nothing of that is kept;
what the picture looks like (colour profile, resolution) is.
"""

from __future__ import annotations

from lxml import etree

_JPEG_KEPT = frozenset({0xE0, 0xE2, 0xEE})  # JFIF, colour profile, Adobe's colour transform
_JPEG_SCAN = 0xDA
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_DROPPED = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_DRAWING_PROGRAMS = ("inkscape", "sodipodi", "adobe", "sketch", "figma")


def without_metadata(data: bytes) -> bytes:
    """Return a JPEG or PNG without its metadata, pixel for pixel the same; any other file as it is."""
    if data.startswith(b"\xff\xd8"):
        return _clean_jpeg(data)
    if data.startswith(_PNG_SIGNATURE):
        return _clean_png(data)
    return data


def _clean_jpeg(data: bytes) -> bytes:
    """Copy the segments before the first scan but for comments and application data (ITU-T T.81, B.1.1.4)."""
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _JPEG_SCAN:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        is_private = marker == 0xFE or (0xE0 <= marker <= 0xEF and marker not in _JPEG_KEPT)
        if not is_private:
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    return b"".join([*kept, data[at:]])


def _clean_png(data: bytes) -> bytes:
    """Copy all chunks but the textual ones (W3C PNG, 5.3)."""
    kept, at = [_PNG_SIGNATURE], len(_PNG_SIGNATURE)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4])
        name = data[at + 4 : at + 8]
        if name not in _PNG_DROPPED:
            kept.append(data[at:end])
        at = end
        if name == b"IEND":  # what follows is no part of the picture
            break
    return b"".join(kept)


def clean_svg(data: bytes) -> bytes | None:
    """Return an SVG without scripts, links to elsewhere, comments and its program's own data.

    None where it cannot be read as XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    for element in list(root.iter(etree.Element)):
        if _is_private(element.tag):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for name in list(element.attrib):
            if _is_unwanted_attribute(str(name), str(element.attrib[name])):
                del element.attrib[name]
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _is_private(tag: object) -> bool:
    space, _, name = str(tag).rpartition("}")
    return name in {"script", "metadata", "foreignObject"} or any(word in space for word in _DRAWING_PROGRAMS)


def _is_unwanted_attribute(name: str, value: str) -> bool:
    space, _, local = name.rpartition("}")
    if any(word in space for word in _DRAWING_PROGRAMS) or local.lower().startswith("on"):
        return True
    return local == "href" and not value.strip().startswith(("#", "data:image/"))
