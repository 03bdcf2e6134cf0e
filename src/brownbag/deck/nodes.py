"""The parts of a slide to its blocks, one kind of part after the other.

Parts hold parts, so `Nodes` calls itself; how deep is bounded by the outline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import assert_never

from msgspec.structs import replace

from brownbag.deck import columns, diagrams
from brownbag.deck.audience import is_for
from brownbag.deck.callout import CalloutStart, callout_start, kind_of
from brownbag.deck.charts import chart_blocks, is_chart
from brownbag.deck.comments import Meaning, meaning_of
from brownbag.deck.known import PLAIN_FENCES
from brownbag.deck.model import (
    Block,
    Callout,
    CalloutKind,
    CodeBlock,
    Column,
    DiagramKind,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    plain,
)
from brownbag.deck.outline import DEPTH_LIMIT, outline
from brownbag.deck.page import Page
from brownbag.deck.parts import (
    CodeNode,
    CommentNode,
    DivNode,
    HeadingNode,
    Line,
    Node,
    NotesNode,
    QuoteNode,
    SettingNode,
    SlotNode,
    Words,
)
from brownbag.deck.runs import trimmed
from brownbag.deck.slide_settings import foreign_setting, minutes_of, take
from brownbag.deck.slots import Slot, SlotKind, terms_named
from brownbag.problems import Severity

_FENCES = ("notes", "columns", "column", "incremental", "for", "agenda", "sources", "glossary", "chart")
_NOTES = frozenset({"notes", "note-speaker", "speaker", "speaker-notes"})

# Fences of pandoc, Quarto and others that only say how their words look.

# A line of LaTeX: commands that only place or size things have no words to lose.
_TEX = re.compile(
    r"\\(?=[A-Za-z])((?:(pause|newpage|clearpage|pagebreak|label|tableofcontents|maketitle|titlepage|bibliographystyle"
    r"|bibliography|frame|setbeamer\w*|addtocounter|setcounter|phantom|hfill|medbreak|bigbreak|par|raggedright|setlength|centering|vfill|bigskip|medskip|smallskip|vspace|hspace|small|tiny|large"
    r"|scriptsize|footnotesize|normalsize|Large|LARGE|noindent)|[A-Za-z]+))\*?(?:[\[{].{0,500})?"
)
# How the words after them look, in a row at the start of a line.
_LOOK = (
    r"\\(?:centering|ragged(?:right|left)|[hH]uge|[lL]arge|LARGE|normalsize|small|footnotesize|scriptsize|tiny"
    r"|bfseries|itshape|noindent)\b[ \t]*"
)
_TEX_LOOK = re.compile(rf"[ \t]*((?:{_LOOK})+)")


class Nodes:
    """Turns parts into blocks on one `Page`."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._depth = 0

    def read(self, lines: Sequence[Line], *, notes_by_word: bool = False) -> list[Block]:
        """Return the blocks of ``lines``."""
        nodes, problems = outline(lines, notes_by_word=notes_by_word)
        self._page.problems.extend(problems)
        return self.blocks(nodes)

    def blocks(self, nodes: Sequence[Node], *, incremental: bool | None = None) -> list[Block]:
        """Return the blocks of ``nodes``."""
        if parts := columns.split_at_slots(nodes):
            before, middle, after = parts
            self._page.in_columns = True
            side = [Column(tuple(self.blocks(part, incremental=incremental))) for part in middle]
            self._page.in_columns = False
            before_blocks = self.blocks(before, incremental=incremental)
            return [*before_blocks, *columns.side_by_side(side), *self.blocks(after, incremental=incremental)]
        return [block for node in nodes for block in self._node(node, incremental=incremental)]

    def _node(self, node: Node, *, incremental: bool | None) -> list[Block]:
        match node:
            case Words():
                return self._words(node, incremental=incremental)
            case HeadingNode():
                return self._heading(node)
            case CodeNode():
                return self._code(node)
            case CommentNode():
                return self._comment(node)
            case SettingNode():
                if node.key != "header":  # Deckset's says how headings look
                    self.set(node.key, node.value, node.line)
                return []
            case SlotNode():
                return []
            case NotesNode():
                self._page.notes.extend(self._in_depth(node.lines))
                return []
            case QuoteNode():
                return self._quote(node)
            case DivNode():
                return self._div(node, incremental=incremental)
            case _:
                assert_never(node)

    def set(self, key: str, value: str, line: int, *, is_foreign: bool = False) -> None:
        """Take one setting of the slide; ``is_foreign``: in a form that only another tool's talks have,
        whose words nobody expects to be known here.
        """
        self._page.settings, problems = take(self._page.settings, key, value, line)
        if is_foreign:
            problems = tuple(foreign_setting(problem) for problem in problems)
            self._page.settings = replace(self._page.settings, by_slidev=True)
        self._page.problems.extend(problems)

    def _in_depth(self, lines: Sequence[Line]) -> list[Block]:
        """Return the blocks of lines inside something; from a certain depth on, their marks are words."""
        if self._depth >= DEPTH_LIMIT:
            bare = [(number, text.lstrip("> \t")) for number, text in lines]
            return self._page.blocks(bare)
        self._depth += 1
        blocks = self.read(lines)
        self._depth -= 1
        return blocks

    # The kinds of parts

    def _words(self, node: Words, *, incremental: bool | None) -> list[Block]:
        lines = []
        for number, text in node.lines:
            if look := _TEX_LOOK.match(text):
                message = f"LaTeX is not understood: “{look[1].strip()}” is left out."
                self._page.say(Severity.HINT, number, message, "", "latex")
                text = text[look.end() :]
                if not text:
                    continue
            if text.lstrip().startswith("\\") and (command := _TEX.fullmatch(text.strip())):
                fate = "left out" if command[2] else "shown as typed"
                shown_as = text.strip()[:60] if command[2] else f"\\{command[1]}"
                message = f"LaTeX is not understood: “{shown_as}” is {fate}."
                self._page.say(Severity.HINT, number, message, "", "latex")
                if not command[2]:
                    lines.append((number, text))
            elif text.strip() in (". . .", "\\pause"):
                message = "A pause (. . .) is not kept; everything is there at once."
                hint = "Put a list inside ::: incremental to show it one by one."
                self._page.say(Severity.HINT, number, message, hint, "pause")
            else:
                lines.append((number, text))
        self._say_star_bullets(lines)
        return self._page.blocks(lines, incremental=incremental)

    def _say_star_bullets(self, lines: Sequence[Line]) -> None:
        if self._page.context.is_marp:
            line = next((number for number, text in lines if text.lstrip().startswith("* ")), 0)
            if line:
                message = "Marp shows bullets written with * one by one; here they are plain bullets."
                hint = "Put them inside ::: incremental to show them one by one."
                self._page.say(Severity.HINT, line, message, hint, "marp-bullets")

    def _heading(self, node: HeadingNode) -> list[Block]:
        pieces = self._page.pieces(node.text, node.line)
        runs = trimmed(tuple(piece for piece in pieces if isinstance(piece, Run)))
        pictures = [piece for piece in pieces if isinstance(piece, Picture)]
        return [*([Heading(node.level, runs)] if runs else []), *pictures]

    def _code(self, node: CodeNode) -> list[Block]:
        if node.language in ("mermaid", "plantuml", "dot", "graphviz"):
            message = f"A drawing in {node.language} is shown as its text."
            self._page.say(
                Severity.WARNING, node.line, message, "Put a picture of it in its place.", "drawing"
            )
        return [CodeBlock(node.text, node.language)] if node.text.strip() else []

    def _comment(self, node: CommentNode) -> list[Block]:
        meaning, entries = meaning_of(node.text)
        if meaning is Meaning.SETTINGS:
            for entry in entries:
                value = entry.value
                self.set(entry.key, value if isinstance(value, str) else " ".join(map(str, value)), node.line)
        elif meaning is Meaning.NOTE:
            lines = [(node.line + n, text.strip()) for n, text in enumerate(node.text.split("\n"))]
            self._page.notes.extend(self._in_depth(lines))
        return []

    def _quote(self, node: QuoteNode) -> list[Block]:
        first = next(((number, text) for number, text in node.lines if text.strip()), None)
        if first is None:
            return []
        if start := callout_start(first[1]):
            return self._callout(start, [line for line in node.lines if line[0] > first[0]], first[0])
        lines, attribution = _without_attribution(node.lines)
        who = self._page.runs(attribution[1], attribution[0]) if attribution else ()
        blocks = self._in_depth(lines)
        if blocks and all(isinstance(block, ListBlock) for block in blocks):
            # pandoc's way to let the items of a list appear one by one
            return [replace(block, incremental=True) for block in blocks if isinstance(block, ListBlock)]
        return _quote_of(blocks, who)

    def _callout(self, start: CalloutStart, lines: Sequence[Line], line: int) -> list[Block]:
        kind = start.kind
        title = self._page.runs(start.title, line)
        if kind is None:
            kinds = ", ".join(kind.upper() for kind in CalloutKind)
            message = f"There is no call-out “{start.word}”; it is shown as a note."
            self._page.say(Severity.WARNING, line, message, f"There are: {kinds}.", "unknown-callout")
            kind, title = CalloutKind.NOTE, title or (Run(start.word.capitalize()),)
        return [Callout(kind, title, tuple(self._in_depth(lines)), start.minutes)]

    # Fences

    def _div(self, div: DivNode, *, incremental: bool | None) -> list[Block]:
        page = self._page
        name = div.name
        if name in _NOTES or (not div.is_html and "notes" in div.attributes.classes):
            page.notes.extend(self.blocks(div.nodes))
            return []
        if div.is_html and "notes" in div.attributes.classes:  # reveal.js: <aside class="notes">
            page.notes.extend(self.blocks(div.nodes))
            return []
        if name == "for" or (not div.is_html and div.attributes.get("audience")):
            audiences = (*div.words, *div.attributes.get("audience").replace(",", " ").split())
            return (
                self.blocks(div.nodes, incremental=incremental)
                if is_for(audiences, page.context.audience)
                else []
            )
        if name in list(SlotKind):
            return self._slot(div, SlotKind(name))
        if is_chart(div):
            return self._chart(div, incremental=incremental)
        if kind := diagrams.kind_of_fence(div):
            return self._diagram(div, kind, incremental=incremental)
        if name in ("incremental", "v-clicks") or "incremental" in div.attributes.classes:
            blocks = self.blocks(div.nodes, incremental=True)
            self._say_there_from_the_start(blocks, div.line)
            return blocks
        if name in ("nonincremental", "non-incremental") or "nonincremental" in div.attributes.classes:
            return self.blocks(div.nodes, incremental=False)
        if columns.is_columns(div):
            return self._columns(div, incremental=incremental)
        if callout := _callout_kind(div):
            return [self._callout_div(div, callout)]
        if not div.is_html:
            self._say_unknown(div)
        return self.blocks(div.nodes, incremental=incremental)

    def _slot(self, div: DivNode, kind: SlotKind) -> list[Block]:
        blocks = self.blocks(div.nodes)
        if kind is SlotKind.GLOSSARY:
            terms = (*_named_after(div), *terms_named(blocks))
            return [Slot((), incremental=False, kind=kind, terms=terms)]
        return [Slot((), incremental=False, kind=kind), *blocks]

    def _columns(self, div: DivNode, *, incremental: bool | None) -> list[Block]:
        others, inner = columns.loose(div.nodes)
        made = []
        for column in inner:
            blocks = self._div(column, incremental=incremental)
            made.append(Column(tuple(blocks), columns.width_of(column.attributes)))
        rows = (
            columns.in_rows(div, made, [columns.span_of(column) for column in inner])
            if div.is_html
            else columns.side_by_side(made)
        )
        return [*self.blocks(others, incremental=incremental), *rows]

    def _chart(self, div: DivNode, *, incremental: bool | None) -> list[Block]:
        title = self._page.runs(div.attributes.get("title"), div.line)
        appears = bool(incremental) or "incremental" in (*div.words, *div.attributes.classes)
        return chart_blocks(div, self.blocks(div.nodes), title, self._page.say, incremental=appears)

    def _diagram(self, div: DivNode, kind: DiagramKind, *, incremental: bool | None) -> list[Block]:
        is_one_by_one = "incremental" in div.attributes.classes or incremental
        blocks = self.blocks(div.nodes, incremental=is_one_by_one)
        if not any(isinstance(block, ListBlock) for block in blocks):
            message = f"There is no list inside “::: {kind}”, so nothing is drawn."
            self._page.say(Severity.WARNING, div.line, message, "Write its parts as a list.", "diagram")
        return diagrams.with_diagrams(blocks, kind, div)

    def _callout_div(self, div: DivNode, kind: CalloutKind) -> Callout:
        title = self._page.runs(div.attributes.get("title") or " ".join(div.words), div.line)
        blocks = self.blocks(div.nodes)
        if not title and blocks and isinstance(blocks[0], Heading):
            title, blocks = blocks[0].runs, blocks[1:]
        return Callout(kind, title, tuple(blocks), minutes_of(div.attributes.get("minutes")))

    def _say_there_from_the_start(self, blocks: Sequence[Block], line: int) -> None:
        """Say which of the things to be shown one by one cannot be."""
        names = {Table: "A table", Picture: "A picture", Callout: "A marked box", Quote: "A quotation"}
        for kind, name in names.items():
            if any(isinstance(block, kind) for block in blocks):
                message = f"{name} is there from the start; only lists and paragraphs appear one by one."
                hint = "Put it on a slide of its own to show it later."
                self._page.say(Severity.HINT, line, message, hint, "not-incremental")

    def _say_unknown(self, div: DivNode) -> None:
        names = {div.name, *(word.lower() for word in div.attributes.classes)}
        if div.name and not names & PLAIN_FENCES and not div.attributes.get("style"):
            message = f"There is no fence “{div.name[:60]}”; its words are kept."
            hint = f"There are: {', '.join((*_FENCES, *DiagramKind))}."
            self._page.say(Severity.HINT, div.line, message, hint, "unknown-fence")


