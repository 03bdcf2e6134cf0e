# ruff: noqa: E501 - a table reads best with one action a line
"""Everything a person can do, as one table: text, shortcut, tooltip, icon and menu of each action.

Menus, tool bars and the sheet of keyboard shortcuts are made from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from brownbag.app.icons import Icons


class Needs(StrEnum):
    """When an action can be used."""

    NOTHING = "nothing"
    TALK = "talk"
    SLIDE_LIST = "slide list"  # a talk, and the keyboard in its list of slides


class ActionSpec(Struct, frozen=True):
    """One action. ``shortcuts`` are as `QKeySequence` reads them, the first is shown."""

    id: str
    menu: str
    text: str
    shortcuts: tuple[str, ...]
    tooltip: str
    icon: str = ""
    needs: Needs = Needs.TALK
    checkable: bool = False
    group: int = 0  # a line is drawn in the menu where this changes


FORMAT_MENU = "F&ormat"
_ANY = Needs.NOTHING
_LIST = Needs.SLIDE_LIST

# fmt: off
SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("showLibrary", "&File", "Topic &library", ("Ctrl+L",), "Go to the topics and plan a talk", "library", _ANY),
    ActionSpec("newTalk", "&File", "&New empty talk", ("Ctrl+N",), "Start a talk with one title slide", "new", _ANY),
    ActionSpec("openTalk", "&File", "&Open a talk…", ("Ctrl+O",), "Open a talk from this computer", "open", _ANY),
    ActionSpec("save", "&File", "&Save", ("Ctrl+S",), "Save the talk", "save", group=1),
    ActionSpec("saveAs", "&File", "Save &as…", ("Ctrl+Shift+S",), "Save the talk under another name", "save-as", group=1),
    ActionSpec("closeTalk", "&File", "&Close talk", ("Ctrl+W",), "Close the talk and go back to the topics", "close", group=1),
    ActionSpec("exportPptx", "&File", "Export to &PowerPoint…", ("Ctrl+E",), "Write a PowerPoint file that others can edit", "pptx", group=2),
    ActionSpec("exportPdf", "&File", "Export to P&DF…", ("Ctrl+Shift+E",), "Write a PDF with one slide a page", "pdf", group=2),
    ActionSpec("exportHtml", "&File", "Export to a &web page…", ("Ctrl+Alt+E",), "Write one file that shows the talk in any browser", "web-page", group=2),
    ActionSpec("talkSettings", "&File", "&Talk settings…", ("Ctrl+,",), "Title, presenter, date, audience, length, language and footer", "settings", group=3),
    ActionSpec("quit", "&File", "&Quit", ("Ctrl+Q",), "Close Brown Bag", "quit", _ANY, group=4),
    ActionSpec("undo", "&Edit", "&Undo", ("Ctrl+Z",), "Take back the last change", "undo"),
    ActionSpec("redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Do again what was taken back", "redo"),
    ActionSpec("find", "&Edit", "&Find…", ("Ctrl+F",), "Find a word in the talk, or a topic in the library", "search", _ANY, group=1),
    ActionSpec("addSlide", "&Slide", "&Add a slide", ("Ctrl+M",), "Add an empty slide after this one", "add-slide"),
    ActionSpec("duplicateSlide", "&Slide", "D&uplicate", ("Ctrl+D",), "Put a copy of this slide after it", "duplicate"),
    ActionSpec("deleteSlide", "&Slide", "&Delete", ("Del", "Backspace"), "Take this slide out of the talk", "delete", _LIST),
    ActionSpec("slideLayout", "&Slide", "&Layout…", ("Ctrl+Shift+Y",), "See this slide in every layout, and choose one", "layout", group=1),
    ActionSpec("moveSlideUp", "&Slide", "Move &up", ("Alt+Up",), "Move this slide one place up", "up", group=2),
    ActionSpec("moveSlideDown", "&Slide", "Move d&own", ("Alt+Down",), "Move this slide one place down", "down", group=2),
    ActionSpec("previousSlide", "&Slide", "&Previous slide", ("Ctrl+PgUp",), "Show the slide before this one", "previous", group=3),
    ActionSpec("nextSlide", "&Slide", "&Next slide", ("Ctrl+PgDown",), "Show the slide after this one", "next", group=3),
    ActionSpec("bold", FORMAT_MENU, "&Bold", ("Ctrl+B",), "Make the selected words bold", "bold"),
    ActionSpec("italic", FORMAT_MENU, "&Italic", ("Ctrl+I",), "Make the selected words italic", "italic"),
    ActionSpec("bullets", FORMAT_MENU, "Bu&lleted list", ("Ctrl+Shift+L",), "Turn the lines into a list, or back", "bullets", group=1),
    ActionSpec("numbers", FORMAT_MENU, "&Numbered list", ("Ctrl+Shift+7",), "Number the lines, or take the numbers away", "numbers", group=1),
    ActionSpec("oneByOne", FORMAT_MENU, "&One by one", ("Ctrl+Shift+1",), "Show the lines one at a time while presenting", "one-by-one", group=1),
    ActionSpec("link", FORMAT_MENU, "Lin&k…", ("Ctrl+K",), "Link the selected words to a web address", "link", group=2),
    ActionSpec("picture", FORMAT_MENU, "&Picture…", ("Ctrl+Shift+P",), "Put a picture, a video or a sound on the slide", "picture", group=2),
    ActionSpec("quote", FORMAT_MENU, "&Quotation", ("Ctrl+Shift+Q",), "Somebody’s words, and who said them", "quote", group=2),
    ActionSpec("callout", FORMAT_MENU, "&Activity box", ("Ctrl+Shift+A",), "A box for something that people do together", "callout", group=2),
    ActionSpec("columns", FORMAT_MENU, "&Columns", ("Ctrl+Shift+C",), "Two columns side by side", "columns", group=2),
    ActionSpec("table", FORMAT_MENU, "&Table", ("Ctrl+Shift+T",), "A table with a header row", "table", group=2),
    ActionSpec("chart", FORMAT_MENU, "C&hart…", ("Ctrl+Shift+H",), "Draw the numbers of a table as columns, bars, a line or a pie", "chart", group=2),
    ActionSpec("diagram", FORMAT_MENU, "&Diagram…", ("Ctrl+Shift+D",), "Draw a list as a cycle, steps, a timeline or circles", "diagram", group=2),
    ActionSpec("qrCode", FORMAT_MENU, "Q&R code…", ("Ctrl+Shift+R",), "A code that phones open a web page with", "qr", group=2),
    ActionSpec("editNotes", FORMAT_MENU, "&Speaker notes", ("Ctrl+Shift+N",), "Write what you will say with this slide", "notes", group=3),
    ActionSpec("showWords", "&View", "&Words", ("F9",), "Show or hide the words of the talk", "words", checkable=True),
    ActionSpec("showNotes", "&View", "&Notes", ("F8",), "Show or hide the notes of the slide", "notes", checkable=True),
    ActionSpec("showSigns", "&View", "All the si&gns", ("Ctrl+Shift+M",), "Show the signs, settings and notes among the words, as the file has them", "words", checkable=True),
    ActionSpec("zoomIn", "&View", "&Larger text", ("Ctrl++", "Ctrl+="), "Make the text in the panels larger", "zoom-in", _ANY, group=1),
    ActionSpec("zoomOut", "&View", "&Smaller text", ("Ctrl+-",), "Make the text in the panels smaller", "zoom-out", _ANY, group=1),
    ActionSpec("zoomReset", "&View", "&Normal text size", ("Ctrl+0",), "Give the text its normal size", "zoom-reset", _ANY, group=1),
    ActionSpec("appearanceSystem", "&View", "As the s&ystem", ("Ctrl+Alt+0",), "Light or dark, as this computer is set", "appearance", _ANY, checkable=True, group=2),
    ActionSpec("appearanceLight", "&View", "L&ight", ("Ctrl+Alt+1",), "Dark ink on warm paper", "light", _ANY, checkable=True, group=2),
    ActionSpec("appearanceDark", "&View", "&Dark", ("Ctrl+Alt+2",), "Light ink on a dark ground", "dark", _ANY, checkable=True, group=2),
    ActionSpec("useTemplate", "&View", "Use a PowerPoint &template…", ("Ctrl+Alt+T",), "Let the slides look like your agency’s own PowerPoint template", "theme", group=3),
    ActionSpec("present", "&Present", "&Present from this slide", ("F5",), "Show the slides, starting with this one", "present"),
    ActionSpec("presentFromStart", "&Present", "Present from the &start", ("Shift+F5",), "Show the slides, starting with the first", "present-start"),
    ActionSpec("showShortcuts", "&Help", "&Keyboard shortcuts", ("F1",), "All keyboard shortcuts on one sheet", "keyboard", _ANY),
    ActionSpec("about", "&Help", "&About Brown Bag", ("Shift+F1",), "Which version this is, and what it is made of", "about", _ANY),
)
# fmt: on


def tooltip_of(spec: ActionSpec) -> str:
    """Return the tooltip with the key that does the same."""
    keys = QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{spec.tooltip} ({keys})"


class Actions(QObject):
    """The table's actions as `QAction`s, by id; an action's ``data()`` is its id."""

    def __init__(self, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._actions = {spec.id: self._made(spec, parent) for spec in SPECS}

    def _made(self, spec: ActionSpec, parent: QObject) -> QAction:
        action = QAction(spec.text, parent)
        action.setObjectName(f"{spec.id}Action")
        action.setData(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setToolTip(tooltip_of(spec))
        action.setStatusTip(spec.tooltip)
        action.setCheckable(spec.checkable)
        action.setIconVisibleInMenu(not spec.checkable)  # its tick stands there
        if spec.needs is Needs.SLIDE_LIST:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def of_menu(self, menu: str) -> Iterator[tuple[ActionSpec, QAction]]:
        """Yield the actions of one menu, as the table has them."""
        return ((spec, self._actions[spec.id]) for spec in SPECS if spec.menu == menu)

    def of_slide_list(self) -> tuple[QAction, ...]:
        """Return the actions whose keys count only in the list of slides."""
        return tuple(self._actions[spec.id] for spec in SPECS if spec.needs is Needs.SLIDE_LIST)

    def set_talk_open(self, *, is_open: bool) -> None:
        """Allow or forbid whatever needs a talk."""
        for spec in SPECS:
            if spec.needs is not Needs.NOTHING:
                self._actions[spec.id].setEnabled(is_open)

    def tint(self, colour: str) -> None:
        """Give every action its icon in ``colour``."""
        for spec in SPECS:
            if spec.icon:
                self._actions[spec.id].setIcon(self._icons.icon(spec.icon, colour))
