"""An SVG is drawn only where it ends, and shows nothing that lies elsewhere."""

from __future__ import annotations

import pytest

from brownbag.layout.vector_pictures import Verdict, verdict_on

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
    "{}</svg>"
)


def on(inside: str, before: str = "") -> Verdict:
    return verdict_on((before + DRAWING.format(inside)).encode())


def nested(depth: int, times: int) -> str:
    groups = ['<g id="a0"><rect width="1" height="1"/></g>']
    groups += [
        f'<g id="a{level}">' + f'<use xlink:href="#a{level - 1}"/>' * times + "</g>"
        for level in range(1, depth)
    ]
    return f"<defs>{''.join(groups)}</defs><use href='#a{depth - 1}'/>"


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="1" height="1"/>',
        nested(3, 10),
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="#no"/>',
    ],
)
def test_an_ordinary_drawing_is_fine(inside: str) -> None:
    assert on(inside) is Verdict.FINE


def test_a_name_for_a_namespace_is_fine() -> None:
    doctype = '<!DOCTYPE svg [<!ENTITY space "http://www.w3.org/2000/svg">]>'
    assert verdict_on((doctype + '<svg xmlns="&space;" width="9" height="9"/>').encode()) is Verdict.FINE


def test_parts_used_within_parts_without_end_are_too_much() -> None:
    assert on(nested(12, 10)) is Verdict.TOO_MUCH


def test_a_part_that_uses_itself_is_too_much() -> None:
    assert on('<g id="a"><use href="#a"/></g>') is Verdict.TOO_MUCH


def test_a_thousand_parts_in_a_row_are_fine_or_too_much_but_end() -> None:
    assert on(nested(3_000, 1)) in (Verdict.FINE, Verdict.TOO_MUCH)


@pytest.mark.parametrize("address", ["http://example.org/x.png", "file:///etc/hostname", "beside.png"])
def test_pictures_that_lie_elsewhere_are_not_shown(address: str) -> None:
    assert on(f'<image xlink:href="{address}" width="1" height="1"/>') is Verdict.SHOWS_FILES


def test_entities_that_swell_or_name_a_file_are_broken() -> None:
    swelling = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    assert on("<text>&e11;</text>", f'<!DOCTYPE svg [<!ENTITY e0 "x">{swelling}]>') is Verdict.BROKEN
    assert (
        on("<text>&x;</text>", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>') is Verdict.BROKEN
    )


@pytest.mark.parametrize("data", [b"", b"<svg><g></svg>", b"\x00\xff", b"<svg>" + b"<g>" * 50_000])
def test_what_is_no_xml_is_broken(data: bytes) -> None:
    assert verdict_on(data) is Verdict.BROKEN
