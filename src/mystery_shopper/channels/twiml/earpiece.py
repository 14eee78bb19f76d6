"""The customer's end of the line: what comes over it becomes the diary's observations, on the journey's clock."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.channels.twiml.announcements import announced_wait
from mystery_shopper.diary import Heard, Waited

if TYPE_CHECKING:
    from mystery_shopper.config import Config
    from mystery_shopper.diary import Form, Notebook

PER_WORD = 0.4
"""Simulated seconds that a spoken word takes, hers or theirs (150 words a minute, as audiobooks are read)."""
PER_KEY = 0.5
PER_RECORDING = 10.0
"""Simulated seconds of a played recording, whose length cannot be known."""
SHORT_PAUSE = 3.0
"""A pause below this many seconds is a breath within one utterance."""


class Hold(msgspec.Struct, frozen=True, kw_only=True):
    """`since`: seconds of the call at which it began; `at`: that moment on the journey's clock."""

    why: str
    since: float
    at: datetime


class Earpiece:
    """Collects the words of one utterance; passes simulated time; notes hops, words and waits.

    `seconds` of this call so far; `perceived`: whether anything was, since the customer's `last_said`.
    """

    def __init__(self, notebook: Notebook, config: Config, department: str) -> None:
        self._notebook = notebook
        self._announcements = [
            (re.compile(hop.announcement, re.IGNORECASE), hop.name)
            for hop in config.hops
            if hop.channel == "phone" and hop.announcement
        ]
        self._names: dict[str, str] = {}
        self.department = department
        self.seconds = 0.0
        self.transcript: list[str] = []
        self._owed = 0.0
        self._parts: list[str] = []
        self._place = ""
        self._leg = ""
        self._form: Form = "spoken"
        self._redirected = False
        self._untaken: list[str] = []
        self._announced: float | None = None
        self._hold: Hold | None = None
        self.perceived = False
        self.last_said = ""

    def begin(self, leg: str) -> None:
        """The call starts on `leg`, at the department that was dialled."""
        self._names[leg] = self.department
        self._serve(self.department, "dialled", {})

    def answered(self, leg: str, department: str, payload: dict[str, str]) -> None:
        """A far end takes over: the next hop."""
        self.flush()
        self._end_hold()
        self._names[leg] = department
        self._serve(department, "transfer", payload)

    def sent_on(self) -> None:
        """A document after the first: its words may announce another department. On hold it is more of the same."""
        if self._hold is None:
            self.flush()
            self._redirected = True

    def words(self, text: str, leg: str, place: str, *, times: int = 1) -> None:
        """`text` is spoken, `times` over; the diary keeps it once."""
        self._perceive(text, leg, place, "spoken")
        self._pass(len(text.split()) * PER_WORD * times)

    def sound(self, what: str, leg: str, place: str, *, seconds: float = 0.0) -> None:
        """Something is heard that is no speech."""
        self._perceive(what, leg, place, "signalled")
        self._pass(seconds)

    def silence(self, seconds: float, why: str) -> None:
        """Simulated waiting. A short pause is a breath; on hold it is part of the hold."""
        if seconds >= SHORT_PAUSE and self._hold is None:
            self.flush()
            self._pass(seconds)
            self._settle()
            self._waited(seconds, why)
        else:
            self._pass(seconds)

    def hold(self, why: str) -> None:
        """She is put on hold. Ends when somebody answers or the flow goes on; what is heard meanwhile is one utterance."""
        self.flush()
        if self._hold is None:
            self._hold = Hold(why=why, since=self.seconds, at=self._notebook.diary.clock.now())

    def hold_on(self) -> None:
        """The hold goes on: the company's clock moves, so that somebody can become free."""
        self._settle()

    def hold_over(self) -> None:
        self.flush()
        self._end_hold()

    def spoke(self, text: str, *, keyed: bool = False) -> None:
        """The customer said or keyed `text`: time passes, and what was perceived before is answered."""
        self._pass(len(text) * PER_KEY if keyed else len(text.split()) * PER_WORD)
        self._tell("she keys" if keyed else "she", text)
        self.perceived = False
        self.last_said = text
        self._announced = None

    def flush(self) -> None:
        """Note the utterance collected so far."""
        text, self._parts = " ".join(self._parts), []
        if not text:
            return
        hold = self._hold if self._place == "hold" else None
        # On hold the words stand where the hold began, so that the whole wait lies between them and its end.
        self._settle()
        moment = {"at": hold.at} if hold else {}
        if self._redirected and hold is None:
            self._announce(text)
        self._notebook.note(Heard, text=text, form=self._form, place=self._place, **moment)
        self._tell(self._place, text)
        self._untaken.append(text)
        self._redirected = False
        found = announced_wait(text)
        self._announced = self._announced if found is None else found
        if hold is not None:
            self._end_hold()
            self._hold = Hold(why=hold.why, since=self.seconds, at=self._notebook.diary.clock.now())

    def take(self) -> str:
        """The words since the last time."""
        self.flush()
        taken, self._untaken = " ".join(self._untaken), []
        return taken

    def close(self) -> None:
        self.flush()
        self._end_hold()
        self._settle()

    def _perceive(self, text: str, leg: str, place: str, form: Form) -> None:
        if not text:
            return
        if (place, form) != (self._place, self._form):
            self.flush()
        department = self._names.get(leg, self.department)
        if department != self.department:
            # The far end hung up and the flow that had dialled it speaks again.
            self.flush()
            self._serve(department, "returned", {})
        self._leg, self._place, self._form = leg, place, form
        if place != "hold" or text not in self._parts:
            self._parts.append(text)
        self.perceived = True

    def _announce(self, text: str) -> None:
        for pattern, name in self._announcements:
            if name != self.department and pattern.search(text):
                self._names[self._leg] = name
                self._serve(name, "announcement", {})
                return

    def _serve(self, department: str, reached: str, payload: dict[str, str]) -> None:
        self._settle()
        self.department = department
        self._notebook.serve(department, reached=reached, payload=payload)
        self._tell("", f"[{reached}: {department}]")

    def _end_hold(self) -> None:
        hold, self._hold = self._hold, None
        if hold is not None and self.seconds > hold.since:
            self._settle()
            self._waited(self.seconds - hold.since, hold.why)

    def _waited(self, seconds: float, why: str) -> None:
        announced, self._announced = self._announced, None  # told of this wait, not of the next one
        self._notebook.note(Waited, seconds=seconds, how="simulated", why=why, announced=announced)
        self._tell("", f"[waits {seconds:.0f} s: {why}]")

    def _pass(self, seconds: float) -> None:
        self.seconds += seconds
        self._owed += seconds

    def _settle(self) -> None:
        """Move the journey's clock. Once for each utterance, since a company's clock moves along by a request."""
        owed, self._owed = self._owed, 0.0
        if owed:
            self._notebook.diary.clock.advance(owed)

    def _tell(self, who: str, text: str) -> None:
        minutes, seconds = divmod(int(self.seconds), 60)
        self.transcript.append(f"{minutes:02}:{seconds:02}  {who + ': ' if who else ''}{text}")
