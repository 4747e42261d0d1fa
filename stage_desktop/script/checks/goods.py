"""What a segment needs before it can sell: products, prices, stock, and enough of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from stage_desktop.script.checks.reading import WORD, Reading, plain, same_currency
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.structure import repeated
from stage_desktop.script.checks.terms import GIFT, is_revert, names_limit, product_roles
from stage_desktop.script.cues import Cue, CueKind, SegmentEnd, SegmentStart
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import Segment


@rule("no_products", Section.GOODS, Severity.INFO, About.SHOW, "1.2 #12", asks=True)
def no_products(reading: Reading) -> Iterator[Told]:
    """A show without a product."""
    if not reading.script.products and not reading.on_sale:
        yield told()


@rule("missing_product", Section.GOODS, Severity.WARNING, About.SEGMENTS, "1.2 #22")
def missing_product(reading: Reading) -> Iterator[Told]:
    """A segment of a selling kind without a product."""
    for segment in reading.performed:
        if segment.kind in reading.settings.missing_product.kinds and not segment.products:
            yield told(segment, kind=segment.kind)


@rule("unknown_product", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #12")
def unknown_product(reading: Reading) -> Iterator[Told]:
    """A product code that the assortment does not have; a sheet without one is not asked."""
    if not reading.script.products:
        return
    for segment in reading.performed:
        for code in segment.products:
            if code not in reading.script.products_by_code:
                yield told(segment, product=code)


@rule("missing_price", Section.GOODS, Severity.WARNING, About.SEGMENTS, "1.2 #16, #22")
def missing_price(reading: Reading) -> Iterator[Told]:
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
                yield told(segment, product=code)


@rule("duplicate_product", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #12")
def duplicate_product(reading: Reading) -> Iterator[Told]:
    """Two products of the same code: segments mean only one of them."""
    for code in repeated(product.code for product in reading.script.products):
        yield told(code)


@rule("duplicate_sku", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #14")
def duplicate_sku(reading: Reading) -> Iterator[Told]:
    """Two products of the same SKU."""
    pairs = ((each.sku.strip(), each.code) for each in reading.script.products)
    for sku, codes in _alike(pairs):
        yield told(codes[-1], sku=sku, products=", ".join(codes))


@rule("repeated_link", Section.GOODS, Severity.WARNING, About.PRODUCTS, "3.4")
def repeated_link(reading: Reading) -> Iterator[Told]:
    """Two products with the same link number: the wrong card would pop."""
    pairs = ((each.link.strip(), each.code) for each in reading.script.products)
    for link, codes in _alike(pairs):
        yield told(codes[-1], link=link, products=", ".join(codes))


@rule("live_above_list", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #16")
def live_above_list(reading: Reading) -> Iterator[Told]:
    """A live price above the list price: one of them is wrong."""
    for product in reading.script.products:
        listed, live = product.list_price, product.live_price
        if listed is None or live is None or not same_currency(listed, live):
            continue
        if live.amount > listed.amount:
            yield told(product.code, live=plain(live.amount), listed=plain(listed.amount))


@rule("zero_price", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #16")
def zero_price(reading: Reading) -> Iterator[Told]:
    """A product on sale for nothing; gifts are meant to cost nothing."""
    for product in reading.script.products:
        live = product.live_price
        free = live is not None and live.amount == 0
        if free and product.code in reading.on_sale and GIFT not in product_roles(product.role):
            yield told(product.code)


@rule("unused_product", Section.GOODS, Severity.INFO, About.PRODUCTS, "1.2 #12")
def unused_product(reading: Reading) -> Iterator[Told]:
    """A product that no segment sells, no giveaway gives and no text names; gifts may stay so."""
    if not reading.on_sale:
        return
    unsold = [each for each in reading.script.products if each.code not in reading.on_sale]
    if not unsold:
        return
    texts = [
        f"{s.title} {s.host_points} {s.assistant_notes} {s.operator_notes} {s.notes}"
        for s in reading.performed
    ]
    texts += [giveaway.prize for giveaway in reading.script.giveaways]
    named = set(WORD.findall("\n".join(texts)))
    named.update(filter(None, map(reading.prize_product, reading.script.giveaways)))
    for product in unsold:
        if product.code not in named and GIFT not in product_roles(product.role):
            yield told(product.code, name=product.name)


@rule("no_stock", Section.GOODS, Severity.INFO, About.PRODUCTS, "1.2 #15", asks=True)
def no_stock(reading: Reading) -> Iterator[Told]:
    """A show that says of no product how many there are."""
    if reading.on_sale and not _any_stock(reading):
        yield told()


@rule("missing_stock", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #15")
def missing_stock(reading: Reading) -> Iterator[Told]:
    """A product on sale without a stock, where others have one."""
    if not _any_stock(reading):
        return
    stocked = {code for s in reading.performed if s.stock_text for code in s.products}
    asked = reading.on_sale - stocked
    for product in reading.script.products:
        if product.stock is None and product.code in asked:
            yield told(product.code, name=product.name)


@rule("missing_limit", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #36, 4.1")
def missing_limit(reading: Reading) -> Iterator[Told]:
    """A product sold below its worth, to draw people, without a limit for each buyer."""
    limited = {
        reading.prize_product(giveaway)
        for giveaway in reading.script.giveaways
        if names_limit(giveaway.entry_rule) or names_limit(giveaway.note)
    }
    asked = reading.on_sale - limited
    for product in reading.script.products:
        if product.limit is not None or product.code not in asked:
            continue
        roles = product_roles(product.role) & reading.settings.missing_limit.kinds
        if roles and not names_limit(product.offer):
            yield told(product.code, kind=min(roles))


@rule("stock_below_target", Section.GOODS, Severity.WARNING, About.SEGMENTS, "1.2 #15, #28")
def stock_below_target(reading: Reading) -> Iterator[Told]:
    """A segment whose GMV target is more than all its stock is worth."""
    for segment in reading.performed:
        worth = _worth(reading, segment)
        target = segment.gmv_target
        if target is not None and worth is not None and worth < target.amount:
            yield told(segment, worth=plain(worth), target=plain(target.amount))


@rule("stock_below_show", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #15, #28")
def stock_below_show(reading: Reading) -> Iterator[Told]:
    """A show whose GMV target is more than all stock on sale is worth."""
    target = reading.script.gmv_target
    if target is None or not reading.on_sale:
        return
    worth = Decimal(0)
    slots = {code: segment for segment in reading.performed for code in segment.products}
    for code, segment in slots.items():
        price, stock = reading.price(segment, code), reading.stock(segment, code)
        if price is None or stock is None:
            return
        worth += price * stock
    if worth < target.amount:
        yield told(worth=plain(worth), target=plain(target.amount))


@rule("price_not_reverted", Section.GOODS, Severity.WARNING, About.CUES, "1.2 #16, 3.3")
def price_not_reverted(reading: Reading) -> Iterator[Told]:
    """A written price change that no later cue or note takes back."""
    changes = [cue for cue in reading.script.cues if cue.kind == CueKind.PRICE_CHANGE]
    if not changes or any(is_revert(segment.operator_notes) for segment in reading.performed):
        return
    about = Counter(_priced(cue) for cue in changes)
    for cue in reading.cues:
        if cue.kind == CueKind.PRICE_BACK:
            about.update({cue.subject, _segment(cue), *WORD.findall(cue.subject)})
    for cue in changes:
        if about[_priced(cue)] == 1 and not is_revert(cue.text):
            yield told(cue.id, product=cue.subject)


def _priced(cue: Cue) -> str:
    """What a price change is about: the product that it names, else its segment."""
    return cue.subject or _segment(cue) or cue.id


def _segment(cue: Cue) -> str:
    """The segment that it hangs on, or "" where it hangs on something else."""
    return cue.anchor.segment if isinstance(cue.anchor, SegmentStart | SegmentEnd) else ""


def _alike(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each value that several products have, with their codes."""
    codes: dict[str, list[str]] = {}
    for value, code in pairs:
        if value:
            codes.setdefault(value, []).append(code)
    return ((value, tuple(same)) for value, same in codes.items() if len(same) > 1)


def _any_stock(reading: Reading) -> bool:
    return any(p.stock is not None for p in reading.script.products) or any(
        segment.stock_text for segment in reading.performed
    )


def _worth(reading: Reading, segment: Segment) -> Decimal | None:
    """What all stock of a segment sells for; None where a price or a stock is not known."""
    if not segment.products:
        return None
    worth = Decimal(0)
    for code in segment.products:
        price, stock = reading.price(segment, code), reading.stock(segment, code)
        if price is None or stock is None:
            return None
        worth += price * stock
    return worth
