"""The products of a show as an edited table."""

from __future__ import annotations

from dataclasses import replace

from stage_desktop.errors import EntryRefused
from stage_desktop.formats import entered_commerce as entered
from stage_desktop.formats.cell_words import LISTS
from stage_desktop.formats.headers import SheetKind
from stage_desktop.script.commerce import Product
from stage_desktop.script.plan import Script
from stage_desktop.ui.models.editing.column import EditColumn, EditTable, Sheet
from stage_desktop.ui.models.editing.field_columns import (
    code_column,
    column,
    count_column,
    extra_columns,
    free_code,
    money_column,
    shown_column,
    text_column,
    words,
)


def _take_live_price(sheet: Sheet, product: Product, text: str) -> Product:
    """The price; what a cell says beyond it (19.9/2件35) is the offer, where there is none yet."""
    money, alone = entered.entered_price(text, sheet.script.currency)
    if money is not None and not alone:
        if product.offer:
            taken = entered.money_text(money, sheet.script.currency)
            raise EntryRefused("entry_money_more", text=text, taken=taken)
        return replace(product, live_price=money, offer=text.strip())
    return replace(product, live_price=money)


def _take_stock(sheet: Sheet, product: Product, text: str) -> Product:
    """The stock; 80+120 is the stock and how it is released."""
    del sheet
    if "+" in text:
        return _released(product, entered.entered_release(text))
    return replace(product, stock=entered.entered_count(text))


def _take_release(sheet: Sheet, product: Product, text: str) -> Product:
    del sheet
    release = entered.entered_release(text)
    if release == product.release:
        return product
    follows = product.stock is None or product.stock == sum(product.release)
    return _released(product, release) if follows else replace(product, release=release)


def _released(product: Product, release: tuple[int, ...]) -> Product:
    stock = sum(release) if release else product.stock
    return replace(product, release=release, stock=stock)


def _slots(sheet: Sheet, product: Product) -> str:
    """The numbers of the segments that sell it."""
    named = (each.number for each in sheet.script.segments if product.code in each.products)
    return ", ".join(named)


def _blank(script: Script) -> Product:
    return Product(free_code(script, "products", "P"), "")


PRODUCTS: EditTable[Product] = EditTable(
    "products",
    (
        code_column("products"),
        text_column("name", 22),
        text_column(
            "role", 10, words(lambda language: language.names(LISTS[SheetKind.PRODUCTS, "role"]))
        ),
        text_column(
            "audience",
            10,
            words(lambda language: language.names(LISTS[SheetKind.PRODUCTS, "audience"])),
        ),
        money_column("list_price"),
        EditColumn(
            "live_price",
            lambda sheet, product: entered.money_text(product.live_price, sheet.script.currency),
            _take_live_price,
            width=9,
            numeric=True,
        ),
        EditColumn(
            "stock",
            lambda _, product: entered.count_text(product.stock),
            _take_stock,
            width=7,
            numeric=True,
        ),
        EditColumn(
            "release",
            lambda _, product: entered.release_text(product.release),
            _take_release,
            width=10,
            numeric=True,
        ),
        count_column("limit", 6),
        text_column("offer", 18, long=True),
        text_column("style", 12),
        column(
            "supply",
            lambda _, value: entered.supply_text(value),
            lambda _, typed: entered.entered_supply(typed),
            width=16,
        ),
        shown_column("slots", _slots, width=8),
        text_column("link", 8),
        text_column("sku", 10),
    ),
    _blank,
    extra_columns("products"),
)
