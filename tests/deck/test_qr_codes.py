"""Pictures that are codes for phones."""

from __future__ import annotations

import pytest

from brownbag.deck.model import Paragraph, Placement, QrCode, plain
from brownbag.deck.pictures import Found, read_picture
from brownbag.deck.qr_codes import LONGEST, short_address
from brownbag.deck.reader import read_deck
from brownbag.problems import Severity


def found(source: str, alt: str = "qr", attributes: str = "") -> Found:
    return read_picture(source, alt, attributes, "", 4)


def code(source: str, alt: str = "qr", attributes: str = "") -> QrCode:
    picture = found(source, alt, attributes).picture
    assert isinstance(picture, QrCode)
    return picture


@pytest.mark.parametrize(
    "address", ["https://x.org/a?b=c", "http://x.org", "mailto:a@x.org", "tel:+15550100"]
)
def test_a_picture_named_qr_is_a_code(address: str):
    assert code(address).address == address


def test_a_code_says_what_it_opens():
    made = code("https://x.org/a", "QR: The handout")
    assert (plain(made.caption), made.alt) == ("The handout", "QR code that opens The handout: x.org/a")
    assert code("https://x.org/a").alt == "QR code that opens x.org/a"


def test_a_code_stands_where_it_is_put():
    made = code("https://x.org", "qr: A", ".right width=30%")
    assert (made.placement, made.width) == (Placement.RIGHT, 0.3)
    assert code("https://x.org", "qr", ".background").placement is Placement.INLINE


def test_a_description_can_be_given():
    made = code("https://x.org", "qr: The handout", 'alt="Scan for the handout"')
    assert (made.alt, plain(made.caption)) == ("Scan for the handout", "The handout")


def test_an_address_without_its_beginning_is_a_web_page():
    assert code("x.org/a").address == "https://x.org/a"


@pytest.mark.parametrize(("source", "alt"), [("qr.png", "qr"), ("https://x.org/a.png", "A qr code")])
def test_a_picture_of_a_code_is_a_picture(source: str, alt: str):
    assert not isinstance(found(source, alt).picture, QrCode)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://localhost:8000/x", "this computer only"),
        ("http://127.0.0.1/", "this computer only"),
        ("http://[::1]:80/", "this computer only"),
        ("https://ann:secret@x.org/", "a name or a password"),
        ("ftp://x.org", "“ftp:”"),
        ("file:///home/ann/talk", "“file:”"),
        ("https://", "not whole"),
        ("https://x.org/a b", "not whole"),
        ("https://[x", "not whole"),
        (f"https://x.org/{'a' * LONGEST}", "too many for phones"),
    ],
)
def test_an_address_that_phones_cannot_open_makes_no_code(address: str, says: str):
    answer = found(address)
    assert answer.picture is None
    (problem,) = answer.problems
    assert (problem.severity, problem.rule, problem.line) == (Severity.ERROR, "qr", 4)
    assert says in problem.message
    assert "secret" not in "".join(run.text + run.link for run in answer.words)


@pytest.mark.parametrize("host", ["192.168.1.4", "10.0.0.1", "172.20.1.1", "printer.local", "intranet"])
def test_an_address_inside_a_network_is_drawn_with_a_warning(host: str):
    answer = found(f"http://{host}/talk")
    assert isinstance(answer.picture, QrCode)
    assert [problem.severity for problem in answer.problems] == [Severity.WARNING]


def test_a_code_in_a_line_stands_apart():
    blocks = read_deck("## T\n\nHere: ![qr](https://x.org)\n").slides[0].blocks
    assert [type(block) for block in blocks] == [Paragraph, QrCode]


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.x.org/", "x.org"),
        ("mailto:a@x.org?subject=Hi", "a@x.org"),
        ("tel:+15550100", "+15550100"),
        (f"https://x.org/{'a' * 60}", f"x.org/{'a' * 29}…"),
    ],
)
def test_an_address_is_shown_as_people_type_it(address: str, shown: str):
    assert short_address(address) == shown
