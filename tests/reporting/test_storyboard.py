"""What the pictures say, read from the SVG's data, over diaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from mystery_shopper import reporting
from mystery_shopper.reporting import lettering
from tests.reporting import building

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bs4 import Tag


def boards(run_dir: Path) -> list[Tag]:
    """The flagship's pictures in its own story: wide and tall."""
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    return page.select(".story")[0].select(".board svg")


def told(root: Path, tell: Callable[[building.Told], None], verdict: str = "broken") -> Path:
    run_dir = building.suite(root)
    building.begin(run_dir)
    one = building.start(run_dir, building.plan(run_dir))
    tell(one)
    building.finish(run_dir, one, verdict)
    building.end(run_dir, broken=1)
    return run_dir


def cold_transfer(one: building.Told) -> None:
    """Customer service knows the number and hands over; the price desk opens with nothing, and knows it once it is told."""
    building.tell_promise(one)
    one.contact("phone", "+18005550100", 3600, known_by=("own-number",))
    one.desk("customer service")
    one.says("My incident number is INC-20417.")
    one.hears("The Trail Tent 4 for 249.00 dollars, as we wrote. I put you through.")
    one.desk("price desk", "transfer")
    one.hears("Price desk, how can I help?")
    one.says("My incident number is INC-20417.")
    one.hears("The Trail Tent 4 for 249.00 dollars, as we wrote. Your order FO-118822 is placed.")
    one.finds(
        kind="reference-lost-in-transfer",
        channel="phone",
        hop="price desk",
        handover={"from": "customer service (phone)", "to": "price desk (phone)"},
        reference="INC-20417",
        heard="Price desk, how can I help?",
    )


def sent_to_the_phone(one: building.Told) -> None:
    """The mail desk wants a call before it does anything; she does not call."""
    building.tell_promise(one)
    one.hears("Please call us to order.", "mailed", 600)
    one.finds(kind="forced-channel", channel="email", hop="mail desk", heard="Please call us to order.")


def nowhere_known(one: building.Told) -> None:
    building.tell_broken(one)


@pytest.mark.parametrize(
    ("fault", "tell", "lost", "how"),
    [
        ("incident-number-stays-in-email", nowhere_known, "catalogue sales", "ignored"),
        ("cold-transfer", cold_transfer, "price desk", "reference-lost-in-transfer"),
        ("approval-forces-a-call", sent_to_the_phone, "mail desk", "forced-channel"),
    ],
)
def test_for_each_fault_the_thread_breaks_at_the_right_desk(
    tmp_path: Path, fault: str, tell: Callable[[building.Told], None], lost: str, how: str
) -> None:
    for board in boards(told(tmp_path, tell)):
        desks = {one["data-station"]: one["data-desk"] for one in board.select("a.station")}
        (broken,) = board.select("g.thread[data-reference='INC-20417'] g.break[data-lost]")
        assert (desks[broken["data-station"]], broken["data-reception"]) == (lost, how), fault
        station = board.select_one(f"a.station[data-station='{broken['data-station']}']")
        assert "bad" in station["class"]


def test_the_thread_goes_from_where_it_was_given_to_every_desk_that_it_came_to(tmp_path: Path) -> None:
    for board in boards(building.flagship(tmp_path, broken=True)):
        desks = [one["data-desk"] for one in board.select("a.station")]
        thread = board.select_one("g.thread[data-reference='INC-20417']")
        stations = [desks[int(number) - 1] for number in thread["data-stations"].split()]
        assert stations == ["mail desk", "catalogue sales", "customer service", "price desk"]
        assert [desks[int(one["data-station"]) - 1] for one in thread.select("g.break")] == stations[1:]
        # whole until the first break; from there on she carries it herself
        assert [one["class"] for one in thread.find_all("path", recursive=False)] == [["whole"], ["frayed"], ["frayed"]]


def test_a_kept_thread_does_not_break(tmp_path: Path) -> None:
    for board in boards(building.flagship(tmp_path, broken=False)):
        assert board.select("g.thread")
        assert board.select("g.break") == []
        assert board.select("path.frayed") == []


def test_time_passes_in_one_direction_and_longer_for_longer(tmp_path: Path) -> None:
    wide, tall = boards(building.flagship(tmp_path, broken=True))
    for board, along in ((wide, "cx"), (tall, "cy")):
        stations = board.select("a.station")
        places = [float(one.circle[along]) for one in stations]
        assert [one["data-at"] for one in stations] == sorted(one["data-at"] for one in stations)
        assert places == sorted(places)
    desks = [one["data-desk"] for one in wide.select("a.station")]
    places = [float(one.circle["cx"]) for one in wide.select("a.station")]
    an_hour = places[desks.index("main menu")] - places[desks.index("mail desk")]
    a_minute = places[desks.index("price desk")] - places[desks.index("customer service")]
    assert an_hour > a_minute


def test_each_channel_has_a_lane_and_each_station_stands_on_its_own(tmp_path: Path) -> None:
    wide = boards(building.flagship(tmp_path, broken=True))[0]
    heights: dict[str, set[str]] = {}
    for one in wide.select("a.station"):
        heights.setdefault(one["data-channel"], set()).add(one.circle["cy"])
    assert list(heights) == ["store", "web", "email", "phone"]
    assert all(len(one) == 1 for one in heights.values())
    assert len(set.union(*heights.values())) == 4


def test_a_promise_spans_from_where_it_was_made_to_its_day(tmp_path: Path) -> None:
    def tell(one: building.Told) -> None:
        building.tell_promise(one)
        one.hears("Your order FO-118822 will be delivered by Friday, November 27.", "mailed", 60)
        one.contact("store", "http://127.0.0.1/store/boulder/", 5 * 24 * 3600)
        one.desk("store Boulder", "counter")
        one.hears("Nothing has come for you.", "spoken")
        one.declares("observed", what="doorstep")  # she looked at her door, and there was nothing

    wide = boards(told(tmp_path, tell, "kept"))[0]
    bars = {one["data-promise"]: one for one in wide.select("g.bar")}
    assert "delivery" in " ".join(bars)
    delivery = next(one for what, one in bars.items() if "delivery" in what)
    assert delivery["data-due"].startswith("2026-11-27T23:59:59")  # the end of the Friday in Denver
    xs = [float(one.circle["cx"]) for one in wide.select("a.station")]
    end = float(delivery.circle["cx"])
    assert xs[int(delivery["data-made"]) - 1] < end < xs[-1]
    assert delivery["data-state"] == "broken"


def test_the_picture_stands_there_in_words(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    reporting.write(run_dir)
    page = BeautifulSoup((run_dir / "index.html").read_text(encoding="utf-8"), "html.parser")
    words = [one.text for one in page.select_one("article.story .in-words ol").find_all("li")]
    assert "Customer service, on the phone. Customer service could not find the number INC-20417." in words
    assert "Mail desk, by email. The number INC-20417 is given." in words


@pytest.mark.parametrize("most", [1, 2, 3])
def test_words_stay_within_their_room(most: int) -> None:
    text = "I do not have any way of referring to that number, whatever it may be WWWWWWWWWWWWWWWWWWWWWWWW"
    lines = lettering.wrap(text, 100, 12, most)
    assert 0 < len(lines) <= most
    assert all(lettering.width(line, 12) <= 100 for line in lines)
    assert lines[-1].endswith("…")
    assert lettering.wrap("short", 100, 12, most) == ("short",)
    assert lettering.wrap("", 100, 12, most) == ()