def _named_after(div: DivNode) -> tuple[str, ...]:
    """Return the terms on a glossary fence's own line, parted by commas."""
    return tuple(name for word in " ".join(div.words).split(",") if (name := word.strip()))


def _callout_kind(div: DivNode) -> CalloutKind | None:
    """Return the kind of call-out that Quarto's ``callout-tip`` or a fence ``tip`` is."""
    if div.is_html:
        return None
    for name in (div.name, *div.attributes.classes):
        kind = kind_of(name.removeprefix("callout-"))
        if kind is not None and name.lower() != "example":
            return kind
        if name == "callout":
            return CalloutKind.NOTE
    return None


def _without_attribution(lines: Sequence[Line]) -> tuple[list[Line], Line | None]:
    """Return the lines of a quotation, and its last one apart where that says who: ``-- who`` or
    ``— who``.
    """
    kept = [*lines]
    while kept and not kept[-1][1].strip():
        kept.pop()
    if len(kept) > 1:
        number, text = kept[-1]
        bare = text.strip()
        for mark in ("---", "--", "—", "–", "―", "&mdash;"):
            if bare.startswith(mark) and bare != mark:
                return kept[:-1], (number, bare[len(mark) :].strip())
    return kept, None


def _quote_of(blocks: Sequence[Block], who: Runs) -> list[Block]:
    """Return a quotation of the paragraphs in ``blocks``; what is none (code, a table) stands after it."""
    paragraphs: list[Runs] = []
    others: list[Block] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                paragraphs.append(block.runs)
            case ListBlock():
                paragraphs.extend(item.runs for item in block.items)
            case Quote():
                paragraphs.extend(block.paragraphs)
                who = who or block.attribution
            case _:
                others.append(block)
    if not who and len(paragraphs) > 1 and plain(paragraphs[-1]).startswith(("— ", "– ", "-- ", "—")):
        first, *rest = paragraphs.pop()
        who = trimmed((replace(first, text=first.text.lstrip("—–- ")), *rest))
    return [*([Quote(tuple(paragraphs), who)] if paragraphs else []), *others]
