from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from mystery_shopper import config, diary, ledger, reporting
from mystery_shopper.diary import LeftOut
from mystery_shopper.ledger.findings import KINDS
from mystery_shopper.ledger.first_steps import first_step
from mystery_shopper.ledger.model import Finding
from mystery_shopper.reporting import documents, schema, wording
from tests.reporting import building

DOCS = Path(__file__).parents[2] / "docs"


def written(run_dir: Path) -> dict[str, Any]:
    reporting.write(run_dir)
    return json.loads((run_dir / "run.json").read_text(encoding="utf-8"))


def read_again(run_dir: Path, journey: dict[str, Any]) -> ledger.Ledger:
    """The journey's ledger, straight from its diary."""
    records = diary.read(run_dir / journey["attempts"][-1]["diary"])
    items = [record.facts["item"] for record in records if isinstance(record, diary.Declared) and "item" in record.facts]
    return ledger.read(records, ledger.Rules.of(config.load(run_dir.parent.parent / config.FILE_NAME), items))


@pytest.mark.parametrize("broken", [True, False])
def test_fields_equal_the_ledgers(tmp_path: Path, broken: bool) -> None:
    run_dir = building.flagship(tmp_path, broken=broken)
    report = written(run_dir)
    for journey in report["journeys"]:
        own = read_again(run_dir, journey)
        assert {name: journey["effort"][name] for name in journey["effort"] if name != "sum"} == {
            name: getattr(own.effort, name) for name in journey["effort"] if name != "sum"
        }
        assert journey["minutes"] == own.effort.minutes
        given = [one for one in report["references"] if one["journey"] == journey["id"]]
        assert [(one["kind"], one["value"], one["issued_in"], one["hop"]) for one in given] == [
            (one.kind, one.value, one.issued.channel, one.issued.department) for one in own.references
        ]
        promised = [one for one in report["promises"] if one["journey"] == journey["id"]]
        assert [(one["what"], one["item"], one["amount"], one["state"]) for one in promised] == [
            (one.what, one.item, one.amount, one.state) for one in own.promises
        ]
        tried = [one for one in report["carry"] if journey["id"] in one["journeys"]]
        assert {(one["kind"], one["issued_in"], one["presented_in"], one["hop"], one["reception"]) for one in tried} == {
            (one.kind, one.issued.channel, one.presented.channel, one.presented.department, one.reception)
            for one in own.presentations
            if one.issued and one.known
        }


def test_the_broken_flagship(tmp_path: Path) -> None:
    report = written(building.flagship(tmp_path, broken=True))
    journey = report["journeys"][0]
    assert (report["version"], report["company"], report["doors"], report["seed"]) == (1, "Fernridge Outfitters", "embedded", 7)
    assert (report["verdict"], journey["verdict"]) == ("broken", "broken")
    assert journey["outcome"] == "the Trail Tent 4 is ordered for 249.00 USD"
    assert journey["value_at_stake"] == ""
    finding = journey["findings"][0]
    assert (finding["kind"], finding["reference"], finding["hop"]) == (
        "reference-not-recognised",
        "INC-20417",
        "customer service",
    )
    assert finding["handover"] == {"from": "mail desk (email)", "to": "customer service (phone)"}
    assert "any way of referring to that" in finding["heard"]
    assert journey["effort"]["transfers"] == 2
    refused = [one for one in report["carry"] if one["reception"] == "refused"]
    cells = [(one["issued_in"], one["presented_in"], one["hop"], one["count"]) for one in refused]
    assert ("email", "phone", "customer service", 1) in cells


def test_pairs_that_nobody_tried_are_there(tmp_path: Path) -> None:
    report = written(building.flagship(tmp_path, broken=False))
    never = {(one["kind"], one["presented_in"]) for one in report["carry"] if one["reception"] == "never-tried"}
    assert ("incident", "store") in never
    assert ("incident", "phone") not in never


def test_totals_count_their_lists(tmp_path: Path) -> None:
    report = written(building.flagship(tmp_path, broken=True))
    totals = report["totals"]
    assert totals["journeys"] == len(report["journeys"])
    assert totals["findings"] == sum(len(one["findings"]) for one in report["journeys"])
    assert totals["references"] == len(report["references"])
    assert totals["promises"] == len(report["promises"])
    assert (
        totals["kept"] + totals["broken"] + totals["compromised"] + totals["waiting"] + totals["unfinished"] == totals["journeys"]
    )
    tried = [one for one in report["carry"] if one["reception"] not in {"never-tried", "unprovable"}]
    assert totals["carries"] == sum(one["count"] for one in tried)
    assert totals["carried"] == sum(one["count"] for one in tried if one["reception"] in wording.GOOD)


