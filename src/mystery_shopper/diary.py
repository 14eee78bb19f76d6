"""The diary: an append-only record of what was observed in one journey.

One JSON object a line, written and flushed as it happens. Observations only: what a reference is,
whether it was recognised, what was promised are readings that the ledger derives.
The format is documented in `docs/diary.md`; `VERSION` changes when a reader must.
"""

from __future__ import annotations

import re
import threading
from collections import deque
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

VERSION = 1

Form = Literal["spoken", "keyed", "typed", "chosen", "mailed", "shown", "signalled"]
"""How an utterance was made: spoken, keyed on a phone, typed into a field, chosen from a list, mailed,
shown on a page, signalled (a busy tone, an HTTP status: perceived, but not in words)."""


class Record(msgspec.Struct, frozen=True, kw_only=True, tag_field="record", omit_defaults=True):
    """What every observation has. `contact` and `hop` count from 1 within the journey and the contact."""

    seq: int
    at: datetime
    journey: str
    customer: str = ""
    contact: int = 0
    channel: str = ""
    hop: int = 0


class ContactOpened(Record, frozen=True, kw_only=True, tag="contact-opened"):
    """`door`: URL, mail address or number. `known_by`: how the company could know her here
    (`signed-in`, `own-browser`, `own-number`, `own-mailbox`). `caused_by`: words of the company that
    made this contact necessary; empty when she chose it. `title`: the thread's subject, the page, …
    """

    door: str
    known_by: tuple[str, ...] = ()
    caused_by: str = ""
    title: str = ""


class KnownBy(Record, frozen=True, kw_only=True, tag="known-by"):
    """From here on the company knows her in this contact by `how` (she signed in, she gave her postcode)."""

    how: str


class ContactClosed(Record, frozen=True, kw_only=True, tag="contact-closed"):
    """`by`: `customer`, `company`, or `lost` (the line went dead, the browser died)."""

    by: str = "customer"


class HopStarted(Record, frozen=True, kw_only=True, tag="hop-started"):
    """A department or station begins to serve. `reached`: `dialled`, `transfer`, `announcement`, `page`,
    `reply`, `returned`, `counter`. `payload`: what the technology passed along unheard; evidence, never proof.
    """

    department: str
    reached: str = "dialled"
    payload: dict[str, str] = msgspec.field(default_factory=dict)


class Said(Record, frozen=True, kw_only=True, tag="said"):
    """Said by the customer. `into`: label of the field, name of the menu, subject of the mail."""

    text: str
    form: Form
    into: str = ""


class Heard(Record, frozen=True, kw_only=True, tag="heard"):
    """Heard from the company. `place` says where (`hold`, `menu`, `shelf`, a URL path, a folder), so that
    the configuration can call it public. `given_back`: the customer's own words, quoted by the company
    (the tail of a reply, an echo of her form); they prove nothing. `dated`: the company's own date
    of the words, such as a mail's Date header; `source` identifies them (Message-ID, URL).
    """

    text: str
    form: Form
    place: str = ""
    given_back: str = ""
    subject: str = ""
    dated: datetime | None = None
    source: str = ""


class Shown(Record, frozen=True, kw_only=True, tag="shown"):
    """Evidence: a picture, a rendered mail, a transcript. `path` is relative to the run directory."""

    path: str
    what: str
    media: str = "image/png"


class LeftOut(Record, frozen=True, kw_only=True, tag="left-out"):
    """Evidence that found no room: `size` in bytes; `limit`: the key of `[evidence]` that it would have gone beyond."""

    what: str
    media: str
    size: int
    limit: str


class Pressed(Record, frozen=True, kw_only=True, tag="pressed"):
    """A button, a link or a key that is no data: `what` by the name that a person reads."""

    what: str
    kind: str = "button"


class Waited(Record, frozen=True, kw_only=True, tag="waited"):
    """`seconds` of the customer's time. `announced`: seconds that she was told, if she was."""

    seconds: float
    how: Literal["simulated", "real"]
    why: str = ""
    announced: float | None = None


class Declared(Record, frozen=True, kw_only=True, tag="declared"):
    """What a step or the persona states as known: `about` (`journey`, `persona`, `matter`, `goal`, a reference's
    value, `statement-of-problem`, `observed`) and `facts`, attribute → value in plain text ("price" → "249.00 USD").
    """

    about: str
    facts: dict[str, str]


class StepStarted(Record, frozen=True, kw_only=True, tag="step-started"):
    """A Gherkin step, as written. `line` is 1-based in the feature file; `type`: given, when or then, whatever the keyword."""

    keyword: str
    text: str
    line: int
    type: str = ""


class StepFinished(Record, frozen=True, kw_only=True, tag="step-finished"):
    """`status`: `passed`, `unmet`, `dead-end`, `company-error`, `compromised`, `waiting`, `not-reached`."""

    status: str
    text: str = ""
    line: int = 0
    message: str = ""


