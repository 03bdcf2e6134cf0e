"""Topic files in folders, as topics on the shelf."""

from pathlib import Path

import pytest

from brownbag.library.model import Minutes, Part
from brownbag.library.topics import load_topics, read_topic
from brownbag.resources import decks_folder


def topic_file(folder: Path, name: str, header: str) -> Path:
    path = folder / f"{name}.md"
    path.write_text(f"---\n{header}\n---\n\n# A topic\n", encoding="utf-8")
    return path


def test_a_topic_is_what_its_front_matter_says(tmp_path):
    path = topic_file(
        tmp_path,
        "sleep",
        "title: Sleep\nsummary: Nights.\nminutes: {short: 5, standard: 8.5, long: 12}\n"
        "audiences: [parents, educators]\nobjectives:\n  - Name one thing.\ntags: [night]",
    )
    (topic,), problems = load_topics([tmp_path])
    assert problems == ()
    assert (topic.id, topic.title, topic.summary) == ("sleep", "Sleep", "Nights.")
    assert topic.minutes == Minutes(5, 8.5, 12)
    assert topic.audiences == ("parents", "educators")
    assert topic.objectives == ("Name one thing.",)
    assert (topic.part, topic.path) == (Part.TOPIC, path)


def test_openings_stand_first_and_closings_last_then_by_order_and_title(tmp_path):
    topic_file(tmp_path, "d", "title: Zebra\nminutes: 5\norder: 1")
    topic_file(tmp_path, "c", "title: Bear\nminutes: 5")
    topic_file(tmp_path, "b", "title: Ape\nminutes: 5\npart: closing")
    topic_file(tmp_path, "a", "title: Owl\nminutes: 5\npart: opening")
    topic_file(tmp_path, "e", "title: Ant\nminutes: 5")
    topics, _ = load_topics([tmp_path])
    assert [topic.title for topic in topics] == ["Owl", "Zebra", "Ant", "Bear", "Ape"]


def test_a_file_without_a_title_and_minutes_is_no_topic(tmp_path):
    (tmp_path / "README.md").write_text("# How to write a topic\n", encoding="utf-8")
    topic_file(tmp_path, "talk", "title: A talk\npresenter: Somebody")
    assert load_topics([tmp_path]) == ((), ())


def test_the_presenters_own_version_replaces_ours(tmp_path):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder, title in ((ours, "Sleep"), (theirs, "Sleep, our way")):
        folder.mkdir()
        topic_file(folder, "sleep", f"title: {title}\nminutes: 5")
    (topic,), _ = load_topics([ours, theirs])
    assert topic.title == "Sleep, our way"


@pytest.mark.parametrize(
    "minutes",
    ["{short: 9, standard: 5, long: 12}", "{short: 9}", "soon", "-3", "{short: a, standard: b, long: c}"],
)
def test_minutes_that_make_no_sense_are_said_and_the_topic_still_stands(tmp_path, minutes):
    topic_file(tmp_path, "sleep", f"title: Sleep\nminutes: {minutes}")
    (topic,), (problem,) = load_topics([tmp_path])
    assert topic.minutes == Minutes(10, 10, 10)
    assert problem.rule == "topic-minutes"
    assert problem.file.endswith("sleep.md")


def test_broken_front_matter_is_said_with_its_line(tmp_path):
    topic_file(tmp_path, "sleep", 'title: Sleep\nsummary: "never closed\nminutes: 5')
    topics, (problem,) = load_topics([tmp_path])
    assert topics == ()
    assert problem.rule == "bad-yaml"
    assert problem.line >= 2


def test_front_matter_runs_nothing(tmp_path):
    witness = tmp_path / "witness"
    topic_file(tmp_path, "evil", f"title: !!python/object/apply:os.mkdir ['{witness}']\nminutes: 5")
    load_topics([tmp_path])
    assert not witness.exists()


def test_a_folder_that_is_not_there_and_a_file_that_is_not_text_are_said(tmp_path):
    (tmp_path / "odd.md").write_bytes(b"---\ntitle: \xff\xfe\n---\n")
    topics, problems = load_topics([tmp_path / "nowhere", tmp_path])
    assert topics == ()
    assert [problem.rule for problem in problems] == ["missing-folder", "unreadable-topic"]


def test_the_built_in_library_has_no_slips():
    topics, problems = load_topics([decks_folder()])
    assert problems == ()
    assert {"what-is-imh", "the-space-between", "parenting-is-hard"} <= {topic.id for topic in topics}
    assert all(topic.summary and topic.objectives for topic in topics)


def test_a_talk_is_no_topic_though_it_says_its_minutes(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("---\ntitle: A\nminutes: 45\n---\n\n# A\n", encoding="utf-8")
    assert read_topic(path) is None
    path.write_text(
        "---\ntitle: A\nminutes: {short: 1, standard: 2, long: 3}\n---\n\n# A\n", encoding="utf-8"
    )
    topic = read_topic(path)
    assert topic is not None
    assert topic.minutes.standard == 2
