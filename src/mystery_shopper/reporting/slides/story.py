"""One customer's story, three moments a slide: what was seen, who served, what was said, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.reporting import outcome, stories, telling, verdicts, wording
from mystery_shopper.reporting.plain import cut
from mystery_shopper.reporting.slides.drawing import ACCENT, BAD, GOOD, INK, INNER, MARGIN, SMALL, SOFT, WASHES
from mystery_shopper.reporting.slides.frames import cropped, frames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.reporting.gather import Gathered, Walk
    from mystery_shopper.reporting.slides.drawing import Deck, Sheet
    from mystery_shopper.reporting.slides.frames import Frame

_A_SLIDE, _GAP = 3, 24
_COLUMN = (INNER - _GAP * (_A_SLIDE - 1)) / _A_SLIDE
_FRAMES_AT, _PICTURE, _ENDING_AT = 148, 164, 490
_TONES = {"bad": BAD, "good": GOOD}
_QUOTE, _GLANCE = 220, 90


def add(deck: Deck, gathered: Gathered, walk: Walk, which: str) -> None:
    """The slides of one story; one without moments where nothing was observed."""
    moments = frames(walk, gathered.config.company.zone)
    parts = [moments[n : n + _A_SLIDE] for n in range(0, len(moments), _A_SLIDE)] or [[]]
    name, currency = telling.customer(walk), gathered.config.company.currency
    told = verdicts.in_one_sentence(walk, currency) or walk.plan.name
    for number, part in enumerate(parts, 1):
        sheet = deck.slide()
        pages = f", {number} of {len(parts)}" if len(parts) > 1 else ""
        head = f"What it was like to be our customer · {which}{pages}"
        sheet.text(head, MARGIN, 36, INNER, 24, (18,), colour=SOFT)
        sheet.title(told if number == 1 else f"{name}, continued: {walk.plan.title}", 62, 78, (30, 28, 26, 24, 22))
        for place, moment in enumerate(part):
            first = (number - 1) * _A_SLIDE + place + 1
            _add_moment(sheet, gathered, moment, first, name, MARGIN + place * (_COLUMN + _GAP))
        if number == len(parts):
            _add_ending(sheet, gathered, walk)
        sheet.notes(*_notes(gathered, walk, part))


def _add_moment(sheet: Sheet, gathered: Gathered, moment: Frame, number: int, name: str, x: float) -> None:
    colour = _TONES.get(moment.tone, ACCENT)
    picture = cropped(gathered.run_dir / moment.picture, _COLUMN, _PICTURE) if moment.picture else None
    said = f"{name}: {moment.said}" if moment.said else ""
    words = said or (moment.heard if moment.tone else cut(moment.heard, _GLANCE))
    if picture:
        alt = f"Screenshot: {moment.shows}. {moment.who}: {cut(moment.heard, _QUOTE)}"
        sheet.picture(picture, alt, x, _FRAMES_AT, _COLUMN, _PICTURE)
    else:
        sheet.area(x, _FRAMES_AT, _COLUMN, _PICTURE, WASHES[colour])
        quote = f"“{cut(moment.heard, _QUOTE)}”" if moment.heard else "Nothing was heard."
        sheet.text(quote, x + 14, _FRAMES_AT + 12, _COLUMN - 28, _PICTURE - 24, (24, 22, 20, 18), italic=bool(moment.heard))
        words = said
    sheet.area(x, _FRAMES_AT + _PICTURE, _COLUMN, 5, colour)
    y = sheet.text(f"{number}  {moment.place}", x, _FRAMES_AT + _PICTURE + 12, _COLUMN, 20, (16, 14), colour=SOFT)
    y = sheet.text(moment.who, x, y + 2, _COLUMN, 28, (22, 20, 18), bold=True)
    room = _ENDING_AT - 10 - y
    after = sheet.text(moment.mark, x, y + 4, _COLUMN, room * 0.6, SMALL, colour=_TONES.get(moment.tone, INK), bold=True)
    if _ENDING_AT - 10 - after > 24:  # noqa: PLR2004 - a line
        sheet.text(cut(words, _QUOTE), x, after + 4, _COLUMN, _ENDING_AT - 14 - after, SMALL)


def _add_ending(sheet: Sheet, gathered: Gathered, walk: Walk) -> None:
    currency = gathered.config.company.currency
    stake = outcome.value_at_stake(walk, currency)
    ending = " ".join(filter(None, [verdicts.ending(walk, currency), f"{stake} was at stake." if stake else ""]))
    sheet.text(ending, MARGIN, _ENDING_AT, INNER, 30, (22, 20, 18), bold=True, colour=BAD if stake else INK)


def _notes(gathered: Gathered, walk: Walk, part: Sequence[Frame]) -> list[str]:
    """The story's findings with their owners and evidence, what was said in these moments, and how to walk it again."""
    notes = [
        f"{walk.plan.name} ({walk.plan.feature}, line {walk.plan.line})",
        *verdicts.in_three(walk, gathered.config.company.currency),
    ]
    for moment in part:
        said = [f"{moment.place}, {moment.who}.", moment.said and f"Customer: “{moment.said}”"]
        notes.append(" ".join(filter(None, [*said, moment.heard and f"Company: “{moment.heard}”", moment.mark])))
    for finding in walk.findings:
        owner = f"Owner: {finding.owner}." if finding.owner else ""
        evidence = f"Evidence: {', '.join(finding.evidence)}." if finding.evidence else ""
        told = [wording.finding(finding, telling.customer(walk)), finding.improvement, owner, evidence]
        notes.append(" ".join(filter(None, told)))
    return [*notes, f"Walk it again: {stories.replay(walk, gathered)}"]
