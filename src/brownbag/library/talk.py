"""A plan written out as a talk: ordinary Markdown, which the presenter then owns.

Every slide is taken as its author wrote it; its heading learns which topic it
came from and, where a part starts, the name of the section. Slides deeper than
the plan wants, or meant for other audiences, stay behind.
"""

from __future__ import annotations

import json

from brownbag.deck.depth import Depth
from brownbag.deck.edits import slide_span
from brownbag.deck.model import Slide
from brownbag.deck.reader import read_deck
from brownbag.deck.settings_edits import set_meta, set_slide_setting
from brownbag.files import read_text
from brownbag.library.model import Part, Plan, PlannedPart

_DEPTHS = list(Depth)

_LUNCH_TALK = "a lunch talk"

# The frame of a talk is two sections, however many small parts it has: an agenda with nine lines is none.
_OPENING_SECTION = "Welcome"
_CLOSING_SECTION = "Questions and one small step"


def compose_talk(plan: Plan, presenter: str = "", date: str = "", theme: str = "") -> str:
    """Return the talk's text: front matter, a title slide, then the slides of every part.

    Raises `BrownBagError` where a topic's file cannot be read.
    """
    slides = [_title_slide(plan, presenter, date)]
    closing = [part for part in plan.parts if part.topic.part is Part.CLOSING]
    for part in plan.parts:
        section = part.topic.title if part.topic.part is Part.TOPIC else ""
        if part in closing[:1]:
            section = _CLOSING_SECTION
        slides += _slides_of(part, plan.audience, section)
    return _front_matter(plan, presenter, date, theme) + "\n\n---\n\n".join(slides) + "\n"


def talk_title(plan: Plan) -> str:
    """Return what the talk is called: its one topic's title, or a general one where it has more."""
    titles = [part.topic.title for part in plan.parts if part.topic.part is Part.TOPIC]
    # Not the bare title: the topic's own slide has that, and no two slides share a title.
    return f"{titles[0]}: {_LUNCH_TALK}" if len(titles) == 1 else "Infant mental health over lunch"


def _front_matter(plan: Plan, presenter: str, date: str, theme: str) -> str:
    settings: dict[str, str | int] = {"title": talk_title(plan)}
    if presenter:
        settings["presenter"] = presenter
    if date:
        settings["date"] = date
    if plan.audience:
        settings["audience"] = plan.audience
    settings["minutes"] = plan.slot
    if theme:
        settings["theme"] = theme
    settings["language"] = "en-US"
    # A JSON string is a YAML string, with every quote and colon in it safe.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in settings.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def _title_slide(plan: Plan, presenter: str, date: str) -> str:
    line = " · ".join(text for text in (presenter, date) if text) or "A brown bag lunch"
    # A title of two lines has these words on its second, all of them.
    title = talk_title(plan).replace(_LUNCH_TALK, _LUNCH_TALK.replace(" ", "\N{NO-BREAK SPACE}"))
    return (
        f"# {title} {{section={_OPENING_SECTION} minutes=0}}\n\n{line}\n\n"
        "::: notes\nHave this slide up while people arrive and settle in with their lunch.\n:::"
    )


def _slides_of(part: PlannedPart, audience: str, section: str) -> list[str]:
    """Return the Markdown of the slides that the plan keeps of a part.

    Each is marked with the topic it came from, the first with the ``section``
    that starts there ("" where none does).
    """
    text = read_text(part.topic.path).replace("\r\n", "\n")
    # A topic's own audience is for reading it alone; it would hide the slides of all others.
    text = set_meta(text, "audience", audience).apply(text)
    deck = read_deck(text)
    kept = [slide.chunk for slide in deck.slides if _is_kept(slide, part.depth, audience)]
    for position, index in enumerate(kept):
        text = set_slide_setting(text, index, "topic", part.topic.id).apply(text)
        if position == 0 and section:
            text = set_slide_setting(text, index, "section", section).apply(text)
    spans = [slide_span(text, index) for index in kept]
    return [text[start:end].strip("\n") for start, end in spans]


def _is_kept(slide: Slide, depth: Depth, audience: str) -> bool:
    if _DEPTHS.index(slide.depth) > _DEPTHS.index(depth):
        return False
    return not (audience and slide.audience) or audience in slide.audience
