"""Rules of goods: what was not shown, what sold best and did not come back, stock and prices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.instants import Instant
from stage_desktop.review.diagnosis.rule import Evidence, about, of_row, rule
from stage_desktop.review.diagnosis_settings import DiagnosisSettings
from stage_desktop.review.report import CueOutcome
from stage_desktop.review.reviewed import Review
from stage_desktop.review.rows import ReviewRow
from stage_desktop.script.checks.reading import length
from stage_desktop.script.checks.rule import Section
from stage_desktop.script.checks.terms import is_for_returning, product_roles
from stage_desktop.script.commerce import Product
from stage_desktop.script.cues import CueKind, Role
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import SegmentKind


@rule("welfare_not_shown", Section.GOODS, Severity.WARNING, Role.OPS)
def welfare_not_shown(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A welfare item for those who know the room was in the script, and never on air."""
    on_air = {code for row in _performed(review) for code in row.timing.segment.products}
    rows = [row for row in review.rows if row.timing.actual_start is None]
    for product in review.report.state.script.products:
        if product.code in on_air or not is_for_returning(product.audience):
            continue
        planned = [row for row in rows if product.code in row.timing.segment.products]
        kinds = {row.timing.segment.kind for row in planned}
        if planned and (_WELFARE in product_roles(product.role) or _WELFARE in kinds):
            yield about(
                product.code,
                None,
                planned[0].timing.segment.id,
                name=product.name,
                number=planned[0].timing.segment.number,
            )


_WELFARE = SegmentKind.WELFARE.value


@rule("best_slot_unused", Section.GOODS, Severity.INFO, Role.DIRECTOR)
def best_slot_unused(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """What sold best by the minute did not come back, although other items followed it."""
    sold = [row for row in _performed(review) if row.timing.segment.products]
    known = [(row.figures.gmv_per_minute, row) for row in sold]
    rated = [(rate, row) for rate, row in known if rate is not None]
    if len(rated) < settings.best_slot_unused.limit or len(rated) < len(sold):
        return
    rate, best = max(rated, key=lambda pair: pair[0])
    products = set(best.timing.segment.products)
    later = sold[sold.index(best) + 1 :]
    again = any(products & set(row.timing.segment.products) for row in later)
    if rate > 0 and later and not again:
        average = sum((each for each, _ in rated), Decimal(0)) / len(rated)
        yield of_row(best, rate=round(rate), average=round(average))


@rule("stock_out", Section.GOODS, Severity.WARNING, Role.OPERATOR)
def stock_out(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """By its orders a product was sold out, and its segment went on."""
    for product in review.report.state.script.products:
        at = _sold_out(review, product)
        if at is None:
            continue
        for row in _performed(review):
            start, end = row.timing.actual_start, row.timing.actual_end
            if product.code not in row.timing.segment.products or start is None or end is None:
                continue
            left = end - max(at, start)
            if left > settings.stock_out.limit:
                numbers = {"product": product.code, "stock": product.stock}
                yield of_row(row, max(at, start), **numbers, length=length(left))


def _sold_out(review: Review, product: Product) -> Instant | None:
    """When the orders of a product had come to its stock; None where they have not."""
    names = {product.code, product.name, product.sku, product.link} - {""}
    left = product.stock
    if left is None or left <= 0:
        return None
    orders = [order for name in names for order in review.curves.orders.get(name, ())]
    for order in sorted(orders, key=lambda order: order.paid_at):
        left -= order.quantity
        if left <= 0:
            return order.paid_at
    return None


@rule("price_not_back", Section.GOODS, Severity.WARNING, Role.OPERATOR)
def price_not_back(review: Review, settings: DiagnosisSettings) -> Iterator[Evidence]:
    """A price was to go back, and nobody did it."""
    for row in review.report.cues:
        if row.cue.kind != CueKind.PRICE_BACK or row.outcome is not CueOutcome.MISSED:
            continue
        segment = row.segment
        ref, number = ("", "") if segment is None else (segment.id, segment.number)
        yield about(row.cue.subject, row.due, ref, prices=row.cue.text, number=number)


def _performed(review: Review) -> list[ReviewRow]:
    """The passes in the order of their starts."""
    rows = [row for row in review.rows if row.timing.actual_start is not None]
    return sorted(rows, key=lambda row: row.timing.index or 0)
