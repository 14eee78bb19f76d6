"""Verbs as typed values. A verb is read only when the flow reaches it; one that is not known is named, never skipped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.channels.twiml.documents import BadDocument, spoken
from mystery_shopper.errors import CouldNotLook

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

LONGEST = 3600.0
"""Seconds at most of any one length or timeout: nobody holds a line longer."""
NOUNS = ("Number", "Client", "Sip", "Queue", "Conference")


class UnsupportedVerb(CouldNotLook):
    """The call flow uses a verb that this shopper cannot carry out; what a caller would have met was not seen."""


class Verb(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all verbs."""


class Say(Verb, frozen=True, kw_only=True):
    """`loop`: 0 = endless."""

    text: str
    loop: int = 1


class Play(Verb, frozen=True, kw_only=True):
    """`url` of a recording, or `digits` played as tones. `loop`: 0 = endless."""

    url: str
    digits: str = ""
    loop: int = 1


class Pause(Verb, frozen=True, kw_only=True):
    seconds: float = 1


class Gather(Verb, frozen=True, kw_only=True):
    """`takes_*`: what it listens for. `timeout` seconds count after the prompts. `finish`: the keys that end the input."""

    takes_digits: bool
    takes_speech: bool
    prompts: tuple[Say | Play | Pause, ...]
    action: str
    method: str
    timeout: float = 5
    finish: str = "#"
    digits: int = 0
    on_empty: bool = False


class Record(Verb, frozen=True, kw_only=True):
    action: str
    method: str
    timeout: float = 5
    transcribe: str = ""


class Redirect(Verb, frozen=True, kw_only=True):
    url: str
    method: str


class Target(Verb, frozen=True, kw_only=True):
    """Whom a Dial rings: `kind` is the noun, `name` the number, identity, address, queue or room; `payload` goes along."""

    kind: str
    name: str
    payload: dict[str, str] = {}


class Dial(Verb, frozen=True, kw_only=True):
    """`action` empty: the next verb follows."""

    targets: tuple[Target, ...]
    action: str
    method: str
    timeout: float = 30
    caller: str = ""


class Enqueue(Verb, frozen=True, kw_only=True):
    """`names`: what may name the line, best first. `task`: JSON text. `wait_url` empty: silence until somebody answers."""

    names: tuple[str, ...]
    action: str
    method: str
    wait_url: str = ""
    wait_method: str = "POST"
    task: str = ""
    payload: dict[str, str] = {}


class Leave(Verb, frozen=True, kw_only=True):
    pass


class Hangup(Verb, frozen=True, kw_only=True):
    pass


class Reject(Verb, frozen=True, kw_only=True):
    busy: bool


def read(element: Element) -> Verb:
    """The verb that `element` is. Raises UnsupportedVerb, and BadDocument for a verb that contradicts itself."""
    reader = _READERS.get(element.tag)
    if reader is None:
        known = ", ".join(sorted(_READERS))
        message = (
            f"The call flow uses <{element.tag[:40]}>, which this shopper does not support (it knows {known}). "
            "Test this part of the flow another way, or take the verb out of the flow under test."
        )
        raise UnsupportedVerb(message)
    return reader(element)


def _say(element: Element) -> Say:
    return Say(text=spoken(element), loop=_count(element, "loop", 1))


def _play(element: Element) -> Play:
    return Play(url=_text(element), digits=element.get("digits", ""), loop=_count(element, "loop", 1))


def _pause(element: Element) -> Pause:
    return Pause(seconds=_seconds(element, "length", 1))


def _gather(element: Element) -> Gather:
    wanted = element.get("input", "dtmf").lower().split()
    prompts = []
    for child in element:
        prompt = read(child)
        if not isinstance(prompt, Say | Play | Pause):
            message = f"a <Gather> may nest Say, Play and Pause, not <{child.tag[:40]}>"
            raise BadDocument(message)
        prompts.append(prompt)
    return Gather(
        takes_digits="dtmf" in wanted,
        takes_speech="speech" in wanted,
        prompts=tuple(prompts),
        action=element.get("action", ""),
        method=_method(element),
        timeout=_seconds(element, "timeout", 5),
        finish=element.get("finishOnKey", "#"),
        digits=_count(element, "numDigits", 0),
        on_empty=element.get("actionOnEmptyResult", "false").lower() == "true",
    )


