"""The telephone menus: three levels of keys or words, the last of which takes a number and looks it up."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import msgspec
from twilio.twiml.voice_response import Client, Dial, Enqueue, Gather, VoiceResponse

from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.departments.desk import Desk, Memory
from mystery_shopper.simulators.departments.knowledge import Found, stands_alone
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
_HOLD_SECONDS = 10


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One request of a call to a menu. `fields`: what was posted, and what the last document put into the address."""

    instance: Instance
    number: str
    fields: dict[str, str]

    @property
    def say(self) -> Menus:
        return phrasing.of(self.instance).menus

    @property
    def tries(self) -> int:
        return int(self.fields["tries"]) if self.fields.get("tries", "").isdigit() else 0

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
            "0": (("employee", "person", "agent", "operator", "human"), SERVICE),
        },
    ),
    "shopping": Menu(
        prompt="shopping",
        choices={
            "1": (("buy", "new", "place"), f"reference {SALES}"),
            "2": (("existing", "order", "orders"), f"reference {SERVICE}"),
            "3": (("price", "promised", "promise"), f"reference {SALES}"),
            "0": (("employee", "person", "agent", "operator", "human"), SERVICE),
        },
    ),
    "service": Menu(
        prompt="service",
        choices={
            "1": (("report",), SERVICE),
            "2": (("number", "reported", "incident"), f"reference {SERVICE}"),
            "0": (("employee", "person", "agent", "operator", "human"), SERVICE),
        },
    ),
}


def answer(call: Call, menu: str) -> VoiceResponse:
    """The document for `menu`: "" is where a call comes in."""
    if menu == "hold":
        return _hold(call)
    if menu == "connect":
        return _connect(call, VoiceResponse(), _to(call), {})
    if menu == "reference":
        return _reference(call)
    if menu in _MENUS and ("Digits" in call.fields or "SpeechResult" in call.fields):
        return _chosen(call, menu)
    if menu in _MENUS:
        return _ask(call, VoiceResponse(), menu)
    response = VoiceResponse()
    response.say(call.say.welcome)
    return _ask_reference(call, response, SALES) if call.number == "catalogue" else _ask(call, response, "main")


def _ask(call: Call, response: VoiceResponse, menu: str) -> VoiceResponse:
    """Play a menu and wait for a key or a word; who gives none is asked again, and then gets a person."""
    action = call.url(menu, tries=call.tries)
    gather = Gather(input="dtmf speech", num_digits=1, action=action, method="POST", timeout=_LISTEN_SECONDS)
    gather.say(getattr(call.say, _MENUS[menu].prompt))
    response.append(gather)
    last = call.tries + 1 >= _TRIES
    response.redirect(call.url("connect", to=SERVICE) if last else call.url(menu, tries=call.tries + 1), method="POST")
    return response


def _chosen(call: Call, menu: str) -> VoiceResponse:
    said = call.fields.get("SpeechResult", "")
    heard = understand(said, (), STORES)
    if heard.references:
        return _presented(call, heard.references[0], "")
    _, keyed = _MENUS[menu].choices.get(call.fields.get("Digits", ""), ((), ""))
    to = keyed or _meant(menu, said) or _wanted(heard)
    return _lead(call, menu, to) if to else _again(call, menu)


def _lead(call: Call, menu: str, to: str) -> VoiceResponse:
    response = VoiceResponse()
    if to == "hours":
        response.say(call.say.hours)
        return _ask(call, response, menu)
    if to in _MENUS:
        return _ask(msgspec.structs.replace(call, fields={}), response, to)
    if to.startswith("reference "):
        return _ask_reference(call, response, to.removeprefix("reference "))
    return _connect(call, response, to, {})


def _again(call: Call, menu: str) -> VoiceResponse:
    response = VoiceResponse()
    response.say(call.say.again)
    if call.tries + 1 >= _TRIES:
        return _connect(call, response, SERVICE, {})
    return _ask(msgspec.structs.replace(call, fields={"tries": str(call.tries + 1)}), response, menu)


def _meant(menu: str, said: str) -> str:
    """Where the one or two words lead that a menu offers."""
    words = said.lower().strip(" .!?,").removesuffix(", please").removesuffix(" please").split()
    if len(words) > 2:  # noqa: PLR2004 - more than a menu's words is a sentence
        return ""
    return next((to for options, to in _MENUS[menu].choices.values() if set(options) & set(words)), "")


def _wanted(heard: Heard) -> str:
    """Where a whole sentence leads."""
    if heard.asks("person", "report", "change", "return", "solved"):
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
    served = call.instance.policies.known_callers == "served at once" and desk.suggested() == found.holder
    if not served and desk.see.asks_for_proof:
        response.say(call.say.not_shown)
        return _connect(call, response, to, {"reference": number})
    response.say(call.say.found.format(matter=_matter(desk, found)))
    return _connect(call, response, to, {"reference": number, "customer": found.holder.name, **_facts(found)})


def _matter(desk: Desk, found: Found) -> str:
    if found.case is not None:
        return desk.matter(found.case)
    return f"{found.number}, {desk.lines(found.order.lines)}" if found.order is not None else found.number


def _facts(found: Found) -> dict[str, str]:
    case = found.case
    if case is None:
        return {"matter": "order"}
    facts = {"matter": case.matter, "item": case.item, "price": f"{case.price:.2f}" if case.price is not None else ""}
    return {name: value for name, value in facts.items() if value}


def _connect(call: Call, response: VoiceResponse, to: str, payload: dict[str, str]) -> VoiceResponse:
    """To a line: catalogue sales answers at once, customer service after a moment on hold."""
    carried = payload if call.instance.policies.handover != "empty" else {}
    response.say(call.say.connect.format(to=in_a_sentence(to)))
    if to == SERVICE:
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
    response = VoiceResponse()
    response.say(call.say.hold)
    response.pause(length=_HOLD_SECONDS)
    return response
