"""The layouts of "Sage": the nine that every PowerPoint template has, and Brown Bag's own nine.

Decorations stand only where no text goes.
"""

from __future__ import annotations

from dataclasses import replace

from drawingml import HEADINGS, Text, circle, colour, outline, panel
from sage_look import (
    BODY,
    BODY_FRAME,
    CAPTION,
    CIRCLE_BLUSH,
    CIRCLE_SAGE,
    CIRCLE_SAND,
    COLUMN,
    CORNER,
    GREEN,
    INK,
    LEFT,
    MIST,
    PAPER,
    QUOTE_MARK,
    SAGE,
    TERRACOTTA,
    TITLE,
    between,
    body,
    columns,
    content,
    footer,
    picture,
    title,
)
from template import Layout, Place


def usual_layouts() -> tuple[Layout, ...]:
    """Return the nine layouts that every PowerPoint template has."""
    left, right = columns()
    head = Text(sizes=(22,), bold=True, paint=SAGE, anchor="b")
    side_title = replace(TITLE, sizes=(30,))
    return (
        Layout(
            "Title Slide",
            "title",
            (
                title((LEFT, 128.0, 500.0, 178.0), replace(TITLE, sizes=(46,)), "ctrTitle"),
                Place(
                    1,
                    "subTitle",
                    "Subtitle",
                    (LEFT, 330.0, 500.0, 116.0),
                    Text(sizes=(22, 20, 18), before=(6,), paint=INK),
                    "Click to add a subtitle",
                ),
            ),
            footer(),
            (
                panel("Quiet line", (LEFT, 316.0, 64.0, 3.0), TERRACOTTA),
                *between((814.0, 258.0), 150.0, tilt=26.0),
                circle("Circle, sand", (640.0, 452.0), 34.0, CIRCLE_SAND),
            ),
        ),
        Layout(
            "Section Header",
            "secHead",
            (
                title((LEFT, 140.0, 560.0, 160.0), replace(TITLE, sizes=(44,), paint=PAPER)),
                body(
                    1,
                    "Text",
                    (LEFT, 326.0, 560.0, 110.0),
                    Text(
                        sizes=(24, 20, 18), before=(6,), paint=colour("accent5"), mark_paint=colour("accent6")
                    ),
                ),
            ),
            footer(paint=colour("accent5")),
            (
                panel("Quiet line", (LEFT, 311.0, 64.0, 3.0), colour("accent6")),
                circle("Circle, sage", (794.0, 304.0), 150.0, colour("accent1", alpha=75)),
                circle("Circle, blush", (950.0, 240.0), 150.0, colour("accent6", alpha=85)),
            ),
            GREEN,
        ),
        Layout("Title and Content", "obj", (title(), content(1, "Content", BODY_FRAME)), footer(), CORNER),
        Layout(
            "Two Content",
            "twoObj",
            (
                title(),
                content(1, "Content Left", left, COLUMN, "half"),
                content(2, "Content Right", right, COLUMN, "half"),
            ),
            footer(),
            CORNER,
        ),
        Layout(
            "Comparison",
            "twoTxTwoObj",
            (
                title(),
                body(1, "Heading Left", (left[0], 126.0, left[2], 58.0), head),
                content(2, "Content Left", (left[0], 206.0, left[2], 274.0), COLUMN, "half"),
                body(3, "Heading Right", (right[0], 126.0, right[2], 58.0), replace(head, paint=TERRACOTTA)),
                content(4, "Content Right", (right[0], 206.0, right[2], 274.0), COLUMN, "quarter"),
            ),
            footer(),
            (
                *CORNER,
                panel("Line, left", (left[0], 190.0, left[2], 3.0), SAGE),
                panel("Line, right", (right[0], 190.0, right[2], 3.0), TERRACOTTA),
            ),
        ),
        Layout("Title Only", "titleOnly", (title(),), footer(), CORNER),
        Layout(
            "Content with Caption",
            "objTx",
            (
                title((LEFT, 40.0, 280.0, 136.0), side_title),
                content(1, "Content", (376.0, 56.0, 528.0, 424.0)),
                body(2, "Caption", (LEFT, 196.0, 280.0, 284.0), CAPTION),
            ),
            footer(),
            (panel("Quiet line", (LEFT, 184.0, 64.0, 3.0), TERRACOTTA), *CORNER),
        ),
        Layout(
            "Picture with Caption",
            "picTx",
            (
                title((LEFT, 40.0, 280.0, 136.0), side_title),
                picture(1, (376.0, 56.0, 528.0, 424.0)),
                body(2, "Caption", (LEFT, 196.0, 280.0, 284.0), CAPTION),
            ),
            footer(),
            (panel("Quiet line", (LEFT, 184.0, 64.0, 3.0), TERRACOTTA),),
        ),
        Layout("Blank", "blank", (), footer()),
    )


