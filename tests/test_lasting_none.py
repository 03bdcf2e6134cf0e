"""Qt may be called as often as one likes."""

from __future__ import annotations

import subprocess
import sys

CALLS = 50_000  # ten times what ended Python 3.11 under PySide6 6.12


def test_python_outlives_many_calls_of_qt() -> None:
    program = (
        "import brownbag.paint\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        f"for _ in range({CALLS}):\n"
        "    thing.setObjectName('x')\n"
        "print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.stdout.strip() == b"alive"
    assert done.returncode == 0
