"""A slide's blocks to the parts of one area: text together, everything else below or beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brownbag.deck.model import Block, Callout, Chart, Columns, Diagram, Picture, Placement, QrCode, Table
from brownbag.layout.callouts import callout_part
from brownbag.layout.fitting import Ladder, Scale
from brownbag.layout.illustrations import PicturePart
from brownbag.layout.lone_tables import lone_table_part
from brownbag.layout.missing_picture import MissingPart, missing_part
from brownbag.layout.paragraphs import Steps, TextBlock, TextStyles, text_paragraphs
from brownbag.layout.parts import Desk, Part, Region, fits
from brownbag.layout.picture_rows import in_rows
from brownbag.layout.pictures import Found
from brownbag.layout.qr_part import QrPart
from brownbag.layout.stacking import COLUMN_GAP, Beside, Stack
from brownbag.layout.tables import table_part
from brownbag.layout.text_part import TextPart
from brownbag.problems import Problem
from brownbag.theme.model import PlaceholderType

_FEW_TEXTS = 2  # beside a table that is shown in larger type
_MOST_CODES = 3  # side by side; more of them are too small for phones
_CODE_SHARE = 0.34  # of the width, for a QR code beside text
_SIDE_SHARE = 0.45  # of the width, for a picture beside text where the author says nothing


class Arranger(Struct):
    """Turns blocks into parts, counting steps and noting problems on the way."""

    desk: Desk
    steps: Steps
    problems: list[Problem]
    styles: dict[tuple[int, bool], TextStyles]

    def styles_of(self, region: Region, *, is_inherited: bool) -> TextStyles:
        """Return the region's styles, made once for all slides."""
        key = (id(region.levels), is_inherited)
        styles = self.styles.get(key)
        if styles is None:
            styles = self.styles[key] = TextStyles(
                region.levels, is_inherited=is_inherited, reads_leftwards=self.desk.reads_leftwards
            )
        return styles

    def arrange(self, blocks: Sequence[Block], region: Region, fills: bool = True) -> Part:  # noqa: FBT001, FBT002
        """Return the part that shows ``blocks`` in ``region``.

        ``fills``: the region's placeholder is taken, by the first text, or
        else by the first thing that can.
        """
        groups = _grouped(blocks)
        taker = _taker(groups, region) if fills and region.placeholder is not None else -1
        is_alone = len(groups) == 1
        has_room = is_alone or _is_nearly_alone(groups)
        parts = [
            self._part(group, region, fills=index == taker, is_alone=is_alone, has_room=has_room)
            for index, group in enumerate(groups)
        ]
        if len(parts) == 1:
            only = parts[0]
            if isinstance(only, TextPart):
                only.is_alone = True
            return only
        if any(isinstance(group, Chart) for group in groups):
            from brownbag.layout.chart_places import beside_or_below

            return beside_or_below(parts, region)
        if len(parts) == 2 and (place := _diagram_at(groups)) >= 0:
            from brownbag.layout.diagrams.pairing import paired

            return paired(parts[place], parts[1 - place], region, is_first=place == 0)
        parts = in_rows(parts, region)
        return parts[0] if len(parts) == 1 else self._beside_or_below(parts, region)

    def _part(
        self, group: Block | list[TextBlock], region: Region, *, fills: bool, is_alone: bool, has_room: bool
    ) -> Part:
        match group:
            case list():
                styles = self.styles_of(region, is_inherited=fills)
                return TextPart(text_paragraphs(group, styles, self.steps), self.desk, region, fills)
            case Table():
                if has_room:
                    return lone_table_part(group, self.desk, region, fills=fills, is_alone=is_alone)
                return table_part(group, self.desk, region, fills=fills)
            case Chart():
                from brownbag.layout.charts import chart_part  # few talks have one

                step = self.steps.next() if group.incremental else 0
                return chart_part(group, self.desk, region, step, fills=fills)
            case Diagram():
                return self._diagram(group, region, fills=fills)
            case QrCode():
                return QrPart(group, self.desk, region)
            case Picture():
                return self.picture(group, region, fills=fills)
            case Callout():
                return callout_part(group, self.desk, region, self.arrange, fills=fills)
            case Columns():
                return self._columns(group, region, fills=fills)
        raise AssertionError(group)

    def picture(self, picture: Picture, region: Region, *, fills: bool) -> Part:
        """Return a picture's part, or the box that stands for it."""
        found = self.found(picture)
        if isinstance(found, Found):
            return PicturePart(picture, found, self.desk, region, fills)
        return missing_part(picture, self.desk, region)

    def found(self, picture: Picture) -> Found | Problem:
        """Return a picture's file; a problem is noted once."""
        found = self.desk.pictures.find(picture)
        for problem in (found,) if isinstance(found, Problem) else found.problems:
            if problem not in self.problems:
                self.problems.append(problem)
        return found

    def _diagram(self, diagram: Diagram, region: Region, *, fills: bool) -> Part:
        from brownbag.layout.diagrams.part import diagram_part  # few talks have one

        styles = self.styles_of(region, is_inherited=fills)
        return diagram_part(diagram, self.desk, region, styles, self.steps, self.problems, fills=fills)

    def _columns(self, columns: Columns, region: Region, *, fills: bool) -> Part:
        regions = region.columns if len(region.columns) == len(columns.columns) else ()
        widths = [column.width for column in columns.columns]
        if regions and not any(widths):
            widths = [one.frame.width / region.frame.width for one in regions]
        gap = regions[1].frame.x - regions[0].frame.right if regions else COLUMN_GAP
        parts: list[tuple[float, Part]] = []
        for index, (share, column) in enumerate(zip(column_shares(widths), columns.columns, strict=True)):
            takes = bool(regions) or (fills and _has_text(column.blocks))
            part = self.arrange(column.blocks, regions[index] if regions else region, takes)
            if isinstance(part, TextPart):
                part.is_alone = bool(regions)
            parts.append((share, part))
            fills = fills and not takes
        return Beside(parts, max(0.0, gap))

    def _beside_or_below(self, parts: list[Part], region: Region) -> Part:
        """Return parts below one another, or one text and one picture side by side where that shows more."""
        below = Stack(parts)
        if len(parts) <= _MOST_CODES and all(isinstance(part, QrPart) for part in parts):
            return Beside([(1.0 / len(parts), part) for part in parts])
        if len(parts) != 2:
            return below
        pictures = [part for part in parts if isinstance(part, PicturePart | MissingPart | QrPart)]
        texts = [part for part in parts if not isinstance(part, PicturePart | MissingPart | QrPart)]
        if len(pictures) != 1 or len(texts) != 1:
            return below
        beside = _side_by_side(pictures[0], texts[0], parts, region)
        if pictures[0].picture.placement in {Placement.LEFT, Placement.RIGHT}:
            return beside
        shown_beside = _shown(beside, pictures[0], region)
        shown_below = _shown(below, pictures[0], region)
        if isinstance(pictures[0], QrPart):
            return beside if shown_beside >= shown_below else below
        return beside if shown_beside > shown_below else below


