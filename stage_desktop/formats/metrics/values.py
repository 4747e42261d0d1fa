"""The cells of a sheet of figures as values of their measures: money, counts, lengths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from stage_desktop.formats.headers import hint_of, unit_of
from stage_desktop.formats.metrics.amounts import (
    Amount,
    Style,
    amount_of,
    column_style,
    currency_named,
)
from stage_desktop.formats.metrics.moments import length_of
from stage_desktop.formats.metrics.sheets import MetricsSheet
from stage_desktop.formats.tables import Raw
from stage_desktop.formats.time_cells import Unit
from stage_desktop.instants import SECOND
from stage_desktop.review.metrics import MONEY, Measure, Total
from stage_desktop.script.findings import Severity

# What a heading says in brackets of the size of its amounts.
_SCALES = {
    "分": Decimal("0.01"), "fen": Decimal("0.01"), "cents": Decimal("0.01"),
    "厘": Decimal("0.001"), "千元": Decimal(1_000), "千": Decimal(1_000), "万元": Decimal(10_000),
    "万": Decimal(10_000), "亿元": Decimal(100_000_000),
}  # fmt: skip
_MOST_WHOLE = Decimal(10) ** 12
# Amounts of an order and of a slot are money as well.
_AMOUNT = "amount"
# What else is no count: it has decimals.
_WITH_PARTS = frozenset({Measure.AVERAGE_ONLINE, Measure.AVERAGE_STAY})


@dataclass(slots=True)
class _Column:
    style: Style | None
    scale: Decimal
    currency: str
    is_money: bool
    is_count: bool


@dataclass(slots=True)
class Values:
    """The values of a sheet. `home` is the currency of the show, "" where nobody says.

    `currency` is that of the sheet's amounts: the first that a cell or a heading names, else home.
    """

    sheet: MetricsSheet
    home: str
    named: str = ""
    _columns: dict[str, _Column] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        return self.named or self.home

    def number(self, number: int, row: Sequence[Raw], name: str) -> Decimal | None:
        """The amount or count of that field; None where there is none or it cannot be read."""
        raw = self.sheet.raw(row, name)
        if raw is None:
            return None
        if name == Measure.AVERAGE_STAY:
            return self._length(number, raw, name, self.sheet.label(name))
        return self._number(number, row, raw, name, self._column(name))

    def figure(
        self, number: int, row: Sequence[Raw], measure: Measure, label: str
    ) -> Decimal | None:
        """What the column of values says of the measure that the row is labelled with."""
        raw = self.sheet.raw(row, "value")
        if raw is None:
            return None
        if measure is Measure.AVERAGE_STAY:
            return self._length(number, raw, "value", label)
        style = self._column("value").style
        return self._number(number, row, raw, "value", self._labelled(label, measure, style))

    def _number(
        self, number: int, row: Sequence[Raw], raw: Raw, name: str, column: _Column
    ) -> Decimal | None:
        found = amount_of(raw, column.style, self.home, whole=column.is_count)
        if found is None or abs(found.value) > _MOST_WHOLE:
            self._unreadable(number, raw, name, "number")
            return None
        if column.is_money and not self._is_ours(number, row, found, column):
            return None
        if found.value < 0:
            self.sheet.doubt("metrics_negative", Severity.WARNING, number, name, text=raw)
            return None
        return found.value * column.scale

    def whole(self, number: int, row: Sequence[Raw], name: str) -> int | None:
        """The count of that field; one with decimals is none."""
        value = self.number(number, row, name)
        if value is None:
            return None
        if value != value.to_integral_value():
            self._unreadable(number, self.sheet.raw(row, name), name, "whole number")
            return None
        return int(value)

    def change(self, number: int, row: Sequence[Raw], name: str) -> int | None:
        """A difference, which may be negative."""
        raw = self.sheet.raw(row, name)
        found = None if raw is None else amount_of(raw, self._column(name).style)
        if raw is not None and (found is None or found.value != found.value.to_integral_value()):
            self._unreadable(number, raw, name, "whole number")
            return None
        return None if found is None else int(found.value)

    def totals(self, number: int, row: Sequence[Raw]) -> tuple[Total, ...]:
        """All measures of the row that it says something of."""
        found = ((measure, self.number(number, row, measure)) for measure in self.sheet.measures())
        return tuple(self.total(measure, value) for measure, value in found if value is not None)

    def total(self, measure: Measure, value: Decimal) -> Total:
        """The figure, in the currency of the sheet where it is money."""
        return Total(measure, value, self.currency if measure in MONEY else "")

    def tell(self) -> None:
        """Say what is odd about the sheet's amounts as a whole."""
        if self.named and self.home and self.named != self.home:
            self.sheet.doubts.note(
                "metrics_currency", Severity.WARNING, currency=self.named, home=self.home
            )

    def _length(self, number: int, raw: Raw, name: str, label: str) -> Decimal | None:
        unit = unit_of(label) or Unit.SECONDS
        found = length_of(raw, unit)
        if found is None:
            self._unreadable(number, raw, name, "duration")
        elif found < 0:
            self.sheet.doubt("metrics_negative", Severity.WARNING, number, name, text=raw)
        else:
            return Decimal(found) / SECOND
        return None

    def _is_ours(self, number: int, row: Sequence[Raw], found: Amount, column: _Column) -> bool:
        """Whether the amount is of the sheet's currency; another's is left out."""
        said = currency_named(self.sheet.text(row, "currency"))
        currency = said or found.currency or column.currency
        if not currency:
            return True
        if not self.named:
            self.named = currency
        if currency == self.named:
            return True
        self.sheet.doubt(
            "metrics_currency_mixed",
            Severity.WARNING,
            number,
            currency=self.named,
            other=currency,
        )
        return False

    def _column(self, name: str) -> _Column:
        known = self._columns.get(name)
        if known is None:
            style, mixed = column_style(self.sheet.column(name))
            if mixed:
                self.sheet.doubt("metrics_decimals_mixed", Severity.WARNING, None, name)
            known = self._labelled(self.sheet.label(name), name, style)
            if known.scale < 1 and known.is_money:
                scale = known.scale
                self.sheet.doubt("metrics_small_unit", Severity.INFO, None, name, scale=scale)
            self._columns[name] = known
        return known

    def _labelled(self, label: str, name: str, style: Style | None) -> _Column:
        """What a label says of the amounts under it or beside it: their size and currency."""
        hint = hint_of(label)
        money = name in MONEY or name == _AMOUNT
        said = self.sheet.assigned.factor(label)
        scale = _SCALES.get(hint, Decimal(1)) if said is None else said
        currency = currency_named(hint) if money else ""
        count = not money and name not in _WITH_PARTS
        return _Column(style, scale, self._meant(currency, hint), money, count)

    def _meant(self, currency: str, hint: str) -> str:
        """What the sign in a heading means: $ is the show's own dollar where it has one."""
        if not currency:
            return ""
        own = amount_of(f"{hint}1", None, self.home)
        return own.currency if own is not None and own.currency else currency

    def _unreadable(self, number: int, raw: Raw, name: str, expected: str) -> None:
        self.sheet.doubt(
            "metrics_cell_unreadable",
            Severity.WARNING,
            number,
            name,
            text=str(raw)[:60],
            expected=expected,
        )
