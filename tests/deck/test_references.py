"""A reference list becomes sources that can be cited."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brownbag.deck.model import Run, plain
from brownbag.deck.references import load_references, parse_references


def source_of(**entry):
    sources, problems = parse_references(json.dumps([{"id": "key", **entry}]))
    assert problems == ()
    return sources["key"]


def people(*names):
    return [{"family": family, "given": given} for family, given in names]


YEAR = {"date-parts": [[1989, 2]]}


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (people(("Tronick", "E. Z.")), "Tronick, 1989"),
        (people(("Tronick", "E."), ("Cohn", "J.")), "Tronick & Cohn, 1989"),
        (people(("A", "x"), ("B", "y"), ("C", "z")), "A et al., 1989"),
        ([*people(("A", "x")), {"literal": "et al."}], "A et al., 1989"),
        ([{"literal": "Zero to Three"}], "Zero to Three, 1989"),
        ([], "“The title”, 1989"),
    ],
)
def test_the_short_form_names_who_and_when(names, short):
    assert source_of(author=names, title="The title", issued=YEAR).short == short


def test_an_article_is_written_as_usual_with_its_doi_as_a_link():
    source = source_of(
        type="article-journal",
        author=people(("Tronick", "Edward Z."), ("Cohn", "Jean-Luc")),
        issued=YEAR,
        title="Face-to-face play",
        **{"container-title": "Child Development"},
        volume="60",
        issue=1,
        page="85-92",
        DOI="https://doi.org/10.2307/1131074",
    )
    assert plain(source.reference) == (
        "Tronick, E. Z., & Cohn, J.-L. (1989). Face-to-face play. Child Development, 60(1), 85–92. "
        "https://doi.org/10.2307/1131074"
    )
    assert [run.text for run in source.reference if run.italic] == ["Child Development", "60"]
    assert source.reference[-1].link == "https://doi.org/10.2307/1131074"


def test_a_book_and_a_chapter_are_written_as_usual():
    book = source_of(
        type="book", author=people(("Stern", "D.")), issued=YEAR, title="Diary", edition=2, publisher="Basic"
    )
    assert plain(book.reference) == "Stern, D. (1989). Diary (2nd ed.). Basic."
    assert Run("Diary", italic=True) in book.reference
    chapter = source_of(
        type="chapter",
        author=people(("Stern", "D.")),
        issued=YEAR,
        title="Part",
        **{"container-title": "Whole"},
        page="1-9",
    )
    assert plain(chapter.reference) == "Stern, D. (1989). Part. In Whole (pp. 1–9)."


def test_a_page_without_author_starts_with_its_title():
    page = source_of(type="webpage", title="Serve and return", URL="https://x.org/a")
    assert plain(page.reference) == "Serve and return. (n.d.). https://x.org/a"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[", "is not JSON: line 1"),
        ("{}", "holds no list"),
        ("[{}]", "Source number 1"),
        ("[3]", "Source number 1"),
        ('[{"id": "a"}, {"id": "a"}]', "Two sources"),
        ("[" * 100_000, "“references.json”"),
    ],
)
def test_a_bad_list_is_a_problem_and_no_failure(text, says):
    _, problems = parse_references(text)
    assert says in problems[0].message


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    sources, (problem,) = load_references(tmp_path / "none.json")
    assert sources == {}
    assert "none.json" in problem.message


def test_a_file_is_read(tmp_path):
    path = tmp_path / "r.json"
    path.write_text('[{"id": "a", "title": "<i>T</i>"}]', encoding="utf-8")
    assert plain(load_references(path)[0]["a"].reference) == "T. (n.d.)."


@pytest.mark.parametrize(
    "value", [None, 3, "x", [], {}, [[]], {"date-parts": [[None]]}, {"date-parts": 3}, [None]]
)
@pytest.mark.parametrize("key", ["author", "issued", "title", "page", "DOI", "container-title", "edition"])
def test_odd_values_are_read_without_failing(key, value):
    sources, _ = parse_references(json.dumps([{"id": "a", key: value}]))
    assert plain(sources["a"].reference)


_ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.sampled_from(["et al.", "2020", "<i>"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["family", "given", "literal", "date-parts", "raw"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "type",
                "author",
                "editor",
                "issued",
                "title",
                "page",
                "DOI",
                "URL",
                "container-title",
                "edition",
            ]
        ),
        _ODD,
    )
)
def test_any_entry_is_written_out(entry):
    sources, _ = parse_references(json.dumps([{**entry, "id": "a"}]))
    assert sources["a"].short
    assert isinstance(plain(sources["a"].reference), str)


@pytest.mark.parametrize("kind", ["report", "motion_picture", "post-weblog", "thesis", "none"])
def test_every_kind_says_who_when_what_and_where(kind):
    source = source_of(
        type=kind, author=people(("Fraiberg", "Selma")), issued=YEAR, title="Ghosts", URL="https://x.org"
    )
    text = plain(source.reference)
    for word in ("Fraiberg", "1989", "Ghosts"):
        assert text.count(word) == 1
    assert source.reference[-1].link == "https://x.org"


def test_a_question_mark_ends_its_title():
    source = source_of(type="webpage", author=people(("A", "B")), issued=YEAR, title="Do babies?")
    assert plain(source.reference) == "A, B. (1989, February). Do babies?"


def test_unknown_further_authors_are_said_without_an_ampersand():
    source = source_of(author=[*people(("Opie", "Jane")), {"literal": "et al."}], title="Early", issued=YEAR)
    assert plain(source.reference).startswith("Opie, J., et al. (1989, February). ")
