"""Improvements and the three questions: only what was seen, each obstacle once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from mystery_shopper import reporting
from mystery_shopper.reporting import gather, improvements, questions
from tests.reporting import building

if TYPE_CHECKING:
    from pathlib import Path


def twice(root: Path) -> Path:
    """Two customers let down in the same way, with different numbers."""
    run_dir = building.suite(root)
    building.begin(run_dir)
    for slug in ("first", "second"):
        told = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#{slug}", slug))
        building.tell_broken(told)
        building.finish(run_dir, told, "broken")
    building.end(run_dir, broken=2)
    return run_dir


def test_an_obstacle_is_named_once_however_many_met_it(tmp_path: Path) -> None:
    some = improvements.improvements(gather.read(twice(tmp_path)))
    assert [(len(one.seen), len(one.walks)) for one in some] == [(2, 2), (2, 2)]
    assert some[0].owner == "Head of Customer Care"
    assert some[0].obstacle == "Customer service could not find the numbers that customers were given."
    assert some[-1].first.kind == "told-again"  # only a consequence
    assert "INC-20417" not in some[0].obstacle + some[0].first_step


def test_what_did_not_reach_the_other_is_one_obstacle_whatever_it_looked_like(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    between = {"handover": {"from": "mail desk (email)", "to": "price desk (phone)"}, "channel": "phone", "hop": "price desk"}
    told.finds(kind="told-again", **between)
    told.finds(kind="reference-not-recognised", reference="INC-20417", improvement="Give it access.", **between)
    told.finds(kind="asked-again", reference="INC-20417", **between)
    told.finds(kind="contradiction", **between)
    building.finish(run_dir, told, "broken")
    some = improvements.improvements(gather.read(run_dir))
    assert [one.first.kind for one in some] == ["reference-not-recognised", "contradiction"]
    assert some[0].first_step == "Give it access."
    assert len(some[0].also) == 2


def test_customers_and_employees_are_quoted_word_for_word(tmp_path: Path) -> None:
    gathered = gather.read(building.flagship(tmp_path, broken=True))
    spoken = {
        " ".join(record.text.split())
        for walk in gathered.walks
        for record in (walk.last.records if walk.last else ())
        if hasattr(record, "text")
    }
    customers, employees = questions.customers(gathered), questions.employees(gathered)
    assert customers
    assert {one.who for one in customers} == {"Maria"}
    assert {one.who for one in employees} == {"catalogue sales", "customer service", "price desk"}
    for one in (*customers, *employees):
        assert one.words in spoken


def test_where_nobody_was_let_down_the_questions_do_not_invent_anything(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=False)
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    section = page.select_one("#questions")
    assert "Nobody had to say anything again" in section.text
    assert "Hello, Ms Keller. The price match for your Trail Tent 4" in section.text
    assert "This run gives no reason to change anything." in section.text
