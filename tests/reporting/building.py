"""Runs made by hand: the flagship story, kept and broken, as a run directory of diaries. No company, no browser."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper import config, running_records
from mystery_shopper.diary import (
    Declared,
    Diary,
    FindingRecorded,
    Heard,
    Notebook,
    Pressed,
    Said,
    Shown,
    StepFinished,
    StepStarted,
    Waited,
)
from mystery_shopper.running_records import JourneyFinished, JourneyStarted, Planned, PlannedStep, RunFinished, RunStarted

if TYPE_CHECKING:
    from pathlib import Path

MORNING = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)  # 10:00 in Denver
WALL = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TITLE = "Maria calls to order at the price that was promised by email"
FEATURE = "features/price_matching/price_match.feature"
FLAGSHIP = f"{FEATURE}#maria-calls-to-order-at-the-price-that-was-promised-by-email"

CONFIG = """
[company]
name = "Fernridge Outfitters"
doors = "embedded"
time_zone = "America/Denver"
locale = "en_US"
currency = "USD"
working_days = ["Mon", "Tue", "Wed", "Thu", "Fri"]

[references.incident]
pattern = '\\bINC-(\\d{5})\\b'
written = "INC-{0}"
called = ["incident number"]
matter = "price match"
spare = ["main menu"]

[references.order]
pattern = '\\bFO-(\\d{6})\\b'
written = "FO-{0}"
called = ["order number"]
matter = "order"

[owners]
"mail desk → customer service" = "Head of Customer Care"

[items]
names = ["Trail Tent 4", "Camp Stove"]

[[hops]]
name = "catalogue sales"
channel = "phone"
person = true

[[hops]]
name = "customer service"
channel = "phone"
person = true

[[hops]]
name = "price desk"
channel = "phone"
person = true

[[hops]]
name = "warranty parts"
channel = "phone"
person = true
"""

STEPS = (
    ("Given", 'the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online', 8, "given", False),
    ("And", "Maria saw the price in the store", 9, "given", False),
    ("When", "Maria asks by email to pay the store price", 10, "when", False),
    ("Then", 'she is promised the "Trail Tent 4" at 249.00', 11, "then", False),
    ("And", "she is given an incident number", 12, "then", False),
    ("When", "Maria calls to order, quoting only the incident number", 13, "when", False),
    ("Then", "whoever answers knows what was promised", 14, "then", False),
    ("And", "she never has to read the email aloud", 15, "then", False),
    ("And", 'the "Trail Tent 4" is ordered for 249.00', 16, "then", True),
)


def png(width: int = 320, height: int = 200, rgb: tuple[int, int, int] = (40, 90, 80)) -> bytes:
    """A plain picture with a light bar on top."""
    rows = b"".join(b"\0" + bytes((235, 232, 222) if y < height // 6 else rgb) * width for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Day:
    """A clock that only this file moves."""

    def __init__(self) -> None:
        self.at = MORNING

    def later(self, seconds: float) -> datetime:
        self.at += timedelta(seconds=seconds)
        return self.at


class Told:
    """Writes one diary as a channel and a step would."""

    def __init__(self, run_dir: Path, journey: str, path: str, customer: str = "Maria") -> None:
        self.run_dir, self.customer, self.day = run_dir, customer, Day()
        self.diary = Diary(journey, path=run_dir / path)
        self.book = Notebook(self.diary, customer, "web")
        self.folder = path.removeprefix("diary/").removesuffix(".jsonl")
        self.pictures = 0

    def note(self, kind: Any, seconds: float = 0, /, **fields: Any) -> None:
        self.book.note(kind, at=self.day.later(seconds), **fields)

    def contact(self, channel: str, door: str, seconds: float = 60, **fields: Any) -> None:
        if self.book.contact:
            self.book.diary.clock = _Fixed(self.day.at)
            self.book.close()
        self.book = Notebook(self.diary, self.customer, channel)
        self.diary.clock = _Fixed(self.day.later(seconds))
        self.book.open(door, **fields)

    def desk(self, name: str, reached: str = "dialled", seconds: float = 5, **payload: str) -> None:
        self.diary.clock = _Fixed(self.day.later(seconds))
        self.book.serve(name, reached=reached, payload=payload)

    def says(self, text: str, form: str = "spoken", into: str = "", seconds: float = 15) -> None:
        self.note(Said, seconds, text=text, form=form, into=into)

    def hears(self, text: str, form: str = "spoken", seconds: float = 15, **fields: Any) -> None:
        self.note(Heard, seconds, text=text, form=form, **fields)

    def sees(self, what: str, data: bytes | None = None, media: str = "image/png") -> str:
        self.pictures += 1
        ending = {"image/png": "png", "text/html": "html", "text/plain": "txt"}[media]
        path = f"evidence/{self.folder}/{self.pictures:02d}-{what.replace(' ', '-')}.{ending}"
        (self.run_dir / path).parent.mkdir(parents=True, exist_ok=True)
        (self.run_dir / path).write_bytes(png() if data is None else data)
        self.note(Shown, path=path, what=what, media=media)
        return path

    def step(self, number: int, status: str = "passed", message: str = "") -> None:
        keyword, text, line, _, _ = STEPS[number]
        self.diary.note(StepStarted, at=self.day.at, keyword=keyword, text=text, line=line)
        self.diary.note(StepFinished, at=self.day.at, status=status, text=text, line=line, message=message)

    def declares(self, about: str, **facts: str) -> None:
        self.diary.note(Declared, at=self.day.at, about=about, facts=facts, customer=self.customer)

    def finds(self, **finding: Any) -> None:
        self.diary.note(FindingRecorded, at=self.day.at, finding=finding)

    def close(self) -> None:
        if self.book.contact:
            self.diary.clock = _Fixed(self.day.at)
            self.book.close()
        self.diary.close()


class _Fixed:
    """Stands for diary.Clock: always the same moment."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def suite(root: Path, text: str = CONFIG) -> Path:
    """A suite's directory: its configuration only. Returns the run directory."""
    (root / config.FILE_NAME).write_text(text, encoding="utf-8")
    run_dir = root / "reports" / "latest"
    run_dir.mkdir(parents=True)
    return run_dir


