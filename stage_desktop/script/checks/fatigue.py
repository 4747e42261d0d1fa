"""Whether the order of the goods holds people: for whom, how long, how often, at what prices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from stage_desktop.instants import Instant
from stage_desktop.script.check_settings import SELLING
from stage_desktop.script.checks.reading import Reading, length
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import is_for_new, is_for_returning, product_roles
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment, SegmentKind


@rule("no_audience", Section.GOODS, Severity.INFO, About.PRODUCTS, "1.2 #13", asks=True)
def no_audience(reading: Reading) -> Iterator[Told]:
    """An assortment that says of no product for whom it is."""
    products = reading.script.products
    if reading.on_sale and products and not any(each.audience for each in products):
        yield told()


@rule("no_new_item_early", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #13")
def no_new_item_early(reading: Reading) -> Iterator[Told]:
    """A beginning without a product for new people; an item that draws traffic is one."""
    start, end = reading.planned.show_start, reading.planned.show_end
    limit = reading.settings.no_new_item_early.limit
    if not _audiences_known(reading) or start is None or end is None or end - start <= limit:
        return
    until = Instant(start + limit)
    for slot in reading.slots:
        if slot.start >= until:
            break
        if slot.segment.kind == SegmentKind.TRAFFIC and slot.segment.products:
            return
        if any(_for_new(reading, code) for code in slot.segment.products):
            return
    yield told(length=length(limit))


@rule("no_returning_item", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #13")
def no_returning_item(reading: Reading) -> Iterator[Told]:
    """A show without a product for those who come back."""
    known = reading.script.products_by_code
    if _audiences_known(reading) and not any(
        is_for_returning(known[code].audience) for code in reading.on_sale if code in known
    ):
        yield told()


@rule("no_hero", Section.GOODS, Severity.INFO, About.SEGMENTS, "1.2 #21", asks=True)
def no_hero(reading: Reading) -> Iterator[Told]:
    """A show of many products without a hero among them."""
    selling = [each for each in reading.performed if each.kind in SELLING]
    heroes = any(each.kind in (SegmentKind.HERO, SegmentKind.FINALE) for each in selling)
    if len(selling) >= reading.settings.no_hero.limit and not heroes and not _hero_codes(reading):
        yield told(count=len(selling))


@rule("hero_once", Section.GOODS, Severity.INFO, About.SEGMENTS, "1.2 #21")
def hero_once(reading: Reading) -> Iterator[Told]:
    """A long show none of whose hero products comes back."""
    heroes = _hero_codes(reading)
    shows = Counter(code for each in reading.performed for code in set(each.products))
    planned = reading.planned.length
    long = planned >= reading.settings.hero_once.limit
    if heroes and long and all(shows[code] <= 1 for code in heroes):
        yield told(products=", ".join(sorted(heroes)))


@rule("same_product_long", Section.GOODS, Severity.INFO, About.SEGMENTS, "1.2 #18")
def same_product_long(reading: Reading) -> Iterator[Told]:
    """The same product for too long in a row."""
    limit = reading.settings.same_product_long.limit
    for products, run in groupby(reading.performed, key=lambda each: each.products):
        rows = list(run)
        total = sum(each.duration for each in rows)
        if products and total > limit:
            yield told(rows[0], product=", ".join(products), length=length(total))


@rule("same_kind_long", Section.GOODS, Severity.INFO, About.SEGMENTS, "1.2 #18")
def same_kind_long(reading: Reading) -> Iterator[Told]:
    """Segments of the same selling kind for too long in a row."""
    limit = reading.settings.same_kind_long.limit
    for kind, run in groupby(reading.performed, key=lambda each: each.kind):
        rows = list(run)
        total = sum(each.duration for each in rows)
        if kind in SELLING and len(rows) > 1 and total > limit:
            yield told(rows[0], kind=kind, length=length(total), last=rows[-1].number)


@rule("product_repeated", Section.GOODS, Severity.INFO, About.SEGMENTS, "1.2 #18")
def product_repeated(reading: Reading) -> Iterator[Told]:
    """A product that comes too often."""
    limit = reading.settings.product_repeated.limit
    shows = Counter(code for each in reading.performed for code in each.products)
    for code, count in shows.items():
        if count > limit:
            yield told(code, count=count, limit=limit)


@rule("price_one_way", Section.GOODS, Severity.INFO, About.SEGMENTS, "1.2 #18")
def price_one_way(reading: Reading) -> Iterator[Told]:
    """Prices that only rise, or only fall, over many products in a row."""
    limit = reading.settings.price_one_way.limit
    priced = list(_prices(reading))
    first, way = 0, 0
    for index in range(1, len(priced) + 1):
        step = _sign(priced[index - 1][1], priced[index][1]) if index < len(priced) else 0
        if step == way and step != 0:
            continue
        if way != 0 and index - first >= limit:
            segment, last = priced[first][0], priced[index - 1][0]
            yield told(segment, count=index - first, last=last.number)
        first, way = index - 1 if step else index, step


@rule("product_rushed", Section.GOODS, Severity.INFO, About.SEGMENTS, "2.3")
def product_rushed(reading: Reading) -> Iterator[Told]:
    """Less time for each product than a walk-through takes; quick items are meant to be quick."""
    setting = reading.settings.product_rushed
    for segment in reading.performed:
        if segment.kind not in setting.kinds or not segment.products or segment.duration <= 0:
            continue
        each = segment.duration // len(segment.products)
        if each < setting.limit:
            yield told(
                segment,
                length=length(each),
                limit=length(setting.limit),
                count=len(segment.products),
            )


@rule("explanation_short", Section.GOODS, Severity.WARNING, About.SEGMENTS, "2.3")
def explanation_short(reading: Reading) -> Iterator[Told]:
    """Less time for each product than the platform asks for before the next one."""
    floor = None if reading.platform is None else reading.platform.explanation
    if reading.platform is None or floor is None:
        return
    for segment in reading.performed:
        if not segment.products or segment.duration <= 0:
            continue
        each = segment.duration // len(segment.products)
        if each < floor:
            name = reading.platform.name
            yield told(segment, length=length(each), limit=length(floor), platform=name)


def _audiences_known(reading: Reading) -> bool:
    known = reading.script.products_by_code
    return any(known[code].audience for code in reading.on_sale if code in known)


def _for_new(reading: Reading, code: str) -> bool:
    product = reading.script.products_by_code.get(code)
    return product is not None and (
        is_for_new(product.audience) or SegmentKind.TRAFFIC in product_roles(product.role)
    )


def _hero_codes(reading: Reading) -> frozenset[str]:
    """The products on sale that are heroes, by their role or by the kind of a segment."""
    shown = (each for each in reading.performed if each.kind == SegmentKind.HERO)
    by_kind = {code for each in shown for code in each.products}
    known = reading.script.products_by_code
    by_role = {
        code
        for code in reading.on_sale
        if code in known and SegmentKind.HERO in product_roles(known[code].role)
    }
    return frozenset(by_kind | by_role)


def _prices(reading: Reading) -> Iterator[tuple[Segment, Decimal]]:
    """The price of each segment that sells one product, in order, the same one only once."""
    before: tuple[str, ...] = ()
    for segment in reading.performed:
        if len(segment.products) != 1 or segment.products == before:
            continue
        before = segment.products
        price = reading.price(segment, segment.products[0])
        if price is not None:
            yield segment, price


def _sign(before: Decimal, after: Decimal) -> int:
    return (after > before) - (after < before)
