"""What can be said of pages that are used by names, roles and keys alone."""

from __future__ import annotations

from pytest_bdd import given, parsers

from mystery_shopper.customer import Cast
from mystery_shopper.diary import Declared
from mystery_shopper.errors import PreconditionMissing
from mystery_shopper.expectations import then
from mystery_shopper.ledger.model import Finding
from mystery_shopper.vocabulary.asking import expect_none, place_of


@given(parsers.re(r"(?P<who>\w+) uses the keyboard and a screen reader"))
def uses_keyboard(cast: Cast, who: str) -> None:
    """On the web she acts by Tab, arrows, Enter, Space and typing, and goes through each new page with the Tab key.

    Example: Given Nora uses the keyboard and a screen reader
    """
    cast(who).on("web").by_keyboard()


@then(parsers.re(r"every page that (?P<who>[\w ]+?) used works by names, roles and keys alone"))
def works_by_keys(cast: Cast, who: str) -> None:
    """Each control has a name that a screen reader can say, Tab comes to each, the focus is held nowhere, pictures have words.

    Example: Then every page that she used works by names, roles and keys alone
    """
    customer = cast(who)
    pages = [
        one
        for one in customer.journey.diary.records
        if isinstance(one, Declared)
        and one.about == "observed"
        and one.facts.get("what") == "access"
        and one.customer == customer.name
    ]
    if not pages:
        message = (
            f"{customer.name} has gone through no page with the keyboard, so this sentence has nothing to judge. "
            f"Say first that she does: Given {customer.name} uses the keyboard and a screen reader."
        )
        raise PreconditionMissing(message)
    failings = [
        Finding(
            kind="not-accessible",
            channel=page.channel,
            hop=place_of(customer, page).department,
            expected="the page can be used by names, roles and keys alone",
            heard=f"{page.facts['page']}: {wrong}",
        )
        for page in pages
        if (wrong := "; ".join(f"{what}: {where}" for what, where in page.facts.items() if what not in {"what", "page"}))
    ]
    expect_none(f"Every page was to work for {customer.name} by names, roles and keys alone", failings)
