"""Policies on what a problem goes through: what is remembered, departments, notes, owners, follow-ups, closing."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Literal

from mystery_shopper.simulators.policies.values import policy, some_of

if TYPE_CHECKING:
    from mystery_shopper.simulators.records import Case

NOTED = frozenset({"web", "email", "phone", "store", "chat", "sms"})


@dataclasses.dataclass(frozen=True, kw_only=True)
class Repair:
    """Policies on what a problem goes through: what is remembered, departments, notes, owners, follow-ups, closing."""

    contacts_noted: frozenset[str] = some_of(NOTED)
    """Channels whose contacts go into the one history of a customer, for whoever serves her next."""
    notes_seen_by: Literal["everybody", "their department"] = policy("everybody", "their department")
    """Who reads what a department noted in a repair case: each desk, or only the one that wrote it."""
    repair_ends: Literal["when the customer says so", "with a department's own part"] = policy(
        "when the customer says so", "with a department's own part"
    )
    """`with a department's own part`: whoever has done his share of a repair reports it as solved, and names himself only."""
    silence: Literal["means nothing", "closes the case"] = policy("means nothing", "closes the case")
    """What is made of a customer who does not answer a question about her repair for some days."""
    written_by: Literal["the owner", "every department"] = policy("the owner", "every department")
    """Who writes to the customer about her repair; departments know nothing of each other's messages."""
    plans: Literal["dated and carried out", "goodwill"] = policy("dated and carried out", "goodwill")
    """`goodwill`: what is agreed on has neither a day nor anybody who does it, until she asks again."""
    asks_for_a_reply: Literal["never", "to keep a case open"] = policy("never", "to keep a case open")
    """Whether a message about a repair says that the case ends unless she answers."""

    def reads_notes(self, department: str, case: Case) -> bool:
        """Whether `department` has before it what was noted in `case`: others' notes of a repair, or its own only."""
        if case.kind != "repair" or self.notes_seen_by == "everybody":
            return True
        return any(note.department == department for note in case.notes)
