"""A plan: the topics a presenter ticked, fitted to their slot and audience.

The shapes follow how lunch sessions go: a welcome with choices and a first
word about help, the topics, then questions, one small step, help again, and
thanks. Questions are never last. Topics start at their shortest and grow,
first come first served, while the slot has room; what does not fit is left
out and said, so a plan is never longer than its slot unless somebody pinned
it so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from brownbag.deck.depth import Depth
from brownbag.library.model import Part, Plan, PlannedPart, Topic

_OPENING = ("welcome", "help-early", "agenda")
_CLOSING = ("questions", "small-step", "help", "evaluation", "thanks", "sources")

# A talk without these would not be safe, or would end badly; the rest come in this order while there is room.
_ALWAYS = frozenset({"welcome", "help-early", "agenda", "questions", "small-step", "help"})
_SOON = ("thanks", "sources")
_LATER = ("evaluation",)

_COMFORTABLY_FULL = 0.75  # of the slot; below it the presenter is told that there is room

_DEEPER = {Depth.CORE: Depth.STANDARD, Depth.STANDARD: Depth.EXTRA}


@dataclass(slots=True)
class _Draft:
    """A part while the plan is being made; a pinned depth stays as it is."""

    topic: Topic
    depth: Depth
    pinned: bool

    @property
    def minutes(self) -> float:
        return self.topic.minutes.at(self.depth)


def make_plan(
    topics: Sequence[Topic],
    wanted: Sequence[str],
    slot: int,
    audience: str,
    depths: Mapping[str, Depth] | None = None,
) -> Plan:
    """Return a talk for ``slot`` minutes from the topics whose ids are ``wanted``, in that order.

    ``topics`` is the whole shelf: opening and closing parts are taken from it.
    ``depths`` pins the depth of single parts by id, as the presenter chose it;
    a pinned part is neither deepened nor left out, so only pins can make a
    plan longer than its slot. Ids that are not on the shelf are said in
    ``messages``. Nothing wanted gives a plan of the opening and closing alone.
    """
    shelf = {topic.id: topic for topic in topics}
    pins = depths or {}
    messages = [f"There is no topic “{name}” in the library." for name in wanted if name not in shelf]
    chosen = [shelf[name] for name in dict.fromkeys(wanted) if name in shelf]

    drafts = _first_draft(shelf, chosen, pins)
    left_out = _leave_out(drafts, slot)
    messages += _messages(left_out, slot)
    _add_while_room(_SOON, drafts, shelf, slot)
    _deepen(drafts, slot, Depth.CORE, (Part.TOPIC,))
    _add_while_room(_LATER, drafts, shelf, slot)
    _deepen(drafts, slot, Depth.CORE, (Part.CLOSING, Part.OPENING))
    _deepen(drafts, slot, Depth.STANDARD, (Part.TOPIC, Part.CLOSING, Part.OPENING))

    fits = not left_out and sum(draft.minutes for draft in drafts) <= slot
    if not left_out and not fits:
        total = sum(draft.minutes for draft in drafts)
        messages.append(
            f"These parts take {total:g} minutes and the slot is {slot}. "
            "Make one of them shorter, or take one out."
        )
    messages += _advice(drafts, slot)
    for draft in drafts:
        if audience and draft.topic.audiences and audience not in draft.topic.audiences:
            messages.append(f"“{draft.topic.title}” was not written with this audience in mind.")
    parts = tuple(
        PlannedPart(draft.topic, draft.depth, draft.minutes) for draft in sorted(drafts, key=_place(chosen))
    )
    return Plan(slot, audience, parts, fits, tuple(messages))


def _advice(drafts: Sequence[_Draft], slot: int) -> list[str]:
    """Return what would make the plan a better one."""
    if not any(draft.topic.part is Part.TOPIC for draft in drafts):
        return ["Choose at least one topic."]
    total = sum(draft.minutes for draft in drafts)
    if total < slot * _COMFORTABLY_FULL:
        return [f"There are {slot - total:g} minutes to spare: room for another topic, or for more talk."]
    return []


def _first_draft(
    shelf: Mapping[str, Topic], chosen: Sequence[Topic], pins: Mapping[str, Depth]
) -> list[_Draft]:
    """Return everything that must be there, at its shortest."""
    frame = [shelf[name] for name in (*_OPENING, *_CLOSING) if name in shelf and name in _ALWAYS]
    parts = dict.fromkeys([*frame, *chosen, *(shelf[name] for name in pins if name in shelf)])
    return [_Draft(topic, pins.get(topic.id, Depth.CORE), topic.id in pins) for topic in parts]


def _leave_out(drafts: list[_Draft], slot: int) -> list[Topic]:
    """Take the last topics out until the rest fits; always leave one, and everything pinned."""
    out: list[Topic] = []
    while sum(draft.minutes for draft in drafts) > slot:
        loose = [draft for draft in drafts if draft.topic.part is Part.TOPIC and not draft.pinned]
        topics = sum(draft.topic.part is Part.TOPIC for draft in drafts)
        if not loose or topics == 1:
            break
        drafts.remove(loose[-1])
        out.insert(0, loose[-1].topic)
    return out


def _messages(left_out: Sequence[Topic], slot: int) -> list[str]:
    return [
        f"“{topic.title}” was left out: even its shortest form takes {topic.minutes.short:g} minutes, "
        f"and {slot} minutes are full. Choose a longer slot, or take another topic out."
        for topic in left_out
    ]


def _add_while_room(
    names: Sequence[str], drafts: list[_Draft], shelf: Mapping[str, Topic], slot: int
) -> None:
    """Add the parts that a talk is better for, at their shortest, as long as they fit."""
    there = {draft.topic.id for draft in drafts}
    room = slot - sum(draft.minutes for draft in drafts)
    for name in names:
        topic = shelf.get(name)
        if topic and name not in there and topic.minutes.short <= room:
            drafts.append(_Draft(topic, Depth.CORE, pinned=False))
            room -= topic.minutes.short


def _deepen(drafts: list[_Draft], slot: int, depth: Depth, parts: Sequence[Part]) -> None:
    """Let parts that are at ``depth`` grow by one, in the order of ``parts``, while the slot has room."""
    room = slot - sum(draft.minutes for draft in drafts)
    for part in parts:
        for draft in drafts:
            if draft.pinned or draft.topic.part is not part or draft.depth is not depth:
                continue
            more = draft.topic.minutes.at(_DEEPER[depth]) - draft.minutes
            if more <= room:
                draft.depth = _DEEPER[depth]
                room -= more


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
            case Part.CLOSING:
                # A closing part of the presenter's own stands before the questions, never last.
                return 2, _CLOSING.index(name) if name in _CLOSING else -1

    return key
