"""What an author wrote about a picture, in four dialects, to a `Picture` or to why there is none.

Ours and pandoc's attributes after it; Marp's keywords (``bg right:40% w:200px``)
and Deckset's (``left fit inline 50%``) in place of its alternative text.
Nothing is read from disk and nothing is ever fetched.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from msgspec.structs import replace

from brownbag.deck.attributes import NO_ATTRIBUTES, Attributes, parse_attributes, share
from brownbag.deck.clips import clip_of, is_clip
from brownbag.deck.known import DECKSET_PICTURE_WORDS
from brownbag.deck.model import Paragraph, Picture, Placement, Run
from brownbag.deck.qr_codes import code_of, is_qr
from brownbag.problems import Problem, Severity

_MARP_WIDTH = 1280  # CSS pixels of a Marp slide; Slidev's is 980, reveal.js's 960
_PAGE_WIDTH = {
    "px": 960.0,
    "": 960.0,
    "cm": 33.867,
    "in": 13.333,
    "pt": 960.0,
    "em": 60.0,
    "rem": 60.0,
    "vw": 100.0,
}
_FILTER = re.compile(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::.*)?"
)
_SIZE = re.compile(r"(w|width|h|height):(\d{1,5}(?:\.\d+)?(?:px|%|cm|in|pt|em|rem|vw)?|auto)")
_PERCENT = re.compile(r"\d{1,4}%")
_CENTERED = frozenset({"center", "centered", "centre", "#c", "#l", "#r"})
_PLACES = {
    "left": Placement.LEFT,
    "right": Placement.RIGHT,
    "full": Placement.FULL,
    "background": Placement.BACKGROUND,
    "bg": Placement.BACKGROUND,
    "inline": Placement.INLINE,
    "center": Placement.INLINE,
    "centre": Placement.INLINE,
}


class Found(NamedTuple):
    """A picture, or the words that stand in its place, and what is wrong."""

    picture: Picture | None
    words: tuple[Run, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_picture(source: str, alt: str, attributes: str, title: str, line: int) -> Found:
    """Return what ``![alt](source "title"){attributes}`` in this ``line`` of the slide means."""
    given = parse_attributes(attributes) if attributes else NO_ATTRIBUTES
    problems: list[Problem] = []
    if given is None:
        given = NO_ATTRIBUTES
        message = f"“{{{attributes[:60]}}}” after a picture is not understood."
        hint = "Write, for example, {width=50% .right}."
        problems.append(Problem(Severity.WARNING, line, message, hint, "picture-attributes"))
    source = source.strip()
    picture = Picture(source, line=line)
    if is_qr(alt, source):
        lost: list[str] = []
        found = code_of(_with_attributes(replace(picture, alt=alt.strip()), given, lost), alt)
        return Found(found.code, found.words, (*problems, *found.problems))
    words = alt.split()
    if "bg" in (word.lower() for word in words) or any(_SIZE.fullmatch(word.lower()) for word in words):
        picture, words, lost = _marp(picture, words)
    elif words and all(word.lower() in DECKSET_PICTURE_WORDS or _PERCENT.fullmatch(word) for word in words):
        picture, words, lost = _deckset(picture, [word.lower() for word in words]), [], []
    else:
        lost = []
    # Marp's themes place pictures by these words, which say nothing of what is shown.
    picture = replace(picture, alt="" if set(words) <= _CENTERED else " ".join(words))
    picture = _with_attributes(picture, given, lost)
    if is_clip(source):
        picture, lost = clip_of(picture, given.get("poster")), [word for word in lost if word != "poster"]
    if lost:
        message = f"“{', '.join(lost)[:80]}” of the picture is not used."
        problems.append(Problem(Severity.HINT, line, message, "", "picture-attributes"))
    if title and not picture.caption:
        picture = replace(picture, caption=(Run(title),)) if picture.alt else replace(picture, alt=title)
    return _usable(picture, tuple(problems))


def _usable(picture: Picture, problems: tuple[Problem, ...]) -> Found:
    """Return the picture, or words where its source is none that is ever opened."""
    source, lower = picture.source, picture.source.lower()
    words = (Run(picture.alt, italic=True),) if picture.alt else ()
    is_background = picture.placement is Placement.BACKGROUND
    if not source or (
        is_background and re.fullmatch(r"#[0-9a-f]{3,8}|[a-z]{3,20}|\w+-gradient\(.*|rgba?\(.*", lower)
    ):
        message = (
            "A color as a background is not used; the theme decides." if source else "A picture has no file."
        )
        problem = Problem(
            Severity.HINT if source else Severity.ERROR, picture.line, message, "", "missing-picture"
        )
        return Found(None, words, (*problems, problem))
    if lower.startswith("data:"):
        message = "A picture that stands in the text itself (data:) is not shown."
        hint = "Save it as a file beside the talk and name that."
        problem = Problem(Severity.ERROR, picture.line, message, hint, "remote-picture")
        return Found(None, words, (*problems, problem))
    if re.match(r"[a-z][a-z0-9+.-]+:(?!\\)|//", lower) and not re.match(r"file:", lower):
        message = f"The picture “{source[:100]}” is on the internet, and nothing is ever fetched from there."
        hint = "Save it beside the talk and name that file."
        problem = Problem(Severity.ERROR, picture.line, message, hint, "remote-picture")
        link = source if lower.startswith(("http://", "https://")) else ""
        shown = picture.alt or ("" if is_background else source.rsplit("/", 1)[-1][:80])
        return Found(None, (Run(shown, italic=True, link=link),) if shown else (), (*problems, problem))
    return Found(replace(picture, source=unquote(source) if "%" in source else source), (), problems)


def _marp(picture: Picture, words: list[str]) -> tuple[Picture, list[str], list[str]]:
    kept: list[str] = []
    lost: list[str] = []
    is_background = "bg" in (word.lower() for word in words)
    if is_background:
        picture = replace(picture, placement=Placement.BACKGROUND)
    for word in words:
        lower = word.lower()
        if size := _SIZE.fullmatch(lower):
            if size[1][0] == "w" and not is_background:
                picture = replace(picture, width=_width(size[2], _MARP_WIDTH))
            elif is_background:
                lost.append(word)
        elif is_background and (side := re.fullmatch(r"(left|right)(?::(\d{1,3}%))?", lower)):
            width = share(side[2]) if side[2] else 0.5
            picture = replace(picture, placement=_PLACES[side[1]], width=width)
        elif is_background and lower in ("fit", "contain"):
            picture = replace(picture, fit=True)
        elif is_background and lower in ("bg", "cover", "auto", "vertical", "horizontal"):
            continue
        elif _FILTER.fullmatch(lower) or (is_background and re.fullmatch(r"\d{1,3}%", lower)):
            lost.append(word)
        else:
            kept.append(word)
    return picture, kept, lost


def _deckset(picture: Picture, words: list[str]) -> Picture:
    width = next((share(word) for word in words if share(word)), None)
    if "inline" in words:
        return replace(picture, width=width, fit=True)
    for side in ("left", "right"):
        if side in words:
            return replace(picture, placement=_PLACES[side], fit="fit" in words)
    if words == ["fill"]:
        return replace(picture, placement=Placement.FULL)
    return replace(picture, placement=Placement.BACKGROUND, fit="fit" in words)


def _with_attributes(picture: Picture, given: Attributes, lost: list[str]) -> Picture:
    for name in given.classes:
        if name.lower() in _PLACES:
            picture = replace(picture, placement=_PLACES[name.lower()])
        elif name.lower() == "decorative":
            picture = replace(picture, decorative=True, alt="")
        elif name.lower() in ("fit", "contain"):
            picture = replace(picture, fit=True)
        elif name.lower() not in (
            "r-stretch",
            "stretch",
            "nostretch",
            "img-fluid",
            "cover",
            "unnumbered",
            "-",
        ):
            lost.append(f".{name}")
    for key, value in given.values:
        match key:
            case "width":
                picture = replace(picture, width=_width(value, 960.0))
            case "alt" | "fig-alt" if value:
                # Then what stands in the brackets is what everybody reads below the picture.
                caption = (Run(picture.alt),) if picture.alt and picture.alt != value else ()
                picture = replace(picture, alt=value, caption=caption)
            case "alt" | "fig-alt":
                picture = replace(picture, decorative=True, alt="")
            case (
                "height"
                | "fig-align"
                | "style"
                | "fig-cap"
                | "fig-pos"
                | "fig-env"
                | "title"
                | "loading"
                | "lightbox"
            ):
                continue
            case _:
                lost.append(key)
    return picture


def _width(value: str, page: float) -> float | None:
    """Return a width as a share of the slide's; None where it has no meaning here."""
    if found := share(value) if value.endswith("%") else None:
        return found
    match = re.fullmatch(r"(\d{1,5}(?:\.\d+)?)(px|cm|in|pt|em|rem|vw|)", value.strip().lower())
    if match is None or float(match[1]) == 0:
        return None
    whole = page if match[2] in ("px", "") else _PAGE_WIDTH[match[2]]
    return min(1.0, round(float(match[1]) / whole, 4))


def as_block(found: Found) -> Picture | Paragraph | None:
    """Return what is shown for a picture that stands alone."""
    if found.picture is not None:
        return found.picture
    return Paragraph(found.words) if found.words else None
