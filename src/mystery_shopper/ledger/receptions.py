"""What became of each giving of a reference: the windows, the order of the table, passed-on, lost at the first hop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

import msgspec

from mystery_shopper.ledger.chronicle import WRITTEN
from mystery_shopper.ledger.entitled import is_entitled
from mystery_shopper.ledger.known import is_known
from mystery_shopper.ledger.model import Fact, Presentation, Reception
from mystery_shopper.ledger.proof import Public, is_provable, states, weigh
from mystery_shopper.ledger.readings import acts, understand
from mystery_shopper.ledger.readings.references import mentions
from mystery_shopper.ledger.readings.text import sentences
from mystery_shopper.ledger.references import Issued

if TYPE_CHECKING:
    from mystery_shopper.ledger.chronicle import Chronicle, Leg, Turn, Visit
    from mystery_shopper.ledger.model import Reference
    from mystery_shopper.ledger.rules import Rules

ORDER: tuple[Reception, ...] = get_args(Reception)
CLEAR: tuple[Reception, ...] = ("passed-on", "refused", "asked-again", "replaced")
"""What can be seen even where nothing could be proved."""

GOOD = frozenset({"anticipated", "recognised", "passed-on"})
NO_FAILING = GOOD | {"unprovable"}
HANDED_OVER = frozenset({"transfer", "announcement"})
IMPLIED = ("reference", "item", "price", "story", "date")
_CONTACT_WIDE = WRITTEN | {"web"}
_LONG = 400


@dataclass
class _Window:
    """A reference given to a hop, and what was heard from there on."""

    value: str
    kind: str
    issued: Issued | None
    first: Turn
    leg: Leg
    heard: list[Turn] = field(default_factory=list)


@dataclass
class _Seen:
    """Signals in the window: reception → the turn in which it was seen first."""

    signals: dict[str, Turn] = field(default_factory=dict)
    proof: list[Fact] = field(default_factory=list)
    asked_for: list[str] = field(default_factory=list)
    replaced_by: str = ""
    conflict: tuple[str, str] | None = None

    def note(self, reception: str, turn: Turn) -> None:
        self.signals.setdefault(reception, turn)


def presentations(chronicle: Chronicle, references: dict[str, Issued]) -> tuple[Presentation, ...]:
    """Every giving of a reference to a hop, and every hop that knew one unasked, in the order of the journey."""
    public = Public(chronicle)
    early = _anticipations(chronicle, references, public)
    found = [_judge(window, chronicle, public, early) for window in _windows(chronicle, references, early)]
    for (leg, value), (turn, proof) in early.items():
        found.append(_anticipated(leg, references[value], turn, proof, chronicle))
    return _lose(sorted(found, key=lambda one: one.presented.seq))


# ---- hops that knew unasked


def _anticipations(
    chronicle: Chronicle, references: dict[str, Issued], public: Public
) -> dict[tuple[Leg, str], tuple[Turn, list[Fact]]]:
    """(hop, reference value) → the turn in which the hop showed that it knows, before anything was given to it."""
    found: dict[tuple[Leg, str], tuple[Turn, list[Fact]]] = {}
    for visit in chronicle.contacts.values():
        given: set[str] = set()
        for leg in visit.legs:
            wide = visit.channel in _CONTACT_WIDE and bool(given)
            hers = {value: one for value, one in references.items() if is_entitled(visit.customer, one.reference, chronicle)}
            shown = {} if wide else _shown_by(leg, visit, hers, given, public)
            carried = {value: what for value, what in shown.items() if value in given}
            others = {value: what for value, what in shown.items() if value not in given}
            if others:
                best = max(others, key=lambda value: _how_much(*others[value], references[value].reference))
                carried[best] = others[best]
            found.update({(leg, value): what for value, what in carried.items()})
            given.update(value for turn in leg.turns if not turn.heard for value in turn.reading.references)
    return found


def _how_much(turn: Turn, proof: list[Fact], reference: Reference) -> tuple[int, int, int]:
    """How much `turn` says of `reference`: what proves, then all that fits (the day and the channel on which it was given, too),
    then the younger one.
    """
    fits = sum(states(turn, fact) for fact in reference.about)
    return len(proof), fits, reference.issued.seq


def _shown_by(
    leg: Leg, visit: Visit, references: dict[str, Issued], given: set[str], public: Public
) -> dict[str, tuple[Turn, list[Fact]]]:
    shown: dict[str, tuple[Turn, list[Fact]]] = {}
    for value, one in references.items():
        reference = one.reference
        if not (visit.known or value in given):
            continue
        if reference.issued.contact == visit.number and reference.issued.department == leg.place.department:
            continue
        hers: list[Turn] = []
        for turn in leg.turns:
            if not turn.heard:
                hers.append(turn)
                if value in turn.reading.references:
                    break
                continue
            if turn.public or turn.seq <= reference.issued.seq:
                continue
            proof = _unasked(turn, reference, hers, public)
            if proof:
                shown[value] = (turn, proof)
                break
    return shown


def _unasked(turn: Turn, reference: Reference, hers: list[Turn], public: Public) -> list[Fact]:
    """The facts by which `turn` shows that it knows `reference`, none where it does not."""
    named = mentions(reference.value, turn.plain)
    written = getattr(turn.record, "form", "") in {"shown", "mailed"}
    if written and not named:
        return []
    stated = weigh(turn, reference, hers, [], public, known=True)
    return stated.proof if written else [fact for fact in stated.proof if fact.attribute not in {"date", "due"} or named]


def _anticipated(leg: Leg, one: Issued, turn: Turn, proof: list[Fact], chronicle: Chronicle) -> Presentation:
    reference = one.reference
    return Presentation(
        reference=reference.value,
        kind=reference.kind,
        issued=reference.issued,
        presented=turn.place,
        said="",
        reception="anticipated",
        signals=("anticipated",),
        heard=words(turn),
        proof=tuple(proof),
        excused=is_excused(reference.kind, leg.place.department, chronicle.rules),
        evidence=tuple(leg.contact.evidence),
    )


# ---- windows


def _windows(
    chronicle: Chronicle, references: dict[str, Issued], early: dict[tuple[Leg, str], tuple[Turn, list[Fact]]]
) -> list[_Window]:
    """What she gave to whom, each with what was heard until she gave another reference or the hop ended."""
    windows: list[_Window] = []
    for visit in chronicle.contacts.values():
        wide = visit.channel in _CONTACT_WIDE
        for turns in [visit.turns] if wide else [leg.turns for leg in visit.legs]:
            here: list[_Window] = []
            for turn in turns:
                if turn.heard:
                    for window in here:
                        window.heard.append(turn)
                    continue
                given = _given(turn, references)
                if given:
                    here = [window for window in here if window.value in given]
                    new = [value for value in given if value not in {window.value for window in here}]
                    fresh = [_Window(value, given[value], references.get(value), turn, turn.hop) for value in new]
                    here += fresh
                    windows += [one for one in fresh if (one.leg, one.value) not in early]
    return windows


def _given(turn: Turn, references: dict[str, Issued]) -> dict[str, str]:
    """Value → kind of the references that she gives in `turn`. Bare digits count only where they are a known number."""
    facts = turn.reading.of("reference")
    into = getattr(turn.record, "into", "")
    if not facts and into and getattr(turn.record, "form", "") == "mailed":
        facts = understand(into, turn.rules, turn.at).of("reference")
    known = {
        fact.value: fact.kind
        for fact in facts
        if fact.value in references and references[fact.value].reference.issued.seq < turn.seq
    }
    return known or {fact.value: fact.kind for fact in facts if not fact.words.isdigit()}


# ---- the table


def _judge(
    window: _Window, chronicle: Chronicle, public: Public, early: dict[tuple[Leg, str], tuple[Turn, list[Fact]]]
) -> Presentation:
    visit = window.leg.contact
    reference = window.issued.reference if window.issued else None
    known = is_known(visit, window.first, window.heard, reference, chronicle)
    seen = _signals(window, public, known=known)
    nothing_to_prove = reference is None or not is_provable(reference, window.first, public)
    following = window.leg.next
    if "recognised" not in seen.signals and following and following.reached in HANDED_OVER and (following, window.value) in early:
        seen.note("passed-on", early[following, window.value][0])
    reception = _best(seen, nothing_to_prove=nothing_to_prove)
    last = seen.signals.get(reception) or (window.heard[-1] if window.heard else None)
    place = window.first.place
    if visit.channel in WRITTEN and last is not None:
        place = msgspec.structs.replace(place, hop=last.place.hop, department=last.place.department)
    return Presentation(
        reference=window.value,
        kind=window.kind,
        issued=reference.issued if reference else None,
        presented=place,
        said=window.first.text,
        reception=reception,
        signals=tuple(one for one in ORDER if one in {*seen.signals, reception}),
        heard=words(last) if last else "",
        proof=tuple(seen.proof),
        asked_for=tuple(dict.fromkeys(seen.asked_for)),
        replaced_by=seen.replaced_by,
        conflict=seen.conflict,
        known=known,
        excused=is_excused(window.kind, place.department, chronicle.rules),
        evidence=tuple(visit.evidence),
    )


def _best(seen: _Seen, *, nothing_to_prove: bool) -> Reception:
    """The best signal, from the top of the table; what cannot be proved is never recognised."""
    order = CLEAR if nothing_to_prove else ORDER
    return next((one for one in order if one in seen.signals), "unprovable" if nothing_to_prove else "ignored")


def _signals(window: _Window, public: Public, *, known: bool) -> _Seen:
    seen = _Seen()
    visit, reference = window.leg.contact, window.issued.reference if window.issued else None
    start = reference.issued.seq if reference and reference.issued.contact == visit.number else 0
    first_given = _first_given(window, visit)
    before = [turn for turn in visit.turns if start < turn.seq < first_given and turn.heard]
    hers = [turn for turn in visit.turns if start < turn.seq and not turn.heard]
    pages: set[str] = {one for turn in visit.turns if turn.heard and turn.seq < window.first.seq for one in sentences(turn.text)}
    identity = {
        what for turn in visit.turns if turn.heard and turn.seq < window.first.seq for what in _identity(turn, turn.reading.asks)
    }
    for turn in window.heard:
        if not turn.public:
            reading = (
                turn.reading
                if getattr(turn.record, "form", "") != "shown"
                else acts("\n".join(one for one in sentences(turn.text) if one not in pages), turn.rules)
            )
            said_so_far = [one for one in hers if one.seq < turn.seq]
            if reference:
                _weigh_in(seen, turn, reference, said_so_far, before, public, known=known)
            if "recognised" not in seen.signals:
                if reading.refuses:
                    seen.note("refused", turn)
                _note_questions(seen, turn, reading.asks, identity)
            _note_numbers(seen, turn, window)
        pages.update(sentences(turn.text))
    return seen


def _first_given(window: _Window, visit: Visit) -> int:
    """Seq at which she first gave this reference in this contact: what was heard after that is an answer to it."""
    return next(
        (turn.seq for turn in visit.turns if not turn.heard and window.value in turn.reading.references), window.first.seq
    )


def _weigh_in(
    seen: _Seen, turn: Turn, reference: Reference, hers: list[Turn], before: list[Turn], public: Public, *, known: bool
) -> None:
    weighed = weigh(turn, reference, hers, before, public, known=known)
    if weighed.proof:
        seen.note("recognised", turn)
        seen.proof += [fact for fact in weighed.proof if fact not in seen.proof]
    elif weighed.had_said and not weighed.conflicts:
        seen.note("echoed", turn)
    agrees = {fact.attribute for fact in seen.proof}
    if weighed.conflicts and not {"price.unit", "item"} <= agrees:
        seen.note("mistaken", turn)
        seen.conflict = seen.conflict or weighed.conflicts[-1]


def _identity(turn: Turn, asks: frozenset[str]) -> set[str]:
    return {what for what in asks if what in turn.rules.config.verification.kinds}


def _note_questions(seen: _Seen, turn: Turn, asks: frozenset[str], identity: set[str]) -> None:
    """Questions for what the reference implies. One kind of identity question in a contact is free."""
    again = [what for what in IMPLIED if what in asks]
    for what in sorted(_identity(turn, asks)):
        if identity and what not in identity:
            again.append(what)
        identity.add(what)
    if again:
        seen.note("asked-again", turn)
        seen.asked_for += again


def _note_numbers(seen: _Seen, turn: Turn, window: _Window) -> None:
    new = [fact.value for fact in turn.reading.of("reference") if fact.kind == window.kind and fact.value != window.value]
    if new and not mentions(window.value, turn.plain):
        first = [
            value
            for value in new
            if not any(value in one.reading.references for one in window.leg.contact.turns if one.seq < turn.seq)
        ]
        if first:
            seen.note("replaced", turn)
            seen.replaced_by = seen.replaced_by or first[0]
    if mentions(window.value, turn.plain):
        seen.note("echoed", turn)


# ---- who lost it


def is_excused(kind: str, department: str, rules: Rules) -> bool:
    """By `known_by` or `spare`, a hop that the configuration knows need not know this kind."""
    spec = rules.kind(kind)
    if spec is None or not department:
        return False
    name = department.casefold()
    if name in {one.casefold() for one in spec.spare}:
        return True
    configured = {hop.name.casefold() for hop in rules.config.hops}
    return bool(spec.known_by) and name in configured and name not in {one.casefold() for one in spec.known_by}


def _lose(found: list[Presentation]) -> tuple[Presentation, ...]:
    """Mark, for each reference, the first hop that should have known it and did not; number its hops."""
    lost: set[str] = set()
    met: dict[str, int] = {}
    marked = []
    for one in found:
        order = met.get(one.reference, 0)
        met[one.reference] = order + 1
        is_lost = (
            one.reference not in lost
            and one.known
            and not one.excused
            and one.issued is not None
            and one.reception not in NO_FAILING
        )
        if is_lost:
            lost.add(one.reference)
        marked.append(msgspec.structs.replace(one, lost=is_lost, hop_order=order))
    return tuple(marked)


def words(turn: Turn) -> str:
    """The company's words, as a finding quotes them: a long page or mail is cut."""
    text = " ".join(turn.text.split())
    return text if len(text) <= _LONG else f"{text[:_LONG]} …"
