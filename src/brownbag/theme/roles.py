"""Which layout serves which kind of slide.

A layout is known by its name, else by the type
that PowerPoint wrote into the file (which is the same in every language), else
by the placeholders that it has. A kind of slide that no layout was made for
gets the nearest in ``NEAREST``, so that every kind is served.
"""

from __future__ import annotations

from msgspec import Struct

from brownbag.theme.layout_names import role_of_name
from brownbag.theme.model import LayoutRole as Role
from brownbag.theme.model import Placeholder, PlaceholderType, Recognition
from brownbag.units import Rect

# 19.7.15 ST_SlideLayoutType
_TYPES = {
    "title": Role.TITLE,
    "secHead": Role.SECTION,
    "obj": Role.CONTENT,
    "tx": Role.CONTENT,
    "tbl": Role.CONTENT,
    "chart": Role.CONTENT,
    "dgm": Role.CONTENT,
    "twoObj": Role.TWO_CONTENT,
    "twoColTx": Role.TWO_CONTENT,
    "txAndObj": Role.TWO_CONTENT,
    "objAndTx": Role.TWO_CONTENT,
    "txAndChart": Role.TWO_CONTENT,
    "chartAndTx": Role.TWO_CONTENT,
    "txAndClipArt": Role.TWO_CONTENT,
    "clipArtAndTx": Role.TWO_CONTENT,
    "twoTxTwoObj": Role.COMPARISON,
    "titleOnly": Role.TITLE_ONLY,
    "blank": Role.BLANK,
    "objTx": Role.CONTENT_CAPTION,
    "picTx": Role.PICTURE_CAPTION,
}
NEVER = -1
"""How sure one is of a layout that serves nothing unasked: its text stands upright, as in Japanese."""

_UPRIGHT_TYPES = frozenset({"vertTx", "vertTitleAndTx", "vertTitleAndTxOverChart"})

NEAREST: dict[Role, tuple[Role, ...]] = {
    Role.TITLE: (Role.SECTION, Role.STATEMENT, Role.TITLE_ONLY, Role.CONTENT),
    Role.SECTION: (Role.STATEMENT, Role.TITLE, Role.TITLE_ONLY, Role.CONTENT),
    Role.CONTENT: (Role.AGENDA, Role.ACTIVITY, Role.TWO_CONTENT, Role.CONTENT_CAPTION, Role.PICTURE_RIGHT),
    Role.TWO_CONTENT: (Role.COMPARISON, Role.CONTENT),
    Role.COMPARISON: (Role.TWO_CONTENT, Role.CONTENT),
    Role.TITLE_ONLY: (Role.CONTENT, Role.BLANK),
    Role.CONTENT_CAPTION: (Role.TWO_CONTENT, Role.CONTENT),
    Role.PICTURE_CAPTION: (Role.PICTURE_RIGHT, Role.PICTURE_LEFT, Role.CONTENT_CAPTION, Role.CONTENT),
    Role.BLANK: (Role.TITLE_ONLY, Role.FULL_PICTURE, Role.CONTENT),
    Role.STATEMENT: (Role.QUOTE, Role.CONTENT),
    Role.QUOTE: (Role.CONTENT,),
    Role.BIG_NUMBER: (Role.CONTENT,),
    Role.ACTIVITY: (Role.CONTENT,),
    Role.PICTURE_LEFT: (Role.TWO_CONTENT, Role.COMPARISON, Role.CONTENT),
    Role.PICTURE_RIGHT: (Role.TWO_CONTENT, Role.COMPARISON, Role.CONTENT),
    Role.FULL_PICTURE: (Role.TITLE_ONLY, Role.BLANK, Role.CONTENT),
    Role.AGENDA: (Role.CONTENT,),
    Role.CLOSING: (Role.CONTENT, Role.TITLE, Role.SECTION),
}
"""What serves a kind of slide without a layout of its own, nearest first; last, the roomiest layout."""

_HEADINGS = frozenset({PlaceholderType.TITLE, PlaceholderType.CENTRED_TITLE})
_FURNITURE = frozenset({PlaceholderType.DATE, PlaceholderType.FOOTER, PlaceholderType.SLIDE_NUMBER})
COVERS = frozenset({Role.TITLE, Role.SECTION, Role.CLOSING})
"""Kinds of slides with few words, which some templates give a master of their own, the first."""

_MUCH_LARGER = 1.5  # PowerPoint's own: 0.5 to 1.1 under a section, 4 and more for content
_HALVES = slice(0, 2), slice(2, 4)
_HEADING_SHARE = 0.5
_TEXTS = frozenset({PlaceholderType.BODY, PlaceholderType.OBJECT, PlaceholderType.SUBTITLE})


