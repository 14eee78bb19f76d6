"""The slides of the whole run: which numbers carried, what to mend first, and how it has gone since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Pt

from mystery_shopper.history import past_run
from mystery_shopper.reporting import compared, matrix, wording
from mystery_shopper.reporting.improvements import improvements
from mystery_shopper.reporting.slides.drawing import (
    BAD,
    CARD,
    FONT,
    GOOD,
    INK,
    INNER,
    MARGIN,
    RULE,
    SMALL,
    SOFT,
    WARN,
    WASHES,
    cell,
    describe,
)
from mystery_shopper.reporting.wording import GOOD as CARRIED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from mystery_shopper.history import PastRun
    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.matrix import Pair
    from mystery_shopper.reporting.schema import Report
    from mystery_shopper.reporting.slides.drawing import Deck, Sheet

_HEADS, _CELLS = (16, 14), (20, 18, 16, 14)
_LEGIBLE = 0.05
"""Of the tallest column: what is lower takes no number inside (the notes and the alternative text have them all)."""
ROWS, FIXES, RUNS = 6, 3, 8
"""As many as can be read on one slide: rows of the matrix, improvements, runs of the trend."""


def add_matrix(deck: Deck, gathered: Gathered, report: Report) -> None:
    """Kind and channel of issue by channel of presentation; the rows where most was lost come first."""
    totals = report.totals
    sheet = deck.slide()
    rows: dict[tuple[str, str], list[Pair]] = {}
    for pair in matrix.pairs(gathered):
        rows.setdefault((pair.kind, pair.issued_in), []).append(pair)
    some = f" · {ROWS} of {len(rows)} rows" if len(rows) > ROWS else ""
    sheet.text(f"Where numbers were known{some}", MARGIN, 36, INNER, 24, (18,), colour=SOFT)
    told = (
        f"{totals.carried} of {wording.plural(totals.carries, 'time')} the next channel knew the number"
        if totals.carries
        else "Nobody tried a number in another place"
    )
    y = sheet.title(told, 62, 76, (34, 30, 26)) + 14
    order = sorted(rows.values(), key=lambda row: (-sum(map(_lost, row)), -sum(len(pair.met) for pair in row)))
    if order:
        y = _add_table(sheet, order[:ROWS], y)
    never = [f"{one.name} ({wording.channel(one.channel).lower()})" for one in report.touchpoints if not one.visits]
    if never:
        sheet.text(f"Nobody went to: {', '.join(never)}.", MARGIN, y + 10, INNER, 492 - y - 10, (20, 18, 16), colour=SOFT)
    note = "Each cell: how often the number was known there, of how often it was given. “Never tried” is no good news."
    sheet.text(note, MARGIN, 500, INNER, 22, (16, 14), colour=SOFT)
    sheet.notes(told, *(_in_words(pair) for row in order for pair in row if pair.met))


def _add_table(sheet: Sheet, rows: Sequence[Sequence[Pair]], y: float) -> float:
    """Returns where it ends."""
    columns = [wording.channel(pair.presented_in) for pair in rows[0]]
    first, height = 190.0, min(60.0, (440 - y) / (len(rows) + 1))
    width = (INNER - first) / len(columns)
    shape = sheet.frame("table", len(rows) + 1, len(columns) + 1, Pt(MARGIN), Pt(y), Pt(INNER), Pt(height * (len(rows) + 1)))
    describe(shape, " ".join(_in_words(pair) for row in rows for pair in row if pair.met) or "No number was tried anywhere.")
    table = shape.table
    for number, column in enumerate(table.columns):
        column.width = Pt(width if number else first)
    for row in table.rows:
        row.height = Pt(height)
    for number, head in enumerate(["Number, given", *columns]):
        cell(table.cell(0, number), head, width if number else first, height, _HEADS, colour=CARD, fill=INK, bold=True)
    for at, row in enumerate(rows, 1):
        head = f"{wording.capital(row[0].kind)}, {wording.where(row[0].issued_in)}"
        cell(table.cell(at, 0), head, first, height, _HEADS, colour=INK, fill=CARD, bold=True)
        for number, pair in enumerate(row, 1):
            words, colour = _cell(pair)
            fill = CARD if colour == SOFT else WASHES[colour]
            cell(table.cell(at, number), words, width, height, _CELLS, colour=colour, fill=fill, bold=colour == BAD)
    return y + height * (len(rows) + 1)


def _cell(pair: Pair) -> tuple[str, str]:
    """Words and colour. An excused loss is never green."""
    if not pair.met:
        return "never tried", SOFT
    known = sum(one.presentation.reception in CARRIED for one in pair.met)
    told = f"{known} of {len(pair.met)}"
    if _lost(pair):
        return told, BAD
    if known < len(pair.met):
        return f"{told}, excused", WARN
    return told, GOOD


def _lost(pair: Pair) -> int:
    return sum(wording.tone(one.presentation) == "bad" for one in pair.met)


def _in_words(pair: Pair) -> str:
    known = sum(one.presentation.reception in CARRIED for one in pair.met)
    given, there = wording.where(pair.issued_in), wording.where(pair.presented_in)
    return f"{wording.capital(pair.kind)} given {given}, presented {there}: known {known} of {len(pair.met)} times."


def add_improvements(deck: Deck, gathered: Gathered) -> None:
    """The obstacles that most customers met: what, the first step, who owns it. No slide where none was met."""
    some = improvements(gathered)
    if not some:
        return
    sheet = deck.slide()
    sheet.text("What to mend first", MARGIN, 36, INNER, 24, (18,), colour=SOFT)
    many = f"{wording.plural(len(some), 'obstacle')} stood in customers’ way"
    y = sheet.title(many, 62, 76, (34, 30, 26)) + 16
    height = (500 - y) / FIXES
    for number, one in enumerate(some[:FIXES], 1):
        sheet.area(MARGIN, y, INNER, 1, RULE)
        sheet.text(str(number), MARGIN, y + 10, 44, 50, (40,), bold=True, colour=BAD)
        x, width = MARGIN + 56, INNER - 56 - 220
        below = sheet.text(one.obstacle, x, y + 12, width, height * 0.5, (24, 22, 20, 18), bold=True)
        sheet.text(one.first_step, x, below + 4, width, height - (below - y) - 10, (20, 18, 16))
        right = MARGIN + INNER - 204
        after = sheet.text(f"Met by {wording.plural(len(one.walks), 'customer')}", right, y + 10, 204, 24, (16,))
        owner, colour = (one.owner, INK) if one.owner else ("No owner is named", WARN)
        after = sheet.text(owner, right, after + 2, 204, 40, (16,), bold=True, colour=colour)
        sheet.text(wording.capital(one.since), right, after + 2, 204, height - (after - y) - 4, (14,), colour=SOFT)
        y += height
    left = len(some) - FIXES
    if left > 0:
        sheet.text(f"{left} more in the full report.", MARGIN, 504, INNER, 22, (16,), colour=SOFT)
    sheet.notes(*(f"{one.obstacle} {one.first_step} {_seen(one)}" for one in some))


def _seen(one: Any) -> str:
    evidence = dict.fromkeys(path for seen in one.seen for path in seen.finding.evidence)
    journeys = "; ".join(dict.fromkeys(seen.walk.plan.name for seen in one.seen))
    return f"Met in: {journeys}." + (f" Evidence: {', '.join(evidence)}." if evidence else "")


def add_trend(deck: Deck, gathered: Gathered, report: Report) -> None:
    """Verdicts run by run, and the customer's numbers against the run that this one is compared with."""
    now, earlier = past_run(report), gathered.past
    sheet = deck.slide()
    sheet.text("Better or worse", MARGIN, 36, INNER, 24, (18,), colour=SOFT)
    if not earlier:
        sheet.title("This is the first run on record: there is nothing to compare it with yet", 62, 90, (34, 30, 26))
        words = "From the next run on, this slide shows how many customers were let down, run by run."
        sheet.text(words, MARGIN, 170, INNER, 60)
        _add_figures(sheet, now, None, MARGIN, 260, INNER)
        sheet.notes("No earlier run of this company is in the history.")
        return
    beside = compared.with_last(gathered)
    sheet.title(beside.words, 62, 84, (34, 30, 26, 22))
    shown = [*earlier[-(RUNS - 1) :], now]
    _add_chart(sheet, shown)
    _add_figures(sheet, now, beside.last, 660, 156, 252)
    sheet.notes(*(f"{run.at:%Y-%m-%d %H:%M} UTC {run.release or run.commit[:9]}: {_verdicts_in_words(run)}." for run in shown))


