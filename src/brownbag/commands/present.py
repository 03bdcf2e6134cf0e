"""`brownbag present`: a talk on the projector, without the app around it."""

from __future__ import annotations

import argparse
import gc
from pathlib import Path

from brownbag.commands.talks import read_talk, require_slides


def expect(words: argparse.ArgumentParser) -> None:
    """Tell the parser what can be said."""
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("--window", action="store_true", help="in windows, to be shared in a video call")
    words.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Present until the talk is ended."""
    assembler, deck = read_talk(options.talk)
    require_slides(deck, options.talk)
    from brownbag.app.present.standalone import present

    scenes = assembler.scenes(deck)
    gc.enable()  # this goes on for an hour
    return present(scenes, deck.meta, windowed=options.window)
