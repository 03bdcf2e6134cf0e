"""The shelf: topic files in folders, as `Topic` values.

Reads only the front matter, so that the whole library is on screen at once.
A file that is no topic (a README, a talk) is passed over; a topic with a slip
in its front matter still stands on the shelf, with a problem that says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from brownbag.deck.topic_header import read_topic_header
from brownbag.files import read_text
from brownbag.library.model import Minutes, Part, Topic
from brownbag.problems import BrownBagError, Problem, Severity

_PARTS = list(Part)


def load_topics(folders: Iterable[Path]) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """Return the topics in ``folders`` in the order of the shelf, and what is wrong with any of them.

    Openings stand first, then topics, then closings; inside each by the
    front matter's ``order``, then by title. Where two folders hold a file of one
    name, the later folder's wins: a presenter's own version replaces ours. A
    folder that is not there is a problem, never an error.
    """
    topics: dict[str, tuple[float, Topic]] = {}
    problems: list[Problem] = []
    for folder in folders:
        if not folder.is_dir():
            problems.append(
                Problem(
                    Severity.WARNING,
                    0,
                    f"The topic folder “{folder}” is not there.",
                    "Choose it again in the settings.",
                    "missing-folder",
                )
            )
            continue
        for path in sorted(folder.glob("*.md")):
            try:
                order, topic, slips = _read_topic(path)
            except BrownBagError as error:
                problems.append(Problem(Severity.WARNING, 0, str(error), rule="unreadable-topic"))
                continue
            problems += slips
            if topic:
                topics[topic.id] = (order, topic)
    shelf = sorted(topics.values(), key=lambda pair: (_PARTS.index(pair[1].part), pair[0], pair[1].title))
    return tuple(topic for _, topic in shelf), tuple(problems)


def read_topic(path: Path) -> Topic | None:
    """Return the topic that the file at ``path`` is, None where it is none (a talk, say).

    A talk's ``minutes`` are its slot, one number; a topic says its three.
    Raises `BrownBagError` where the file cannot be read.
    """
    header, _ = read_topic_header(read_text(path))
    return _read_topic(path)[1] if isinstance(header.get("minutes"), dict) else None


def _read_topic(path: Path) -> tuple[float, Topic | None, list[Problem]]:
    """Return a file's place in the order, its topic (None where it is none), and its problems."""
    header, problems = read_topic_header(read_text(path))
    slips = [
        Problem(p.severity, p.line, f"{path.name}: {p.message}", p.hint, p.rule, file=str(path))
        for p in problems
    ]
    if "title" not in header or "minutes" not in header:
        return 0, None, slips
    minutes = _minutes(header["minutes"])
    if minutes is None:
        slips.append(
            Problem(
                Severity.WARNING,
                0,
                f"{path.name}: “minutes” does not say short, standard and long.",
                "Write minutes: {short: 8, standard: 12, long: 18}.",
                "topic-minutes",
                file=str(path),
            )
        )
        minutes = Minutes(10, 10, 10)
    part = str(header.get("part", Part.TOPIC))
    order = header.get("order", 1000)
    topic = Topic(
        id=path.stem,
        title=str(header["title"]),
        summary=str(header.get("summary", "")),
        minutes=minutes,
        audiences=_words(header, "audiences"),
        objectives=_words(header, "objectives"),
        tags=_words(header, "tags"),
        part=Part(part) if part in _PARTS else Part.TOPIC,
        path=path,
    )
    return float(order) if isinstance(order, int | float) else 1000.0, topic, slips


def _minutes(value: object) -> Minutes | None:
    """Return ``{short, standard, long}`` or one number for all three; None for anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
        return Minutes(value, value, value)
    if not isinstance(value, dict):
        return None
    times = [value.get(name) for name in ("short", "standard", "long")]
    numbers = [float(time) for time in times if isinstance(time, int | float) and time >= 0]
    return Minutes(*numbers) if len(numbers) == 3 and numbers == sorted(numbers) else None


def _words(header: Mapping[str, object], key: str) -> tuple[str, ...]:
    """Return a list of the front matter as strings; a single text is a list of one."""
    value = header.get(key)
    if isinstance(value, str):
        return (value,)
    return tuple(str(entry) for entry in value) if isinstance(value, list) else ()
