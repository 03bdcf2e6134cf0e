"""What is being planned: the shelf, the ticks and their order, the slot, the audience, and the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from brownbag.app.settings import AUDIENCE, PRESENTER, SLOT, Settings
from brownbag.deck.depth import Depth
from brownbag.library.model import Part, Plan, Topic
from brownbag.library.plan import make_plan, shelf_order
from brownbag.problems import Problem


class LibrarySession(QObject):
    """State of the library page; slot, audience and presenter are remembered between runs."""

    topics_changed = Signal()
    problems_changed = Signal(object)  # tuple[Problem, ...]
    ticks_changed = Signal(object)  # tuple[str, ...]
    plan_changed = Signal(object)  # Plan

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._topics: tuple[Topic, ...] = ()
        self._wanted: tuple[str, ...] = ()
        self._is_arranged = False  # by hand; until then topics stand in the order of the shelf
        self._depths: dict[str, Depth] = {}
        self._slot = settings.get(SLOT)
        self._audience = settings.get(AUDIENCE)
        self._presenter = settings.get(PRESENTER)
        self._plan = Plan(self._slot, self._audience, (), fits=True)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The whole shelf."""
        return self._topics

    @property
    def cards(self) -> tuple[Topic, ...]:
        """The topics to choose from; openings and closings come with every plan."""
        return tuple(topic for topic in self._topics if topic.part is Part.TOPIC)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The ids ticked, in the order of the talk."""
        return self._wanted

    @property
    def slot(self) -> int:
        """Minutes."""
        return self._slot

    @property
    def audience(self) -> str:
        """One of AUDIENCES."""
        return self._audience

    @property
    def presenter(self) -> str:
        """The name for the title slide."""
        return self._presenter

    @property
    def plan(self) -> Plan:
        """What the ticks give."""
        return self._plan

    def set_topics(self, topics: Sequence[Topic], problems: Sequence[Problem] = ()) -> None:
        """Put ``topics`` on the shelf, and tell what is wrong with any of them."""
        self._topics = tuple(topics)
        self.topics_changed.emit()
        self.problems_changed.emit(tuple(problems))
        self._make_plan()

    @Slot(str, bool)
    def tick(self, name: str, ticked: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Take a topic in or out: in the order of the shelf, or last where the presenter moved topics."""
        if ticked == (name in self._wanted):
            return
        wanted = (*self._wanted, name) if ticked else tuple(n for n in self._wanted if n != name)
        self._is_arranged = self._is_arranged and bool(wanted)
        self._want(wanted if self._is_arranged else shelf_order(self._topics, wanted))

    @Slot(str, int)
    def move(self, name: str, by: int) -> None:
        """Move a ticked topic ``by`` places among the ticked ones; at the ends it stays."""
        if name not in self._wanted:
            return
        rest = [other for other in self._wanted if other != name]
        at = self._wanted.index(name) + by
        if 0 <= at <= len(rest):
            rest.insert(at, name)
            self._is_arranged = True
            self._want(tuple(rest))

    @Slot(str, str)
    def set_depth(self, name: str, depth: str) -> None:
        """Pin how deep a part goes; "" lets the plan decide."""
        if depth:
            self._depths[name] = Depth(depth)
        else:
            self._depths.pop(name, None)
        self._make_plan()

    @Slot(int)
    def set_slot(self, minutes: int) -> None:
        """Plan for ``minutes``."""
        if minutes != self._slot:
            self._slot = minutes
            self._settings.put(SLOT, minutes)
            self._make_plan()

    @Slot(str)
    def set_audience(self, audience: str) -> None:
        """Plan for these people."""
        if audience != self._audience:
            self._audience = audience
            self._settings.put(AUDIENCE, audience)
            self._make_plan()

    @Slot(str)
    def set_presenter(self, name: str) -> None:
        """Remember the name."""
        self._presenter = name.strip()
        self._settings.put(PRESENTER, self._presenter)

    @property
    def pins(self) -> dict[str, Depth]:
        """The depths that the presenter chose, by id."""
        return dict(self._depths)

    def _want(self, wanted: tuple[str, ...]) -> None:
        self._depths = {
            name: depth for name, depth in self._depths.items() if not self._was_dropped(name, wanted)
        }
        self._wanted = wanted
        self.ticks_changed.emit(wanted)
        self._make_plan()

    def _was_dropped(self, name: str, wanted: tuple[str, ...]) -> bool:
        return name in self._wanted and name not in wanted

    def _make_plan(self) -> None:
        self._plan = make_plan(self._topics, self._wanted, self._slot, self._audience, self._depths)
        self.plan_changed.emit(self._plan)
