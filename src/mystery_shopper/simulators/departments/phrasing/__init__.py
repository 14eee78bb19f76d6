"""How the company says things: phrasing sets by name, chosen per instance. A further set is a file in `sets/`.

`mixed` is a company whose departments were never told to sound alike: each subject is said in the words of a set of its own,
drawn by the instance's seed.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from random import Random
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators.departments.phrasing.sentences import Sentences
from mystery_shopper.simulators.departments.phrasing.wording import full_day, listed, past_day, spoken_money, written_money

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

DEFAULT = "plain"
MIXED = "mixed"
_SETS = resources.files(__name__) / "sets"
WRITTEN = (
    DEFAULT,
    *sorted({one.name.removesuffix(".toml") for one in _SETS.iterdir() if one.name.endswith(".toml")} - {DEFAULT}),
)
"""The sets that stand in files."""
NAMES = (*WRITTEN, MIXED)


def of(instance: Instance) -> Sentences:
    """The set that `instance` speaks."""
    return mixed(instance.seed) if instance.phrasing == MIXED else load(instance.phrasing)


@lru_cache
def load(name: str) -> Sentences:
    """The set called `name`, one of `WRITTEN`. Raises msgspec.ValidationError for a file that lacks a sentence."""
    return msgspec.convert(tomllib.loads((_SETS / f"{name}.toml").read_text(encoding="utf-8")), Sentences)


@lru_cache(maxsize=64)
def mixed(seed: int) -> Sentences:
    """Subject by subject from a set drawn by `seed`; what is said in talking stays together."""
    draw = Random(seed)  # noqa: S311 - variety, no secret
    talk = load(draw.choice(WRITTEN))
    subjects = [name for name in Sentences.__struct_fields__ if isinstance(getattr(talk, name), msgspec.Struct)]
    return msgspec.structs.replace(talk, **{name: getattr(load(draw.choice(WRITTEN)), name) for name in subjects})


__all__ = [
    "DEFAULT",
    "MIXED",
    "NAMES",
    "WRITTEN",
    "Sentences",
    "full_day",
    "listed",
    "load",
    "mixed",
    "of",
    "past_day",
    "spoken_money",
    "written_money",
]
