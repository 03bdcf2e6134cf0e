"""`brownbag theme`: what a template has and lacks, and themes shown on one sheet."""

from __future__ import annotations

import argparse
from pathlib import Path

from brownbag.commands.saying import DONE, WRONG_USE, say
from brownbag.commands.talks import theme_help


def expect(words: argparse.ArgumentParser) -> None:
    """Tell the parser what can be said."""
    commands = words.add_subparsers(required=True)
    check = commands.add_parser("check", help="say what a template has and lacks")
    check.add_argument("file", type=Path, metavar="FILE.pptx")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.set_defaults(run=_check)
    sheet = commands.add_parser("sheet", help="show every layout of themes on one sheet")
    sheet.add_argument("themes", nargs="*", metavar="THEME", help=f"{theme_help()} (default: all of ours)")
    sheet.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.png|OUT.pdf")
    sheet.set_defaults(run=_sheet)


def _check(options: argparse.Namespace) -> int:
    from brownbag.layout.font_report import font_uses
    from brownbag.theme.catalogue import load_theme
    from brownbag.theme.check import describe
    from brownbag.theme.examination import examine

    theme = load_theme(options.file)
    found = examine(theme, font_uses(theme))
    if options.json:
        import json

        print(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
        return DONE
    for sentence in describe(found):
        print(sentence)
    return DONE


def _sheet(options: argparse.Namespace) -> int:
    output: Path = options.output
    form = output.suffix.lower()
    if form not in {".png", ".pdf"}:
        say(f"brownbag: a sheet is a picture or a PDF. Name it {output.stem}.png or {output.stem}.pdf.")
        return WRONG_USE
    from brownbag.paint.application import ensure_application
    from brownbag.paint.contact_sheet import theme_sheet, write_sheet_pdf, write_sheet_png
    from brownbag.paint.fonts import load_fonts
    from brownbag.theme.catalogue import built_in_themes

    sheets = [theme_sheet(name) for name in options.themes or built_in_themes()]
    application = ensure_application()
    load_fonts()
    (write_sheet_pdf if form == ".pdf" else write_sheet_png)(sheets, output)
    del application
    return DONE
