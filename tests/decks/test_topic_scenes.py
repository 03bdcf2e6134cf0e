"""Golden scenes: how every slide of the library is laid out, so that a review reads like a diff of slides."""

from __future__ import annotations

import pytest

from brownbag.assembly import Assembler
from brownbag.files import read_text
from brownbag.library.topics import load_topics
from brownbag.resources import decks_folder
from layout.seeing import dump

SHELF, _ = load_topics([decks_folder()])


@pytest.mark.parametrize("topic", SHELF, ids=lambda topic: topic.id)
def test_the_slides_of_a_topic_are_laid_out_as_before(topic, snapshot):
    assembler = Assembler(topic.path.parent)
    scenes = assembler.scenes(assembler.read(read_text(topic.path)))
    assert "\n".join(dump(scene) for scene in scenes) == snapshot
