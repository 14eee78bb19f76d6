"""The phone: calls at a company's numbers, through the voice webhooks that its call flow answers."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Literal

from mystery_shopper.channels.twiml.documents import BadDocument
from mystery_shopper.channels.twiml.earpiece import Earpiece
from mystery_shopper.channels.twiml.flow import Flow
from mystery_shopper.channels.twiml.legs import Given, Keyed, Leg, Listening, Spoken
from mystery_shopper.channels.twiml.loops import Stuck
from mystery_shopper.channels.twiml.switchboard import Line, Switchboard
from mystery_shopper.channels.twiml.transport import Webhooks
from mystery_shopper.channels.twiml.verbs import Gather
from mystery_shopper.diary import Heard, Said
from mystery_shopper.errors import CompanyFailed, CouldNotLook, DeadEnd, NotOffered

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.channels.protocol import Awaits, Kit
    from mystery_shopper.channels.twiml.transport import Transport
    from mystery_shopper.config_doors import PhoneDoor
    from mystery_shopper.diary import Form

EndedHow = Literal["", "company", "customer", "silent", "rejected", "busy", "loop", "error", "lost"]
"""Who or what ended the call: the company after its words, the customer, the company without a word since she last spoke, a
number that does not take the call, a busy one, a call that goes nowhere, an application error, a door that is gone."""


_FAREWELL = re.compile(r"\b(?:good ?bye|bye|thanks|thank you|that(?:'s| is| was) all|no more)\b", re.IGNORECASE)
"""After such words she expects nothing more: hanging up is no discourtesy."""


class Phone:
    """The customer's telephone. `transport` makes what asks the webhooks, for tests and other platforms."""

    name = "phone"

    def __init__(self, kit: Kit, transport: Callable[[], Transport] | None = None) -> None:
        if kit.doors.phone is None:
            message = f"{kit.persona.first_name} has no phone to call with: add [doors.phone] to mystery_shopper.toml."
            raise NotOffered(message)
        self._kit = kit
        self._door = kit.doors.phone
        self._transport = transport or self._webhooks
        self._call: Call | None = None

    def dial(self, name: str = "") -> Call:
        """Call the number called `name` in doors.phone.numbers; without a name, the only one. The first `hear` connects.

        A call that she is still in is hung up. Raises NotOffered where no number is meant.
        """
        name = name or self._only(self._door)
        number = self._door.numbers.get(name)
        if number is None:
            message = f'There is no number "{name}" in doors.phone.numbers. There are: {_listed(self._door)}.'
            raise NotOffered(message)
        self.close()
        self._call = Call(self._kit, name, number.number, self._transport())
        return self._call

    def picture(self) -> None:
        """Keep what was said so far."""
        if self._call is not None and not self._call.over:
            self._call.keep_transcript("call so far")

    def turn_away(self) -> None:
        """Does nothing: she can look something up and stay on the line."""

    def close(self) -> None:
        if self._call is not None:
            self._call.leave()

    @staticmethod
    def _only(door: PhoneDoor) -> str:
        if len(door.numbers) != 1:
            message = f"Which number? doors.phone.numbers has {_listed(door)}: dial one of them by its name."
            raise NotOffered(message)
        return next(iter(door.numbers))

    def _webhooks(self) -> Transport:
        token = os.environ.get(self._door.auth_token_env, "") if self._door.auth_token_env else self._door.auth_token
        config = self._kit.config
        return Webhooks(token, config.safety, total=config.patience.call)


