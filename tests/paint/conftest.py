"""Every test here paints, so every test has an application and the fonts."""

from __future__ import annotations

import pytest

from brownbag.paint.application import ensure_application


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    ensure_application()
