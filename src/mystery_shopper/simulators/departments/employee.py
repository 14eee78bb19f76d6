"""The conversation of one employee: opens, listens, answers, until it is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.simulators import business
from mystery_shopper.simulators.departments import (
    accounts,
    answering,
    listening,
    matters,
    orders,
    pitching,
    remembering,
    replies,
    returning,
    wishes,
)
from mystery_shopper.simulators.departments.desk import STORES, Desk, Memory, employee_of, joined
from mystery_shopper.simulators.departments.knowledge import Found
from mystery_shopper.simulators.departments.transferring import transfer
from mystery_shopper.simulators.departments.turns import Context, Turn
from mystery_shopper.simulators.departments.understanding import Heard, understand
from mystery_shopper.simulators.policies import SERVICE

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_TURNS_AT_MOST = 40
_MISSES_BEFORE_WAY_ON = 2


def talk(instance: Instance, department: str, session: str, heard: str | None, context: Context) -> Turn:
    """One turn with the employee of `department` who serves `session`. `heard` None opens the conversation.

    What is remembered lies in the instance's records alone, so that turns may come from anywhere.
    """
    key = f"talk {department} {session}"
    kept = instance.records.conversations.load(key)
    memory = msgspec.convert(kept, Memory) if kept else Memory(employee=employee_of(instance, department, session))
    desk = Desk(instance, department, context, memory, session)
    turn = _turn(desk, heard, fresh=not kept)
    memory.last = turn.says or memory.last
    instance.records.conversations.save(key, msgspec.to_builtins(memory))
    return turn


def _turn(desk: Desk, heard: str | None, *, fresh: bool) -> Turn:
    if fresh:
        _meet(desk)
    if heard is None:
        return _open(desk) if fresh else Turn(says=desk.memory.last)
    desk.memory.turns += 1
    if desk.memory.over:
        return Turn(says=desk.p.goodbye, then="end")
    if desk.memory.turns > _TURNS_AT_MOST:
        return desk.end(desk.p.way_on.format(address=f"help@{desk.instance.mail_domain}"))
    turn = _answer(desk, heard)
    return msgspec.structs.replace(turn, says=joined((desk.preface, turn.says))) if desk.preface else turn


def _meet(desk: Desk) -> None:
    """Take in what the company knows before a word is said: who calls, and what a transfer handed over."""
    memory, payload = desk.memory, desk.context.payload
    memory.transfers = int(payload.get("transfers") or 0) if (payload.get("transfers") or "0").isdigit() else 0
    suggested = desk.suggested()
    if suggested is not None and (desk.context.customer is not None or desk.policies.known_callers == "served at once"):
        memory.customer = suggested.id
    if desk.policies.handover != "warm":
        return
    if payload.get("verified", "").isdigit() and memory.customer is None:
        memory.customer = int(payload["verified"])
    memory.item, memory.report = payload.get("item", ""), payload.get("story", "")
    memory.name = "" if memory.customer is not None else payload.get("customer", "")
    if payload.get("reference"):
        memory.quoted.append(payload["reference"])
    memory.topic = payload.get("wants", "")


def _open(desk: Desk) -> Turn:
    memory, known = desk.memory, desk.known()
    opening = desk.p.opens.format(department=desk.title, employee=memory.employee)
    by_name = known is not None and known.name and desk.policies.greeting != "neutral" and not _cold(desk)
    hello = desk.p.hello_name.format(customer=known.name) if known is not None and by_name else desk.p.hello
    story = memory.report if desk.policies.handover == "warm" else ""
    if memory.topic == "report" and story and desk.does("report"):
        turn = answering.report(desk, story)
        return msgspec.structs.replace(turn, says=joined((opening, hello, turn.says)))
    matter, before = _anticipated(desk), remembering.unasked(desk)
    if matter:
        return desk.ask("confirm matter", opening, hello, before, matter)
    return desk.ask("purpose", opening, hello, before, desk.p.how_can_i_help)


def _cold(desk: Desk) -> bool:
    """She was handed on, and nobody here looks at what came along: the department starts from nothing."""
    return desk.memory.transfers > 0 and desk.policies.handover != "warm"


def _anticipated(desk: Desk) -> str:
    """The question whether it is about the matter that was handed over, or the only one that is open; "" without one."""
    if not desk.see.looks_up:
        return ""
    found = _handed_over(desk) if desk.memory.quoted else _only_one_open(desk)
    if found is None:
        return ""
    if found.case is not None:
        desk.memory.case = found.number
        return desk.p.is_it_about.format(matter=desk.matter(found.case), number=found.number)
    if found.account is not None:
        return accounts.greeting(desk, found)
    desk.memory.order = found.order.number if found.order is not None else found.number
    back = returning.where_it_stands(desk.instance, found.repayment, desk.money) if found.repayment is not None else ""
    return joined((back, desk.p.is_it_about_order.format(number=found.number, lines=desk.lines(orders.on_the_table(desk).lines))))


def _handed_over(desk: Desk) -> Found | None:
    found = desk.see.find(desk.memory.quoted[-1])
    found = business.open_to(desk.instance, found, desk.memory.customer) if found else None
    return found if found is not None and matters.may_speak(desk, found.holder) else None


def _only_one_open(desk: Desk) -> Found | None:
    known = desk.known()
    if known is None or desk.policies.greeting != "with her matter" or _cold(desk):
        return None
    cases = desk.see.open_cases(known.id)
    return Found(number=cases[0].number, holder=known, case=cases[0]) if len(cases) == 1 else None


def _answer(desk: Desk, text: str) -> Turn:
    heard = understand(text, desk.see.names(), STORES)
    memory = desk.memory
    awaited, memory.awaiting = memory.awaiting, ""
    listening.take_in(desk, heard, awaited)
    memory.awaiting = awaited
    turn = _first_answer(desk, heard)
    remembering.note_turn(desk, heard)
    before = joined((pitching.before_help(desk, heard), remembering.unasked(desk) if turn.then == "listen" else ""))
    return msgspec.structs.replace(turn, says=joined((before, turn.says))) if before else turn


def _first_answer(desk: Desk, heard: Heard) -> Turn:
    for step in _STEPS:
        turn = step(desk, heard)
        if turn is not None:
            if step is not _not_understood:
                desk.memory.misses = 0
            return turn
    return _not_understood(desk, heard)


def _farewell(desk: Desk, heard: Heard) -> Turn | None:
    if heard.asks("goodbye") and not heard.references and not heard.asks("order", "report", "state", "contents", "match", "yes"):
        return desk.end()
    if desk.memory.awaiting == "anything else" and heard.asks("no") and not heard.intents - {"no", "thanks", "unknown"}:
        return desk.end()
    return None


def _say_again(desk: Desk, heard: Heard) -> Turn | None:
    return Turn(says=desk.memory.last) if heard.asks("again") and desk.memory.last else None


def _reference(desk: Desk, heard: Heard) -> Turn | None:
    numbers = matters.numbers_in(desk, heard)
    if not numbers or (desk.memory.awaiting == "read" and heard.items and heard.amounts):
        return None
    return matters.presented(desk, heard, numbers[0])


def _awaited(desk: Desk, heard: Heard) -> Turn | None:
    handler = replies.ANSWERS.get(desk.memory.awaiting)
    return handler(desk, heard) if handler else None


def _not_understood(desk: Desk, heard: Heard) -> Turn:
    memory = desk.memory
    memory.misses += 1
    awaited = memory.awaiting
    if memory.misses < _MISSES_BEFORE_WAY_ON:
        return desk.ask(awaited or "purpose", desk.p.not_understood if heard.text else desk.p.still_there)
    if memory.misses == _MISSES_BEFORE_WAY_ON and desk.department != SERVICE and desk.channel == "phone":
        return transfer(desk, SERVICE, "unclear", desk.p.not_understood_again)
    if memory.misses > _MISSES_BEFORE_WAY_ON:
        return desk.end(desk.p.way_on.format(address=f"help@{desk.instance.mail_domain}"))
    return desk.way_on(desk.p.not_understood_again)


_STEPS: tuple[Callable[[Desk, Heard], Turn | None], ...] = (
    _farewell,
    _say_again,
    _reference,
    _awaited,
    wishes.asked,
    wishes.bare,
)
