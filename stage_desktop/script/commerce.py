"""Products, giveaways and boosts: what a show sells and how it is fed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from stage_desktop.instants import ZERO, Millis
from stage_desktop.script.cues import Anchor


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its currency (ISO 4217 code)."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class SupplyItem:
    """One point of a product's supply: samples in the room, stock confirmed, certificates."""

    name: str
    ready: bool


@dataclass(frozen=True, slots=True)
class Product:
    """One product of the assortment; `code` is what segments refer to.

    `style` are its variants (款), `release` the stock of each round in which it is released
    (放单, 80 + 120), `supply` what has to be ready for it.
    """

    code: str
    name: str
    sku: str = ""
    role: str = ""
    audience: str = ""
    list_price: Money | None = None
    live_price: Money | None = None
    stock: int | None = None
    limit: int | None = None
    offer: str = ""
    link: str = ""
    style: str = ""
    release: tuple[int, ...] = ()
    supply: tuple[SupplyItem, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Giveaway:
    """A giveaway with the platform's running clock (`DOMAIN.md` 4.2).

    Launched at `anchor` + `offset`; after `countdown` it opens, after `active` more it is drawn or
    ends. `draws` tells a lottery, whose winners somebody announces, from a sale or a red packet.
    `selling_points` is what the host says of the prize; `prepared` tells whether the tool is set up
    (None: nobody has said).
    """

    code: str
    tool: str
    anchor: Anchor | None = None
    offset: Millis = ZERO
    countdown: Millis = ZERO
    active: Millis = ZERO
    draws: bool = False
    prize: str = ""
    quantity: int | None = None
    entry_rule: str = ""
    selling_points: str = ""
    rules: str = ""
    budget: Money | None = None
    prepared: bool | None = None
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Boost:
    """Paid traffic, ordered a lead ahead of the slot it feeds (`DOMAIN.md` 5.3).

    Ordered at `anchor` + `offset`; people visibly enter `lead` later; it runs `window` from then.
    """

    code: str
    tool: str
    anchor: Anchor | None = None
    offset: Millis = ZERO
    lead: Millis | None = None
    window: Millis | None = None
    target: str | None = None
    goal: str = ""
    budget: Money | None = None
    bid: str = ""
    audience: str = ""
    extra: tuple[tuple[str, str], ...] = ()