def own_layouts() -> tuple[Layout, ...]:
    """Return the layouts that Brown Bag adds."""
    kicker = Text(sizes=(20,), bold=True, paint=TERRACOTTA, align="ctr", anchor="b")
    column_title = replace(TITLE, sizes=(32,))
    return (
        Layout(
            "Statement",
            "",
            (
                title((130.0, 96.0, 700.0, 52.0), kicker),
                body(
                    1,
                    "Statement",
                    (130.0, 160.0, 700.0, 270.0),
                    Text(
                        sizes=(38, 24, 20),
                        before=(10,),
                        font=HEADINGS,
                        paint=GREEN,
                        align="ctr",
                        anchor="ctr",
                    ),
                    "One sentence to remember",
                ),
            ),
            footer(),
            # The sentence stands in the space between.
            (
                circle("Circle, sage", (-34.0, 290.0), 150.0, CIRCLE_SAGE),
                circle("Circle, blush", (994.0, 250.0), 150.0, CIRCLE_BLUSH),
            ),
            MIST,
        ),
        Layout(
            "Quote",
            "",
            (
                title((210.0, 56.0, 620.0, 48.0), replace(kicker, align="l")),
                body(
                    1,
                    "Quotation",
                    (210.0, 124.0, 620.0, 216.0),
                    Text(
                        sizes=(32, 24, 20), before=(10,), font=HEADINGS, italic=True, paint=GREEN, anchor="b"
                    ),
                    "The words themselves",
                ),
                body(
                    13,
                    "Who said it",
                    (210.0, 374.0, 620.0, 76.0),
                    Text(sizes=(20, 18)),
                    "Name, where and when",
                ),
            ),
            footer(),
            (
                outline("Quotation mark", (76.0, 218.0, 100.0, 78.0), colour("accent6"), QUOTE_MARK),
                panel("Quiet line", (210.0, 356.0, 64.0, 3.0), TERRACOTTA),
            ),
            colour("bg2"),
        ),
        Layout(
            "Big Number",
            "",
            (
                title(),
                body(
                    13,
                    "Number",
                    (LEFT, 140.0, 740.0, 140.0),
                    Text(sizes=(110, 40, 28, 24), bold=True, paint=TERRACOTTA, anchor="b"),
                    "1 in 5",
                ),
                body(
                    1,
                    "What it says",
                    (LEFT, 300.0, 600.0, 180.0),
                    Text(sizes=(28, 22, 20), before=(8,)),
                    "What the number says",
                ),
            ),
            footer(),
            between((868.0, 380.0), 92.0, tilt=14.0),
        ),
        Layout(
            "Activity",
            "",
            (
                title((270.0, 32.0, 634.0, 82.0)),
                body(
                    1,
                    "What to do",
                    (270.0, 132.0, 634.0, 348.0),
                    replace(BODY, sizes=(32, 26, 22, 20, 20)),
                    "What to do, step by step",
                ),
                body(
                    13,
                    "Minutes",
                    (42.0, 200.0, 136.0, 80.0),
                    Text(sizes=(34, 20, 18), bold=True, paint=TERRACOTTA, align="ctr", anchor="ctr"),
                    "5 min",
                ),
            ),
            footer(left=270.0),
            (
                panel("Band", (0.0, 0.0, 220.0, 540.0), TERRACOTTA),
                circle("Circle, blush", (142.0, 322.0), 76.0, colour("accent6", alpha=60)),
                circle("Circle, paper", (110.0, 240.0), 76.0, PAPER),
            ),
        ),
        Layout(
            "Picture Left",
            "",
            (
                title((524.0, 48.0, 380.0, 118.0), column_title),
                picture(14, (LEFT, 48.0, 440.0, 432.0)),
                content(1, "Content", (524.0, 182.0, 380.0, 298.0), COLUMN, "half"),
            ),
            footer(),
            CORNER,
        ),
        Layout(
            "Picture Right",
            "",
            (
                title((LEFT, 48.0, 380.0, 118.0), column_title),
                content(1, "Content", (LEFT, 182.0, 380.0, 298.0), COLUMN, "half"),
                picture(14, (464.0, 48.0, 440.0, 432.0)),
            ),
            footer(),
        ),
        Layout(
            "Full Picture",
            "",
            (
                title((LEFT, 428.0, 470.0, 70.0), replace(TITLE, sizes=(28,), paint=PAPER, anchor="ctr")),
                picture(14, (0.0, 0.0, 960.0, 420.0)),
                body(
                    1,
                    "Caption",
                    (560.0, 428.0, 344.0, 70.0),
                    Text(sizes=(18,), paint=colour("accent5"), mark_paint=colour("accent6"), anchor="ctr"),
                    "What the picture shows",
                ),
            ),
            footer(paint=colour("accent5"), top=510.0),
            (panel("Band", (0.0, 420.0, 960.0, 120.0), GREEN),),
        ),
        Layout(
            "Agenda",
            "",
            (
                title((LEFT, 72.0, 250.0, 200.0), replace(TITLE, sizes=(36,), anchor="t")),
                body(
                    1,
                    "Steps",
                    (400.0, 56.0, 504.0, 424.0),
                    Text(sizes=(26, 20, 18), before=(20, 4), mark="number", anchor="ctr"),
                    "First step",
                ),
            ),
            footer(left=400.0),
            (panel("Band", (0.0, 0.0, 344.0, 540.0), MIST), *between((160.0, 440.0), 72.0, tilt=12.0)),
        ),
        Layout(
            "Closing",
            "",
            (
                title((LEFT, 68.0, 520.0, 154.0), replace(TITLE, sizes=(42,))),
                body(1, "Text", (LEFT, 252.0, 520.0, 228.0), Text(sizes=(24, 20, 18), before=(10, 6))),
            ),
            footer(),
            (
                panel("Quiet line", (LEFT, 236.0, 64.0, 3.0), TERRACOTTA),
                *between((822.0, 340.0), 136.0, tilt=-22.0),
                circle("Circle, sand", (680.0, 132.0), 34.0, CIRCLE_SAND),
            ),
        ),
    )
