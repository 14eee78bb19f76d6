"""`annotations.json`: what went wrong, at the lines of the feature files where it was expected, for whoever reviews a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.reporting import telling, verdicts, wording
from mystery_shopper.reporting.plain import cut, one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.reporting.gather import Gathered, Walk

FILE_NAME = "annotations.json"
_QUOTE = 300  # characters of the company's words
_TITLES = {"compromised": "Could not look", "unfinished": "Not reached", "waiting": "Waiting"}


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """`level`: error for what is broken and for what could not be looked at, notice for what must wait. `file`: relative to the
    suite; `line`: of the step, from 1, or of the scenario where no step is to blame.
    """

    level: Literal["error", "notice"]
    verdict: str
    file: str
    line: int
    title: str
    message: str


def of(gathered: Gathered) -> tuple[Annotation, ...]:
    """The worst journeys first; of a journey, each finding. CI systems show only the first few."""
    ranked = [*verdicts.ranked(gathered), *gathered.by_verdict("compromised"), *gathered.by_verdict("unfinished", "waiting")]
    return tuple(one for walk in ranked for one in (_findings(walk) if walk.verdict == "broken" else [_not_seen(walk)]))


def _findings(walk: Walk) -> Iterator[Annotation]:
    name = telling.customer(walk)
    for finding in walk.findings:
        told = {
            "Expected": one_line(finding.expected),
            "Heard": cut(finding.heard, _QUOTE),
            "First step": one_line(finding.improvement),
            "Owner": one_line(finding.owner),
            "Evidence": ", ".join(finding.evidence),
        }
        yield Annotation(
            level="error",
            verdict="broken",
            file=walk.plan.feature,
            line=finding.line or walk.plan.line,
            title=f"Broken: {one_line(walk.plan.name)}",
            message="\n".join([wording.finding(finding, name), *(f"{what}: {words}" for what, words in told.items() if words)]),
        )


def _not_seen(walk: Walk) -> Annotation:
    """Of a journey that says nothing about the company: at the step where it stopped."""
    ends = walk.statuses()
    stopped = [line for line, end in ends.items() if end.status in {"compromised", "waiting"}]
    last = walk.last
    message = last.finished.message if last and last.finished else "The run ended before this journey did."
    return Annotation(
        level="notice" if walk.verdict == "waiting" else "error",
        verdict=walk.verdict,
        file=walk.plan.feature,
        line=next(iter(stopped), walk.plan.line),
        title=f"{_TITLES[walk.verdict]}: {one_line(walk.plan.name)}",
        message=printable(message).strip(),
    )
