"""A display to measure on: one that nobody looks at where Xvfb is installed, else none at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import system_needs

ROOT = Path(__file__).resolve().parents[2]
SCREEN = "1920x1080x24"


@contextmanager
def display() -> Iterator[str]:
    """Set up this process's environment so that children have a display; its name.

    QT_QPA_PLATFORM is obeyed where it is set. Elsewhere than on Linux it is the system's own.
    """
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        yield os.environ.get("QT_QPA_PLATFORM", sys.platform)
        return
    before = dict(os.environ)
    server = _virtual_server()
    if server is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        yield "offscreen" if server is None else f"xcb on Xvfb {SCREEN}"
    finally:
        os.environ.clear()
        os.environ.update(before)
        if server is not None:
            server.terminate()
            server.wait()


def _virtual_server() -> subprocess.Popen[bytes] | None:
    program = shutil.which("Xvfb")
    if program is None or system_needs.missing_for("xcb", ROOT):
        return None
    reader, writer = os.pipe()
    command = [
        program,
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        SCREEN,
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, pass_fds=(writer,), stdout=quiet, stderr=quiet)
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    if not number:
        server.wait()
        return None
    os.environ["DISPLAY"] = f":{number}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    return server
