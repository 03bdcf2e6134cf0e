"""The command line: what `brownbag` does with the words after it.

Qt is imported only by the commands that need it, so that lists, checks and
PowerPoint exports run on a server. Exit status: 0 done; 1 the talk or a file
is at fault (a sentence on standard error, nothing half-written); 2 wrong use.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from brownbag.problems import BrownBagError, Problem

if TYPE_CHECKING:
    from brownbag.assembly import Assembler
    from brownbag.deck.model import Deck

_DONE, _AT_FAULT, _WRONG_USE = 0, 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status. ``words`` default to the command line's."""
    given = list(sys.argv[1:] if words is None else words)
    sys.excepthook = _report_bug
    try:
        command = given[0] if given and given[0] in _COMMANDS else ""
        if command or {"-h", "--help", "--version"} & set(given):
            options = _parser(command).parse_args(given)
            return int(options.run(options))
        return _open(given)
    except BrownBagError as error:
        _say(str(error))
        return _AT_FAULT
    except BrokenPipeError:
        # Whoever reads our output has heard enough (`brownbag topics | head -1`);
        # without this Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _DONE
    except KeyboardInterrupt:
        return 130  # what a shell reports for Ctrl+C


def _parser(command: str = "") -> argparse.ArgumentParser:
    """Return what understands every command, or only ``command``: the others would cost each start time."""
    from brownbag import __version__

    parser = argparse.ArgumentParser(
        prog="brownbag",
        description="Without a command, opens the app: brownbag [TALK.md]",
    )
    parser.add_argument("--version", action="version", version=f"Brown Bag {__version__}")
    commands = parser.add_subparsers(title="commands", required=True)
    for name, (purpose, expect) in _COMMANDS.items():
        if command in {"", name}:
            expect(commands.add_parser(name, help=purpose))
    return parser


def _expect_topics(words: argparse.ArgumentParser) -> None:
    words.add_argument("--json", action="store_true", help="as JSON")
    words.set_defaults(run=_topics)


def _expect_new(words: argparse.ArgumentParser) -> None:
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
    words.add_argument("--theme", default="", help="a theme's name or a .pptx file")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="TALK.md")
    words.set_defaults(run=_new)


def _expect_export(words: argparse.ArgumentParser) -> None:
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    words.add_argument("--format", choices=["pptx", "pdf", "png"], help="where OUT's ending does not say it")
    words.add_argument("--theme", default="", help="a theme's name or a .pptx file")
    words.set_defaults(run=_export)


def _expect_check(words: argparse.ArgumentParser) -> None:
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("--json", action="store_true", help="as JSON")
    words.set_defaults(run=_check)


def _expect_theme(words: argparse.ArgumentParser) -> None:
    commands = words.add_subparsers(required=True)
    check = commands.add_parser("check", help="say what a template has and lacks")
    check.add_argument("file", type=Path, metavar="FILE.pptx")
    check.set_defaults(run=_theme_check)


def _expect_present(words: argparse.ArgumentParser) -> None:
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("--window", action="store_true", help="in windows, to be shared in a video call")
    words.set_defaults(run=_present)


_COMMANDS = {
    "topics": ("list the library", _expect_topics),
    "new": ("plan and write a talk", _expect_new),
    "export": ("make a .pptx, a .pdf or pictures", _expect_export),
    "check": ("say what to look at again", _expect_check),
    "theme": ("look at a PowerPoint template", _expect_theme),
    "present": ("present a talk", _expect_present),
}


def _minutes(word: str) -> int:
    """Return a slot from 5 to 480 minutes."""
    if word.isdecimal() and 5 <= int(word) <= 480:
        return int(word)
    raise argparse.ArgumentTypeError(f"“{word}” is no number of minutes from 5 to 480")


def _open(words: Sequence[str]) -> int:
    """Open the app, with a talk if one is named."""
    if len(words) > 1 or (words and words[0].startswith("-")):
        _parser().print_usage(sys.stderr)
        _say(f"brownbag: what is “{words[-1]}”? Try brownbag --help")
        return _WRONG_USE
    from brownbag.app.main import run

    return run(Path(words[0]) if words else None)


