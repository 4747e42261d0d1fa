"""Loss of power: what the disk may have at any instant, from what was written in which order.

What was synchronised is there. Of what was not, anything may be: all, nothing, any part of it in
any order, cut within a write at any sector. A file that was made or removed may not be, until its
folder was synchronised.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from stage_desktop.desk.library import Library
from stage_desktop.errors import StoreTrouble
from torturing.logger import note
from torturing.tracing import Call

SECTOR = 512
WAYS = ("nothing", "all", "some")


@dataclass(slots=True)
class Stored:
    """A file: what is on the disk for sure, and what is on its way there."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)
    is_named: bool = False  # for sure
    exists: bool = True  # as the system shows it


@dataclass(slots=True)
class Losses:
    """What came of it: states of the disk that were opened, and what was wrong with some."""

    states: int = 0
    lost: int = 0
    refused: int = 0
    wrong: int = 0

    @property
    def kept_all(self) -> bool:
        return self.states > 0 and not (self.lost or self.refused or self.wrong)


class Disk:
    """The files of a folder while calls are made."""

    def __init__(self) -> None:
        self.files: dict[str, Stored] = {}
        self.saved = 0

    def take(self, call: Call) -> None:
        """What a call does."""
        if call.kind == "told":
            for line in call.data.decode().splitlines():
                self.saved = int(line.removeprefix("saved "))
            return
        if call.kind == "synchronised" and call.path not in self.files:
            self._name_all(call.path)
            return
        file = self.files.setdefault(call.path, Stored())
        match call.kind:
            case "created":
                file.exists = True
            case "unlinked":
                file.exists = False
            case "written" | "truncated":
                file.pending.append(call)
            case "synchronised":
                for each in file.pending:
                    _apply(file.durable, each)
                file.pending.clear()
            case _:
                raise ValueError(call.kind)

    def _name_all(self, folder: str) -> None:
        for path, file in list(self.files.items()):
            if str(Path(path).parent) == folder.rstrip("/"):
                file.is_named = file.exists
                if not file.exists:
                    del self.files[path]

    def lose_power(self, way: str, chance: random.Random, folder: Path) -> None:
        """Write into the folder what the disk has when the power goes."""
        for path, file in self.files.items():
            named = {"nothing": file.is_named, "all": file.exists}.get(way)
            if named is None:
                named = chance.choice((file.is_named, file.exists))
            if not named or path.endswith("-shm"):
                continue
            data = bytearray(file.durable)
            for call in _arrived(file.pending, way, chance):
                _apply(data, call)
            (folder / Path(path).name).write_bytes(data)


def _arrived(pending: list[Call], way: str, chance: random.Random) -> Iterator[Call]:
    if way == "nothing":
        return
    for call in pending:
        if way == "all":
            yield call
        elif call.kind == "truncated":
            if chance.random() < 0.5:
                yield call
        else:
            for at in range(0, len(call.data), SECTOR):
                if chance.random() < 0.5:
                    data = call.data[at : at + SECTOR]
                    yield Call("written", call.path, call.offset + at, data)


def _apply(data: bytearray, call: Call) -> None:
    if call.kind == "truncated":
        del data[call.offset :]
        data.extend(bytes(call.offset - len(data)))
        return
    end = call.offset + len(call.data)
    data.extend(bytes(max(0, end - len(data))))
    data[call.offset : end] = call.data


def lost_at_each(
    calls: Iterable[Call], database: Path, folder: Path, seed: int = 0, every: int = 1
) -> Losses:
    """Lose power before and after each synchronisation (one in `every`), and open what is left."""
    chance = random.Random(seed)
    disk, found = Disk(), Losses()
    synchronised = 0
    for call in calls:
        if call.kind == "synchronised":
            synchronised += 1
            # Commits are alike; what moves pages into the database is rare: always looked at.
            if synchronised % every == 0 or not call.path.endswith("-wal"):
                for way in WAYS:
                    _look(disk, way, chance, database, folder, found)
                disk.take(call)
                _look(disk, "nothing", chance, database, folder, found)
                continue
        disk.take(call)
    _look(disk, "all", chance, database, folder, found)
    return found


def _look(
    disk: Disk, way: str, chance: random.Random, database: Path, folder: Path, found: Losses
) -> None:
    target = folder / f"state-{found.states}"
    target.mkdir()
    disk.lose_power(way, chance, target)
    found.states += 1
    library = Library(target / database.name)
    try:
        runs = library.list_runs()
        events = library.load_events(1) if runs and runs[0].events else ()
    except StoreTrouble:
        found.refused += 1
    else:
        found.lost += max(0, disk.saved - len(events))
        found.wrong += events[1:] != tuple(note(at) for at in range(1, len(events)))
    for each in target.iterdir():
        each.unlink()
    target.rmdir()
