"""The warm-up and the checklist before the show, as edited tables of tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from stage_desktop.instants import DAY, MINUTE, Millis
from stage_desktop.script.plan import Script
from stage_desktop.script.preparation import Task
from stage_desktop.ui.models.editing.column import Choice, EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    free_code,
    mark_column,
    people,
    text_column,
)
from stage_desktop.ui.models.editing.moment_columns import due_at_column, due_column
from stage_desktop.ui.texts.editor_panes import cell_language

# What the method warms up with, and when (`DOMAIN.md` 1.2, 37 to 42).
_KINDS = (
    ("短视频", "花絮", "人设视频", "海报", "群通知", "朋友圈", "直播预告"),
    (
        "short video",
        "behind the scenes",
        "persona video",
        "poster",
        "group notice",
        "post",
        "trailer",
    ),
)
_CHANNELS = (
    ("快手", "抖音", "视频号", "微信群", "粉丝群", "公众号", "小红书"),
    ("TikTok", "Instagram", "YouTube", "fan group", "newsletter", "shop page"),
)

_DAY_BEFORE = Millis(-DAY)
_HALF_HOUR_BEFORE = Millis(-30 * MINUTE)


def _usual(
    field: str, pair: tuple[Sequence[str], Sequence[str]]
) -> Callable[[Sheet], Sequence[Choice]]:
    """What the warm-up has already, then what is usual."""

    def choices(sheet: Sheet) -> Sequence[Choice]:
        used: Iterable[str] = (getattr(task, field) for task in sheet.script.warmup)
        usual = pair[0] if cell_language().chinese else pair[1]
        return tuple(Choice(word) for word in dict.fromkeys((*filter(None, used), *usual)))

    return choices


def _owner(width: int = 12) -> EditColumn[Any]:
    return text_column("owner", width, people)


def _blank_warmup(script: Script) -> Task:
    return Task(free_code(script, "warmup", "W"), "", _DAY_BEFORE)


def _blank_check(script: Script) -> Task:
    return Task(free_code(script, "checklist", "K"), "", _HALF_HOUR_BEFORE)


WARMUP: EditTable[Task] = EditTable(
    "warmup",
    (
        mark_column("done", width=6),
        due_column(),
        due_at_column(),
        text_column("title", 28),
        text_column("kind", 12, _usual("kind", _KINDS)),
        text_column("channel", 12, _usual("channel", _CHANNELS)),
        _owner(),
        text_column("note", 22, long=True),
        code_column("warmup", width=6),
    ),
    _blank_warmup,
)

CHECKLIST: EditTable[Task] = EditTable(
    "checklist",
    (
        mark_column("done", width=6),
        due_column(),
        due_at_column(),
        text_column("title", 34),
        _owner(),
        text_column("note", 24, long=True),
        code_column("checklist", width=6),
    ),
    _blank_check,
)
