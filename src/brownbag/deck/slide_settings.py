"""What is said about one slide, in five dialects, to one plain value.

Ours and pandoc's attributes after a heading, Marp's comments, Deckset's
``[.key: value]``, Slidev's YAML after a break: all are (key, value, line), and
one table says what each key means.
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.attributes import Attributes
from brownbag.deck.depth import Depth
from brownbag.deck.known import LAYOUTS
from brownbag.deck.model import Picture, Placement, Transition
from brownbag.deck.pictures import read_picture
from brownbag.deck.setting_words import plain_words
from brownbag.deck.transitions import transition_of, unknown_transition
from brownbag.likely_words import did_you_mean
from brownbag.problems import Problem, Severity

KEYS = ("layout", "minutes", "audience", "depth", "section", "topic", "hidden", "transition", "id")
"""The settings of a slide, by the author's words."""


# Slidev's layouts, and classes of Marp's and other themes, by the layout of ours that shows the same.
_ALIASES = {
    "cover": "title",
    "intro": "title",
    "title-slide": "title",
    "default": "",
    "none": "",
    "two-cols": "two-content",
    "two-cols-header": "two-content",
    "two-columns": "two-content",
    "fact": "big-number",
    "end": "closing",
    "image": "full-picture",
    "image-left": "picture-left",
    "image-right": "picture-right",
    "center": "",
    "full": "content",
    "bullets": "content",
    "two-cols-title": "two-content",
    "top-title-two-cols": "two-content",
    "intro-image": "title",
    "section-header": "section",
    "thanks": "closing",
}

# Known elsewhere, and without meaning for a slide made here.
_QUIET = (
    r"(?:data-|auto-?animate|transition|background|color|paginate|page_number|class$|size$|math$|style$|theme$|marp$"
    r"|template$|state$|visibility|unnumbered|unlisted|uncounted|smaller|scrollable|nostretch|center|centered"
    r"|autoslide|menu-title|level|clicks|hideintoc|routealias|preload|zoom|dragpos|title$|disabled|hide$|src$|url$"
    r"|image$|lang$|dir$|align|column$|build-lists|autoscale|slidenumbers|slide-?number|hide-footer|footer-style|header-"
    r"|text|list|table|code|slide-transition|slide-|slidecount|presenter-notes|formula|quote|fit$|link|toc|incremental"
    r"|header|footer|headingdivider|author|description|keywords|date|lang|mermaid|info|download|layout-|fonts|-$"
    r"|aria-|role|tabindex|style|.*-scale|.*style$|mdc|html|drawings|favicon|highlighter|lineNumbers|r-|layoutclass)"
)


# Whether a slide shows its number, by Marp's and Deckset's words for it.
_NUMBERED = {"true": True, "hold": True, "false": False, "skip": False}


def _is_quiet(name: str) -> bool:
    # Compiled when it is first asked for: our own settings are known before.
    return re.match(_QUIET, name, re.IGNORECASE) is not None


class SlideSettings(Struct, frozen=True):
    """All that is said about a slide. ``incremental``: its lists appear one by one; ``by_slidev``: in
    Slidev's form, whose layouts show a heading large.
    """

    layout: str = ""
    minutes: float | None = None
    audience: tuple[str, ...] = ()
    depth: Depth = Depth.STANDARD
    section: str = ""
    topic: str = ""
    id: str = ""
    hidden: bool = False
    transition: Transition | None = None
    incremental: bool = False
    background: Picture | None = None
    footer: str | None = None
    header: str = ""
    numbered: bool | None = None
    words: tuple[str, ...] = ()
    by_slidev: bool = False


