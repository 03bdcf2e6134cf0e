"""Keeps Python 3.11 alive under PySide6 6.12, which gives back one reference to ``None`` too many.

WORKAROUND: its wheels are built for Python 3.12 and later, where ``None`` is
immortal and nobody counts. On 3.11 every Qt call that returns ``None`` takes
one from its count (measured: exactly one a call), and after some five thousand
Python ends with "deallocating None". To be removed with Python 3.11.
"""

from __future__ import annotations

import sys

_MANY = 1 << 60  # a century of painting takes fewer
_IMMORTAL_LATER = (None, True, False, NotImplemented)  # each `emit` takes one from True


def make_none_last() -> None:
    """Give ``None`` and its like so many references that they are never freed; nothing to do from 3.12 on."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes  # only where it is needed

    for lasting in _IMMORTAL_LATER:
        count = ctypes.c_ssize_t.from_address(id(lasting))  # PyObject.ob_refcnt, its first field
        if count.value < _MANY:
            count.value += _MANY
