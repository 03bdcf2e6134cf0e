from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from brownbag.problems import BrownBagError
from brownbag.resources import asset
from brownbag.theme.catalogue import DEFAULT_THEME, built_in_themes, load_theme, theme_path
from brownbag.theme.model import LayoutRole
from theme.templates import Template, layout_part

SAGE = asset("themes", "sage.pptx")


def test_the_default_theme_stands_first_among_those_built_in():
    assert built_in_themes()[0] == DEFAULT_THEME == "sage"


@pytest.mark.parametrize(
    "name", ["", "  ", "sage", "Sage", "default", "gaia", "uncover", "Next, 1", "Simple", "dracula"]
)
def test_no_name_and_names_of_other_tools_mean_the_default(name):
    assert theme_path(name, None) == SAGE


def test_an_unknown_name_is_refused_with_those_that_there_are():
    with pytest.raises(BrownBagError) as caught:
        theme_path("sgae", None)
    assert caught.value.message == "There is no theme “sgae”."
    assert "Did you mean “sage”?" in caught.value.hint


@pytest.mark.parametrize("name", ["agency.pptx", "./agency.pptx", "AGENCY.POTX", "old/agency.potx"])
def test_a_file_name_is_looked_for_in_the_talks_folder(name):
    assert theme_path(name, Path("/talks")) == Path("/talks") / name


def test_a_windows_path_reads_like_any_other():
    assert theme_path("themes\\agency.pptx", Path("/talks")) == Path("/talks/themes/agency.pptx")


def test_a_path_from_home_starts_there():
    assert theme_path("~/agency.pptx", Path("/talks")) == Path.home() / "agency.pptx"


@pytest.mark.parametrize("name", ["a\0b.pptx", "~nobody-here/agency.pptx", "x" * 5000 + ".pptx", ".pptx"])
def test_an_impossible_path_is_said_in_plain_words(tmp_path: Path, name):
    with pytest.raises(BrownBagError):
        load_theme(theme_path(name, tmp_path))


def test_a_whole_path_stays_as_it_is():
    assert theme_path("/templates/agency.pptx", Path("/talks")) == Path("/templates/agency.pptx")


def test_a_theme_is_read_once_until_its_file_changes(template: Template):
    path = template.save()
    first = load_theme(path)
    assert load_theme(path) is first
    template.replace(layout_part(1), "Title Slide", "Front Page").save()
    os.utime(path, ns=(1, 1))
    assert load_theme(path).layouts[0].name == "Front Page"


def test_a_missing_theme_is_said_in_plain_words(tmp_path: Path):
    with pytest.raises(BrownBagError, match=r"There is no file “gone\.pptx” there"):
        load_theme(tmp_path / "gone.pptx")


def test_the_built_in_theme_has_a_layout_for_every_kind_of_slide():
    theme = load_theme(SAGE)
    assert [role for role in LayoutRole if theme.layout(role).role is not role] == []
    assert theme.problems == ()


def test_reading_a_theme_needs_no_python_pptx():
    code = (
        "import sys, pathlib; from brownbag.theme.catalogue import load_theme, theme_path;"
        "load_theme(theme_path('', None)); sys.exit('pptx' in sys.modules or 'PIL' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
