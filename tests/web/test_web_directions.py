"""Lines that are read from the right, with phrases in them that are not, where layout put them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brownbag.layout.scene import TextItem
from web.chromium import Chromium
from web.conftest import Written

pytestmark = pytest.mark.programs

YES = "نعم"


@pytest.mark.parametrize(
    "words",
    [
        f"Read *this one* often {YES}",
        f"{YES} Read **this** one *by Brown* {YES}",
        f"{YES} *this* one",
        f"{YES} **{YES}** {YES}",
    ],
)
def test_the_parts_of_a_line_stand_where_layout_put_them(
    words: str, write: Callable[..., Written], browser: Chromium
):
    page = write(f"---\nlanguage: ar\n---\n\n## {YES}\n\n- {words}\n")
    texts = [one for one in page.scenes[0].items if isinstance(one, TextItem)]
    (line,) = (line for item in texts for line in item.lines if line.fragments[0].is_marker)
    pieces = sorted(line.fragments, key=lambda one: one.x)
    wanted = [word for one in pieces for word in one.text.split()[:: -1 if one.right_to_left else 1]]
    shown = browser.open(page.path, 960, 540)
    left = shown.run("part('.now .fit').getBoundingClientRect().left")
    seen = shown.run("""(() => {
        const nodes = document.createTreeWalker(part('.now li .l'), NodeFilter.SHOW_TEXT), found = [];
        while (nodes.nextNode()) for (const word of nodes.currentNode.data.matchAll(/[^ ]+/g)) {
          const range = document.createRange();
          range.setStart(nodes.currentNode, word.index);
          range.setEnd(nodes.currentNode, word.index + word[0].length);
          found.push([range.getBoundingClientRect().left, word[0]]);
        }
        return found.sort((one, other) => one[0] - other[0]);
    })()""")
    assert [word for _, word in seen] == wanted
    assert seen[0][0] - left == pytest.approx(pieces[0].x, abs=2)
    shown.close()
