"""Starts the embedded company as anybody would, and speaks its control API."""

from __future__ import annotations

import json
import re
import smtplib
import ssl
import subprocess
import sys
from decimal import Decimal
from email.message import EmailMessage
from email.utils import make_msgid
from html import unescape
from typing import Any, Self

import httpx
from imap_tools import MailBoxUnencrypted
from imap_tools.message import MailMessage

from mystery_shopper.patience import Impatience, Patience

_TLS = ssl.create_default_context()  # made once: a client that makes its own takes longer than a page
PERSON = {
    "name": "Maria Keller",
    "email": "",
    "number": "+13035550111",
    "street": "12 Pearl Street",
    "city": "Boulder",
    "state": "CO",
    "postcode": "80301",
}
CARD = {"card": "4242 4242 4242 4242", "expires": "12/28", "code": "123"}


class Fernridge:
    """The process, started with `options`. Ends when its standard input is closed."""

    def __init__(self, *options: str) -> None:
        self.options = options

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "mystery_shopper.simulators", *self.options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.ready = json.loads(self.process.stdout.readline())
        self.control = str(self.ready["control"])
        self.http = httpx.Client(base_url=self.control, timeout=10, follow_redirects=True, verify=_TLS)
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(5)
        self.process.stdout.close()


class Opened:
    """An instance, and a fresh browser's worth of cookies."""

    def __init__(self, company: Fernridge, options: dict[str, Any]) -> None:
        self.company = company
        answer = company.http.post("/instances", json=options)
        assert answer.status_code == 201, answer.text
        self.id: str = answer.json()["id"]
        self.doors: dict[str, Any] = answer.json()["doors"]
        self.clock: str = answer.json()["clock"]
        self._browsers: list[Browser] = []

    def control(self, method: str, path: str = "", **body: Any) -> Any:
        return self.company.http.request(method, f"/instances/{self.id}{path}", json=body or None)

    def arrange(self, kind: str, **fields: Any) -> dict[str, Any]:
        answer = self.control("POST", "/arrange", kind=kind, **fields)
        assert answer.status_code == 200, answer.text
        done: dict[str, Any] = answer.json()
        return done

    def days_pass(self, days: float) -> None:
        assert self.control("POST", "/clock", seconds=days * 86400).status_code == 200

    def browser(self) -> Browser:
        self._browsers.append(Browser(self))
        return self._browsers[-1]

    def address(self, name: str) -> str:
        return f"{name}@{self.doors['email']['mailbox_domain']}"

    def mails(self, name: str, subject: str) -> list[MailMessage]:
        """The mails of this customer whose subject contains `subject`; waits for the first."""
        door = self.doors["email"]
        host, port = door["imap"].split(":")
        with MailBoxUnencrypted(host, int(port)).login(self.address(name), door["password"]) as box:

            def look() -> list[MailMessage] | None:
                box.client.noop()
                return [mail for mail in box.fetch(mark_seen=False) if subject in mail.subject] or None

            found = Patience(3).until(look)
        return [] if isinstance(found, Impatience) else found

    def write(self, name: str, text: str, to: str = "help", subject: str = "Hello") -> None:
        message = EmailMessage()
        message["From"], message["Subject"] = self.address(name), subject
        message["To"] = self.doors["email"]["addresses"][to] if "@" not in to else to
        message["Message-ID"] = make_msgid()
        message.set_content(text)
        host, port = self.doors["email"]["smtp"].split(":")
        with smtplib.SMTP(host, int(port)) as smtp:
            smtp.send_message(message)

    def dispose(self) -> None:
        for browser in self._browsers:
            browser.http.close()
        self.control("DELETE")


class Browser:
    """Cookies of one customer, and what she does in the web shop and the stores."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.http = httpx.Client(follow_redirects=True, timeout=10, verify=_TLS)

    def shop(self, path: str = "") -> str:
        return self._read(self.http.get(self.opened.doors["web"]["url"] + path))

    def send(self, path: str, **fields: str) -> str:
        return self._read(self.http.post(self.opened.doors["web"]["url"] + path, data=fields))

    def store(self, path: str = "", store: str = "Boulder") -> str:
        return self._read(self.http.get(self.opened.doors["store"]["places"][store] + path))

    def do(self, path: str, store: str = "Boulder", **fields: str) -> str:
        return self._read(self.http.post(self.opened.doors["store"]["places"][store] + path, data=fields))

    def tag(self, item: str, store: str = "Boulder") -> str:
        """What the tag of `item` says."""
        page = self.http.get(self.opened.doors["store"]["places"][store]).text
        found = re.search(rf'<article class="tag" aria-label="{item}">(.*?)</article>', page, re.DOTALL)
        return _words(found[1]) if found else ""

    def deliver(self, name: str = "maria", to: str = "home", **person: str) -> str:
        """Fill in the first page of the checkout; the second one's words."""
        where = {"delivery": "home"} if to == "home" else {"delivery": "store", "store": to}
        return self.send("checkout", **{**PERSON, "email": self.opened.address(name), **where, **person})

    def buy(self, item: str = "Trail Tent 4", to: str = "home", name: str = "maria") -> str:
        """Order one piece; the order's number."""
        self.send("cart/add", item=item)
        self.deliver(name, to)
        return number(self.send("checkout/payment", **CARD), "FO")

    def sign_in(self, name: str, password: str) -> str:
        return self.send("account/sign-in", email=self.opened.address(name), password=password)

    def _read(self, answer: httpx.Response) -> str:
        assert answer.status_code < 500, answer.text
        return _words(answer.text)


def number(text: str, prefix: str) -> str:
    """The first number of this kind in `text`."""
    found = re.search(rf"{prefix}-\d+", text)
    assert found, text
    return found[0]


def total(text: str) -> Decimal:
    """The total that a page states."""
    found = re.search(r"Total \$([\d,.]+)", text)
    assert found, text
    return Decimal(found[1].replace(",", ""))


def _words(html: str) -> str:
    body = re.sub(r"(?s)<head>.*?</head>|<svg.*?</svg>|<header.*?</header>|<footer.*?</footer>", " ", html)
    return re.sub(r" (?=[,.;:])", "", " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split()))
