"""Claims that go round in this field and are wrong, by the words they come in.

Each comes with what its source does support. From the fact base's list of
claims to avoid (its section 2.7), by number. A pattern is loose enough to find
the usual wordings, so a slide that corrects such a claim may be found as well:
hence a hint, never more, in a talk; the library's own topics find other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from brownbag.deck.model import Deck
from brownbag.problems import Severity
from brownbag.review.finding import Finding
from brownbag.review.words import prose


class Claim(Struct, frozen=True):
    """A wrong claim: its ``number`` in the list, a ``pattern`` of its words, and what is ``supported``."""

    number: int
    pattern: str
    supported: str


CLAIMS = (
    Claim(
        1,
        r"30 ?(?:%|percent)[^.]{0,40}(?:attun|in sync|in step|secure)|attun\w+[^.]{0,30}30 ?(?:%|percent)",
        "A description of second-by-second matching in a lab, and no target. The lesson is repair.",
    ),
    Claim(
        2,
        r"(?:winnicott|siegel|bowlby)[^.]{0,60}30 ?(?:%|percent)",
        "The figure is from Tronick’s work, and is no dose.",
    ),
    Claim(
        3,
        r"(?:right|good enough)[^.]{0,20}(?:50 ?(?:%|percent)|half) of the time",
        "One study of 83 pairs, about soothing in the end.",
    ),
    Claim(
        4,
        r"(?:80|85|90) ?(?:%|percent) of (?:the |a |their |your )?(?:child’s |baby’s )?brain",
        "Only size comes near that; no percentage of development can be given.",
    ),
    Claim(
        5,
        r"(?:million|700)[^.]{0,30}(?:connections|synapses)[^.]{0,20}(?:a|per|every) second",
        "Estimates that changed, in different units.",
    ),
    Claim(
        6,
        r"(?:infants|babies) (?:don[’']t|do not|can[’']t|cannot) have mental (?:health|illness)",
        "All have mental health, and a minority of young children have a difficulty that can be diagnosed.",
    ),
    Claim(
        7,
        r"infant mental health (?:began|started|was founded|was born) in 1977",
        "Two associations were founded in 1977; the work is older.",
    ),
    Claim(
        8,
        r"(?:1|one) in (?:5|five) (?:babies|infants)",
        "20.1% of children aged about 1 to 7 in ten studies, none of them babies under one.",
    ),
    Claim(
        9,
        r"babies remember (?:trauma|everything|it all)|the body (?:keeps|remembers) every",
        "Mixed laboratory findings, one of them with no sign of memory.",
    ),
    Claim(
        10,
        r"75 ?(?:%|percent) of (?:mothers|moms|women)[^.]{0,40}(?:no|without|untreated)",
        "Of people who screened at risk for postpartum depression.",
    ),
    Claim(
        12,
        r"psychosis[^.]{0,30}(?:1|one) in (?:9|nine)\b",
        "0.89 to 2.6 in 1,000.",
    ),
    Claim(
        13,
        r"crying (?:always )?peaks at (?:6|six) weeks",
        "No peak for everyone; it falls after 8 to 9 weeks.",
    ),
    Claim(
        14,
        r"(?:scary|intrusive) thoughts (?:mean|are a sign of) danger",
        "Unwanted thoughts were not linked with harming; other signs matter.",
    ),
    Claim(
        15,
        r"depressed (?:mothers|moms|parents)[^.]{0,30}(?:are like|act like)[^.]{0,15}still.face",
        "The meta-analysis is not clear on it.",
    ),
    Claim(
        16,
        r"phones? (?:is|are) (?:a|the|like a) still.face",
        "The research on the still face did not test phones.",
    ),
    Claim(17, r"ACE scores? (?:predicts?|determines?|tells?)", "A score does not predict for one person."),
    Claim(
        18,
        r"(?:positive experiences|PCEs?) (?:cancel|undo|erase)|72 ?(?:%|percent) lower risk",
        "72% lower odds, in one state, at one time.",
    ),
    Claim(
        19,
        r"abused (?:children|kids) (?:become|grow up to be|turn into) abusers",
        "More people break the cycle than carry it on.",
    ),
    Claim(
        20,
        r"peer support halves",
        "14% against 25% at 12 weeks, and no difference later.",
    ),
    Claim(
        21,
        r"home visiting (?:returns|saves) (?:\$|big|huge)",
        "Small and mixed results.",
    ),
    Claim(
        22,
        r"reflective supervision prevents burnout",
        "Promising, from weak designs.",
    ),
    Claim(
        23,
        r"lowered (?:the )?milestones (?:after|because of|due to) (?:covid|the pandemic)",
        "The work began in 2019; the lists now use what 75% of children do.",
    ),
    Claim(
        24,
        r"expulsions? (?:halves|is halved|are halved|is cut in half)",
        "An association, for ages 3 to 4, in 2005.",
    ),
    Claim(
        26,
        r"(?:attention|listen|focus)[^.]{0,40}(?:only|no more than|at most) 1[05](?:.15)? minutes",
        "No such limit was found.",
    ),
    Claim(
        27,
        r"(?:remember|retain) (?:only )?10 ?(?:%|percent) of what",
        "Those numbers were made up.",
    ),
    Claim(
        28,
        r"93 ?(?:%|percent) of communication",
        "A misreading of one study.",
    ),
    Claim(
        29,
        r"trigger warnings (?:protect|help)",
        "They did not lessen distress.",
    ),
    Claim(
        30,
        r"\$(?:7|13)\b[^.]{0,40}(?:every|each) (?:\$1|dollar)",
        "That was about intensive programs for preschool children.",
    ),
)

_PATTERNS = tuple((claim, re.compile(claim.pattern, re.IGNORECASE)) for claim in CLAIMS)


def claims_in(text: str) -> Iterator[Claim]:
    """Yield the claims whose words are in ``text``."""
    flat = " ".join(text.split())
    for claim, pattern in _PATTERNS:
        if pattern.search(flat):
            yield claim


def claims_to_avoid(deck: Deck) -> Iterator[Finding]:
    """A well-known wrong claim is told nobody, or only to correct it."""
    for number, slide in enumerate(deck.slides, start=1):
        if slide.topic:
            continue  # the library's own, which may name a claim to correct it
        for claim in claims_in(prose((*slide.blocks, *slide.notes))):
            yield Finding(
                "claim",
                number,
                slide.line,
                Severity.HINT,
                "This sounds like a claim that goes round and is not what the research says.",
                f"What is supported: {claim.supported}",
            )
