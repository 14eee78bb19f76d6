"""The first slide, can we release?, and the last, what nobody has looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting import compared, page, ruled, verdicts, wording
from mystery_shopper.reporting.improvements import improvements
from mystery_shopper.reporting.slides.drawing import ACCENT, BAD, GOOD, INK, INNER, MARGIN, RULE, SMALL, SOFT, WARN, WASHES

if TYPE_CHECKING:
    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.schema import Report
    from mystery_shopper.reporting.slides.drawing import Deck, Sheet

_TONES = {"bad": BAD, "good": GOOD, "plain": WARN}
_FIGURES_AT, _FOOT_AT = 388, 478


def add(deck: Deck, gathered: Gathered, report: Report) -> None:
    """The verdict, the worst story in a sentence, four numbers, and what was tested."""
    verdict = verdicts.verdict(gathered)
    colour = _TONES[verdict.tone]
    sheet = deck.slide()
    sheet.area(0, 0, 16, 540, colour)
    day = wording.day(gathered.started.at, gathered.config.company.zone)
    sheet.text(f"{report.company} · {day}", MARGIN, 40, INNER, 24, (18,), colour=SOFT)
    headline = verdict.stance
    y = sheet.title(headline, 72, 150, (48, 40) if gathered.gate else (60, 54, 48, 40), colour=colour)
    y = sheet.text(wording.capital(verdict.sentence), MARGIN, y + 6, INNER, 80, (32, 28, 24), bold=True)
    notes = page.notes(gathered)
    y = sheet.text(verdict.detail, MARGIN, y + 10, INNER, 66 if notes else 88, (24, 22, 20, 18))
    gate = f"Release gate: {ruled.in_one_line(gathered.gate)}" if gathered.gate else ""
    if gate:
        y = sheet.text(gate, MARGIN, y + 8, INNER, 44, (18, 16), colour=colour)
    first = next((f"Mend first: {_first_sentence(one.first_step)}" for one in improvements(gathered) if one.first_step), "")
    if notes:
        sheet.area(MARGIN, y + 10, INNER, 54, WASHES[WARN])
        sheet.text(" ".join(notes), MARGIN + 12, y + 16, INNER - 24, 44, SMALL, colour=WARN, bold=True)
    elif first:
        sheet.text(first, MARGIN, y + 14, INNER, _FIGURES_AT - y - 24, (22, 20, 18, 16), bold=True, colour=ACCENT)
    _add_figures(sheet, gathered, report)
    doors = wording.DOORS.get(report.doors, f"doors that the configuration calls “{report.doors}”.")
    sheet.text(f"What was tested: {doors}", MARGIN, _FOOT_AT, INNER, 42, (16, 14), colour=SOFT)
    sheet.notes(verdict.whole, verdict.detail, gate, *notes, *_origin(report, gathered))


def _first_sentence(words: str) -> str:
    head, stop, _ = words.partition(". ")
    return f"{head}." if stop else words


def _add_figures(sheet: Sheet, gathered: Gathered, report: Report) -> None:
    totals = report.totals
    due = totals.promises - totals.promises_open
    last = compared.with_last(gathered).last
    kept = sum(one.verdict == "kept" for one in last.journeys) if last else 0
    before = f"; {kept} of {len(last.journeys)} last time" if last else ""
    lost = totals.carries - totals.carried - totals.carries_excused
    excused = f"; {totals.carries_excused} excused by company policy" if totals.carries_excused else ""
    figures = [
        (f"{totals.kept} of {totals.journeys}", f"customers got what they were promised{before}", totals.kept < totals.journeys),
        (f"{totals.carried} of {totals.carries}", f"times the next channel knew the number{excused}", lost > 0),
        (f"{totals.promises_kept} of {due}", "promises that came due were kept", totals.promises_kept < due),
    ]
    stakes = verdicts.stakes(gathered)
    if stakes:
        figures.append((" + ".join(stakes), "was at stake", True))
    width = (INNER - 24 * (len(figures) - 1)) / len(figures)
    for number, (value, words, bad) in enumerate(figures):
        x = MARGIN + number * (width + 24)
        sheet.area(x, _FIGURES_AT, width, 2, BAD if bad else INK)
        y = sheet.text(value, x, _FIGURES_AT + 8, width, 40, (32, 28, 24, 20), colour=BAD if bad else INK, bold=True)
        sheet.text(words, x, y, width, 40, (16, 14), colour=SOFT)


def _origin(report: Report, gathered: Gathered) -> list[str]:
    known = {
        "Release": report.release,
        "Commit": report.commit,
        "Branch": report.branch,
        "Seed": str(report.seed),
        "Switched on": ", ".join(gathered.started.faults),
    }
    return [f"{name}: {value}" for name, value in known.items() if value]


def add_missing(deck: Deck, gathered: Gathered) -> None:
    """What this deck says nothing about; no slide where everything was looked at."""
    unseen = gathered.by_verdict("compromised", "unfinished", "waiting")
    parts = [("The run", " ".join(page.notes(gathered)))]
    for state, words in (
        ("compromised", "Could not be followed"),
        ("unfinished", "Not finished"),
        ("waiting", "Waiting for days to pass"),
    ):
        parts.append((words, "; ".join(one.plan.name for one in gathered.by_verdict(state))))
    parts = [(head, words) for head, words in parts if words]
    if not parts:
        return
    sheet = deck.slide()
    sheet.text("What this says nothing about", MARGIN, 40, INNER, 24, (18,), colour=SOFT)
    many = wording.plural(len(unseen), "customer")
    title = f"{many} could not be followed to the end" if unseen else "Read this report with care"
    y = sheet.title(title, 68, 84, (36, 32, 28)) + 18
    room = (510 - y) / len(parts)
    for head, words in parts:
        sheet.area(MARGIN, y, INNER, 1, RULE)
        below = sheet.text(head, MARGIN, y + 10, INNER, 28, (22,), bold=True, colour=WARN)
        y = sheet.text(words, MARGIN, below + 2, INNER, room - (below - y) - 18, (24, 22, 20, 18, 16)) + 16
    sheet.notes(*(f"{head}: {words}" for head, words in parts))
