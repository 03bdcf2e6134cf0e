"""A plan: the topics a presenter ticked, fitted to their slot and audience.

The shapes follow how lunch sessions go: a welcome with choices and a first
word about help, the topics, then questions, one small step, help again, and
thanks. Questions are never last. Topics start at their shortest and grow,
first come first served, while the slot has room and people do not listen for
too long; what does not fit is left out and said, so a plan is never longer
than its slot unless somebody pinned it so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from brownbag.deck.depth import Depth
from brownbag.library.model import SLOTS, Part, Plan, PlannedPart, Topic
from brownbag.library.pace import (
    LEAST_DOING,
    LONGEST_LISTENING,
    Beat,
    Pace,
    beats_at,
    pace,
    read_beats,
)

_OPENING = ("welcome", "help-early", "agenda")
_CLOSING = ("questions", "small-step", "help", "evaluation", "thanks", "words", "sources")

# A talk without these would not be safe, or would end badly; the rest come in this order while there is room.
_ALWAYS = frozenset({"welcome", "help-early", "agenda", "questions", "small-step", "help"})
_SOON = ("thanks", "sources")
_LATER = ("evaluation", "words")

_COMFORTABLY_FULL = 0.75  # of the slot; below it the presenter is told that there is room

_DEEPER = {Depth.CORE: Depth.STANDARD, Depth.STANDARD: Depth.EXTRA}

BeatReader = Callable[[Topic], tuple[Beat, ...]]


class _Draft(Struct):
    """A part while the plan is being made; a pinned depth stays as it is."""

    topic: Topic
    depth: Depth
    pinned: bool

    @property
    def minutes(self) -> float:
        return self.topic.minutes.at(self.depth)


def shelf_order(topics: Sequence[Topic], wanted: Iterable[str]) -> tuple[str, ...]:
    """Return ``wanted`` ids in the order of the shelf, which is a sensible one to tell them in.

    Ids that are not on the shelf come last, as they stood.
    """
    places = {topic.id: place for place, topic in enumerate(topics)}
    return tuple(sorted(wanted, key=lambda name: places.get(name, len(places))))


def make_plan(
    topics: Sequence[Topic],
    wanted: Sequence[str],
    slot: int,
    audience: str,
    depths: Mapping[str, Depth] | None = None,
    beats: BeatReader = read_beats,
) -> Plan:
    """Return a talk for ``slot`` minutes from the topics whose ids are ``wanted``, in that order.

    ``topics`` is the whole shelf: opening and closing parts are taken from it.
    ``depths`` pins the depth of single parts by id, as the presenter chose it;
    a pinned part is neither deepened nor left out, so only pins can make a
    plan longer than its slot. Ids that are not on the shelf are said in
    ``messages``. Nothing wanted gives a plan of the opening and closing alone.
    ``beats`` tells who talks when in a topic.
    """
    return _Planner(topics, wanted, slot, audience, depths or {}, beats).plan()


class _Planner:
    """One plan on its way."""

    def __init__(
        self,
        topics: Sequence[Topic],
        wanted: Sequence[str],
        slot: int,
        audience: str,
        pins: Mapping[str, Depth],
        beats: BeatReader,
    ) -> None:
        self._shelf = {topic.id: topic for topic in topics}
        self._slot = slot
        self._audience = audience
        self._beats = beats
        self._messages = [
            f"There is no topic “{name}” in the library." for name in wanted if name not in self._shelf
        ]
        self._chosen = [self._shelf[name] for name in dict.fromkeys(wanted) if name in self._shelf]
        self._drafts = self._first_draft(pins)

    def plan(self) -> Plan:
        """Return the plan."""
        left_out = self._leave_out()
        self._add_while_room(_SOON)
        self._deepen(Depth.CORE, (Part.TOPIC,))
        self._add_while_room(_LATER)
        self._deepen(Depth.CORE, (Part.CLOSING, Part.OPENING))
        self._deepen(Depth.STANDARD, (Part.TOPIC, Part.CLOSING, Part.OPENING))
        shared = self._pace()
        self._say(left_out, shared)
        parts = tuple(PlannedPart(draft.topic, draft.depth, draft.minutes) for draft in self._in_order())
        fits = not left_out and self._total() <= self._slot
        return Plan(
            self._slot,
            self._audience,
            parts,
            fits,
            tuple(self._messages),
            shared.doing,
            shared.longest_listening,
        )

    # What is in it

    def _first_draft(self, pins: Mapping[str, Depth]) -> list[_Draft]:
        """Return everything that must be there, at its shortest."""
        shelf = self._shelf
        frame = [shelf[name] for name in (*_OPENING, *_CLOSING) if name in shelf and name in _ALWAYS]
        parts = dict.fromkeys([*frame, *self._chosen, *(shelf[name] for name in pins if name in shelf)])
        return [_Draft(topic, pins.get(topic.id, Depth.CORE), topic.id in pins) for topic in parts]

    def _leave_out(self) -> list[Topic]:
        """Take the last topics out until the rest fits; always leave one, and everything pinned."""
        out: list[Topic] = []
        while self._total() > self._slot:
            loose = [draft for draft in self._topic_drafts() if not draft.pinned]
            if not loose or len(self._topic_drafts()) == 1:
                break
            self._drafts.remove(loose[-1])
            out.insert(0, loose[-1].topic)
        return out

    def _add_while_room(self, names: Sequence[str]) -> None:
        """Add the parts that a talk is better for, at their shortest, as long as they fit."""
        there = {draft.topic.id for draft in self._drafts}
        for name in names:
            topic = self._shelf.get(name)
            if topic and name not in there and topic.minutes.short <= self._room():
                draft = _Draft(topic, Depth.CORE, pinned=False)
                before = self._pace()
                self._drafts.append(draft)
                if not self._is_as_lively(before):
                    self._drafts.remove(draft)

    def _deepen(self, depth: Depth, parts: Sequence[Part]) -> None:
        """Let parts that are at ``depth`` grow by one, in the order of ``parts``, while the slot has room.

        What would make people listen for too long does not grow.
        """
        for part in parts:
            for draft in self._in_order():
                if draft.pinned or draft.topic.part is not part or draft.depth is not depth:
                    continue
                if draft.topic.minutes.at(_DEEPER[depth]) - draft.minutes > self._room():
                    continue
                before = self._pace()
                draft.depth = _DEEPER[depth]
                if not self._is_as_lively(before):
                    draft.depth = depth

    # How it goes

    def _is_as_lively(self, before: Pace) -> bool:
        """Return whether people have their share of the time now, or at least no less than ``before``."""
        now = self._pace()
        return now.share_doing >= min(LEAST_DOING, before.share_doing) and now.longest_listening <= max(
            LONGEST_LISTENING, before.longest_listening
        )

    def _pace(self) -> Pace:
        if not self._topic_drafts():
            return pace(())  # nothing to read files for
        return pace(
            beat
            for draft in self._in_order()
            for beat in beats_at(self._beats(draft.topic), draft.depth, self._audience)
        )

    def _total(self) -> float:
        return sum(draft.minutes for draft in self._drafts)

    def _room(self) -> float:
        return self._slot - self._total()

    def _topic_drafts(self) -> list[_Draft]:
        return [draft for draft in self._drafts if draft.topic.part is Part.TOPIC]

    def _in_order(self) -> list[_Draft]:
        return sorted(self._drafts, key=_place(self._chosen))

    # What to tell the presenter

    def _say(self, left_out: Sequence[Topic], shared: Pace) -> None:
        if left_out:
            self._say_left_out(left_out)
        total = self._total()
        if not left_out and total > self._slot:
            self._messages.append(
                f"These parts take {total:g} minutes and the slot is {self._slot}. "
                "Make one of them shorter, or take one out."
            )
        if not self._topic_drafts():
            self._messages.append("Choose at least one topic.")
        elif total < self._slot * _COMFORTABLY_FULL:
            self._messages.append(
                f"There are {self._slot - total:g} minutes to spare: room for another topic, "
                "or for more talk."
            )
        if self._topic_drafts() and shared.total:
            self._say_pace(shared)
        for draft in self._drafts:
            if self._audience and draft.topic.audiences and self._audience not in draft.topic.audiences:
                self._messages.append(f"“{draft.topic.title}” was not written with this audience in mind.")

    def _say_left_out(self, left_out: Sequence[Topic]) -> None:
        *others, last = left_out
        take = "Take" if self._slot >= max(SLOTS) else "Choose a longer slot, or take"
        if not others:
            self._messages.append(
                f"“{last.title}” was left out: even its shortest form takes {last.minutes.short:g} minutes, "
                f"and {self._slot} minutes are full. {take} another topic out."
            )
            return
        names = ", ".join(f"“{topic.title}”" for topic in others)
        self._messages.append(
            f"{len(left_out)} topics were left out, because {self._slot} minutes are full: {names} and "
            f"“{last.title}”. {take} other topics out."
        )

    def _say_pace(self, shared: Pace) -> None:
        if shared.share_doing < LEAST_DOING:
            self._messages.append(
                f"People talk or do something in {shared.share_doing:.0%} of the time; aim for "
                f"{LEAST_DOING:.0%}. Make a topic deeper or shorter, or add a question for pairs."
            )
        if shared.longest_listening > LONGEST_LISTENING:
            self._messages.append(
                f"People listen for {shared.longest_listening:g} minutes in a row. "
                "Put an activity or a question for pairs in between."
            )


def _place(chosen: Sequence[Topic]) -> Callable[[_Draft], tuple[int, int]]:
    """Return a sort key: opening, topics as chosen, closing, each frame in its fixed order."""
    asked = {topic.id: number for number, topic in enumerate(chosen)}

    def key(draft: _Draft) -> tuple[int, int]:
        name = draft.topic.id
        match draft.topic.part:
            case Part.OPENING:
                return 0, _OPENING.index(name) if name in _OPENING else len(_OPENING)
            case Part.TOPIC:
                return 1, asked.get(name, len(asked))
            case Part.CLOSING | Part.REFERENCE:
                # A closing part of the presenter's own stands before the questions, never last.
                return 2, _CLOSING.index(name) if name in _CLOSING else -1

    return key
