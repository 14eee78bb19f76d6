"""`summary.md`: one screen, fit for a step summary of a CI system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting import compared, ruled, verdicts, wording
from mystery_shopper.reporting.improvements import improvements
from mystery_shopper.reporting.page import notes
from mystery_shopper.reporting.plain import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.schema import Report

FILE_NAME = "summary.md"
LINK = "Full report: [index.html](index.html)"
WITHOUT_LINK = "Full report: `index.html`, among the artifacts."  # where the summary is read apart from the run's directory
MOST = 8  # journeys and fixes on one screen; the page has them all


def render(gathered: Gathered, report: Report) -> str:
    """The summary as Markdown; company content is escaped."""
    verdict = verdicts.verdict(gathered)
    parts = [f"## Mystery Shopper: {markdown(report.company)}", "", f"**{markdown(verdict.whole)}**"]
    if verdict.detail:
        parts.append(markdown(verdict.detail))
    if gathered.gate:
        parts += ["", markdown(f"Release gate: {ruled.in_one_line(gathered.gate)}")]
    parts += [
        "",
        *_counts(report),
        "",
        markdown(compared.with_last(gathered).words),
        *[f"\n> {markdown(note)}" for note in notes(gathered)],
    ]
    parts += _broken(gathered) + _fixes(gathered)
    if gathered.started.doors == "embedded":
        parts += ["", "_Walked at the practice company that comes with Mystery Shopper: this says nothing about your own._"]
    parts += ["", LINK, ""]
    return "\n".join(parts)


def _counts(report: Report) -> list[str]:
    totals = report.totals
    carried = f"{totals.carried} of {totals.carries}" if totals.carries else "–"
    due = totals.promises - totals.promises_open
    promised = f"{totals.promises_kept} of {due}" if due else "–"
    columns = {
        "customers": totals.journeys,
        "got what was promised": totals.kept,
        "let down": totals.broken,
        "could not be followed": totals.compromised,
        "waiting": totals.waiting,
        "not finished": totals.unfinished,
        "numbers known": carried,
        "due promises kept": promised,
    }
    return [_row(columns), _row(["---:"] * len(columns)), _row(columns.values())]


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _broken(gathered: Gathered) -> list[str]:
    broken = verdicts.ranked(gathered)
    if not broken:
        return []
    currency = gathered.config.company.currency
    lines = ["", "### Who was let down"]
    lines += [
        f"- **{markdown(walk.plan.title)}**: {markdown(' '.join(verdicts.in_three(walk, currency)))}" for walk in broken[:MOST]
    ]
    return lines + ([f"- … and {len(broken) - MOST} more"] if len(broken) > MOST else [])


def _fixes(gathered: Gathered) -> list[str]:
    some = improvements(gathered)
    if not some:
        return []
    lines = ["", "### What to fix first"]
    for number, one in enumerate(some[:MOST], 1):
        owner = f" ({one.owner})" if one.owner else ""
        step = f" {one.first_step}" if one.first_step else ""
        met = wording.plural(len(one.walks), "customer")
        lines.append(f"{number}. {markdown(one.obstacle + step + owner)} – met by {met}")
    return lines
