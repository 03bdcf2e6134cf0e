"""The presenter's window in colours and sizes: dark and calm, read from a metre away."""

from __future__ import annotations

from brownbag.app.tokens import BODY_FAMILY, DARK, GAP_L, GAP_M, RADIUS_M, RADIUS_S

_TEXT_PX = 18
_LARGE_PX = 22
_CLOCK_PX = 40

CARD_STYLE_SHEET = f"""
QFrame#keysCard {{
    background: {DARK.raised}; border: 1px solid {DARK.strong_line}; border-radius: {RADIUS_M}px;
}}
QLabel {{ background: transparent; border: none; color: {DARK.quiet_ink}; font-family: "{BODY_FAMILY}";
    font-size: {_TEXT_PX}px; }}
QLabel#keyNames {{ color: {DARK.ink}; }}
"""
STYLE_SHEET = f"""
QWidget#presenter {{ background: {DARK.ground}; }}
QWidget#presenter QLabel {{ color: {DARK.quiet_ink}; font-family: "{BODY_FAMILY}"; font-size: {_TEXT_PX}px; }}
QWidget#presenter QLabel#timeGone {{ color: {DARK.ink}; font-size: {_CLOCK_PX}px; font-weight: bold; }}
QWidget#presenter QLabel#timeLeft {{ font-size: {_LARGE_PX}px; }}
QWidget#presenter QLabel#pace {{ font-size: {_LARGE_PX}px; }}
QWidget#presenter QLabel#wallClock {{ color: {DARK.ink}; font-size: {_LARGE_PX}px; }}
QWidget#presenter QLabel#place {{ color: {DARK.ink}; font-size: {_LARGE_PX}px; }}
QWidget#presenter QLabel#message {{ color: {DARK.warm}; font-size: {_LARGE_PX}px; }}
QWidget#presenter QLabel#nextCaption {{ min-height: 28px; }}
QWidget#presenter QLabel#section {{ min-height: 28px; }}
QWidget#presenter QLabel#endOfTalk {{
    background: {DARK.surface}; color: {DARK.ink}; border-radius: {RADIUS_M}px; font-size: {_LARGE_PX}px;
}}
QFrame#keysCard {{
    background: {DARK.raised}; border: 1px solid {DARK.strong_line}; border-radius: {RADIUS_M}px;
}}
QWidget#presenter QLabel#keyNames {{ color: {DARK.ink}; }}
QTextEdit#notes {{
    background: {DARK.surface}; color: {DARK.ink}; border-radius: {RADIUS_M}px; padding: {GAP_M}px {GAP_L}px;
    selection-background-color: {DARK.tint}; selection-color: {DARK.ink};
}}
QWidget#presenter QPushButton {{
    background: {DARK.surface}; color: {DARK.ink}; border: 2px solid {DARK.surface};
    border-radius: {RADIUS_S}px; padding: {GAP_M}px {GAP_L}px; min-height: 34px;
    font-family: "{BODY_FAMILY}"; font-size: {_TEXT_PX}px;
}}
QWidget#presenter QPushButton:hover {{ background: {DARK.raised}; }}
QWidget#presenter QPushButton:pressed, QWidget#presenter QPushButton:checked {{ background: {DARK.tint}; }}
QWidget#presenter QPushButton:focus {{ border-color: {DARK.focus}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {DARK.strong_line}; border-radius: 4px; min-height: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; height: 0;
}}
"""
