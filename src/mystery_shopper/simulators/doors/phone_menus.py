"""The telephone menus: levels of keys or words, the last of which takes a number and looks it up. How many, policies say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import msgspec
from twilio.twiml.voice_response import Client, Dial, Enqueue, Gather, VoiceResponse

from mystery_shopper.simulators import business, queues
from mystery_shopper.simulators.departments import accounts, phrasing
from mystery_shopper.simulators.departments.desk import Desk, Memory
from mystery_shopper.simulators.departments.knowledge import Found, stands_alone
from mystery_shopper.simulators.departments.phrasing.contact import Contact
from mystery_shopper.simulators.departments.phrasing.sentences import Menus
from mystery_shopper.simulators.departments.transferring import in_a_sentence
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.departments.understanding import Heard, understand
from mystery_shopper.simulators.policies import MENU, SALES, SERVICE
from mystery_shopper.simulators.records import STORES

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_LISTEN_SECONDS = 5
_TRIES = 3
_MINUTE = 60


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One request of a call to a menu. `fields`: what was posted, and what the last document put into the address."""

    instance: Instance
    number: str
    fields: dict[str, str]

    @property
    def say(self) -> Menus:
        return phrasing.of(self.instance).menus

    @property
    def also(self) -> Contact:
        return phrasing.of(self.instance).contact

    @property
    def tries(self) -> int:
        return self._count("tries")

    def level(self, menu: str) -> int:
        """How many menus she is in by now: the first is 1."""
        return {"main": 1, FURTHER: self._count("level")}.get(menu, _LEVELS)

    def offers_a_person(self, menu: str) -> bool:
        policies = self.instance.policies
        return policies.person_offered == "in every menu" or self.level(menu) >= policies.menu_levels

    def _count(self, name: str) -> int:
        return int(self.fields[name]) if self.fields.get(name, "").isdigit() else 0

    def url(self, menu: str, **query: str | int) -> str:
        address = f"{self.instance.base_url}/phone/{self.number}/{menu}"
        return f"{address}?{urlencode(query)}" if query else address


class Menu(msgspec.Struct, frozen=True, kw_only=True):
    """`prompt`: name of the sentence. `choices`: key → (words that say the same, where it leads)."""

    prompt: str
    choices: dict[str, tuple[tuple[str, ...], str]]


_MENUS = {
    "main": Menu(
        prompt="main",
        choices={
            "1": (("order", "orders", "shopping", "buy"), "shopping"),
            "2": (("help", "incident", "complaint", "service"), "service"),
            "3": (("hours", "open", "opening"), "hours"),
        },
    ),
    "shopping": Menu(
        prompt="shopping",
        choices={
            "1": (("buy", "new", "place"), f"reference {SALES}"),
            "2": (("existing", "order", "orders"), f"reference {SERVICE}"),
            "3": (("price", "promised", "promise"), f"reference {SALES}"),
        },
    ),
    "service": Menu(
        prompt="service",
        choices={
            "1": (("report",), SERVICE),
            "2": (("number", "reported", "incident"), f"reference {SERVICE}"),
        },
    ),
}
FURTHER = "further"
"""Menus between the one that she chose in and whom she wanted, where the policies have more than two levels."""
_LEVELS = 2
_FURTHER = ("further", "further_still", "further_at_last")
_PERSON = (("employee", "person", "agent", "operator", "human"), SERVICE)


def answer(call: Call, menu: str) -> VoiceResponse:
    """The document for `menu`: "" is where a call comes in."""
    given = "Digits" in call.fields or "SpeechResult" in call.fields
    response = VoiceResponse()
    if menu == "hold":
        return _hold(call)
    if menu == "connect":
        return _connect(call, response, _to(call), {})
    if menu == "reference":
        return _reference(call)
    if menu == FURTHER:
        return _narrowed(call) if given else _narrow(call, response)
    if menu in _MENUS:
        return _chosen(call, menu) if given else _ask(call, response, menu)
    response.say(call.say.welcome)
    return _ask_reference(call, response, SALES) if call.number == "catalogue" else _ask(call, response, "main")


def _ask(call: Call, response: VoiceResponse, menu: str) -> VoiceResponse:
    """Play a menu and wait for a key or a word; who gives none is asked again, and then gets a person."""
    return _listen(call, response, menu, getattr(call.say, _MENUS[menu].prompt))


