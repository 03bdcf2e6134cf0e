"""`brownbag export`: a talk becomes a .pptx, a .pdf, a web page or pictures."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brownbag.commands.saying import DONE, WRONG_USE, list_problems, say
from brownbag.commands.talks import read_talk, require_slides, theme_help, theme_word
from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.deck.model import Meta
    from brownbag.layout.scene import ClipItem, Scene

_FORMS = ("pptx", "pdf", "html", "png")


def expect(words: argparse.ArgumentParser) -> None:
    """Tell the parser what can be said."""
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    words.add_argument("--format", choices=_FORMS, help="where OUT's ending does not say it")
    words.add_argument("--theme", type=theme_word, default="", help=theme_help())
    words.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the talk in the form that is named, and list its problems."""
    form = options.format or options.output.suffix.lower().lstrip(".")
    form = "html" if form == "htm" else form
    if form not in _FORMS:
        ways = "Name it .pptx, .pdf or .html, or say --format png."
        say(f"brownbag: how should “{options.output.name}” look? {ways}")
        return WRONG_USE
    _keep_apart(options)
    assembler, deck = read_talk(options.talk, options.theme)
    require_slides(deck, options.talk)
    scenes = assembler.scenes(deck)
    problems = list(assembler.problems(deck))
    if form == "pptx":
        from brownbag.powerpoint.writer import write_pptx

        theme = assembler.theme(deck.meta)
        problems += write_pptx(scenes, theme, deck.meta, options.output, rasterise=_rasterise, poster=_poster)
    elif form == "html":
        from brownbag.web.writer import write_html

        problems += write_html(scenes, deck.meta, options.output)
    else:
        _paint(form, scenes, deck.meta, options.output)
    list_problems(problems, str(options.talk))
    return DONE


def _keep_apart(options: argparse.Namespace) -> None:
    """Raise BrownBagError where the output would replace the talk or its template."""
    output = options.output
    template = Path(options.theme)
    for given in (options.talk, template if template.suffix else None):
        if given is not None and given.exists() and output.exists() and given.samefile(output):
            message = f"“{output.name}” is what the talk is made from, so it is not written over."
            raise BrownBagError(message, "Give the output another name.", str(output))


def _paint(form: str, scenes: Sequence[Scene], meta: Meta, output: Path) -> None:
    """Write what Qt paints: one PDF, or a folder of pictures."""
    from brownbag.paint.application import ensure_application
    from brownbag.paint.films import look_at_films
    from brownbag.paint.fonts import load_fonts

    application = ensure_application()
    load_fonts()
    look_at_films(scenes)
    if form == "pdf":
        from brownbag.paint.pdf import write_pdf

        write_pdf(scenes, meta, output)
    else:
        from brownbag.paint.png import write_pngs

        write_pngs(scenes, output)
    del application


def _rasterise(path: Path, width: int, height: int) -> bytes:
    """Return an SVG as PNG bytes; Qt is loaded only when a talk has one."""
    from brownbag.paint.application import ensure_application
    from brownbag.paint.svg import rasterise

    ensure_application()
    return rasterise(path, width, height)


def _poster(item: ClipItem, width: int, height: int) -> bytes:
    """Return what a video or a sound shows before it plays; Qt is loaded only when a talk has one."""
    from brownbag.paint.application import ensure_application
    from brownbag.paint.films import poster

    application = ensure_application()
    made = poster(item, width, height)
    del application
    return made
