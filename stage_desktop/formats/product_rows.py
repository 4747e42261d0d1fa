"""The products of a show, and the products that segments name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stage_desktop.formats.cells import is_none, money_of, normal, text_of, whole_of
from stage_desktop.formats.headers import other_fields
from stage_desktop.formats.prices import read_price
from stage_desktop.formats.readiness_cells import supply_of
from stage_desktop.formats.releases import release_of, release_text, summed_release
from stage_desktop.formats.sheet import Row, Sheet
from stage_desktop.formats.tables import Raw
from stage_desktop.script.commerce import Money, Product
from stage_desktop.script.findings import Severity

_CODED = re.compile(r"([A-Za-z]{1,6}[-_]?\d{1,8}[A-Za-z]?)(?:[\s:：.、-]+(.+))?", re.DOTALL)
_LINK = re.compile(r"(?:第?\s*(\d+)\s*号(?:链接?)?|链接\s*(\d+)|link\s*#?\s*(\d+))", re.IGNORECASE)
# "1号链接 打底T": the link of the shopping bag, and what it sells.
_LINKED = re.compile(r"((?:第?\s*\d+\s*号(?:链接?)?|链接\s*\d+))[\s:：.、-]+(\S.*)", re.DOTALL)
_NUMBER = re.compile(r"(?:link\s*)?#?\d{1,4}(?:号(?:链接?)?)?", re.IGNORECASE)
# 1、2、3号链接 and 3号+4号链接: links whose word stands once, behind the last.
_LINKS = re.compile(r"(?:第?\s*\d{1,4}\s*号?\s*[、,，+＋&]\s*)+第?\s*\d{1,4}\s*号(?:链接?)?")
_LONGEST_LINE = 1_000
_SUPPLY_LABEL = re.compile(r"[?？]|是否|情况$")
_SUMMED = re.compile(r"\d+(?:\+\d+)+")
_OUTSIDE_BRACKETS = re.compile(r"[、,，;；](?![^(（\[【]*[)）\]】])")


@dataclass(slots=True)
class Assortment:
    """The products known so far; those that segments name and no sheet has are added."""

    products: list[Product] = field(default_factory=list)
    listed: bool = False
    _by_word: dict[str, str] = field(default_factory=dict)
    _by_cell: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)

    def add(self, product: Product) -> None:
        """Take a product in; what names it first keeps naming it."""
        self.products.append(product)
        links = [digits for match in (_LINK.fullmatch(product.link),) if match
                 for digits in match.groups() if digits]  # fmt: skip
        number = product.link if product.link.isdecimal() else "".join(links[:1])
        words = (product.code, f"{product.code} {product.name}", product.name, product.sku)
        for word in (*words, f"link {number}" if number else ""):
            if word:
                self._by_word.setdefault(_plain(word), product.code)

    def codes(self, row: Row) -> tuple[str, ...]:
        """The codes of the products that the row names; unknown ones become products."""
        text = _named(row)
        if not text:
            return ()
        known = self._by_cell.get(text)
        if known is None:
            known = self._by_cell[text] = self._read(text)
        codes, unknown = known
        if self.listed:
            for name in unknown:
                row.note("unknown_product", Severity.WARNING, "products", product=name)
        return codes

    def _read(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        codes: list[str] = []
        unknown: list[str] = []
        for line in text.splitlines():
            for part in self._parts(line.strip()):
                code = self._known(part)
                if code is None:
                    code = self._invented(part)
                    unknown.append(part)
                codes.append(code)
        return tuple(dict.fromkeys(codes)), tuple(unknown)

    def _parts(self, line: str) -> list[str]:
        """The line, or what its commas or plus signs part, so that as much as can be is known."""
        if not line or _plain(line) in self._by_word:
            return [line] if line else []
        if len(line) <= _LONGEST_LINE and _LINKS.fullmatch(line):
            return [f"{number}号链接" for number in re.findall(r"\d+", line)]
        if len(line) > _LONGEST_LINE:
            return [line]
        parts = [part.strip() for part in _OUTSIDE_BRACKETS.split(line) if part.strip()]
        if len(parts) > 1:
            return parts
        plus = [part.strip() for part in re.split(r"[+＋&]", line) if part.strip()]
        if len(plus) > 1 and all(self._known(part) for part in plus):
            return plus
        return [line]

    def _known(self, part: str) -> str | None:
        word = _plain(part)
        found = self._by_word.get(word)
        if found is not None:
            return found
        link = _LINK.fullmatch(part)
        if link:
            number = next(digits for digits in link.groups() if digits)
            return self._by_word.get(f"link {number}") or self._by_word.get(number)
        head = re.split(r"[\s:：(（]", word, maxsplit=1)[0]
        return self._by_word.get(head) if head != word else None

    def _invented(self, part: str) -> str:
        coded = _CODED.fullmatch(part)
        linked = None if coded else _LINKED.fullmatch(part)
        link = _LINK.fullmatch(part)
        if link and link[1]:
            code = f"{link[1]}号链接"
            self.add(Product(code, code, link=code))
            return code
        code, name = (coded[1], coded[2] or coded[1]) if coded else (part, part)
        if linked:
            code, name = linked[1].strip(), linked[2]
        if _plain(code) in self._by_word:
            code = part
        self.add(Product(code, name.strip(), link=code if linked else ""))
        return code


def _named(row: Row) -> str:
    """The products as the row's columns name them: a code and a name stand side by side."""
    more = row.sheet.more.get("products")
    first = row.text("products")
    if not more:
        return first
    texts = [first, *(text_of(row.cells[at]) for at in more if at < len(row.cells))]
    columns = [text.splitlines() for text in texts if text]
    columns.sort(key=lambda lines: not all(map(_is_code, lines)))
    if len({len(lines) for lines in columns}) != 1:
        return first
    pairs = (dict.fromkeys(part.strip() for part in parts) for parts in zip(*columns, strict=True))
    return "\n".join(" ".join(parts) for parts in pairs)


