"""One thing to look at again before the room does, tied to its slide."""

from __future__ import annotations

from msgspec import Struct

from brownbag.problems import Severity


class Finding(Struct, frozen=True):
    """A rule that a slide (numbered from 1; 0 for the whole talk) does not keep, and the way out.

    ``line`` counts from 1 in the talk's file; 0 where no line is meant.
    """

    rule: str
    slide: int
    line: int
    severity: Severity
    message: str
    hint: str = ""
