"""Policies on how employees treat who is in front of them: offers, questions, credits, cancellations, returns."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Literal

from mystery_shopper.simulators.policies.values import policy, some_of

_LIMIT, _LOW, _HIGH = Decimal("25.00"), Decimal("10.00"), Decimal("60.00")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Conduct:
    """Policies on how employees treat who is in front of them: offers, questions, credits, cancellations, returns."""

    # questions, and what cannot be done
    questions: Literal["answered", "forwarded"] = policy("answered", "forwarded")
    """`forwarded`: a question about an order or a bill goes to a team from which nobody hears again."""
    refusals: Literal["with a way on", "flat"] = policy("with a way on", "flat")
    """Whether a no comes with what she can have instead, or with somebody who takes it on."""
    complaints: Literal["decided", "filed"] = policy("decided", "filed")
    """`decided`: a complaint ends with an outcome, told in writing, and its cause is written down. `filed`: it ends nowhere."""

    # who decides
    credit_limit: Decimal = policy(_LIMIT, _LOW, _HIGH)  # noqa: RUF009 - `policy` makes a field, as the others do
    """Up to this a goodwill credit is granted; published among the promises of the web site."""
    credits_granted_by: Literal["whoever answers", "a lead"] = policy("whoever answers", "a lead")
    late_cancellations: Literal["decided at the desk", "asked of the hotel"] = policy("decided at the desk", "asked of the hotel")
    """Who decides on a stay that is cancelled within a day of check-in because of the weather."""
    returns: Literal["another remedy first", "a label at once"] = policy("another remedy first", "a label at once")
    """Whether somebody who wants to send something back is offered to keep it in another way first."""

    # selling
    plan_offered: Literal["never", "before help"] = policy("never", "before help")
    """When employees offer the credit protection plan to somebody who has a problem."""
    checkout_extras: Literal["hers to choose", "ticked"] = policy("hers to choose", "ticked")
    person_at_checkout: Literal["named", "not named"] = policy("named", "not named")
    """Whether the pages before the sale say how to reach a person."""
    word_of_mouth: Literal["written down", "said only"] = policy("written down", "said only")
    """What becomes of a promise made in a conversation: a number and a mail, or words that nobody keeps."""

    # pages
    forms: frozenset[str] = some_of(frozenset({"labels", "keys"}))
    """What the forms of pages are made with. Without `labels` fields have words beside them, and no names that a screen reader
    could say; without `keys` the Tab key passes the buttons by.
    """