def _add_chart(sheet: Sheet, runs: Sequence[PastRun]) -> None:
    data = CategoryChartData()
    data.categories = [f"{run.at:%d %b %H:%M}" for run in runs]
    series = (
        ("let down", ("broken",), BAD),
        ("not seen", ("compromised", "unfinished", "waiting"), "B9B4A6"),
        ("kept", ("kept",), GOOD),
    )
    for name, verdicts, _ in series:
        data.add_series(name, [sum(_count(run, one) for one in verdicts) for run in runs])
    shape = sheet.frame("chart", XL_CHART_TYPE.COLUMN_STACKED, Pt(MARGIN), Pt(156), Pt(580), Pt(350), data)
    describe(
        shape,
        "Customers by how they fared, run by run. " + " ".join(f"{run.at:%d %b}: {_verdicts_in_words(run)}." for run in runs),
    )
    chart = shape.chart
    chart.font.size, chart.font.name, chart.font.color.rgb = Pt(16), FONT, RGBColor.from_string(INK)
    chart.has_legend, chart.legend.position, chart.legend.include_in_layout = True, XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.plots[0].gap_width = 45
    least = _LEGIBLE * max(len(run.journeys) for run in runs)
    for one, (_, _, colour) in zip(chart.plots[0].series, series, strict=True):
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = RGBColor.from_string(colour)
        for index, value in enumerate(one.values):
            if value > least:
                label = one.points[index].data_label
                label.has_text_frame = True
                label.text_frame.text = f"{value:g}"
                font = label.text_frame.paragraphs[0].runs[0].font
                font.size, font.bold = Pt(16), True
                font.color.rgb = RGBColor.from_string(INK if colour not in {BAD, GOOD} else CARD)


