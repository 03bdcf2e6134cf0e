# ruff: noqa: E501 - one rule a line
"""The look of every widget as one Qt style sheet and one palette, made from the tokens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from brownbag.app.tokens import (
    BODY_FAMILY,
    DISPLAY_FAMILY,
    DISPLAY_PX,
    GAP_M,
    GAP_S,
    HEADING_PX,
    RADIUS_M,
    RADIUS_S,
    SMALL_PX,
    TEXT_PX,
    TITLE_PX,
    Tokens,
    contrast,
)

_RING_CONTRAST = 2


def style_sheet(tokens: Tokens, zoom: int, icons: Path) -> str:
    """Return the style sheet for one appearance.

    ``zoom`` is the panels' text size in per cent; ``icons`` is their folder.
    """
    parts = (
        _base(tokens),
        _buttons(tokens),
        _fields(tokens, icons),
        _lists(tokens),
        _chrome(tokens, icons),
        _pages(tokens, zoom),
    )
    return "\n".join(parts)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette for whatever Qt paints by itself."""
    colours = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, tokens.ground),
        (QPalette.ColorRole.WindowText, tokens.ink),
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.AlternateBase, tokens.raised),
        (QPalette.ColorRole.Text, tokens.ink),
        (QPalette.ColorRole.Button, tokens.raised),
        (QPalette.ColorRole.ButtonText, tokens.ink),
        (QPalette.ColorRole.Highlight, tokens.accent),
        (QPalette.ColorRole.HighlightedText, tokens.on_accent),
        (QPalette.ColorRole.Link, tokens.warm),
        (QPalette.ColorRole.LinkVisited, tokens.warm),
        (QPalette.ColorRole.PlaceholderText, tokens.quiet_ink),
        (QPalette.ColorRole.ToolTipBase, tokens.ink),
        (QPalette.ColorRole.ToolTipText, tokens.ground),
        (QPalette.ColorRole.Mid, tokens.line),
        (QPalette.ColorRole.Dark, tokens.strong_line),
    ):
        colours.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.strong_line))
    return colours


def _base(t: Tokens) -> str:
    return f"""
* {{ font-family: "{BODY_FAMILY}"; font-size: {TEXT_PX}px; color: {t.ink}; outline: none; }}
QMainWindow, QDialog, QWidget#libraryPage, QWidget#talkPage {{ background: {t.ground}; }}
QToolTip {{ background: {t.ink}; color: {t.ground}; border: none; padding: 6px 8px; }}
QLabel[role="display"] {{ font-family: "{DISPLAY_FAMILY}"; font-size: {DISPLAY_PX}px; font-weight: 700; color: {t.accent}; }}
QLabel[role="heading"] {{ font-family: "{DISPLAY_FAMILY}"; font-size: {HEADING_PX}px; font-weight: 700; color: {t.accent}; }}
QLabel[role="title"] {{ font-size: {TITLE_PX}px; font-weight: 700; }}
QLabel[role="quiet"] {{ color: {t.quiet_ink}; }}
QLabel[role="advice"] {{ background: {t.warm_tint}; border-radius: {RADIUS_S}px; padding: 6px 8px; }}
QLabel[role="small"] {{ color: {t.quiet_ink}; font-size: {SMALL_PX}px; }}
QLabel[role="warm"] {{ color: {t.warm}; font-weight: 700; }}
QLabel[role="thumbnail"] {{ border: 1px solid {t.line}; }}
QScrollArea#templateFindings {{ border: 2px solid transparent; border-radius: {RADIUS_S}px; }}
QScrollArea#templateFindings:focus {{ border: 2px solid {t.focus}; }}
QLabel[role="field"] {{ color: {t.quiet_ink}; font-size: {SMALL_PX}px; font-weight: 700; }}
"""


def _buttons(t: Tokens) -> str:
    # Where the ring can hardly be told from the button, a line under the words says it too.
    mark = "text-decoration: underline;" if contrast(t.focus, t.accent) < _RING_CONTRAST else ""
    return f"""
QPushButton {{ background: {t.surface}; border: 1px solid {t.strong_line}; border-radius: {RADIUS_S}px;
  padding: 6px 14px; min-height: 20px; }}
QPushButton:hover {{ background: {t.raised}; }}
QPushButton:pressed {{ background: {t.tint}; }}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {t.strong_line}; border-color: {t.line}; background: transparent; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 2px solid {t.accent};
  font-weight: 700; padding: 9px 18px; }}
QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.focus}; {mark} }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; border-color: {t.line}; color: {t.quiet_ink}; }}
QPushButton[role="link"] {{ background: transparent; border: 2px solid transparent; color: {t.accent}; text-decoration: underline;
  padding: 3px 6px; text-align: left; }}
QPushButton[role="link"]:hover {{ background: {t.raised}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {t.focus}; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: {RADIUS_S}px; padding: 4px; }}
QToolButton:hover {{ background: {t.raised}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.tint}; }}
QToolButton:focus {{ border: 2px solid {t.focus}; }}
QToolButton:disabled {{ color: {t.strong_line}; }}
QToolButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; font-weight: 700; padding: 5px 14px; }}
QToolButton[role="primary"]:hover {{ background: {t.accent_hover}; }}
QToolButton[role="primary"]:focus {{ border: 2px solid {t.focus}; {mark} }}
QToolButton[popupMode="1"] {{ padding-right: 18px; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _fields(t: Tokens, icons: Path) -> str:
    """Return the rules of fields; a style sheet cannot tint, so their marks are files of their own."""
    chevron, tick_file = (icons / f"{name}-{t.name}.svg" for name in ("chevron", "check"))
    tick = f'image: url("{tick_file.as_posix()}");'
    arrow = f'image: url("{chevron.as_posix()}");'
    return f"""
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ background: {t.surface}; border: 1px solid {t.strong_line};
  border-radius: {RADIUS_S}px; padding: 5px 9px; min-height: 22px; selection-background-color: {t.accent};
  selection-color: {t.on_accent}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {t.focus}; padding: 4px 8px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {t.strong_line}; border-color: {t.line}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {t.quiet_ink}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ {arrow} width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.strong_line}; padding: 4px;
  selection-background-color: {t.tint}; selection-color: {t.ink}; }}
