"""A company instance without servers, and a caller who follows its TwiML: for tests of what staff say."""

from __future__ import annotations

import json
from collections.abc import Coroutine, Iterable
from decimal import Decimal
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, TypeVar, cast

import httpx
from defusedxml.ElementTree import fromstring
from starlette.applications import Starlette
from twilio.request_validator import RequestValidator

from mystery_shopper.simulators import promising, selling
from mystery_shopper.simulators.company import Instance
from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context, Turn
from mystery_shopper.simulators.doors import mail_desk, phone
from mystery_shopper.simulators.post_office import PostOffice
from mystery_shopper.simulators.records import Case, Customer, Line, Order

T = TypeVar("T")

BASE = "http://127.0.0.1:8000"
TENT = "Trail Tent 4"
READ_ALOUD = (
    "The email says: Dear Maria Keller, Incident {number}: yes, you can have the Trail Tent 4 for $249.00, as in our Boulder "
    "store. Quote {number}, wherever you do. Fernridge Mail Desk"
)


def at_once(work: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that waits for nothing: needs no event loop, so that tests with a browser can stand beside."""
    try:
        work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    message = "it waits for something"
    raise AssertionError(message)


class Letterbox:
    """Stands for the post office: keeps what would be delivered."""

    smtp = imap = "127.0.0.1:1"

    def __init__(self) -> None:
        self.letters: list[tuple[str, EmailMessage]] = []

    def deliver(self, to: str, message: bytes, _at: object) -> None:
        self.letters.append((to, message_from_bytes(message, policy=policy.default)))

    def forget(self, _domain: str) -> None:
        self.letters.clear()


class Shop:
    """One instance with Maria in its records, and what tests ask of it."""

    def __init__(self, *faults: str, phrasing: str = "plain", seed: int = 0, **policies: Any) -> None:
        self.letterbox = Letterbox()
        office = cast("PostOffice", self.letterbox)
        self.instance = Instance(
            "c1", office=office, base_url=BASE, faults=faults, overrides=policies, phrasing=phrasing, seed=seed
        )
        self.records = self.instance.records
        self.records.prices.set(TENT, "store", Decimal("249.00"), "Boulder")
        self.maria = self.customer("Maria Keller", "maria@c1.customers.example", "+13035550111")

    def customer(self, name: str, email: str, number: str) -> Customer:
        return self.records.customers.add(
            name=name, email=email, number=number, street="12 Pearl Street", city="Boulder", state="CO", postcode="80301"
        )

    def promise(self) -> Case:
        """What the mail desk promised Maria."""
        seen = promising.Seen(channel="store", store="Boulder", price=Decimal("249.00"))
        return promising.promise_price(self.instance, TENT, seen, asked_on="email", customer=self.maria.id)

    def order(self, **about: Any) -> Order:
        line = Line(item=TENT, price=Decimal("289.00"), regular=Decimal("289.00"))
        return selling.place(self.instance, customer=self.maria.id, lines=[line], channel="web", **about)

    def orders(self) -> list[Order]:
        return self.records.orders.all()

    def speak(self, department: str, *said: str, number: str = "", **context: Any) -> list[Turn]:
        """The turns of a conversation from its opening to its end."""
        return speak(self.instance, department, said, Context(channel=context.pop("channel", "phone"), number=number, **context))


def speak(instance: Instance, department: str, said: Iterable[str], context: Context, session: str = "CA1") -> list[Turn]:
    turns = [talk(instance, department, session, None, context)]
    for words in said:
        turns.append(talk(instance, department, session, words, context))
        if turns[-1].then != "listen":
            break
    return turns


def words(turns: Iterable[Turn]) -> str:
    return " ".join(f"{turn.says} {turn.announcement}" for turn in turns)


class Caller:
    """A telephone: posts signed requests and carries out the verbs that this company uses."""

    def __init__(self, shop: Shop, number: str) -> None:
        self.shop, self.number = shop, number
        app = Starlette(routes=phone.routes())
        app.state.company = self
        self._app = app
        self.heard: list[str] = []
        self.payloads: list[dict[str, str]] = []
        self.departments: list[str] = []
        self.leg = 0
        self.over = False
        self._gather: Any = None
        self._rest: list[Any] = []

    def instance(self, identity: str) -> Instance:
        if identity != self.shop.instance.id:
            raise KeyError(identity)
        return self.shop.instance

    def post(self, url: str, **fields: str) -> httpx.Response:
        form = {"CallSid": f"CA{self.leg:032x}", "From": self.number, "To": "+18005550142", **fields}
        signature: str = RequestValidator(self.shop.instance.auth_token).compute_signature(url, form)
        return self.post_signed(url, form, signature)

    def post_signed(self, url: str, form: dict[str, str], signature: str) -> httpx.Response:
        request = httpx.Request("POST", url, data=form, headers={"X-Twilio-Signature": signature})
        return at_once(self._answered(request))

    async def _answered(self, request: httpx.Request) -> httpx.Response:
        """What the application answers, asked without a server."""
        headers = [(name.lower(), value) for name, value in request.headers.raw]
        scope = {
            "type": "http",
            "method": request.method,
            "scheme": "http",
            "server": ("127.0.0.1", 8000),
            "headers": headers,
            "path": request.url.path,
            "query_string": request.url.query,
        }
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": request.content}

        async def send(message: Any) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        body = b"".join(message.get("body", b"") for message in sent)
        return httpx.Response(sent[0]["status"], headers=sent[0]["headers"], content=body)

    def call(self, number: str = "main") -> str:
        return self._go(f"{self.shop.instance.base_url}/phone/{number}")

    def say(self, speech: str) -> str:
        return self._go(self._gather.get("action"), SpeechResult=speech, Confidence="0.9")

    def press(self, digits: str) -> str:
        return self._go(self._gather.get("action"), Digits=digits)

    def wait(self) -> str:
        """Say nothing: the verbs after the Gather follow."""
        return self._carry_out(self._rest)

    def _go(self, url: str, **fields: str) -> str:
        answer = self.post(url, **fields)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith("text/xml")
        return self._carry_out(list(fromstring(answer.text)))

    def _carry_out(self, verbs: list[Any]) -> str:
        said = ""
        for at, verb in enumerate(verbs):
            match verb.tag:
                case "Say":
                    said += f"{verb.text} "
                case "Gather":
                    self._gather, self._rest = verb, verbs[at + 1 :]
                    said += " ".join(prompt.text for prompt in verb)
                    break
                case "Redirect":
                    return said + self._go(verb.text)
                case "Dial":
                    return said + self._connect(verb.find("Client/Identity").text, _parameters(verb))
                case "Enqueue":
                    task = json.loads(verb.find("Task").text)
                    said += self._hold(verb.get("waitUrl"))
                    return said + self._connect(task["department"], {"TaskAttributes": json.dumps(task)})
                case "Hangup":
                    self.over = True
                    break
                case other:
                    raise AssertionError(other)
        else:
            self.over = True
        self.heard.append(said)
        return said

    def _hold(self, url: str) -> str:
        return " ".join(say.text or "" for say in fromstring(self.post(url).text).iter("Say")) + " "

    def _connect(self, to: str, payload: dict[str, str]) -> str:
        self.leg += 1
        self.departments.append(to)
        self.payloads.append(payload)
        return self._go(self.shop.instance.doors["phone"]["lines"][to]["webhook"], **payload)


def _parameters(dial: Any) -> dict[str, str]:
    return {one.get("name"): one.get("value") for one in dial.iter("Parameter")}


class Writer:
    """Somebody with a mailbox who writes to the mail desk, and reads what comes back."""

    def __init__(self, shop: Shop, address: str, name: str = "") -> None:
        self.shop, self.address, self.name = shop, address, name
        self._written = 0

    def write(
        self, text: str, subject: str = "A question", answering: EmailMessage | None = None, headers: dict[str, str] | None = None
    ) -> EmailMessage | None:
        """Send a mail; the desk's answer (the last letter in this thread), None where there is none."""
        message = EmailMessage(policy=policy.default)
        self._written += 1
        message["From"] = f"{self.name} <{self.address}>" if self.name else self.address
        message["To"] = f"help@{self.shop.instance.mail_domain}"
        message["Subject"] = f"Re: {answering['Subject']}" if answering else subject
        message["Message-ID"] = f"<{self._written}.{self.address}>"
        if answering:
            message["In-Reply-To"] = answering["Message-ID"]
        for name, value in (headers or {}).items():
            message[name] = value
        message.set_content(text)
        before = len(self.shop.letterbox.letters)
        at_once(mail_desk.answer(self.shop.instance, message))
        mine = [letter for to, letter in self.shop.letterbox.letters[before:] if to == self.address]
        return next((letter for letter in mine if letter["In-Reply-To"] == message["Message-ID"]), None)


def text_of(letter: EmailMessage | None) -> str:
    part = letter.get_body(("plain",)) if letter else None
    return str(part.get_content()) if part else ""
