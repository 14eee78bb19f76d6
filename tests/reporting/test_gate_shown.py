"""What the release gate decided, as the reports show it; and that no headline says otherwise."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from bs4 import BeautifulSoup
from pptx import Presentation

from mystery_shopper import reporting
from mystery_shopper.reporting import gather, ruled, verdicts
from mystery_shopper.reporting.decision import FILE_NAME, Baseline, Comparison, Decision, KnownFailure, Renamed, Ruling
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path

REPLY = f"{building.FEATURE}#maria-orders-by-reply"
KINDS = ("reference-not-recognised", "told-again")


def ruling(id_: str = "broken", number: float | None = 1, limit: float = 0, verdict: str = "failed", **more: Any) -> Ruling:
    fields: dict[str, Any] = {"sense": "at most", "words": "broken", "journeys": (), "stated": True, **more}
    return Ruling(id=id_, limit=limit, number=number, verdict=verdict, **fields)  # type: ignore[arg-type]  # any field


PROMISES = ruling(
    "promises_kept", 51 / 53, 0.97, sense="at least", share=True, words="51 of 53 due promises were kept", journeys=()
)


def known(kind: str = KINDS[0], state: str = "accepted", expires: date = date(2027, 3, 31), **more: str) -> KnownFailure:
    fields = {"journey": building.FLAGSHIP, "owner": "Head of Mail", "reason": "The new desk comes in March.", **more}
    return KnownFailure(kind=kind, state=state, expires=expires, **fields)  # type: ignore[arg-type]  # any field


def decide(run_dir: Path, verdict: str = "refused", *rules: Ruling, **more: Any) -> None:
    fields: dict[str, Any] = {
        "company": "Fernridge Outfitters",
        "started": building.WALL,
        "decided": building.WALL + timedelta(minutes=3),
        "why": "2 rules held.",
        "known_failures": (),
        "comparison": None,
        "no_baseline": "history.sqlite holds no earlier whole run",
        **more,
    }
    found = Decision(verdict=verdict, rules=rules, **fields)  # type: ignore[arg-type]  # any field
    (run_dir / FILE_NAME).write_bytes(msgspec.json.encode(found))


def not_seen(root: Path, verdict: str = "compromised") -> Path:
    """One journey kept, one that could not be followed."""
    run_dir = building.suite(root)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_kept(told)
    building.finish(run_dir, told, "kept")
    other = building.start(run_dir, building.plan(run_dir, REPLY, "Maria orders by replying to the email"))
    building.finish(run_dir, other, verdict)
    building.end(run_dir, kept=1)
    return run_dir


def nobody(root: Path) -> Path:
    run_dir = building.suite(root)
    building.begin(run_dir)
    return run_dir


def cut_off(root: Path) -> Path:
    """All that was planned is kept, and the run was killed before it said so."""
    run_dir = building.suite(root)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_kept(told)
    building.finish(run_dir, told, "kept")
    return run_dir


MAKERS = {
    "kept": lambda root: building.flagship(root, broken=False),
    "broken": lambda root: building.flagship(root, broken=True),
    "not seen": not_seen,
    "nobody": nobody,
    "cut off": cut_off,
}
BOTH_KNOWN = tuple(map(known, KINDS))
LET_DOWN = "1 of 2 customers was let down"
NOT_SEEN = "1 of 2 customers could not be followed, so nobody knows how it went"


@pytest.mark.parametrize(
    ("run", "decision", "entries", "tone", "headline"),
    [
        ("kept", "", (), "good", "Nothing speaks against a release: both customers got what they were promised."),
        ("kept", "accepted", (), "good", "Nothing speaks against a release: both customers got what they were promised."),
        (
            "kept",
            "refused",
            (),
            "bad",
            "Do not release: the release gate refuses, although both customers got what they were promised.",
        ),
        ("broken", "", (), "bad", f"Do not release: {LET_DOWN}."),
        ("broken", "refused", (), "bad", f"Do not release: {LET_DOWN}."),
        ("broken", "refused", BOTH_KNOWN, "bad", f"Do not release: {LET_DOWN}."),
        (
            "broken",
            "accepted",
            BOTH_KNOWN,
            "plain",
            f"Accepted for release: {LET_DOWN}, by failures that are known and accepted, the first until 31 March 2027.",
        ),
        ("broken", "accepted", (), "plain", f"Accepted for release: {LET_DOWN}, which the rules of the release gate allow."),
        (  # one of the two kinds only: the entry explains nothing
            "broken",
            "accepted",
            (known(),),
            "plain",
            f"Accepted for release: {LET_DOWN}, which the rules of the release gate allow.",
        ),
        (
            "broken",
            "accepted",
            (known(), known(KINDS[1], "expired")),
            "plain",
            f"Accepted for release: {LET_DOWN}, which the rules of the release gate allow.",
        ),
        ("not seen", "", (), "plain", f"Not decided: {NOT_SEEN}."),
        ("not seen", "refused", (), "bad", f"Do not release: {NOT_SEEN}."),
        ("not seen", "accepted", (), "plain", f"Accepted for release: {NOT_SEEN}, which the rules of the release gate allow."),
        ("nobody", "", (), "plain", "Not decided: no customer set out."),
        ("nobody", "refused", (), "bad", "Do not release: no customer set out."),
        (
            "cut off",
            "refused",
            (),
            "bad",
            "Do not release: the one customer got what was promised. The run was ended before it was done.",
        ),
    ],
)
def test_the_headline_never_contradicts_the_gate(
    tmp_path: Path, run: str, decision: str, entries: tuple[KnownFailure, ...], tone: str, headline: str
) -> None:
    run_dir = MAKERS[run](tmp_path)
    if decision:
        decide(run_dir, decision, PROMISES, known_failures=entries)
    found = verdicts.verdict(gather.read(run_dir))
    assert (found.tone, found.whole) == (tone, headline)


def test_some_are_known_and_some_within_the_limits(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    for journey in (building.FLAGSHIP, REPLY):
        told = building.start(run_dir, building.plan(run_dir, journey, journey[-8:]))
        told.finds(kind="not-told", channel="phone", hop="price desk")
        building.finish(run_dir, told, "broken")
    building.end(run_dir, broken=2)
    decide(run_dir, "accepted", known_failures=(known("not-told"),))
    sentence = verdicts.verdict(gather.read(run_dir)).sentence
    assert sentence == (
        "2 of 2 customers were let down, 1 of them by failures that are known and accepted (until 31 March 2027), "
        "the others within the limits of the gate."
    )


@pytest.mark.parametrize(
    ("rules", "entries", "says"),
    [
        ((ruling(),), (), "refused: 1 broken (at most 0)."),
        ((PROMISES,), (), "refused: 51 of 53 due promises were kept (96.23 %, at least 97 %)."),
        (
            (ruling("whole", 0, 1, words="not the whole suite was walked to an end"),),
            (),
            "not the whole suite was walked to an end.",
        ),
        ((PROMISES, ruling(), ruling("retried"), ruling("waiting")), (), "; 1 broken (at most 0); and 2 more rules failed."),
        ((ruling(verdict="held"),), (), "refused: 2 rules held."),
        ((ruling(),), (known(),), ". 1 known failure is accepted, until 31 March 2027."),
        (
            (ruling(),),
            (known(), known("not-told", expires=date(2026, 12, 1)), known("x", "expired"), known("y", "fixed")),
            "2 known failures are accepted, the first until 1 December 2026. 1 known failure is past its day.",
        ),
    ],
)
def test_the_decision_in_one_line(
    tmp_path: Path, rules: tuple[Ruling, ...], entries: tuple[KnownFailure, ...], says: str
) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    decide(run_dir, "refused", *rules, known_failures=entries)
    found = gather.read(run_dir).gate
    assert found
    assert says in ruled.in_one_line(found)


def test_every_output_says_it_in_one_line(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    decide(run_dir, "refused", PROMISES, known_failures=(known(),))
    reporting.write(run_dir)
    deck = Presentation(str(reporting.write_slides(run_dir)))
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    told = {name: (run_dir / name).read_text(encoding="utf-8") for name in ("summary.md", "summary.html", "summary.txt")}
    told["slides"] = "\n".join(one.text_frame.text for one in deck.slides[0].shapes if one.has_text_frame)
    told["summary.html"] = BeautifulSoup(told["summary.html"], "html.parser").get_text(" ")
    told["index.html"] = page.header.get_text(" ")
    for name, text in told.items():
        plain = " ".join(text.split()).replace("Release gate: ", "Release gate ")
        says = (
            r"Release gate [Rr]efused: 51 of 53 due promises were kept \(96\.23 %, at least 97 %\)\. 1 known failure is accepted"
        )
        assert re.search(says, plain), name


def test_the_page_shows_rules_known_failures_and_the_baseline(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    beside = Comparison(
        baseline=Baseline(
            source="history",
            at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
            commit="c0ffee1",
            branch="main",
            release="",
            whole=True,
        ),
        newly_broken=(building.FLAGSHIP,),
        still_broken=(),
        mended=(REPLY,),
        added=(),
        renamed=(Renamed(before="x", now=REPLY),),
        removed=(f"{building.FEATURE}#gone",),
        not_walked=("a", "b"),
    )
    rules = (ruling(journeys=(building.FLAGSHIP,)), PROMISES, ruling("retried", None, verdict="not-evaluated", words="nobody"))
    decide(run_dir, "refused", *rules, known_failures=(known(), known("not-told", "expired")), comparison=beside)
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.select_one("header .facts a[href='#gate']").text.startswith("Refused: 1 broken (at most 0)")
    rows = [[" ".join(cell.text.split()) for cell in row.find_all(["th", "td"])] for row in page.select("#rulings > tr")]
    assert [row[0] for row in rows] == ["broken", "promises_kept", "retried"]
    assert rows[0][2:] == ["1", "at most 0", "failed"]
    assert rows[1][1:] == ["51 of 53 due promises were kept", "96.23 %", "at least 97 %", "failed"]
    assert rows[2][2:] == ["–", "at most 0", "nothing to count"]
    story = "#journey-maria-calls-to-order-at-the-price-that-was-promised-by-email"
    assert [one["href"] for one in page.select("#rulings a")] == [story]
    entries = [" ".join(one.text.split()) for one in page.select("#known-failures li")]
    assert [one.partition(" ")[0] for one in entries] == ["past", "accepted"]
    assert entries[1].endswith("reference-not-recognised, Head of Mail, until 31 March 2027")
    assert [one.select_one(".chip").text for one in page.select("#beside-the-baseline li")] == [
        "newly broken",
        "mended",
        "renamed",
        "no longer in the suite",
    ]
    assert page.select_one("#beside-the-baseline a")["href"] == story
    assert "2 journeys of the baseline were not walked" in page.select_one("#gate").text


def test_hostile_words_of_the_gate_are_words(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    bad = "<script>alert(1)</script>"
    entries = (known(reason=bad, owner=bad), known(kind=bad, journey=bad))
    decide(run_dir, "refused", ruling(bad, words=bad, journeys=(bad,)), known_failures=entries, no_baseline=bad)
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert len(page.find_all("script")) == 1
    assert page.select_one("#gate").text.count(bad) >= 6
    assert not re.search(r"(?<!\\)<script", (run_dir / "summary.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("{", "What the release gate decided cannot be read (gate.json:"),
        ('{"version": 1}', "`mystery-shopper gate` decides again."),
        ("newer", "gate.json is of version 2"),
        ("another run", ""),
        ("", ""),
    ],
)
def test_a_decision_that_is_none_costs_no_report(tmp_path: Path, content: str, note: str) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    if content == "newer":
        decide(run_dir, version=2)
    elif content == "another run":
        decide(run_dir, started=building.WALL - timedelta(days=1))
    elif content:
        (run_dir / FILE_NAME).write_text(content, encoding="utf-8")
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    notes = [one.text for one in page.select("header > .note")]
    assert note in " ".join(notes) if note else notes == []
    assert page.select_one("#gate") is None
    assert page.h1["class"] == ["good"]
