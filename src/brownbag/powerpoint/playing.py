"""What plays a clip, for a slide's ``p:timing`` (ECMA-376 part 1, 19.5.7, 19.5.17, 19.5.92).

Three things, as PowerPoint itself writes them: a step of the slide's sequence
that starts it, the node that says it is a video or a sound, and a sequence of
its own in which a click on it pauses and goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

_AT_ONCE = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'
_FULL_VOLUME = 80_000  # PowerPoint's own usual loudness, in thousandths of a per cent


def play_xml(shape: int, ids: Iterator[int], kind: str) -> str:
    """Return the effect that plays the clip in ``shape`` from its start; ``kind`` is how it is set off."""
    return _call_xml(
        shape,
        ids,
        f'presetID="1" presetClass="mediacall" presetSubtype="0" nodeType="{kind}"',
        "playFrom(0.0)",
    )


def clip_node_xml(shape: int, ids: Iterator[int], *, is_sound: bool) -> str:
    """Return the node that makes a clip of ``shape``."""
    tag = "p:audio" if is_sound else "p:video"
    return (
        f'<{tag}><p:cMediaNode vol="{_FULL_VOLUME}"><p:cTn id="{next(ids)}" fill="hold" display="0">'
        '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst></p:cTn>'
        f"{_target_xml(shape)}</p:cMediaNode></{tag}>"
    )


def on_click_xml(shape: int, ids: Iterator[int]) -> str:
    """Return the sequence in which a click on ``shape`` plays its clip, or pauses it."""
    clicked = f'<p:cond evt="onClick" delay="0">{_target_xml(shape)}</p:cond>'
    sequence, outer, inner = next(ids), next(ids), next(ids)
    effect = _call_xml(
        shape,
        ids,
        'presetID="2" presetClass="mediacall" presetSubtype="0" nodeType="clickEffect"',
        "togglePause",
    )
    return (
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{sequence}" restart="whenNotActive" fill="hold" '
        f'evtFilter="cancelBubble" nodeType="interactiveSeq"><p:stCondLst>{clicked}</p:stCondLst>'
        '<p:endSync evt="end" delay="0"><p:rtn val="all"/></p:endSync><p:childTnLst>'
        f'<p:par><p:cTn id="{outer}" fill="hold">{_AT_ONCE}<p:childTnLst>'
        f'<p:par><p:cTn id="{inner}" fill="hold">{_AT_ONCE}<p:childTnLst>{effect}'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn>"
        f"<p:nextCondLst>{clicked}</p:nextCondLst></p:seq>"
    )


def _call_xml(shape: int, ids: Iterator[int], preset: str, command: str) -> str:
    outer, inner = next(ids), next(ids)
    return (
        f'<p:par><p:cTn id="{outer}" {preset} fill="hold">{_AT_ONCE}<p:childTnLst>'
        f'<p:cmd type="call" cmd="{command}"><p:cBhvr><p:cTn id="{inner}" dur="1" fill="hold"/>'
        f"{_target_xml(shape)}</p:cBhvr></p:cmd></p:childTnLst></p:cTn></p:par>"
    )


def _target_xml(shape: int) -> str:
    return f'<p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl>'
