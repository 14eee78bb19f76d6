"""Receiving: parcels at the door, what was missing in them, and invoices."""

from __future__ import annotations

from journeys import receiving, world
from mystery_shopper import Cast, given, parsers, then, when

_CHANNELS = "by phone|by email|on the web|in the store"


@given(parsers.parse('{who} bought {count:d} "{item}" for delivery'))
def bought(cast: Cast, who: str, count: int, item: str) -> None:
    """She has bought it in the web shop, to be delivered to her.

    Example: Given Maria bought 2 "Trail Camera" for delivery
    """
    receiving.buy(cast(who), item, count)


@given(parsers.re(r'(?:both parcels come without their|her parcel comes without its) "(?P<part>[^"]+)"'))
def comes_without(cast: Cast, part: str) -> None:
    """The packing list forgets a part; she unpacks on the promised day, and it is not there.

    Example: Given both parcels come without their "bracket"
    """
    receiving.unpack_incomplete(cast("she"), part)


@given(parsers.parse('the warehouse has no "{item}" for {days:d} days'))
def has_yet_to_come(cast: Cast, item: str, days: int) -> None:
    """It is gone, and more come in then.

    Example: Given the warehouse has no "Trail Tent 4" for 8 days
    """
    world.yet_to_come_in(cast.journey, item, days)


@given(parsers.parse("the truck to {who} breaks down tomorrow, and loses {days:d} days"))
def breaks_down(cast: Cast, who: str, days: int) -> None:
    """What it carries for her then comes so many working days later.

    Example: Given the truck to Maria breaks down tomorrow, and loses 2 days
    """
    world.truck_breaks_down(cast(who), days)


@given("her invoice has come")
def invoice_has_come(cast: Cast) -> None:
    """The day after the order, it is in her mailbox.

    Example: Given her invoice has come
    """
    receiving.await_invoice(cast("she"))


@when(parsers.parse('{who} orders the "{item}" by phone, for delivery'))
def orders_by_phone(cast: Cast, who: str, item: str) -> None:
    """She calls the company, and says where it shall go if she is asked.

    Example: When Maria orders the "Trail Tent 4" by phone, for delivery
    """
    receiving.order_by_phone(cast(who), item)


@when(parsers.parse('{who} buys {count:d} "{item}" on the web, for delivery'))
def buys(cast: Cast, who: str, count: int, item: str) -> None:
    """She looks at the product, puts it into the cart and pays.

    Example: When Maria buys 2 "Trail Camera" on the web, for delivery
    """
    receiving.buy(cast(who), item, count)


@when(parsers.re(rf"(?P<who>\w+) reports the missing parts (?P<where>{_CHANNELS}), quoting the order number"))
def reports_missing(cast: Cast, who: str, where: str) -> None:
    """She says what she did not find in the boxes.

    Example: When Maria reports the missing parts by phone, quoting the order number
    """
    receiving.report_missing(cast(who), where)


@when(parsers.re(rf"(?P<who>\w+) asks (?P<where>{_CHANNELS}) for a complete replacement, quoting the order number"))
def asks_for_replacement(cast: Cast, who: str, where: str) -> None:
    """She wants the whole once more, with everything that belongs to it.

    Example: When Maria asks by phone for a complete replacement, quoting the order number
    """
    receiving.ask_for_replacement(cast(who), where)


@when(parsers.parse("{who} reads her invoice in the mail and in her account"))
def reads_invoice(cast: Cast, who: str) -> None:
    """The document that came by mail, the page in her account, and the document that it offers.

    Example: When Maria reads her invoice in the mail and in her account
    """
    receiving.read_invoice(cast(who))


@when(parsers.re(rf"(?P<who>\w+) asks (?P<where>{_CHANNELS}) about her invoice, quoting only the invoice number"))
def asks_about_invoice(cast: Cast, who: str, where: str) -> None:
    """She gives the number and nothing else.

    Example: When Maria asks by phone about her invoice, quoting only the invoice number
    """
    receiving.ask_about_invoice(cast(who), where)


@then("her parcel is at her door", outcome=True)
def parcel_is_there(cast: Cast) -> None:
    """All parcels of her order have come by the day that was promised first.

    Example: Then her parcel is at her door
    """
    receiving.expect_parcels(cast("she"))


@then("her parcel is at her door, on the new day", outcome=True)
def parcel_is_there_late(cast: Cast) -> None:
    """All parcels of her order have come by the day that was promised last.

    Example: Then her parcel is at her door, on the new day
    """
    receiving.expect_parcels(cast("she"), last=True)


@then("she knows how many parcels come, and when")
def knows_parcels(cast: Cast) -> None:
    """Before she paid or with the order she was told their number, and a day for each.

    Example: Then she knows how many parcels come, and when
    """
    receiving.expect_parcels_told(cast("she"))


@then("each parcel holds what its product page lists", outcome=True)
def parcels_are_complete(cast: Cast) -> None:
    """She unpacks each, and finds all of what the page lists.

    Example: Then each parcel holds what its product page lists
    """
    receiving.expect_complete(cast("she"))


@then("free parts are promised no later than bought ones would come")
def no_later_than_bought(cast: Cast) -> None:
    """The day that she was promised, against the one that the shop names for the part on sale.

    Example: Then free parts are promised no later than bought ones would come
    """
    receiving.expect_no_later_than_bought(cast("she"))


@then("she is told of a faster way that costs nothing")
def told_of_faster_way(cast: Cast) -> None:
    """Without her asking: the store, today.

    Example: Then she is told of a faster way that costs nothing
    """
    receiving.expect_faster_way(cast("she"))


@then(parsers.re(r"both (?P<part>[\w ]+?)s are at her door"), outcome=True)
def parts_are_there(cast: Cast, part: str) -> None:
    """She unpacks what has come since, and finds the missing part for each.

    Example: Then both brackets are at her door
    """
    receiving.expect_parts(cast("she"), part, 2)


@then("the replacement is complete", outcome=True)
def replacement_is_complete(cast: Cast) -> None:
    """It stands at her door on the promised day, and what was missing is not missing again.

    Example: Then the replacement is complete
    """
    receiving.expect_replacement(cast("she"))


@then("she is told what the invoice comes to", outcome=True)
def told_total(cast: Cast) -> None:
    """The total, in her last contact.

    Example: Then she is told what the invoice comes to
    """
    receiving.expect_invoice_total(cast("she"))
