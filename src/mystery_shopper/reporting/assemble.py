"""`run.json` from what was gathered: one small function a section."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import identity
from mystery_shopper.diary import LeftOut, Shown
from mystery_shopper.reporting import matrix, outcome, schema, wording
from mystery_shopper.reporting.effort import weighted_sum
from mystery_shopper.reporting.wording import GOOD
from mystery_shopper.running_records import SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.ledger.model import Finding, Presentation
    from mystery_shopper.reporting.gather import Attempt, Gathered, Walk


def report(gathered: Gathered) -> schema.Report:
    """The whole of `run.json`."""
    journeys = tuple(_journey(walk, gathered) for walk in gathered.walks)
    references = tuple(_references(gathered))
    carry = matrix.rows(gathered)
    promises = tuple(_promises(gathered))
    return schema.Report(
        version=schema.VERSION,
        started=gathered.started.at,
        company=gathered.started.company,
        doors=gathered.started.doors,
        seed=gathered.started.seed,
        verdict=verdict(gathered.walks),
        journeys=journeys,
        references=references,
        carry=carry,
        promises=promises,
        touchpoints=_touchpoints(gathered),
        policies=_policies(gathered),
        totals=_totals(journeys, references, carry, promises),
        commit=gathered.started.commit,
        branch=gathered.started.branch,
        release=gathered.started.release,
        whole=gathered.finished is not None and gathered.finished.whole,
        repeats=gathered.started.repeats,
        evidence=_evidence(gathered),
    )


def verdict(walks: Iterable[Walk]) -> schema.Verdict:
    """The worst of `walks`; unfinished where there is none."""
    seen = {walk.verdict for walk in walks}
    return next((one for one in SEVERITY if one in seen), "unfinished")


def _journey(walk: Walk, gathered: Gathered) -> schema.Journey:
    currency = gathered.config.company.currency
    effort = walk.ledger.effort
    return schema.Journey(
        id=walk.plan.id,
        title=walk.plan.title,
        feature=walk.plan.feature,
        line=walk.plan.line,
        stories=walk.plan.stories,
        tags=walk.plan.tags,
        verdict=verdict([walk]),
        outcome=outcome.outcome(walk, currency),
        minutes=effort.minutes,
        value_at_stake=outcome.value_at_stake(walk, currency),
        attempts=tuple(_attempt(one) for one in walk.attempts),
        findings=tuple(_finding(one) for one in walk.findings),
        effort=schema.Effort(
            **{name: getattr(effort, name) for name in schema.Effort.__struct_fields__ if name != "sum"},
            sum=weighted_sum(effort, gathered.config),
        ),
        policies_read=walk.last.finished.policies_read if walk.last and walk.last.finished else (),
        wording=identity.wording(f"{step.keyword} {step.text}" for step in walk.plan.steps),
        repeats=tuple(map(_repeat, walk.repeats or (walk,))),
    )


def _repeat(walk: Walk) -> schema.Repeat:
    due = [one for one in walk.ledger.promises if one.state != "open"]
    counted = list(filter(_counts, walk.ledger.presentations))
    return schema.Repeat(
        number=walk.plan.repeat,
        verdict=verdict([walk]),
        minutes=walk.ledger.effort.minutes,
        attempts=len(walk.attempts),
        kinds=tuple(dict.fromkeys(one.kind for one in (walk.last.findings if walk.last else ()))),
        promises_due=len(due),
        promises_kept=sum(one.state == "kept" for one in due),
        carries=len(counted),
        carried=sum(one.reception in GOOD for one in counted),
        diary=walk.last.diary if walk.last else "",
    )


def _counts(presentation: Presentation) -> bool:
    """Whether a presentation counts in the carry rate: of the company's own numbers, where it could know her."""
    return presentation.issued is not None and presentation.known and presentation.reception != "unprovable"


def _attempt(attempt: Attempt) -> schema.Attempt:
    end = attempt.finished
    return schema.Attempt(
        number=attempt.number,
        verdict=msgspec.convert(attempt.finished.verdict if attempt.finished else "unfinished", schema.AttemptVerdict),
        message=end.message if end else (attempt.damage or "The run ended before this journey did."),
        minutes=end.minutes if end else attempt.ledger.effort.minutes,
        seconds=end.seconds if end else 0.0,
        diary=attempt.diary,
    )


def _finding(one: Finding) -> schema.Finding:
    handover = schema.Handover(from_=one.handover.from_, to=one.handover.to) if one.handover else None
    fields = {name: getattr(one, name) for name in schema.Finding.__struct_fields__ if name != "handover"}
    return schema.Finding(**fields, handover=handover)


