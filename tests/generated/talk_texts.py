"""Whole talks as a person might write them, in every combination: Markdown text made by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from brownbag.deck.model import CalloutKind, ChartKind, DiagramKind
from brownbag.theme.catalogue import built_in_themes
from brownbag.theme.model import LayoutRole
from generated.odd_templates import ODD_TEMPLATES

_SHORT = ("a", "calm", "voice", "helps", "babies", "and", "we", "wait", "for", "the", "smile", "again")
_LONG = (
    "co-regulation",
    "Bezugspersonenwechsel",
    "well-being",
    "mother/father",
    "愛着",
    "שלום",
    "👩‍👧",
    "x" * 70,
)
_PLAIN_WORD = st.sampled_from(_SHORT)
_WORD = st.one_of(_PLAIN_WORD, _PLAIN_WORD, _PLAIN_WORD, st.sampled_from(_LONG))


def _words(least: int, most: int) -> st.SearchStrategy[str]:
    return st.lists(_WORD, min_size=least, max_size=most).map(" ".join)


_FEW = _words(1, 6)
_MANY = st.one_of(_words(1, 6), _words(8, 20), _words(60, 120))
_MARKED = st.one_of(
    _MANY,
    _FEW.map("**{}**".format),
    _FEW.map("*{}* and more".format),
    _FEW.map("`{}`".format),
    _FEW.map("[{}](https://example.org/a?b=1&c=2)".format),
    _FEW.map("[{}](#one)".format),
    _FEW.map("{} [@winnicott1960]".format),
    _FEW.map("{} ~~gone~~".format),
)


def _lines(*lines: str) -> str:
    return "\n".join(lines)


_MARKS = st.sampled_from(["- ", "1. ", "- [ ] ", "- [x] "])
_ITEMS = st.lists(st.tuples(st.integers(0, 3), _MARKED), min_size=1, max_size=8)


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Return a list, nested as it comes."""
    mark = draw(_MARKS)
    depth, rows = 0, []
    for wanted, words in draw(_ITEMS):
        depth = min(wanted, depth + 1) if rows else 0
        rows.append("    " * depth + mark + words)
    return _lines(*rows)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Return a table of words."""
    count = draw(st.integers(1, 5))
    cell = st.one_of(_FEW, st.just(""), _FEW.map("**{}**".format), _words(8, 14))
    rows = draw(st.lists(st.lists(cell, min_size=count, max_size=count), min_size=1, max_size=6))
    rule = " | ".join(draw(st.sampled_from(["---", ":-:", "--:"])) for _ in range(count))
    told = [f"| {' | '.join(row)} |" for row in rows]
    return _lines(told[0], f"| {rule} |", *told[1:])


@st.composite
def figures(draw: st.DrawFn) -> str:
    """Return a chart's table of numbers."""
    names = [f"part {number}" for number in range(draw(st.integers(1, 6)))]
    series = draw(st.integers(1, 3))
    number = st.one_of(st.integers(0, 300).map(str), st.just("12.5 %"), st.just("-4"))
    rows = [[name, *(draw(number) for _ in range(series))] for name in names]
    head = ["Age", *(f"group {at}" for at in range(series))]
    return _lines(
        f"::: chart {draw(st.sampled_from(list(ChartKind)))}",
        f"| {' | '.join(head)} |",
        "|" + "---|" * (series + 1),
        *(f"| {' | '.join(row)} |" for row in rows),
        ":::",
    )


@st.composite
def diagrams(draw: st.DrawFn) -> str:
    """Return a list as a diagram."""
    items = draw(st.lists(_words(1, 4), min_size=1, max_size=6))
    kind = draw(st.sampled_from(list(DiagramKind)))
    return _lines(f"::: {kind}", *(f"- {item}" for item in items), ":::")


