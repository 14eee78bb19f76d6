"""Service after the sale: questions, credits, money back, trials, the checkout's last step."""

from __future__ import annotations

from journeys import buying, checkout, service, trials
from mystery_shopper import Cast, parsers, then, when

_WHERE = r"(?P<where>by phone|by email|in the store|in the chat)"
_MONEY = {"Money": buying.money}


@when(parsers.re(rf"(?P<who>\w+) asks {_WHERE} what (?:she|he) paid for shipping, quoting the order number"))
def asks_about_shipping(cast: Cast, who: str, where: str) -> None:
    """A question about the order's money.

    Example: When Maria asks by phone what she paid for shipping, quoting the order number
    """
    service.ask_about_shipping(cast(who), where)


@when(parsers.re(rf"(?P<who>\w+) asks {_WHERE} for a credit of (?P<amount>\d+\.\d\d), quoting the order number"))
def asks_for_credit(cast: Cast, who: str, where: str, amount: str) -> None:
    """Something small, for her trouble.

    Example: When Maria asks by phone for a credit of 15.00, quoting the order number
    """
    service.ask_for_credit(cast(who), where, amount)


@when(parsers.parse("{who} reads on the web what the company promises"))
def reads_promises(cast: Cast, who: str) -> None:
    """The page on which the company gives its word.

    Example: When Maria reads on the web what the company promises
    """
    service.read_promises(cast(who))


@then(parsers.parse("a credit of {amount:Money} is within the published limit", extra_types=_MONEY))
def is_within_limit(cast: Cast, amount: str) -> None:
    """Whoever answers may grant it, by the company's own words.

    Example: Then a credit of 15.00 is within the published limit
    """
    service.expect_within_published_limit(cast("she"), amount)


@then(parsers.parse("{who} is told that she gets {amount:Money} back, and by when", extra_types=_MONEY))
def is_told_of_refund(cast: Cast, who: str, amount: str) -> None:
    """The amount and the day, in the contact in which it was settled.

    Example: Then she is told that she gets 180.00 back, and by when
    """
    service.expect_stated_refund(cast(who), amount)


@then(parsers.parse("{who} has {amount:Money} back", extra_types=_MONEY), outcome=True)
def has_money_back(cast: Cast, who: str, amount: str) -> None:
    """The company has paid it back, and said so.

    Example: Then she has 15.00 back
    """
    service.expect_money_back(cast(who), amount)


@then(parsers.parse("{who} has all her money back"), outcome=True)
def has_all_back(cast: Cast, who: str) -> None:
    """What her order came to has been paid back.

    Example: Then she has all her money back
    """
    customer = cast(who)
    service.expect_money_back(customer, trials.paid(customer))


@when(parsers.parse('{who} finds the "{item}" on the web'))
def finds(cast: Cast, who: str, item: str) -> None:
    """She looks around in the shop.

    Example: When Maria finds the "Trail Tent 4" on the web
    """
    trials.find(cast(who), item)


@when(parsers.parse('{who} asks by phone whether she may try the "{item}" at home first'))
def asks_to_try(cast: Cast, who: str, item: str) -> None:
    """A question to the ones who sell it.

    Example: When Maria asks by phone whether she may try the "Trail Tent 4" at home first
    """
    trials.ask(cast(who), item)


@when(parsers.parse("{who} asks by phone what she was promised, quoting only the incident number"))
def asks_what_was_promised(cast: Cast, who: str) -> None:
    """To whoever answers, not to the one who promised it.

    Example: When Maria asks by phone what she was promised, quoting only the incident number
    """
    trials.ask_what_was_promised(cast(who))


@when(parsers.parse("{who} sends it back by phone, quoting only the incident number"))
def sends_back(cast: Cast, who: str) -> None:
    """She does not keep what she had on trial.

    Example: When Maria sends it back by phone, quoting only the incident number
    """
    trials.send_back(cast(who))


@then("it is taken back as promised", outcome=True)
def is_taken_back(cast: Cast) -> None:
    """What was promised holds when the day comes.

    Example: Then it is taken back as promised
    """
    trials.expect_taken_back(cast("she"))


@when(parsers.parse('{who} takes the "{item}" as far as the last step of buying'))
def comes_to_last_step(cast: Cast, who: str, item: str) -> None:
    """Everything but paying.

    Example: When Maria takes the "Camp Stove 2" as far as the last step of buying
    """
    checkout.come_to_the_last_step(cast(who), item)


@then("nothing is ticked that she did not choose", outcome=True)
def nothing_ticked(cast: Cast) -> None:
    """No box before her is ticked, as long as she has ticked none.

    Example: Then nothing is ticked that she did not choose
    """
    checkout.expect_nothing_ticked(cast("she"))


@when(parsers.parse("{who} rings the number on that page"))
def rings_number(cast: Cast, who: str) -> None:
    """She would rather talk to a person before she buys.

    Example: When Maria rings the number on that page
    """
    checkout.ring_the_number_shown(cast(who))