def begin(run_dir: Path, *, faults: tuple[str, ...] = (), doors: str = "embedded") -> None:
    path = run_dir.parent.parent / config.FILE_NAME
    started = RunStarted(
        at=WALL,
        company="Fernridge Outfitters",
        doors=doors,
        seed=7,
        config_path=str(path),
        config_digest=config.load(path).digest,
        commit="1f2e3d4",
        command=("mystery-shopper", "run", "features/price_matching"),
        faults=faults,
    )
    running_records.append(run_dir, started)


def plan(run_dir: Path, id: str = FLAGSHIP, title: str = TITLE, feature: str = FEATURE) -> str:  # noqa: A002 - as in run.json
    steps = tuple(PlannedStep(keyword=k, text=t, line=n, type=kind, outcome=o) for k, t, n, kind, o in STEPS)
    planned = Planned(at=WALL, id=id, title=title, feature=feature, line=7, stories=("S4-4",), tags=("story-S4-4",), steps=steps)
    running_records.append(run_dir, planned)
    return id


def start(run_dir: Path, journey: str, attempt: int = 1) -> Told:
    path = f"diary/{journey.partition('#')[2]}-{attempt}.jsonl"
    running_records.append(run_dir, JourneyStarted(at=WALL, id=journey, attempt=attempt, worker="main", diary=path))
    return Told(run_dir, journey, path)


def finish(run_dir: Path, told: Told, verdict: str, message: str = "", attempt: int = 1) -> None:
    told.close()
    end = JourneyFinished(
        at=WALL,
        id=told.diary.journey,
        attempt=attempt,
        verdict=verdict,  # type: ignore[arg-type]  # the callers write verdicts only
        message=message,
        minutes=41.0,
        seconds=1.4,
        diary=f"diary/{told.folder}.jsonl",
    )
    running_records.append(run_dir, end)


def end(run_dir: Path, **counts: int) -> None:
    running_records.append(run_dir, RunFinished(at=WALL, seconds=4.2, **counts))


def tell_promise(told: Told) -> None:
    """The story up to the promise: the store's price, the web's price, the mail and its answer."""
    told.declares("persona", name="Maria Keller", email="maria@customers.example", number="+13035550117", postcode="80301")
    told.declares("goal", item="Trail Tent 4", price="249.00 USD")
    told.step(0)
    told.contact("store", "http://127.0.0.1/store/boulder/")
    told.desk("store Boulder", "counter")
    told.hears("Trail Tent 4\n$249.00\nIn stock: 3", "shown", place="shelf", source="/store/boulder/shelf")
    told.sees("The shelf in Boulder", png(rgb=(120, 96, 60)))
    told.step(1)
    told.contact("web", "http://127.0.0.1/shop/", 1800)
    told.desk("shop", "page")
    told.note(Pressed, 10, what="Trail Tent 4", kind="link")
    told.hears(
        "Trail Tent 4\n$289.00\nA four-person tent for three seasons, with a porch that keeps boots dry and a floor that "
        "forgives sharp stones. Packs to the size of a loaf of bread. " * 3,
        "shown",
        place="/products/trail-tent-4",
    )
    told.sees("The Trail Tent 4 on the website", png(rgb=(46, 92, 120)))
    told.contact("email", "help@fernridge.example", 600, known_by=("own-mailbox",), title="The tent at your store price")
    told.says(
        "Hello, in your Boulder store the Trail Tent 4 costs 249.00, on your website 289.00. May I have it for the store price?",
        "mailed",
        "The tent at your store price",
    )
    told.desk("mail desk", "reply", 2400)
    told.hears(
        "Incident INC-20417: yes, you can have the Trail Tent 4 for 249.00 USD, as in our Boulder store. "
        "Reply, order on the web, or call us.",
        "mailed",
        0,
        subject="Re: The tent at your store price",
        given_back="> in your Boulder store the Trail Tent 4 costs 249.00",
    )
    told.sees(
        "The answer of the mail desk",
        b"<h1>Fernridge Mail Desk</h1><p>Incident <b>INC-20417</b>: yes, you can have the Trail Tent 4 for 249.00 USD.</p>",
        "text/html",
    )
    for number in (2, 3, 4):
        told.step(number)


