"""Where a link leads."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from brownbag.app.dialogs.form import FormDialog


def whole_address(typed: str) -> str:
    """Return an address as a link needs it: "example.org" is a web page, "a@b.org" somebody's mail."""
    typed = typed.strip()
    if not typed or typed.startswith("#") or ":" in typed.split("/")[0]:
        return typed
    return f"mailto:{typed}" if "@" in typed and "/" not in typed else f"https://{typed}"


def ask_address(words: str, parent: QWidget | None) -> str:
    """Ask for the address that ``words`` lead to; "" where the person thought better of it."""
    dialog = FormDialog("linkDialog", "Link to a web page", "Add the link", parent)
    edit = QLineEdit(dialog)
    edit.setObjectName("addressEdit")
    edit.setAccessibleName("Address of the page")
    edit.setPlaceholderText("www.example.org")
    if words.strip().startswith(("http://", "https://", "www.")):
        edit.setText(words.strip())
    dialog.form.addRow("Address", edit)
    dialog.needs(edit)
    edit.setFocus()
    done = dialog.exec()
    dialog.deleteLater()
    return whole_address(edit.text()) if done else ""
