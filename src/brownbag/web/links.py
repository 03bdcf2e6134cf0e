"""Addresses as the author wrote them to what a link on the page leads to."""

from __future__ import annotations

from collections.abc import Mapping

from brownbag.outgoing.addresses import web_address
from brownbag.problems import Problem, Severity
from brownbag.web.markup import quote


class Links:
    """The numbers of slides by their ids, and what was linked to in vain."""

    def __init__(self, slides: Mapping[str, int]) -> None:
        self._slides = slides
        self.problems: list[Problem] = []

    def attributes(self, link: str) -> str:
        """Return the attributes of the ``a`` that leads to ``link``.

        "" where it leads nowhere or to what should not be opened, which becomes a problem.
        """
        if link.startswith("#"):
            number = self._slides.get(link[1:])
            if number is not None:
                return f' href="#{number}"'
            self._note(
                f"No slide has the name “{link[1:]}”, so the link to it is plain text.",
                f"Give a slide that name: ## Title {{{link}}}.",
                "missing-slide",
            )
            return ""
        address = web_address(link)
        if address is not None:
            return f' href={quote(address)} target="_blank" rel="noopener noreferrer"'
        self._note(
            f"“{link[:80]}” is no web, mail or telephone address, so it is plain text.",
            "Begin links with https://, mailto: or tel:.",
            "unusable-link",
        )
        return ""

    def wrapped(self, html: str, link: str, name: str = "") -> str:
        """Return ``html`` inside the ``a`` that leads to ``link``, as it is where there is none."""
        attributes = self.attributes(link) if link else ""
        named = f" aria-label={quote(name)}" if name else ""
        return f"<a{attributes}{named}>{html}</a>" if attributes else html

    def _note(self, message: str, hint: str, rule: str) -> None:
        self.problems.append(Problem(Severity.WARNING, 0, message, hint, rule))
