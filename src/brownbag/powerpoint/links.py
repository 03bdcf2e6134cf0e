"""Addresses as the author wrote them to what a shape or a stretch of text is linked to."""

from __future__ import annotations

from brownbag.outgoing.addresses import web_address
from brownbag.powerpoint import relations
from brownbag.powerpoint.relations import Relations
from brownbag.problems import Problem, Severity

# The link keeps its text's own colour (Office 2019 and later); otherwise PowerPoint
# shows every linked text in the theme's link colour, whatever its run says.
_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)


class Links:
    """The slides of a talk by their ids, and what was linked to in vain."""

    def __init__(self, slides: dict[str, int]) -> None:
        self._slides = slides
        self.problems: list[Problem] = []

    def leads_to(self, slide_id: str, number: int) -> bool:
        """Return whether links to ``slide_id`` lead to slide ``number``."""
        return self._slides.get(slide_id) == number

    def click_xml(self, link: str, into: Relations, folder: str, *, own_colour: bool = False) -> str:
        """Return ``link`` as an ``a:hlinkClick``, "" where it leads nowhere (which becomes a problem).

        ``folder`` is the way from the part that ``into`` belongs to, to the slides.
        """
        colour = _OWN_COLOUR if own_colour else ""
        if link.startswith("#"):
            number = self._slides.get(link[1:])
            if number is None:
                self._missing(link)
                return ""
            rid = into.add(relations.SLIDE, f"{folder}slide{number}.xml")
            return _click(f'r:id="{rid}" action="ppaction://hlinksldjump"', colour)
        address = web_address(link)
        if address is None:
            self._refused(link)
            return ""
        return _click(f'r:id="{into.add(relations.HYPERLINK, address, external=True)}"', colour)

    def _missing(self, link: str) -> None:
        self.problems.append(
            Problem(
                Severity.WARNING,
                0,
                f"No slide has the name “{link[1:]}”, so the link to it is plain text.",
                f"Give a slide that name: ## Title {{{link}}}.",
                "missing-slide",
            )
        )

    def _refused(self, link: str) -> None:
        self.problems.append(
            Problem(
                Severity.WARNING,
                0,
                f"“{link[:80]}” is no web, mail or telephone address, so it is plain text.",
                "Begin links with https://, mailto: or tel:.",
                "unusable-link",
            )
        )


def _click(attributes: str, content: str) -> str:
    return (
        f"<a:hlinkClick {attributes}>{content}</a:hlinkClick>" if content else f"<a:hlinkClick {attributes}/>"
    )
