"""The front matter of a topic file, read alone: what the shelf needs without reading the slides.

The library shows a card for every topic before anything else is loaded, so
this reads no Markdown and imports YAML only when it is called.
"""

from __future__ import annotations

from collections.abc import Mapping

from brownbag.deck.front_matter import find_front
from brownbag.problems import Problem, Severity


def read_topic_header(text: str) -> tuple[Mapping[str, object], tuple[Problem, ...]]:
    """Return the front matter of ``text`` as YAML reads it, and what is wrong with it.

    A text without front matter, or with one that cannot be read, gives an
    empty mapping; unreadable YAML is a problem with its line.
    """
    import yaml  # heavy, and not every start of the program needs it

    front = find_front(text)
    if front.style != "yaml":
        return {}, ()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one where PyYAML was built with it
    try:
        header = yaml.load(front.body, Loader=loader)  # noqa: S506 - both loaders are the safe one
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + front.line
        return {}, (
            Problem(
                Severity.ERROR,
                line,
                "The settings at the top of this file cannot be read.",
                "Look for a missing quote or a colon inside a text; quote such a text.",
                "bad-yaml",
            ),
        )
    return (header, ()) if isinstance(header, dict) else ({}, ())
