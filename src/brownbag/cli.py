"""The command line: the words after `brownbag` to what does it, and its end to an exit status.

0 done; 1 the talk or a file is at fault (a sentence on standard error, nothing
half-written); 2 wrong use. What a command does is in `brownbag.commands`.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from brownbag.commands.saying import AT_FAULT, DONE, WRONG_USE, say
from brownbag.problems import BrownBagError

_INTERRUPTED = 130  # what a shell reports for Ctrl+C

_COMMANDS = {  # each is a module of `brownbag.commands`
    "topics": "list the library",
    "new": "plan and write a talk",
    "export": "make a .pptx, a .pdf, a web page or pictures",
    "check": "say what to look at again",
    "theme": "look at a PowerPoint template",
    "present": "present a talk",
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status. ``words`` default to the command line's."""
    given = list(sys.argv[1:] if words is None else words)
    sys.excepthook = _report_bug
    # A start, and one pass over one talk, make hardly any cycles, and looking for them costs an eighth of
    # the time. Windows, which stay for hours, turn it on again.
    gc.disable()
    try:
        command = given[0] if given and given[0] in _COMMANDS else ""
        if command or {"-h", "--help", "--version"} & set(given):
            options = _parser(command).parse_args(given)
            return int(options.run(options))
        return _open(given)
    except BrownBagError as error:
        say(str(error))
        return AT_FAULT
    except BrokenPipeError:
        # Whoever reads our output has heard enough (`brownbag topics | head -1`);
        # without this Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _parser(command: str = "") -> argparse.ArgumentParser:
    """Return what understands every command, or only ``command``: the others would cost each start time."""
    from brownbag import __version__

    parser = argparse.ArgumentParser(
        prog="brownbag",
        description="Without a command, opens the app: brownbag [TALK.md]",
    )
    parser.add_argument("--version", action="version", version=f"Brown Bag {__version__}")
    commands = parser.add_subparsers(title="commands", required=True)
    for name, purpose in _COMMANDS.items():
        if command in {"", name}:
            import_module(f"brownbag.commands.{name}").expect(commands.add_parser(name, help=purpose))
    return parser


def _open(words: Sequence[str]) -> int:
    """Open the app, with a talk if one is named."""
    if len(words) > 1 or (words and words[0].startswith("-")):
        _parser().print_usage(sys.stderr)
        say(f"brownbag: what is “{words[-1]}”? Try brownbag --help")
        return WRONG_USE
    from brownbag.app.main import run

    return run(Path(words[0]) if words else None)


def _report_bug(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """Say that we failed, in a sentence, and keep the details in a log for whoever mends it."""
    import traceback

    from platformdirs import user_log_path

    details = "".join(traceback.format_exception(error))
    try:
        folder = user_log_path("brownbag", ensure_exists=True)
        log = folder / "last-failure.txt"
        log.write_text(details, encoding="utf-8")
        where = f" The details are in {log}."
    except OSError:
        where = f" Details: {kind.__name__}: {error}"
    say(f"Something went wrong in Brown Bag; your files are as they were.{where}")
