"""A small builder of diaries for the ledger's tests: Maria, the mail desk's promise, and what follows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import settings

from mystery_shopper.config import Company, Config, Items, Public, ReferenceKind
from mystery_shopper.diary import ContactClosed, ContactOpened, Declared, Heard, HopStarted, KnownBy, Said, Waited
from mystery_shopper.ledger import Rules, read

if TYPE_CHECKING:
    from mystery_shopper.diary import AnyRecord, Record
    from mystery_shopper.ledger.model import Ledger, Presentation

STEADY = settings(deadline=None, derandomize=True)
"""For properties: the same examples in every run, however busy the machine is."""

TUESDAY = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)  # 10:00 in Denver
WEDNESDAY = TUESDAY + timedelta(days=1)
APPROVAL = (
    "Incident INC-20417: yes, you can have the Trail Tent 4 for 249.00, as in our Boulder store. "
    "Reply, order on the web, or call us."
)
MARIA = {
    "name": "Maria Keller",
    "email": "maria.keller@mail.example",
    "number": "+13035550142",
    "street": "12 Pine Street",
    "city": "Boulder",
    "postcode": "80301",
}
PAUL = {"name": "Paul Adler", "email": "paul@mail.example", "number": "+13035550177", "street": "9 Elm Road", "postcode": "80202"}
KINDS = {
    "incident": ReferenceKind(
        pattern=r"INC-(\d{5})", written="INC-{0}", called=("incident number", "incident", "ticket", "case number")
    ),
    "order": ReferenceKind(pattern=r"FO-(\d{6})", written="FO-{0}", called=("order number", "order")),
}


def config(**changes: Any) -> Config:
    values: dict[str, Any] = {
        "company": Company(
            name="Fernridge",
            time_zone="America/Denver",
            locale="en_US",
            currency="USD",
            working_days=("Mon", "Tue", "Wed", "Thu", "Fri"),
        ),
        "references": KINDS,
        "items": Items(names=("Trail Tent 4", "Trail Tent 2", "Camp Stove")),
        "public": Public(places=("hold", "shelf", "banner", "/products/*")),
    }
    return Config(**{**values, **changes})


ARRIVES = "Your order number is FO-118822: the Trail Tent 4 at 249.00. It will be delivered by Friday, November 27."


class Story:
    """Writes records; `at` moves a second with each of them."""

    def __init__(self, configuration: Config | None = None, at: datetime = TUESDAY) -> None:
        self.rules = Rules.of(configuration or config())
        self.at = at
        self.records: list[AnyRecord] = []
        self.customer = "Maria"
        self.contact = self.hop = self.contacts = 0
        self.channel = ""

    def note(self, kind: type[Record], /, **fields: Any) -> Story:
        self.at += timedelta(seconds=1)
        place = {"customer": self.customer, "contact": self.contact, "channel": self.channel, "hop": self.hop}
        self.records.append(kind(seq=len(self.records) + 1, at=self.at, journey="j", **{**place, **fields}))  # type: ignore[arg-type]  # Any fields
        return self

    def meet(self, customer: str = "Maria", facts: dict[str, str] | None = None) -> Story:
        self.customer = customer
        return self.note(Declared, about="persona", facts=facts or MARIA, contact=0, hop=0, channel="")

    def declare(self, about: str, **facts: str) -> Story:
        return self.note(Declared, about=about, facts=facts)

    def open(
        self, channel: str, door: str = "", *known_by: str, at: datetime | None = None, caused_by: str = "", customer: str = ""
    ) -> Story:
        self.at = at or self.at
        self.customer = customer or self.customer
        self.contacts += 1
        self.contact, self.hop, self.channel = self.contacts, 0, channel
        return self.note(ContactOpened, door=door or channel, known_by=known_by, caused_by=caused_by)

    def close(self, by: str = "customer") -> Story:
        return self.note(ContactClosed, by=by)

    def serve(self, department: str, reached: str = "dialled", **payload: str) -> Story:
        self.hop += 1
        return self.note(HopStarted, department=department, reached=reached, payload=payload)

    def known(self, how: str) -> Story:
        return self.note(KnownBy, how=how)

    def says(self, text: str, form: str = "spoken", into: str = "") -> Story:
        return self.note(Said, text=text, form=form, into=into)

    def keys(self, digits: str) -> Story:
        return self.says(digits, form="keyed", into="menu")

    def hears(self, text: str, place: str = "line", form: str = "spoken", **more: Any) -> Story:
        return self.note(Heard, text=text, form=form, place=place, **more)

    def reads(self, text: str, desk: str = "mail desk", **more: Any) -> Story:
        """A mail comes in the open thread."""
        return self.serve(desk, "reply").hears(text, "inbox", "mailed", **more)

    def sees(self, text: str, page: str) -> Story:
        return self.hears(text, page, "shown", source=page)

    def waits(self, seconds: float, how: str = "simulated") -> Story:
        return self.note(Waited, seconds=seconds, how=how)

    def approval(self, text: str = APPROVAL) -> Story:
        """The setting of the examples: on Tuesday the mail desk wrote to Maria."""
        self.meet().open("email", "help@fernridge.example", "own-mailbox")
        return self.says("I saw a tent cheaper in your store. Can you match that price?", "mailed", "A price").reads(text)

    def call(self, department: str = "customer service", at: datetime = WEDNESDAY, known: bool = True) -> Story:
        self.open("phone", "+18005550100", *(["own-number"] if known else []), at=at)
        return self.serve(department)

    def ledger(self) -> Ledger:
        return read(self.records, self.rules)

    def presented(self, reference: str = "INC-20417") -> list[Presentation]:
        return [one for one in self.ledger().presentations if one.reference == reference]


def ordered(text: str = ARRIVES) -> Story:
    """She wrote, and was answered with `text`."""
    return Story().meet().open("email", "help@x", "own-mailbox").says("Hello.", "mailed", "Hi").reads(text)
