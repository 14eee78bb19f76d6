"""Buying, picking up, and asking about an order."""

from __future__ import annotations

from journeys import buying, store, world
from mystery_shopper import Cast, Finding, Journey, Unmet, given, parsers, then, when


@given(parsers.parse('a "{other}" stands in the slot of the "{item}" in the {place} store'))
def wrong_slot(journey: Journey, other: str, item: str, place: str) -> None:
    """Somebody has put another model into the slot.

    Example: Given a "Trail Tent 2" stands in the slot of the "Trail Tent 4" in the Boulder store
    """
    world.in_the_slot(journey, item, other, store=place)


@when(parsers.parse('{who} takes the "{item}" from the shelf in the {place} store'))
def takes(cast: Cast, who: str, item: str, place: str) -> None:
    """She reads the tag, reaches into the slot, and reads what is printed on the box.

    Example: When Maria takes the "Camp Stove 2" from the shelf in the Boulder store
    """
    store.take_from_shelf(cast(who), item, place)


@then("what the shelf shows in stock is what there is")
def shelf_is_right(cast: Cast) -> None:
    """Where the tag says that there is one, the slot holds it.

    Example: Then what the shelf shows in stock is what there is
    """
    found = store.found_in_slot(cast("she"))
    if found["shown"] != "0" and found["holds"] != found["item"]:
        message = f"The tag says {found['shown']} {found['item']} in stock; the slot holds {found['holds'] or 'nothing'}."
        raise Unmet(message, (Finding(kind="stock-not-as-shown", channel="store", heard=message),))


@then(parsers.parse('{who} holds the "{item}"'), outcome=True)
def holds(cast: Cast, who: str, item: str) -> None:
    """What she took out of the slot is the item on the tag.

    Example: Then she holds the "Camp Stove 2"
    """
    found = store.found_in_slot(cast(who))
    if found["holds"] != item:
        message = f"{cast(who).name} wanted the {item} and holds {found['holds'] or 'nothing'}."
        raise Unmet(message)


@when(parsers.parse('{who} orders the "{item}" at the Boulder counter, at the price on the shelf'))
def orders_at_counter(cast: Cast, who: str, item: str) -> None:
    """She orders at the counter what the shelf did not hold.

    Example: When Maria orders the "Trail Tent 4" at the Boulder counter, at the price on the shelf
    """
    store.order_at_counter(cast(who), item, store.found_in_slot(cast(who))["price"])


@then(parsers.parse('the "{item}" is ordered for its price on the shelf'), outcome=True)
def ordered_at_shelf_price(cast: Cast, item: str) -> None:
    """She has an order number for the item at the price on the tag.

    Example: Then the "Trail Tent 4" is ordered for its price on the shelf
    """
    buying.expect_ordered(cast("she"), item, store.found_in_slot(cast("she"))["price"])


@then(parsers.parse('the "{item}" is ordered for {amount:Money}', extra_types={"Money": buying.money}), outcome=True)
def is_ordered(cast: Cast, item: str, amount: str) -> None:
    """She has an order number for the item, and is charged that price.

    Example: Then the "Trail Tent 4" is ordered for 249.00
    """
    customer = cast("she")
    buying.expect_ordered(customer, item, f"{amount} {customer.journey.config.company.currency}")


@when(parsers.parse('{who} orders the "{item}" on the web, to be picked up in the {place} store'))
def orders_to_store(cast: Cast, who: str, item: str, place: str) -> None:
    """She buys it in the web shop and has it shipped to a store.

    Example: When Maria orders the "Trail Tent 4" on the web, to be picked up in the Boulder store
    """
    buying.on_the_web(cast(who), item, place)


@when(parsers.re(r'(?P<who>\w+) orders the "(?P<item>[^"]+)" on the web'))
def orders_on_the_web(cast: Cast, who: str, item: str) -> None:
    """She buys it in the web shop and has it sent home.

    Example: When Maria orders the "Trail Tent 4" on the web
    """
    buying.on_the_web(cast(who), item)


@then("shipping to the store costs nothing")
def shipping_is_free(cast: Cast) -> None:
    """The shop says that it is free, and it is: in the order's total, too.

    Example: Then shipping to the store costs nothing
    """
    buying.expect_free_shipping(cast("she"))


@then("an email says that it can be picked up, quoting the order number")
def pick_up_notice(cast: Cast) -> None:
    """When the promised day comes, a notice is in her mailbox, with the order number in it.

    Example: Then an email says that it can be picked up, quoting the order number
    """
    buying.expect_pick_up_notice(cast("she"))


@then("an email confirms the order")
def confirmation(cast: Cast) -> None:
    """The order number that she was told is confirmed by email, with the same item and price.

    Example: Then an email confirms the order
    """
    buying.expect_confirmation(cast("she"))


@when(parsers.parse("{who} picks it up at the Boulder counter, quoting only the order number"))
def picks_up(cast: Cast, who: str) -> None:
    """She asks for it at the counter and says nothing but the order number.

    Example: When Maria picks it up at the Boulder counter, quoting only the order number
    """
    buying.pick_up(cast(who))


@then(parsers.parse('the "{item}" is hers'), outcome=True)
def is_hers(cast: Cast, item: str) -> None:
    """The counter has handed it over.

    Example: Then the "Trail Tent 4" is hers
    """
    customer = cast("she")
    if not buying.has_in_hand(customer, item):
        message = f"{customer.name} did not get the {item}."
        raise Unmet(message)


@when(parsers.parse("{who} calls about her order, quoting only the order number"))
def calls_about_order(cast: Cast, who: str) -> None:
    """She says the number and asks where the order stands.

    Example: When Maria calls about her order, quoting only the order number
    """
    buying.ask_about_order(cast(who), "by phone")


@when(parsers.re(r"(?P<who>\w+) asks (?P<where>by phone|by email) about her order, without any number"))
def asks_without_number(cast: Cast, who: str, where: str) -> None:
    """She has nothing at hand; she calls from her own telephone, or writes from her own mailbox.

    Example: When Maria asks by phone about her order, without any number
    """
    buying.ask_without_number(cast(who), where)


@when(
    parsers.re(
        r"(?P<who>\w+) asks (?P<where>by email|at the Boulder counter|in the chat|by text message) about her order, "
        r"quoting only the order number"
    )
)
def asks_about_order(cast: Cast, who: str, where: str) -> None:
    """By email, at the counter, in the chat, by text message.

    Example: When Maria asks by email about her order, quoting only the order number
    """
    buying.ask_about_order(cast(who), where)


@when(parsers.parse("{who} looks up her order on the web, quoting only the order number"))
def looks_up_order(cast: Cast, who: str) -> None:
    """She types the number into the web's form.

    Example: When Maria looks up her order on the web, quoting only the order number
    """
    customer = cast(who)
    buying.look_up_order(customer, customer.reference("order number").value)


@then(parsers.parse("{who} is told where her order stands"), outcome=True)
def told_where_order_stands(cast: Cast, who: str) -> None:
    """She has heard the order's state or its date.

    Example: Then she is told where her order stands
    """
    buying.expect_told_state(cast(who), "order")
