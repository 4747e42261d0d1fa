"""What a user chose, in one JSON file: read tolerantly, written whole or not at all.

A value that cannot be read counts as not set and stays in the file until that setting is changed;
a key that we do not know stays as it is. A file that is no JSON is kept aside.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import cast

from stage_desktop.errors import FileTrouble, StageError
from stage_desktop.formats.saving import save
from stage_desktop.records import from_plain, to_plain
from stage_desktop.review.review_settings import DEFAULT_REVIEW, ReviewSettings
from stage_desktop.script.check_settings import DEFAULT_CHECKS, CheckSettings
from stage_desktop.script.derive import DEFAULT_SLOT_CUES, SlotCue

SETTINGS_VARIABLE = "STAGE_DESKTOP_SETTINGS"
RECENT_FILES = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of a user.

    `language` and `theme` are '' to go by the system. `host_display` is the name of the screen of
    the host window, '' = none chosen. `role_filter` is the role whose cues the panel shows, '' =
    all. `slot_cues` are the default cues of a product slot (`DOMAIN.md` 3.3). `checks` are which
    checks of a script are on, and their thresholds; `review` the same for the review of a run.
    """

    language: str = ""
    theme: str = ""
    host_display: str = ""
    role_filter: str = ""
    recent_files: tuple[str, ...] = ()
    slot_cues: tuple[SlotCue, ...] = DEFAULT_SLOT_CUES
    checks: CheckSettings = DEFAULT_CHECKS
    review: ReviewSettings = DEFAULT_REVIEW

    def with_recent(self, path: str) -> Settings:
        """The settings with that file first among the recent ones."""
        others = tuple(each for each in self.recent_files if each != path)
        return replace(self, recent_files=(path, *others)[:RECENT_FILES])


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings, and what was wrong with their file if anything was."""

    settings: Settings
    trouble: StageError | None = None


def settings_path(environ: Mapping[str, str]) -> Path:
    """The settings file: the variable STAGE_DESKTOP_SETTINGS, else one in the user's folder."""
    if named := environ.get(SETTINGS_VARIABLE):
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("stage-desktop", appauthor=False) / "settings.json"


def own_platforms(environ: Mapping[str, str]) -> Path:
    """The folder of the user's own tables of platforms, beside the settings; it need not exist."""
    return settings_path(environ).parent / "platforms"


def kept_columns(environ: Mapping[str, str]) -> Path:
    """The folder of the columns that were assigned before, beside the settings likewise."""
    return settings_path(environ).parent / "columns"


def load_settings(path: Path | None = None) -> LoadedSettings:
    """The settings at `path`, by default where `settings_path` says; defaults where there are none.

    Never fails. The trouble is "settings_unreadable" (`path`, `reason`), "settings_damaged"
    (`path`, `kept`: where the old file is now) or "settings_partly_read" (`path`, `names`).
    """
    path = settings_path(os.environ) if path is None else path
    try:
        data = _read(path)
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        reason = error.strerror or str(error)
        trouble = StageError("settings_unreadable", path=str(path), reason=reason)
        return LoadedSettings(Settings(), trouble)
    if data is None:
        trouble = StageError("settings_damaged", path=str(path), kept=_kept_aside(path))
        return LoadedSettings(Settings(), trouble)
    unreadable = [field.name for field in fields(Settings) if not _can_be_read(field.name, data)]
    readable = {name: value for name, value in data.items() if name not in unreadable}
    trouble = StageError("settings_partly_read", path=str(path), names=", ".join(unreadable))
    return LoadedSettings(from_plain(Settings, readable), trouble if unreadable else None)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings beside what else the file holds; FileTrouble when it cannot be written."""
    path = settings_path(os.environ) if path is None else path
    try:
        data = _read(path)
        if data is None:
            _kept_aside(path)
    except OSError:
        data = None  # nothing there, or the write below says what is wrong
    merged = dict(data or {})
    chosen = cast(dict[str, object], to_plain(settings))
    for field in fields(Settings):
        if field.name in chosen:
            merged[field.name] = chosen[field.name]
        elif _can_be_read(field.name, merged):
            merged.pop(field.name, None)
    text = json.dumps(merged, ensure_ascii=False, indent=2) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        detail = error.strerror or str(error)
        raise FileTrouble("file_unwritable", path=str(path), detail=detail) from error
    save(path, text.encode("utf-8", "backslashreplace"))


def _read(path: Path) -> dict[str, object] | None:
    """The object in the file, None when it holds anything else; OSError."""
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _can_be_read(name: str, data: Mapping[str, object]) -> bool:
    if name not in data:
        return True
    try:
        from_plain(Settings, {name: data[name]})
    except StageError:
        return False
    return True


def _kept_aside(path: Path) -> str:
    """Move the file out of the way under a name that is free; its new path, '' when that failed."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return ""
    return str(aside)
