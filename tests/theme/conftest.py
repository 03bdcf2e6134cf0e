from __future__ import annotations

from pathlib import Path

import pytest

from brownbag.theme.model import Theme
from brownbag.theme.reader import read_theme
from theme.templates import DEFAULT, Template


@pytest.fixture
def template(tmp_path: Path) -> Template:
    """Return PowerPoint's default template (4:3, white, Calibri), ready to be changed."""
    return Template(tmp_path)


@pytest.fixture(scope="session")
def default_theme() -> Theme:
    """Return PowerPoint's default template as it is read."""
    return read_theme(DEFAULT)
