"""The sentences of a journey, each with how it ended, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.reporting.gather import Walk
    from mystery_shopper.running_records import PlannedStep

_NOT_REACHED = "not-reached"
_MARKS = {"passed": "✓", "waiting": "…", "compromised": "?", _NOT_REACHED: "–"}
"""Of how a step ended (`diary.StepFinished`); everything else is the company's failing."""


def lines(walk: Walk) -> Iterator[str]:
    """Each step on a line, with its table or text below it."""
    ends = {line: one.status for line, one in walk.statuses().items()}
    for step in walk.plan.steps:
        ended = ends.get(step.line, _NOT_REACHED)
        note = "" if ended == "passed" else f"  ({ended.replace('-', ' ')}, line {step.line})"
        yield f"{_MARKS.get(ended, '✗')} {step.keyword} {step.text}{note}"
        yield from (f"      {line}" for line in table(step))
        if step.doc:
            yield from (f"      {line}" for line in ('"""', *step.doc.splitlines(), '"""'))


def table(step: PlannedStep) -> Iterator[str]:
    """The rows of the step's table, the columns beneath each other."""
    widths = [max(map(len, column)) for column in zip(*step.table, strict=True)]
    for row in step.table:
        yield f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
