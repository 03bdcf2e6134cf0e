"""Which themes there are: from the name in a talk's settings to a file, and from a file to a `Theme`."""

from __future__ import annotations

from pathlib import Path

from brownbag.files import world_error
from brownbag.likely_words import likely_word
from brownbag.problems import BrownBagError
from brownbag.resources import asset
from brownbag.theme.cache import Stamp, find_theme, keep_theme
from brownbag.theme.characters import CHARACTERS
from brownbag.theme.font_kinds import remember_kinds
from brownbag.theme.model import Theme

DEFAULT_THEME = "sage"
_TEMPLATE_SUFFIXES = frozenset({".pptx", ".potx", ".pptm", ".potm", ".ppsx", ".ppt", ".pot"})
# Names that decks of other tools carry (Marp, Deckset, reveal.js, Slidev); they mean no theme of ours.
_OF_OTHER_TOOLS = frozenset(
    """
    default gaia uncover marp
    black white league beige sky night serif simple solarized moon dracula blood
    seriph apple-basic bricks shibainu
    next ostrich poster plain titillium fira merriweather work zurich letters courier business-class
    sketchnote scherzkeks superhero vesterbro fancy picnic olive-green modern-industrial
    """.split()  # noqa: SIM905 - one word a line would fill a page
)

_remembered: dict[Path, tuple[Stamp, Theme]] = {}
_MOST_REMEMBERED = 16


def built_in_themes() -> tuple[str, ...]:
    """Return the names of the themes that come with Brown Bag, in the order in which they are offered."""
    names = {path.stem for path in asset("themes").glob("*.pptx")}
    return (*(name for name in CHARACTERS if name in names), *sorted(names - CHARACTERS.keys()))


def comes_with_us(theme: Theme) -> bool:
    """Return whether a theme is one of ours, and no template of somebody's own."""
    return theme.path.parent == asset("themes")


def is_template(name: str) -> bool:
    """Return whether the theme that a talk names is a file of its own, and none of ours."""
    return Path(name).suffix.lower() in _TEMPLATE_SUFFIXES


def theme_path(name: str, folder: Path | None) -> Path:
    """Return the file of the theme that a talk names.

    A ``name`` that ends like a PowerPoint file is a path, relative to
    ``folder`` (the talk's; None is the current one). "" and the names of other
    tools' themes mean the default. Raises `BrownBagError` for a name that is
    neither, naming those that there are.
    """
    name = name.replace("\0", "").strip()  # no file's name holds one, and the system would choke
    if is_template(name):
        path = Path(name.replace("\\", "/"))
        if path.parts[0] == "~":
            path = Path.home().joinpath(*path.parts[1:])
        return path if path.is_absolute() or folder is None else folder / path
    plain = name.lower()
    known = built_in_themes()
    if plain in known:
        return asset("themes", f"{plain}.pptx")
    if not plain or _is_of_other_tool(plain):
        return asset("themes", f"{DEFAULT_THEME}.pptx")
    near = likely_word(plain, known)
    meant = f"Did you mean “{near}”? " if near else ""
    raise BrownBagError(
        f"There is no theme “{name}”.",
        f"{meant}Known: {', '.join(known)}. Your own template works too: name its file, such as agency.pptx.",
    )


def _is_of_other_tool(plain: str) -> bool:
    """Return whether ``plain`` is such a name; Deckset adds a variant: "next, 1"."""
    base = plain.partition(",")[0].strip()
    return base in _OF_OTHER_TOOLS or base.replace(" ", "-") in _OF_OTHER_TOOLS


def load_theme(path: Path) -> Theme:
    """Return the theme of a file; the same one as before while the file has not changed.

    Raises `BrownBagError` as `read_theme` does.
    """
    try:
        path = path.absolute()
        status = path.stat()
    except OSError as error:
        raise world_error(error, path, "read") from error
    stamp = (status.st_mtime_ns, status.st_size)
    held = _remembered.pop(path, None)
    if held is None or held[0] != stamp:
        held = (stamp, find_theme(path, stamp) or _read(path, stamp))
        remember_kinds(held[1].font_kinds)
    _remembered[path] = held  # at the end: the one used longest ago is forgotten first
    while len(_remembered) > _MOST_REMEMBERED:
        _remembered.pop(next(iter(_remembered)), None)  # another thread may have been faster
    return held[1]


def _read(path: Path, stamp: Stamp) -> Theme:
    # Here, not above: most starts find the theme in the cache, and need none of the reader's modules.
    from brownbag.theme.reader import read_theme

    theme = read_theme(path)
    keep_theme(theme, path, stamp)
    return theme
