"""What is given away: prizes, how many, what they are worth, how one enters, what the law says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from stage_desktop.script.checks.reading import Reading, plain
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import asks_for_purchase, is_us, product_roles
from stage_desktop.script.commerce import Giveaway
from stage_desktop.script.cues import SegmentEnd, SegmentStart
from stage_desktop.script.findings import Severity
from stage_desktop.script.plan import SegmentKind


@rule("prize_missing", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2", asks=True)
def prize_missing(reading: Reading) -> Iterator[Told]:
    """A giveaway that does not say what there is to win."""
    for giveaway in reading.script.giveaways:
        if not giveaway.prize:
            yield told(giveaway.code)


@rule("quantity_missing", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "4.2", asks=True)
def quantity_missing(reading: Reading) -> Iterator[Told]:
    """A giveaway that does not say how many win or may buy."""
    for giveaway in reading.script.giveaways:
        if giveaway.quantity is None:
            yield told(giveaway.code)


@rule("giveaway_without_points", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "1.2 #35")
def giveaway_without_points(reading: Reading) -> Iterator[Told]:
    """A giveaway without selling points: none of its own, no note, and no offer of its product."""
    known = reading.script.products_by_code
    for giveaway in reading.script.giveaways:
        product = known.get(reading.prize_product(giveaway) or "")
        offer = "" if product is None else product.offer
        if not (giveaway.selling_points or giveaway.note or offer):
            yield told(giveaway.code)


@rule("welfare_without_points", Section.GIFTS, Severity.WARNING, About.SEGMENTS, "1.2 #35")
def welfare_without_points(reading: Reading) -> Iterator[Told]:
    """A welfare item that the host has no selling points for."""
    for segment in reading.performed:
        welfare = segment.kind in reading.settings.welfare_without_points.kinds
        if welfare and not segment.host_points.strip():
            yield told(segment)


@rule("prize_above_stock", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def prize_above_stock(reading: Reading) -> Iterator[Told]:
    """A giveaway of more pieces of a product than there are."""
    for giveaway in reading.script.giveaways:
        product = reading.script.products_by_code.get(reading.prize_product(giveaway) or "")
        if product is None or product.stock is None or giveaway.quantity is None:
            continue
        if giveaway.quantity > product.stock:
            yield told(
                giveaway.code,
                product=product.code,
                quantity=giveaway.quantity,
                stock=product.stock,
            )


@rule("prizes_share_stock", Section.GIFTS, Severity.INFO, About.GIVEAWAYS, "4.2")
def prizes_share_stock(reading: Reading) -> Iterator[Told]:
    """Several giveaways that together need more pieces of a product than there are."""
    sharing: dict[str, list[Giveaway]] = {}
    for giveaway in reading.script.giveaways:
        code = reading.prize_product(giveaway)
        if code is not None and giveaway.quantity is not None:
            sharing.setdefault(code, []).append(giveaway)
    for code, giveaways in sharing.items():
        product = reading.script.products_by_code.get(code)
        amounts = [each.quantity or 0 for each in giveaways]
        if product is None or product.stock is None or len(giveaways) < 2:
            continue
        if max(amounts) <= product.stock < sum(amounts):
            codes = ", ".join(each.code for each in giveaways)
            yield told(code, giveaways=codes, quantity=sum(amounts), stock=product.stock)


@rule("flash_below_target", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def flash_below_target(reading: Reading) -> Iterator[Told]:
    """A flash sale whose pieces are worth less than the target of the segment that is all its."""
    flashes: dict[str, list[tuple[Giveaway, str]]] = {}
    for giveaway in reading.script.giveaways:
        code, anchor = reading.prize_product(giveaway), giveaway.anchor
        is_flash = SegmentKind.FLASH in product_roles(giveaway.tool) and not giveaway.draws
        if is_flash and code is not None and isinstance(anchor, SegmentStart | SegmentEnd):
            flashes.setdefault(anchor.segment, []).append((giveaway, code))
    for segment in reading.performed:
        sold = flashes.get(segment.id, [])
        target = segment.gmv_target
        if target is None or not sold or set(segment.products) != {code for _, code in sold}:
            continue
        worth = Decimal(0)
        for giveaway, code in sold:
            price = reading.price(segment, code)
            if price is None or giveaway.quantity is None:
                break
            worth += price * giveaway.quantity
        else:
            if worth < target.amount:
                first = sold[0][0].code
                yield told(
                    first, segment=segment.number, worth=plain(worth), target=plain(target.amount)
                )


@rule("lottery_value", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def lottery_value(reading: Reading) -> Iterator[Told]:
    """A drawn prize worth more than China's law against unfair competition allows."""
    script, limit = reading.script, reading.settings.lottery_value.limit
    market = "" if reading.platform is None else reading.platform.market
    if market != "CN" and script.currency != "CNY":
        return
    for giveaway in script.giveaways:
        if not giveaway.draws:
            continue
        worth = reading.prize_worth(giveaway)
        if worth is not None and worth.amount > limit:
            yield told(giveaway.code, worth=plain(worth.amount), limit=plain(limit))


@rule("purchase_lottery", Section.GIFTS, Severity.WARNING, About.GIVEAWAYS, "4.2")
def purchase_lottery(reading: Reading) -> Iterator[Told]:
    """A draw in the United States that only buyers may enter."""
    script = reading.script
    if not is_us(script.platform) and script.currency != "USD":
        return
    for giveaway in script.giveaways:
        entry = f"{giveaway.tool} {giveaway.entry_rule}"
        if giveaway.draws and asks_for_purchase(entry):
            yield told(giveaway.code)
