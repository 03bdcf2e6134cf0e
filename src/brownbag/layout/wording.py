"""What a slide's words say about its kind: a statement, a contents list, the end of the talk, a number."""

from __future__ import annotations

from collections.abc import Sequence

from brownbag.deck.model import Block, Heading, ListBlock, Paragraph, Quote, Runs, plain

_STATEMENT_LENGTH = 90  # characters: what can be read at a glance
_FEW_WORDS = 140  # characters: beside a picture that is what the slide is about
_LITTLE_TEXT = 220  # characters: under a number, or under a farewell
_NUMBER_LENGTH = 14  # characters: "1 in 5", "20.1%", "1,000,000"
_MOST_POINTS = 7  # of an agenda: what people can keep in mind
_AGENDA = frozenset(
    {
        "agenda",
        "contents",
        "outline",
        "overview",
        "today",
        "our plan",
        "the plan",
        "plan for today",
        "what we will cover",
        "what we'll cover",
        "what we’ll cover",
    }
)
_FAREWELL = frozenset(
    {
        "thanks",
        "thank you",
        "thank you all",
        "thank you for listening",
        "thank you for coming",
        "many thanks",
        "questions",
        "any questions",
        "your questions",
        "questions and answers",
        "questions & answers",
        "q&a",
        "thank you! questions",
        "goodbye",
        "gracias",
    }
)


def _bare(title: Runs) -> str:
    return " ".join(plain(title).casefold().split()).strip(" .!?…")


def is_statement(block: Block) -> bool:
    """Return whether a block is one sentence that can be read at a glance."""
    if not isinstance(block, Paragraph) or block.incremental:
        return False
    text = plain(block.runs).strip()
    is_code = all(run.code for run in block.runs if run.text.strip())
    return 0 < len(text) <= _STATEMENT_LENGTH and "\n" not in text and not is_code


def is_agenda(title: Runs, block: ListBlock) -> bool:
    """Return whether a list says what the talk holds: by its slide's title, or because it links to slides."""
    if all(any(run.link.startswith("#") for run in item.runs) for item in block.items):
        return True
    is_flat = all(item.depth == 0 for item in block.items)
    return is_flat and len(block.items) <= _MOST_POINTS and _bare(title) in _AGENDA


def is_farewell(title: Runs, blocks: Sequence[Block]) -> bool:
    """Return whether a slide thanks or asks for questions, and says little else."""
    return _bare(title) in _FAREWELL and is_little(blocks)


def is_little(blocks: Sequence[Block]) -> bool:
    """Return whether blocks are text that is soon read: for under a number, or a farewell."""
    return all(is_plain_text(block) for block in blocks) and _length(blocks) <= _LITTLE_TEXT


def is_few_words(block: Block) -> bool:
    """Return whether a block is a paragraph short enough to stand beside the picture that it is about."""
    return isinstance(block, Paragraph) and 0 < _length([block]) <= _FEW_WORDS


def _length(blocks: Sequence[Block]) -> int:
    length = 0
    for block in blocks:
        match block:
            case Paragraph(runs) | Heading(_, runs):
                length += len(plain(runs).strip())
            case ListBlock(items):
                length += sum(len(plain(item.runs)) for item in items)
            case Quote(paragraphs):
                length += sum(len(plain(runs)) for runs in paragraphs)
            case _:
                continue
    return length


def is_bold(runs: Runs) -> bool:
    """Return whether all of a text that can be seen is bold (raised numbers of sources apart)."""
    seen = [run for run in runs if run.text.strip() and not run.superscript]
    return bool(seen) and all(run.bold for run in seen)


def is_big_number(block: Block) -> bool:
    """Return whether a block is a short bold line with a digit in it."""
    if not isinstance(block, Paragraph) or block.incremental or not is_bold(block.runs):
        return False
    text = plain(tuple(run for run in block.runs if not run.superscript)).strip()
    return len(text) <= _NUMBER_LENGTH and any(char.isdigit() for char in text)


def is_plain_text(block: Block) -> bool:
    """Return whether a block is text that flows in one box."""
    return isinstance(block, Paragraph | Heading | ListBlock | Quote)
