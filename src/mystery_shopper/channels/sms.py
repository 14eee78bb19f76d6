"""Text messages: hers go to a number's messaging webhook; what the company sends by itself is in the platform's list."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

import msgspec

from mystery_shopper.channels.twiml.documents import BadDocument, parse, spoken
from mystery_shopper.channels.twiml.transport import Webhooks
from mystery_shopper.diary import Heard, Said
from mystery_shopper.errors import DeadEnd, NotOffered, Unreachable
from mystery_shopper.patience import Impatience, Patience

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from mystery_shopper.channels.protocol import Awaits, Kit
    from mystery_shopper.channels.twiml.transport import Transport
    from mystery_shopper.config_doors import PhoneNumber

WINDOW: Final = timedelta(hours=24)
"""Messages with one number within this time are one contact."""
_REDIRECTS = 5
_HEARD = frozenset({"inbound", "outbound-reply"})
"""Directions of what she knows already: her own messages, and the answers that the webhook gave."""


class Message(msgspec.Struct, frozen=True, kw_only=True, rename={"sender": "from"}):
    """One message of the platform's list. `date_sent`: RFC 2822. `direction`: as platforms call it."""

    sid: str
    sender: str
    to: str
    body: str
    date_sent: str
    direction: str = ""

    @property
    def at(self) -> datetime:
        return parsedate_to_datetime(self.date_sent)


class _Listing(msgspec.Struct, frozen=True):
    messages: list[Message] = []


