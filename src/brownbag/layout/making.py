"""One slide to the items of its scenes: title, parts, pictures, and what must go on to a further scene."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from msgspec.structs import replace

from brownbag.deck.model import (
    Block,
    ListBlock,
    Paragraph,
    Picture,
    Placement,
    QrCode,
    Run,
    Runs,
    Slide,
    plain,
)
from brownbag.layout.arranging import Arranger
from brownbag.layout.backdrop import backdrop_items
from brownbag.layout.filling import Filled, Filling, below, fill, free_region, title_place
from brownbag.layout.fitting import NATURAL, Fit, Ladder, Scale, choose, floor_on, too_full
from brownbag.layout.furniture import hidden_title
from brownbag.layout.going_on import goes_on, said_to_go_on, scale_to_go_on
from brownbag.layout.growing import grown
from brownbag.layout.orphans import is_only_text, slightly_smaller, tidiest, unbroken
from brownbag.layout.paragraphs import Steps, TextStyles
from brownbag.layout.parts import SLACK, Desk, Part, Region, fits
from brownbag.layout.placed_picture import placed_picture_items
from brownbag.layout.plainer import in_words, plainer
from brownbag.layout.qr_part import QrPart
from brownbag.layout.scene import Item
from brownbag.layout.stacking import is_empty
from brownbag.layout.titles import one_line, title_from, title_items
from brownbag.problems import Problem
from brownbag.theme.catalogue import comes_with_us
from brownbag.theme.model import Layout, LayoutRole, Theme

# Layouts for a few words, where one left alone on a line is seen first.
_TIDIED = frozenset(
    {LayoutRole.TITLE, LayoutRole.SECTION, LayoutRole.STATEMENT, LayoutRole.QUOTE, LayoutRole.BIG_NUMBER}
)
_MOST_SCENES = 500  # of one slide; a text that needs more is no slide's


class Making:
    """One slide on its way to scenes: its title, its parts, and how they are shared out among scenes."""

    def __init__(
        self,
        slide: Slide,
        role: LayoutRole,
        layout: Layout,
        desk: Desk,
        styles: dict[tuple[int, bool], TextStyles],
        problems: list[Problem],
    ) -> None:
        self.slide = slide
        self.role = role
        self.layout = layout
        self.desk = desk
        self.steps = Steps()
        self.problems = problems
        self._goes_on_at: Scale | None = None  # the size of what goes on to further scenes
        self._runs_on = any(isinstance(block, ListBlock) and block.runs_on for block in slide.blocks)
        self.title = one_line(plain(slide.title)) or title_from(slide.blocks)
        self._arranger = Arranger(desk, self.steps, problems, styles)

    def pages(self) -> list[list[Item]]:
        """Return the items of every scene that the slide needs."""
        title, left_over = self._title()
        blocks = tuple(block for block in self.slide.blocks if not _is_backdrop(block))
        if left_over:
            blocks = (Paragraph(left_over), *blocks)
        filling = fill(self.role, self.layout, blocks, self.desk.theme)
        if title_place(self.layout) is None and one_line(plain(self.slide.title)):
            filling = below(title[0].frame, filling)
        picture = self._picture(filling)
        groups = [self._parts(group) for group in filling.groups]
        pages = [self._page(groups)]
        while groups and len(pages) < _MOST_SCENES:
            pages.append(self._page(groups, continues=True))
        bodies = [page for page in pages if page] or [[]]
        first = [*picture, *title, *bodies[0]] if filling.picture_first else [*title, *bodies[0], *picture]
        further = ([*self._title_again(title, number), *body] for number, body in enumerate(bodies[1:], 2))
        return [[*self._backdrop(), *items] for items in (first, *further)]

    @property
    def is_too_full(self) -> bool:
        """Whether its text is smaller than can be read, or had to be parted; once it is made."""
        return any(problem.rule == "too-full" for problem in self.problems)

    def title_of(self, index: int) -> str:
        """Return the title of the scene at ``index``; those that carry on say their number."""
        return f"{self.title} ({index + 1})" if index and self.title else self.title

    def _title_again(self, title: list[Item], number: int) -> list[Item]:
        """Return the title of a scene that carries on, told apart by ``number`` where there is room."""
        place = title_place(self.layout)
        if not one_line(plain(self.slide.title)):
            said = self.title_of(number - 1)
            return [hidden_title(said, place, self.desk.theme, self.desk)] if said else []
        region = Region.of(place) if place is not None else title_region(self.layout, self.desk.theme)
        styles = self._arranger.styles_of(region, is_inherited=place is not None)
        runs = (*self.slide.title, Run(f" ({number})"))
        items, left_over, problems = title_items(runs, region, self.desk, styles)
        return title if left_over or problems else items

    def _title(self) -> tuple[list[Item], Runs]:
        """Return the title's items, and what of it does not fit even in 8 points."""
        theme = self.desk.theme
        place = title_place(self.layout)
        if not one_line(plain(self.slide.title)):
            return ([hidden_title(self.title, place, theme, self.desk)] if self.title else []), ()
        region = Region.of(place) if place is not None else title_region(self.layout, theme)
        styles = self._arranger.styles_of(region, is_inherited=place is not None)
        items, left_over, problems = title_items(self.slide.title, region, self.desk, styles)
        self.problems += problems
        return items, left_over

    def _backdrop(self) -> list[Item]:
        inner = (block for block in self.slide.blocks if isinstance(block, Picture) and _is_backdrop(block))
        picture = self.slide.background or next(inner, None)
        if picture is None:
            return []
        return backdrop_items(picture, self._arranger.found(picture), self.layout, self.desk)

    def _picture(self, filling: Filling) -> list[Item]:
        if filling.picture is None:
            return []
        place, picture = filling.picture
        if isinstance(picture, QrCode):
            return QrPart(picture, self.desk, Region.of(place)).place(place.frame, NATURAL)
        if not self.slide.layout and picture.placement is Placement.INLINE:
            picture = replace(picture, fit=True)  # nobody asked for it to be cropped
        return placed_picture_items(picture, self._arranger.found(picture), place, self.desk)

    def _parts(self, group: Sequence[Filled]) -> list[tuple[Region, Part]]:
        return [(region, self._arranger.arrange(blocks, region)) for region, blocks in group]

    def _page(self, groups: list[list[tuple[Region, Part]]], *, continues: bool = False) -> list[Item]:
        """Return the items of one scene, and leave in ``groups`` what remains for the next.

        A scene that continues another keeps to its size, the floor's.
        """
        items: list[Item] = []
        remaining = []
        for group in groups:
            placed, left = self._place_group(group, continues=continues)
            items += placed
            if left:
                remaining.append(left)
        groups[:] = remaining
        return by_column(items, self.desk.theme.width / 2) if self.role is LayoutRole.COMPARISON else items

    def _place_group(
        self, group: list[tuple[Region, Part]], *, continues: bool
    ) -> tuple[list[Item], list[tuple[Region, Part]]]:
        theme = self.desk.theme
        ladder = Ladder(max(region.size for region, _ in group), floor_on(theme.width, theme.height))

        def is_right(scale: Scale) -> bool:
            return all(_fits(region, part, scale) for region, part in group)

        lowest = self._goes_on_at or ladder.lowest()
        goes = not (continues or self._runs_on) and any(goes_on(part) for _, part in group)
        if goes and not is_right(NATURAL) and not is_right(lowest):
            self._say_goes_on()
            lowest = self._goes_on_at = scale_to_go_on(group, ladder)
            fit = Fit(lowest, fits=False)
        else:
            fit = choose(ladder, is_right)
        if continues or (fit.is_too_full and self._runs_on):
            fit = Fit(lowest, fits=is_right(lowest))
        if fit.is_too_full:
            self._say_too_full(group, lowest)
        if fit.fits and not (continues or fit.is_too_full or self._runs_on):
            fit = Fit(self._nicest(group, ladder, fit.scale))
        if fit.fits:
            return [item for region, part in group for item in part.place(region.frame, fit.scale)], []
        items: list[Item] = []
        left: list[tuple[Region, Part]] = []
        for region, part in group:
            head, tail = _split(region, part, ladder, lowest)
            items += head
            if tail is not None and not is_empty(tail):
                left.append((region, tail))
        return items, left

    def _nicest(self, group: list[tuple[Region, Part]], ladder: Ladder, scale: Scale) -> Scale:
        """Return the scale that looks best where ``scale`` is the largest of the template's that fits."""
        if len(group) != 1 or not comes_with_us(self.desk.theme):
            return scale
        region, part = group[0]
        if self.role is LayoutRole.BIG_NUMBER:
            scale = unbroken(part, region.frame.width, ladder, scale)
        if self.role in _TIDIED and is_only_text(part):
            return tidiest(part, region.frame.width, slightly_smaller(ladder, scale))
        title = title_place(self.layout)
        if scale is not NATURAL or title is None:
            return scale
        return grown(self.role, region, part, title.levels[0].size)

    def _say_goes_on(self) -> None:
        if said_to_go_on() not in self.problems:
            self.problems.append(said_to_go_on())

    def _say_too_full(self, group: list[tuple[Region, Part]], floor: Scale) -> None:
        if any(problem.rule == "too-full" for problem in self.problems):
            return
        over = max(part.lines_over(region.frame.width, region.frame.height, floor) for region, part in group)
        self.problems.append(too_full(over, 1))


