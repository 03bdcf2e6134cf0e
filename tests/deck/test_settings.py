"""What the settings of a talk mean, in our words and in those of other tools."""

from __future__ import annotations

import pytest

from brownbag.deck.front_matter import find_front
from brownbag.deck.model import Meta
from brownbag.deck.settings import read_settings
from brownbag.problems import Severity


def settings_of(*lines):
    return read_settings(find_front("\n".join(["---", *lines, "---", ""])))


def test_every_setting_of_ours_finds_its_place():
    settings = settings_of(
        "title: T", "subtitle: S", "presenter: P", "organization: O", "date: 3 May", "audience: parents",
        "minutes: 45", "theme: ./our.pptx", "language: es-MX", "footer: F", "slide_numbers: false",
        "references: my.json",
    )  # fmt: skip
    assert settings.problems == ()
    assert settings.meta == Meta(
        "T",
        "S",
        "P",
        "O",
        "3 May",
        "parents",
        45,
        "./our.pptx",
        "es-MX",
        "F",
        slide_numbers=False,
        references="my.json",
    )


def test_the_settings_of_a_topic_are_known():
    lines = [
        "summary: s",
        "minutes: {short: 8, standard: 12}",
        "audiences: [a]",
        "objectives: [x]",
        "competencies: [y]",
    ]
    lines += [
        "tags: [t]",
        "objections: [o]",
        "reviewed: null",
        "review_by: 2027-05-01",
        "licence: CC",
        "facts: []",
    ]
    assert settings_of(*lines).problems == ()


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (["author: Ann"], "presenter", "Ann"),
        (["author: [Ann, Ben]"], "presenter", "Ann, Ben"),
        (["author:", "  - name: Ann", "    affiliations: Uni"], "presenter", "Ann"),
        (["lang: de"], "language", "de"),
        (["institute: Uni"], "organization", "Uni"),
        (["paginate: false"], "slide_numbers", False),
        (["duration: 35min"], "minutes", 35),
        (["header: H", "footer: '*F*'"], "footer", "H · F"),
        (["date: today"], "date", ""),
        (["bibliography: [a.json]"], "references", "a.json"),
    ],
)
def test_the_words_of_other_tools_mean_the_same(lines, field, value):
    settings = settings_of(*lines)
    assert getattr(settings.meta, field) == value
    assert settings.problems == ()


@pytest.mark.parametrize(
    "line",
    ["marp: true", "size: 16:9", "class: lead", "slide-level: 2", "aspectratio: 169", "transition: fade",
     "drawings:\n  persist: false", "editor: visual", "revealOptions:\n  transition: fade"][:8],
)  # fmt: skip
def test_harmless_settings_of_other_tools_are_no_problem(line):
    assert settings_of(line).problems == ()


def test_an_unknown_setting_is_a_problem_with_the_nearest_one():
    (problem,) = settings_of("title: T", "themee: sage").problems
    assert (problem.line, problem.severity, problem.rule) == (3, Severity.WARNING, "unknown-setting")
    assert problem.message == "There is no setting “themee”."
    assert problem.hint == "Did you mean “theme”?"


@pytest.mark.parametrize(
    "line", ["minutes: soon", "language: Klingon!", "slide_numbers: maybe", "slide-level: x"]
)
def test_a_wrong_value_is_a_problem_and_leaves_the_usual_one(line):
    settings = settings_of(line)
    assert settings.meta == Meta()
    (problem,) = settings.problems
    assert problem.rule == "setting-value"


@pytest.mark.parametrize(
    ("line", "tool"), [("theme: gaia", "Marp"), ("theme: seriph", "Slidev"), ("theme: moon", "reveal")]
)
def test_a_theme_of_another_tool_gives_way_to_the_usual_one(line, tool):
    settings = settings_of(line)
    assert settings.meta.theme == ""
    assert tool in settings.problems[0].message
