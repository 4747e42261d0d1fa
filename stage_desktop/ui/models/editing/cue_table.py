"""The cues that are written into a script, as an edited table; others follow from the script."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stage_desktop.formats.cell_words import CUE_KINDS, ROLES
from stage_desktop.formats.columns import Names
from stage_desktop.formats.time_cells import Unit
from stage_desktop.formats.vocabulary import cue_kind_of, role_of
from stage_desktop.instants import EPOCH
from stage_desktop.script.cues import ClockTime, Cue, CueKind, SegmentStart
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.editing.column import EditColumn, EditTable
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    column,
    free_code,
    length_column,
    mark_column,
    text_column,
    words,
)
from stage_desktop.ui.models.editing.moment_columns import clock_column, when_column
from stage_desktop.ui.texts.editor_panes import cell_language


def _word_column(
    field: str, vocabulary: Mapping[str, Names], read: Callable[[str], str], width: int
) -> EditColumn[Cue]:
    """A word of a vocabulary, written in the language of the cells and read in both."""
    return column(
        field,
        lambda _, value: cell_language().word(vocabulary, value),
        lambda _, typed: str(read(typed.strip())),
        width=width,
        choices=words(lambda language: (language.pick(names) for names in vocabulary.values())),
    )


def _blank(script: Script) -> Cue:
    """A note at the start of the first segment, or where there is none at the start of the show."""
    first = next((segment.id for segment in script.segments if not segment.skipped), None)
    anchor = ClockTime(script.planned_start or EPOCH) if first is None else SegmentStart(first)
    return Cue(free_code(script, "cues", "C", "id"), CueKind.NOTE, anchor)


CUES: EditTable[Cue] = EditTable(
    "cues",
    (
        code_column("cues", "id", width=8),
        _word_column("kind", CUE_KINDS, cue_kind_of, 14),
        when_column(),
        clock_column("due_clock", lambda cue: cue.id),
        _word_column("role", ROLES, role_of, 12),
        text_column("text", 30, long=True),
        text_column("subject", 12),
        length_column("standby", Unit.SECONDS),
        length_column("tolerance", Unit.SECONDS),
        mark_column("once", width=6),
    ),
    _blank,
)