class FindingRecorded(Record, frozen=True, kw_only=True, tag="finding"):
    """A finding as an expectation recorded it: the fields of a finding in `run.json`."""

    finding: dict[str, Any]


AnyRecord = (
    ContactOpened
    | KnownBy
    | ContactClosed
    | HopStarted
    | Said
    | Heard
    | Shown
    | LeftOut
    | Pressed
    | Waited
    | Declared
    | StepStarted
    | StepFinished
    | FindingRecorded
)
R = TypeVar("R", bound=Record)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)


class Clock:
    """The journey's clock: wall time plus the offset that the shopper holds.

    `on_advance(seconds)` tells a company that offers its clock to move along. All times are UTC.
    """

    def __init__(self, now: datetime | None = None, on_advance: Callable[[float], None] | None = None) -> None:
        self.offset = timedelta() if now is None else now - datetime.now(UTC)
        self.on_advance = on_advance

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    def advance(self, seconds: float) -> None:
        """Move this clock, and the company's where it is offered, by `seconds`."""
        if self.on_advance is not None:
            self.on_advance(seconds)
        self.offset += timedelta(seconds=seconds)


class Diary:
    """Writes one journey's records to `path` (or only keeps them, where it is None). Thread-safe."""

    def __init__(self, journey: str, clock: Clock | None = None, path: Path | None = None, secrets: Iterable[str] = ()) -> None:
        self.journey = journey
        self.clock = clock or Clock()
        self.records: list[AnyRecord] = []
        self._contacts = 0
        self._lock = threading.Lock()
        self._hidden: set[str] = set()
        self._secrets = re.compile(r"(?!)")
        for secret in secrets:
            self.hide(secret)
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._file = path.open("ab", buffering=0) if path is not None else None

    def note(self, kind: type[R], /, **fields: Any) -> R:
        """Append one record; fills in `seq`, `at` (unless given) and `journey`; masks secrets."""
        with self._lock:
            fields.setdefault("at", self.clock.now())
            record = kind(seq=len(self.records) + 1, journey=self.journey, **self._masked(fields))
            self.records.append(record)  # type: ignore[arg-type]  # R is one of AnyRecord
            if self._file is not None:
                self._file.write(_encoder.encode(record) + b"\n")
        return record

    def hide(self, secret: str) -> None:
        """From now on `secret` is masked in whatever is noted."""
        if secret:
            self._hidden.add(secret)
            self._secrets = re.compile("|".join(sorted(map(re.escape, self._hidden), key=len, reverse=True)))

    def next_contact(self) -> int:
        with self._lock:
            self._contacts += 1
            return self._contacts

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _masked(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._secrets.sub("••••", value)
        if isinstance(value, dict):
            return {key: self._masked(item) for key, item in value.items()}
        return value


class Notebook:
    """The diary as one customer's channel sees it: knows the open contact and the hop that serves.

    Channels write through this only.
    """

    def __init__(self, diary: Diary, customer: str, channel: str) -> None:
        self.diary = diary
        self.customer = customer
        self.channel = channel
        self.contact = 0
        self.hop = 0
        self.caused_by: deque[str] = deque(maxlen=1)

    def open(self, door: str, *, known_by: Iterable[str] = (), title: str = "") -> int:
        """Open a contact at `door`; one that the company caused takes the words from `caused_by`."""
        self.contact, self.hop = self.diary.next_contact(), 0
        cause = self.caused_by.popleft() if self.caused_by else ""
        self.note(ContactOpened, door=door, known_by=tuple(known_by), caused_by=cause, title=title)
        return self.contact

    def close(self, by: str = "customer") -> None:
        if self.contact:
            self.note(ContactClosed, by=by)
        self.contact = self.hop = 0

    def serve(self, department: str, *, reached: str = "dialled", payload: dict[str, str] | None = None) -> None:
        """A hop starts: `department` serves from here on."""
        self.hop += 1
        self.note(HopStarted, department=department, reached=reached, payload=payload or {})

    def note(self, kind: type[R], /, **fields: Any) -> R:
        fields.setdefault("contact", self.contact)
        fields.setdefault("hop", self.hop)
        return self.diary.note(kind, customer=self.customer, channel=self.channel, **fields)


def read(path: Path) -> list[AnyRecord]:
    """The records of a diary file. A torn last line (a killed run) is accepted and left out.

    Raises msgspec.DecodeError, with the line number, for damage anywhere else.
    """
    lines = path.read_bytes().split(b"\n")
    records: list[AnyRecord] = []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            records.append(_decoder.decode(line))
        except msgspec.DecodeError as error:
            if number == len(lines):
                break
            message = f"{path}, line {number}: {error}"
            raise msgspec.DecodeError(message) from error
    return records
