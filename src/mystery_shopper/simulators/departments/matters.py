"""References that a customer quotes: looked up, proven to be hers, and stated."""

from __future__ import annotations

import msgspec

from mystery_shopper.simulators import business, reporting
from mystery_shopper.simulators.departments import accounts, ordering, orders, receiving, repair, returning, trials
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.knowledge import Found, refers_to, stands_alone
from mystery_shopper.simulators.departments.transferring import hand_over_for, in_a_sentence, transfer
from mystery_shopper.simulators.departments.turns import Turn
from mystery_shopper.simulators.departments.understanding import Heard
from mystery_shopper.simulators.policies import SALES, station
from mystery_shopper.simulators.records import Case, Customer

_SAME_QUESTION_AT_MOST = 2


def numbers_in(desk: Desk, heard: Heard) -> list[str]:
    """References in what was said; bare digits count unless a postcode was asked for."""
    if heard.references or desk.memory.awaiting == "identity":
        return list(heard.references)
    return [number for number in map(stands_alone, heard.digits) if number]


def presented(desk: Desk, heard: Heard, number: str) -> Turn | None:
    """She quotes `number`. None: nothing is made of it, and the conversation goes on with the rest that she said."""
    if number not in desk.memory.quoted:
        desk.memory.quoted.append(number)
    if desk.policies.quoted_references == "set aside":
        return None
    if desk.policies.quoted_references == "repeated back":
        desk.preface = desk.p.parrot.format(number=number)
        return None if heard.intents - {"hello", "thanks"} or heard.items else desk.ask("purpose", desk.p.how_can_i_help)
    found = desk.see.find(number)
    if found is None:
        return _not_found(desk, heard, number)
    return open_up(desk, found)


def open_up(desk: Desk, found: Found) -> Turn:
    """State what `found` is about to whom it belongs; of anybody else ask one question first."""
    found = business.open_to(desk.instance, found, desk.memory.customer)
    if may_speak(desk, found.holder):
        return state(desk, found)
    memory = desk.memory
    if desk.times_asked("identity"):
        return stranger(desk)
    given = found.invoice or found.repayment
    memory.pending = given.number if given else found.number
    return desk.ask("identity", desk.p.ask_identity[question(desk, found.holder)])


def may_speak(desk: Desk, holder: Customer) -> bool:
    """Whether she is `holder` as far as the company asks. Remembers whom it has recognised."""
    memory = desk.memory
    if memory.customer == holder.id:
        return True
    if not (holder.name or holder.email or holder.number):
        return True  # reported by somebody who left nothing: there is nobody whose matter it would give away
    if desk.times_asked("refused") and desk.see.asks_for_proof:
        return False  # one question is asked, and one answer is taken: nobody guesses his way in
    name_serves = station(desk.department) == "store" or question(desk, holder) == "name"
    proven = (
        not desk.see.asks_for_proof
        or bool(memory.postcode and memory.postcode == holder.postcode)
        or bool(memory.email and memory.email == holder.email.lower())
        or bool(name_serves and memory.name and same_name(memory.name, holder.name))
    )
    if proven:
        memory.customer = holder.id
    return proven


def question(desk: Desk, holder: Customer) -> str:
    """What she is asked who says that she is `holder`: `name`, `postcode` or `email`."""
    if station(desk.department) == "store" and holder.name:
        return "name"
    return "postcode" if holder.postcode else "email" if holder.email else "name"


def same_name(said: str, written: str) -> bool:
    return sorted(said.casefold().split()) == sorted(written.casefold().split())


def identified(desk: Desk, heard: Heard) -> Turn:
    """The answer to the identity question."""
    memory = desk.memory
    found = desk.see.find(memory.pending)
    memory.pending, memory.awaiting = "", ""
    memory.postcode = memory.postcode or next((digits for digits in heard.digits if len(digits) == 5), "")  # noqa: PLR2004 - a postcode
    if found is None or not may_speak(desk, found.holder):
        return stranger(desk)
    return state(desk, found, desk.p.thank_you)


def stranger(desk: Desk) -> Turn:
    """He is told how he, or she whose number it is, can be served; nothing of hers."""
    desk.memory.pending = ""
    desk.memory.asked["refused"] = 1
    return desk.anything_else(desk.p.stranger.format(address=f"help@{desk.instance.mail_domain}"))


def state(desk: Desk, found: Found, *prefix: str) -> Turn:
    """Say what the reference is about and go on with what she wants."""
    memory = desk.memory
    memory.misses = 0
    said = list(prefix)
    if not desk.see.asks_for_proof and desk.suggested() != found.holder:
        said.append(desk.p.whose.format(name=found.holder.name, address=found.holder.address or found.holder.email))
    if found.case is not None:
        memory.case = found.number
        return _state_case(desk, found.case, said)
    if found.account is not None:
        return accounts.state(desk, found.account, *said)
    memory.order = found.order.number if found.order is not None else found.number
    if found.invoice is not None:
        return desk.anything_else(*said, receiving.invoice_words(desk, found.invoice))
    if found.repayment is not None:
        return desk.anything_else(*said, returning.where_it_stands(desk.instance, found.repayment, desk.money))
    if memory.topic in orders.TOPICS:
        return orders.act(desk, *said)
    return desk.anything_else(*said, desk.state_of_order(orders.on_the_table(desk)))


