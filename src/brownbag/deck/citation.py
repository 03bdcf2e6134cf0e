"""Sources and footnotes in a line: ``[@key, p. 3; @other]`` and ``[^1]``, to elements."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

_KEY = re.compile(r"-?@(?:\{([^{}\s]+)\}|([\w][\w:.#$%&+?<>~/-]*))")


class CitationProcessor(InlineProcessor):
    """Turns a bracket with ``@keys`` in it into an element ``cites`` with a ``cite`` for each."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\[([^\[\]@]{0,200}-?@[^\[\]]{1,500})\](?![\[(])", md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the citations; None where a part of the bracket has no key, or it is a mail address."""
        cites = Element("cites")
        for part in self.unescape(m[1]).split(";"):
            key = _KEY.search(part)
            if key is None or (key.start() and part[key.start() - 1].isalnum()):
                return None, None, None
            cite = SubElement(cites, "cite")
            cite.set("key", (key[1] or key[2]).rstrip(".:,?"))
            cite.set("prefix", part[: key.start()].strip())
            cite.set("locator", part[key.end() :].strip().lstrip(",").strip())
        return cites, m.start(0), m.end(0)


class FootnoteProcessor(InlineProcessor):
    """Turns ``[^1]`` and pandoc's ``^[words]`` into an element ``footnote``."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(
            r"\[\^([^\]\[\s]{1,100})\]|\^\[((?:[^\[\]]|\[[^\[\]]{0,300}\](?:\([^()\s]{0,300}\))?){1,1000})\]",
            md,
        )

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the footnote's name, or its words."""
        element = Element("footnote", {"name": m[1] or "", "words": self.unescape(m[2] or "")})
        return element, m.start(0), m.end(0)