def _listen(call: Call, response: VoiceResponse, menu: str, prompt: str, **query: str | int) -> VoiceResponse:
    gather = Gather(
        input="dtmf speech",
        num_digits=1,
        action=call.url(menu, tries=call.tries, **query),
        method="POST",
        timeout=_LISTEN_SECONDS,
    )
    gather.say(f"{prompt} {call.also.for_an_employee}" if call.offers_a_person(menu) else prompt)
    response.append(gather)
    if call.tries + 1 < _TRIES:
        response.redirect(call.url(menu, tries=call.tries + 1, **query), method="POST")
    elif call.offers_a_person(menu):
        response.redirect(call.url("connect", to=SERVICE), method="POST")
    else:
        _give_up(call, response)
    return response


def _give_up(call: Call, response: VoiceResponse) -> VoiceResponse:
    """Nothing was chosen, and no person is to be had here."""
    response.say(call.also.nobody_here)
    response.hangup()
    return response


def _chosen(call: Call, menu: str) -> VoiceResponse:
    said = call.fields.get("SpeechResult", "")
    heard = understand(said, (), STORES)
    if heard.references:
        return _presented(call, heard.references[0], "")
    if _wants_a_person(call, heard):
        return _connect(call, VoiceResponse(), SERVICE, {}) if call.offers_a_person(menu) else _again(call, menu)
    _, keyed = _MENUS[menu].choices.get(call.fields.get("Digits", ""), ((), ""))
    to = keyed or _meant(menu, said) or _wanted(heard)
    return _lead(call, menu, to) if to else _again(call, menu)


def _wants_a_person(call: Call, heard: Heard) -> bool:
    words, _ = _PERSON
    return call.fields.get("Digits") == "0" or heard.asks("person") or _said(heard.text) & set(words) != set()


def _lead(call: Call, menu: str, to: str) -> VoiceResponse:
    response = VoiceResponse()
    if to == "hours":
        response.say(call.say.hours)
        return _ask(call, response, menu)
    if to in _MENUS:
        return _ask(msgspec.structs.replace(call, fields={}), response, to)
    return _go_on(call, response, to, call.level(menu))


def _go_on(call: Call, response: VoiceResponse, to: str, level: int) -> VoiceResponse:
    """To whom she chose, after as many further menus as the policies want."""
    level = max(level, _LEVELS)
    if level < call.instance.policies.menu_levels:
        return _narrow(msgspec.structs.replace(call, fields={"level": str(level + 1), "to": to}), response)
    if to.startswith("reference "):
        return _ask_reference(call, response, to.removeprefix("reference "))
    return _connect(call, response, to, {})


def _narrow(call: Call, response: VoiceResponse) -> VoiceResponse:
    """A further menu, whatever for."""
    level = call.level(FURTHER)
    prompt = getattr(call.also, _FURTHER[level % len(_FURTHER)])
    return _listen(call, response, FURTHER, prompt, level=level, to=call.fields.get("to", SERVICE))


def _narrowed(call: Call) -> VoiceResponse:
    heard = understand(call.fields.get("SpeechResult", ""), (), STORES)
    if _wants_a_person(call, heard):
        return _connect(call, VoiceResponse(), SERVICE, {}) if call.offers_a_person(FURTHER) else _again(call, FURTHER)
    if call.fields.get("Digits", "") not in {"1", "2", "3"} and not heard.text:
        return _again(call, FURTHER)
    to = call.fields.get("to", "")
    known = {to for menu in _MENUS.values() for _, to in menu.choices.values()}
    return _go_on(call, VoiceResponse(), to if to in known else SERVICE, call.level(FURTHER))


def _again(call: Call, menu: str) -> VoiceResponse:
    response = VoiceResponse()
    response.say(call.say.again)
    if call.tries + 1 >= _TRIES:
        return _connect(call, response, SERVICE, {}) if call.offers_a_person(menu) else _give_up(call, response)
    kept = {name: value for name, value in call.fields.items() if name in {"level", "to"}}
    again = msgspec.structs.replace(call, fields={**kept, "tries": str(call.tries + 1)})
    return _narrow(again, response) if menu == FURTHER else _ask(again, response, menu)


def _meant(menu: str, said: str) -> str:
    """Where the one or two words lead that a menu offers."""
    words = _said(said)
    return next((to for options, to in _MENUS[menu].choices.values() if set(options) & words), "")


def _said(said: str) -> set[str]:
    """The one or two words that she chose by; none of a sentence."""
    words = said.lower().strip(" .!?,").removesuffix(", please").removesuffix(" please").split()
    return set(words) if len(words) <= 2 else set()  # noqa: PLR2004 - more than a menu's words is a sentence


def _wanted(heard: Heard) -> str:
    """Where a whole sentence leads."""
    if heard.asks("report", "change", "return", "solved", "tariff", "bill", "appointment", "outage", "line"):
        return SERVICE
    if heard.asks("state", "contents", "pickup"):
        return f"reference {SERVICE}"
    if heard.asks("order", "match", "promised", "price", "stock"):
        return f"reference {SALES}"
    return "hours" if heard.asks("hours") else ""