def _state_case(desk: Desk, case: Case, said: list[str]) -> Turn:
    memory = desk.memory
    desk.note("The customer asked about it.")
    if not desk.see.holds(case):
        return _without_an_offer(desk, case, said)
    memory.item, memory.granted = case.item, f"{case.price:.2f}"
    memory.why = f"price promised under {case.number}"
    brief = desk.p.it_is.format(number=case.number, matter=desk.matter(case))
    if memory.topic in {"order", "match"}:
        if not desk.does("order"):
            memory.topic = "order"
            return hand_over_for(desk, "order", *said, brief)
        return ordering.proceed(desk, *said, brief)
    return desk.ask("confirm offer", *said, desk.state_of_case(case), desk.p.shall_i_order)


def _without_an_offer(desk: Desk, case: Case, said: list[str]) -> Turn:
    """A case that promises no price: where it stands, or that it is over, as she says."""
    if desk.memory.topic == "solved":
        return settled(desk, case)
    if case.kind == "repair":
        return repair.go_on(desk, case, *said)
    if case.kind == trials.KIND and desk.memory.topic == "return":
        return returning.of_trial(desk, case, *said)
    if desk.memory.topic == "order" and not case.item:
        return ordering.proceed(desk, *said, desk.state_of_case(case))
    return desk.anything_else(*said, desk.state_of_case(case))


def settled(desk: Desk, case: Case) -> Turn:
    """She says that it is over: only she can."""
    reporting.customer_closes(desk.instance, case, desk.department)
    return desk.anything_else(desk.p.case_closed.format(number=case.number, matter=desk.matter(case)))


def _not_found(desk: Desk, heard: Heard, number: str) -> Turn:
    if desk.see.sees_every(number):
        return _misread(desk, number)
    return orders.unseen(desk, heard) if number.startswith("FO") else _hidden(desk, number)


def _misread(desk: Desk, number: str) -> Turn:
    """There is no such number: help her as well as possible with what is known of her."""
    customer = desk.known()
    open_cases = desk.see.open_cases(customer.id) if customer else []
    if len(open_cases) == 1:
        desk.memory.case = open_cases[0].number
        matter = desk.matter(open_cases[0])
        return desk.ask(
            "confirm matter", desk.p.no_such_number_but.format(number=number, other=open_cases[0].number, matter=matter)
        )
    if desk.times_asked("number again") < _SAME_QUESTION_AT_MOST:
        return desk.ask("number again", desk.p.no_such_number.format(number=number))
    return desk.way_on(desk.p.no_such_number_again.format(number=number))


def _hidden(desk: Desk, number: str) -> Turn:
    """An incident number that may well exist, and that this department has no way of looking up."""
    memory = desk.memory
    to = refers_to(desk.department, number)
    if to:
        words = desk.p.number_elsewhere if desk.department == SALES else desk.p.no_way_of_referring
        return transfer(desk, to, "number", words.format(to=in_a_sentence(to), number=number))
    if memory.item and (memory.claimed or memory.read):
        return ordering.proceed(desk)
    if desk.times_asked("about") < _SAME_QUESTION_AT_MOST:
        return desk.ask("about", desk.p.cannot_look_up.format(number=number), desk.p.what_is_it_about)
    return desk.way_on(desk.p.cannot_look_up.format(number=number))


def told_about(desk: Desk, heard: Heard) -> Turn | None:
    """The answer to "what is it about?"."""
    memory = desk.memory
    if heard.items or memory.item:
        memory.topic = "order"
        return ordering.proceed(desk)
    if heard.asks("report"):
        return None
    if desk.times_asked("about") < _SAME_QUESTION_AT_MOST:
        return desk.ask("about", desk.p.which_item)
    return desk.way_on(desk.p.cannot_help_without)


def history(desk: Desk) -> Turn:
    """Where things stand, when she quotes nothing."""
    customer = desk.known() if desk.see.looks_up else None
    if customer is None:
        if desk.times_asked("reference"):
            return desk.way_on(desk.p.cannot_help_without)
        return desk.ask("reference", desk.p.ask_reference)
    cases, open_orders = desk.see.open_cases(customer.id), desk.see.open_orders(customer.id)
    if len(cases) + len(open_orders) == 1:
        found = (
            Found(number="", holder=customer, case=cases[0]) if cases else Found(number="", holder=customer, order=open_orders[0])
        )
        return state(desk, msgspec.structs.replace(found, number=cases[0].number if cases else open_orders[0].number))
    if not cases and not open_orders:
        last = desk.see.last_order(customer.id)
        if last is not None:
            return state(desk, Found(number=last.number, holder=customer, order=last))
        return desk.anything_else(desk.p.nothing_open) if desk.see.sees_orders else orders.unseen(desk, None)
    said = [desk.state_of_case(case) for case in cases] + [desk.state_of_order(order) for order in open_orders]
    return desk.anything_else(*said)
