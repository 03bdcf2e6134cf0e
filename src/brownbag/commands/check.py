"""`brownbag check`: a talk, or a topic, to what to look at again."""

from __future__ import annotations

import argparse
from pathlib import Path

from brownbag.commands.saying import DONE
from brownbag.commands.talks import read_talk


def expect(words: argparse.ArgumentParser) -> None:
    """Tell the parser what can be said."""
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("--json", action="store_true", help="as JSON")
    words.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the findings."""
    import json
    from datetime import date

    from msgspec import to_builtins

    from brownbag.library.topics import read_topic
    from brownbag.review.help_lines import help_lines
    from brownbag.review.review import review
    from brownbag.review.topic_review import review_topic

    today = date.today()  # noqa: DTZ011 - the user's day
    if topic := read_topic(options.talk):
        _, findings = review_topic(topic, today)
    else:
        assembler, deck = read_talk(options.talk)
        findings = (*review(deck, assembler.problems(deck)), *help_lines(deck, today))
    if options.json:
        print(json.dumps(to_builtins(findings), ensure_ascii=False, indent=2))
        return DONE
    for finding in findings:
        where = f"{options.talk}:{finding.line}" if finding.line else str(options.talk)
        print(" ".join(word for word in (f"{where}:", finding.message, finding.hint) if word))
    if not findings:
        print(f"{options.talk}: nothing to look at again.")
    return DONE
