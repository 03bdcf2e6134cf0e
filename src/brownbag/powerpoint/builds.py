"""Steps of a scene to a slide's ``p:timing``: what appears or plays at which click (ECMA-376 part 1, 19.5).

Every step is one click; whatever has that step appears with it, at once and
without an effect. A clip plays at its own step, and whenever it is clicked on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brownbag.layout.scene import ChartItem, ClipItem, Item, TextItem
from brownbag.powerpoint.playing import clip_node_xml, on_click_xml, play_xml

_AT_ONCE = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'


class _Target(NamedTuple):
    """Something that appears: a shape, or one of its paragraphs."""

    shape: int
    paragraph: int | None = None
    has_build: bool = False
    plays: bool = False

    def xml(self) -> str:
        if self.paragraph is None:
            return f'<p:tgtEl><p:spTgt spid="{self.shape}"/></p:tgtEl>'
        text = f'<p:txEl><p:pRg st="{self.paragraph}" end="{self.paragraph}"/></p:txEl>'
        return f'<p:tgtEl><p:spTgt spid="{self.shape}">{text}</p:spTgt></p:tgtEl>'


def timing_xml(items: Iterable[tuple[Item, int]]) -> str:
    """Return the ``p:timing`` for items with their shapes' numbers; "" where nothing waits for a click."""
    steps: dict[int, list[_Target]] = {}
    builds: dict[int, str] = {}
    clips: list[tuple[ClipItem, int]] = []
    for item, shape in items:
        if isinstance(item, ClipItem):
            clips.append((item, shape))
        for step, target in _waiting(item, shape):
            steps.setdefault(step, []).append(target)
            if isinstance(item, TextItem):
                builds[shape] = _build_xml(item, shape)
            elif isinstance(item, ChartItem):
                builds[shape] = f'<p:bldGraphic spid="{shape}" grpId="0"><p:bldAsOne/></p:bldGraphic>'
    if not steps and not clips:
        return ""
    ids = iter(range(3, 1 << 31))
    clicks = "".join(_click_xml(steps[step], ids) for step in sorted(steps))
    main = _main_xml(clicks) if steps else ""
    playing = "".join(
        clip_node_xml(shape, ids, is_sound=clip.is_sound) + on_click_xml(shape, ids) for clip, shape in clips
    )
    listed = f"<p:bldLst>{''.join(builds.values())}</p:bldLst>" if builds else ""
    return f"<p:timing><p:tnLst>{_root_xml(main + playing)}</p:tnLst>{listed}</p:timing>"


def _waiting(item: Item, shape: int) -> Iterator[tuple[int, _Target]]:
    """Give what of the item appears later, with its step."""
    if isinstance(item, ClipItem) and item.plays_at:
        yield item.plays_at, _Target(shape, plays=True)
    if item.step:
        yield item.step, _Target(shape, has_build=isinstance(item, TextItem | ChartItem))
    if isinstance(item, TextItem):
        for at, paragraph in enumerate(item.paragraphs):
            if paragraph.step > item.step:
                yield paragraph.step, _Target(shape, at, has_build=True)


def _build_xml(item: TextItem, shape: int) -> str:
    is_by_paragraph = any(paragraph.step > item.step for paragraph in item.paragraphs)
    background = ' animBg="1"' if item.panel is not None else ""
    how = ""
    if is_by_paragraph:
        deepest = max(paragraph.level for paragraph in item.paragraphs if paragraph.step) + 1
        how = ' build="p"' + (f' bldLvl="{deepest}"' if deepest > 1 else "")
    return f'<p:bldP spid="{shape}" grpId="0"{how}{background}/>'


def _root_xml(sequences: str) -> str:
    return (
        '<p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        f"{sequences}</p:childTnLst></p:cTn></p:par>"
    )


def _main_xml(clicks: str) -> str:
    return (
        '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq">'
        f"<p:childTnLst>{clicks}</p:childTnLst></p:cTn>"
        f"<p:prevCondLst>{_key_press_xml('onPrev')}</p:prevCondLst>"
        f"<p:nextCondLst>{_key_press_xml('onNext')}</p:nextCondLst>"
        "</p:seq>"
    )


def _key_press_xml(event: str) -> str:
    return f'<p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'


def _click_xml(targets: list[_Target], ids: Iterator[int]) -> str:
    """Return one click of the presenter: PowerPoint wants three nested groups around the effects."""
    outer, inner = next(ids), next(ids)
    effects = "".join(
        _effect_xml(target, ids, "clickEffect" if at == 0 else "withEffect")
        for at, target in enumerate(targets)
    )
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>'
        f'<p:childTnLst><p:par><p:cTn id="{inner}" fill="hold">{_AT_ONCE}'
        f"<p:childTnLst>{effects}</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _effect_xml(target: _Target, ids: Iterator[int], kind: str) -> str:
    return play_xml(target.shape, ids, kind) if target.plays else _appear_xml(target, ids, kind)


def _appear_xml(target: _Target, ids: Iterator[int], kind: str) -> str:
    outer, inner = next(ids), next(ids)
    group = ' grpId="0"' if target.has_build else ""
    return (
        f'<p:par><p:cTn id="{outer}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"{group} '
        f'nodeType="{kind}">{_AT_ONCE}<p:childTnLst>'
        f'<p:set><p:cBhvr><p:cTn id="{inner}" dur="1" fill="hold">{_AT_ONCE}</p:cTn>'
        f"{target.xml()}<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
