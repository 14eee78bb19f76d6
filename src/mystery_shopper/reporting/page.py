"""`index.html`: what the templates need, as plain values, and their rendering with autoescape."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from mystery_shopper.diary import LeftOut
from mystery_shopper.reporting import effort, matrix, outcome, telling, verdicts, wording
from mystery_shopper.reporting.improvements import Seen, findings, improvements
from mystery_shopper.reporting.storyboard import Storyboard, storyboard

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mystery_shopper.ledger.model import Promise
    from mystery_shopper.reporting.gather import Gathered, Walk
    from mystery_shopper.reporting.matrix import Met, Pair
    from mystery_shopper.reporting.schema import Report
    from mystery_shopper.reporting.telling import Contact

TOLD_IN_FULL = 5  # broken journeys that stand open; the others are folded
NO_WORDS = frozenset({"and", "or", "not", "none", "true", "false"})  # they mean something else to `-k`
BIGGEST_MAIL = 200_000  # bytes of a rendered mail that the page takes in
_MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One journey as the page tells it."""

    walk: Any
    name: str
    sentences: tuple[str, ...]
    gist: str
    stake: str
    contacts: tuple[Any, ...]
    boards: tuple[Storyboard, ...]
    wrong: tuple[tuple[str, tuple[Seen, ...]], ...]
    steps: tuple[tuple[str, str, str], ...]
    replay: str
    sum: float


class Chip(msgspec.Struct, frozen=True, kw_only=True):
    """Some meetings of one cell of the carry matrix that were met alike; `anchor` is their list's HTML id."""

    anchor: str
    reception: str
    words: str
    tone: str
    met: tuple[Any, ...]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell of the matrix; without chips it was never tried."""

    pair: Any
    chips: tuple[Chip, ...]


def render(gathered: Gathered, report: Report) -> str:
    """The whole page."""
    environment = Environment(
        loader=PackageLoader("mystery_shopper.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    zone = gathered.config.company.zone
    environment.filters.update(
        moment=lambda at: wording.moment(at, zone),
        duration=wording.duration,
        plural=wording.plural,
        capital=wording.capital,
        channel=wording.channel,
        where=wording.where,
        excerpt=telling.excerpt,
        evidence=evidence_link,
        mail=lambda path: mail(gathered.run_dir, path),
    )
    return environment.get_template("index.html").render(_context(gathered, report))


def _context(gathered: Gathered, report: Report) -> dict[str, Any]:
    seen = findings(gathered)
    stories = {walk.anchor: _story(walk, gathered, seen) for walk in gathered.walks}

    def told(walks: Any) -> list[Story]:
        return [stories[walk.anchor] for walk in walks]

    kept = told(gathered.by_verdict("kept"))
    return {
        "run": gathered.started,
        "report": report,
        "totals": report.totals,
        "day": wording.day(gathered.started.at, gathered.config.company.zone),
        "verdict": verdicts.verdict(gathered),
        "stakes": verdicts.stakes(gathered),
        "doors": wording.DOORS.get(gathered.started.doors, f"doors that the configuration calls “{gathered.started.doors}”."),
        "channels": matrix.channels(gathered.config, gathered.walks),
        "notes": notes(gathered),
        "everyone": sorted(stories.values(), key=lambda story: -story.sum),
        "broken": told(verdicts.ranked(gathered)),
        "told_in_full": TOLD_IN_FULL,
        "others": told(gathered.by_verdict("compromised", "waiting", "unfinished")),
        "kept": kept,
        "example": None if len(kept) < len(stories) else max(kept, key=lambda story: len(story.contacts), default=None),
        "matrix": _matrix(matrix.pairs(gathered)),
        "meetings": [one for one in matrix.meetings(gathered) if one.presentation.reception != "unprovable"],
        "promises": _promises(gathered),
        "pages": [place for place in report.touchpoints if place.name.startswith("/")],
        "findings": seen,
        "improvements": improvements(gathered),
        "labels": effort.LABELS,
        "weights": {name: f"{weight:f}".rstrip("0").rstrip(".") for name, weight in effort.weights(gathered.config).items()},
        "verdict_words": wording.VERDICTS,
        "promise_words": wording.PROMISE_STATES,
        "reception_words": wording.reception,
        "customer": telling.customer,
    }


def notes(gathered: Gathered) -> list[str]:
    """What is missing from this report, in words; empty for a complete run."""
    some: list[str] = []
    if gathered.finished is None:
        never = sum(not walk.attempts for walk in gathered.walks)
        cut = sum(walk.last is not None and walk.last.finished is None for walk in gathered.walks)
        some.append(
            f"This run was ended before it was done: of {wording.plural(len(gathered.walks), 'customer')} planned, {cut} on the "
            f"way and {never} not yet set out. What was seen until then stands below."
        )
    some += [walk.last.damage for walk in gathered.walks if walk.last and walk.last.damage]
    left_out = [record for walk in gathered.walks for attempt in walk.attempts for record in attempt.of(LeftOut)]
    if left_out:
        keys = wording.listed(sorted({f"`{record.limit}`" for record in left_out}))
        some.append(
            f"{wording.plural(len(left_out), 'picture or text', 'pictures and texts')} found no room and stand in no report "
            f"({keys} of [evidence] in the configuration); run.json names them."
        )
    if gathered.config.digest != gathered.started.config_digest:
        some.append("The configuration has been changed since this run; the report reads the diaries by the present one.")
    return some


def _story(walk: Walk, gathered: Gathered, seen: list[Seen]) -> Story:
    zone, currency = gathered.config.company.zone, gathered.config.company.currency
    contacts: tuple[Contact, ...] = telling.tell(walk, zone)
    boards = (storyboard(walk, contacts, zone, "wide"), storyboard(walk, contacts, zone, "tall"))
    statuses = walk.statuses()
    return Story(
        walk=walk,
        name=telling.customer(walk),
        sentences=tuple(filter(None, (verdicts.in_one_sentence(walk, currency), verdicts.ending(walk, currency)))),
        gist=_gist(walk, len(contacts)),
        stake=outcome.value_at_stake(walk, currency),
        contacts=contacts,
        boards=tuple(board for board in boards if board is not None),
        wrong=tuple(_by_sentence(one for one in seen if one.walk is walk).items()),
        steps=tuple(
            (step.keyword, step.text, statuses[step.line].status if step.line in statuses else "not-reached")
            for step in walk.plan.steps
        ),
        replay=replay(walk, gathered),
        sum=effort.weighted_sum(walk.ledger.effort, gathered.config),
    )


def _by_sentence(seen: Iterable[Seen]) -> dict[str, tuple[Seen, ...]]:
    """Findings that read alike together, in their order."""
    groups: dict[str, tuple[Seen, ...]] = {}
    for one in seen:
        groups[one.sentence] = (*groups.get(one.sentence, ()), one)
    return groups


def _gist(walk: Walk, contacts: int) -> str:
    """`4 contacts, 9 minutes`, on one line; and that it took another attempt."""
    if not contacts:
        return ""
    minutes = walk.ledger.effort.minutes
    parts = [wording.plural(contacts, "contact"), *([wording.duration(minutes * 60)] if minutes else [])]
    parts += [f"at attempt {walk.last.number}"] if walk.last and walk.last.number > 1 else []
    return ", ".join(parts)


def replay(walk: Walk, gathered: Gathered) -> str:
    """The command that walks this journey again, as a shell reads it. Apostrophes fall out of the words, as of a test's name."""
    title = re.sub(r"['’]", "", walk.plan.title.lower())
    words = [word for word in dict.fromkeys(re.findall(r"\w+", title)) if word not in NO_WORDS]
    parts = ["mystery-shopper", "run", shlex.quote(walk.plan.feature), "-k", f'"{" and ".join(words)}"']
    parts += [part for fault in gathered.started.faults for part in ("--fault", shlex.quote(fault))]
    if gathered.started.company_options:
        parts += ["--company", shlex.quote(gathered.started.company_options)]
    return " ".join([*parts, "--seed", str(gathered.started.seed)])


