"""`index.html`: what the templates need, as plain values, and their rendering with autoescape."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from mystery_shopper.diary import LeftOut
from mystery_shopper.reporting import compared, effort, matrix, pictures, questions, ruled, telling, trend, verdicts, wording
from mystery_shopper.reporting.gather import Walk
from mystery_shopper.reporting.improvements import findings, improvements
from mystery_shopper.reporting.matrix import Met, Pair
from mystery_shopper.reporting.stories import MANY, Story, stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mystery_shopper.ledger.model import Contradiction, Promise
    from mystery_shopper.reporting.gather import Gathered
    from mystery_shopper.reporting.schema import Report

TOLD_IN_FULL = 5  # broken journeys that stand open; the others are folded
_SCREEN = 1100  # CSS pixels that a picture has there, at most
FACETS = {"verdict": "how it ended", "channel": "channel", "owner": "whose it is", "tag": "tag"}
"""What the page can be filtered by → the label of the list."""


class Chip(msgspec.Struct, frozen=True, kw_only=True):
    """Some meetings of one cell of the carry matrix that were met alike; `anchor` is their list's HTML id."""

    anchor: str
    reception: str
    words: str
    tone: str
    met: tuple[Met, ...]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell of the matrix; without chips it was never tried."""

    pair: Pair
    chips: tuple[Chip, ...]


def render(gathered: Gathered, report: Report) -> Iterator[str]:
    """The page, piece by piece: that of a big run is not held in memory twice."""
    environment = Environment(
        loader=PackageLoader("mystery_shopper.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    zone = gathered.config.company.zone
    album = pictures.Album(gathered.run_dir, pictures.ROOM if len(gathered.walks) <= MANY else pictures.ROOM // 2)
    environment.filters.update(
        moment=lambda at: wording.moment(at, zone),
        short_day=lambda at: wording.short_day(at, zone),
        by_when=lambda at: wording.by_when(at, zone),
        stated=wording.stated,
        duration=wording.duration,
        plural=wording.plural,
        capital=wording.capital,
        channel=wording.channel,
        where=wording.where,
        excerpt=telling.excerpt,
        evidence=pictures.link,
        mail=lambda path: pictures.mail(gathered.run_dir, path),
    )
    script = environment.get_template("page.js").render()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    context = _context(gathered, report)
    yield from environment.get_template("index.html").generate(context, source=album.source, script_digest=digest)


def _context(gathered: Gathered, report: Report) -> dict[str, Any]:
    seen = findings(gathered)
    told = stories(gathered, seen)

    def of(walks: Iterable[Walk]) -> list[Story]:
        return [told[walk.anchor] for walk in walks]

    broken, kept = of(verdicts.ranked(gathered)), of(gathered.by_verdict("kept"))
    example = max(kept, key=lambda story: (_fits(story), len(story.contacts)), default=None)
    meetings = [one for one in matrix.meetings(gathered) if one.presentation.reception != "unprovable"]
    some = improvements(gathered)
    pairs = matrix.pairs(gathered)
    return {
        "run": gathered.started,
        "gate": gathered.gate,
        "ruled": ruled,
        "journeys_by_id": {walk.plan.id: walk for walk in gathered.walks},
        "many": len(gathered.walks) > MANY,
        "report": report,
        "totals": report.totals,
        "day": wording.day(gathered.started.at, gathered.config.company.zone),
        "verdict": verdicts.verdict(gathered),
        "stakes": verdicts.stakes(gathered),
        "at_stake": [story for story in told.values() if story.stake],
        "doors": wording.DOORS.get(gathered.started.doors, f"doors that the configuration calls “{gathered.started.doors}”."),
        "kind_of_doors": wording.KINDS_OF_DOORS.get(gathered.started.doors, gathered.started.doors),
        "channels": matrix.channels(gathered.config, gathered.walks),
        "notes": notes(gathered),
        "compared": compared.with_last(gathered),
        "first": broken[0] if broken else example,
        "everyone": sorted(told.values(), key=lambda story: -story.sum),
        "broken": broken,
        "told_in_full": TOLD_IN_FULL,
        "others": of(gathered.by_verdict("compromised", "waiting", "unfinished")),
        "kept": kept,
        "matrix": _matrix(pairs),
        "pairs": pairs,
        "tried": sum(bool(pair.met) for pair in pairs),
        "carried": [one for one in meetings if one.presentation.reception in wording.GOOD],
        "excused": [one for one in meetings if one.excused],
        "not_carried": [one for one in meetings if one.presentation.reception not in wording.GOOD and not one.excused],
        "promises": _promises(gathered),
        "contradictions": _contradictions(told.values()),
        "not_told": [one for one in seen if one.finding.kind == "not-told"],
        "places": [place for place in report.touchpoints if not place.name.startswith("/")],
        "pages": [place for place in report.touchpoints if place.name.startswith("/")],
        "findings": seen,
        "improvements": some,
        "customers_say": questions.customers(gathered),
        "employees_say": questions.employees(gathered),
        "labels": effort.LABELS,
        "limits": effort.limits(gathered.config),
        "weights": {name: f"{weight:f}".rstrip("0").rstrip(".") for name, weight in effort.weights(gathered.config).items()},
        "points": trend.points(gathered, report),
        "measures": trend.MEASURES,
        "line": trend.line,
        "unsteady": compared.unsteady(gathered),
        "facets": _facets(told.values()),
        "facet_labels": FACETS,
        "verdict_words": wording.VERDICTS,
        "promise_words": wording.PROMISE_STATES,
        "reception_words": wording.reception,
        "promised": wording.promised,
        "customer": telling.customer,
    }


def _fits(story: Story) -> bool:
    """Its picture is seen whole on the first screen of a desk's computer."""
    return all(board.width <= _SCREEN for board in story.boards)


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
    some += gathered.problems
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


def _facets(some: Iterable[Story]) -> dict[str, dict[str, str]]:
    """What can be chosen: facet → value → its words, those that occur."""
    told = list(some)
    return {
        "verdict": {name: words for name, words in wording.VERDICTS.items() if any(one.walk.verdict == name for one in told)},
        "channel": {name: wording.channel(name) for name in sorted({name for one in told for name in one.channels})},
        "owner": {name: name for name in sorted({name for one in told for name in one.owners})},
        "tag": {name: f"@{name}" for name in sorted({name for one in told for name in one.walk.plan.tags})},
    }


def _promises(gathered: Gathered) -> list[tuple[str, list[tuple[Walk, Promise]]]]:
    """State → promises in it, the worst state first."""
    made = [(walk, promise) for walk in gathered.walks for promise in walk.ledger.promises]
    states = ("broken", "slipped", "open", "kept")
    groups = [(state, [(walk, promise) for walk, promise in made if promise.state == state]) for state in states]
    return [(state, some) for state, some in groups if some]


def _contradictions(some: Iterable[Story]) -> tuple[list[tuple[Story, Contradiction]], list[tuple[Story, Contradiction]]]:
    """Pairs of answers that differ: in journeys where that was found wrong, and in those where nobody was asked to agree."""
    judged: list[tuple[Story, Contradiction]] = []
    others: list[tuple[Story, Contradiction]] = []
    for story in some:
        wrong = any(one.kind == "contradiction" for one in story.walk.findings)
        (judged if wrong else others).extend((story, one) for one in story.contradictions)
    return judged, others


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
