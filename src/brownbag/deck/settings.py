"""The settings at the top of a talk, as entries, to a `Meta` and to how the text is to be read.

One table says what every key means here; the keys of other tools that change
nothing in a talk are known, and accepted in silence.
"""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from brownbag.deck.front_matter import Entry, Front, Value, read_front, read_yaml
from brownbag.deck.known import (
    BEAMER_THEMES,
    OTHER_SETTINGS,
    REVEAL_THEMES,
    SETTINGS,
    SLIDEV_THEMES,
    TOPIC_KEYS,
    words,
)
from brownbag.deck.layout_choices import read_layout_choices
from brownbag.deck.model import Meta
from brownbag.deck.separators import separator_of
from brownbag.deck.setting_words import names_of, plain_words, shows_picture, words_of
from brownbag.deck.slide_settings import header_not_used
from brownbag.deck.transitions import transition_of, unknown_transition
from brownbag.likely_words import likely_word
from brownbag.problems import Problem, Severity

# Known to Marp, pandoc, Quarto, reveal.js, Slidev or Deckset, and without meaning for a slide made here.

_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0", "none", ""})

_SLIDEV_KEYS = words("""
    highlighter drawings mdc canvaswidth colorschema routermode themeconfig selectable titletemplate layout
    linenumbers exportfilename
""")
"""Settings that no tool but Slidev has."""

_FOREIGN_THEMES = {
    "Marp": frozenset({"default", "gaia", "uncover"}),
    "Slidev": SLIDEV_THEMES,
    "reveal.js": REVEAL_THEMES,
    "pandoc": BEAMER_THEMES,
}


class Reading(Struct, frozen=True):
    """How the slides are to be read, as far as the settings say so.

    ``levels`` are the heading levels that start slides, empty where unsaid.
    ``is_marp`` and ``is_deckset``: a line end is a line break there. ``is_slidev``
    (and ``is_deckset``): three dashes always divide, also right under text.
    ``has_title_page``: the settings carry what pandoc makes a title slide of.
    ``separators``: lines that divide in place of the usual ones, as reveal-md's settings name them.
    ``first`` are settings of the first slide alone.
    """

    levels: tuple[int, ...] = ()
    is_marp: bool = False
    is_deckset: bool = False
    is_slidev: bool = False
    incremental: bool = False
    has_title_page: bool = False
    separators: tuple[str, ...] = ()
    first: tuple[tuple[str, str], ...] = ()


class Settings(Struct, frozen=True):
    """What the top of a talk says: the talk's `Meta`, how to read it, and what was not understood."""

    meta: Meta = field(default_factory=Meta)
    reading: Reading = field(default_factory=Reading)
    problems: tuple[Problem, ...] = ()


def read_settings(front: Front) -> Settings:
    """Return what ``front`` says. A key that nobody knows is a problem; a wrong value leaves the
    usual one.
    """
    entries, problems = read_front(front)
    reader = _SettingsReader(list(problems), is_deckset=front.style == "deckset")
    for entry in entries:
        reader.take(entry)
    return reader.settings(is_pandoc_title=front.style == "pandoc")


def with_divider(settings: Settings, value: str, line: int) -> Settings:
    """Return ``settings`` with the ``headingDivider`` that Marp also reads from a comment in the text."""
    entries, _ = read_yaml(f"headingDivider: {value}", line)
    reader = _SettingsReader(list(settings.problems), is_deckset=False)
    for entry in entries:
        reader.take(entry)
    found = reader.settings(is_pandoc_title=False)
    levels = found.reading.levels or settings.reading.levels
    return replace(settings, reading=replace(settings.reading, levels=levels), problems=found.problems)


