"""From the looks of our themes to the PowerPoint files of the same names.

Run it after any change here, in an environment that has Brown Bag installed::

    python assets/themes/make_themes.py

It writes sage.pptx, hearth.pptx, harbor.pptx and clarity.pptx beside itself (or
into the folder given), always with the same bytes. Each look is a module of
that name; layouts.py says what placeholders every theme has.
"""

from __future__ import annotations

import sys
from pathlib import Path

import clarity
import harbor
import hearth
import sage
from layouts import template
from package import write_package
from template import template_parts

LOOKS = (sage.LOOK, hearth.LOOK, harbor.LOOK, clarity.LOOK)

if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for look in LOOKS:
        write_package(template_parts(template(look)), folder / f"{look.name.lower()}.pptx")
