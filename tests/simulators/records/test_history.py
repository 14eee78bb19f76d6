"""One history per customer, over all channels."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mystery_shopper.simulators.records import Records

MORNING = datetime(2026, 11, 24, 17, tzinfo=UTC)


class Clock:
    now = MORNING


def test_contacts_stand_in_the_order_of_their_beginning() -> None:
    clock = Clock()
    records = Records(1, lambda: clock.now)
    records.history.note(1, "phone", "customer service", "you asked", contact="phone CA1")
    clock.now += timedelta(minutes=1)
    records.history.note(1, "email", "mail desk", "you told us", "INC-10001")
    records.history.note(2, "email", "mail desk", "somebody else")
    clock.now += timedelta(minutes=1)
    records.history.note(1, "phone", "customer service", "you told us more", "INC-10001", contact="phone CA1")
    first, second = records.history.of(1)
    assert (first.at, first.text, first.reference) == (MORNING, "you told us more", "INC-10001")
    assert (second.channel, second.text) == ("email", "you told us")
    records.close()