class _SettingsReader:
    """Takes entries one by one and gathers what they mean."""

    def __init__(self, problems: list[Problem], *, is_deckset: bool) -> None:
        self._problems = problems
        self._meta = Meta()
        self._reading = Reading(is_deckset=is_deckset)
        self._header = ""
        self._foreign_keys = False

    def settings(self, *, is_pandoc_title: bool) -> Settings:
        """Return all that was taken."""
        meta = self._meta
        if self._header:
            meta = replace(meta, footer=" · ".join(text for text in (self._header, meta.footer) if text))
        says_more = any((meta.presenter, meta.subtitle, meta.date, meta.organization))
        has_page = bool(meta.title) and (says_more or is_pandoc_title) and not self._reading.is_marp
        return Settings(meta, replace(self._reading, has_title_page=has_page), tuple(self._problems))

    def take(self, entry: Entry) -> None:
        """Take one entry into the settings."""
        key = entry.key.lower()
        if key in _SLIDEV_KEYS:
            self._reading = replace(self._reading, is_slidev=True)
        if key == "presenter" and words_of(entry.value).lower() in ("true", "false"):
            return  # Slidev: whether its presenter mode is on
        if field := SETTINGS.get(key):
            self._take_field(field, entry)
        elif key in ("_footer", "_paginate", "_header"):
            self._take_first(key[1:], entry)
        elif key in TOPIC_KEYS or key.startswith(
            ("header-", "text-", "footer-", "data-", "code-", "fig-", "pdf-")
        ):
            return
        elif key.lstrip("_") in OTHER_SETTINGS:  # Marp marks with _ what is for the first slide only
            self._take_other(key, entry)
        else:
            self._problems.append(_unknown(entry))

    def _take_field(self, field: str, entry: Entry) -> None:
        match field:
            case "minutes":
                self._take_minutes(entry)
            case "slide_numbers":
                self._take_slide_numbers(entry)
            case "theme":
                self._take_theme(entry)
            case "header" | "footer":
                self._take_edge(field, entry)
            case "presenter":
                self._meta = replace(self._meta, presenter=names_of(entry.value))
            case "language":
                self._take_language(entry)
            case "layouts":
                self._take_layouts(entry)
            case "transition":
                self._take_transition(entry)
            case "references":
                first = entry.value[0] if isinstance(entry.value, tuple) and entry.value else entry.value
                self._meta = replace(self._meta, references=words_of(first))
            case "title" | "subtitle" | "organization" | "date" | "audience":
                self._take_words(field, entry)

    def _take_edge(self, field: str, entry: Entry) -> None:
        if shows_picture(entry.value):
            self._problems.append(_picture_not_used(entry))
        if field == "footer":
            self._meta = replace(self._meta, footer=plain_words(entry.value))
        elif not self._reading.is_deckset:  # whose header is the font of the headings
            self._header = plain_words(entry.value)

    def _take_first(self, key: str, entry: Entry) -> None:
        """Take what Marp marks with ``_``: it is for the first slide only."""
        shown = plain_words(entry.value)
        if key != "header":
            self._reading = replace(self._reading, first=(*self._reading.first, (key, shown)))
        elif shown:
            self._problems.append(header_not_used(shown, entry.line))

    def _take_words(self, field: str, entry: Entry) -> None:
        words = plain_words(entry.value) if field in ("title", "subtitle") else names_of(entry.value)
        match field:
            case "title":
                self._meta = replace(self._meta, title=words)
            case "subtitle":
                self._meta = replace(self._meta, subtitle=words)
            case "organization":
                self._meta = replace(self._meta, organization=words)
            case "date":
                is_computed = words.lower().lstrip("\\") in ("today", "now", "last-modified")
                self._meta = replace(self._meta, date="" if is_computed else words)
            case _:
                self._meta = replace(self._meta, audience=words)

    def _take_minutes(self, entry: Entry) -> None:
        if isinstance(entry.value, dict):  # a topic's three depths; the library reads them
            return
        match = re.fullmatch(
            r"(\d{1,4})(?:\.\d+)?\s*(?:m|min|mins|minutes)?\.?", words_of(entry.value).lower()
        )
        if match and int(match[1]) > 0:
            self._meta = replace(self._meta, minutes=int(match[1]))
        elif words_of(entry.value):
            self._wrong(entry, "is no number of minutes", "Write a whole number, such as minutes: 45.")

    def _take_slide_numbers(self, entry: Entry) -> None:
        word = words_of(entry.value).lower()
        if (
            word not in _YES | _NO
            and not isinstance(entry.value, dict)
            and "/" not in word
            and "." not in word
        ):
            known = {
                "hide": False,
                "skip": False,
                "hold": True,
                "c": True,
                "h": True,
                "all": True,
                "print": True,
            }
            if word not in known:
                self._wrong(entry, "is neither true nor false", "Write true or false.")
                return
            word = "true" if known[word] else "false"
        self._meta = replace(self._meta, slide_numbers=word not in _NO)

    def _take_theme(self, entry: Entry) -> None:
        name = words_of(entry.value[0] if isinstance(entry.value, tuple) and entry.value else entry.value)
        tool = next((tool for tool, names in _FOREIGN_THEMES.items() if name.lower() in names), "")
        if self._reading.is_deckset:
            tool = "Deckset"
        if tool and not name.lower().endswith(".pptx"):
            message = f"“{name}” is a theme of {tool}; the usual theme is used instead."
            hint = "Choose one of Brown Bag's themes, or a .pptx template of your own."
            self._problems.append(Problem(Severity.HINT, entry.line, message, hint, "foreign-theme"))
            return
        self._meta = replace(self._meta, theme=name)

    def _take_language(self, entry: Entry) -> None:
        tag = words_of(entry.value).replace("_", "-")
        if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}", tag):
            self._meta = replace(self._meta, language=tag)
        elif tag:
            self._wrong(entry, "is no language tag", "Write a tag such as en-US, es or ar.")

    def _take_layouts(self, entry: Entry) -> None:
        choices, problems = read_layout_choices(entry)
        self._meta = replace(self._meta, layouts=choices)
        self._problems += problems

    def _take_transition(self, entry: Entry) -> None:
        word = words_of(entry.value)
        if (kind := transition_of(word)) is not None:
            self._meta = replace(self._meta, transition=kind)
        elif word:
            self._problems.append(unknown_transition(word, entry.line))

    def _take_other(self, key: str, entry: Entry) -> None:
        words = words_of(entry.value).lower()
        match key:
            case "marp":
                self._reading = replace(self._reading, is_marp=words in _YES)
            case "incremental" | "build-lists":
                self._reading = replace(self._reading, incremental=words in _YES)
            case "separator" | "verticalseparator" | "separator-vertical":
                if line := separator_of(entry.value if isinstance(entry.value, str) else ""):
                    both = (*self._reading.separators, line)
                    self._reading = replace(self._reading, separators=both)
            case "headingdivider":
                self._take_levels(entry, is_marp=True)
            case "slide-level":
                self._take_levels(entry, is_marp=False)
            case "slide-dividers":
                levels = tuple(
                    sorted({part.strip().count("#") for part in words.split(",")} & set(range(1, 7)))
                )
                self._reading = replace(self._reading, levels=levels)
            case "style":
                message = "The style sheet in the settings is not used; the theme decides how slides look."
                self._problems.append(Problem(Severity.HINT, entry.line, message, "", "style-sheet"))
            case "backgroundimage" | "background-image" | "logo" | "titlegraphic" if words:
                self._problems.append(_picture_not_used(entry))
            case "format" | "output":
                self._take_format(entry.value)
            case _:
                return

    def _take_format(self, value: Value) -> None:
        """Quarto keeps settings of slides below ``format: revealjs:``; its headings always start slides."""
        if re.search(r"revealjs|pptx|powerpoint|beamer|slidy|dzslides|presentation", str(value)):
            self._reading = replace(self._reading, levels=self._reading.levels or (1, 2))
        for inner in value.values() if isinstance(value, dict) else ():
            for key, setting in inner.items() if isinstance(inner, dict) else ():
                if key in ("incremental", "slide-level", "footer"):
                    self.take(Entry(key, setting, 0))

    def _take_levels(self, entry: Entry, *, is_marp: bool) -> None:
        """Marp's number is the deepest of several levels and its list is exact; pandoc's number is
        the deepest.
        """
        parts = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        numbers = sorted(
            {int(word) for part in parts if (word := words_of(part)).isdecimal() and int(word) < 7}
        )
        if not numbers and words_of(entry.value).lower() not in _NO:
            self._wrong(entry, "is no heading level", "Write a number from 1 to 6.")
        elif numbers and (is_marp and isinstance(entry.value, tuple)):
            self._reading = replace(self._reading, levels=tuple(numbers))
        elif numbers and numbers[-1] > 0:
            self._reading = replace(self._reading, levels=tuple(range(1, numbers[-1] + 1)))

    def _wrong(self, entry: Entry, what: str, hint: str) -> None:
        message = f"“{words_of(entry.value)[:60]}” {what}, so “{entry.key}” is left as it was."
        self._problems.append(Problem(Severity.WARNING, entry.line, message, hint, "setting-value"))


def _picture_not_used(entry: Entry) -> Problem:
    message = f"The picture in the setting “{entry.key}” is not used; the theme decides."
    return Problem(Severity.HINT, entry.line, message, "", "not-used")


def _unknown(entry: Entry) -> Problem:
    near = likely_word(entry.key.lower(), sorted(SETTINGS.keys() | TOPIC_KEYS))
    near = near or likely_word(entry.key.lower(), sorted(OTHER_SETTINGS), at_least=0.8)
    hint = f"Did you mean “{near}”?" if near else "It changes nothing and can be deleted."
    message = f"There is no setting “{entry.key[:60]}”."
    return Problem(Severity.WARNING, entry.line, message, hint, "unknown-setting")


def same_setting(one: str, other: str) -> bool:
    """Return whether two keys say the same thing, as ``author`` and ``presenter`` do."""
    one, other = one.lower(), other.lower()
    return one == other or (one in SETTINGS and SETTINGS.get(one) == SETTINGS.get(other))
