"""`summary.html` and `summary.txt`: one screen to mail. Styles stand in the tags, nothing is loaded, the text says the same."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from mystery_shopper.reporting import compared, page, ruled, verdicts, wording
from mystery_shopper.reporting.improvements import improvements
from mystery_shopper.reporting.plain import cut, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.schema import Report

MOST = 3
"""Stories, and things to mend, on one screen."""
COLUMNS = 72
_LONGEST = 320  # characters of a story or of an obstacle
_COLOURS = {"bad": "#9b2a1d", "good": "#226040", "plain": "#745000"}


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    obstacle: str
    first_step: str
    owner: str
    customers: str


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the mail. `gate`: what the release gate decided, "" where it was not asked; `last`: better or worse than
    last time; `figures`: value, words; `stories`: title, three sentences; `left`: stories that it leaves out.
    """

    head: str
    stance: str
    sentence: str
    colour: str
    gate: str
    last: str
    notes: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    stories: tuple[tuple[str, str], ...]
    left: int
    fixes: tuple[Fix, ...]
    tested: str


def letter(gathered: Gathered, report: Report) -> Letter:
    verdict = verdicts.verdict(gathered)
    currency = gathered.config.company.currency
    ranked = verdicts.ranked(gathered)
    doors = wording.DOORS.get(report.doors, f"doors that the configuration calls “{report.doors}”.")
    return Letter(
        head=f"{one_line(report.company)} · {wording.day(gathered.started.at, gathered.config.company.zone)}",
        stance=verdict.stance,
        sentence=wording.capital(verdict.sentence),
        colour=_COLOURS[verdict.tone],
        gate=one_line(ruled.in_one_line(gathered.gate)) if gathered.gate else "",
        last=one_line(compared.with_last(gathered).words),
        notes=tuple(map(one_line, page.notes(gathered))),
        figures=tuple(_figures(report)),
        stories=tuple(
            (one_line(one.plan.name), cut(" ".join(verdicts.in_three(one, currency)), _LONGEST)) for one in ranked[:MOST]
        ),
        left=max(len(ranked) - MOST, 0),
        fixes=tuple(
            Fix(
                obstacle=cut(one.obstacle, _LONGEST),
                first_step=cut(one.first_step, _LONGEST),
                owner=one_line(one.owner),
                customers=wording.plural(len(one.walks), "customer"),
            )
            for one in improvements(gathered)[:MOST]
        ),
        tested=f"What was tested: {one_line(doors)}",
    )


def _figures(report: Report) -> Iterator[tuple[str, str]]:
    totals = report.totals
    due = totals.promises - totals.promises_open
    yield f"{totals.kept} of {totals.journeys}", "customers got what they were promised"
    yield (f"{totals.carried} of {totals.carries}" if totals.carries else "–"), "times the next channel knew the number"
    yield (f"{totals.promises_kept} of {due}" if due else "–"), "promises that came due were kept"
    if totals.value_at_stake:
        yield " + ".join(totals.value_at_stake), "was at stake"


def html(one: Letter) -> str:
    environment = Environment(
        loader=PackageLoader("mystery_shopper.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("summary.html").render(letter=one, plural=wording.plural)


def text(one: Letter) -> str:
    """For who reads mail as text: lines of at most COLUMNS characters."""
    parts = [one.head, "", one.stance.upper(), *_wrapped(one.sentence)]
    parts += ["", *_wrapped(f"Release gate: {one.gate}")] if one.gate else []
    for note in one.notes:
        parts += ["", *_wrapped(note, "! ")]
    parts += ["", *(f"{value:>12}  {words}" for value, words in one.figures)]
    parts += ["", *_wrapped(one.last)]
    if one.stories:
        parts += ["", "WHO WAS LET DOWN"]
        for title, sentences in one.stories:
            parts += _wrapped(f"{title}. {sentences}", "- ")
        parts += [f"- … and {one.left} more"] if one.left else []
    if one.fixes:
        parts += ["", "WHAT TO MEND FIRST"]
        for number, fix in enumerate(one.fixes, 1):
            owner = f" ({fix.owner})" if fix.owner else ""
            parts += _wrapped(one_line(f"{fix.obstacle} {fix.first_step} Met by {fix.customers}.{owner}"), f"{number}. ")
    return "\n".join([*parts, "", *_wrapped(one.tested), ""])


def _wrapped(words: str, lead: str = "") -> list[str]:
    return textwrap.wrap(words, COLUMNS, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False)
