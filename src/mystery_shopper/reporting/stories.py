"""A journey as the page tells it: sentences, picture, contacts, what was counted, what to do to walk it again."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.ledger.model import Contradiction, Repeat, Transfer
from mystery_shopper.reporting import effort, outcome, telling, verdicts, wording
from mystery_shopper.reporting.drawing import Board, draw
from mystery_shopper.reporting.gather import Walk
from mystery_shopper.reporting.improvements import Seen
from mystery_shopper.reporting.storyboard import Graph, graph
from mystery_shopper.reporting.telling import Contact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mystery_shopper.reporting.gather import Gathered

NO_WORDS = frozenset({"and", "or", "not", "none", "true", "false"})  # they mean something else to `-k`
MANY = 150
"""Journeys of a run beyond which the page is sparing: of those that were kept it has the tall picture only, which any screen
shows, of the pages that were seen the beginning (the whole stands in the diary), and links to their pictures; it embeds fewer."""


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One journey. `sentences`: three; `boards`: the layouts of its picture, `picture` what they show; `wrong`: findings that are
    alike; `steps`: keyword, text, status; `transfers` and `repeats`: what the counts of those names count.
    """

    walk: Walk
    name: str
    sentences: tuple[str, ...]
    gist: str
    stake: str
    contacts: tuple[Contact, ...]
    picture: Graph | None
    boards: tuple[Board, ...]
    wrong: tuple[tuple[str, tuple[Seen, ...]], ...]
    steps: tuple[tuple[str, str, str], ...]
    replay: str
    sum: float
    transfers: tuple[Transfer, ...]
    repeats: tuple[Repeat, ...]
    contradictions: tuple[Contradiction, ...]
    channels: tuple[str, ...]
    owners: tuple[str, ...]
    sparing: bool


def stories(gathered: Gathered, seen: Sequence[Seen]) -> dict[str, Story]:
    """Anchor → story, in the order of the plan. `seen`: the findings of the run."""
    found: dict[str, list[Seen]] = {}
    for one in seen:
        found.setdefault(one.walk.anchor, []).append(one)
    return {walk.anchor: _story(walk, gathered, found.get(walk.anchor, [])) for walk in gathered.walks}


def _story(walk: Walk, gathered: Gathered, seen: list[Seen]) -> Story:
    zone, currency = gathered.config.company.zone, gathered.config.company.currency
    sparing = walk.verdict == "kept" and len(gathered.walks) > MANY
    contacts: tuple[Contact, ...] = telling.tell(walk, zone, sparing=sparing)
    picture = graph(walk, contacts, currency)
    layouts = ("tall",) if sparing else ("wide", "tall")
    statuses = walk.statuses()
    return Story(
        walk=walk,
        name=telling.customer(walk),
        sentences=tuple(verdicts.in_three(walk, currency)),
        gist=_gist(walk, len(contacts)),
        stake=outcome.value_at_stake(walk, currency),
        contacts=contacts,
        picture=picture,
        boards=tuple(draw(picture, zone, layout) for layout in layouts) if picture else (),  # type: ignore[arg-type]  # a layout is a Literal
        wrong=tuple(_by_sentence(seen).items()),
        steps=tuple(
            (step.keyword, step.text, statuses[step.line].status if step.line in statuses else "not-reached")
            for step in walk.plan.steps
        ),
        replay=replay(walk, gathered),
        sum=effort.weighted_sum(walk.ledger.effort, gathered.config),
        transfers=tuple(one for one in walk.ledger.transfers if one.from_person),
        repeats=walk.ledger.repeats,
        contradictions=walk.ledger.contradictions,
        channels=tuple(dict.fromkeys(one.channel for one in contacts)),
        owners=tuple(dict.fromkeys(one.finding.owner for one in seen if one.finding.owner)),
        sparing=sparing,
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
