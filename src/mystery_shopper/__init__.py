"""Plays a company's customer across its channels and judges from the outside. The names below are what a suite imports.

They load lazily: importing the package costs nothing. (PYTEST_DONT_REWRITE: the engine has no test asserts of its own.)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytest_bdd import given, parsers, when

    from mystery_shopper.conduct import Ending, Goal, pursue
    from mystery_shopper.customer import Cast, Customer
    from mystery_shopper.errors import (
        Ambiguous,
        CompanyFailed,
        CouldNotLook,
        DeadEnd,
        NotOffered,
        PreconditionMissing,
        Unmet,
        Unreachable,
        Waiting,
    )
    from mystery_shopper.expectations import then
    from mystery_shopper.journey import Journey
    from mystery_shopper.ledger import understand
    from mystery_shopper.ledger.model import Finding

_HOMES = {
    "given": "pytest_bdd",
    "when": "pytest_bdd",
    "parsers": "pytest_bdd",
    "then": "mystery_shopper.expectations",
    "Cast": "mystery_shopper.customer",
    "Ending": "mystery_shopper.conduct",
    "Goal": "mystery_shopper.conduct",
    "pursue": "mystery_shopper.conduct",
    "understand": "mystery_shopper.ledger",
    "Customer": "mystery_shopper.customer",
    "Journey": "mystery_shopper.journey",
    "Finding": "mystery_shopper.ledger.model",
    "Ambiguous": "mystery_shopper.errors",
    "CompanyFailed": "mystery_shopper.errors",
    "CouldNotLook": "mystery_shopper.errors",
    "DeadEnd": "mystery_shopper.errors",
    "NotOffered": "mystery_shopper.errors",
    "PreconditionMissing": "mystery_shopper.errors",
    "Unmet": "mystery_shopper.errors",
    "Unreachable": "mystery_shopper.errors",
    "Waiting": "mystery_shopper.errors",
}

__all__ = [
    "Ambiguous",
    "Cast",
    "CompanyFailed",
    "CouldNotLook",
    "Customer",
    "DeadEnd",
    "Ending",
    "Finding",
    "Goal",
    "Journey",
    "NotOffered",
    "PreconditionMissing",
    "Unmet",
    "Unreachable",
    "Waiting",
    "given",
    "parsers",
    "pursue",
    "then",
    "understand",
    "when",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
