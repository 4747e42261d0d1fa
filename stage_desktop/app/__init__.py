"""The window program, put together: what is open, its run, recovery, files."""

from stage_desktop.app.program import Wishes, run

__all__ = ["Wishes", "run"]
