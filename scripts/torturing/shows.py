"""The show that is performed while it is tortured."""

from __future__ import annotations

from pathlib import Path

from benchmarks.shows import show
from stage_desktop.formats.native import script_to_json
from stage_desktop.instants import MINUTE, Instant

SEGMENTS = 400


def write_show(path: Path, now: Instant, segments: int = SEGMENTS) -> Path:
    """A show that begins now, of segments of two minutes that all end by hand."""
    path.write_bytes(script_to_json(show(segments, 2 * MINUTE, now)))
    return path
