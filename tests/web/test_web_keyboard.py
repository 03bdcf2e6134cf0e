"""The keyboard stays with the talk: whatever was clicked, typed or chosen before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from web.chromium import Page, middle

pytestmark = pytest.mark.programs

OpenTalk = Callable[..., Page]

TALK = """# The talk

---

## A link to [the end](#end) and [elsewhere](https://example.org)

Words that can be picked out

---

## Kept back {hidden=true}

Words

---

## One by one

::: incremental
- Alpha
- Beta
:::

---

## The end {#end}

Words
"""


def now(page: Page) -> str:
    """Return the number of the slide that is shown."""
    return page.run("part('.now').id")


def test_the_space_bar_turns_the_page_after_a_button_was_clicked(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.click(*middle(page, "[data-act=notes]"))
    page.press(" ")
    assert (now(page), page.run("'notes' in root.dataset")) == ("2", True)


def test_a_button_that_was_reached_by_keyboard_keeps_it(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.run("part('[data-act=notes]').focus()")
    page.press("Enter", "Enter", "Enter")
    assert (now(page), page.run("document.activeElement.dataset.act")) == ("1", "notes")


def test_the_space_bar_turns_the_page_from_a_link(open_talk: OpenTalk):
    page = open_talk(TALK, slide="#2")
    page.run("part('.now a').focus()")
    page.press(" ")
    assert now(page) == "4"


def test_enter_turns_the_page_after_a_link_was_clicked(open_talk: OpenTalk):
    page = open_talk(TALK, slide="#2")
    page.click(*middle(page, ".now a[href='#5']"))
    page.wait_until("part('.now').id === '5'")
    page.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter")
    assert now(page) == "4"


def test_two_quick_clicks_turn_two_pages_and_pick_out_no_word(open_talk: OpenTalk):
    page = open_talk(TALK, slide="#2")
    x, y = middle(page, ".now p .l")
    for count in (1, 2):
        for kind in ("mousePressed", "mouseReleased"):
            page.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=count)
    assert (now(page), page.run("state.step"), page.run("String(getSelection())")) == ("4", 1, "")


def test_the_number_that_is_typed_is_seen_and_can_be_put_right(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.press("5", "1")
    assert page.run("part('.echo').textContent") == "51"
    page.press("Backspace")
    assert page.run("part('.echo').textContent") == "5"
    page.press("Enter")
    assert (now(page), page.run("part('.echo').checkVisibility()")) == ("5", False)


def test_the_place_is_the_number_on_the_slide(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.press("5", "Enter")
    assert page.run("part('.where').textContent") == "5 / 5"


def test_a_question_mark_puts_the_list_of_keys_away_again(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.press("?")
    assert page.run("part('dialog').open")
    assert page.run("document.activeElement.closest('form').method") == "dialog"
    page.press("?")
    assert not page.run("part('dialog').open")


def test_the_overview_is_walked_by_keys_and_by_numbers(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.press("o", "End")
    assert page.run("document.activeElement.id") == "5"
    page.press("Home", "ArrowRight")
    assert page.run("document.activeElement.id") == "2"
    page.press("4", "Enter")
    assert (now(page), page.run("view()")) == ("4", "show")


def test_the_overview_names_each_slide_once(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.press("o")
    told = [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in page.accessible()]
    chosen = [name for role, name in told if role == "button" and name[0].isdigit()]
    assert chosen == ["1: The talk", "2: A link to the end and elsewhere", "4: One by one", "5: The end"]
    page.press("Escape")
    assert page.run("[part('.now').role, part('.now').ariaLabel]") == ["group", "1 of 5"]


def test_the_overview_of_a_hebrew_talk_is_walked_leftwards(open_talk: OpenTalk):
    word = "\u05e9\u05dc\u05d5\u05dd"
    page = open_talk(f"---\nlanguage: he\n---\n\n# {word}\n\n---\n\n## {word}\n\n{word}\n")
    page.press("o", "ArrowLeft")
    assert page.run("document.activeElement.id") == "2"
    page.press("ArrowRight")
    assert page.run("document.activeElement.id") == "1"


def test_a_finger_moves_an_enlarged_slide_and_turns_no_page(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.call("Emulation.setPageScaleFactor", pageScaleFactor=2)
    page.swipe((900, 300), (500, 310))
    assert now(page) == "1"


def test_a_window_that_was_not_opened_is_said_to_everyone(open_talk: OpenTalk):
    page = open_talk(TALK)
    page.run("window.open = () => null")
    page.press("s")
    assert "Allow this page to open windows" in page.run("part('.said').textContent")
    assert page.run("part('.echo').checkVisibility()")


def test_the_wheel_turns_one_page_however_long_it_runs_on(open_talk: OpenTalk):
    page = open_talk(TALK)
    wheel = "part('main').dispatchEvent(new WheelEvent('wheel', {{deltaY: {}, bubbles: true}}))"
    page.run(";".join([wheel.format(100)] * 3))
    assert now(page) == "2"
    page.run(f"wheeled = -Infinity; {wheel.format(-100)}")
    assert now(page) == "1"
