"""Each rule for topics finds the slip that it is there for, and a sound topic has none."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from brownbag.library.topics import read_topic
from brownbag.review.topic_review import review_topic
from brownbag.review.topic_table import table

TODAY = date(2026, 11, 23)
NOTES = (
    "::: notes\nSay this aloud, slowly and warmly, for a minute. If time is short: say half. "
    "Move on with: “Shall we?”\n:::"
)
TOPIC = f"""---
title: Naps
summary: Short ones.
minutes: {{short: 5, standard: 6, long: 10}}
audiences: [parents, educators]
language: en-US
---

# Naps {{minutes=1 depth=core}}

{NOTES}

---

## In pairs {{minutes=4 depth=core}}

> [!ACTIVITY] Try it {{minutes=4}}
> Hum a song.

::: notes
Hum for four minutes, then ask: “How was that?” Safety: you may pass at any time. If time is short: hum once.
Move on with a breath.
:::

---

## What helps {{minutes=1}}

The same song. [@song]

{NOTES}

---

## Talk {{minutes=4 depth=extra}}

> [!DISCUSS] With a neighbor {{minutes=4}}
> What helps you?

{NOTES}
"""


def findings(tmp_path: Path, text: str) -> set[tuple[str, int]]:
    path = tmp_path / "naps.md"
    path.write_text(text, encoding="utf-8")
    sources = [{"id": "song", "title": "Songs", "author": [{"family": "Lull", "given": "A."}]}]
    (tmp_path / "references.json").write_text(json.dumps(sources), encoding="utf-8")
    topic = read_topic(path)
    assert topic is not None
    return {(finding.rule, finding.slide) for finding in review_topic(topic, TODAY)[1]}


def test_a_sound_topic_has_nothing_to_mend(tmp_path):
    assert findings(tmp_path, TOPIC) == set()


@pytest.mark.parametrize(
    ("old", "new", "rule", "slide"),
    [
        ("standard: 6", "standard: 7", "topic-minutes", 0),
        ("Try it {minutes=4}", "Try it {minutes=1}", "topic-pace", 0),
        ("The same song.", "word " * 31, "wordy", 3),
        ("The same song.", "\n\n".join("abcdefg"), "wordy", 3),
        (NOTES, "::: notes\nSay it.\n:::", "thin-notes", 1),
        ("for a minute. ", "for a while. ", "thin-notes", 1),
        ("If time is short: say half. ", "", "thin-notes", 1),
        ("Move on with: “Shall we?”", "Then stop.", "thin-notes", 1),
        ("## What helps", "## Naps", "topic-title", 3),
        ("The same song.", "![Song](pictures/none.svg)", "alt-text", 3),
        ("Safety: you may pass at any time.", "", "activity", 2),
        ("If time is short: hum once.", "", "activity", 2),
        ("then ask: “How was that?”", "then stop.", "activity", 2),
        ("> [!DISCUSS] With a neighbor {minutes=4}", "> [!TIP] With a neighbor", "activity", 0),
        ("With a neighbor {minutes=4}", "With a neighbor", "activity", 4),
        ("Hum a song.", "Operationalize intersubjective dysregulation phenomenologically.", "hard-words", 0),
        ("The same song.", "Babies remember everything.", "claim", 3),
        ("The same song.", "Call 988.", "help-line", 3),
        ("[@song]", "[@nothing]", "unknown-source", 3),
    ],
)
def test_a_slip_is_found_with_its_slide(tmp_path, old, new, rule, slide):
    assert old in TOPIC
    assert (rule, slide) in findings(tmp_path, TOPIC.replace(old, new, 1))


def test_a_claim_that_the_topic_corrects_may_be_named(tmp_path):
    text = TOPIC.replace("The same song.", "Babies remember everything.").replace(
        "language:", "corrects: [9]\nlanguage:"
    )
    assert findings(tmp_path, text) == set()


def test_a_slip_for_one_audience_alone_is_found(tmp_path):
    text = TOPIC.replace("## What helps {minutes=1}", '## What helps {minutes=1 audience="educators"}')
    assert ("topic-minutes", 0) in findings(tmp_path, text)


def test_the_table_has_a_line_for_every_topic_and_stands_in_columns(tmp_path):
    path = tmp_path / "naps.md"
    path.write_text(TOPIC, encoding="utf-8")
    topic = read_topic(path)
    assert topic is not None
    figures, _ = review_topic(topic, TODAY)
    head, row = table([figures]).splitlines()
    assert head.split()[:6] == ["topic", "slides", "core", "short", "standard", "long"]
    assert row.split()[:8] == ["naps", "4", "2", "5", "6", "10", "67%", "1"]
    assert (figures.activities, figures.sources, figures.words) == (2, 0, 6)
