"""Themes come back from the disk as they were read, or not at all."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from brownbag.resources import asset
from brownbag.theme import cache
from brownbag.theme.cache import Stamp, find_theme, keep_theme
from brownbag.theme.catalogue import load_theme
from brownbag.theme.model import Theme
from brownbag.theme.reader import read_theme

DEFAULT = asset("themes", "sage.pptx")


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return shutil.copy(DEFAULT, tmp_path / "agency.pptx")


@pytest.fixture
def kept(template: Path) -> Theme:
    theme = read_theme(template)
    keep_theme(theme, template, stamp(template))
    return theme


def stamp(path: Path) -> Stamp:
    return path.stat().st_mtime_ns, path.stat().st_size


def folder() -> Path:
    return user_cache_path("brownbag", appauthor=False) / "themes"


def the_file() -> Path:
    (only,) = folder().iterdir()
    return only


def rewrite(change: Callable[[bytes], bytes]) -> None:
    the_file().write_bytes(change(the_file().read_bytes()))


def forge(value: object, template: Path) -> None:
    """Put ``value`` where the kept theme is, with a check that is right."""
    key = cache._key(template, stamp(template))
    data = pickle.dumps(value)
    the_file().write_bytes(key + zlib.crc32(data).to_bytes(4) + data)


class Breaker:
    """What another hand might hide in a pickle: making it runs a program's function."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.mkdir, (self.path,)


def test_a_kept_theme_comes_back_as_it_was_read(template: Path, kept: Theme) -> None:
    assert find_theme(template, stamp(template)) == kept


def test_every_built_in_theme_can_be_kept() -> None:
    for path in asset("themes").glob("*.pptx"):
        theme = read_theme(path)
        keep_theme(theme, path, stamp(path))
        assert find_theme(path, stamp(path)) == theme, path.name


def test_what_was_never_kept_is_not_found(template: Path) -> None:
    assert find_theme(template, stamp(template)) is None


@pytest.mark.parametrize("change", [(1, 0), (0, 1)])
def test_a_template_of_another_time_or_size_is_read_again(
    template: Path, kept: Theme, change: tuple[int, int]
) -> None:
    time, size = stamp(template)
    assert find_theme(template, (time + change[0], size + change[1])) is None


def test_another_file_of_that_name_is_another_theme(template: Path, kept: Theme, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Path(shutil.copy2(template, tmp_path / "other" / "agency.pptx"))
    assert stamp(other) == stamp(template)
    assert find_theme(other, stamp(other)) is None


def test_another_version_of_the_program_reads_again(
    template: Path, kept: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "__version__", "99.0")
    assert find_theme(template, stamp(template)) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-100] + bytes(100),
        lambda data: data + b"x",
    ],
    ids=["empty", "short", "half", "zeroed", "long"],
)
def test_a_damaged_file_is_no_theme_and_is_made_again(
    template: Path, kept: Theme, damage: Callable[[bytes], bytes]
) -> None:
    rewrite(damage)
    assert find_theme(template, stamp(template)) is None
    assert load_theme(template) == kept
    assert find_theme(template, stamp(template)) == kept


def test_a_class_that_is_no_part_of_a_theme_is_refused(template: Path, kept: Theme, tmp_path: Path) -> None:
    forge(Breaker(tmp_path / "made"), template)
    assert find_theme(template, stamp(template)) is None
    assert not (tmp_path / "made").exists()


def test_a_value_that_is_no_theme_is_refused(template: Path, kept: Theme) -> None:
    forge({"name": "Sage"}, template)
    assert find_theme(template, stamp(template)) is None


def test_a_folder_that_cannot_be_written_to_does_no_harm(template: Path) -> None:
    folder().parent.mkdir(parents=True, exist_ok=True)
    folder().write_text("in the way")
    assert load_theme(template) == read_theme(template)


def test_only_the_last_themes_are_kept(template: Path, kept: Theme, tmp_path: Path) -> None:
    for number in range(20):
        path = Path(shutil.copy(template, tmp_path / f"{number}.pptx"))
        keep_theme(kept, path, stamp(path))
    assert len(list(folder().iterdir())) == 16
    assert find_theme(path, stamp(path)) is not None


def test_the_next_start_needs_no_reader(template: Path, kept: Theme) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom brownbag.theme.catalogue import load_theme\n"
        "print(load_theme(Path(sys.argv[1])).name, 'brownbag.theme.reader' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, template], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [*kept.name.split(), "False"]
