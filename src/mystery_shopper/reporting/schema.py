"""`run.json`: what a run found, for machines. Documented in `docs/run-json.md`, checked by `docs/run.schema.json`.

Both documents are generated from the descriptions here (see `documents`). `VERSION` changes when a reader must.
Times are ISO 8601 in UTC, minutes are decimal, money is canonical text ("249.00 USD"); nothing is null except what says so.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

VERSION = 1

Verdict = Literal["kept", "broken", "compromised", "waiting", "unfinished"]
AttemptVerdict = Literal["kept", "broken", "compromised", "waiting", "unfinished"]
Reception = Literal[
    "anticipated",
    "recognised",
    "passed-on",
    "refused",
    "asked-again",
    "replaced",
    "echoed",
    "ignored",
    "mistaken",
    "unprovable",
    "never-tried",
]
PromiseState = Literal["kept", "slipped", "broken", "open"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all parts of `run.json`."""


class Handover(Row, frozen=True, kw_only=True, rename={"from_": "from"}):
    """From who issued the reference, or knew, to who should have known."""

    from_: Annotated[str, Meta(description="Department and channel, as in `mail desk (email)`.")]
    to: Annotated[str, Meta(description="Department and channel, as in `customer service (phone)`.")]


class Finding(Row, frozen=True, kw_only=True):
    """One obstacle that a customer met."""

    kind: Annotated[str, Meta(description="One of the finding kinds listed below.")]
    story: Annotated[str, Meta(description="Id in the catalogue of stories (`S4-4`); empty where the scenario names none.")]
    line: Annotated[int, Meta(description="Line of the step in the feature file, from 1; 0 where no step stands for it.")]
    step: Annotated[str, Meta(description="The step's words.")]
    expected: Annotated[str, Meta(description="What the customer could expect, in words.")]
    channel: Annotated[str, Meta(description="Channel on which it was seen.")]
    hop: Annotated[str, Meta(description="Department or station at which it was seen.")]
    handover: Annotated[Handover | None, Meta(description="Where it was lost between two; null where no handover is involved.")]
    owner: Annotated[str, Meta(description="Who owns that handover, from `[owners]`; empty where nobody is named.")]
    reference: Annotated[str, Meta(description="Value of the reference concerned (`INC-20417`); empty without one.")]
    said: Annotated[str, Meta(description="The customer's words.")]
    heard: Annotated[str, Meta(description="The company's words.")]
    evidence: Annotated[tuple[str, ...], Meta(description="Paths relative to the run directory.")]
    improvement: Annotated[str, Meta(description="The first step to take.")]
    fingerprint: Annotated[str, Meta(description="Stable from run to run for the same obstacle of the same journey.")]


class Effort(Row, frozen=True, kw_only=True):
    """What it took the customer: counts of what happened."""

    contacts: Annotated[int, Meta(description="Contacts in all.")]
    contacts_caused: Annotated[int, Meta(description="Contacts that the company's answers made necessary.")]
    transfers: Annotated[int, Meta(description="Times she was passed on within a contact.")]
    forced_channels: Annotated[int, Meta(description="Times she had to use a channel that she had not chosen.")]
    said_twice: Annotated[int, Meta(description="Items of information given again.")]
    menu_levels: Annotated[int, Meta(description="Menu levels until a person or an outcome, the deepest contact.")]
    minutes_waiting: Annotated[float, Meta(description="Minutes of waiting, simulated holds included.")]
    minutes_to_a_person: Annotated[float, Meta(description="Minutes from the first ring to a person, the longest contact.")]
    dead_ends: Annotated[int, Meta(description="Times there was no way on.")]
    permissions: Annotated[int, Meta(description="Times an employee had to ask somebody for permission.")]
    identifiers_asked: Annotated[int, Meta(description="Times an identifier was asked for.")]
    replies_demanded: Annotated[int, Meta(description="Replies that the company demanded.")]
    sum: Annotated[float, Meta(description="One weighted sum, for ranking only; the weights stand below.")]


