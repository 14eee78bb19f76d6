"""Money that goes back to a customer: granted under a number with a day, and there on that day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators import fulfilment, letters
from mystery_shopper.simulators.departments import phrasing

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records.repayments import Repayment, What

_DAYS = 3
_AHEAD = timedelta(hours=9)
"""So long before the end of the promised day the money goes out."""


def grant(instance: Instance, kind: What, customer: int, amount: Decimal, *, about: str, item: str = "") -> Repayment:
    """Grant `amount` under a new number, to be there in three working days. `about`: number of the order or stay."""
    due = fulfilment.working_days(instance.clock.now(), _DAYS)
    given = instance.records.repayments.grant(kind, customer, amount, due, about=about, item=item)
    instance.records.due.add(due - _AHEAD, "repayment", number=given.number)
    return given


def _repay(instance: Instance, number: str) -> None:
    """The money goes out, and she hears of it."""
    given = instance.records.repayments.get(number)
    instance.records.repayments.pay(number)
    say = phrasing.of(instance).conduct
    words = say.repaid.format(number=number, amount=phrasing.written_money(given.amount))
    letters.send(instance, given.customer, say.subject_repayment.format(number=number), words)


HANDLERS: dict[str, Callable[..., None]] = {"repayment": _repay}
"""What can fall due here."""
