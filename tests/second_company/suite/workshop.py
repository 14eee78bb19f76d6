"""A bicycle workshop: quotes on its web site, repairs booked by telephone, one bench.

`python workshop.py` offers the control contract (instances, clock, faults); with `--shared` there is one workshop, in real time.
Prints where it is as one JSON line and lives until its standard input closes.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from html import escape
from zoneinfo import ZoneInfo

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

GHENT = ZoneInfo("Europe/Brussels")
PRICE_LIST = {"Brake Overhaul": Decimal("79.00"), "Drivetrain Renewal": Decimal("148.00")}
BENCH = "+3292550177"
FAULTS = {
    "bench-cannot-see-quotes": "Quotes stay on the web site; the bench has never heard of them.",
    "bench-goes-by-the-list": "Whatever was quoted, the bench names the price list.",
    "repairs-run-late": "No repair is ready on the day.",
    "quotes-open-to-anybody": "Whoever types a quote number sees whose it is.",
}
HOME = '<p><a href="quote">Get a quote</a></p><p><a href="look-up">Look up a quote</a></p><p><a href="prices">Prices</a></p>'


@dataclass
class Quote:
    number: str
    work: str
    price: Decimal
    bicycle: str
    name: str
    phone: str


@dataclass
class Job:
    number: str
    quote: Quote
    ready: datetime


@dataclass
class Workshop:
    """Its records, its clock (seconds ahead of the wall's) and its faults."""

    faults: frozenset[str] = frozenset()
    ahead: float = 0.0
    quotes: dict[str, Quote] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    calls: dict[str, Quote | None] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def quote(self, form: dict[str, str]) -> Quote:
        """A quote from the web is a good deal below the list."""
        number = f"Q-{self.now.astimezone(GHENT).year}-{117 + len(self.quotes):04d}"
        price = PRICE_LIST[form["work"]] - Decimal("14.50")
        one = Quote(number, form["work"], price, form["bicycle"], form["name"], form["phone"])
        self.quotes[number] = one
        return one

    def book(self, quote: Quote) -> Job:
        one = Job(f"R{4711 + len(self.jobs)}", quote, self.now + timedelta(days=3))
        self.jobs[one.number] = one
        return one


# ---- the bench, on the telephone


def answer(workshop: Workshop, call: str, said: str) -> tuple[str, bool]:
    """What the mechanic says to what the caller said, and whether that is all."""
    job = next((one for one in workshop.jobs.values() if re.search(rf"{one.number}\b", said)), None)
    if job is not None:
        return how_it_stands(workshop, job), True
    if call in workshop.calls and re.search(r"\byes\b", said, re.IGNORECASE):
        return booked(workshop, workshop.calls[call]), True
    quote = workshop.quotes.get(number_in(said))
    if quote is None:
        told = [one for one in workshop.quotes.values() if one.work in said and str(one.price) in said]
        return (booked(workshop, told[-1]), True) if told else ("What can I do for you?", False)
    if "bench-cannot-see-quotes" in workshop.faults:
        return "I cannot find that number here. What is it about?", False
    workshop.calls[call] = quote
    price = PRICE_LIST[quote.work] if "bench-goes-by-the-list" in workshop.faults else quote.price
    return f"The {quote.work} on your {quote.bicycle}, {price} euros. Shall I book it in?", False


def number_in(said: str) -> str:
    found = re.search(r"Q-(\d{4})-(\d{4})", said)
    return found.group() if found else ""


def booked(workshop: Workshop, quote: Quote | None) -> str:
    if quote is None:
        return "There is nothing to book. Goodbye."
    job = workshop.book(quote)
    work = f"the {quote.work} for {quote.price} euros"
    return f"Booked, {work}. Your repair job is {job.number}. Your bicycle will be ready on {day(job.ready)}. Goodbye."


def how_it_stands(workshop: Workshop, job: Job) -> str:
    what = f"The {job.quote.work} on your {job.quote.bicycle}"
    if "repairs-run-late" in workshop.faults:
        return f"{what}: not done, I am afraid. It will be ready on {day(job.ready + timedelta(days=3))}. Goodbye."
    if workshop.now.astimezone(GHENT).date() < job.ready.astimezone(GHENT).date():
        return f"{what}: on the bench. It will be ready on {day(job.ready)}. Goodbye."
    return f"{what}: it is ready. Goodbye."


def day(moment: datetime) -> str:
    local = moment.astimezone(GHENT)
    return f"{local:%A} {local.day} {local:%B}"


def spoken(words: str, *, listens: str = "", then: str = "<Hangup/>") -> Response:
    say = f"<Say>{escape(words)}</Say>"
    heard = f'<Gather input="{listens}"{" numDigits=" + chr(34) + "1" + chr(34) if listens == "dtmf" else ""}>{say}</Gather>'
    body = heard if listens else say + then
    return Response(f"<Response>{body}</Response>", media_type="text/xml")


# ---- doors


class Doors:
    """All workshops behind one listening socket, each below `/w/<id>/`."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.workshops: dict[str, Workshop] = {}

    def table(self, name: str) -> dict[str, object]:
        base = f"{self.root}/w/{name}"
        return {
            "web": {"url": f"{base}/"},
            "phone": {
                "numbers": {"workshop": {"number": "+3292550100", "webhook": f"{base}/phone"}},
                "lines": {BENCH: {"webhook": f"{base}/bench", "department": "bench"}},
            },
        }

    def open(self, name: str, faults: list[str], at: datetime | None = None) -> Workshop:
        ahead = (at - datetime.now(UTC)).total_seconds() if at else 0.0
        self.workshops[name] = Workshop(frozenset(faults), ahead)
        return self.workshops[name]

    def routes(self) -> list[Route]:
        both = ["GET", "POST"]
        return [
            Route("/w/{id}/", self.home),
            Route("/w/{id}/prices", self.prices),
            Route("/w/{id}/quote", self.quote, methods=both),
            Route("/w/{id}/look-up", self.look_up, methods=both),
            Route("/w/{id}/phone", self.phone, methods=["POST"]),
            Route("/w/{id}/bench", self.bench, methods=["POST"]),
        ]

    async def home(self, request: Request) -> Response:
        del request
        return page("Ketting & Kern", HOME)

    async def prices(self, request: Request) -> Response:
        del request
        return page("Prices", "".join(f"<p>{work}: {price} EUR</p>" for work, price in PRICE_LIST.items()))

    async def quote(self, request: Request) -> Response:
        if request.method == "GET":
            works = "".join(f"<option>{work}</option>" for work in PRICE_LIST)
            texts = "".join(
                f'<p><label>{label} <input name="{name}"></label></p>'
                for label, name in (("Your name", "name"), ("Telephone", "phone"), ("Bicycle", "bicycle"))
            )
            select = f'<p><label>Work <select name="work">{works}</select></label></p>'
            return page("Get a quote", f'<form method="post">{texts}{select}<button>Ask for the price</button></form>')
        one = self.at(request).quote({name: str(value) for name, value in (await request.form()).items()})
        until = day(self.at(request).now + timedelta(days=30))
        promise = f"{one.number}: you pay {one.price} EUR for the {one.work} on your {escape(one.bicycle)}, valid until {until}."
        return page("Your quote", f"<p>{promise}</p><p>Call us to book it.</p>")

    async def look_up(self, request: Request) -> Response:
        form = '<form method="post"><label>Quote number <input name="number"></label><button>Look up</button></form>'
        if request.method == "GET":
            return page("Look up a quote", form)
        workshop = self.at(request)
        one = workshop.quotes.get(str((await request.form())["number"]))
        if one is None or "quotes-open-to-anybody" not in workshop.faults:
            return page("Look up a quote", "<p>We tell the person who asked for it: call us from your own telephone.</p>")
        return page("Look up a quote", f"<p>{one.number} for {escape(one.name)}: the {one.work}, {one.price} EUR</p>")

    async def phone(self, request: Request) -> Response:
        keys = (await request.form()).get("Digits")
        if keys == "1":
            return spoken("One moment.", then=f"<Dial><Number>{BENCH}</Number></Dial>")
        if keys == "2":
            return spoken("We are open from Tuesday to Saturday. Goodbye.")
        return spoken("Ketting and Kern. For repairs and quotes, press 1. For our opening hours, press 2.", listens="dtmf")

    async def bench(self, request: Request) -> Response:
        form = await request.form()
        said = str(form.get("SpeechResult", ""))
        if not said:
            return spoken("The bench, Pieter speaking. What can I do for you?", listens="speech")
        words, all_said = answer(self.at(request), str(form["CallSid"]), said)
        return spoken(words, listens="" if all_said else "speech")

    def at(self, request: Request) -> Workshop:
        return self.workshops[request.path_params["id"]]


def page(title: str, body: str) -> Response:
    return HTMLResponse(f"<!doctype html><title>{escape(title)}</title><main><h1>{escape(title)}</h1>{body}</main>")


# ---- the control contract


class Control:
    def __init__(self, doors: Doors) -> None:
        self.doors = doors

    def routes(self) -> list[Route]:
        one = "/control/instances/{id}"
        return [
            Route("/control", self.about),
            Route("/control/faults", self.faults),
            Route("/control/instances", self.open, methods=["POST"]),
            Route(f"{one}/clock", self.clock, methods=["GET", "POST"]),
            Route(one, self.close, methods=["DELETE"]),
        ]

    async def about(self, request: Request) -> Response:
        del request
        return JSONResponse({"contract": 1, "name": "Ketting & Kern", "offers": ["instances", "clock", "faults"]})

    async def faults(self, request: Request) -> Response:
        del request
        return JSONResponse([{"name": name, "says": says, "stories": ["W1"]} for name, says in FAULTS.items()])

    async def open(self, request: Request) -> Response:
        asked = await request.json()
        name = f"k{len(self.doors.workshops) + 1}"
        begins = datetime.fromisoformat(asked.get("at", "2026-11-24T10:00:00+01:00"))
        workshop = self.doors.open(name, asked.get("faults", []), begins)
        return JSONResponse({"id": name, "doors": self.doors.table(name), "clock": workshop.now.isoformat()}, 201)

    async def clock(self, request: Request) -> Response:
        workshop = self.doors.at(request)
        if request.method == "POST":
            workshop.ahead += float((await request.json())["seconds"])
        return JSONResponse({"now": workshop.now.isoformat()})

    async def close(self, request: Request) -> Response:
        self.doors.workshops[request.path_params["id"]] = Workshop()
        return Response(status_code=204)


def main() -> None:
    shared = "--shared" in sys.argv
    listener = socket.create_server(("127.0.0.1", 0))
    root = f"http://127.0.0.1:{listener.getsockname()[1]}"
    doors = Doors(root)
    routes = doors.routes() + ([] if shared else Control(doors).routes())
    server = uvicorn.Server(uvicorn.Config(Starlette(routes=routes), log_level="warning", lifespan="off"))
    threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True).start()
    told: dict[str, object] = {"contract": 1, "control": f"{root}/control", "name": "Ketting & Kern"}
    if shared:
        doors.open("all", [])
        told = {"doors": doors.table("all")}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