QComboBox QAbstractItemView::item {{ min-height: 26px; padding: 2px 6px; }}
QComboBox[role="quiet"] {{ background: transparent; border: 1px solid transparent; padding: 1px 4px; min-height: 18px;
  font-size: {SMALL_PX}px; color: {t.quiet_ink}; }}
QComboBox[role="quiet"]:hover {{ background: {t.raised}; }}
QComboBox[role="quiet"]:focus {{ border: 2px solid {t.focus}; padding: 0px 3px; }}
QPlainTextEdit {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {RADIUS_S}px; padding: 6px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QPlainTextEdit:focus {{ border: 2px solid {t.focus}; padding: 5px; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 18px; height: 18px; border: 1px solid {t.strong_line}; border-radius: 4px; background: {t.surface}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; {tick} }}
QCheckBox::indicator:focus {{ border: 2px solid {t.focus}; }}
QProgressBar {{ background: {t.raised}; border: none; border-radius: 5px; min-height: 10px; max-height: 10px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 5px; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {t.strong_line}; border-radius: 4px; min-height: 32px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {t.strong_line}; border-radius: 4px; min-width: 32px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QListView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {RADIUS_S}px; padding: 4px; }}
QListView:focus {{ border: 2px solid {t.focus}; padding: 3px; }}
QListWidget::item {{ padding: 5px 6px; border-radius: {RADIUS_S}px; }}
QListWidget::item:selected {{ background: {t.tint}; color: {t.ink}; }}
QListWidget::item:hover {{ background: {t.raised}; }}
QListWidget#layoutList::item {{ border: 2px solid transparent; }}
QListWidget#layoutList::item:selected {{ border-color: {t.focus}; }}
QTableWidget {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {RADIUS_S}px; gridline-color: {t.line};
  selection-background-color: {t.tint}; selection-color: {t.ink}; }}
QTableWidget::item {{ padding: 4px 8px; }}
QTableWidget:focus {{ border: 2px solid {t.focus}; }}
"""


def _chrome(t: Tokens, icons: Path) -> str:
    tick = (icons / f"check-{t.name}.svg").as_posix()
    return f"""
QMenuBar {{ background: {t.ground}; padding: 2px 8px; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{ padding: 5px 10px; border-radius: {RADIUS_S}px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.tint}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.strong_line}; padding: {GAP_S}px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: {RADIUS_S}px; }}
QMenu::item:selected {{ background: {t.tint}; }}
QMenu::item:disabled {{ color: {t.strong_line}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::indicator {{ width: 16px; height: 16px; margin-left: 8px; border: 1px solid {t.strong_line}; border-radius: 4px; }}
QMenu::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url("{tick}"); }}
QMenu::indicator:exclusive {{ border-radius: 8px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {GAP_S}px {GAP_M}px; }}
QToolBar {{ background: {t.ground}; border: none; border-bottom: 1px solid {t.line}; padding: 5px 12px; spacing: 3px; }}
QToolBar#formatToolBar {{ border: none; padding: 0 0 4px 0; spacing: 0; }}
QToolBar#formatToolBar QToolButton {{ padding: 3px; }}
QToolBar#formatToolBar::separator {{ margin: 4px 2px; }}
QToolBar::separator {{ background: {t.line}; width: 1px; margin: 4px 6px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.line}; }}
QStatusBar {{ background: {t.ground}; border-top: 1px solid {t.line}; color: {t.quiet_ink}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {t.quiet_ink}; font-size: {SMALL_PX}px; }}
"""


def _pages(t: Tokens, zoom: int) -> str:
    size = round(TEXT_PX * zoom / 100)
    return f"""
QFrame#planPanel {{ background: {t.surface}; border: none; border-left: 1px solid {t.line}; }}
QFrame[role="part"] {{ border: none; border-radius: {RADIUS_S}px; background: {t.raised}; }}
QFrame[role="banner"] {{ background: {t.warm_tint}; border: none; border-bottom: 1px solid {t.warm}; }}
QWidget#stage {{ background: {t.stage}; border-radius: {RADIUS_M}px; }}
QPlainTextEdit#wordsEditor, QPlainTextEdit#notesEditor {{ font-size: {size}px; }}
QToolButton#problemsButton:disabled {{ color: {t.quiet_ink}; }}
QListWidget#problemsList {{ font-size: {max(SMALL_PX, round(size * 0.93))}px; }}
"""
