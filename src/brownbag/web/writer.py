"""Scenes to one web page that shows itself: no other file, no network, no program but a browser.

The target is replaced in one step. Without scripts the page is a document of
slides below one another, with their notes folded away; with them it presents.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from brownbag.deck.model import Meta, Transition
from brownbag.files import Progress, replacing
from brownbag.layout.scene import Scene
from brownbag.problems import BrownBagError, Problem, Severity
from brownbag.web.context import Context
from brownbag.web.definitions import Definitions
from brownbag.web.document import Page, document_html
from brownbag.web.films import Films
from brownbag.web.links import Links
from brownbag.web.looks import Looks
from brownbag.web.markup import quote
from brownbag.web.notes import notes_html
from brownbag.web.pictures import Pictures
from brownbag.web.slide import SlidePage
from brownbag.web.words import Words, base, words_for


def write_html(
    scenes: Sequence[Scene], meta: Meta, target: Path, progress: Progress | None = None
) -> tuple[Problem, ...]:
    """Write ``scenes`` to ``target`` and return what could not be shown as it was meant.

    ``progress`` is told after every slide and may raise `Cancelled`; then, as
    on any failure, ``target`` stays as it was. Raises `BrownBagError` where
    there is no slide to show or the target cannot be written.
    """
    if all(scene.hidden for scene in scenes):
        raise BrownBagError(
            "There is no slide to put into the web page.", "Add a slide, or show one of the hidden ones."
        )
    looks, definitions = Looks(), Definitions()
    links = Links({scene.id: scene.number for scene in reversed(scenes) if scene.id})
    pictures = Pictures(scenes, definitions)
    films = Films()
    context = Context(looks, links, pictures, films, definitions, meta.language, words_for(meta.language))
    sections = []
    last = max(scene.number for scene in scenes)
    headings = _headings(scenes)
    for done, (scene, heading) in enumerate(zip(scenes, headings, strict=True), start=1):
        sections.append(_section(scene, context, heading, last))
        if progress is not None:
            progress(done, len(scenes))
    page = Page(meta, scenes[0], sections, definitions.svg(), looks.rules(), looks.faces.credit())
    with replacing(target) as temporary:
        temporary.write_bytes(document_html(page).encode("utf-8"))
    fonts = [_not_embedded(family) for family in looks.faces.not_embedded]
    problems = (*pictures.problems, *films.problems, *links.problems, *fonts)
    return tuple(dict.fromkeys(problems))


def _headings(scenes: Sequence[Scene]) -> list[str]:
    """Return the tag of each slide's title: the talk's first, then sections, then slides in sections."""
    tags: list[str] = []
    in_section = False
    for scene in scenes:
        if not tags:
            tags.append("h1")
        elif scene.section:
            in_section = True
            tags.append("h2")
        else:
            tags.append("h3" if in_section else "h2")
    return tags


def _not_embedded(family: str) -> Problem:
    return Problem(
        Severity.HINT,
        0,
        f"The font “{family}” is not in the web page, as it may not be ours to hand on.",
        "Where it is not installed, lines may end elsewhere. A PDF holds its fonts.",
        "font-not-embedded",
    )


def _section(scene: Scene, context: Context, heading: str, last: int) -> str:
    """Return one slide with its notes."""
    words = context.words
    facts = f' data-steps="{scene.steps}"' if scene.steps else ""
    if scene.minutes is not None and not scene.continued:
        facts += f' data-minutes="{scene.minutes:g}"'
    if scene.transition is not Transition.NONE:
        facts += f' data-transition="{scene.transition.value}"'
    if scene.hidden:
        facts += " data-hidden"
    if scene.language != context.language:
        facts += f" lang={quote(scene.language)}"
    place = _spoken_place(scene, words, last)
    notes = notes_html(scene.notes, context.links)
    if notes:
        summary = f'<summary lang="{words.language}">{words.notes}</summary>'
        notes = f'<details class="notes">{summary}<div>{notes}</div></details>'
    return (
        f'<section class="slide" id="{scene.number}" role="group"{place}{facts}>\n'
        '<div class="fit"><div class="page">'
        f"{SlidePage(scene, context, heading).html()}</div></div>\n{notes}</section>\n"
    )


def _spoken_place(scene: Scene, words: Words, last: int) -> str:
    """Return what a screen reader says first on a slide: figures alone where we do not speak its language."""
    if base(scene.language) != words.language:
        return f' aria-label="{scene.number} / {last}"'
    place = words.place.format(number=scene.number, of=last)
    return f' aria-roledescription="{words.slide}" aria-label="{place}"'
