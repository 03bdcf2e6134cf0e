"""A talk's words can never become the page's own: no script, no handler, no address that runs."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brownbag.assembly import Assembler
from brownbag.web.writer import write_html
from web.conftest import Written

HOSTILE = [
    "<script>alert(1)</script>",
    "`</script><script>alert(1)</script>`",
    "`</style><img src=x onerror=alert(1)>`",
    "\\<svg onload=alert(1)>",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "[click](data:text/html,<script>alert(1)</script>)",
    "[click](vbscript:alert(1))",
    '!["><script>alert(1)</script>](no.png)',
    "`-->` `<!--` `]]>` `&lt;script&gt;`",
    '"\' onclick=alert(1) x="',
]


def is_harmless(page: Written) -> bool:
    """Say whether all that can run is the page's own script."""
    elements = page.find("//*")
    own = {"script": 1, "style": 1, "iframe": 0, "object": 0, "embed": 0, "base": 0, "link": 0}
    counted = {name: sum(one.tag == name for one in elements) for name in own}
    handlers = [key for one in elements for key in one.attrib if key.lower().startswith("on")]
    addresses = [one.get("href", "") for one in elements if one.tag == "a"]
    return counted == own and not handlers and all(a.startswith(("#", "https:")) for a in addresses)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("where", ["## {}\n", "## One\n\n{}\n", "## One\n\n::: notes\n{}\n:::\n"])
def test_hostile_words_stay_words(write: Callable[..., Written], words: str, where: str):
    assert is_harmless(write(where.format(words)))


def test_hostile_settings_stay_words(write: Callable[..., Written]):
    hostile = "'</title><script>alert(1)</script>\" onload=alert(1) --><b>'"
    keys = ("title", "presenter", "organization", "footer")
    lines = "".join(f"{key}: {hostile}\n" for key in keys)
    assert is_harmless(write(f"---\n{lines}---\n\n# One\n\n---\n\n## Two\n\nx\n"))


def test_a_hostile_drawing_loses_its_scripts_and_addresses(write: Callable[..., Written], tmp_path: Path):
    (tmp_path / "bad.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" onload="alert(1)">'
        '<script>alert(2)</script><a href="javascript:alert(3)">'
        '<rect width="4" height="3" onclick="alert(4)"/></a></svg>'
    )
    page = write("## One\n\n![A box](bad.svg)\n")
    (image,) = page.find("//main//img")
    assert image.get("src").startswith("data:image/svg+xml;base64,")
    assert b"alert" not in b64decode(image.get("src").partition(",")[2])
    assert is_harmless(page)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(words=st.text(alphabet="<>&\"'`-!/ =:;()[]{}*#aon\x00\x0b\ufffe", max_size=60))
def test_any_words_stay_words(tmp_path: Path, words: str):
    assembler = Assembler(tmp_path)
    deck = assembler.read(f"# One\n\nx {words} y\n")
    scenes = assembler.scenes(deck)
    target = tmp_path / "talk.html"
    page = Written(target, scenes, write_html(scenes, deck.meta, target))
    assert is_harmless(page)
    assert not set(page.text) & {"\x00", "\x0b", "\ufffe"}
