"""What was proved, as a terminal shows it: one line a fault, at most `WIDTH` characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.proving.judging import NEVER_ALONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mystery_shopper.proving.results import Proof, Proving

WIDTH = 100
_NAME_AT_MOST = 40
_STORIES, _OTHERS = 9, 10


class Table:
    """Lines of equal columns, two characters short of `WIDTH`: a mark goes before. `names`: of all faults that will come."""

    def __init__(self, names: Sequence[str]) -> None:
        self._name = min(max((len(name) for name in (*names, "fault")), default=0), _NAME_AT_MOST)
        self._caught = WIDTH - len("✓ survived ") - self._name - 1 - _STORIES - 1 - 1 - _OTHERS

    def header(self) -> str:
        return self._line("", "fault", "stories", "caught by", "also broke")

    def line(self, proof: Proof) -> str:
        """One fault: verdict, name, stories, how many journeys caught it and as what, how many others it broke."""
        kinds = sorted({kind: None for one in proof.caught_by for kind in one.kinds}, key=NEVER_ALONE.__contains__)
        caught = f"{len(proof.caught_by)}: {', '.join(kinds)}" if proof.caught_by else "–"
        others = str(len(proof.also_broke)) if proof.also_broke else ""
        return self._line(proof.verdict, proof.fault, " ".join(proof.stories), caught, others)

    def _line(self, verdict: str, name: str, stories: str, caught: str, others: str) -> str:
        cells = (
            f"{verdict:<8}",
            _cut(name, self._name),
            _cut(stories, _STORIES),
            _cut(caught, self._caught),
            f"{others:>{_OTHERS}}",
        )
        return " ".join(cells).rstrip()


def closing(proving: Proving) -> Iterator[str]:
    """What is amiss, and the sum of it."""
    for proof in proving.survived:
        yield f"{proof.fault}: {proof.says}"
        yield f"  survived: {proof.why}"
    for proof in proving.faults:
        if proof.compromised:
            yield f"{proof.fault}: the shopper could not look in {', '.join(proof.compromised)}"
    for journey in proving.catching_nothing:
        yield f"{journey}: no fault breaks it, so it can catch nothing (tag it @no-fault if that is right)"
    if proving.healthy.broken:
        yield f"{proving.healthy.broken} broken at the healthy company: they prove nothing, and are left out."
    caught = len(proving.faults) - len(proving.survived)
    yield f"{caught} of {len(proving.faults)} faults caught ({proving.seconds:.0f} s)"


def _cut(text: str, width: int) -> str:
    return f"{text if len(text) <= width else text[: width - 1] + '…':<{width}}"
