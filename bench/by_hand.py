"""The flagship journey written by hand, without the harness: what `python -m bench` compares with.

    python -m bench.by_hand --journeys 5

Maria reads the price on the shelf, asks by mail to pay it, and calls to order with the incident number. The same company process,
a fresh instance a journey, the same browser. Of the engine only its pause between two looks into the mailbox is used,
so that both look equally often.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import hmac
import json
import re
import smtplib
import subprocess
import sys
import uuid
from contextlib import contextmanager
from email.message import EmailMessage
from html import unescape
from typing import TYPE_CHECKING, Any

import httpx
from imap_tools import A, MailBoxUnencrypted
from playwright.sync_api import sync_playwright

from mystery_shopper.patience import Impatience, Patience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ITEM, IN_STORE, ONLINE = "Trail Tent 4", "249.00", "289.00"
NUMBER = "+13035550187"


def main() -> None:
    parser = argparse.ArgumentParser(description="Walk the flagship journey by hand.")
    parser.add_argument("--journeys", type=int, default=1, help="how often; 0: import everything and open nothing")
    parser.add_argument("--pictures", type=int, default=0, help="screenshots of the shelf a journey")
    parser.add_argument("--launch", type=json.loads, default={}, help="Playwright's launch options, as JSON")
    options = parser.parse_args()
    if options.journeys == 0:
        return
    with company() as control, sync_playwright() as playwright, httpx.Client(trust_env=False) as http:
        browser = playwright.chromium.launch(**options.launch)
        for _ in range(options.journeys):
            journey(control, browser, http, options.pictures)
        browser.close()


def journey(control: str, browser: Browser, http: httpx.Client, pictures: int = 0) -> None:
    """One journey at a fresh company. Raises AssertionError where it does not go as it should."""
    instance = http.post(f"{control}/instances", json={"seed": 0}).raise_for_status().json()
    here, doors = f"{control}/instances/{instance['id']}", instance["doors"]
    address = f"maria.simmons@{doors['email']['mailbox_domain']}"
    arrange(http, here, address)
    try:
        price = price_on_the_shelf(browser, doors["store"]["places"]["Boulder"], pictures)
        expect(price == IN_STORE, f"the shelf says {price}")
        answer = asked_by_mail(doors["email"], address, f"I saw the {ITEM} for {price} dollars in your Boulder store.")
        incident = the(r"INC-(\d{5})", answer)
        expect(f"{ITEM} for ${IN_STORE}" in answer, f"the mail promises no {IN_STORE}: {answer}")
        told = ordered_by_phone(http, doors["phone"], incident)
        the(r"FO-(\d{6})", told)
        expect(f"{ITEM} at {IN_STORE.removesuffix('.00')} dollars" in told, f"ordered at another price: {told}")
    finally:
        http.delete(here)


def arrange(http: httpx.Client, here: str, address: str) -> None:
    """Maria has an account; the tent has two prices."""
    maria = {"name": "Maria Simmons", "email": address, "number": NUMBER, "street": "12 Pine Street", "city": "Boulder"}
    for arrangement in (
        {"kind": "customer", **maria, "state": "CO", "postcode": "80302", "password": "Pw-maria"},
        {"kind": "price", "item": ITEM, "channel": "store", "store": "Boulder", "amount": IN_STORE},
        {"kind": "price", "item": ITEM, "channel": "web", "amount": ONLINE},
        {"kind": "price", "item": ITEM, "channel": "phone", "amount": ONLINE},
    ):
        http.post(f"{here}/arrange", json=arrangement).raise_for_status()


def price_on_the_shelf(browser: Browser, url: str, pictures: int) -> str:
    context = browser.new_context(locale="en-US", timezone_id="America/Denver")
    try:
        page = context.new_page()
        page.goto(url)
        for _ in range(pictures):
            page.screenshot(type="jpeg", quality=80)
        return the(r"\$([\d,.]+)", page.get_by_role("article", name=ITEM).inner_text())
    finally:
        context.close()


def asked_by_mail(door: dict[str, Any], address: str, words: str) -> str:
    """The subject and the plain text of the mail desk's answer."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Maria Simmons <{address}>", door["addresses"]["help"], f"Price of the {ITEM}"
    mail.set_content(f"Hello. {words} I would like to pay that price.")
    host, port = door["smtp"].split(":")
    with smtplib.SMTP(host, int(port), local_hostname="localhost", timeout=10) as server:
        server.send_message(mail)
    host, port = door["imap"].split(":")
    with MailBoxUnencrypted(host, int(port), timeout=10).login(door["user"].format(address=address), door["password"]) as box:

        def answer() -> str | None:
            box.client.noop()
            return next((f"{one.subject}\n{one.text}" for one in box.fetch(A(text="incident"), mark_seen=False)), None)

        found = Patience(10).until(answer)
    if isinstance(found, Impatience):
        message = f"no answer came by mail ({found})"
        raise AssertionError(message)  # noqa: TRY004 - what did not come is the journey's failing, not a wrong type
    return found


