"""Written slides to the whole document: its head, its rules for what may run, its style and its script."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from brownbag.deck.model import Meta
from brownbag.layout.scene import Scene
from brownbag.layout.scripts import is_read_leftwards
from brownbag.resources import asset
from brownbag.web.controls import controls_html
from brownbag.web.markup import escape, number, quote
from brownbag.web.words import words_for

_STYLES = ("page.css", "show.css", "print.css")
_SCRIPTS = ("slides.js", "screen.js", "sounds.js", "speaker.js", "keys.js", "start.js")
# How many px a slide may take of a sheet with notes: A4 across, within its margins, and half of a Letter.
_HANDOUT = (690, 525)


class Page(NamedTuple):
    """All that a document is made of. ``first`` gives the size of the slides."""

    meta: Meta
    first: Scene
    sections: Sequence[str]
    definitions: str
    rules: str
    credit: str


def document_html(page: Page) -> str:
    """Return the document."""
    meta = page.meta
    language = meta.language or "en-US"
    direction = ' dir="rtl"' if is_read_leftwards(language) else ""
    planned = f' data-minutes="{meta.minutes}"' if meta.minutes else ""
    width, height = page.first.width, page.first.height
    paper = min(_HANDOUT[0] / width, _HANDOUT[1] / height)
    size = f"--w:{number(width)};--h:{number(height)};--paper:{number(paper)}"
    script = _joined(_SCRIPTS)
    credit = f"<!--\n{page.credit.replace('--', '- -')}\n-->\n" if page.credit else ""
    return (
        f'<!DOCTYPE html>\n<html lang={quote(language)}{direction}{planned} style="{size}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Brown Bag">\n'
        f"<title>{escape(meta.title or page.first.title)}</title>\n"
        f"{_author(meta.presenter or meta.organization)}{credit}"
        f"<style>\n{_joined(_STYLES)}{_page_size(page.first)}{page.rules}</style>\n"
        f"</head>\n<body>\n{page.definitions}\n<main>\n{''.join(page.sections)}</main>\n"
        f"{controls_html(words_for(language))}<script>{script}</script>\n</body>\n</html>\n"
    )


def _author(name: str) -> str:
    return f'<meta name="author" content={quote(name)}>\n' if name else ""


def _policy(script: str) -> str:
    """Return what the page may do: run this one script, show what it holds, and ask nobody anything."""
    digest = b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; media-src data:; base-uri 'none'; form-action 'none'"
    )


def _page_size(scene: Scene) -> str:
    """Return the rule for paper: a sheet is as large as a slide. (96 CSS pixels are an inch, 72 points.)"""
    return f"@page slide{{size:{number(scene.width / 72)}in {number(scene.height / 72)}in;margin:0}}\n"


def _joined(names: Sequence[str]) -> str:
    return "".join(map(_text, names))


@cache
def _text(name: str) -> str:
    return asset("web", name).read_text(encoding="utf-8")
