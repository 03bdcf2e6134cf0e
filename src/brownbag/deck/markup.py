"""Ordinary Markdown (paragraphs, lists, tables) to Python-Markdown's element tree, never to its HTML.

Python-Markdown's own parser does the work, with small processors added for
what our dialect knows more than it. What is stashed as HTML there becomes an
element here, so no placeholder is left in the tree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

import markdown
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.util import STX, AtomicString

from brownbag.deck import citation, html, link, table
from brownbag.deck.lists import ListProcessor

Element = ElementTree.Element

_MARKS_LIMIT = (
    400  # of one kind in a paragraph; finding pairs among many more takes time that grows with their square
)
_MARKS = "[*_`<!~^$&"
_PUNCTUATION = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

# Python-Markdown's names of what is replaced or not part of our dialect.
_BLOCKS_LEFT_OUT = ("hashheader", "setextheader", "hr", "olist", "ulist", "indent", "quote", "reference")
_INLINE_LEFT_OUT = (
    "html",
    "entity",
    "image_link",
    "image_reference",
    "short_image_ref",
    "link",
    "short_reference",
)

References = Mapping[str, tuple[str, str]]


class _HardBreak(InlineProcessor):
    """A backslash at a line's end."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return a line break."""
        return ElementTree.Element("br"), m.start(0), m.end(0)


class _Nothing(InlineProcessor):
    """Attributes of code and the like: pandoc's ``{.python}`` says only how it looks."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return nothing to show."""
        return ElementTree.Element("kept"), m.start(0), m.end(0)


class _Formula(InlineProcessor):
    """TeX between dollars, shown as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the text, out of reach of other patterns."""
        formula = ElementTree.Element("formula")
        formula.text = AtomicString(m.group(0))
        return formula, m.start(0), m.end(0)


class Markup:
    """Reads Markdown to elements. Holds a parser, which is dear to make, so make one and keep it."""

    def __init__(self) -> None:
        md = markdown.Markdown()
        md.ESCAPED_CHARS = _PUNCTUATION
        for name in _BLOCKS_LEFT_OUT:
            md.parser.blockprocessors.deregister(name, strict=False)
        for name in _INLINE_LEFT_OUT:
            md.inlinePatterns.deregister(name, strict=False)
        md.parser.blockprocessors.register(table.TableProcessor(md.parser), "table", 75)
        md.parser.blockprocessors.register(ListProcessor(md.parser), "list", 70)
        patterns = md.inlinePatterns
        patterns.register(_Nothing(r"(?<=\x03)\{[.#=][^{}\n]{0,200}\}", md), "attributes", 184)
        # Also at the end of a line that is a picture: so pandoc keeps it from being a figure.
        patterns.register(_HardBreak(r"(?<!\\)\\\n|(?<=[)}])\\\Z", md), "hard_break", 185)
        patterns.register(
            _Formula(r"\$\$[^$\x02]{1,1000}\$\$|\$(?=\S)[^$\n\x02]{1,300}(?<=\S)\$(?!\d)", md), "formula", 186
        )
        patterns.register(citation.FootnoteProcessor(md), "footnote", 176)
        patterns.register(citation.CitationProcessor(md), "citation", 175)
        patterns.register(link.PictureProcessor(md), "picture", 174)
        patterns.register(link.LinkProcessor(md), "link", 160)
        patterns.register(link.ShortReferenceProcessor(md), "short_reference", 130)
        patterns.register(link.MailProcessor(md), "automail", 110)
        patterns.register(link.AddressProcessor(md), "address", 105)
        patterns.register(html.TagProcessor(md), "html", 90)
        patterns.register(html.EntityProcessor(md), "entity", 80)
        patterns.register(
            SimpleTagInlineProcessor(r"()~~(?=\S)([^~\n]{1,2000}?)(?<=\S)~~", "del"), "strike", 55
        )
        patterns.register(SimpleTagInlineProcessor(r"()\^([^\s^\[\]]{1,100})\^", "sup"), "sup", 52)
        patterns.register(SimpleTagInlineProcessor(r"()(?<!~)~([^\s~]{1,40})~(?!~)", "sub"), "sub", 51)
        self._md = md
        self._inline = md.treeprocessors["inline"]

    def read(self, text: str, references: References) -> tuple[Element, bool]:
        """Return ``text`` as a tree below ``div``, and whether a paragraph had so many marks that
        they stay as typed.
        """
        self._prepare(references)
        root = ElementTree.Element("div")
        self._md.parser.parseChunk(root, text.expandtabs(4))
        return root, self._run_inline(root)

    def read_line(self, text: str, references: References) -> tuple[Element, bool]:
        """Return ``text`` as one paragraph below ``div``, whatever it looks like."""
        self._prepare(references)
        root = ElementTree.Element("div")
        ElementTree.SubElement(root, "p").text = text
        return root, self._run_inline(root)

    def _prepare(self, references: References) -> None:
        self._md.references.clear()
        self._md.references.update(references)

    def _run_inline(self, root: Element) -> bool:
        too_many = False
        for element in root.iter():
            text = element.text
            if text and len(text) > _MARKS_LIMIT and any(text.count(mark) > _MARKS_LIMIT for mark in _MARKS):
                element.text = AtomicString(text)
                too_many = True
        self._inline.run(root)
        for element in root.iter():
            if element.text and STX in element.text:
                element.text = _unescaped(element.text)
            if element.tail and STX in element.tail:
                element.tail = _unescaped(element.tail)
            for name, value in element.items():
                if STX in value:  # an escaped sign in an address
                    element.set(name, _unescaped(value))
        return too_many


def _unescaped(text: str) -> str:
    """Return text with Python-Markdown's marks for escaped characters resolved, and none of its
    marks left.
    """
    text = re.sub("\x02(\\d{1,7})\x03", lambda match: chr(int(match[1])), text)
    return re.sub("\x02(?:klzzwxh:\\d{1,9})?\x03?|\x03", "", text)