def ordered_by_phone(http: httpx.Client, door: dict[str, Any], incident: str) -> str:
    """What is said when the order is placed: two menus, the incident number, and twice yes to whoever answers."""
    main = door["numbers"]["main"]
    call = Call(http, door, main["number"], main["webhook"])
    call.press("1")
    call.press("1")
    call.press(incident)
    desk = the(r"<Identity>([^<]+)</Identity>", call.document)
    parameters = re.findall(r'<Parameter name="([^"]*)" value="([^"]*)"', call.document)
    talk = Call(http, door, desk, door["lines"][desk]["webhook"], {name: unescape(value) for name, value in parameters})
    expect(f"{ITEM} at {IN_STORE.removesuffix('.00')} dollars" in talk.document, f"{desk} does not know what was promised")
    talk.say("Yes, please.")
    talk.say("Yes, please.")
    told = talk.document
    talk.say("That is all, thank you. Goodbye.")
    return told


class Call:
    """The least of a caller's side of voice webhooks that this one call flow needs. `document`: the TwiML that came last."""

    def __init__(self, http: httpx.Client, door: dict[str, Any], to: str, url: str, extra: dict[str, str] | None = None) -> None:
        self._http, self._token = http, door["auth_token"]
        self._fields = {"CallSid": f"CA{uuid.uuid4().hex}", "AccountSid": door["account_sid"], "From": NUMBER, "To": to}
        self.document = ""
        self._post(url, {"CallStatus": "ringing", **(extra or {})})

    def press(self, keys: str) -> None:
        self._post(self._action(), {"CallStatus": "in-progress", "Digits": keys})

    def say(self, words: str) -> None:
        self._post(self._action(), {"CallStatus": "in-progress", "SpeechResult": words, "Confidence": "0.95"})

    def _action(self) -> str:
        return unescape(the(r'<Gather action="([^"]+)"', self.document))

    def _post(self, url: str, fields: dict[str, str]) -> None:
        fields = self._fields | fields
        signed = url + "".join(name + fields[name] for name in sorted(fields))
        digest = hmac.new(self._token.encode(), signed.encode(), hashlib.sha1).digest()
        headers = {"X-Twilio-Signature": base64.b64encode(digest).decode()}
        self.document = self._http.post(url, data=fields, headers=headers).raise_for_status().text


@contextmanager
def company() -> Iterator[str]:
    """The embedded company in a process of its own; the URL of its control contract."""
    command = [sys.executable, "-m", "mystery_shopper.simulators"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own command
        if process.stdout is None:
            message = "the company has no standard output"
            raise RuntimeError(message)
        yield str(json.loads(process.stdout.readline())["control"])


def the(pattern: str, words: str) -> str:
    """What `pattern` captures in `words`. Raises AssertionError where it finds nothing."""
    found = re.search(pattern, words)
    expect(found is not None, f"no {pattern} in: {words}")
    return found[1] if found else ""


def expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


if __name__ == "__main__":
    main()