def take(
    settings: SlideSettings, key: str, value: str, line: int
) -> tuple[SlideSettings, tuple[Problem, ...]]:
    """Return ``settings`` with one more said, and what is wrong with it."""
    value = value.strip().strip("\"'")
    match key.lower().lstrip("_$*"):
        case "layout":
            return _layout(settings, value, line)
        case "minutes":
            return _minutes(settings, value, line)
        case "audience":
            return replace(
                settings, audience=tuple(re.split(r"[\s,]+", value.strip("[] ")) if value else ())
            ), ()
        case "depth":
            return _depth(settings, value, line)
        case "transition" | "slide-transition" | "data-transition":
            return _transition(settings, value, line)
        case "section" | "topic" | "id" | "footer" | "hide-footer" | "paginate" | "slidenumbers" as name:
            return _named(settings, name, value), ()
        case (
            "hidden"
            | "hide"
            | "disabled"
            | "visibility"
            | "data-visibility"
            | "incremental"
            | "build-lists" as name
        ):
            return _switched(settings, name, value.lower()), ()
        case "src" if value.lower().endswith(".md"):
            return settings, (_elsewhere(value, line),)
        case (
            "background-image"
            | "backgroundimage"
            | "background"
            | "image"
            | "data-background-image"
            | ("data-background" | "backgroundsrc")
        ):
            return _background(settings, key, value, line)
        case "header" if value and value.lower() not in ("false", "''"):
            return _header(settings, key, value, line)
        case name if _is_quiet(name):
            return settings, ()
        case _:
            return settings, (_unknown(key, line),)


def take_attributes(
    settings: SlideSettings, given: Attributes, line: int
) -> tuple[SlideSettings, tuple[Problem, ...]]:
    """Return ``settings`` with what stands in braces after the slide's title."""
    problems: list[Problem] = []
    if given.id:
        settings = replace(settings, id=given.id)
    for name in given.classes:
        if name in ("hidden", "incremental"):
            settings, _ = take(settings, name, "true", line)
        elif not _is_quiet(name):
            settings = replace(settings, words=(*settings.words, name))
    for key, value in given.values:
        settings, found = take(settings, key, value, line)
        problems.extend(found)
    return settings, tuple(problems)


def foreign_setting(problem: Problem) -> Problem:
    """Return ``problem`` as it is said of another tool's words: an unknown one is no slip of the author's."""
    if problem.rule not in ("unknown-layout", "unknown-setting"):
        return problem
    hint = "The slide gets the layout that fits it." if problem.rule == "unknown-layout" else ""
    return replace(problem, severity=Severity.HINT, hint=hint)


def is_setting(key: str) -> bool:
    """Return whether ``key`` says something about a slide, in any of the dialects; else a comment
    is a note.
    """
    bare = key.lower().lstrip("_$*")
    return bare in KEYS or _is_quiet(bare) or bare in ("background-image", "image", "hide")


def _named(settings: SlideSettings, name: str, value: str) -> SlideSettings:
    match name:
        case "section":
            return replace(settings, section=value)
        case "topic":
            return replace(settings, topic=value)
        case "id":
            return replace(settings, id=value.lstrip("#"))
        case _:
            return _foot(settings, name, value)


def _switched(settings: SlideSettings, name: str, value: str) -> SlideSettings:
    if name.endswith("visibility"):
        return replace(settings, hidden=settings.hidden or value == "hidden")
    is_on = value not in ("false", "no", "0")
    if name in ("incremental", "build-lists"):
        return replace(settings, incremental=is_on)
    return replace(settings, hidden=is_on)


def _foot(settings: SlideSettings, name: str, value: str) -> SlideSettings:
    """Return ``settings`` with another footer than the talk's, or with or without the slide's number."""
    word = value.lower()
    match name:
        case "footer":
            return replace(settings, footer="" if word == "false" else plain_words(value))
        case "hide-footer":
            return replace(settings, footer=None if word == "false" else "")
        case _:
            return replace(settings, numbered=_NUMBERED.get(word, settings.numbered))


