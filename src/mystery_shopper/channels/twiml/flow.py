"""Carrying out a call flow, as call platforms do: a generator that stops wherever the flow listens.

It yields the Gather or Record that listens, is sent what the customer gives (Keyed, Spoken, or None for silence), and
returns how the call ended. A connected transfer is a call of its own inside the first; the generators nest as the calls do.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mystery_shopper.channels.twiml import verbs
from mystery_shopper.channels.twiml.documents import BadDocument, parse
from mystery_shopper.channels.twiml.earpiece import PER_RECORDING
from mystery_shopper.channels.twiml.legs import Ending, Goto, Keyed, Leg, Spoken, Steps, entered
from mystery_shopper.channels.twiml.loops import Loops, Stuck
from mystery_shopper.errors import Unreachable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from mystery_shopper.channels.twiml.earpiece import Earpiece
    from mystery_shopper.channels.twiml.switchboard import Line, Switchboard
    from mystery_shopper.channels.twiml.transport import Transport

RING = 3.0
"""Simulated seconds until somebody who is there picks up."""
SILENT_HOLD = 20.0
"""Simulated seconds of a hold with nothing to hear, and the least that a round of hold takes is a second."""
HOLD_ROUNDS = 60
LONGEST_HOLD = 3600.0
TRANSFERS = 12
"""Calls inside calls."""
_NOT_THERE = {404, 405, 410}


class Flow:
    """One customer's call through a company's documents."""

    def __init__(self, transport: Transport, switchboard: Switchboard, ear: Earpiece) -> None:
        self._transport = transport
        self._switchboard = switchboard
        self._ear = ear
        self._loops = Loops()

    def call(self, leg: Leg, extras: dict[str, str] | None = None, payload: dict[str, str] | None = None) -> Steps[Ending]:
        """Ring `leg` and carry out what it answers. `extras` go with the first request, `payload` into the diary."""
        if leg.depth > TRANSFERS:
            message = f"the call was transferred {TRANSFERS} times, from one to the next"
            raise Stuck(message)
        self._ear.silence(RING, "ringing")
        elements = self._connect(leg, extras or {})
        leg.status = "in-progress"
        if elements and elements[0].tag == "Reject":
            return "busy" if elements[0].get("reason") == "busy" else "rejected"
        if leg.depth:
            self._ear.answered(leg.sid, leg.line.department, payload or {})
        step = yield from self._perform(leg, elements)
        return (yield from self._follow(leg, step))

    def _connect(self, leg: Leg, extras: dict[str, str]) -> tuple[Element, ...]:
        """The first document. An address of the configuration that nobody knows is no failing of the company's flow."""
        try:
            return self._fetch(leg, Goto(leg.url, "POST", extras))
        except BadDocument as error:
            if error.status in _NOT_THERE:
                message = f'There is nothing at the webhook of "{leg.line.department}" ({error}): check its URL in [doors.phone].'
                raise Unreachable(message) from error
            raise

    def _follow(self, leg: Leg, step: Goto | Ending) -> Steps[Ending]:
        while isinstance(step, Goto):
            elements = self._fetch(leg, step)
            self._ear.sent_on()
            step = yield from self._perform(leg, elements)
        return step

    def _fetch(self, leg: Leg, step: Goto) -> tuple[Element, ...]:
        # What the protocol says about the call stands above what a flow sends along under the same name.
        fields = step.fields | leg.fields(self._switchboard.account)
        leg.url, body = self._transport.ask(step.url, step.method, fields)
        elements = parse(body)
        self._loops.document(elements, hold=leg.place == "hold")
        return elements

    def _perform(self, leg: Leg, elements: tuple[Element, ...]) -> Steps[Goto | Ending]:
        for element in elements:
            verb = verbs.read(element)
            step = yield from self._carry_out(leg, verb)
            if step is not None:
                return step
        return "finished"

    def _carry_out(self, leg: Leg, verb: verbs.Verb) -> Steps[Goto | Ending | None]:
        """What follows on `verb`: another document, the end, or (None) the next verb."""
        if leg.place == "hold" and isinstance(verb, verbs.Dial | verbs.Enqueue | verbs.Record):
            message = f"what plays on hold may not {type(verb).__name__}"
            raise BadDocument(message)
        step: Goto | Ending | None = None
        match verb:
            case verbs.Say() | verbs.Play() | verbs.Pause():
                self._perceive(leg, verb)
            case verbs.Gather():
                step = yield from self._gather(leg, verb)
            case verbs.Record():
                step = yield from self._record(leg, verb)
            case verbs.Dial():
                step = yield from self._dial(leg, verb)
            case verbs.Enqueue():
                step = yield from self._enqueue(leg, verb)
            case verbs.Redirect():
                step = self._goto(leg, verb.url, verb.method)
            case verbs.Leave():
                step = "left"
            case verbs.Hangup() | verbs.Reject():  # a Reject that does not come first finds the call answered
                step = "hung-up"
        return step

    def _perceive(self, leg: Leg, verb: verbs.Say | verbs.Play | verbs.Pause, *, prompt: bool = False) -> None:
        match verb:
            case verbs.Say():
                self._ear.words(verb.text, leg.sid, leg.place, times=max(verb.loop, 1))
            case verbs.Play():
                what = f"[plays {verb.url}]" if verb.url else f"[tones {verb.digits}]"
                self._ear.sound(what, leg.sid, leg.place, seconds=PER_RECORDING * max(verb.loop, 1))
            case verbs.Pause():
                self._ear.silence(verb.seconds, "pause")
        if not isinstance(verb, verbs.Pause) and verb.loop == 0 and not prompt and leg.place != "hold":
            message = "the same is played without end, and nobody listens"
            raise Stuck(message)

    def _gather(self, leg: Leg, verb: verbs.Gather) -> Steps[Goto | None]:
        for prompt in verb.prompts:
            self._perceive(leg, prompt, prompt=True)
        self._loops.listened()
        given = yield verb
        match given:
            case Keyed(keys) if verb.takes_digits:
                digits, complete = entered(verb, keys)
                if digits and not complete:
                    self._ear.silence(verb.timeout, "for more digits")
                if digits:
                    self._loops.given(digits)
                    return self._goto(leg, verb.action, verb.method, Digits=digits)
            case Spoken(words) if verb.takes_speech:
                self._loops.given(words)
                return self._goto(leg, verb.action, verb.method, SpeechResult=words, Confidence="0.95")
        self._ear.silence(verb.timeout, "nothing given that the line takes")
        if not verb.on_empty:
            return None
        return self._goto(leg, verb.action, verb.method, **({"SpeechResult": ""} if verb.takes_speech else {"Digits": ""}))

    def _record(self, leg: Leg, verb: verbs.Record) -> Steps[Goto | None]:
        self._loops.listened()
        given = yield verb
        if not isinstance(given, Spoken):
            self._ear.silence(verb.timeout, "nothing recorded")
            return None
        self._loops.given(given.words)
        sid = "RE" + uuid.uuid4().hex
        recording = {"RecordingSid": sid, "RecordingUrl": f"https://recordings.invalid/{sid}"}
        if verb.transcribe:
            said = {"TranscriptionText": given.words, "TranscriptionStatus": "completed"}
            told = self._goto(leg, verb.transcribe, "POST", **recording, **said)
            self._transport.ask(told.url, told.method, told.fields | leg.fields(self._switchboard.account))
        seconds = str(max(round(len(given.words.split()) * 0.4), 1))
        return self._goto(leg, verb.action, verb.method, **recording, RecordingDuration=seconds, Digits="#")

    def _dial(self, leg: Leg, verb: verbs.Dial) -> Steps[Goto | None]:
        found = self._switchboard.dialled(verb.targets)
        status, sid, began = "failed", "", self._ear.seconds
        if found is None:
            self._nobody(leg, ", ".join(target.name for target in verb.targets))
        else:
            target, line = found
            far = Leg(line, verb.caller or leg.caller, parent=leg)
            how = yield from self.call(far, target.payload, target.payload)
            status, sid = {"busy": "busy", "rejected": "no-answer"}.get(how, "completed"), far.sid
        if not verb.action:
            return None
        result = {"DialCallStatus": status, "DialCallDuration": str(round(self._ear.seconds - began))}
        return self._goto(leg, verb.action, verb.method, **result, **({"DialCallSid": sid} if sid else {}))

    def _enqueue(self, leg: Leg, verb: verbs.Enqueue) -> Steps[Goto | Ending | None]:
        line = self._switchboard.queued(verb.names)
        began, queue = self._ear.seconds, "QU" + uuid.uuid4().hex
        self._ear.hold(f"on hold for {line.department if line else verb.names[0] if verb.names else 'somebody'}")
        result = yield from self._until_answered(leg, verb, line, queue)
        self._ear.hold_over()
        if result == "hung-up":
            return "hung-up"
        if result == "error":
            self._nobody(leg, ", ".join(verb.names))
        if not verb.action:
            return None
        seconds = str(round(self._ear.seconds - began))
        return self._goto(leg, verb.action, verb.method, QueueResult=result, QueueSid=queue, QueueTime=seconds)

    def _until_answered(self, leg: Leg, verb: verbs.Enqueue, line: Line | None, queue: str) -> Steps[str]:
        """Rounds of hold until the line answers: one that rejects is not free yet. Returns the QueueResult, or "hung-up"."""
        began = self._ear.seconds
        for _ in range(HOLD_ROUNDS):
            how = yield from self._hold(leg, verb, queue, self._ear.seconds - began)
            if how in {"left", "hung-up"}:
                return {"left": "leave"}.get(how, how)
            if line is None:
                return "error"
            self._ear.hold_on()
            extras = {"TaskAttributes": verb.task} if verb.task else {}
            how = yield from self.call(Leg(line, leg.caller, parent=leg), extras, verb.payload)
            if how not in {"busy", "rejected"}:
                return "bridged"
            if self._ear.seconds - began > LONGEST_HOLD:
                break
        message = f"nobody answered in {(self._ear.seconds - began) / 60:.0f} minutes on hold"
        raise Stuck(message)

    def _hold(self, leg: Leg, verb: verbs.Enqueue, queue: str, seconds: float) -> Steps[Ending]:
        """One round of what is heard on hold."""
        if not verb.wait_url:
            self._ear.silence(SILENT_HOLD, "hold")
            return "finished"
        before = self._ear.seconds
        self._loops.listened()
        waiting = leg.on_hold()
        fields = {
            "QueuePosition": "1",
            "QueueSid": queue,
            "QueueTime": str(round(seconds)),
            "AvgQueueTime": "60",
            "CurrentQueueSize": "1",
        }
        how = yield from self._follow(waiting, self._goto(leg, verb.wait_url, verb.wait_method, **fields))
        if self._ear.seconds - before < 1:
            self._ear.silence(1, "hold")
        return how

    def _nobody(self, leg: Leg, names: str) -> None:
        """A caller hears it ring and nobody come; the diary says why."""
        self._ear.silence(RING, "ringing")
        self._ear.sound(f'[nobody answers: there is no line "{names}" in doors.phone.lines]', leg.sid, leg.place)

    @staticmethod
    def _goto(leg: Leg, url: str, method: str, **fields: str) -> Goto:
        """The document at `url` (relative to the current one; empty: the current one again)."""
        try:
            return Goto(urljoin(leg.url, url) if url else leg.url, method, fields)
        except ValueError as error:
            message = f"the document names an address that is none: {url[:100]!r}"
            raise BadDocument(message) from error