class Attempt(Row, frozen=True, kw_only=True):
    """One walk of a journey. Only a compromised journey is walked again; the last attempt decides."""

    number: Annotated[int, Meta(description="From 1.")]
    verdict: Annotated[AttemptVerdict, Meta(description="`unfinished`: started, and the run ended before it did.")]
    message: Annotated[str, Meta(description="Why, in words; empty where kept.")]
    minutes: Annotated[float, Meta(description="Minutes of the customer's time.")]
    seconds: Annotated[float, Meta(description="Seconds of the machine's time; 0 where unfinished.")]
    diary: Annotated[str, Meta(description="Path of its diary, relative to the run directory.")]


class Repeat(Row, frozen=True, kw_only=True):
    """One of several walks of a journey (`--repeat`), each with a persona of its own. The worst of them is the journey."""

    number: Annotated[int, Meta(description="From 1.")]
    verdict: Annotated[Verdict, Meta(description="Of this walk.")]
    minutes: Annotated[float, Meta(description="Minutes of the customer's time.")]
    attempts: Annotated[int, Meta(description="How often it was begun; more than one where the shopper could not look at first.")]
    kinds: Annotated[tuple[str, ...], Meta(description="Kinds of its findings, each once.")]
    promises_due: Annotated[int, Meta(description="Promises made in it that are not open.")]
    promises_kept: Annotated[int, Meta(description="Of these: kept.")]
    carries: Annotated[int, Meta(description="Times that a reference should have been known in it.")]
    carried: Annotated[int, Meta(description="Of these: anticipated, recognised or passed on.")]
    diary: Annotated[str, Meta(description="Path of the diary that decides; empty where it was never started.")]


class Journey(Row, frozen=True, kw_only=True):
    """One scenario as walked by this run."""

    id: Annotated[str, Meta(description="`features/<path>#<slug>[key]`, or the id of its `@id-…` tag.")]
    title: Annotated[str, Meta(description="The scenario's title.")]
    feature: Annotated[str, Meta(description="Path of the feature file, relative to the suite.")]
    line: Annotated[int, Meta(description="Line of the scenario, from 1.")]
    stories: Annotated[tuple[str, ...], Meta(description="Ids in the catalogue of stories.")]
    tags: Annotated[tuple[str, ...], Meta(description="All tags, without `@`.")]
    verdict: Annotated[
        Verdict,
        Meta(
            description="`unfinished`: planned, and the run ended before it did; `broken` where it had found something by then."
        ),
    ]
    outcome: Annotated[str, Meta(description="The customer's state at the end, in her terms; empty where nobody could see it.")]
    minutes: Annotated[float, Meta(description="Minutes of the customer's time, talking and waiting.")]
    value_at_stake: Annotated[
        str, Meta(description="Price × quantity of what she wanted and did not get, as money; empty where she got it.")
    ]
    attempts: Annotated[tuple[Attempt, ...], Meta(description="In order; empty where it was never started.")]
    findings: Annotated[tuple[Finding, ...], Meta(description="In the order of the journey.")]
    effort: Annotated[Effort, Meta(description="Of the attempt that decides.")]
    policies_read: Annotated[
        tuple[str, ...],
        Meta(description="The company's policies that were looked at for it, where the control contract says so; in order."),
    ]
    wording: Annotated[str, Meta(description="Digest of its sentences: the same where only the title was changed.")] = ""
    repeats: Annotated[
        tuple[Repeat, ...],
        Meta(
            description="Every walk of it (`--repeat`); one where it was not repeated. Attempts, effort, promises and carries "
            "are those of the first that ended worst, findings those of all, each once."
        ),
    ] = ()


class Fact(Row, frozen=True, kw_only=True):
    """One value that is tied to a reference."""

    attribute: Annotated[str, Meta(description="`price.unit`, `item`, `date`, `name`, `store`, …")]
    value: Annotated[str, Meta(description="Canonical: `249.00 USD`, `2026-11-24`, `Trail Tent 4`.")]


