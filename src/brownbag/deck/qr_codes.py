"""``![qr](https://...)`` to a `QrCode`, or to why there is none.

``![qr: what it opens](https://...)`` says below the code what it opens. A code
is for other people's phones, so addresses that only this computer can open are
refused, and so are those that hold a password.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from msgspec.structs import asdict

from brownbag.deck.model import Picture, Placement, QrCode, Run
from brownbag.problems import Problem, Severity

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address

LONGEST = 250  # characters: more make a code so fine that phones cannot read it across a room
_SHOWN = 36  # characters of an address below its code: one line
# As text, compiled where the first code is met: few talks have one.
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*:"
_PAGE = r"(?i)(?:[\w-]+\.)+[a-z]{2,}(?:[/?#].*)?"
_PICTURE = r"(?i)[^/]*\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)"
_WEB = r"(?i)https?://[^/@]+(?:/|$)"
_OPENED = frozenset({"http", "https", "mailto", "tel"})
_NEAR = (".local", ".lan", ".internal", ".home", ".corp")


class FoundCode(NamedTuple):
    """A code, or the words in its place, and what is wrong."""

    code: QrCode | None
    words: tuple[Run, ...] = ()
    problems: tuple[Problem, ...] = ()


def is_qr(alt: str, source: str) -> bool:
    """Return whether a picture's words ask for a code: "qr" before something that can be opened."""
    if _opens(alt) is None:
        return False
    source = source.strip()
    is_address = re.match(_SCHEME, source) or re.fullmatch(_PAGE, source)
    return bool(is_address) and not re.fullmatch(_PICTURE, source)


def _opens(alt: str) -> str | None:
    """Return what follows "qr:", "" for "qr" alone; None where the words do not ask for a code."""
    alt = alt.strip()
    if alt[:2].lower() != "qr":
        return None
    rest = alt[2:].strip()
    if rest.startswith(":"):
        return " ".join(rest[1:].split())
    return "" if rest.lower() in ("", "code") else None


def code_of(picture: Picture, alt: str) -> FoundCode:
    """Return the code that ``picture`` asks for; ``alt`` is what its author wrote between the brackets."""
    address = picture.source.strip()
    if not re.match(_SCHEME, address):
        address = f"https://{address}"
    opens = _opens(alt) or ""
    problem = problem_of(address, picture.line)
    if problem is not None and problem.severity is Severity.ERROR:
        return FoundCode(None, _instead(address, opens), (problem,))
    said = picture.alt if picture.alt and picture.alt != alt.strip() else ""
    description = said or f"QR code that opens {f'{opens}: ' if opens else ''}{short_address(address)}"
    given = asdict(picture)
    given |= {
        "source": address,
        "alt": description,
        "caption": (Run(opens),) if opens else (),
        "decorative": False,
    }
    if picture.placement in {Placement.BACKGROUND, Placement.FULL}:
        given["placement"] = Placement.INLINE
    return FoundCode(QrCode(**given), (), (problem,) if problem else ())


def _instead(address: str, opens: str) -> tuple[Run, ...]:
    """Return the words in place of a code: a link where only its length is wrong, and never a password."""
    shown = opens or short_address(_without_password(address))
    can_open = len(address) > LONGEST and bool(re.match(_WEB, address))
    return (Run(shown, link=address if can_open else ""),) if shown else ()


def problem_of(address: str, line: int = 0) -> Problem | None:
    """Return why phones cannot open ``address``: an error for never, a warning for not everywhere."""
    scheme = address.partition(":")[0].lower()
    if scheme not in _OPENED:
        message = f"A QR code cannot open an address that starts with “{scheme[:20]}:”."
        hint = "Use a web address (https://), an e-mail address (mailto:) or a telephone number (tel:)."
        return _error(line, message, hint)
    if len(address) > LONGEST:
        message = f"The address of the QR code has {len(address)} characters, too many for phones to read."
        return _error(line, message, "Use a shorter address for the same page.")
    has_gaps = any(char.isspace() or not char.isprintable() for char in address)
    if has_gaps or not address.partition(":")[2].strip("/"):
        return _error(line, "The address of the QR code is not whole.", "Copy it again from the browser.")
    return _private(address, line) if scheme in {"http", "https"} else None


def _private(address: str, line: int) -> Problem | None:
    try:
        parts = urlsplit(address)
        host, has_password = parts.hostname or "", "@" in parts.netloc
    except ValueError:
        return _error(line, "The address of the QR code is not whole.", "Copy it again from the browser.")
    if has_password:
        message = "The address of the QR code holds a name or a password, which everybody would see."
        return _error(line, message, "Take out what stands before the @.")
    if not host or _is_here(host):
        message = "The address of the QR code opens on this computer only."
        return _error(line, message, "Use the page's public address.")
    if _is_near(host):
        message = f"The QR code opens “{host[:60]}”, which only works inside that network."
        hint = "Try it with a phone that is not in your network."
        return Problem(Severity.WARNING, line, message, hint, "qr")
    return None


def _number(host: str) -> IPv4Address | IPv6Address | None:
    from ipaddress import ip_address  # slow to load, and few talks have a code

    try:
        return ip_address(host)
    except ValueError:
        return None


def _is_here(host: str) -> bool:
    """Return whether a name or number means the computer that asks."""
    number = _number(host)
    if number is None:
        return host == "localhost" or host.endswith(".localhost")
    return number.is_loopback or number.is_unspecified


def _is_near(host: str) -> bool:
    """Return whether a name or number is known only inside a network."""
    number = _number(host)
    if number is None:
        return "." not in host or host.endswith(_NEAR)
    return number.is_private or number.is_link_local


def _error(line: int, message: str, hint: str) -> Problem:
    return Problem(Severity.ERROR, line, message, hint, "qr")


def _without_password(address: str) -> str:
    return re.sub(r"//[^/@]*@", "//", address)


def short_address(address: str) -> str:
    """Return an address as people read and type it: without "https://", the end of a long one left out."""
    shown = re.sub(r"^(?:https?://(?:www\.)?|mailto:|tel:)", "", address, flags=re.IGNORECASE).rstrip("/")
    if address.lower().startswith("mailto:"):
        shown = shown.partition("?")[0]
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
