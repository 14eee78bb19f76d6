"""Asking for the lower price, and ordering at the price that was promised."""

from __future__ import annotations

from journeys import price_matching, world
from mystery_shopper import Cast, Finding, Unmet, parsers, then, when
from mystery_shopper.vocabulary.asking import since_when


@when(parsers.parse("{who} asks by email to pay the store price"))
def asks_by_mail(cast: Cast, who: str) -> None:
    """She writes to the mail desk which price she saw where.

    Example: When Maria asks by email to pay the store price
    """
    customer = cast(who)
    price_matching.ask_by_mail(customer, *price_matching.seen(customer))


@when(parsers.parse("{who} asks in the chat to pay the store price"))
def asks_in_the_chat(cast: Cast, who: str) -> None:
    """She writes in the chat which price she saw where.

    Example: When Maria asks in the chat to pay the store price
    """
    customer = cast(who)
    price_matching.ask_in_chat(customer, *price_matching.seen(customer))


@when(parsers.parse("{who} asks by phone to pay the store price"))
def asks_by_phone(cast: Cast, who: str) -> None:
    """She calls and asks whoever answers.

    Example: When Maria asks by phone to pay the store price
    """
    customer = cast(who)
    price_matching.ask_by_phone(customer, *price_matching.seen(customer))


@when(parsers.parse("{who} asks at the Boulder counter to pay the web price"))
def asks_at_counter(cast: Cast, who: str) -> None:
    """She asks the employee at the counter.

    Example: When Maria asks at the Boulder counter to pay the web price
    """
    customer = cast(who)
    price_matching.ask_at_counter(customer, *price_matching.seen(customer))


@when(parsers.parse("{who} asks on the web to pay the store price"))
def asks_on_the_web(cast: Cast, who: str) -> None:
    """She says in the cart where she saw the lower price, and orders.

    Example: When Maria asks on the web to pay the store price
    """
    customer = cast(who)
    price_matching.ask_on_the_web(customer, *price_matching.seen(customer))


@when(parsers.parse("{who} calls to order, quoting only the incident number"))
def calls_to_order(cast: Cast, who: str) -> None:
    """She chooses in the menus what fits, says the number and that she wants to order, and answers what she is asked.

    Example: When Maria calls to order, quoting only the incident number
    """
    price_matching.order_by_phone(cast(who))


@when(parsers.re(r"(?P<who>\w+) calls (?P<desk>catalogue sales|customer service) to order, quoting only the incident number"))
def calls_desk_to_order(cast: Cast, who: str, desk: str) -> None:
    """The same, at a desk that she chooses.

    Example: When Maria calls customer service to order, quoting only the incident number
    """
    price_matching.order_by_phone(cast(who), desk)


@when(parsers.parse("{who} replies to the email that she wants to order"))
def replies_to_order(cast: Cast, who: str) -> None:
    """She answers the mail that promised the price.

    Example: When Maria replies to the email that she wants to order
    """
    price_matching.order_by_reply(cast(who))


@when(parsers.parse("{who} orders on the web, quoting only the incident number"))
def orders_on_the_web(cast: Cast, who: str) -> None:
    """She types the number into the cart, and checks out.

    Example: When Maria orders on the web, quoting only the incident number
    """
    price_matching.order_on_the_web(cast(who))


@then("nobody asks her to prove it")
def no_proof_is_asked(cast: Cast) -> None:
    """Nobody demands a photo or a receipt for a price that the company can look up itself.

    Example: Then nobody asks her to prove it
    """
    customer = cast("she")
    asked = price_matching.asked_for_proof(customer, since_when(customer.journey))
    if asked:
        message = f"{customer.name} was asked to prove what {world.item(customer.journey)} costs: “{asked[0].text[:200]}”"
        raise Unmet(message, (Finding(kind="price-not-honoured", channel=asked[0].channel, heard=asked[0].text[:300]),))