class Reference(Row, frozen=True, kw_only=True):
    """An identifier that the company handed out."""

    kind: Annotated[str, Meta(description="As configured: `order`, `incident`, …")]
    value: Annotated[str, Meta(description="As written: `INC-20417`.")]
    journey: Annotated[str, Meta(description="Id of the journey.")]
    issued_in: Annotated[str, Meta(description="Channel on which it was given.")]
    hop: Annotated[str, Meta(description="Department that gave it.")]
    at: Annotated[datetime, Meta(tz=True, description="When, by the journey's clock.")]
    holder: Annotated[str, Meta(description="Whom it was given to.")]
    matter: Annotated[str, Meta(description="What it is about, in a word or two.")]
    about: Annotated[tuple[Fact, ...], Meta(description="The facts tied to it.")]
    words: Annotated[str, Meta(description="The company's words.")]


class Carry(Row, frozen=True, kw_only=True):
    """How one kind of reference, given on one channel, was met at one desk of another."""

    kind: Annotated[str, Meta(description="Kind of reference.")]
    issued_in: Annotated[str, Meta(description="Channel on which it was given.")]
    presented_in: Annotated[str, Meta(description="Channel on which it should have been known.")]
    hop: Annotated[str, Meta(description="Department; empty where never tried.")]
    reception: Annotated[Reception, Meta(description="How it was met; `never-tried`: no journey of this run went there.")]
    excused: Annotated[bool, Meta(description="By `known_by`: this desk need not know the kind. Counted, never called good.")]
    count: Annotated[int, Meta(description="How often.")]
    journeys: Annotated[tuple[str, ...], Meta(description="Ids of the journeys, each once.")]


class Promise(Row, frozen=True, kw_only=True):
    """Something that the company said would be."""

    what: Annotated[str, Meta(description="`price`, `delivery`, `callback`, `credit`, `answer`, …")]
    item: Annotated[str, Meta(description="The item concerned; empty without one.")]
    amount: Annotated[str, Meta(description="Money promised; empty without.")]
    due: Annotated[
        Annotated[datetime, Meta(tz=True)] | None, Meta(description="The end of the promised moment; null where none was named.")
    ]
    state: Annotated[PromiseState, Meta(description="Against the original date. `open`: not due by the journey's end.")]
    reference: Annotated[str, Meta(description="The reference it was promised under; empty without.")]
    journey: Annotated[str, Meta(description="Id of the journey.")]
    channel: Annotated[str, Meta(description="Channel on which it was made.")]
    hop: Annotated[str, Meta(description="Department that made it.")]
    at: Annotated[datetime, Meta(tz=True, description="When it was made.")]
    words: Annotated[str, Meta(description="The company's words.")]
    settled_words: Annotated[str, Meta(description="The words that kept or broke it; empty where none did.")]


class Touchpoint(Row, frozen=True, kw_only=True):
    """A door, department or page that a customer can meet."""

    channel: Annotated[str, Meta(description="Channel.")]
    name: Annotated[str, Meta(description="Name.")]
    visits: Annotated[int, Meta(description="Visits in this run; 0 for a configured one that nobody met.")]
    journeys: Annotated[tuple[str, ...], Meta(description="Ids of the journeys that met it.")]


class Policy(Row, frozen=True, kw_only=True):
    """An exception that the company says it handles, and the journeys that walk it."""

    name: Annotated[str, Meta(description="As in `[policies]` of the configuration.")]
    words: Annotated[str, Meta(description="What the company says of it there.")]
    journeys: Annotated[tuple[str, ...], Meta(description="Ids of the journeys tagged `@policy-<name>`; empty: never walked.")]


class LeftOut(Row, frozen=True, kw_only=True):
    """Evidence that found no room in `[evidence]`."""

    journey: Annotated[str, Meta(description="Id of the journey.")]
    what: Annotated[str, Meta(description="What it would have shown.")]
    size: Annotated[int, Meta(description="Bytes.")]
    limit: Annotated[str, Meta(description="The limit that it would have gone beyond: `journey_mb` or `run_mb`.")]


