"""Wrong claims that go round are found by their words; careful wordings are left alone."""

from __future__ import annotations

import pytest

from brownbag.deck.reader import read_deck
from brownbag.review.claims import CLAIMS, claims_in, claims_to_avoid


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "If you are attuned 30% of the time, your child will be secure."),
        (2, "Winnicott said that 30 percent is enough."),
        (3, "You only need to get it right 50% of the time."),
        (4, "90% of the brain is built by five."),
        (5, "A million new connections form every second."),
        (6, "After all, infants don’t have mental health issues."),
        (7, "Infant mental health started in 1977."),
        (8, "1 in 5 babies has a disorder."),
        (9, "Babies remember trauma."),
        (10, "75% of mothers get no treatment."),
        (12, "Postpartum psychosis happens to 1 in 9."),
        (13, "Crying peaks at six weeks."),
        (14, "Scary thoughts mean danger."),
        (15, "Depressed mothers act like the still-face."),
        (16, "Phones are a still-face."),
        (17, "Your ACE score predicts your health."),
        (18, "Positive experiences cancel ACEs."),
        (19, "Abused children become abusers."),
        (20, "Peer support halves depression."),
        (21, "Home visiting returns big savings."),
        (22, "Reflective supervision prevents burnout."),
        (23, "The CDC lowered milestones after COVID."),
        (24, "With consultation, expulsion halves."),
        (26, "People pay attention for only 10 minutes."),
        (27, "We remember 10% of what we read."),
        (28, "93% of communication is without words."),
        (29, "Trigger warnings protect people."),
        (30, "It returns $7 for every dollar."),
    ],
)
def test_a_wrong_claim_is_found(number, text):
    assert number in {claim.number for claim in claims_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "20.1% of children aged about 1 to 7 met criteria for a mental disorder.",
        "Pairs were out of step about 70% of the time in lab play.",
        "The first association dates from 1977.",
        "Brain size nears that of adults early.",
        "More people break the cycle than carry it on.",
        "In the study, 14% against 25% at 12 weeks.",
        "Her number is 1-833-852-6262.",
    ],
)
def test_what_the_sources_support_is_left_alone(text):
    assert list(claims_in(text)) == []


def test_claims_are_numbered_as_in_the_list_and_say_what_is_supported():
    numbers = [claim.number for claim in CLAIMS]
    assert numbers == sorted(set(numbers))
    assert all(claim.supported.endswith(".") for claim in CLAIMS)


def test_a_claim_in_a_talk_is_a_hint_with_its_slide():
    deck = read_deck("## A\n\nText\n\n---\n\n## B\n\n93% of communication is without words.\n")
    (finding,) = claims_to_avoid(deck)
    assert (finding.slide, finding.line, finding.severity) == (2, 7, "hint")


def test_slides_of_the_library_were_looked_at_there():
    deck = read_deck("## A {topic=x}\n\n93% of communication is without words.\n")
    assert list(claims_to_avoid(deck)) == []
