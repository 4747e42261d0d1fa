"""Memory that the program no longer needs, given back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Return what was freed; costs some milliseconds.

    The C library of Linux keeps it: 80 MB after the script of a long show was written to the log.
    Where it does so by itself, or knows no way to, nothing happens.
    """
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
