"""How high and deep the faces of a PDF say they reach: the same for all of them.

Readers draw the box of a word, to select it or to say where it stands, from
these two numbers. Qt takes them from each face, and faces count differently:
Carlito's leave out accents and the lower half of a "g", so that one line of
regular and bold, or of two faces, is selected in steps.
"""

from __future__ import annotations

import re

# Thousandths of an em. What poppler assumes of a face that does not say, as those in LibreOffice's PDFs
# do not (GfxFont.cc): so the box of a word in our PDF is that of the same word in LibreOffice's.
_ASCENT, _DESCENT = b"950", b"-350"

_REACH = re.compile(rb"/Ascent (-?[\d.]+)(\s+)/Descent (-?[\d.]+)")


def even_faces(data: bytes) -> bytes:
    """Return the PDF ``data`` with every face reaching equally high and deep.

    The numbers fill the places of Qt's, so that no byte of the file moves. A
    place too small for them keeps what Qt wrote.
    """

    def reach(found: re.Match[bytes]) -> bytes:
        if len(found[1]) < len(_ASCENT) or len(found[3]) < len(_DESCENT):
            return found[0]
        ascent, descent = _ASCENT.ljust(len(found[1])), _DESCENT.ljust(len(found[3]))
        return b"/Ascent %b%b/Descent %b" % (ascent, found[2], descent)

    return _REACH.sub(reach, data)
