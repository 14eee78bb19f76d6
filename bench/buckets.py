"""Whose time it is: the samples of `bench.sampling` shared out among the parts of the harness."""

from __future__ import annotations

from collections import Counter, defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.sampling import Samples, Stack

EVIDENCE = "evidence (pictures, mails, transcripts)"
CONTROL = "control contract (fresh company, arranging, clock)"
REPORT = "report"
REST = "pytest, pytest-bdd, plugin"
_PICTURES = ("/evidence.py:", ":picture", ":keep_transcript")
_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ledger", ("/mystery_shopper/ledger/",)),
    ("diary", ("/mystery_shopper/diary.py:",)),
    (CONTROL, ("/mystery_shopper/control.py:", "/mystery_shopper/companies.py:")),
    ("mail", ("/channels/email.py:", "/channels/mail/")),
    ("phone", ("/channels/phone.py:", "/channels/twiml/")),
    ("browser", ("/channels/screen.py:", "/channels/store.py:", "/channels/web.py:", "/browsers.py:", "/playwright/")),
    ("conduct, steps, tasks", ("/mystery_shopper/conduct.py:", "/mystery_shopper/customer.py:", "/steps/", "/journeys/")),
)


def part_of(stack: Stack) -> str:
    """The part that a moment belongs to: evidence wherever it is taken, else the innermost frame that belongs to a part."""
    if any(mark in frame for frame in stack for mark in _PICTURES):
        return EVIDENCE
    for frame in stack:
        for part, marks in _PARTS:
            if any(mark in frame for mark in marks):
                return part
    return REST


def table(samples: Samples) -> str:
    """Markdown: milliseconds of one further journey by part, on the wall clock and of the harness's own CPU."""
    found: dict[str, defaultdict[str, float]] = {"wall": defaultdict(float), "cpu": defaultdict(float)}
    for phase, journeys in ((samples.journeys, samples.walked), (samples.report, samples.reported)):
        looks = Counter[str]()
        for clock, _, count in phase.seen:
            looks[clock] += count
        for clock, stack, count in phase.seen:
            part = REPORT if phase is samples.report else part_of(stack)
            found[clock][part] += count / looks[clock] * phase.seconds[clock] * 1000 / journeys
    wall, cpu = (sum(found[clock].values()) or 1 for clock in ("wall", "cpu"))
    lines = ["| part | wall ms | share | own CPU ms | share |", "|---|---:|---:|---:|---:|"]
    for part, spent in sorted(found["wall"].items(), key=itemgetter(1), reverse=True):
        own = found["cpu"][part]
        lines.append(f"| {part} | {spent:.1f} | {spent / wall:.0%} | {own:.1f} | {own / cpu:.0%} |")
    lines.append(f"| all | {wall:.1f} | | {cpu:.1f} | |")
    return "\n".join(lines)


def functions(samples: Samples, clock: str, most: int) -> list[tuple[float, str]]:
    """(share, function) of the engine's own functions and what they call, in the further journeys, greatest first."""
    seen: Counter[str] = Counter()
    total = 0
    for one, stack, count in samples.journeys.seen:
        if one == clock:
            total += count
            for frame in {frame.rpartition("/mystery_shopper/")[2] for frame in stack if "/mystery_shopper/" in frame}:
                seen[frame] += count
    return [(count / total, frame) for frame, count in seen.most_common(most)]
