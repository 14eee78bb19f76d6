"""`annotations.json`: what went wrong, at the lines of the feature files where it was expected, for whoever reviews a change."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

import msgspec

from mystery_shopper.reporting import telling, verdicts, wording
from mystery_shopper.reporting.plain import cut, one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.ledger.model import Finding
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
    """One for each line at which a journey failed: the first of each journey before the second of any, the worst journeys first,
    since CI systems show only the first few.
    """
    broken = [list(_findings(walk)) for walk in verdicts.ranked(gathered)]
    others = [[_not_seen(walk)] for walk in gathered.by_verdict("compromised", "unfinished", "waiting")]
    in_turn = zip_longest(*broken, *others)
    return tuple(one for some in in_turn for one in some if one is not None)


def _findings(walk: Walk) -> Iterator[Annotation]:
    by_line: dict[int, list[Finding]] = {}
    for finding in walk.findings:
        by_line.setdefault(finding.line or walk.plan.line, []).append(finding)
    for line, (first, *more) in by_line.items():
        yield Annotation(
            level="error",
            verdict="broken",
            file=walk.plan.feature,
            line=line,
            title=f"Broken: {one_line(walk.plan.name)}",
            message="\n".join(_told(first, more, telling.customer(walk))),
        )


def _told(first: Finding, more: list[Finding], name: str) -> Iterator[str]:
    told = {
        "Expected": one_line(first.expected),
        "Heard": cut(first.heard, _QUOTE),
        "First step": one_line(first.improvement),
        "Owner": one_line(first.owner),
        "Evidence": ", ".join(first.evidence),
        "Also": " ".join(dict.fromkeys(one_line(wording.finding(one, name)) for one in more)),
    }
    yield one_line(wording.finding(first, name))
    yield from (f"{what}: {words}" for what, words in told.items() if words)


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
