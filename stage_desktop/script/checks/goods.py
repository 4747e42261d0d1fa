"""What a segment needs before it can sell: a product, a price, somebody to speak."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.script.checks.reading import Reading, at_segment
from stage_desktop.script.findings import Finding, Severity, finding


def missing_products(reading: Reading) -> Iterator[Finding]:
    """A segment of a selling kind without a product."""
    for segment in reading.performed:
        if segment.kind in reading.rules.selling and not segment.products:
            place = at_segment(segment)
            yield finding("missing_product", Severity.WARNING, place, kind=segment.kind)


def unknown_products(reading: Reading) -> Iterator[Finding]:
    """A product code that the assortment does not have; a sheet without one is not asked."""
    if not reading.script.products:
        return
    for segment in reading.performed:
        for code in segment.products:
            if code not in reading.script.products_by_code:
                place = at_segment(segment)
                yield finding("unknown_product", Severity.WARNING, place, product=code)


def missing_prices(reading: Reading) -> Iterator[Finding]:
    """A product on air without a live price, in its own row or in the segment's.

    A price of zero is a price. A product that is not in the assortment is told as such.
    """
    known, assortment = reading.script.products_by_code, bool(reading.script.products)
    for segment in reading.performed:
        if segment.price_text:
            continue
        for code in segment.products:
            product = known.get(code)
            if product is None and assortment:
                continue
            if product is None or product.live_price is None:
                place = at_segment(segment)
                yield finding("missing_price", Severity.WARNING, place, product=code)


def missing_hosts(reading: Reading) -> Iterator[Finding]:
    """A segment that nobody is named for to host."""
    for segment in reading.performed:
        if not segment.host and segment.kind not in reading.rules.unhosted:
            yield finding("missing_host", Severity.WARNING, at_segment(segment))