class Call:
    """One call: a Conversation. What the customer gives is carried to the line at once; what comes of it, errors too, is heard.

    `over` can be true while the last words are still to be heard.
    """

    def __init__(self, kit: Kit, name: str, number: str, transport: Transport) -> None:
        door = kit.doors.phone
        assert door is not None  # noqa: S101 - Phone has checked
        self._kit = kit
        self._notebook = kit.notebook
        self._transport = transport
        switchboard = Switchboard(door, kit.config.hops)
        line = switchboard.queued([number]) or Line(target=number, webhook=door.numbers[name].webhook, department=name)
        self._ear = Earpiece(kit.notebook, kit.config, line.department)
        self._leg = Leg(line, kit.persona.number)
        self._steps = Flow(transport, switchboard, self._ear).call(self._leg)
        self._listening: Listening | None = None
        self._trouble: CompanyFailed | CouldNotLook | None = None
        self._started = False
        self.ended_how: EndedHow = ""
        self._notebook.open(number, known_by=("own-number",), title=name)
        self._ear.begin(self._leg.sid)

    @property
    def over(self) -> bool:
        return bool(self.ended_how)

    @property
    def awaits(self) -> Awaits:
        listening = self._listening
        if isinstance(listening, Gather):
            return {(True, True): "either", (True, False): "digits", (False, True): "speech"}.get(  # type: ignore[return-value]  # of Awaits
                (listening.takes_digits, listening.takes_speech), "nothing"
            )
        return "nothing" if listening is None else "speech"

    @property
    def department(self) -> str:
        """Who serves now."""
        return self._ear.department

    def hear(self) -> str:
        """The words since she last heard, until the line listens or the call ends; "" where there were none.

        Raises DeadEnd where the call led nowhere, Unreachable and others of CouldNotLook where it could not be had.
        """
        if not self._started:
            self._go_on(None)
        if self._trouble is not None:
            raise self._trouble
        return self._ear.take()

    def say(self, words: str) -> None:
        """Speak. A line that takes digits only does not understand her."""
        self._turn(words, "spoken")
        self._ear.spoke(words)
        self._go_on(Spoken(words))

    def press(self, keys: str) -> None:
        """Key digits, `*` and `#`. A line that takes speech only does not hear them."""
        keys = re.sub(r"[\s-]", "", keys)
        if not re.fullmatch(r"[0-9*#]+", keys):
            message = f"A telephone has the keys 0 to 9, * and #; {keys!r} cannot be keyed."
            raise ValueError(message)
        self._turn(keys, "keyed")
        self._ear.spoke(keys, keyed=True)
        self._go_on(Keyed(keys))

    def wait(self) -> None:
        """Say nothing, until the line goes on by itself."""
        self._check_open("wait")
        self._go_on(None)

    def leave(self) -> None:
        """Hang up. Does nothing where the call is over."""
        if not self.over:
            self._end("customer")

    def keep_transcript(self, what: str) -> None:
        text = "\n".join([f"Call to {self._leg.line.target} ({self._leg.line.department})", "", *self._ear.transcript, ""])
        self._kit.evidence.keep(self._notebook, what, text.encode(), "text/plain")

    def _turn(self, text: str, form: Form) -> None:
        self._check_open("speak")
        self._notebook.note(Said, text=text, form=form, into=self.department)

    def _check_open(self, doing: str) -> None:
        if not self._started:
            self._go_on(None)
        if self._trouble is not None:
            raise self._trouble
        if self.over:
            message = f"{self._kit.persona.first_name} cannot {doing}: the call to {self.department} is over ({self.ended_how})."
            raise DeadEnd(message)

    def _go_on(self, given: Given) -> None:
        """Run the flow until it listens or ends; keep what went wrong for `hear`."""
        self._listening = None
        try:
            if self._started:
                self._listening = self._steps.send(given)
            else:
                self._started = True
                self._listening = next(self._steps)
            self._ear.flush()
        except StopIteration as stop:
            self._ended(stop.value)
        except Stuck as stuck:
            self._fail("loop", f"{stuck}", "customer")
        except BadDocument as bad:
            self._signal(f"[an application error: {bad}]")
            self._fail("error", f"the call broke off with an application error, since {bad}", "company")
        except CouldNotLook as error:
            self._trouble = error
            self._end("lost")

    def _ended(self, how: str) -> None:
        match how:
            case "busy":
                self._signal("[busy tone]")
                self._fail("busy", "the number is busy", "company")
            case "rejected":
                self._signal("[the number does not take the call]")
                self._fail("rejected", "the number does not take the call", "company")
            case _ if not self._ear.perceived and not _FAREWELL.search(self._ear.last_said):
                self._fail("silent", "the company hung up without a word", "company")
            case _:
                self._end("company")

    def _signal(self, what: str) -> None:
        self._ear.flush()
        self._notebook.note(Heard, text=what, form="signalled", place="menu")

    def _fail(self, how: EndedHow, why: str, by: str) -> None:
        heard = self._ear.transcript[-1].partition("  ")[2] if self._ear.transcript else ""
        message = f"On the phone with {self.department} {self._kit.persona.first_name} got no further: {why}. Last: {heard}"
        self._trouble = DeadEnd(message)
        self._end(how, by)

    def _end(self, how: EndedHow, by: str = "") -> None:
        self.ended_how = how
        self._listening = None
        self._steps.close()
        try:
            self._ear.close()
        except CouldNotLook as error:
            # The company's clock is gone: the call ends all the same, and hear() tells.
            self._trouble = self._trouble or error
        self.keep_transcript("call transcript")
        self._notebook.close(by or how)
        self._transport.close()


def _listed(door: PhoneDoor) -> str:
    return ", ".join(f'"{name}"' for name in sorted(door.numbers)) or "none"
