"""Links and pictures in a line, with the attributes after them, to elements."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor
from markdown.util import AtomicString

_ATTRIBUTES = re.compile(r"\{:?([^{}\n]{1,500})\}")
_REFERENCE = re.compile(r"\s?\[([^\[\]]{0,200})\]")

Found = tuple[Element | None, int | None, int | None]


class LinkProcessor(LinkInlineProcessor):
    """``[text](url)``, and pandoc's ``[text]{.class}``, both with attributes after them."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"(?<!!)\[", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return ``a``, or a ``span`` with its attributes as text."""
        text, index, handled = self.getText(data, m.end(0))
        if not handled:
            return None, None, None
        if data[index : index + 1] == "(":
            href, _, end, handled = self.getLink(data, index)
            if handled:
                element = Element("a", {"href": href})
                element.text = text
                return element, m.start(0), _after_attributes(element, data, end)
        elif attributes := _ATTRIBUTES.match(data, index):
            span = Element("span", {"attributes": self.unescape(attributes[1])})
            span.text = text
            return span, m.start(0), attributes.end()
        return None, None, None


class PictureProcessor(LinkInlineProcessor):
    """``![alt](path){width=50%}`` and ``![alt][reference]``."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"!\[", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return ``img`` with the alternative text as typed; nothing where it leads nowhere."""
        alt, index, handled = self.getText(data, m.end(0))
        if not handled:
            return None, None, None
        source, title = "", ""
        if data[index : index + 1] == "(":
            source, said, index, handled = self.getLink(data, index)
            title = said or ""
            if not handled:
                return None, None, None
        else:
            reference = _REFERENCE.match(data, index)
            name = ((reference[1] if reference else "") or alt).lower()
            if name not in self.md.references:
                return None, None, None
            source, title = self.md.references[name]
            index = reference.end() if reference else index
        element = Element("img", {"src": source, "alt": self.unescape(alt), "title": title})
        return element, m.start(0), _after_attributes(element, data, index)


class ShortReferenceProcessor(LinkInlineProcessor):
    """``[name]``, and ``[text][name]`` where Python-Markdown left it, of an address defined
    anywhere in the talk.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\[", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return ``a`` where the name is known."""
        text, index, handled = self.getText(data, m.end(0))
        name = " ".join(text.lower().split())
        if not handled or name not in self.md.references:
            return None, None, None
        element = Element("a", {"href": self.md.references[name][0]})
        element.text = text
        return element, m.start(0), index


class AddressProcessor(InlineProcessor):
    """A bare ``https://…`` in the text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"(?<![\w/\"'=@.-])https?://[^\s<>\x02\x03|\[\]\"`*]{1,2000}", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802
        """Return ``a`` without the punctuation that ends the sentence."""
        address = m[0].rstrip(".,;:!?'_~")
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(".,;:!?'")
        element = Element("a", {"href": address})
        element.text = AtomicString(address)
        return element, m.start(0), m.start(0) + len(address)


class MailProcessor(InlineProcessor):
    """``<me@home.org>``; the library's own hides the address from robots in HTML."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"<(?:mailto:)?([^\s<>@!:]{1,200}@[^\s<>@]{1,200})>", md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802
        """Return ``a`` with the address as its text."""
        element = Element("a", {"href": f"mailto:{m[1]}"})
        element.text = AtomicString(m[1])
        return element, m.start(0), m.end(0)


def _after_attributes(element: Element, data: str, index: int) -> int:
    match = _ATTRIBUTES.match(data, index)
    if match is None:
        return index
    element.set("attributes", match[1])
    return match.end()
