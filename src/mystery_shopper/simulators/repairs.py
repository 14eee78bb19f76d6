"""Repairs: one case, one owner, an agreed day, the work of several departments, and an end that the customer decides.

All under the policies. Functions are synchronous; what is to come lies among the instance's due events.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import PEOPLE
from mystery_shopper.simulators.fulfilment import working_days
from mystery_shopper.simulators.policies import SOFTWARE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Case, Note
    from mystery_shopper.simulators.records.repairs import Device

STORE = "Boulder"
"""Where repaired devices are handed out."""
WORKSHOP = "workshop"
WROTE = "The customer wrote: "
"""How a note begins that keeps a customer's mail."""
TRIED = "The customer has tried: "
"""How a note begins that keeps what she has tried."""
ENDED = frozenset({"closed", "solved"})
_ASKED = "The customer asked where it stands."
_MORNING = timedelta(hours=10)
"""So long before the end of business work is done."""
_SILENCE = timedelta(days=2)


def owner_of(instance: Instance, session: str) -> str:
    """Who owns a repair that is taken up in `session`: somebody of the department that begins; "" where each has a part only."""
    if instance.policies.repair_ends == "with a department's own part":
        return ""
    people = PEOPLE[SOFTWARE]
    return people[(sum(session.encode()) + instance.seed) % len(people)]


def open_case(instance: Instance, device: Device, *, channel: str, text: str, matter: str, session: str, department: str) -> Case:
    """Take a repair up: a number, an owner, and under most policies a plan with its day."""
    records = instance.records
    case = records.cases.open(
        "repair", matter, channel, device.customer, text=text, owner=owner_of(instance, session), item=device.item
    )
    records.repairs.begin(device, case.number)
    records.cases.note(case.number, department, f"The customer says: {text[:300]}")
    if instance.policies.plans == "dated and carried out":
        plan(instance, case.number)
        _carry_out(instance, case.number)
    records.due.add(instance.clock.now() + _SILENCE, "repair-silence", case=case.number)
    return records.cases.get(case.number)


def agree(instance: Instance, case: Case) -> None:
    """Put in writing what was agreed on: by the owner, or by every department for itself."""
    p, device = phrasing.of(instance).repair, instance.records.repairs.under(case.number)
    if device is None:
        return
    what = {"number": case.number, "matter": _matter(instance, case), "item": device.item, "store": STORE}
    if case.next_due is None:
        words = [p.agreed_goodwill.format(**what)]
    else:
        agreed = p.agreed if case.owner else p.stands_plan
        words = [agreed.format(owner=case.owner, day=phrasing.full_day(case.next_due), **what), p.nothing_to_do]
    if instance.policies.asks_for_a_reply == "to keep a case open":
        words = [*words[:1], p.reply_or_close.format(number=case.number)]
    _write(instance, case, words, p.signed.format(owner=_signing(case)))
    if instance.policies.written_by == "every department":
        for days, part in enumerate(instance.records.repairs.parts(case.number), 1):
            day = phrasing.full_day(working_days(instance.clock.now(), len(device.needs) + days))
            begun = p.part_begun.format(department=part.department.capitalize(), item=device.item, number=case.number, day=day)
            _write(instance, case, [begun], p.part_signed.format(department=part.department.capitalize()), part.department)


def plan(instance: Instance, number: str) -> None:
    """Agree on the day by which the device is ready."""
    device = instance.records.repairs.under(number)
    if device is None:
        return
    left = len(instance.records.repairs.open_parts(number))
    step = phrasing.of(instance).repair.step_ready.format(item=device.item, store=STORE)
    instance.records.cases.plan(number, step, working_days(instance.clock.now(), left + 1))
    instance.records.cases.set_state(number, "in progress")


def enquired(instance: Instance, case: Case, department: str) -> Case:
    """She asks again while it is not done: what was closed is open again, and what was not planned is planned at last.

    Where plans are goodwill, the first question brings a day that nobody keeps, and the next one the work itself.
    """
    records = instance.records
    device = records.repairs.under(case.number)
    if device is None or device.works:
        return case
    asked = sum(note.text == _ASKED for note in case.notes)
    records.cases.note(case.number, department, _ASKED)
    late = case.next_due is not None and instance.clock.now() > case.next_due
    if case.next_due is None or case.state in ENDED or late:
        plan(instance, case.number)
        records.repairs.bring(case.number, WORKSHOP)
        if instance.policies.plans == "dated and carried out" or asked:
            _carry_out(instance, case.number)
    return records.cases.get(case.number)