class Evidence(Row, frozen=True, kw_only=True):
    """What was kept to show, and what was not."""

    files: Annotated[int, Meta(description="Pictures, mails and transcripts in `evidence/`.")] = 0
    size: Annotated[int, Meta(description="Bytes of all of them.")] = 0
    left_out: Annotated[tuple[LeftOut, ...], Meta(description="In the order of the journeys.")] = ()


class Totals(Row, frozen=True, kw_only=True):
    """Counts over the run. Each equals the length of the list that it counts."""

    journeys: Annotated[int, Meta(description="Planned journeys.")]
    kept: Annotated[int, Meta(description="Journeys.")]
    broken: Annotated[int, Meta(description="Journeys.")]
    compromised: Annotated[int, Meta(description="Journeys.")]
    waiting: Annotated[int, Meta(description="Journeys.")]
    unfinished: Annotated[int, Meta(description="Journeys; those never started included.")]
    never_started: Annotated[int, Meta(description="Journeys.")]
    retried: Annotated[int, Meta(description="Journeys that needed more than one attempt.")]
    findings: Annotated[int, Meta(description="Findings.")]
    references: Annotated[int, Meta(description="References handed out.")]
    carries: Annotated[int, Meta(description="Times that a reference should have been known (unprovable ones aside).")]
    carried: Annotated[int, Meta(description="Of these: anticipated, recognised or passed on.")]
    carries_excused: Annotated[int, Meta(description="Of these: not known, and excused by company policy.")]
    carry_rate: Annotated[float | None, Meta(description="carried ÷ carries, 0 to 1; null without carries.")]
    promises: Annotated[int, Meta(description="Promises made.")]
    promises_kept: Annotated[int, Meta(description="Promises.")]
    promises_slipped: Annotated[int, Meta(description="Promises.")]
    promises_broken: Annotated[int, Meta(description="Promises.")]
    promises_open: Annotated[int, Meta(description="Promises.")]
    minutes: Annotated[float, Meta(description="Minutes of all customers' time.")]
    value_at_stake: Annotated[tuple[str, ...], Meta(description="Sum, as money, one per currency.")]


class Report(Row, frozen=True, kw_only=True):
    """The whole of `run.json`."""

    version: Annotated[int, Meta(description="Of this format.")]
    started: Annotated[datetime, Meta(tz=True, description="Wall time at which the run began.")]
    company: Annotated[str, Meta(description="Name of the company under test.")]
    doors: Annotated[str, Meta(description="What stands behind its doors: `embedded`, `simulators`, `staging`, `production`.")]
    seed: Annotated[int, Meta(description="Of the run; together with a journey's id it makes its persona.")]
    verdict: Annotated[
        Verdict,
        Meta(description="The worst of its journeys: broken, compromised, unfinished, waiting, kept. No journey: unfinished."),
    ]
    journeys: Annotated[tuple[Journey, ...], Meta(description="In the order of the plan.")]
    references: Annotated[tuple[Reference, ...], Meta(description="In the order of the journeys.")]
    carry: Annotated[tuple[Carry, ...], Meta(description="The carry matrix.")]
    promises: Annotated[tuple[Promise, ...], Meta(description="In the order of the journeys.")]
    touchpoints: Annotated[tuple[Touchpoint, ...], Meta(description="Visited and never visited.")]
    policies: Annotated[tuple[Policy, ...], Meta(description="The exceptions of `[policies]`, in its order.")]
    totals: Annotated[Totals, Meta(description="Counts.")]
    commit: Annotated[str, Meta(description="As CI or git says; empty where nobody knows.")] = ""
    branch: Annotated[str, Meta(description="Likewise.")] = ""
    release: Annotated[str, Meta(description="The configured version of the company, else the tag that CI or git names.")] = ""
    whole: Annotated[
        bool, Meta(description="Every journey of the suite was walked to an end: no selection, no kill, no interruption.")
    ] = False
    repeats: Annotated[int, Meta(description="How often each journey was to be walked (`--repeat`).")] = 1
    evidence: Annotated[Evidence, Meta(description="What was kept to show, and what found no room.")] = Evidence()
