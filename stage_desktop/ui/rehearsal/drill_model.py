"""The kinds of incident to choose from, and a score, as tables."""

from __future__ import annotations

from collections.abc import Collection
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from stage_desktop.instants import clock_text, duration_text
from stage_desktop.review.drill import DrillScore, Scored
from stage_desktop.review.incidents import Incident
from stage_desktop.script.plan import Script
from stage_desktop.ui.rehearsal.takes_model import Index, TextTable
from stage_desktop.ui.texts import UNKNOWN
from stage_desktop.ui.texts import drill as texts

KINDS = tuple(Incident)


class IncidentModel(TextTable):
    """One row a kind of incident, with how it is answered."""

    columns = ("chosen", "incident", "keys", "places")
    words = staticmethod(texts.head)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chosen: set[Incident] = set(Incident)
        self._possible: frozenset[Incident] = frozenset()

    def set_possible(self, possible: Collection[Incident]) -> None:
        """Tell which kinds the script has a place for."""
        self._possible = frozenset(possible)
        self.changed()

    def is_chosen(self, row: int) -> bool:
        """Whether that kind is to be played."""
        return KINDS[row] in self.chosen

    def choose(self, rows: Collection[int]) -> None:
        """Choose those rows; where all of them are, choose none of them."""
        kinds = {KINDS[row] for row in rows}
        self.chosen = self.chosen - kinds if kinds <= self.chosen else self.chosen | kinds
        self.changed()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(KINDS)

    def text(self, row: int, column: str) -> str:
        """What stands there."""
        kind = KINDS[row]
        match column:
            case "chosen":
                return ""
            case "incident":
                return texts.incident_name(kind)
            case "keys":
                return texts.incident_keys(kind)
            case _:
                return "" if kind in self._possible else texts.word("no_place")


class ScoreModel(TextTable):
    """One row an incident that was played."""

    columns = ("nth", "at", "incident", "segment", "answer", "after", "verdict", "slack")
    words = staticmethod(texts.head)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._script: Script | None = None
        self._rows: tuple[Scored, ...] = ()

    def show(self, script: Script, score: DrillScore) -> None:
        """Show that score of a run of the script."""
        self.beginResetModel()
        self._script, self._rows = script, score.incidents
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def text(self, row: int, column: str) -> str:
        """What stands there."""
        each, script = self._rows[row], self._script
        match column:
            case "nth":
                return str(each.number)
            case "at":
                zone = ZoneInfo("UTC") if script is None else script.zone_info
                return clock_text(each.at, zone)
            case "incident":
                return texts.incident_name(each.code)
            case "segment":
                return texts.number_text(script, each.segment)
            case "answer":
                return texts.answer_name(each.answer)
            case "after":
                return UNKNOWN if each.after is None else duration_text(each.after)
            case "verdict":
                return texts.verdict_name(each.verdict)
            case _:
                return texts.slack_text(script, each.tightest)
