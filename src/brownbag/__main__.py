"""Lets ``python -m brownbag`` do what ``brownbag`` does."""

import sys

from brownbag.cli import main

sys.exit(main())
