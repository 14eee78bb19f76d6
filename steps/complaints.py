"""Complaining, and hearing what came of it."""

from __future__ import annotations

from journeys import complaints
from mystery_shopper import Cast, parsers, then, when


@when(parsers.re(r'(?P<who>\w+) complains (?P<where>by email|by phone|on the web): "(?P<words>[^"]+)"'))
def complains(cast: Cast, who: str, where: str, words: str) -> None:
    """In her own words, on the channel that the sentence names.

    Example: When Maria complains by email: "An employee in the Boulder store was rude to me."
    """
    complaints.complain(cast(who), where, words)


@then(parsers.parse("{who} is told by email what came of her complaint, and why it could happen"), outcome=True)
def told_outcome(cast: Cast, who: str) -> None:
    """A mail that quotes the incident number has the outcome and the cause.

    Example: Then she is told by email what came of her complaint, and why it could happen
    """
    complaints.expect_outcome(cast(who))


@then("the cause is on record")
def cause_on_record(cast: Cast) -> None:
    """Where she looks her complaint up, the cause stands as she was told it.

    Example: Then the cause is on record
    """
    complaints.expect_cause_on_record(cast("she"))