def _ask_reference(call: Call, response: VoiceResponse, to: str, *, again: bool = False) -> VoiceResponse:
    """Ask for a number; who gives none is connected."""
    action = call.url("reference", to=to, tries=int(again))
    gather = Gather(input="dtmf speech", finish_on_key="#", action=action, method="POST", timeout=_LISTEN_SECONDS)
    gather.say(call.say.reference_again if again else call.say.reference)
    response.append(gather)
    response.redirect(call.url("connect", to=to), method="POST")
    return response


def _reference(call: Call) -> VoiceResponse:
    heard = understand(call.fields.get("SpeechResult", ""), (), STORES)
    digits = call.fields.get("Digits", "") or next(iter(heard.digits), "")
    number = next(iter(heard.references), "") or stands_alone(digits)
    if number:
        return _presented(call, number, _to(call))
    if digits and not call.tries:
        return _ask_reference(call, VoiceResponse(), _to(call), again=True)
    return _connect(
        call, VoiceResponse(), SERVICE if heard.asks("person") else _to(call), {"reference": digits} if digits else {}
    )


def _to(call: Call) -> str:
    return SALES if call.fields.get("to") == SALES else SERVICE


def _presented(call: Call, number: str, to: str) -> VoiceResponse:
    """A number was given: look it up as far as the policies let the menu, and hand it on."""
    response = VoiceResponse()
    policy = call.instance.policies.quoted_references
    desk = Desk(call.instance, MENU, Context(channel="phone", number=call.fields.get("From", "")), Memory(employee=""), "")
    if policy == "repeated back":
        response.say(call.say.echoed.format(number=number))
    found = desk.see.find(number) if policy == "looked up" else None
    if found is None:
        if policy == "looked up" and not call.tries:
            return _ask_reference(call, response, to or SERVICE, again=True)
        if policy == "looked up":
            response.say(call.say.not_found)
        return _connect(call, response, to or SERVICE, {"reference": number})
    to = to or (SALES if found.case is not None and desk.see.holds(found.case) else SERVICE)
    asks = desk.suggested()
    found = business.open_to(call.instance, found, asks.id if asks else None)
    served = call.instance.policies.known_callers == "served at once" and desk.suggested() == found.holder
    if not served and desk.see.asks_for_proof:
        response.say(call.say.not_shown)
        return _connect(call, response, to, {"reference": number})
    response.say(call.say.found.format(matter=_matter(desk, found)))
    return _connect(call, response, to, {"reference": number, "customer": found.holder.name, **_facts(found)})


def _matter(desk: Desk, found: Found) -> str:
    if found.case is not None:
        return desk.matter(found.case)
    if found.account is not None:
        return accounts.matter(desk, found.account)
    return f"{found.number}, {desk.lines(found.order.lines)}" if found.order is not None else found.number


def _facts(found: Found) -> dict[str, str]:
    case = found.case
    if case is None:
        return {"matter": "order" if found.account is None else "account"}
    facts = {"matter": case.matter, "item": case.item, "price": f"{case.price:.2f}" if case.price is not None else ""}
    return {name: value for name, value in facts.items() if value}


def _connect(call: Call, response: VoiceResponse, to: str, payload: dict[str, str]) -> VoiceResponse:
    """To a line: at once where somebody is free, else after a while on hold."""
    carried = payload if call.instance.policies.handover != "empty" else {}
    response.say(call.say.connect.format(to=in_a_sentence(to)))
    if queues.wait(call.instance, to):
        announced = queues.announcement(call.instance, to)
        if announced:
            response.say(announced)
        queue = Enqueue(wait_url=call.url("hold"), wait_url_method="POST")
        queue.task(json.dumps({"department": to, **carried}))
        response.append(queue)
    else:
        response.append(dialled(to, carried))
    response.hangup()
    return response


def dialled(to: str, payload: dict[str, str]) -> Dial:
    """The leg to a department's line, with what goes along."""
    client = Client()
    client.identity(to)
    for name, value in payload.items():
        client.parameter(name=name, value=value)
    dial = Dial()
    dial.append(client)
    return dial


def _hold(call: Call) -> VoiceResponse:
    """All of the wait for customer service: the words that play come back every minute."""
    response = VoiceResponse()
    left = queues.wait(call.instance, SERVICE)
    while left > 0:
        response.say(queues.on_hold(call.instance))
        response.pause(length=min(left, _MINUTE))
        left -= _MINUTE
    return response