def _topics(options: argparse.Namespace) -> int:
    from brownbag.library.topics import load_topics
    from brownbag.resources import decks_folder

    topics, problems = load_topics([decks_folder()])
    _list_problems(problems, "")
    if options.json:
        rows = [
            {
                "id": topic.id,
                "title": topic.title,
                "summary": topic.summary,
                "minutes": asdict(topic.minutes),
                "audiences": topic.audiences,
                "part": topic.part,
                "path": str(topic.path),
            }
            for topic in topics
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return _DONE
    width = max((len(topic.id) for topic in topics), default=0)
    for topic in topics:
        times = f"{topic.minutes.short:g}–{topic.minutes.long:g} min"
        print(f"{topic.id:{width}}  {times:>10}  {topic.title}: {topic.summary}")
    return _DONE


def _new(options: argparse.Namespace) -> int:
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
        _say(message)
    write_text(options.output, compose_talk(plan, options.presenter, options.date, options.theme))
    _say(f"{options.output}: {plan.total:g} of {plan.slot} minutes, {len(plan.parts)} parts.")
    return _DONE


def _read(path: Path, theme: str = "") -> tuple[Assembler, Deck]:
    """Return the talk at ``path`` and what reads it, in ``theme`` where one is named."""
    from dataclasses import replace

    from brownbag.assembly import Assembler
    from brownbag.files import read_text

    text = read_text(path)
    assembler = Assembler(path.resolve().parent)
    deck = assembler.read(text)
    if theme:
        own = str(Path(theme).resolve()) if theme.lower().endswith((".pptx", ".potx")) else theme
        deck = replace(deck, meta=replace(deck.meta, theme=own))
    return assembler, deck


def _export(options: argparse.Namespace) -> int:
    form = options.format or options.output.suffix.lower().lstrip(".")
    if form not in {"pptx", "pdf", "png"}:
        _say(
            f"brownbag: how should “{options.output.name}” look? Name it .pptx or .pdf, or say --format png."
        )
        return _WRONG_USE
    _keep_apart(options)
    # One pass over one talk makes hardly any cycles, and looking for them costs an eighth of the time.
    gc.disable()
    assembler, deck = _read(options.talk, options.theme)
    _require_slides(deck, options.talk)
    scenes = assembler.scenes(deck)
    problems = list(assembler.problems(deck))
    if form == "pptx":
        from brownbag.powerpoint.writer import write_pptx

        problems += write_pptx(
            scenes, assembler.theme(deck.meta), deck.meta, options.output, rasterise=_rasterise
        )
    else:
        from brownbag.paint.application import ensure_application
        from brownbag.paint.fonts import load_fonts

        application = ensure_application()
        load_fonts()
        if form == "pdf":
            from brownbag.paint.pdf import write_pdf

            write_pdf(scenes, deck.meta, options.output)
        else:
            from brownbag.paint.png import write_pngs

            write_pngs(scenes, options.output)
        del application
    _list_problems(problems, str(options.talk))
    return _DONE


def _keep_apart(options: argparse.Namespace) -> None:
    """Raise BrownBagError where the output would replace the talk or its template."""
    output = options.output
    for given in (options.talk, Path(options.theme) if options.theme else None):
        if given is not None and given.exists() and output.exists() and given.samefile(output):
            message = f"“{output.name}” is what the talk is made from, so it is not written over."
            raise BrownBagError(message, "Give the output another name.", str(output))


def _require_slides(deck: Deck, talk: Path) -> None:
    """Raise BrownBagError where there is nothing to show."""
    if not deck.slides:
        raise BrownBagError("There is no slide in this talk.", "Write a line such as “# My talk”.", str(talk))


def _rasterise(path: Path, width: int, height: int) -> bytes:
    """Return an SVG as PNG bytes; Qt is loaded only when a talk has one."""
    from brownbag.paint.application import ensure_application
    from brownbag.paint.svg import rasterise

    ensure_application()
    return rasterise(path, width, height)


def _check(options: argparse.Namespace) -> int:
    from brownbag.review.review import review

    assembler, deck = _read(options.talk)
    findings = review(deck, assembler.problems(deck))
    if options.json:
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
        return _DONE
    for finding in findings:
        where = f"{options.talk}:{finding.line}" if finding.line else str(options.talk)
        print(" ".join(word for word in (f"{where}:", finding.message, finding.hint) if word))
    if not findings:
        print(f"{options.talk}: nothing to look at again.")
    return _DONE


def _theme_check(options: argparse.Namespace) -> int:
    from brownbag.layout.fonts import is_exact
    from brownbag.theme.catalogue import load_theme
    from brownbag.theme.check import describe

    for sentence in describe(load_theme(options.file), is_exact):
        print(sentence)
    return _DONE


def _present(options: argparse.Namespace) -> int:
    assembler, deck = _read(options.talk)
    _require_slides(deck, options.talk)
    from brownbag.app.present.standalone import present

    return present(assembler.scenes(deck), deck.meta, windowed=options.window)


def _list_problems(problems: Sequence[Problem], talk: str) -> None:
    """Say every problem on standard error, as ``file:line: what. What to do.``"""
    for problem in problems:
        name = problem.file or talk
        where = f"{name}:{problem.line}: " if problem.line else f"{name}: " if name else ""
        _say(f"{where}{problem.message} {problem.hint}".rstrip())


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


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
    _say(f"Something went wrong in Brown Bag; your files are as they were.{where}")
