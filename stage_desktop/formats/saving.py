"""A file is written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from stage_desktop.errors import FileTrouble


def save(path: Path, data: bytes) -> None:
    """Put the data in the place of what the path held; what it held stays if that fails.

    FileTrouble `file_unwritable` with `path` and the system's `detail`.
    """
    try:
        _replace(path, data)
    except OSError as trouble:
        detail = trouble.strerror or str(trouble)
        raise FileTrouble("file_unwritable", path=str(path), detail=detail) from trouble


def _replace(path: Path, data: bytes) -> None:
    # A link is followed, so that the file it stands for is the one replaced.
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:60]}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            # On disk before it takes the old one's place, or a loss of power leaves neither.
            os.fsync(stream.fileno())
        written.chmod(_mode(path))
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """Who may read it: as the file that is replaced, else what a program usually gives."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644
