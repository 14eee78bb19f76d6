"""Was the fault found for what it is? All pure: run.json's of the healthy company and of the one with the fault go in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.control import Fault, check_faults
from mystery_shopper.identity import NO_FAULT_TAG
from mystery_shopper.proving.results import Broke, Proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.proving.catalogue import Catalogue

NEVER_ALONE = frozenset({"outcome-missed", "dead-end", "walked-away", "effort-over-budget", "company-error"})
"""Kinds that any failing brings along: they prove that a fault was seen only where the catalogue lists them for it."""

_AND = "+"


class Found(msgspec.Struct, frozen=True):
    """A finding, as far as `prove` reads it."""

    kind: str


class Walked(msgspec.Struct, frozen=True, kw_only=True):
    """A journey of a run.json, as far as `prove` reads it."""

    id: str
    feature: str
    stories: tuple[str, ...]
    tags: tuple[str, ...]
    verdict: str
    findings: tuple[Found, ...]
    policies_read: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.kind for one in self.findings))


class RunJson(msgspec.Struct, frozen=True):
    """A run.json, as far as `prove` reads it."""

    journeys: tuple[Walked, ...]

    def ended(self, *verdicts: str) -> tuple[Walked, ...]:
        return tuple(one for one in self.journeys if one.verdict in verdicts)


class Switched(msgspec.Struct, frozen=True):
    """What is switched on in one run: a fault, or several at once."""

    faults: tuple[Fault, ...]

    @property
    def name(self) -> str:
        return _AND.join(one.name for one in self.faults)

    @property
    def stories(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(story for one in self.faults for story in one.stories))

    def tells(self, journey: Walked) -> bool:
        """Whether a journey is one of its stories."""
        return bool(set(self.stories) & set(journey.stories))

    def touches(self, journey: Walked) -> bool:
        """Whether a journey is one of its stories, or looked at a policy that it changes."""
        changes = {change for one in self.faults for change in one.changes}
        return self.tells(journey) or bool(changes & set(journey.policies_read))


def switched(asked: Iterable[str], offered: Sequence[Fault]) -> tuple[Switched, ...]:
    """What `--fault` names, each once ("a+b": both at once); all that are offered, where it names none. Raises UsageError."""
    by_name = {fault.name: fault for fault in offered}
    groups = [tuple(dict.fromkeys(one.split(_AND))) for one in dict.fromkeys(asked)] or [(name,) for name in by_name]
    check_faults(dict.fromkeys(name for group in groups for name in group), by_name)
    return tuple(Switched(tuple(by_name[name] for name in group)) for group in groups)


def judged(on: Switched, run: RunJson, catalogue: Catalogue, seconds: float = 0.0) -> Proof:
    """What a run with `on` proves. Its journeys are those that the healthy company keeps."""
    caught: list[Broke] = []
    others: list[Broke] = []
    for journey in run.ended("broken"):
        broke = Broke(journey=journey.id, kinds=journey.kinds)
        (caught if any(_fits(fault, journey, catalogue) for fault in on.faults) else others).append(broke)
    own = [one for one in run.journeys if on.tells(one)]
    return Proof(
        fault=on.name,
        says=" ".join(one.says for one in on.faults),
        stories=on.stories,
        verdict="caught" if caught else "survived",
        caught_by=tuple(caught),
        also_broke=tuple(others),
        combined=tuple(one.name for one in on.faults) if len(on.faults) > 1 else (),
        compromised=tuple(one.id for one in run.ended("compromised", "unfinished")),
        why="" if caught else _why(on, own, catalogue),
        walked=len(run.journeys),
        seconds=round(seconds, 1),
    )


def catching_nothing(kept: Iterable[Walked], proofs: Iterable[Proof]) -> tuple[str, ...]:
    """Journeys, kept at the healthy company, that no fault broke in a telling way although they are not tagged `@no-fault`."""
    telling = {one.journey for proof in proofs for one in proof.caught_by}
    telling |= {one.journey for proof in proofs for one in proof.also_broke if set(one.kinds) - NEVER_ALONE}
    return tuple(one.id for one in kept if one.id not in telling and NO_FAULT_TAG not in one.tags)


def _fits(fault: Fault, journey: Walked, catalogue: Catalogue) -> bool:
    stories = [story for story in journey.stories if story in fault.stories]
    if not stories:
        return False
    fitting = catalogue.fitting(fault.name, stories)
    return bool(set(journey.kinds) - NEVER_ALONE if fitting is None else fitting & set(journey.kinds))


def _why(on: Switched, own: Sequence[Walked], catalogue: Catalogue) -> str:
    """Why a fault survived."""
    stories = ", ".join(on.stories) or "no story"
    if not own:
        return f"no scenario of its own was walked: tag one with its story ({stories})"
    broken = [one for one in own if one.verdict == "broken"]
    if not broken:
        return f"every scenario of {stories} is kept all the same"
    wanted = sorted({kind for one in on.faults for kind in catalogue.fitting(one.name, on.stories) or ()})
    seen = ", ".join(dict.fromkeys(kind for one in broken for kind in one.kinds))
    return f"found only as {seen}; fitting would be {', '.join(wanted) or 'a kind that says what is wrong'}"