def by_column(items: list[Item], middle: float) -> list[Item]:
    """Return items in reading order where columns have headings: the left column whole, then the right."""
    order = []
    is_above = True
    for item in items:
        is_left, is_right = item.frame.right <= middle + 1.0, item.frame.x >= middle - 1.0
        is_above = is_above and not (is_left or is_right)
        order.append(0 if is_above else 1 if is_left else 2 if is_right else 3)
    return [item for _, item in sorted(zip(order, items, strict=True), key=lambda pair: pair[0])]


def _fits(region: Region, part: Part, scale: Scale) -> bool:
    return fits(part, region.frame.width, region.frame.height, scale)


def _split(region: Region, part: Part, ladder: Ladder, lowest: Scale) -> tuple[list[Item], Part | None]:
    """Return one scene's items and the rest: at the size ``lowest``, smaller where not even a line fits."""
    smallest = (*ladder.rungs(), *ladder.emergency())[-1]
    words = cache(lambda: in_words(part, region))
    ways: tuple[tuple[Scale, Callable[[], Part]], ...] = (
        (lowest, lambda: part),
        (smallest, lambda: part),
        # The last resorts are made only where they are needed: a chart's is a whole table.
        (smallest, lambda: plainer(part)),
        (smallest, words),
    )
    for scale, make in ways:
        shown = make()
        head, tail = _head_and_tail(region, shown, scale)
        if head is None or is_empty(head):
            continue
        items = head.place(region.frame, scale)
        if all(item.frame.bottom <= region.frame.bottom + SLACK for item in items) or shown is words():
            return items, tail
    return part.place(region.frame, smallest), None


def _head_and_tail(region: Region, part: Part, scale: Scale) -> tuple[Part | None, Part | None]:
    if _fits(region, part, scale):
        return part, None
    return part.split(region.frame.width, region.frame.height, scale)


def _is_backdrop(block: Block) -> bool:
    return isinstance(block, Picture) and block.placement is Placement.BACKGROUND


def title_region(layout: Layout, theme: Theme) -> Region:
    """Return a place for a title on a layout that has none: that of the content layout, as a free box."""
    donors = (theme.layout(LayoutRole.CONTENT), *theme.layouts)
    place = next((place for each in donors if (place := title_place(each)) is not None), None)
    if place is None:
        region = free_region(layout, theme)
        return replace(region, frame=replace(region.frame, height=60.0))
    return replace(Region.of(place), placeholder=None)