def test_the_effort_sum_is_counts_times_published_weights(tmp_path: Path) -> None:
    text = building.CONFIG.replace("[[hops]]", "[weights]\ntransfers = 10\n\n[[hops]]", 1)
    run_dir = building.suite(tmp_path, text)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_broken(told)
    building.finish(run_dir, told, "broken")
    (journey,) = written(run_dir)["journeys"]
    weights = {**reporting.effort.WEIGHTS, "transfers": Decimal(10)}
    counts = {**journey["effort"], "minutes": journey["minutes"]}
    assert journey["effort"]["sum"] == pytest.approx(
        sum(counts[name] * float(weight) for name, weight in weights.items()), abs=0.06
    )


@pytest.mark.parametrize(
    ("status", "walks_away", "outcome", "stake"),
    [
        ("passed", False, "the Trail Tent 4 is ordered for 249.00 USD", ""),
        ("unmet", False, "not reached: the Trail Tent 4 is ordered for 249.00 USD", "498.00 USD"),
        ("not-reached", False, "not reached: the Trail Tent 4 is ordered for 249.00 USD", "498.00 USD"),
        ("unmet", True, "walked away", "498.00 USD"),
        ("passed", True, "the Trail Tent 4 is ordered for 249.00 USD", ""),
        ("compromised", False, "", "498.00 USD"),
    ],
)
def test_outcome_and_value_at_stake(tmp_path: Path, status: str, walks_away: bool, outcome: str, stake: str) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_promise(told)
    told.declares("goal", item="Trail Tent 4", price="$249", quantity="2")
    if walks_away:
        told.declares("outcome", state="walked away")
    told.step(8, status)
    building.finish(run_dir, told, "broken")
    report = written(run_dir)
    assert (report["journeys"][0]["outcome"], report["journeys"][0]["value_at_stake"]) == (outcome, stake)
    assert report["totals"]["value_at_stake"] == ([stake] if stake else [])


def test_the_second_attempt_decides_and_both_are_shown(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    journey = building.plan(run_dir)
    first = building.start(run_dir, journey)
    building.finish(run_dir, first, "compromised", "the browser died")
    second = building.start(run_dir, journey, attempt=2)
    building.tell_kept(second)
    building.finish(run_dir, second, "kept", attempt=2)
    building.end(run_dir, kept=1)
    report = written(run_dir)
    assert [(one["number"], one["verdict"], one["message"]) for one in report["journeys"][0]["attempts"]] == [
        (1, "compromised", "the browser died"),
        (2, "kept", ""),
    ]
    assert (report["verdict"], report["totals"]["retried"]) == ("kept", 1)


def test_a_produced_file_is_valid_by_the_published_schema(tmp_path: Path) -> None:
    published = json.loads((DOCS / "run.schema.json").read_text(encoding="utf-8"))
    report = written(building.flagship(tmp_path, broken=True))
    jsonschema.Draft202012Validator(published, format_checker=jsonschema.FormatChecker()).validate(report)
    assert msgspec.convert(report, schema.Report).company == report["company"]
    report["journeys"][0]["findings"][0]["kind"] = "a-kind-of-its-own"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(published).validate(report)


@pytest.mark.parametrize(("name", "text"), [("run.schema.json", documents.schema_text), ("run-json.md", documents.page_text)])
def test_the_documents_are_current(name: str, text: Any) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == text(), "run: python -m mystery_shopper.reporting.documents docs"


def test_every_finding_kind_has_a_plain_sentence() -> None:
    assert [kind for kind in KINDS if not wording.has_sentence(kind)] == []


def test_every_finding_kind_has_a_first_step() -> None:
    found = {kind: first_step(Finding(kind=kind, channel="phone", hop="price desk")) for kind in KINDS}
    assert [kind for kind, step in found.items() if not step or "{" in step] == []
    assert first_step(Finding(kind="dead-end", improvement="Say so.")) == "Say so."


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    reporting.write(run_dir)
    names = ("run.json", "summary.md", "index.html")
    before = [(run_dir / name).read_bytes() for name in names]
    reporting.write(run_dir)
    assert [(run_dir / name).read_bytes() for name in names] == before
    assert not list(run_dir.glob("*.new"))


def test_evidence_is_counted_and_what_was_left_out_is_named(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_kept(told)
    told.note(LeftOut, what="web: the last page", media="image/jpeg", size=81_000, limit="journey_mb")
    building.finish(run_dir, told, "kept")
    building.end(run_dir, kept=1)
    evidence = written(run_dir)["evidence"]
    files = list((run_dir / "evidence").rglob("*.*"))
    assert (evidence["files"], evidence["size"]) == (len(files), sum(path.stat().st_size for path in files))
    assert evidence["left_out"] == [
        {"journey": building.FLAGSHIP, "what": "web: the last page", "size": 81_000, "limit": "journey_mb"}
    ]
    assert "1 picture or text found no room" in (run_dir / "summary.txt").read_text(encoding="utf-8").replace("\n", " ")
