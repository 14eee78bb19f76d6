"""A tiny company of the tests' own, met over the wire: telephone webhooks, mail servers, web pages, a store's counter.

Nothing here comes from the embedded company: what the shopper judges rightly here, it judges without knowing who speaks.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Mount, Route
from twilio.request_validator import RequestValidator

from mystery_shopper.config_doors import Doors, PhoneDoor, PhoneLine, PhoneNumber, StoreDoor, WebDoor
from tests.over_the_wire import callflow
from tests.over_the_wire.books import DENVER, Books, Desk
from tests.over_the_wire.manners import ADVERT, Act, Manner, chooses, end, knows
from tests.over_the_wire.pages import Counter, Shop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from starlette.requests import Request

    from tests.channels.mail_servers import MailServers
    from tests.over_the_wire.manners import Talk

TOKEN = "a token of the tiny company"
MENU = chooses({"1": ("orders", "sales"), "2": ("anything else", "service")})
GREETINGS = {
    "menu": "Welcome to Northlight.",
    "sales": "Sales, how can I help you?",
    "service": "Customer service, how can I help you?",
    "price desk": "Price desk, how can I help you?",
    "counter": "Hello! How can I help you?",
}
DEPARTMENTS = {"sales": "sales", "service": "customer service", "price desk": "price desk"}


@dataclass
class Company:
    """`staff`: who sits where (menu, sales, service, price desk, counter, mail desk); all others know their job. `hold`: what is
    said on hold, seconds of pause after it, whether a number can be keyed meanwhile.
    """

    root: str
    post: MailServers
    now: datetime
    staff: dict[str, Manner] = field(default_factory=dict)
    hold: tuple[str, int, bool] = (ADVERT, 30, False)
    letter: str = "Reply, order on the web, or call us."
    offers: frozenset[str] = frozenset({"clock"})

    def __post_init__(self) -> None:
        self.books = Books(self.now)
        self.post.on_mail = self._answer_mail
        self._talks: dict[str, Talk] = {}
        self._tomorrow: list[tuple[datetime, Callable[[], None]]] = []
        self.shop = Shop(self.books)
        self.counter = Counter(lambda: self._sits("counter")(self._desk("counter")))

    # ---- as the journey knows it

    @property
    def doors(self) -> Doors:
        lines = {
            name: PhoneLine(webhook=f"{self.root}/phone/{name.replace(' ', '-')}", department=department)
            for name, department in DEPARTMENTS.items()
        }
        return Doors(
            web=WebDoor(url=f"{self.root}/shop/"),
            store=StoreDoor(places={"Boulder": f"{self.root}/store/"}),
            email=self.post.door,
            phone=PhoneDoor(
                numbers={"main": PhoneNumber(number="+18005550100", webhook=f"{self.root}/phone/menu")},
                lines=lines,
                auth_token=TOKEN,
            ),
        )

    def arrange(self, kind: str, **fields: str) -> None:
        """Nothing can be arranged."""

    def advance(self, seconds: float) -> None:
        """Its clock goes on; letters that were put off until then are sent."""
        self.books.now += timedelta(seconds=seconds)
        due = [send for moment, send in self._tomorrow if moment <= self.books.now]
        self._tomorrow = [one for one in self._tomorrow if one[0] > self.books.now]
        for send in due:
            send()

    @property
    def app(self) -> Starlette:
        phone = Route("/phone/{station}", self._answer_phone, methods=["POST"])
        on_hold = Route("/hold", self._on_hold, methods=["POST"])
        return Starlette(routes=[phone, on_hold, Mount("/shop", self.shop.app), Mount("/store", self.counter.app)])

    # ---- telephone

    async def _answer_phone(self, request: Request) -> Response:
        fields = {name: str(value) for name, value in (await request.form()).items()}
        if not RequestValidator(TOKEN).validate(str(request.url), fields, request.headers.get("X-Twilio-Signature", "")):
            return Response("not signed by the platform", 403)
        station, sid = request.path_params["station"].replace("-", " "), fields["CallSid"]
        if sid in self._talks:
            act = _next(self._talks[sid], fields.get("Digits") or fields.get("SpeechResult", ""))
        else:
            caller = self.books.buyer(number=fields["From"])
            self._talks[sid] = self._sits(station)(Desk(self.books, GREETINGS[station], caller, fields))
            act = next(self._talks[sid])
        return _xml(callflow.document(act, str(request.url), f"{self.root}/hold"))

    async def _on_hold(self, request: Request) -> Response:
        del request
        return _xml(callflow.hold(*self.hold))

    # ---- mail

    def _answer_mail(self, mail: EmailMessage) -> None:
        ids = re.findall(r"<[^>]+>", f"{mail.get('References', '')} {mail['Message-ID']}")
        text = mail.get_body().get_content()  # type: ignore[union-attr]  # she writes plain mails
        talk = self._talks.get(ids[0])
        if talk is None:
            desk = self._desk("mail desk", parseaddr(str(mail["From"]))[1])
            talk = self._talks[ids[0]] = self._sits("mail desk")(desk) if desk.find(text) else self._promise(desk)
            next(talk)
        act = _next(talk, text)
        self._send(act.words, mail, automatic=act.automatic)
        if act.tomorrow:
            self._tomorrow.append((self.books.now + timedelta(days=1), lambda: self._send(act.tomorrow, mail)))

    def _promise(self, desk: Desk) -> Talk:
        """The mail desk matches the price that she saw."""
        words = yield Act("")
        price = re.search(r"\d+\.\d\d", words)
        assert price is not None
        assert desk.caller is not None
        one = self.books.approve(desk.caller, "Trail Tent 4", Decimal(price.group()))
        yield end(
            f"Incident {one.number}: yes, you can have the {one.item} for {one.price}, as in our Boulder store. {self.letter}"
        )

    def _send(self, words: str, to: EmailMessage, *, automatic: bool = False) -> None:
        answer = EmailMessage()
        answer["From"] = "Northlight <help@fernridge.example>"
        answer["To"] = to["From"]
        answer["Subject"] = f"Re: {to['Subject'].removeprefix('Re: ')}"
        answer["Date"] = format_datetime(self.books.now.astimezone(DENVER))
        answer["Message-ID"] = make_msgid(domain="fernridge.example")
        answer["In-Reply-To"] = to["Message-ID"]
        if automatic:
            answer["Auto-Submitted"] = "auto-replied"
        hers = to.get_body().get_content()  # type: ignore[union-attr]  # she writes plain mails
        quoted = "\n".join(f"> {line}" for line in hers.strip().splitlines())
        answer.set_content(f"{words}\n\nOn Tue, 24 Nov 2026 at 10:00 {to['From']} wrote:\n{quoted}\n")
        self.post.deliver(parseaddr(str(to["From"]))[1], answer)

    # ---- who sits where

    def _sits(self, station: str) -> Manner:
        return self.staff.get(station, MENU if station == "menu" else knows)

    def _desk(self, station: str, email: str = "") -> Desk:
        return Desk(self.books, GREETINGS.get(station, ""), self.books.buyer(email=email))


class Town:
    """One web server for all companies of a test session, each below its own prefix."""

    def __init__(self) -> None:
        self.url = ""
        self.app = Starlette()

    def settle(self, post: MailServers, now: datetime) -> Company:
        prefix = f"/{uuid.uuid4().hex[:8]}"
        company = Company(f"{self.url}{prefix}", post, now)
        self.app.router.routes.append(Mount(prefix, company.app))
        return company


def _next(talk: Talk, words: str) -> Act:
    try:
        return talk.send(words)
    except StopIteration:
        return end("That is all we can do. Goodbye.")


def _xml(document: object) -> Response:
    return Response(str(document), media_type="text/xml")
