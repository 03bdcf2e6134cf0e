"""`brownbag new`: topics, an audience and a slot become a talk."""

from __future__ import annotations

import argparse
from pathlib import Path

from brownbag.commands.saying import DONE, say
from brownbag.commands.talks import theme_help, theme_word
from brownbag.problems import BrownBagError


def expect(words: argparse.ArgumentParser) -> None:
    """Tell the parser what can be said."""
    from brownbag.library.model import AUDIENCES

    words.add_argument(
        "--topic", action="append", required=True, metavar="ID", help="a topic; can be repeated"
    )
    words.add_argument("--minutes", type=_minutes, default=45, help="the slot (default: 45)")
    words.add_argument(
        "--audience", choices=[*AUDIENCES], default="community", help="who will be there (default: community)"
    )
    words.add_argument("--presenter", default="", metavar="NAME")
    words.add_argument("--date", default="", help="as it should stand on the title slide")
    words.add_argument("--theme", type=theme_word, default="", help=theme_help())
    words.add_argument("-o", "--output", type=Path, required=True, metavar="TALK.md")
    words.set_defaults(run=run)


def _minutes(word: str) -> int:
    """Return a slot from 5 to 480 minutes."""
    if word.isdecimal() and 5 <= int(word) <= 480:
        return int(word)
    raise argparse.ArgumentTypeError(f"“{word}” is no number of minutes from 5 to 480")


def run(options: argparse.Namespace) -> int:
    """Plan the talk and write it. Raises BrownBagError, and writes nothing, for a topic that there is not."""
    from brownbag.files import write_text
    from brownbag.library.plan import make_plan
    from brownbag.library.talk import compose_talk
    from brownbag.library.topics import load_topics
    from brownbag.resources import decks_folder

    topics, _ = load_topics([decks_folder()])
    known = {topic.id for topic in topics}
    for name in options.topic:
        if name not in known:
            raise BrownBagError(f"There is no topic “{name}”.", f"Known: {', '.join(sorted(known))}.")
    plan = make_plan(topics, options.topic, options.minutes, options.audience)
    for message in plan.messages:
        say(message)
    write_text(options.output, compose_talk(plan, options.presenter, options.date, options.theme))
    say(f"{options.output}: {plan.total:g} of {plan.slot} minutes, {len(plan.parts)} parts.")
    return DONE
