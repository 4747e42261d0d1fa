"""What the journal writes about scripts, as tasks for its thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stage_desktop.desk.aside import Record, working_record
from stage_desktop.desk.script_rows import (
    ScriptKey,
    archive_script,
    drop_working,
    keep_working,
    remember_script,
    save_script,
)
from stage_desktop.instants import Instant
from stage_desktop.script.plan import Script

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(eq=False, slots=True)
class Task:
    """Something to write that belongs to no open log; `is_saved` once it has been committed."""

    work: Callable[[Database], None]
    aside: Callable[[], Record] | None = None
    is_saved: bool = False

    def write(self, db: Database) -> None:
        """Write it, in the writer thread."""
        self.work(db)

    def record(self) -> Record | None:
        """What is kept aside of it, if it can be."""
        return None if self.aside is None else self.aside()


class ScriptWriter:
    """The part of the journal that keeps scripts; nothing of it waits for the disk."""

    def queue_task(
        self, work: Callable[[Database], None], aside: Callable[[], Record] | None = None
    ) -> Task:
        """Queue it for the writer's thread; `aside` is what a side file keeps of it."""
        raise NotImplementedError

    def remember(self, key: ScriptKey, script: Script, at: Instant) -> Task:
        """A script was opened as its file has it, or begun without one."""
        return self.queue_task(lambda db: remember_script(db, key, script, at))

    def keep_working_copy(
        self, key: ScriptKey, script: Script, at: Instant, follows: Instant | None = None
    ) -> Task:
        """Keep edits that are in no file yet, in place of the working copy of `follows`."""
        return self.queue_task(
            lambda db: keep_working(db, key, script, at, follows),
            lambda: working_record(key, script, at, follows),
        )

    def drop_working_copy(self, key: ScriptKey) -> Task:
        """Give up edits that are in no file."""
        return self.queue_task(lambda db: drop_working(db, key))

    def saved_to(self, key: ScriptKey, path: str, script: Script, at: Instant) -> Task:
        """The script of `key` is in that file now, with all its edits."""
        return self.queue_task(lambda db: save_script(db, key, path, script, at))

    def archive(self, key: ScriptKey, at: Instant) -> Task:
        """Put a script into the archive; nothing of it is lost."""
        return self.queue_task(lambda db: archive_script(db, key, at))

    def unarchive(self, key: ScriptKey) -> Task:
        """Take a script out of the archive."""
        return self.queue_task(lambda db: archive_script(db, key, None))