def _promises(gathered: Gathered) -> list[tuple[str, list[tuple[Walk, Promise]]]]:
    """State → promises in it, the worst state first."""
    made = [(walk, promise) for walk in gathered.walks for promise in walk.ledger.promises]
    states = ("broken", "slipped", "open", "kept")
    groups = [(state, [(walk, promise) for walk, promise in made if promise.state == state]) for state in states]
    return [(state, some) for state, some in groups if some]


def _matrix(pairs: list[Pair]) -> list[tuple[str, str, list[Cell]]]:
    """Rows of the matrix: kind, issued in, cells in the order of the channels."""
    rows: dict[tuple[str, str], list[Cell]] = {}
    for pair in pairs:
        rows.setdefault((pair.kind, pair.issued_in), []).append(Cell(pair=pair, chips=tuple(_chips(pair))))
    return [(kind, issued_in, cells) for (kind, issued_in), cells in rows.items()]


def _chips(pair: Pair) -> list[Chip]:
    groups: dict[tuple[str, bool], list[Met]] = {}
    for one in sorted(pair.met, key=lambda one: matrix.RECEPTIONS.index(one.presentation.reception)):
        groups.setdefault((one.presentation.reception, one.excused), []).append(one)
    return [
        Chip(
            anchor=f"{pair.anchor}-{reception}{'-excused' if excused else ''}",
            reception=reception,
            words="excused by company policy" if excused else wording.RECEPTIONS[reception],
            tone="excused" if excused or reception == "unprovable" else "good" if reception in wording.GOOD else "bad",
            met=tuple(met),
        )
        for (reception, excused), met in groups.items()
    ]


def evidence_link(path: str) -> str:
    """`path` as a relative link, or "" where it leads out of the run directory."""
    parts = path.split("/")
    return quote(path) if path and not path.startswith("/") and ".." not in parts and "\\" not in path and ":" not in path else ""


def mail(run_dir: Path, path: str) -> str:
    """A rendered mail as the document of a sandboxed frame: no scripts, nothing loaded. "" where it is missing or too big."""
    if not evidence_link(path):
        return ""
    try:
        text = (run_dir / path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    head = f'<meta http-equiv="Content-Security-Policy" content="{_MAIL_POLICY}"><base target="_blank">'
    return head + text if len(text) <= BIGGEST_MAIL else ""
