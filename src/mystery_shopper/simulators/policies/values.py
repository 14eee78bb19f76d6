"""How a policy is declared: its healthy value, and what it could be instead."""

from __future__ import annotations

import dataclasses
from typing import TypeVar

T = TypeVar("T")


def policy(default: T, *others: T) -> T:
    """A policy with its healthy value and the values that it could have instead."""
    field: T = dataclasses.field(default=default, metadata={"choices": (default, *others)})
    return field


def some_of(universe: frozenset[str]) -> frozenset[str]:
    """A policy that names a set; all of `universe` is healthy, any part of it is possible."""
    field: frozenset[str] = dataclasses.field(default=universe, metadata={"universe": universe})
    return field