def _layout(settings: SlideSettings, value: str, line: int) -> tuple[SlideSettings, tuple[Problem, ...]]:
    name = value.lower().replace("_", "-").replace(" ", "-")
    name = _ALIASES.get(name, name)
    if not name or name in LAYOUTS:
        return replace(settings, layout=name), ()
    hint = did_you_mean(name, sorted(LAYOUTS), f"There are: {', '.join(sorted(LAYOUTS))}.")
    message = f"There is no layout “{value[:60]}”."
    return settings, (Problem(Severity.WARNING, line, message, hint, "unknown-layout"),)


def _minutes(settings: SlideSettings, value: str, line: int) -> tuple[SlideSettings, tuple[Problem, ...]]:
    minutes = minutes_of(value)
    if minutes is not None:
        return replace(settings, minutes=minutes), ()
    message = f"“{value[:40]}” is no number of minutes."
    return settings, (
        Problem(Severity.WARNING, line, message, "Write a number, such as minutes=2.", "slide-setting"),
    )


def minutes_of(value: str) -> float | None:
    """Return the minutes that ``value`` says, None where it is no sensible number of them."""
    match = re.fullmatch(r"\s*(\d{1,3}(?:\.\d{1,3})?)\s*(?:m|min|minutes?)?\s*", value)
    return float(match[1]) if match else None


def _depth(settings: SlideSettings, value: str, line: int) -> tuple[SlideSettings, tuple[Problem, ...]]:
    try:
        return replace(settings, depth=Depth(value.lower())), ()
    except ValueError:
        hint = f"Write one of: {', '.join(Depth)}."
        return settings, (
            Problem(Severity.WARNING, line, f"There is no depth “{value[:40]}”.", hint, "slide-setting"),
        )


def _transition(settings: SlideSettings, value: str, line: int) -> tuple[SlideSettings, tuple[Problem, ...]]:
    kind = transition_of(value)
    if kind is None:
        return settings, (unknown_transition(value, line),) if value else ()
    return replace(settings, transition=kind), ()


def _background(
    settings: SlideSettings, key: str, value: str, line: int
) -> tuple[SlideSettings, tuple[Problem, ...]]:
    source = re.sub(r"""^url\(\s*["']?(.*?)["']?\s*\)$""", r"\1", value)
    if source.lower() in ("", "none"):
        return replace(settings, background=None), ()
    if "." not in source.rsplit("/", 1)[-1] or source.lower().endswith((".mp4", ".webm")):
        return settings, ()  # a colour or a video
    found = read_picture(source, "bg", "", "", line)
    picture = found.picture
    if picture is not None and settings.layout in ("picture-left", "picture-right") and key == "image":
        picture = replace(picture, placement=Placement(settings.layout.removeprefix("picture-")))
    return replace(settings, background=picture or settings.background), found.problems


def _header(
    settings: SlideSettings, key: str, value: str, line: int
) -> tuple[SlideSettings, tuple[Problem, ...]]:
    """Marp's header of one slide may be all the title that it has."""
    shown = plain_words(value)
    if key.startswith("_") and shown:
        return replace(settings, header=shown), ()
    return settings, (header_not_used(shown or value, line),)


def _unknown(key: str, line: int) -> Problem:
    hint = did_you_mean(key.lower(), KEYS, f"There are: {', '.join(KEYS)}.")
    return Problem(
        Severity.WARNING, line, f"There is no slide setting “{key[:60]}”.", hint, "unknown-setting"
    )


def _elsewhere(value: str, line: int) -> Problem:
    message = f"The slides of another file, “{value[:80]}”, are not read."
    return Problem(Severity.WARNING, line, message, "Copy them into this talk.", "other-file")


def header_not_used(value: str, line: int) -> Problem:
    """Return what is said of a header that is for one slide only."""
    message = f"The header “{value[:80]}” of a single slide is not used."
    hint = "Put it into the settings at the top, as header: …"
    return Problem(Severity.HINT, line, message, hint, "not-used")