def _add_figures(sheet: Sheet, now: PastRun, before: PastRun | None, x: float, y: float, width: float) -> None:
    """The customer's numbers below each other, or side by side where there is the whole width."""
    rates = (
        ("numbers known in the next channel", "carried", "carries"),
        ("due promises kept", "promises_kept", "promises_due"),
        ("solved in one contact", "in_one_contact", "problems"),
    )
    abreast = width == INNER
    column = (width - 2 * 24) / 3 if abreast else width
    for number, (words, part, whole) in enumerate(rates):
        left, top = (x + number * (column + 24), y) if abreast else (x, y + number * 118)
        sheet.area(left, top, column, 2, INK)
        value = _rate(now, part, whole)
        below = sheet.text(value, left, top + 8, column, 46, (36,), bold=True)
        then = f"; {_rate(before, part, whole)} last time" if before else ""
        sheet.text(f"{words}{then}", left, below, column, 44, SMALL, colour=SOFT)


def _rate(run: PastRun, part: str, whole: str) -> str:
    """Percent; a dash where nothing is counted."""
    count = getattr(run, whole)
    return f"{100 * getattr(run, part) / count:.0f} %" if count else "–"


def _count(run: PastRun, verdict: str) -> int:
    return sum(one.verdict == verdict for one in run.journeys)


def _verdicts_in_words(run: PastRun) -> str:
    counts = {one: _count(run, one) for one in ("kept", "broken", "compromised", "waiting", "unfinished")}
    return ", ".join(f"{count} {wording.VERDICTS[one].lower()}" for one, count in counts.items() if count) or "nobody set out"
