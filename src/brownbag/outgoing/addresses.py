"""Addresses as the author wrote them to those that may stand in a file for others."""

from __future__ import annotations

from urllib.parse import quote as percent
from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_LONGEST = 2_000  # characters; PowerPoint repairs a file with an address over 2 083
_KEPT = "%:/?#[]@!$&'()*+,;=~-._"  # RFC 3986: reserved, unreserved, and what is encoded already


def web_address(link: str) -> str | None:
    """Return ``link`` as it may stand in a file, or None where nothing should open it.

    Only web, mail and telephone addresses are: a link that starts a program or
    opens a file of this computer has no place in a talk that is handed over.
    """
    if len(link) > _LONGEST:
        return None
    address = percent("".join(link.split()) if link.startswith("tel:") else link.strip(), safe=_KEPT)
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or address.count("#") > 1:
        return None
    if parts.scheme.lower() in {"http", "https"}:
        return address if parts.hostname else None
    return address if parts.path else None
