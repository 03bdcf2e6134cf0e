"""`ensure_application`: painting where there is no screen and no window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from brownbag.layout.fonts import font_files
from brownbag.layout.twins import twin
from brownbag.paint.application import ensure_application

_PROGRAM = """
import sys
from pathlib import Path
from brownbag.deck.model import Meta
from brownbag.paint.application import ensure_application
from brownbag.paint.pdf import write_pdf
from paint.pixels import make_scene, text_item, text_line

application = ensure_application()
assert ensure_application() is application
scene = make_scene(text_item(text_line(20, 60, "Hello")), size=(960, 540))
write_pdf((scene,), Meta(), Path(sys.argv[1]))
print(type(application).__name__)
"""


def test_a_pdf_can_be_written_without_a_screen(tmp_path: Path):
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    tests = str(Path(__file__).parents[1])
    environment["PYTHONPATH"] = os.pathsep.join((tests, os.environ.get("PYTHONPATH", "")))
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "talk.pdf")],
        env=environment,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip() == "QGuiApplication"
    assert (tmp_path / "talk.pdf").read_bytes().startswith(b"%PDF-")


def test_every_font_that_we_ship_can_be_used(qapp: object):
    assert ensure_application() is qapp
    assert font_files()
    families = {twin(family) for family in ("Calibri", "Cambria", "Georgia", "Arial", "Courier New")}
    assert families <= set(QFontDatabase.families())
