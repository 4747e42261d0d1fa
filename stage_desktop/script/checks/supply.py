"""What stands behind the products: stock in rounds, supply, the structure of the assortment."""

from __future__ import annotations

from collections.abc import Iterator

from stage_desktop.script.checks.reading import Reading
from stage_desktop.script.checks.rule import About, Section, Told, rule, told
from stage_desktop.script.checks.terms import product_roles
from stage_desktop.script.findings import Severity


@rule("roles_off_target", Section.GOODS, Severity.INFO, About.PRODUCTS, "1.2 #20")
def roles_off_target(reading: Reading) -> Iterator[Told]:
    """An assortment with fewer or more products of a role than the structure that was set."""
    on_sale = [each for each in reading.script.products if each.code in reading.on_sale]
    roles = [(each.role.strip().casefold(), product_roles(each.role)) for each in on_sale]
    if not any(name for name, _ in roles):
        return
    for target in reading.settings.roles_off_target.roles:
        wanted = target.role.strip().casefold()
        count = sum(wanted == name or wanted in known for name, known in roles)
        percent = 100 * count / len(roles)
        if not target.lowest <= percent <= target.highest:
            yield told(
                role=target.role,
                percent=round(percent),
                lowest=target.lowest,
                highest=target.highest,
            )


@rule("release_sum_differs", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #15")
def release_sum_differs(reading: Reading) -> Iterator[Told]:
    """Rounds of release that do not sum to the stock."""
    for product in reading.script.products:
        total = sum(product.release)
        if product.release and product.stock is not None and total != product.stock:
            rounds = " + ".join(str(each) for each in product.release)
            yield told(product.code, rounds=rounds, total=total, stock=product.stock)


@rule("supply_not_ready", Section.GOODS, Severity.WARNING, About.PRODUCTS, "1.2 #19")
def supply_not_ready(reading: Reading) -> Iterator[Told]:
    """A point of a product's supply that is not ready, of a product that the show needs."""
    for product in reading.script.products:
        if product.code in reading.needed:
            for item in product.supply:
                if not item.ready:
                    yield told(product.code, name=product.name, item=item.name)


@rule("supply_unknown", Section.GOODS, Severity.INFO, About.PRODUCTS, "1.2 #19", asks=True)
def supply_unknown(reading: Reading) -> Iterator[Told]:
    """A product on sale of whose supply nobody has said anything; once where nobody has of any."""
    products = [each for each in reading.script.products if each.code in reading.on_sale]
    if products and not any(each.supply for each in products):
        yield told()
        return
    for product in products:
        if not product.supply:
            yield told(product.code, name=product.name)
