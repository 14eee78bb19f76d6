"""The fold: a diary read by the rules. Pure: the same records and rules give the same ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.ledger.chronicle import chronicle
from mystery_shopper.ledger.contradictions import contradictions, statements
from mystery_shopper.ledger.effort import effort
from mystery_shopper.ledger.leaks import leaks
from mystery_shopper.ledger.model import Ledger
from mystery_shopper.ledger.promises import promises
from mystery_shopper.ledger.receptions import presentations
from mystery_shopper.ledger.references import issued
from mystery_shopper.ledger.repeats import repeats
from mystery_shopper.ledger.touchpoints import touchpoints
from mystery_shopper.ledger.transfers import transfers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.diary import AnyRecord
    from mystery_shopper.ledger.rules import Rules


def read(records: Sequence[AnyRecord], rules: Rules) -> Ledger:
    """Everything that `records`, one journey's diary, say by `rules`."""
    told = chronicle(records, rules)
    numbers = issued(told)
    references = {value: one.reference for value, one in numbers.items()}
    given = presentations(told, numbers)
    moves = transfers(told, given)
    again = repeats(told, references)
    answers = statements(told, references, given)
    return Ledger(
        references=tuple(references.values()),
        presentations=given,
        transfers=moves,
        promises=promises(told, references),
        repeats=again,
        statements=answers,
        contradictions=contradictions(answers, told),
        leaks=leaks(told, references),
        effort=effort(told, moves, again),
        touchpoints=touchpoints(told),
    )
