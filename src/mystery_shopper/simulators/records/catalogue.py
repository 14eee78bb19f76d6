"""Products, what they cost where, how many there are, and what stands in which slot of a store."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from mystery_shopper.simulators.records.database import cents, money
from mystery_shopper.simulators.records.model import STORES, Product
from mystery_shopper.simulators.records.range import PRODUCTS

if TYPE_CHECKING:
    import sqlite3
    from decimal import Decimal

    from mystery_shopper.simulators.records.database import Database


class Products:
    """The range. Names are the identity of an item everywhere; a slug stands in addresses."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Product]:
        return [_product(row) for row in self._db.rows("SELECT * FROM products ORDER BY rowid")]

    def by_name(self, text: str) -> Product | None:
        """The product that `text` names exactly (case and spaces aside), or the only one that is named within it."""
        wanted = _plain(text)
        products = self.all()
        for product in products:
            if _plain(product.name) == wanted:
                return product
        named = [product for product in products if f" {_plain(product.name)} " in f" {wanted} "]
        return named[0] if len(named) == 1 else None

    def by_slug(self, slug: str) -> Product | None:
        return next((product for product in self.all() if slug_of(product.name) == slug), None)

    def in_category(self, category: str) -> list[Product]:
        return [product for product in self.all() if product.category == category]

    def search(self, words: str) -> list[Product]:
        """Products of whose name, category or description every word of `words` is a part."""
        wanted = _plain(words).split()
        return [
            product
            for product in self.all()
            if all(word in _plain(f"{product.name} {product.category} {product.blurb}") for word in wanted)
        ]


class Prices:
    """A price per item and channel (`web`, `phone`, `store`); in a store it may be that store's own."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, item: str, channel: str, store: str = "") -> Decimal:
        """What `item` costs on `channel`. By mail, chat and text message the web's price holds. Raises KeyError for an item
        that is not sold.
        """
        channel = "web" if channel in {"email", "chat", "sms"} else channel
        sql = "SELECT cents FROM prices WHERE item = ? AND channel = ? AND store IN (?, '') ORDER BY store DESC"
        row = self._db.row(sql, item, channel, store if channel == "store" else "")
        if row is None:
            raise KeyError(item)
        return money(row["cents"])

    def set(self, item: str, channel: str, amount: Decimal, store: str = "") -> None:
        """`store` "" with the channel `store` means every store: prices of single stores give way."""
        if channel == "store" and not store:
            self._db.run("DELETE FROM prices WHERE item = ? AND channel = 'store'", item)
        self._db.add("prices", item=item, channel=channel, store=store, cents=cents(amount))

    def everywhere(self, item: str) -> list[tuple[str, str, Decimal]]:
        """(channel, store, price) at each place where `item` can be bought; store is "" on web and phone."""
        places = [("web", ""), ("phone", ""), *(("store", store) for store in STORES)]
        return [(channel, store, self.of(item, channel, store)) for channel, store in places]


class Stock:
    """How many pieces there are by the list. `place`: `web` or a store's name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def count(self, item: str, place: str) -> int:
        row = self._db.row("SELECT count FROM stock WHERE item = ? AND place = ?", item, place)
        return int(row["count"]) if row is not None else 0

    def set(self, item: str, place: str, count: int) -> None:
        self._db.add("stock", item=item, place=place, count=count)

    def take(self, item: str, place: str, count: int = 1) -> bool:
        """Take pieces off, all or none; False when there are not enough. Of two who want the last piece one gets it."""
        sql = "UPDATE stock SET count = count - ? WHERE item = ? AND place = ? AND count >= ?"
        return self._db.run(sql, count, item, place, count) == 1


class Slots:
    """What really stands in the slot under an item's tag. Nothing noted: the item itself."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def noted(self, store: str, displayed: str) -> str | None:
        row = self._db.row("SELECT holds FROM slots WHERE store = ? AND displayed = ?", store, displayed)
        return None if row is None else str(row["holds"])

    def fill(self, store: str, displayed: str, holds: str) -> None:
        self._db.add("slots", store=store, displayed=displayed, holds=holds)


def slug_of(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def stock_the_range(db: Database) -> None:
    """Put the range on sale: the same price on every channel, enough pieces everywhere."""
    products, prices, stock = [], [], []
    for number, (product, price) in enumerate(PRODUCTS):
        products.append(
            (
                *(getattr(product, name) for name in ("sku", "name", "category", "blurb")),
                json.dumps(product.details),
                product.lookalike,
            )
        )
        prices += [(product.name, channel, "", cents(price)) for channel in ("web", "phone", "store")]
        stock.append((product.name, "web", 24 + number))
        stock += [(product.name, store, 3 + (number + at) % 6) for at, store in enumerate(STORES)]
    db.many("INSERT INTO products VALUES (?, ?, ?, ?, ?, ?)", products)
    db.many("INSERT INTO prices VALUES (?, ?, ?, ?)", prices)
    db.many("INSERT INTO stock VALUES (?, ?, ?)", stock)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _product(row: sqlite3.Row) -> Product:
    return Product(**{**dict(row), "details": tuple(json.loads(row["details"]))})
