"""The page that compares: runs side by side, and the trend of the series that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stage_desktop.desk.library import RunSummary
from stage_desktop.instants import duration_text
from stage_desktop.review.compare import ComparedRow, Comparison
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow
from stage_desktop.review.trend import HostShare, Month, ShowTrend, Trend
from stage_desktop.script.commerce import Money
from stage_desktop.ui.operator.labels import ElidedLabel
from stage_desktop.ui.review.run_list import run_date
from stage_desktop.ui.review.section_table import Section, SectionTable
from stage_desktop.ui.review.trend_plot import TrendPlot, show_date
from stage_desktop.ui.texts import words
from stage_desktop.ui.texts.amounts import drift_text, money_text
from stage_desktop.ui.texts.figures import figure_name, figure_text, rounded, share_text
from stage_desktop.ui.texts.review import word
from stage_desktop.ui.texts.source import UNKNOWN
from stage_desktop.ui.theme import Theme

NEWEST = 60  # shows of a trend that stand in the table; the plot has all


@dataclass(frozen=True)
class Compared:
    """What is compared: runs side by side (None below two), and the series of the chosen one."""

    runs: tuple[RunSummary, ...] = ()
    comparison: Comparison | None = None
    trend: Trend | None = None


class ComparePage(QWidget):
    """`run_entered` carries the id of a show of the trend that Enter or a double click asks for."""

    run_entered = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = ElidedLabel("muted")
        self.plot = TrendPlot(theme)
        self.table = SectionTable(theme)
        self._compared: Compared | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addWidget(self.plot)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.table.doubleClicked.connect(lambda _index: self._enter())
        self.table.entered_row.connect(self._enter)

    def show_comparison(self, compared: Compared | None) -> None:
        """Show these runs beside each other, and the trend."""
        self._compared = compared
        trend = None if compared is None else compared.trend
        self.plot.show_trend(trend)
        side_by_side = compared is not None and compared.comparison is not None
        self.hint.show_text(word("compare_more" if side_by_side else "compare_hint"))
        self.table.show_sections(() if compared is None else tuple(_sections(compared)))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of that theme."""
        self.plot.set_theme(theme)
        self.table.set_theme(theme)

    def reword(self) -> None:
        """Say everything again, as the language has changed."""
        self.show_comparison(self._compared)

    def _enter(self) -> None:
        run = self.table.chosen
        if isinstance(run, int):
            self.run_entered.emit(run)


def _sections(compared: Compared) -> Iterator[Section]:
    if compared.comparison is not None:
        yield _rows(compared.runs, compared.comparison)
        yield _figures(compared.runs, compared.comparison)
    if compared.trend is not None and compared.trend.shows:
        yield _shows(compared.trend.shows)
        yield _hosts(compared.trend.hosts, _currency(compared.trend))
        yield _months(compared.trend.months, _currency(compared.trend))


# Side by side


def _names(runs: tuple[RunSummary, ...]) -> tuple[str, ...]:
    names = []
    for run in runs:
        name = f"#{run.id} {run_date(run)}"
        if run.kind.value != "live":
            name = f"{name} ({words.run_kind(run.kind)})"
        names.append(name)
    return tuple(names)


def _rows(runs: tuple[RunSummary, ...], comparison: Comparison) -> Section:
    """For each segment and pass: how long it took in each run, over or under, what it sold."""
    rows = tuple(
        (_title(row), *(_cell(cell, of) for cell, of in _pairs(row, comparison)))
        for row in comparison.rows
    )
    return Section((word("segments"), *_names(runs)), rows)


def _pairs(row: ComparedRow, comparison: Comparison) -> Iterator[tuple[ReviewRow | None, Review]]:
    return zip(row.cells, comparison.reviews, strict=True)


def _title(row: ComparedRow) -> str:
    title = f"{row.number} {row.title}".strip()
    if (row.pass_number or 1) > 1:
        return f"{title} {word('pass_short', number=row.pass_number)}"
    return title


def _cell(row: ReviewRow | None, review: Review) -> str:
    if row is None:
        return ""
    timing = row.timing
    if timing.actual_duration is None:
        return words.outcome(timing.outcome)
    parts = [duration_text(timing.actual_duration)]
    if timing.over is not None:
        parts.append(f"({duration_text(timing.over, sign=True)})")
    if row.figures.gmv is not None:
        parts.append(f"· {_money(row.figures.gmv, review.currency)}")
    return " ".join(parts)


def _figures(runs: tuple[RunSummary, ...], comparison: Comparison) -> Section:
    rows = tuple(
        (
            figure_name(figure.code),
            *(figure_text(review.by_code[figure.code]) for review in comparison.reviews),
        )
        for figure in comparison.figures
    )
    right = frozenset(range(1, len(runs) + 1))
    return Section((word("figures"), *_names(runs)), rows, right)


# Show after show


def _shows(shows: tuple[ShowTrend, ...]) -> Section:
    newest = tuple(reversed(shows))[:NEWEST]
    heads = ("shows", "drift", "overrun", "gmv", "gmv_hour", "hosts")
    rows = tuple(
        (
            f"{show_date(show)} {show.run.title}",
            drift_text(show.run.drift),
            _share(show.overrun),
            _money(show.run.gmv, show.run.currency),
            _money(show.run.gmv_per_hour, show.run.currency),
            "、".join(share.host for share in show.hosts),
        )
        for show in newest
    )
    keys = tuple(show.run.run for show in newest)
    return Section(tuple(map(word, heads)), rows, frozenset({1, 2, 3, 4}), keys)


def _hosts(hosts: tuple[HostShare, ...], currency: str) -> Section:
    heads = ("hosts", "shows", "passes", "on_air", "overrun", "gmv", "gmv_hour")
    rows = tuple(
        (
            each.host,
            str(each.shows),
            str(each.passes),
            duration_text(each.on_air),
            _share(each.overrun),
            _money(each.gmv, currency),
            _money(each.gmv_per_hour, currency),
        )
        for each in hosts
    )
    return Section(tuple(map(word, heads)), rows, frozenset(range(1, len(heads))))


def _months(months: tuple[Month, ...], currency: str) -> Section:
    heads = ("months", "shows", "gmv_mean", "gmv_best", "drift_mean")
    rows = tuple(
        (
            f"{each.year}-{each.month:02}",
            str(each.shows),
            _money(each.mean_gmv, currency),
            _money(each.best_gmv, currency),
            drift_text(each.mean_drift),
        )
        for each in reversed(months)
    )
    return Section(tuple(map(word, heads)), rows, frozenset(range(1, len(heads))))


def _currency(trend: Trend) -> str:
    """The currency that all shows have; none where they differ."""
    found = {show.run.currency for show in trend.shows if show.run.gmv is not None}
    return found.pop() if len(found) == 1 else ""


def _money(value: Decimal | None, currency: str) -> str:
    return UNKNOWN if value is None else money_text(Money(rounded(value, 0), currency))


def _share(value: Decimal | None) -> str:
    if value is None:
        return UNKNOWN
    return ("+" if value > 0 else "") + share_text(value)
