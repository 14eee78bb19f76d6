"""What employees remember and recount, and how a repair is taken up and handed on."""

from __future__ import annotations

from typing import Any

from mystery_shopper.simulators.company import Instance
from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context, Turn
from mystery_shopper.simulators.policies import HARDWARE, PARTS, SERVICE, SOFTWARE
from tests.simulators.embedded import Letterbox

NUMBER = "+13035550142"
DAY = 24 * 60 * 60


class Line:
    """Maria calls, again and again."""

    def __init__(self, *, laptop: bool = False, **policies: Any) -> None:
        self.instance = Instance("c1", office=Letterbox(), base_url="http://x", overrides=policies)  # type: ignore[arg-type]  # Letterbox
        records = self.instance.records
        self.maria = records.customers.add(name="Maria Keller", email="maria@c1.customers.example", number=NUMBER)
        if laptop:
            records.repairs.own(self.maria.id, "Ridge Laptop", "does not start", (SOFTWARE, HARDWARE, PARTS))

    def call(self, session: str, *said: str, department: str = SERVICE, payload: dict[str, str] | None = None) -> list[Turn]:
        context = Context(channel="phone", number=NUMBER, payload=payload or {})
        return [talk(self.instance, department, session, words, context) for words in (None, *said)]


def test_the_third_call_is_told_of_the_first_two() -> None:
    line = Line()
    line.call("CA1", "A pole of my Trail Tent 4 is broken.")
    line.instance.advance(2 * DAY)
    line.call("CA2", "Where does it stand?")
    line.instance.advance(DAY)
    opening = line.call("CA3")[0].says
    assert 'on Tuesday on the phone you told us "A pole of my Trail Tent 4 is broken"' in opening
    assert "yesterday on the phone you asked" in opening


def test_a_second_call_is_not_bothered_with_it_unless_she_asks() -> None:
    line = Line()
    line.call("CA1", "A pole of my Trail Tent 4 is broken.")
    opening, answer = line.call("CA2", "What has happened so far?")
    assert "I can see what came before" not in opening.says
    assert 'you told us "A pole' in answer.says


def test_nothing_is_told_where_nothing_is_noted() -> None:
    line = Line(contacts_noted=[])
    for session in ("CA1", "CA2"):
        line.call(session, "A pole of my Trail Tent 4 is broken.")
    opening, answer = line.call("CA3", "What has happened so far?")
    assert "came before" not in opening.says
    assert "nothing that came before" in answer.says


def test_a_stranger_is_told_nothing() -> None:
    line = Line()
    for session in ("CA1", "CA2"):
        line.call(session, "A pole of my Trail Tent 4 is broken.")
    context = Context(channel="phone", number="+13035550199")
    heard = [talk(line.instance, SERVICE, "CA9", words, context).says for words in (None, "What has happened so far?")]
    assert "pole" not in " ".join(heard)


def test_a_repair_is_handed_to_its_owner_who_opens_with_it() -> None:
    line = Line(laptop=True)
    handed = line.call("CA1", "My Ridge Laptop does not start.")[-1]
    assert (handed.then, handed.to) == ("transfer", SOFTWARE)
    opening, asked, planned = line.call("CA1", "Yes, please.", "A new power cable.", department=SOFTWARE, payload=handed.payload)
    assert '"My Ridge Laptop does not start"' in opening.says
    assert "tried" in asked.says
    (case,) = line.instance.records.cases.all()
    assert case.owner in planned.says
    assert "ready in our Boulder store by" in planned.says
    (entry,) = line.instance.records.history.of(line.maria.id)
    assert (entry.text, entry.reference) == ('you told us "My Ridge Laptop does not start"', case.number)


def test_who_cannot_read_the_notes_asks_for_the_story_and_hands_on() -> None:
    line = Line(laptop=True, notes_seen_by="their department")
    handed = line.call("CA1", "My Ridge Laptop does not start.")[-1]
    opening, asked, on = line.call(
        "CA1", "My Ridge Laptop does not start.", "A new power cable.", department=SOFTWARE, payload=handed.payload
    )
    assert "Laptop" not in opening.says
    assert "tried" in asked.says
    assert (on.then, on.to) == ("transfer", HARDWARE)


def test_a_device_that_works_is_waiting() -> None:
    line = Line(laptop=True)
    handed = line.call("CA1", "My Ridge Laptop does not start.")[-1]
    line.call("CA1", "Yes, please.", "A new power cable.", department=SOFTWARE, payload=handed.payload)
    line.instance.advance(9 * DAY)
    (case,) = line.instance.records.cases.all()
    assert "waits for you in our Boulder store" in line.call("CA2", f"It is about {case.number}.")[-1].says
