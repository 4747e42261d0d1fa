"""The cards of the hosts, and the team, as edited tables."""

from __future__ import annotations

from collections.abc import Sequence

from stage_desktop.formats.cell_words import ROLES
from stage_desktop.formats.written import language_of
from stage_desktop.script.cues import Role
from stage_desktop.script.plan import Person, Script
from stage_desktop.script.preparation import HostCard
from stage_desktop.ui.models.editing.column import Choice, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    free_code,
    lines_column,
    text_column,
    words,
)


def _blank(script: Script) -> HostCard:
    """A card for a host who has none yet, else for a new one."""
    carded = {card.name for card in script.hosts}
    named = (segment.host for segment in script.segments if segment.host)
    free = next((name for name in dict.fromkeys(named) if name not in carded), None)
    return HostCard(
        free
        or free_code(script, "hosts", "主播" if language_of(script).chinese else "Host ", "name")
    )


def _blank_person(script: Script) -> Person:
    return Person(language_of(script).pick(ROLES[Role.HOST]), "")


HOSTS: EditTable[HostCard] = EditTable(
    "hosts",
    (
        code_column("hosts", "name", width=12),
        text_column("persona", 28, long=True),
        lines_column("phrases"),
        lines_column("avoided"),
        text_column("note", 20, long=True),
    ),
    _blank,
)


def _names(sheet: Sheet) -> Sequence[Choice]:
    """Whom the segments and the host cards name."""
    named = [card.name for card in sheet.script.hosts]
    named += [segment.host for segment in sheet.script.segments if segment.host]
    return tuple(Choice(name) for name in dict.fromkeys(named))


PEOPLE: EditTable[Person] = EditTable(
    "people",
    (
        text_column(
            "role", 14, words(lambda language: (language.pick(each) for each in ROLES.values()))
        ),
        text_column("name", 20, _names),
    ),
    _blank_person,
)
