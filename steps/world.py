"""The world as scenarios assume it."""

from __future__ import annotations

from journeys import buying, price_matching, world
from mystery_shopper import Cast, Journey, given, parsers


@given(parsers.parse('the "{item}" costs {in_store} in the {store} store and {online} online'))
def costs(journey: Journey, item: str, in_store: str, store: str, online: str) -> None:
    """What an item costs in a store, and on the web and the phone.

    Example: Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online
    """
    world.prices(journey, item, store=store, in_store=in_store, online=online)


@given(parsers.parse('the {store} store has {count:d} "{item}" on the shelf'))
def on_the_shelf(journey: Journey, store: str, count: int, item: str) -> None:
    """How many of an item stand on the shelf of a store.

    Example: Given the Boulder store has 3 "Camp Stove 2" on the shelf
    """
    world.on_the_shelf(journey, item, store=store, count=count)


@given(parsers.parse("{who} has an account"))
def has_account(cast: Cast, who: str) -> None:
    """The company knows her by her mail address and her telephone number.

    Example: Given Maria has an account
    """
    world.account(cast(who))


@given(parsers.parse("{who} saw the price in the store"))
def saw_in_store(cast: Cast, who: str) -> None:
    """She has read the tag on the shelf of the Boulder store.

    Example: Given Maria saw the price in the store
    """
    price_matching.see_price(cast(who), world.item(cast.journey), "store")


@given(parsers.parse("{who} saw the price on the web"))
def saw_on_web(cast: Cast, who: str) -> None:
    """She has read the price on the product's page.

    Example: Given Maria saw the price on the web
    """
    price_matching.see_price(cast(who), world.item(cast.journey), "web")


@given(parsers.parse('{who} ordered the "{item}" on the web'))
def ordered_on_web(cast: Cast, who: str, item: str) -> None:
    """She has bought it in the web shop, and was given an order number.

    Example: Given Maria ordered the "Trail Tent 4" on the web
    """
    buying.on_the_web(cast(who), item)