class Sms:
    """The messages of her telephone. `transport` makes what asks the webhooks, for tests and other platforms."""

    name = "sms"

    def __init__(self, kit: Kit, transport: Callable[[], Transport] | None = None) -> None:
        if kit.doors.sms is None:
            message = f"{kit.persona.first_name} has nobody to text to: add [doors.sms] to mystery_shopper.toml."
            raise NotOffered(message)
        self._kit = kit
        self._door = kit.doors.sms
        self._notebook = kit.notebook
        self._transport = (transport or self._webhooks)()
        self._patience = Patience(kit.config.patience.call, kit.config.patience.every)
        self._known: set[str] = set()
        self._since: dict[str, tuple[datetime, int, int]] = {}  # number → when its contact began, which it is, its hop

    def to(self, name: str = "") -> Texting:
        """The conversation with the number called `name` in doors.sms.numbers; without a name, the only one.

        Raises NotOffered where no number is meant.
        """
        numbers = self._door.numbers
        found = numbers.get(name) if name else next(iter(numbers.values())) if len(numbers) == 1 else None
        if found is None:
            message = f'Which number: "{name}"? doors.sms.numbers has {", ".join(sorted(numbers)) or "none"}.'
            raise NotOffered(message)
        return Texting(self, found)

    def received(self) -> list[Message]:
        """Every message that the company has sent to her, oldest first, noted when it is new. Opens no contact of hers.

        Raises NotOffered without a list of messages, Unreachable where it cannot be had.
        """
        found = self._listed()
        for message in found:
            if message.sid not in self._known:
                self._known.add(message.sid)
                self.note(message.sender, message.body, dated=message.at, source=message.sid)
        return found

    def await_text(self, about: str) -> Message | None:
        """The last message from the company with `about` in it, None where none comes in her patience."""

        def fitting() -> Message | None:
            return next((one for one in reversed(self.received()) if about.casefold() in one.body.casefold()), None)

        found = self._patience.until(fitting)
        return None if isinstance(found, Impatience) else found

    # ---- for a conversation

    def text(self, number: PhoneNumber, words: str) -> list[str]:
        """Send `words`; the messages that answer at once. DeadEnd where the number's webhook answers with no document."""
        self._open(number.number)
        self._notebook.note(Said, text=words, form="mailed", into=number.number)
        self._take_in_known()
        fields = {
            "MessageSid": "SM" + uuid.uuid4().hex,
            "AccountSid": self._door.account_sid,
            "From": self._kit.persona.number,
            "To": number.number,
            "Body": words,
            "NumMedia": "0",
        }
        try:
            return self._answers(number.webhook, fields)
        except BadDocument as bad:
            self._notebook.note(Heard, text=f"[an application error: {bad}]", form="signalled", place="texts")
            message = f"The text message to {number.number} led to an application error: {bad}"
            raise DeadEnd(message) from bad

    def note(self, number: str, words: str, *, dated: datetime | None = None, source: str = "") -> None:
        """A message from `number` is read; within the contact with that number, where one is open."""
        _, contact, hop = self._since.get(number, (None, 0, 0))
        self._notebook.note(Heard, text=words, form="mailed", place="texts", dated=dated, source=source, contact=contact, hop=hop)

    def unread(self, number: str) -> list[str]:
        """What came from `number` since she last looked, as far as the platform lists messages; waits for it."""
        if not self._door.messages:
            return []

        def new() -> list[str] | None:
            fresh = [one for one in self._listed() if one.sid not in self._known]
            self.received()
            return [one.body for one in fresh if one.sender == number] or None

        found = self._patience.until(new)
        return [] if isinstance(found, Impatience) else found

    # ---- the channel's protocol

    def picture(self) -> None:
        """Does nothing: what a message shows is its words."""

    def turn_away(self) -> None:
        """Does nothing: a conversation by text goes on for a day."""

    def close(self) -> None:
        for number in list(self._since):
            self._end(number)
        self._transport.close()

    # ---- inside

    def _open(self, number: str) -> None:
        """The contact with `number`: the one of the last 24 hours, else a new one."""
        now, kept = self._notebook.diary.clock.now(), self._since.get(number)
        if kept is not None and now - kept[0] <= WINDOW:
            self._notebook.contact, self._notebook.hop = kept[1], kept[2]
            return
        if kept is not None:
            self._end(number)
        self._notebook.open(number, known_by=("own-number",))
        self._notebook.serve(self._department(number), reached="reply")
        self._since[number] = (now, self._notebook.contact, self._notebook.hop)

    def _end(self, number: str) -> None:
        _, self._notebook.contact, self._notebook.hop = self._since.pop(number)
        self._notebook.close()

    def _department(self, number: str) -> str:
        """The configured hop of this channel, where there is one; else the number's name."""
        hops = [hop.name for hop in self._kit.config.hops if hop.channel == self.name]
        names = [name for name, one in self._door.numbers.items() if one.number == number]
        return hops[0] if len(hops) == 1 else names[0]

    def _answers(self, url: str, fields: dict[str, str]) -> list[str]:
        for _ in range(_REDIRECTS + 1):
            url, body = self._transport.ask(url, "POST", fields)
            verbs = parse(body)
            unknown = [verb.tag for verb in verbs if verb.tag not in {"Message", "Redirect"}]
            if unknown:
                message = f"<{unknown[0][:40]}> is no verb that answers a text message"
                raise BadDocument(message)
            sent = [_body(verb) for verb in verbs if verb.tag == "Message"]
            further = next((verb for verb in verbs if verb.tag == "Redirect"), None)
            if further is None or sent:
                return [one for one in sent if one]
            url = urljoin(url, (further.text or "").strip())
        message = f"the message was sent on more than {_REDIRECTS} times"
        raise BadDocument(message)

    def _listed(self) -> list[Message]:
        if not self._door.messages:
            message = "The messages that the company sends cannot be read: add `messages` to [doors.sms] in mystery_shopper.toml."
            raise NotOffered(message)
        try:
            _, body = self._transport.ask(self._door.messages, "GET", {"To": self._kit.persona.number})
            found = msgspec.json.decode(body, type=_Listing).messages
            return sorted((one for one in found if one.direction not in _HEARD), key=lambda one: one.at)
        except (BadDocument, msgspec.DecodeError, ValueError) as error:
            message = f"The list of text messages ({self._door.messages}) cannot be read: {error}"
            raise Unreachable(message) from error

    def _take_in_known(self) -> None:
        """What was sent before she writes is no answer to it."""
        if self._door.messages:
            self.received()

    def _webhooks(self) -> Transport:
        token = os.environ.get(self._door.auth_token_env, "") if self._door.auth_token_env else self._door.auth_token
        config = self._kit.config
        return Webhooks(token, config.safety, total=config.patience.call, door="sms")


class Texting:
    """A conversation by text messages with one number."""

    def __init__(self, sms: Sms, number: PhoneNumber) -> None:
        self._sms = sms
        self._number = number
        self._answers: list[str] | None = None
        self._left = False

    @property
    def over(self) -> bool:
        return self._left

    @property
    def awaits(self) -> Awaits:
        return "nothing" if self._left else "text"

    def hear(self) -> str:
        """The answers to what she wrote last; "" before she has written, and where none came."""
        if self._answers is None:
            return ""
        answers, self._answers = self._answers, None
        if not answers:
            return "\n".join(self._sms.unread(self._number.number))
        for words in answers:
            self._sms.note(self._number.number, words)
        return "\n".join(answers)

    def say(self, words: str) -> None:
        self._answers = self._sms.text(self._number, words)

    def press(self, keys: str) -> None:
        message = f"There are no keys to press in a text message ({keys})."
        raise NotOffered(message)

    def leave(self) -> None:
        """She writes no more; the contact lasts for its day."""
        self._left = True


def _body(message: Element) -> str:
    """The words of a Message: its Body, or its own text."""
    inner = message.find("Body")
    return spoken(inner if inner is not None else message)
