"""The command line: what `brownbag` does with the words after it.

Qt is imported only by the commands that need it, so that lists, checks and
PowerPoint exports run on a server. Exit status: 0 done; 1 the talk or a file
is at fault (a sentence on standard error, nothing half-written); 2 wrong use.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brownbag.problems import BrownBagError, Problem

if TYPE_CHECKING:
    from brownbag.assembly import Assembler
    from brownbag.deck.model import Deck
    from brownbag.layout.scene import ClipItem
    from brownbag.library.model import Topic

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
    words.add_argument("--check", action="store_true", help="with their figures, and what to mend in them")
    words.set_defaults(run=_topics)


def _theme_help() -> str:
    from brownbag.theme.characters import CHARACTERS

    return f"{', '.join(CHARACTERS)}, or a .pptx file"


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
    words.add_argument("--theme", type=_theme, default="", help=_theme_help())
    words.add_argument("-o", "--output", type=Path, required=True, metavar="TALK.md")
    words.set_defaults(run=_new)


def _expect_export(words: argparse.ArgumentParser) -> None:
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")
    forms = ["pptx", "pdf", "html", "png"]
    words.add_argument("--format", choices=forms, help="where OUT's ending does not say it")
    words.add_argument("--theme", type=_theme, default="", help=_theme_help())
    words.set_defaults(run=_export)


def _expect_check(words: argparse.ArgumentParser) -> None:
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("--json", action="store_true", help="as JSON")
    words.set_defaults(run=_check)


def _expect_theme(words: argparse.ArgumentParser) -> None:
    commands = words.add_subparsers(required=True)
    check = commands.add_parser("check", help="say what a template has and lacks")
    check.add_argument("file", type=Path, metavar="FILE.pptx")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.set_defaults(run=_theme_check)
    sheet = commands.add_parser("sheet", help="show every layout of themes on one sheet")
    sheet.add_argument("themes", nargs="*", metavar="THEME", help=f"{_theme_help()} (default: all of ours)")
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.png|OUT.pdf")
    sheet.set_defaults(run=_theme_sheet)


def _expect_present(words: argparse.ArgumentParser) -> None:
    words.add_argument("talk", type=Path, metavar="TALK.md")
    words.add_argument("--window", action="store_true", help="in windows, to be shared in a video call")
    words.set_defaults(run=_present)


_COMMANDS = {
    "topics": ("list the library", _expect_topics),
    "new": ("plan and write a talk", _expect_new),
    "export": ("make a .pptx, a .pdf, a web page or pictures", _expect_export),
    "check": ("say what to look at again", _expect_check),
    "theme": ("look at a PowerPoint template", _expect_theme),
    "present": ("present a talk", _expect_present),
}


def _minutes(word: str) -> int:
    """Return a slot from 5 to 480 minutes."""
    if word.isdecimal() and 5 <= int(word) <= 480:
        return int(word)
    raise argparse.ArgumentTypeError(f"“{word}” is no number of minutes from 5 to 480")


def _theme(word: str) -> str:
    """Return a theme's name, or a template's; refuses a name that no theme has."""
    from brownbag.theme.catalogue import theme_path

    try:
        theme_path(word, None)
    except BrownBagError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return word


def _open(words: Sequence[str]) -> int:
    """Open the app, with a talk if one is named."""
    if len(words) > 1 or (words and words[0].startswith("-")):
        _parser().print_usage(sys.stderr)
        _say(f"brownbag: what is “{words[-1]}”? Try brownbag --help")
        return _WRONG_USE
    # A start makes hardly any cycles, and looking for them costs 5 ms; the window turns it on again.
    gc.disable()
    from brownbag.app.main import run

    return run(Path(words[0]) if words else None)


def _topics(options: argparse.Namespace) -> int:
    import json
    from dataclasses import asdict

    from brownbag.library.topics import load_topics
    from brownbag.resources import decks_folder

    topics, problems = load_topics([decks_folder()])
    _list_problems(problems, "")
    if options.check:
        return _check_topics(topics, as_json=options.json)
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


def _check_topics(topics: Sequence[Topic], *, as_json: bool) -> int:
    """Print a table of the topics, then what to mend in them; status 1 where there is anything."""
    import json
    from dataclasses import asdict
    from datetime import date

    from brownbag.review.topic_review import review_topic
    from brownbag.review.topic_table import table

    reviewed = [(topic, *review_topic(topic, date.today())) for topic in topics]  # noqa: DTZ011 - the user's day
    if as_json:
        rows = [{**asdict(row), "mend": [asdict(each) for each in found]} for _, row, found in reviewed]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        print(table(row for _, row, _ in reviewed))
        for topic, _, found in reviewed:
            for each in found:
                _say(f"{topic.path.name}:{each.line}: {each.message} {each.hint}".rstrip())
    return _AT_FAULT if any(found for _, _, found in reviewed) else _DONE


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
        from brownbag.theme.catalogue import is_template, load_theme, theme_path

        own = str(Path(theme).resolve()) if is_template(theme) else theme
        load_theme(theme_path(own, None))  # what was asked for here is not quietly replaced
        # The talk's choices of layouts are meant for the theme that it names itself.
        chosen = deck.meta.layouts if own == deck.meta.theme else ()
        deck = replace(deck, meta=replace(deck.meta, theme=own, layouts=chosen))
    return assembler, deck


def _export(options: argparse.Namespace) -> int:
    form = options.format or options.output.suffix.lower().lstrip(".")
    form = "html" if form == "htm" else form
    if form not in {"pptx", "pdf", "html", "png"}:
        ways = "Name it .pptx, .pdf or .html, or say --format png."
        _say(f"brownbag: how should “{options.output.name}” look? {ways}")
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
            scenes,
            assembler.theme(deck.meta),
            deck.meta,
            options.output,
            rasterise=_rasterise,
            poster=_poster,
        )
    elif form == "html":
        from brownbag.web.writer import write_html

        problems += write_html(scenes, deck.meta, options.output)
    else:
        from brownbag.paint.application import ensure_application
        from brownbag.paint.films import look_at_films
        from brownbag.paint.fonts import load_fonts

        application = ensure_application()
        load_fonts()
        look_at_films(scenes)
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
    template = Path(options.theme)
    for given in (options.talk, template if template.suffix else None):
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


def _poster(item: ClipItem, width: int, height: int) -> bytes:
    """Return what a video or a sound shows before it plays; Qt is loaded only when a talk has one."""
    from brownbag.paint.application import ensure_application
    from brownbag.paint.films import poster

    application = ensure_application()
    made = poster(item, width, height)
    del application
    return made


def _check(options: argparse.Namespace) -> int:
    import json
    from dataclasses import asdict
    from datetime import date

    from brownbag.library.topics import read_topic
    from brownbag.review.help_lines import help_lines
    from brownbag.review.review import review
    from brownbag.review.topic_review import review_topic

    today = date.today()  # noqa: DTZ011 - the user's day
    if topic := read_topic(options.talk):
        _, findings = review_topic(topic, today)
    else:
        assembler, deck = _read(options.talk)
        findings = (*review(deck, assembler.problems(deck)), *help_lines(deck, today))
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
    from brownbag.layout.font_report import font_uses
    from brownbag.theme.catalogue import load_theme
    from brownbag.theme.check import describe
    from brownbag.theme.examination import examine

    theme = load_theme(options.file)
    found = examine(theme, font_uses(theme))
    if options.json:
        import json

        print(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
        return _DONE
    for sentence in describe(found):
        print(sentence)
    return _DONE


def _theme_sheet(options: argparse.Namespace) -> int:
    output: Path = options.output
    form = output.suffix.lower()
    if form not in {".png", ".pdf"}:
        _say(f"brownbag: a sheet is a picture or a PDF. Name it {output.stem}.png or {output.stem}.pdf.")
        return _WRONG_USE
    from brownbag.paint.application import ensure_application
    from brownbag.paint.contact_sheet import theme_sheet, write_sheet_pdf, write_sheet_png
    from brownbag.paint.fonts import load_fonts
    from brownbag.theme.catalogue import built_in_themes

    sheets = [theme_sheet(name) for name in options.themes or built_in_themes()]
    application = ensure_application()
    load_fonts()
    (write_sheet_pdf if form == ".pdf" else write_sheet_png)(sheets, output)
    del application
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