def _side_by_side(
    picture: PicturePart | MissingPart | QrPart, text: Part, parts: list[Part], region: Region
) -> Beside:
    share = _CODE_SHARE if isinstance(picture, QrPart) else _SIDE_SHARE
    if picture.picture.width is not None and picture.desk.theme.width:
        share = min(0.7, max(0.2, picture.picture.width * picture.desk.theme.width / region.frame.width))
    is_left = picture.picture.placement is Placement.LEFT or (
        picture.picture.placement is not Placement.RIGHT and parts[0] is picture
    )
    pair: list[tuple[float, Part]] = [(share, picture), (1.0 - share, text)]
    return Beside(pair if is_left else pair[::-1])


def _shown(whole: Part, picture: PicturePart | MissingPart | QrPart, region: Region) -> tuple[float, float]:
    """Return how well a choice shows a text and a picture: the text's size first, then the picture's area."""
    frame = region.frame
    scale = _largest(whole, region)
    if not isinstance(picture, PicturePart):
        return scale.ratio, 0.0
    if isinstance(whole, Beside):
        share = next(share for share, part in whole.parts if part is picture)
        wide, high = picture.shown_size((frame.width - whole.gap) * share, frame.height, scale)
    else:
        others = whole.least_height(frame.width, scale) - picture.least_height(frame.width, scale)
        wide, high = picture.shown_size(frame.width, frame.height - others, scale)
    return scale.ratio, wide * high


def _largest(part: Part, region: Region) -> Scale:
    rungs = Ladder(region.size).rungs()
    return next(
        (scale for scale in rungs if fits(part, region.frame.width, region.frame.height, scale)),
        replace(rungs[-1], ratio=0.0),
    )


def _grouped(blocks: Sequence[Block]) -> list[Block | list[TextBlock]]:
    """Return the blocks with neighbouring text put together."""
    groups: list[Block | list[TextBlock]] = []
    for block in blocks:
        match block:
            case Table() | Chart() | Diagram() | Picture() | Callout() | Columns():
                groups.append(block)
            case _:
                if groups and isinstance(groups[-1], list):
                    groups[-1].append(block)
                else:
                    groups.append([block])
    return groups


def _is_nearly_alone(groups: list[Block | list[TextBlock]]) -> bool:
    """Return whether there is one thing, and no more than two short texts with it."""
    texts = [text for group in groups if isinstance(group, list) for text in group]
    return len(groups) - sum(isinstance(group, list) for group in groups) == 1 and len(texts) <= _FEW_TEXTS


def _diagram_at(groups: list[Block | list[TextBlock]]) -> int:
    """Return the place of the one diagram beside something else; -1 for none, or two."""
    places = [place for place, group in enumerate(groups) if isinstance(group, Diagram)]
    return places[0] if len(places) == 1 else -1


def _taker(groups: list[Block | list[TextBlock]], region: Region) -> int:
    """Return which group takes the placeholder: the first text, else what holds it, else what can."""
    kinds: tuple[type, ...] = (list, Callout, Columns, Table, Chart, Picture, Diagram)
    if region.placeholder is not None and region.placeholder.type is not PlaceholderType.OBJECT:
        kinds = (list, Callout, Columns)
    for kind in kinds:
        for index, group in enumerate(groups):
            if isinstance(group, kind):
                return index
    return -1


def _has_text(blocks: Sequence[Block]) -> bool:
    return any(not isinstance(block, Table | Chart | Diagram | Picture) for block in blocks)


def column_shares(widths: Sequence[float | None]) -> list[float]:
    """Return each column's share of the width: what the author says, the rest evenly; they add up to 1."""
    if not widths:
        return []
    said = sum(width for width in widths if width is not None)
    unsaid = sum(width is None for width in widths)
    rest = max(1.0 - said, 0.1 * unsaid) / unsaid if unsaid else 0.0
    shares = [max(0.05, width if width is not None else rest) for width in widths]
    return [share / sum(shares) for share in shares]
