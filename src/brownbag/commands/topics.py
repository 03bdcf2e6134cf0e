"""`brownbag topics`: the library as a list, or its topics with their figures and what to mend in them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brownbag.commands.saying import AT_FAULT, DONE, list_problems, say

if TYPE_CHECKING:
    from brownbag.library.model import Topic


def expect(words: argparse.ArgumentParser) -> None:
    """Tell the parser what can be said."""
    words.add_argument("--json", action="store_true", help="as JSON")
    words.add_argument("--check", action="store_true", help="with their figures, and what to mend in them")
    words.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the topics; with ``--check``, status 1 where there is anything to mend."""
    import json

    from msgspec import to_builtins

    from brownbag.library.topics import load_topics
    from brownbag.resources import decks_folder

    topics, problems = load_topics([decks_folder()])
    list_problems(problems, "")
    if options.check:
        return _check(topics, as_json=options.json)
    if options.json:
        rows = [
            {
                "id": topic.id,
                "title": topic.title,
                "summary": topic.summary,
                "minutes": to_builtins(topic.minutes),
                "audiences": topic.audiences,
                "part": topic.part,
                "path": str(topic.path),
            }
            for topic in topics
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return DONE
    width = max((len(topic.id) for topic in topics), default=0)
    for topic in topics:
        times = f"{topic.minutes.short:g}–{topic.minutes.long:g} min"
        print(f"{topic.id:{width}}  {times:>10}  {topic.title}: {topic.summary}")
    return DONE


def _check(topics: Sequence[Topic], *, as_json: bool) -> int:
    """Print a table of the topics, then what to mend in them; status 1 where there is anything."""
    import json
    from datetime import date

    from msgspec import to_builtins

    from brownbag.review.topic_review import review_topic
    from brownbag.review.topic_table import table

    reviewed = [(topic, *review_topic(topic, date.today())) for topic in topics]  # noqa: DTZ011 - the user's day
    if as_json:
        rows = [{**to_builtins(row), "mend": to_builtins(found)} for _, row, found in reviewed]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        print(table(row for _, row, _ in reviewed))
        for topic, _, found in reviewed:
            for each in found:
                say(f"{topic.path.name}:{each.line}: {each.message} {each.hint}".rstrip())
    return AT_FAULT if any(found for _, _, found in reviewed) else DONE
