"""Privacy: what one customer was told about another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.ledger.entitled import colleagues, is_entitled
from mystery_shopper.ledger.model import Fact, Leak
from mystery_shopper.ledger.proof import Public, said, states, telling_facts
from mystery_shopper.ledger.readings.people import is_whole
from mystery_shopper.ledger.readings.references import mentions
from mystery_shopper.ledger.receptions import words

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Turn
    from mystery_shopper.ledger.model import Reference

_PERSONAL = ("name", "email", "postcode", "address", "phone")


def leaks(chronicle: Chronicle, references: dict[str, Reference]) -> tuple[Leak, ...]:
    """Each fact of another customer once per contact: her name and addresses, and what her references are about, told to a
    stranger who had quoted them. What he said himself, and what is public, is no leak; nor is a colleague's name, and what a
    number is about that belongs to their business account.
    """
    public = Public(chronicle)
    found: dict[tuple[int, str, str], Leak] = {}
    for visit in chronicle.contacts.values():
        hers: list[Turn] = []
        others = {value: one for value, one in references.items() if not is_entitled(visit.customer, one, chronicle)}
        for turn in visit.turns:
            if not turn.heard:
                hers.append(turn)
                continue
            if turn.public:
                continue
            for owner, fact in [*_personal(turn, chronicle), *_quoted(turn, hers, others, public)]:
                if owner != visit.customer and not said(hers, fact):
                    leak = Leak(owner=owner, told_to=visit.customer, fact=fact, words=words(turn), place=turn.place)
                    found.setdefault((visit.number, owner, f"{fact.attribute} {fact.value}"), leak)
    return tuple(found.values())


def _personal(turn: Turn, chronicle: Chronicle) -> list[tuple[str, Fact]]:
    """(owner, fact) of the personal facts in these words."""
    mine = chronicle.people.get(turn.place.customer)
    own = {mine.name, mine.email.lower(), mine.postcode, mine.street, mine.number} if mine else set()
    found: list[tuple[str, Fact]] = []
    for fact in turn.reading.of(*_PERSONAL):
        owner = next(
            (
                one.customer
                for one in chronicle.people.values()
                if fact.value in {one.name, one.email.lower(), one.postcode, one.street, one.number}
            ),
            "",
        )
        if owner and fact.attribute == "name" and colleagues(turn.place.customer, owner, chronicle):
            continue
        if owner and fact.value not in own and (fact.attribute != "name" or is_whole(fact)):
            found.append((owner, fact))
    return found


def _quoted(turn: Turn, hers: list[Turn], references: dict[str, Reference], public: Public) -> list[tuple[str, Fact]]:
    """(holder, fact) of what these words tell of references that were quoted in this contact."""
    found: list[tuple[str, Fact]] = []
    for value in {value for one in hers for value in one.reading.references} & references.keys():
        reference = references[value]
        if not reference.holder or (getattr(turn.record, "form", "") == "shown" and not mentions(value, turn.plain)):
            continue
        found += [
            (reference.holder, fact)
            for fact in telling_facts(reference, turn)
            if fact.attribute not in {"matter", "date", "due"} and states(turn, fact) and not public.covers(fact, turn)
        ]
    return found
