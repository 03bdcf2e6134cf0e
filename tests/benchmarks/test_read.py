"""How long reading takes: a talk of 300 slides for the first time, and again after one letter was typed.

Run with ``pytest tests/benchmarks/test_read.py``; it is no test and is not collected by default.
The aim for a letter is 4 ms, of the 16.7 ms that a frame on the screen has.
"""

from __future__ import annotations

import itertools

import pytest

from brownbag.deck.reader import DeckReader

SLIDES = 300

SLIDE = """## Reading early cues ({number})

- The infant **notices** a calm voice most days [sleep diary](https://example.org/diary)
- A tired parent learns from *small changes* in tone
  - within seconds, and without any words
- Each family seeks a familiar face, once feeding is settled

| Age | What we see | What helps |
|-----|-------------|------------|
| 0 to 6 weeks | startles, roots | skin contact |
| 2 to 3 months | social smile | face-to-face talk |

::: notes
The home-visiting nurse waits for the pause before a smile. A watchful grandmother answers shared attention in
small, ordinary ways. The newborn signals a rhythm of feeding, and nobody rushes. Ask: who lends calm to you?
:::"""


def talk() -> str:
    """Return a talk of 300 slides with settings, about 240 kB."""
    slides = "\n\n---\n\n".join(SLIDE.format(number=number) for number in range(SLIDES))
    return f"---\ntitle: A long talk\nlanguage: en-US\n---\n\n{slides}\n"


@pytest.fixture
def typing() -> itertools.cycle[str]:
    """Return the talk with one letter more in one of many slides, then without it, for ever."""
    text = talk()
    places = [text.index(f"({number})") for number in range(0, SLIDES, 7)]
    texts = [new for at in places for new in (f"{text[:at]}x{text[at:]}", text)]
    return itertools.cycle(texts)


def test_a_letter_typed_into_a_talk_of_300_slides(benchmark, typing):
    reader = DeckReader()
    reader.read(talk())
    deck = benchmark(lambda: reader.read(next(typing)))
    assert len(deck.slides) == SLIDES


def test_a_line_typed_at_the_top_of_a_talk_of_300_slides(benchmark):
    reader, text = DeckReader(), talk()
    texts = itertools.cycle([text.replace("\n## Reading", "\n\n## Reading", 1), text])
    deck = benchmark(lambda: reader.read(next(texts)))
    assert len(deck.slides) == SLIDES


def test_a_talk_of_300_slides_for_the_first_time(benchmark):
    text = talk()
    deck = benchmark.pedantic(lambda: DeckReader().read(text), rounds=5)
    assert len(deck.slides) == SLIDES
