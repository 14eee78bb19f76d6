"""Where a journey ended, in the customer's terms, and what was at stake where she did not get it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.diary import ContactOpened, Declared
from mystery_shopper.reporting import wording

if TYPE_CHECKING:
    from mystery_shopper.diary import StepFinished
    from mystery_shopper.reporting.gather import Walk
    from mystery_shopper.running_records import PlannedStep

WALKED_AWAY = "walked away"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What she came for. `price` of one, `value` of as many as she wanted, as money; "" where unknown."""

    item: str
    price: str
    value: str


def outcome(walk: Walk, currency: str) -> str:
    """The words of the last outcome step that was looked at; "walked away"; "" where nobody could see how it ended."""
    if walked_away(walk):
        return WALKED_AWAY
    looked_at = _looked_at(walk)
    if not looked_at:
        return ""
    step, ended = looked_at[-1]
    words = wording.with_currency(step.text.replace('"', ""), currency)
    return words if ended.status == "passed" else f"not reached: {words}"


def got_it(walk: Walk) -> bool:
    """Every outcome step was seen to hold."""
    planned = [step for step in walk.plan.steps if step.outcome]
    looked_at = _looked_at(walk)
    return len(looked_at) == len(planned) > 0 and all(end.status == "passed" for _, end in looked_at)


def walked_away(walk: Walk) -> bool:
    """She left without what she came for, as her conduct declared, and did not turn to the company again."""
    if walk.last is None or walk.declared("outcome").get("state", "").casefold() != WALKED_AWAY or got_it(walk):
        return False
    left = max(record.seq for record in walk.last.of(Declared) if record.about == "outcome")
    return all(record.seq < left for record in walk.last.of(ContactOpened))


def wanted(walk: Walk, currency: str) -> Wanted | None:
    """From what was declared about goal and matter; the price, where neither tells, as promised. None where nothing is known."""
    goal, matter = walk.declared("goal"), walk.declared("matter")
    item = goal.get("item") or matter.get("item", "")
    if not item:
        return None
    facts = {**(matter if matter.get("item", item) == item else {}), **goal}
    promised = next((one.amount for one in reversed(walk.ledger.promises) if one.item == item and one.amount), "")
    price = wording.money(facts.get("price", "") or promised, currency)
    quantity = wording.money(facts.get("quantity", "1"), "")
    return Wanted(
        item=item,
        price=wording.canonical(*price) if price else "",
        value=wording.canonical(price[0] * (quantity[0] if quantity else Decimal(1)), price[1]) if price else "",
    )


def value_at_stake(walk: Walk, currency: str) -> str:
    """Price × quantity of what she wanted and, by the company's doing, did not get; "" otherwise, or where no price is known."""
    if walk.verdict != "broken" or got_it(walk):
        return ""
    goal = wanted(walk, currency)
    return goal.value if goal else ""


def _looked_at(walk: Walk) -> list[tuple[PlannedStep, StepFinished]]:
    statuses = walk.statuses()
    found = [(step, statuses[step.line]) for step in walk.plan.steps if step.outcome and step.line in statuses]
    return [(step, end) for step, end in found if end.status != "compromised"]
