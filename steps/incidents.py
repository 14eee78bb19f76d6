"""Reporting something, asking where it stands, strangers who ask."""

from __future__ import annotations

from journeys import incidents, strangers
from mystery_shopper import Cast, Unmet, parsers, then, when
from mystery_shopper.ledger.model import Finding


@when(
    parsers.re(
        r"(?P<who>\w+) (?:reports|complains) (?P<where>by email|by phone|on the web|in the store|in the chat|by text message) "
        r"(?:that|about) (?P<what>.+)"
    )
)
def reports(cast: Cast, who: str, where: str, what: str) -> None:
    """She tells the company, on the channel that the sentence names.

    Example: When Maria reports by email that there is litter in the Boulder car park
    """
    incidents.report(cast(who), where, what)


@when(
    parsers.re(
        r"(?P<who>\w+) asks (?P<where>by email|by phone|on the web|in the store|in the chat|by text message) where it stands, "
        r"quoting only the incident number"
    )
)
def asks(cast: Cast, who: str, where: str) -> None:
    """She gives the number and nothing else.

    Example: When Maria asks by phone where it stands, quoting only the incident number
    """
    incidents.ask(cast(who), where)


@when(parsers.parse("{who} says by email that it is solved"))
def says_solved(cast: Cast, who: str) -> None:
    """It ends when she says so.

    Example: When Maria says by email that it is solved
    """
    incidents.settle(cast(who))


@then(parsers.parse("{who} is told who looks after it"))
def told_owner(cast: Cast, who: str) -> None:
    """A name, not a department's goodwill.

    Example: Then she is told who looks after it
    """
    customer = cast(who)
    if not incidents.owner(customer):
        message = f"{customer.name} was not told who looks after it."
        raise Unmet(message, (Finding(kind="not-answered", heard=incidents.last_words(customer)),))


@then(parsers.parse("{who} is told where her incident stands"), outcome=True)
def told_state(cast: Cast, who: str) -> None:
    """She has heard whether it is open, and what comes next.

    Example: Then she is told where her incident stands
    """
    incidents.expect_told_state(cast(who))


@then(parsers.re(r"her incident is (?:still )?(?P<state>open|closed)"), outcome=True)
def state_is(cast: Cast, state: str) -> None:
    """What she was told last about it.

    Example: Then her incident is still open
    """
    incidents.expect_state(cast("she"), state)


@when(parsers.parse("{stranger} tries on the web to have it sent to himself, quoting {owner}'s order number"))
def stranger_redirects(cast: Cast, stranger: str, owner: str) -> None:
    """He looks the order up, and changes the address where the page lets him.

    Example: When Paul tries on the web to have it sent to himself, quoting Maria's order number
    """
    number = cast(owner).reference("order number").value
    strangers.redirect(cast(stranger), number)


@then(parsers.parse("it still goes to {owner}"), outcome=True)
def still_goes_to(cast: Cast, owner: str) -> None:
    """The order's page, as its owner sees it, has her own address.

    Example: Then it still goes to Maria
    """
    strangers.expect_own_address(cast(owner))


@when(parsers.parse("{stranger} asks {where} about the order, quoting {owner}'s order number"))
def stranger_asks(cast: Cast, stranger: str, where: str, owner: str) -> None:
    """Somebody else has the number, and uses his own telephone, mailbox and browser.

    Example: When Paul asks by phone about the order, quoting Maria's order number
    """
    number = cast(owner).reference("order number").value
    strangers.ask(cast(stranger), where, number)