def _references(gathered: Gathered) -> Iterable[schema.Reference]:
    for walk in gathered.walks:
        for one in walk.ledger.references:
            yield schema.Reference(
                kind=one.kind,
                value=one.value,
                journey=walk.plan.id,
                issued_in=one.issued.channel,
                hop=one.issued.department,
                at=one.issued.at,
                holder=one.holder,
                matter=one.matter,
                about=tuple(schema.Fact(attribute=fact.attribute, value=fact.value) for fact in one.about),
                words=one.words,
            )


def _promises(gathered: Gathered) -> Iterable[schema.Promise]:
    for walk in gathered.walks:
        for one in walk.ledger.promises:
            yield schema.Promise(
                what=one.what,
                item=one.item,
                amount=one.amount,
                due=one.due,
                state=one.state,
                reference=one.reference,
                journey=walk.plan.id,
                channel=one.made.channel,
                hop=one.made.department,
                at=one.made.at,
                words=one.words,
                settled_words=one.settled_words,
            )


def _evidence(gathered: Gathered) -> schema.Evidence:
    """Of every attempt; a file that is gone from the disk is not counted."""
    walks = [one for walk in gathered.walks for one in walk.repeats or (walk,)]
    shown = {record.path for walk in walks for attempt in walk.attempts for record in attempt.of(Shown)}
    files = [path for path in (gathered.run_dir / one for one in shown) if path.is_file()]
    return schema.Evidence(
        files=len(files),
        size=sum(path.stat().st_size for path in files),
        left_out=tuple(
            schema.LeftOut(journey=walk.plan.id, what=record.what, size=record.size, limit=record.limit)
            for walk in walks
            for attempt in walk.attempts
            for record in attempt.of(LeftOut)
        ),
    )


def _touchpoints(gathered: Gathered) -> tuple[schema.Touchpoint, ...]:
    met: dict[tuple[str, str], dict[str, int]] = {(hop.channel, hop.name): {} for hop in gathered.config.hops}
    for walk in gathered.walks:
        for one in walk.ledger.touchpoints:
            visits = met.setdefault((one.channel, one.name), {})
            visits[walk.plan.id] = visits.get(walk.plan.id, 0) + one.visits
    return tuple(
        schema.Touchpoint(channel=channel, name=name, visits=sum(visits.values()), journeys=tuple(visits))
        for (channel, name), visits in sorted(met.items())
    )


def _policies(gathered: Gathered) -> tuple[schema.Policy, ...]:
    """What the configuration lists; a journey that was planned and never started walked nothing."""
    started = [walk.plan for walk in gathered.walks if walk.attempts]
    return tuple(
        schema.Policy(
            name=name, words=words, journeys=tuple(plan.id for plan in started if identity.policy_tag(name) in plan.tags)
        )
        for name, words in gathered.config.policies.items()
    )


def _totals(
    journeys: tuple[schema.Journey, ...],
    references: tuple[schema.Reference, ...],
    carry: tuple[schema.Carry, ...],
    promises: tuple[schema.Promise, ...],
) -> schema.Totals:
    verdicts = [journey.verdict for journey in journeys]
    states = [promise.state for promise in promises]
    tried = [one for one in carry if one.reception not in {"never-tried", "unprovable"}]
    carried = sum(one.count for one in tried if one.reception in GOOD)
    carries = sum(one.count for one in tried)
    return schema.Totals(
        journeys=len(journeys),
        kept=verdicts.count("kept"),
        broken=verdicts.count("broken"),
        compromised=verdicts.count("compromised"),
        waiting=verdicts.count("waiting"),
        unfinished=verdicts.count("unfinished"),
        never_started=sum(not journey.attempts for journey in journeys),
        retried=sum(len(journey.attempts) > 1 for journey in journeys),
        findings=sum(len(journey.findings) for journey in journeys),
        references=len(references),
        carries=carries,
        carried=carried,
        carries_excused=sum(one.count for one in tried if one.excused),
        carry_rate=round(carried / carries, 4) if carries else None,
        promises=len(promises),
        promises_kept=states.count("kept"),
        promises_slipped=states.count("slipped"),
        promises_broken=states.count("broken"),
        promises_open=states.count("open"),
        minutes=round(sum(journey.minutes for journey in journeys), 2),
        value_at_stake=total_of(journey.value_at_stake for journey in journeys),
    )


def total_of(amounts: Iterable[str]) -> tuple[str, ...]:
    """The sum of amounts of money, one for each currency, largest first."""
    sums: dict[str, Decimal] = {}
    for text in amounts:
        money = wording.money(text, "")
        if money:
            sums[money[1]] = sums.get(money[1], Decimal()) + money[0]
    return tuple(wording.canonical(amount, currency) for currency, amount in sorted(sums.items(), key=lambda one: -one[1]))
