"""What the ledger derives from a diary: plain frozen values, all JSON-able through msgspec.

Times are aware UTC datetimes; money stands as canonical text, "249.00 USD".
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the ledger's values."""


def place_name(department: str, channel: str) -> str:
    """`department (channel)`, or the channel alone where no department is known."""
    return f"{department} ({channel})" if department else channel


class Place(Value, frozen=True, kw_only=True):
    """Where and when in the journey. `department` names the hop; `""` where nobody serves yet."""

    seq: int
    at: datetime
    customer: str
    contact: int
    channel: str
    hop: int
    department: str

    @property
    def name(self) -> str:
        """As reports print it: "customer service (phone)"."""
        return place_name(self.department, self.channel)


class Fact(Value, frozen=True, kw_only=True):
    """One value in an utterance.

    `attribute`: `price.unit`, `price.was`, `price.total`, `price.shipping`, `price.tax`, `price.refund`, `date`, `due`, `item`,
    `name`, `postcode`, `email`, `address`, `phone`, `reference`, `store`, `channel`, `quantity`, `matter`, `state`.
    `value`: canonical ("249.00 USD", "2026-11-24", "Trail Tent 4", "INC-20417"); `words`: as they stood.
    `item`: the item that a price or quantity is about, where the sentence tells.
    """

    attribute: str
    value: str
    words: str = ""
    item: str = ""
    kind: str = ""  # of a reference: "incident", "order", …


Reception = Literal[
    "anticipated", "recognised", "passed-on", "refused", "asked-again", "replaced", "echoed", "ignored", "mistaken", "unprovable"
]


class Reference(Value, frozen=True, kw_only=True):
    """An identifier that the company handed out, with provenance. `arrives`: the days of delivery that were promised with it."""

    kind: str
    value: str
    issued: Place
    words: str
    holder: str
    matter: str
    about: tuple[Fact, ...]
    arrives: tuple[Fact, ...] = ()


class Presentation(Value, frozen=True, kw_only=True):
    """The customer's giving a reference to one hop, or a hop that should have known it unasked.

    `said`: her words ("" when nothing was presented); `heard`: the company's words that decided; `signals`: every
    reception that was seen in the window, best first; `replaced_by`: value of the new reference; `conflict`: (known, stated) for
    `mistaken`; `known`: the company could know here that she is its holder (elsewhere refusing is right); `excused`: by
    `known_by`; `lost`: this is the hop at which the reference was lost;
    `evidence`: paths of what was shown in this contact.
    """

    reference: str
    kind: str
    issued: Place | None
    presented: Place
    said: str
    reception: Reception
    signals: tuple[str, ...]
    heard: str
    proof: tuple[Fact, ...] = ()
    asked_for: tuple[str, ...] = ()
    replaced_by: str = ""
    conflict: tuple[str, str] | None = None
    known: bool = True
    excused: bool = False
    lost: bool = False
    hop_order: int = 0  # how many hops this reference had met before this one
    evidence: tuple[str, ...] = ()


class Transfer(Value, frozen=True, kw_only=True):
    """From one hop to the next within a contact. `names_desk`, `says_why`, `says_reference_goes_along`: what the
    announcement contained. `warm`: the next hop anticipates. `carried_unshown`: the payload held the reference,
    yet the next hop did not show it. `matters`: there was something to carry (a reference or a stated problem).
    `from_person`: a person handed her over (a menu that connects her does not count as effort).
    """

    left: Place
    entered: Place
    announcement: str
    names_desk: bool
    says_why: bool
    says_reference_goes_along: bool
    references: tuple[str, ...]
    warm: bool
    carried_unshown: bool
    heard: str
    matters: bool = True
    from_person: bool = True


PromiseState = Literal["kept", "broken", "slipped", "open"]


class Promise(Value, frozen=True, kw_only=True):
    """Something due. `what`: `price`, `delivery`, `callback`, `credit`, `answer`, …; `amount` canonical money or "";
    `due` end of the promised moment (UTC) or None; `item`; `reference`: what it was promised under.
    """

    what: str
    item: str
    amount: str
    due: datetime | None
    made: Place
    words: str
    reference: str
    state: PromiseState
    settled: Place | None = None
    settled_words: str = ""


class Repeat(Value, frozen=True, kw_only=True):
    """Said twice: `what` is `name`, `address`, `email`, `postcode`, `item`, `price`, `reference` or `story`."""

    what: str
    value: str
    first: Place
    again: Place
    words: str


class Statement(Value, frozen=True, kw_only=True):
    """One answer of the company to the question (`subject`, `attribute`, as of `place.at`)."""

    subject: str
    attribute: str
    value: str
    words: str
    place: Place


class Contradiction(Value, frozen=True, kw_only=True):
    first: Statement
    second: Statement


class Effort(Value, frozen=True, kw_only=True):
    """A count of what happened to the customer; the names are those of `run.json`. Minutes are floats."""

    contacts: int = 0
    contacts_caused: int = 0
    transfers: int = 0
    forced_channels: int = 0
    said_twice: int = 0
    menu_levels: int = 0
    minutes: float = 0.0
    minutes_waiting: float = 0.0
    minutes_to_a_person: float = 0.0
    dead_ends: int = 0
    permissions: int = 0
    identifiers_asked: int = 0
    replies_demanded: int = 0


class Touchpoint(Value, frozen=True, kw_only=True):
    """A door, hop or page that the customer met."""

    channel: str
    name: str
    visits: int


class Leak(Value, frozen=True, kw_only=True):
    """Somebody's fact (or order) told to a customer it does not belong to."""

    owner: str
    told_to: str
    fact: Fact
    words: str
    place: Place


class Handover(Value, frozen=True, kw_only=True, rename={"from_": "from"}):
    """From who issued it (or knew) to who should know."""

    from_: str
    to: str


class Finding(Value, frozen=True, kw_only=True):
    """One obstacle seen. The same fields as in `run.json`; `step`, `line`, `story`, `expected` and `fingerprint` are
    filled in where the expectation stands (the ledger leaves them empty).
    """

    kind: str
    expected: str = ""
    channel: str = ""
    hop: str = ""
    handover: Handover | None = None
    owner: str = ""
    reference: str = ""
    said: str = ""
    heard: str = ""
    evidence: tuple[str, ...] = ()
    improvement: str = ""
    story: str = ""
    step: str = ""
    line: int = 0
    fingerprint: str = ""


class Ledger(Value, frozen=True, kw_only=True):
    """Everything read from one diary, in the order of the journey."""

    references: tuple[Reference, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    promises: tuple[Promise, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    statements: tuple[Statement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    leaks: tuple[Leak, ...] = ()
    effort: Effort = Effort()
    touchpoints: tuple[Touchpoint, ...] = ()
