"""Links from page to page in a PDF, which Qt cannot write: put in where it wrote addresses.

While painting, a link to a slide stands as an address of a scheme of our own,
made long enough that the finished action fits into its place: no byte of the
file moves, and its table of places stays right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

_SCHEME = "brownbag-slide"
_PADDING = "~"
_LENGTH = 40  # of the padded name; "/S /GoTo\n/D [1234567 0 R /Fit]" is shorter
_ACTION = re.compile(rb"/S /URI\s*/URI \(" + _SCHEME.encode() + rb":([^)]*)\)")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_NOTHING = b"/S /Named\n/N /None"  # an action that no reader knows, so that nothing happens


def address_of(link: str) -> str:
    """Return ``link`` as an address for Qt: one to a slide ("#id") in our scheme, any other as it is.

    Brackets are written as per cent signs: Qt does not protect them, and one
    alone would spoil the file.
    """
    if link.startswith("#"):
        return f"{_SCHEME}:{quote(link[1:], safe=''):{_PADDING}<{_LENGTH}}"
    return link.replace("(", "%28").replace(")", "%29").replace("\\", "%5C")


def point_inside(data: bytes, pages: Mapping[str, int]) -> bytes:
    """Return the PDF ``data`` with links to slides leading to pages.

    ``pages`` has the page (from 0) of every slide's id. A link to an id that
    is not there does nothing.
    """
    kids = _KIDS.search(data)
    objects = re.findall(rb"(\d+) 0 R", kids[1]) if kids else []

    def action(found: re.Match[bytes]) -> bytes:
        page = pages.get(unquote(found[1].decode("ascii", "replace").rstrip(_PADDING)))
        known = page is not None and page < len(objects)
        made = b"/S /GoTo\n/D [" + objects[page] + b" 0 R /Fit]" if known and page is not None else _NOTHING
        return made.ljust(len(found[0]))

    return _ACTION.sub(action, data)
