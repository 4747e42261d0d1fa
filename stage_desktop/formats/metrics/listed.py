"""Rows of product slots (讲解) and of orders to their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stage_desktop.formats.headers import folded
from stage_desktop.formats.metrics.curves import only_room
from stage_desktop.formats.metrics.moments import Times
from stage_desktop.formats.metrics.sheets import MetricsSheet
from stage_desktop.formats.metrics.values import Values
from stage_desktop.formats.tables import Raw
from stage_desktop.instants import HOUR, MINUTE, Instant, Millis, clock_text
from stage_desktop.review.metrics import Measure, Order, PlatformSlot
from stage_desktop.script.findings import Severity

# Orders count from a minute before the show to five minutes after its end (`DOMAIN.md` 6.3).
BEFORE_SHOW = MINUTE
AFTER_SHOW = Millis(5 * MINUTE)
# No two zones are farther apart.
ANY_ZONE = Millis(26 * HOUR)

_TAKEN_BACK = (
    "退款成功|已退款|退款完成|退货退款成功|全额退款|已关闭|已取消|交易关闭"
    "|refunded|refund completed|returned|cancelled|canceled|closed"
)
_REFUNDED = frozenset(folded(word) for word in _TAKEN_BACK.split("|"))


def read_slots(sheet: MetricsSheet, values: Values, times: Times) -> tuple[PlatformSlot, ...]:
    """The explanations of products that the platform timed, by their starts."""
    is_ours = only_room(sheet)
    found: list[PlatformSlot] = []
    for number, row in sheet.rows():
        if not is_ours(row):
            continue
        raw = sheet.raw(row, "start")
        start = times.at(raw)
        if start is None:
            text = "" if raw is None else str(raw)[:60]
            sheet.doubt("metrics_time_unreadable", Severity.WARNING, number, "start", text=text)
            continue
        found.append(
            PlatformSlot(
                sheet.text(row, "product"),
                sheet.text(row, "title"),
                start,
                _end(sheet, times, number, row, start),
                values.number(number, row, Measure.GMV),
                values.whole(number, row, Measure.UNITS),
                values.change(number, row, "online_change"),
                values.number(number, row, Measure.AVERAGE_ONLINE),
            )
        )
    return tuple(sorted(_once(sheet, found), key=lambda slot: slot.start))


def _end(
    sheet: MetricsSheet, times: Times, number: int, row: Sequence[Raw], start: Instant
) -> Instant | None:
    raw = sheet.raw(row, "end")
    end = None if raw is None else times.at(raw)
    if raw is not None and (end is None or end < start):
        sheet.doubt("metrics_slot_end", Severity.WARNING, number, "end", text=str(raw)[:60])
        return None
    return end


def _once(sheet: MetricsSheet, slots: Sequence[PlatformSlot]) -> list[PlatformSlot]:
    """The slots without those that stand there twice."""
    kept = list(dict.fromkeys(slots))
    for _ in range(len(slots) - len(kept)):
        sheet.doubts.note("metrics_rows_repeated", Severity.WARNING)
    return kept


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when orders are of the show, by the times of their file; None = no limit."""

    start: Instant | None
    end: Instant | None

    def has(self, at: Instant) -> bool:
        """Whether an order that was paid then is of the show."""
        after = self.start is None or at >= self.start - BEFORE_SHOW
        return after and (self.end is None or at <= self.end + AFTER_SHOW)

    def is_near(self, at: Instant) -> bool:
        """Whether it would be of the show by some zone."""
        after = self.start is None or at + ANY_ZONE >= self.start
        return after and (self.end is None or at - ANY_ZONE <= self.end)


def read_orders(
    sheet: MetricsSheet, values: Values, times: Times, window: Window
) -> tuple[Order, ...]:
    """The paid orders of the show, by their instants; refunded ones are marked."""
    found: list[Order] = []
    seen: set[tuple[object, ...]] = set()
    for number, row in sheet.rows():
        order = _order(sheet, values, times, number, row)
        if order is None:
            continue
        part = sheet.text(row, "part") or tuple(map(str, row))
        key = (order.id, part, order.paid_at)
        if order.id and key in seen:
            sheet.doubts.note("metrics_rows_repeated", Severity.WARNING, number)
            continue
        seen.add(key)
        found.append(order)
    return _within(sheet, found, times, window)


def _order(
    sheet: MetricsSheet, values: Values, times: Times, number: int, row: Sequence[Raw]
) -> Order | None:
    raw = sheet.raw(row, "paid_at")
    if raw is None:
        sheet.doubts.note("metrics_orders_unpaid", Severity.INFO, number)
        return None
    paid_at = times.at(raw)
    if paid_at is None:
        text = str(raw)[:60]
        sheet.doubt("metrics_time_unreadable", Severity.WARNING, number, "paid_at", text=text)
        return None
    amount = values.number(number, row, "amount")
    if amount is None:
        return None
    quantity = values.whole(number, row, "quantity") if sheet.has("quantity") else None
    states = (folded(sheet.text(row, name)) for name in ("after_sale", "status"))
    return Order(
        paid_at,
        amount,
        sheet.text(row, "title"),
        1 if quantity is None else quantity,
        any(state in _REFUNDED for state in states),
        sheet.text(row, "order"),
    )


def _within(
    sheet: MetricsSheet, orders: Sequence[Order], times: Times, window: Window
) -> tuple[Order, ...]:
    """The orders of the show; where none is, those that another zone may have moved."""
    inside = [order for order in orders if window.has(order.paid_at)]
    if not inside:
        inside = [order for order in orders if window.is_near(order.paid_at)]
    if len(inside) < len(orders) and window.start is not None:
        sheet.doubts.note(
            "metrics_orders_outside",
            Severity.INFO,
            orders=len(orders) - len(inside),
            start=clock_text(Instant(window.start - BEFORE_SHOW), times.zone, seconds=False),
        )
    return tuple(sorted(inside, key=lambda order: order.paid_at))