def handed_out(instance: Instance, number: str, *, works: bool) -> None:
    """What she says when she has tried it at the counter: only she ends a case."""
    cases = instance.records.cases
    if works:
        cases.note(number, "store", "The customer has tried it and says that it works.")
        cases.set_state(number, "closed")
        cases.plan(number, phrasing.of(instance).notes.step_none, None)
    else:
        cases.note(number, "store", "The customer has tried it: it does not work.")
        enquired(instance, cases.get(number), "store")


def last_note(case: Case) -> Note | None:
    """What the customer told or wrote last, as it was noted."""
    told = [note for note in case.notes if note.text.startswith((WROTE, TRIED))]
    return told[-1] if told else None


def _carry_out(instance: Instance, number: str) -> None:
    """The open parts are done one after the other, a working day each; under some policies only the first of them."""
    now, parts = instance.clock.now(), instance.records.repairs.open_parts(number)
    if instance.policies.repair_ends == "with a department's own part":
        parts = parts[:1]
    for days, part in enumerate(parts, 1):
        due = working_days(now, days) - _MORNING
        instance.records.due.add(due, "repair-part", case=number, department=part.department)


def _part_done(instance: Instance, case: str, department: str) -> None:
    """A department has done its share. The last one makes the device work; under some policies each calls it solved."""
    records = instance.records
    found = records.cases.find(case)
    device = records.repairs.under(case)
    if found is None or device is None or found.state in ENDED:
        return
    records.repairs.finish(case, department, instance.clock.now())
    records.cases.note(case, department, f"{department.capitalize()} has done its part.")
    done = not records.repairs.open_parts(case)
    p, what = phrasing.of(instance).repair, {"number": case, "item": device.item, "store": STORE}
    signed = p.part_signed.format(department=department.capitalize())
    if instance.policies.repair_ends == "with a department's own part":
        records.repairs.bring(case, STORE)
        records.cases.set_state(case, "closed")
        _write(instance, found, [p.part_closed.format(**what)], signed, department)
    elif done:
        records.repairs.bring(case, STORE)
        records.cases.plan(case, p.step_customer, None)
        _ready(instance, found)
    elif instance.policies.written_by == "every department":
        _write(instance, found, [p.part_done.format(department=department.capitalize(), **what)], signed, department)


def _ready(instance: Instance, case: Case) -> None:
    p, wrote = phrasing.of(instance).repair, last_note(case)
    words = [p.ready.format(item=case.item, store=STORE, number=case.number), p.ready_open.format(number=case.number)]
    if wrote is not None and wrote.text.startswith(WROTE):
        day = phrasing.past_day(wrote.at, instance.clock.now())
        words.insert(1, p.you_wrote.format(day=day, text=_short(wrote.text.removeprefix(WROTE))))
    _write(instance, case, words, p.signed.format(owner=_signing(case)))


def _silence(instance: Instance, case: str) -> None:
    """She has not written for some days: that means nothing, or, under some policies, that all must be well."""
    records = instance.records
    found = records.cases.find(case)
    answered = any(mail.direction == "in" for mail in records.mails.about(case))
    if found is None or answered or found.state in ENDED or instance.policies.silence == "means nothing":
        return
    records.cases.set_state(case, "closed")
    p = phrasing.of(instance).repair
    _write(instance, found, [p.closed_in_silence.format(number=case)], p.signed.format(owner=_signing(found)))


def _write(instance: Instance, case: Case, words: list[str], signed: str, department: str = "") -> None:
    """A mail about the repair: the owner's, or a department's of its own."""
    customer = instance.records.customers.get(case.customer)
    if not customer.email:
        return
    p = phrasing.of(instance).repair
    text = "\n\n".join([p.dear.format(customer=customer.name or "customer"), *words, signed])
    subject = p.subject.format(number=case.number, item=case.item)
    name = f"Fernridge {department.title()}" if department else "Fernridge Repairs"
    sender = department.replace(" ", "-") or "repairs"
    instance.post.queue(customer.email, subject, text, sender=sender, sender_name=name, case=case.number)


def _signing(case: Case) -> str:
    return case.owner or "Fernridge Repairs"


def about(instance: Instance, case: Case) -> str:
    """What stands on the slip at a repaired device: the number, and what it is about."""
    return phrasing.of(instance).case_about.format(number=case.number, matter=_matter(instance, case))


def _matter(instance: Instance, case: Case) -> str:
    p = phrasing.of(instance)
    day = phrasing.past_day(case.opened, instance.clock.now())
    return p.matter_report.format(matter=case.matter, how=p.how(case.channel), day=day)


def _short(text: str, words: int = 12) -> str:
    return " ".join(text.split()[:words]).rstrip(".,;:!?")


HANDLERS: dict[str, Callable[..., None]] = {"repair-part": _part_done, "repair-silence": _silence}
"""What can fall due here."""