class Guess(Struct, frozen=True):
    """What a layout is for, and how sure that is: 3 by its name, 2 by its type, 1 by its placeholders.

    ``is_at_home``: its master is made for such slides, and not for covers alone.
    """

    role: Role
    certainty: int
    is_at_home: bool = True

    @property
    def known_by(self) -> Recognition:
        """How it is known."""
        return {3: Recognition.NAME, 2: Recognition.TYPE}.get(self.certainty, Recognition.PLACEHOLDERS)


def guess_role(name: str, kind: str, placeholders: tuple[Placeholder, ...]) -> Guess:
    """Return what a layout is for. ``kind`` is its ``type`` in the file; "" where it has none."""
    by_name = role_of_name(name)
    if by_name is not None:
        return Guess(by_name, 3)
    if kind in _TYPES:
        return Guess(_TYPES[kind], 2)
    role = _by_placeholders(placeholders)
    is_odd = role is Role.CONTENT and len(_contents(placeholders)) > 1
    if kind in _UPRIGHT_TYPES:
        return Guess(role, NEVER)
    return Guess(role, 0 if is_odd else 1)


def _by_placeholders(placeholders: tuple[Placeholder, ...]) -> Role:
    titles = [p for p in placeholders if p.type in _HEADINGS]
    pictures = [p for p in placeholders if p.type is PlaceholderType.PICTURE]
    contents = _contents(placeholders)
    if {p.type for p in placeholders} & {PlaceholderType.CENTRED_TITLE, PlaceholderType.SUBTITLE}:
        return Role.TITLE
    if pictures:
        return _with_picture(pictures[0].frame, titles, contents)
    match titles, contents:
        case [], []:
            return Role.BLANK
        case _, []:
            return Role.TITLE_ONLY
        case [], [_]:
            return Role.STATEMENT
        case [title, *_], [content]:
            # Under the title of a section stand a few words; the place for content is much larger.
            is_short = _area(content.frame) < _MUCH_LARGER * _area(title.frame)
            return Role.SECTION if is_short else Role.CONTENT
        case _, [_, _] | [_, _, _]:
            return Role.TWO_CONTENT
        case _, [_, _, _, _] if _are_headed(contents):
            return Role.COMPARISON
        case _:
            return Role.CONTENT


def _contents(placeholders: tuple[Placeholder, ...]) -> list[Placeholder]:
    others = _FURNITURE | _HEADINGS | {PlaceholderType.PICTURE}
    return [p for p in placeholders if p.type not in others]


def _are_headed(contents: list[Placeholder]) -> bool:
    """Return whether two of four places are headings: by their types, or much smaller and higher up."""
    kinds = [place.type for place in contents]
    if kinds.count(PlaceholderType.BODY) == kinds.count(PlaceholderType.OBJECT):
        return True
    small, large = (sorted(contents, key=lambda place: _area(place.frame))[part] for part in _HALVES)
    return all(
        _area(heading.frame) < _HEADING_SHARE * _area(content.frame) and heading.frame.y < content.frame.y
        for heading in small
        for content in large
    )


def _with_picture(picture: Rect, titles: list[Placeholder], contents: list[Placeholder]) -> Role:
    """Return what a layout with a picture is for, by where its words stand."""
    words = [p.frame for p in (contents or titles)]
    if not words:
        return Role.FULL_PICTURE
    if all(_holds(picture, frame) for frame in words):
        return Role.FULL_PICTURE
    if all(frame.x >= picture.right - 1 for frame in words):
        return Role.PICTURE_LEFT
    if all(frame.right <= picture.x + 1 for frame in words):
        return Role.PICTURE_RIGHT
    return Role.PICTURE_CAPTION


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and outer.right >= inner.right
        and outer.bottom >= inner.bottom
    )


def _area(frame: Rect) -> float:
    return frame.width * frame.height


def assign_roles(guesses: list[Guess], room: list[int]) -> dict[Role, int]:
    """Return for every role the number of the layout that serves it.

    ``room`` says of each layout how many kinds of text it has a place for: a
    title counts 1, a body 2. The surest guess wins, then one on the right kind
    of master, then the first in the file.
    """
    best: dict[Role, int] = {}
    for place, guess in enumerate(guesses):
        held = best.get(guess.role)
        if guess.certainty == NEVER:
            continue
        if held is None or _rank(guess) > _rank(guesses[held]):
            best[guess.role] = place
    roomiest = max(
        range(len(room)),
        key=lambda place: (guesses[place].certainty != NEVER, room[place], guesses[place].certainty, -place),
    )
    return {
        role: next((best[each] for each in (role, *NEAREST[role]) if each in best), roomiest) for role in Role
    }


def _rank(guess: Guess) -> tuple[int, bool]:
    return guess.certainty, guess.is_at_home


def room_for_text(placeholders: tuple[Placeholder, ...]) -> int:
    """Return 1 for a place for a title plus 2 for a place for text; 0 where there is neither."""
    kinds = {p.type for p in placeholders}
    return bool(kinds & _HEADINGS) + 2 * bool(kinds & _TEXTS)