def tell_kept(told: Told) -> None:
    """The flagship at the healthy company."""
    tell_promise(told)
    told.contact("phone", "+18005550100", 3600, known_by=("own-number",))
    told.desk("main menu", "announcement")
    told.hears("Welcome to Fernridge. If you have an incident number, key it now, followed by hash.", place="menu")
    told.says("20417#", "keyed")
    told.desk("catalogue sales", "dialled")
    told.hears(
        "Hello, Ms Keller. The price match for your Trail Tent 4 at 249 dollars, as we wrote on Tuesday. Shall I order it?"
    )
    told.says("Yes, please.")
    told.hears("Your order FO-118822 is placed: the Trail Tent 4 for 249.00 dollars in all.")
    for number in (5, 6, 7, 8):
        told.step(number)


def tell_broken(told: Told, hostile: str = "") -> None:
    """The flagship where incident numbers stay in email. `hostile` is put wherever the company speaks."""
    tell_promise(told)
    told.contact("phone", "+18005550100", 3600, known_by=("own-number",))
    told.desk("main menu", "announcement")
    told.hears("Welcome to Fernridge. For orders, press 1. For everything else, press 2.", place="menu")
    told.says("1", "keyed")
    told.note(Waited, 140, seconds=140.0, how="simulated", why="on hold", announced=60.0)
    told.desk(f"catalogue sales{hostile}")
    told.hears(f"Catalogue sales, this is Dana. How can I help?{hostile}")
    told.says("Hello, it's INC-20417.")
    told.hears("That is for customer service. One moment.")
    told.desk("customer service", "transfer", 40)
    told.hears("Customer service, how can I help?")
    told.says("My incident number is INC-20417.")
    refusal = f"I don't have any way of referring to that.{hostile} I will put you through to the price desk."
    told.hears(refusal)
    picture = told.sees("The call, written down", b"Catalogue sales, this is Dana.\n", "text/plain")
    told.desk("price desk", "transfer", 60)
    told.hears("Price desk. Which item is this about?")
    told.says("It is about INC-20417, the Trail Tent 4.")
    told.hears("I cannot look it up. Would you read me the email?")
    told.says("“Yes, you can have the Trail Tent 4 for 249.00 USD, as in our Boulder store.”", seconds=60)
    told.hears(
        "Thank you. I will honour that. Your order FO-118822 is placed: the Trail Tent 4 for 249.00 dollars in all.", seconds=60
    )
    told.step(5)
    told.step(6, "unmet", "customer service could not find the number INC-20417")
    told.finds(
        kind="reference-not-recognised",
        story="S4-4",
        line=14,
        step="whoever answers knows what was promised",
        expected=f"whoever answers the call says what INC-20417 is about: the Trail Tent 4 at 249.00 USD{hostile}",
        channel="phone",
        hop="customer service",
        handover={"from": "mail desk (email)", "to": "customer service (phone)"},
        owner="Head of Customer Care",
        reference="INC-20417",
        said="My incident number is INC-20417.",
        heard=refusal,
        evidence=[picture],
        improvement="Let customer service look up the incident numbers that the mail desk gives out.",
        fingerprint="5f0c2c1a",
    )
    told.step(7, "unmet", "she had to read the email aloud")
    told.finds(
        kind="told-again",
        story="S4-4",
        line=15,
        step="she never has to read the email aloud",
        expected="she is not asked for what the company wrote itself",
        channel="phone",
        hop="price desk",
        said="“Yes, you can have the Trail Tent 4 for 249.00 USD, as in our Boulder store.”",
        heard="I cannot look it up. Would you read me the email?",
        fingerprint="9b1d",
    )
    told.step(8)


def flagship(root: Path, *, broken: bool, hostile: str = "") -> Path:
    """A finished run of the flagship and of one kept journey beside it."""
    run_dir = suite(root)
    begin(run_dir, faults=("incident-number-stays-in-email",) if broken else ())
    first = plan(run_dir)
    second = plan(run_dir, f"{FEATURE}#maria-orders-by-reply", "Maria orders by replying to the email")
    told = start(run_dir, first)
    (tell_broken(told, hostile) if broken else tell_kept(told))
    finish(run_dir, told, "broken" if broken else "kept", "customer service could not find the number" if broken else "")
    other = start(run_dir, second)
    tell_kept(other)
    finish(run_dir, other, "kept")
    end(run_dir, kept=1 if broken else 2, broken=1 if broken else 0, exit=1 if broken else 0)
    return run_dir
