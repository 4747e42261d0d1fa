"""What a user keeps under names: one small JSON file each, in a folder that need not exist yet."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from stage_desktop.errors import FileTrouble
from stage_desktop.formats.saving import save

Kept = TypeVar("Kept")

# What `read` raises of content that is not what was written.
_DAMAGED = (OSError, ValueError, KeyError, TypeError)


@dataclass(frozen=True, slots=True)
class KeptFiles(Generic[Kept]):
    """The files of one kind: their suffix, how content is read, and the name of what was read."""

    suffix: str
    read: Callable[[bytes], Kept]
    name_of: Callable[[Kept], str]

    def put(self, folder: Path, name: str, document: Mapping[str, object]) -> None:
        """Keep it, in place of one of that name; FileTrouble `file_unwritable`."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as trouble:
            raise _unwritable(folder, trouble) from trouble
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        save(self.path(folder, name), text.encode())

    def forget(self, folder: Path, name: str) -> None:
        """Keep that of this name no more; FileTrouble `file_unwritable`."""
        path = self.path(folder, name)
        try:
            path.unlink(missing_ok=True)
        except OSError as trouble:
            raise _unwritable(path, trouble) from trouble

    def one(self, folder: Path, name: str) -> Kept:
        """That of this name; FileTrouble `profile_unknown`, `profile_damaged`."""
        path = self.path(folder, name)
        try:
            return self.read(path.read_bytes())
        except FileNotFoundError:
            known = ", ".join(self.name_of(each) for each in self.all(folder)) or "—"
            raise FileTrouble("profile_unknown", name=name, known=known) from None
        except _DAMAGED as trouble:
            raise FileTrouble("profile_damaged", path=str(path)) from trouble

    def all(self, folder: Path) -> tuple[Kept, ...]:
        """All of the folder, by name; what cannot be read is passed over."""
        found: list[Kept] = []
        for path in sorted(folder.glob(f"*{self.suffix}")) if folder.is_dir() else ():
            try:
                found.append(self.read(path.read_bytes()))
            except (*_DAMAGED, FileTrouble):
                continue
        return tuple(found)

    def path(self, folder: Path, name: str) -> Path:
        """Where it lies: its name with what no system has in a file's name written as _."""
        plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", name.strip()).strip(". ") or "_"
        return folder / f"{plain[:80]}{self.suffix}"


def _unwritable(path: Path, trouble: OSError) -> FileTrouble:
    return FileTrouble("file_unwritable", path=str(path), detail=trouble.strerror or str(trouble))