_PLACES = st.sampled_from(
    ["", "{.left}", "{.right}", "{.full}", "{width=30%}", "{.decorative}", "{.right width=40%}"]
)
_FILES = st.sampled_from(["wide.png", "tall.png", "dot.png", "drawing.svg", "gone.png"])
PICTURES = st.builds("![{}]({}){}".format, _FEW, _FILES, _PLACES)
BACKGROUNDS = st.builds("![bg {}](wide.png)".format, st.sampled_from(["", "left:40%", "right", "fit"]))
QUOTES = st.builds("> {}\n> -- {}".format, _MANY, _FEW)
CODE = st.lists(_FEW, min_size=1, max_size=6).map(lambda rows: _lines("```python", *rows, "```"))


@st.composite
def callouts(draw: st.DrawFn) -> str:
    """Return a call-out of any kind."""
    kind = draw(st.sampled_from(list(CalloutKind)))
    minutes = draw(st.sampled_from(["", " {minutes=5}"]))
    inside = draw(st.one_of(_MARKED, lists(), _MARKED.map("{}\n\n![seen](wide.png)".format)))
    rows = (f"> {row}" for row in inside.split("\n"))
    return _lines(f"> [!{kind.upper()}] {draw(st.one_of(st.just(''), _FEW))}{minutes}", *rows)


_TEXTS = st.one_of(_MARKED, _MARKED, lists(), _FEW.map("### {}".format), st.just("**1 in 5**"))
_SIMPLE = st.one_of(_TEXTS, _TEXTS, tables(), PICTURES, QUOTES, CODE)


@st.composite
def columns(draw: st.DrawFn) -> str:
    """Return two or three columns."""
    parts = []
    for _ in range(draw(st.integers(2, 3))):
        width = draw(st.sampled_from(["", " {width=30%}"]))
        inside = draw(st.lists(st.one_of(_SIMPLE, callouts()), min_size=1, max_size=2))
        parts.append(_lines(f"::: column{width}", "\n\n".join(inside), ":::"))
    return _lines(":::: columns", *parts, "::::")


def _fenced(name: str) -> st.SearchStrategy[str]:
    return st.one_of(lists(), _MARKED).map(lambda inside: _lines(f"::: {name}", inside, ":::"))


BLOCKS = st.one_of(
    _SIMPLE,
    _SIMPLE,
    callouts(),
    columns(),
    figures(),
    diagrams(),
    BACKGROUNDS,
    _fenced("incremental"),
    _fenced("for parents"),
    st.just("![qr](https://example.org)"),
    st.just("![a song](song.mp3)"),
)
_LAYOUTS = st.one_of(st.just(""), st.sampled_from([f"layout={role}" for role in LayoutRole]))
_SETTINGS = st.sampled_from(["", "minutes=3", "#one", ".hidden", "depth=extra"])
NOTES = st.one_of(st.just(""), st.one_of(_MARKED, lists()).map("\n\n::: notes\n{}\n:::".format))


@st.composite
def slides(draw: st.DrawFn) -> str:
    """Return one slide with a title (mostly), blocks and notes."""
    level = draw(st.sampled_from(["#", "##", "##", "##", "##"]))
    settings = f"{draw(_LAYOUTS)} {draw(_SETTINGS)}".strip()
    title = draw(st.one_of(_FEW, _FEW, _FEW, _words(20, 40), st.just("")))
    attributes = f" {{{settings}}}" if settings else ""
    head = f"{level} {title}{attributes}" if title or settings else ""
    body = draw(st.lists(BLOCKS, max_size=4))
    return "\n\n".join(part for part in (head, *body) if part) + draw(NOTES)


_BUILT_IN = st.sampled_from(built_in_themes())
_ODD = st.sampled_from([f"./{name}.pptx" for name in ODD_TEMPLATES])


@st.composite
def talks(draw: st.DrawFn) -> str:
    """Return a talk of one to five slides, in a built-in theme or (one in four) in an odd template."""
    theme = draw(st.one_of(_BUILT_IN, _BUILT_IN, _BUILT_IN, _ODD))
    more = draw(st.sampled_from(["", "footer: A footer\n", "language: he\n", "slide_numbers: false\n"]))
    body = "\n\n---\n\n".join(draw(st.lists(slides(), min_size=1, max_size=5)))
    return f"---\ntitle: A talk\npresenter: Ada\ntheme: {theme}\n{more}---\n\n{body}\n"
