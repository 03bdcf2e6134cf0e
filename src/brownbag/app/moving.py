"""From a talk in one folder to the same talk in another: what lies beside it comes along.

Only files inside a talk's own folder are ever shown, so a talk that is saved
elsewhere would lose its pictures. They are copied to the same places beside
its new file; what was there before stays, and the talk then names the copy.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from brownbag.app.template.place import moved_text
from brownbag.deck.model import Clip, Deck, Picture, QrCode
from brownbag.deck.settings_edits import set_meta
from brownbag.deck.walk import all_blocks
from brownbag.files import replacing, world_error
from brownbag.problems import BrownBagError

if TYPE_CHECKING:
    from brownbag.assembly import Assembler


class Copy(NamedTuple):
    """A file that is to stand in another place too."""

    source: Path
    target: Path


class LeftBehind(NamedTuple):
    """A file that could not be copied, and why."""

    file: Path
    error: BrownBagError


class Move(NamedTuple):
    """The talk's text as it has to be in its new place, and what has to be copied there."""

    text: str
    copies: tuple[Copy, ...]


def moved(text: str, assembler: Assembler, before: Path, now: Path) -> Move:
    """Return how the talk ``text`` moves from the file ``before`` to ``now``.

    Pictures, videos, sounds and references come along, for every audience; a
    template, which other talks share, is named from the new place. What cannot be
    found in the old folder stays named as it is.
    """
    everybody = assembler.read_apart(set_meta(text, "audience", None).apply(text))
    text = moved_text(text, everybody.meta.theme, before, now)
    old, new = before.absolute().parent, now.absolute().parent
    copies: list[Copy] = []
    for source in dict.fromkeys(_sources(everybody)):
        file = _inside(source, old)
        if file is None:
            continue
        copy = Copy(file, _free_place(file, new / file.relative_to(old.resolve())))
        if not copy.target.exists():
            copies.append(copy)
        name = copy.target.relative_to(new).as_posix()
        if name != source and (Path(source).is_absolute() or copy.target.name != file.name):
            text = _renamed(text, source, name)
    return Move(text, tuple(dict.fromkeys(copies)))


def bring(copies: Iterable[Copy]) -> tuple[LeftBehind, ...]:
    """Make the copies; return what could not be copied."""
    failed = []
    for copy in copies:
        try:
            _copy(copy)
        except BrownBagError as error:
            failed.append(LeftBehind(copy.source, error))
    return tuple(failed)


def _copy(copy: Copy) -> None:
    try:
        copy.target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise world_error(error, copy.target.parent, "written") from error
    with replacing(copy.target) as temporary:
        shutil.copyfile(copy.source, temporary)


def _sources(deck: Deck) -> Iterator[str]:
    """Yield the name of every file that the talk shows or cites from."""
    if deck.meta.references:
        yield deck.meta.references
    for slide in deck.slides:
        for block in (slide.background, *all_blocks((*slide.blocks, *slide.notes))):
            match block:
                case QrCode():
                    continue
                case Clip(source=source, poster=poster):
                    yield from (source, poster)
                case Picture(source=source):
                    yield source
                case _:
                    continue


def _inside(source: str, folder: Path) -> Path | None:
    """Return the file inside ``folder`` that a talk there means by ``source``; None where there is none."""
    root = folder.resolve()
    for name in (source.strip(), unquote(source.strip()).replace("\\", "/")):
        with suppress(OSError, ValueError, RuntimeError):
            path = (folder / name).resolve(strict=True)
            if name and path.is_file() and path.is_relative_to(root):
                return path
    return None


def _free_place(file: Path, target: Path) -> Path:
    """Return where ``file`` may stand: at ``target`` or beside it, but not in another file's place."""
    numbered = (target.with_name(f"{target.stem}-{number}{target.suffix}") for number in count(2))
    return next(place for place in chain((target,), numbered) if not place.exists() or _is_same(file, place))


def _is_same(file: Path, other: Path) -> bool:
    try:
        return other.is_file() and _digest(file) == _digest(other)
    except OSError:
        return False


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _renamed(text: str, source: str, name: str) -> str:
    """Return ``text`` with ``name`` wherever it names ``source``: in brackets, after = or after a colon."""
    is_bare = not re.search(r"\s", name)
    pattern = re.compile(rf"(?P<before>[(<=\"']|: ?){re.escape(source)}(?=[)>\s\"'}}]|$)", re.MULTILINE)

    def put(found: re.Match[str]) -> str:
        return found["before"] + (name if is_bare or found["before"] in "<\"'" else quote(name))

    return pattern.sub(put, text)