def _record(element: Element) -> Record:
    asked = element.get("transcribe", "false").lower() == "true" or "transcribeCallback" in element.attrib
    return Record(
        action=element.get("action", ""),
        method=_method(element),
        timeout=_seconds(element, "timeout", 5),
        transcribe=element.get("transcribeCallback", "") if asked else "",
    )


def _redirect(element: Element) -> Redirect:
    return Redirect(url=_text(element), method=_method(element))


def _dial(element: Element) -> Dial:
    targets = [_target(child) for child in element]
    if not targets and _text(element):
        targets = [Target(kind="Number", name=_text(element))]
    if not targets:
        message = "a <Dial> names nobody to ring"
        raise BadDocument(message)
    return Dial(
        targets=tuple(targets),
        action=element.get("action", ""),
        method=_method(element),
        timeout=_seconds(element, "timeout", 30),
        caller=element.get("callerId", ""),
    )


def _target(noun: Element) -> Target:
    if noun.tag not in NOUNS:
        message = f"The call flow dials a <{noun.tag[:40]}>, which this shopper does not support (it knows {', '.join(NOUNS)})."
        raise UnsupportedVerb(message)
    identity = noun.find("Identity")
    name = _text(noun if identity is None else identity)
    payload = {child.get("name", ""): child.get("value", "") for child in noun.findall("Parameter")}
    return Target(kind=noun.tag, name=name, payload=payload)


def _enqueue(element: Element) -> Enqueue:
    task = element.find("Task")
    text = _text(task) if task is not None else ""
    payload = _attributes(text) if text else {}
    named = [_text(element), element.get("workflowSid", ""), *payload.values()]
    return Enqueue(
        names=tuple(name for name in named if name),
        action=element.get("action", ""),
        method=_method(element),
        wait_url=element.get("waitUrl", ""),
        wait_method=element.get("waitUrlMethod", "POST").upper(),
        task=text,
        payload=payload,
    )


def _attributes(task: str) -> dict[str, str]:
    """The task's attributes; values that are not text stand as JSON."""
    try:
        found = json.loads(task)
    except (ValueError, RecursionError) as error:
        message = f"the attributes of a <Task> are not JSON: {task[:60]!r}"
        raise BadDocument(message) from error
    if not isinstance(found, dict):
        message = f"the attributes of a <Task> are no JSON object: {task[:60]!r}"
        raise BadDocument(message)
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in found.items()}


def _text(element: Element) -> str:
    return (element.text or "").strip()


def _method(element: Element) -> str:
    method = element.get("method", "POST").upper()
    if method not in {"GET", "POST"}:
        message = f'<{element.tag}> asks for the method "{method[:20]}"; a call flow knows GET and POST'
        raise BadDocument(message)
    return method


def _count(element: Element, name: str, default: int) -> int:
    """A whole number of at least 0; what is none counts as not given, as on call platforms."""
    found = element.get(name, "")
    return min(int(found), 1000) if found.isascii() and found.isdigit() and len(found) < 10 else default  # noqa: PLR2004 - digits


def _seconds(element: Element, name: str, default: float) -> float:
    found = element.get(name, "")
    return min(float(found), LONGEST) if found.isascii() and found.isdigit() else default


_READERS: dict[str, Callable[[Element], Verb]] = {
    "Say": _say,
    "Play": _play,
    "Pause": _pause,
    "Gather": _gather,
    "Record": _record,
    "Redirect": _redirect,
    "Dial": _dial,
    "Enqueue": _enqueue,
    "Leave": lambda _: Leave(),
    "Hangup": lambda _: Hangup(),
    "Reject": lambda element: Reject(busy=element.get("reason", "rejected") == "busy"),
}
