"""The ledger: references, receptions, promises, effort and findings, as a pure function of a diary and the rules."""

from __future__ import annotations

from mystery_shopper.ledger import findings
from mystery_shopper.ledger.carry import Cell, carry
from mystery_shopper.ledger.read import read
from mystery_shopper.ledger.readings import Reading, canonical, same_fact, understand
from mystery_shopper.ledger.rules import Person, Rules

__all__ = ["Cell", "Person", "Reading", "Rules", "canonical", "carry", "findings", "read", "same_fact", "understand"]