def _is_code(text: str) -> bool:
    plain = normal(text)
    return _CODED.fullmatch(plain) is not None or _NUMBER.fullmatch(plain) is not None


def read_products(sheet: Sheet, currency: str) -> Assortment:
    """The products of their sheet."""
    assortment = Assortment(listed=True)
    settle_supply(sheet)
    label = _SUPPLY_LABEL.sub("", sheet.header("supply")) or sheet.header("supply")
    taken: set[str] = set()
    for row in sheet.rows:
        code = _code(row, taken)
        if code is None:
            continue
        taken.add(code)
        prices = [read_price(row, name, currency) for name in ("list_price", "live_price")]
        stock, release = _stock(row)
        assortment.add(
            Product(
                code,
                row.text("name") or code,
                sku=row.text("sku"),
                role=row.text("role"),
                audience=row.text("audience"),
                list_price=prices[0],
                live_price=prices[1],
                stock=stock,
                # 0 and "无" stand for "no limit".
                limit=count(row, "limit") or None,
                offer=row.text("offer"),
                link=row.text("link"),
                style=row.text("style"),
                release=release,
                supply=row.read("supply", lambda raw: supply_of(raw, label), "supply") or (),
                extra=row.extra(),
            )
        )
    return assortment


def settle_supply(sheet: Sheet) -> None:
    """A column 备货 without numbers says what is ready, not how much there is."""
    if "supply" in sheet.columns or "supply" not in other_fields(sheet.kind, sheet.header("stock")):
        return
    cells = list(sheet.column("stock"))
    numbers = sum(whole_of(raw) is not None or bool(summed_release(raw)) for raw in cells)
    if cells and not numbers:
        sheet.columns["supply"] = sheet.columns.pop("stock")


def money(row: Row, name: str, currency: str) -> Money | None:
    """The amount in the cell; None for a blank one, and for one that says there is none."""
    if is_none(row.raw(name)):
        return None
    return row.read(name, lambda raw: money_of(raw, currency), "money")


def count(row: Row, name: str) -> int | None:
    """The whole number in the cell; None for a blank one, and for one that says there is none."""
    return None if is_none(row.raw(name)) else row.read(name, whole_of, "whole number")


def _stock(row: Row) -> tuple[int | None, tuple[int, ...]]:
    """The stock and its release plan; "80+120" is both, unless another column has the plan."""
    raw = row.raw("stock")
    said = summed_release(raw)
    release = row.read("release", release_of, "release") or ()
    if not said:
        stock = count(row, "stock")
        if release and "stock" not in row.sheet.columns:
            stock = sum(release)
        elif stock is not None and release and sum(release) != stock:
            data = {"text": release_text(release), "total": sum(release), "stock": stock}
            row.note("release_differs", Severity.WARNING, "release", **data)
        return stock, release
    row.note("stock_summed", Severity.INFO, "stock", text=text_of(raw), taken=sum(said))
    if (release and release != said) or _SUMMED.fullmatch(text_of(raw)) is None:
        row.kept.append(row.sheet.columns["stock"])
    return sum(said), release or said


def _code(row: Row, taken: set[str]) -> str | None:
    code = row.text("code") or row.text("sku") or row.text("name")
    if not code:
        row.note("row_not_read", Severity.WARNING, text=" ".join(row.texts))
        return None
    if not row.text("code"):
        row.note("no_code", Severity.WARNING, "code", taken=code)
    return unique(row, "code", code, taken)


def unique(row: Row, name: str, code: str, taken: set[str]) -> str:
    """The code, with a number behind it where another row has it already."""
    if code not in taken:
        return code
    number = 2
    while f"{code}-{number}" in taken:
        number += 1
    row.note("code_repeated", Severity.WARNING, name, code=code, taken=f"{code}-{number}")
    return f"{code}-{number}"


def _plain(text: Raw) -> str:
    return " ".join(normal(str(text)).casefold().split())
