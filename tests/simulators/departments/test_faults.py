"""Each fault changes what staff say and do; the healthy company does the right thing in the same conversation."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.simulators.embedded import READ_ALOUD, TENT, Shop, words

STRANGER = "+12125550100"


def quoting(shop: Shop, department: str, number: str, *more: str) -> str:
    turns = shop.speak(department, f"My number is {number}. Could you tell me where it stands?", *more, number=shop.maria.number)
    return words(turns[1:])


@pytest.mark.parametrize("fault", ["", "orders-unknown-to-service"])
@pytest.mark.parametrize("department", ["customer service", "store Boulder"])
def test_orders_unknown_to_service(fault: str, department: str) -> None:
    shop = Shop(*filter(None, [fault]))
    heard = quoting(shop, department, shop.order().number, "Last week.", "Maria Keller")
    assert (TENT in heard) == (not fault)
    assert ("Which item" in heard) == bool(fault)


@pytest.mark.parametrize("fault", ["", "price-differs-and-stays"])
@pytest.mark.parametrize("department", ["catalogue sales", "price desk"])
def test_price_differs_and_stays(fault: str, department: str) -> None:
    shop = Shop(*filter(None, [fault]))
    said = "I saw the Trail Tent 4 for 249.00 dollars in your Boulder store. I would like to pay that price."
    shop.speak(department, said, "Yes, please.", number=shop.maria.number)
    assert shop.orders()[0].total == Decimal("289.00" if fault else "249.00")


@pytest.mark.parametrize("fault", ["", "ship-to-store-charged"])
def test_ship_to_store_charged(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    said = "I would like to order the Owl Headlamp and pick it up in your Denver store."
    turns = shop.speak("catalogue sales", said, "Yes, please.", number=shop.maria.number)
    assert ("7 dollars and 95 cents" in turns[1].says) == bool(fault)
    assert shop.orders()[0].shipping == Decimal("7.95" if fault else "0.00")
    assert shop.orders()[0].deliver_to == "Denver"


def test_incident_number_stays_in_email() -> None:
    shop = Shop("incident-number-stays-in-email")
    case = shop.promise()
    first = f"Hello, my incident number is {case.number}. I would like to order."
    route, payload = ["catalogue sales"], dict[str, str]()
    for _ in range(2):
        turns = shop.speak(route[-1], first, number=shop.maria.number, payload=payload)
        assert TENT not in words(turns)
        route.append(turns[-1].to)
        payload = turns[-1].payload
    assert route == ["catalogue sales", "customer service", "price desk"]
    turns = shop.speak(
        "price desk",
        first,
        "I only have that number.",
        "It is about the Trail Tent 4.",
        READ_ALOUD.format(number=case.number),
        "Yes, please.",
        number=shop.maria.number,
        payload=payload,
    )
    assert "What is it about?" in turns[1].says
    assert "read the message" in turns[3].says
    assert "249 dollars" in turns[4].says
    assert shop.orders()[0].total == Decimal("249.00")


@pytest.mark.parametrize("handover", ["warm", "unread", "empty"])
def test_cold_transfers(handover: str) -> None:
    shop = Shop(handover=handover)
    case = shop.promise()
    transfer = shop.speak("customer service", f"{case.number}. I would like to order.", number=shop.maria.number)[-1]
    assert (transfer.payload.get("reference") == case.number) == (handover != "empty")
    opening = shop.speak("catalogue sales", number=STRANGER, payload=transfer.payload)[0].says
    assert (TENT in opening) == (handover == "warm")


def test_the_fault_cold_transfer_announces_nothing() -> None:
    shop = Shop("cold-transfer")
    case = shop.promise()
    transfer = shop.speak("customer service", f"{case.number}. I would like to order.", number=shop.maria.number)[-1]
    assert transfer.announcement == "One moment."
    assert set(transfer.payload) == {"transfers"}
    opening = shop.speak("catalogue sales", number=shop.maria.number, payload=transfer.payload)[0].says
    assert TENT not in opening
    assert "Maria" not in opening


@pytest.mark.parametrize("fault", ["", "number-without-a-record"])
def test_number_without_a_record(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    taken = shop.speak("customer service", "There is litter in your Boulder car park.", number=shop.maria.number)[1].says
    [case] = shop.records.cases.all()
    assert case.number in taken
    assert ("litter" in quoting(shop, "customer service", case.number)) == (not fault)


@pytest.mark.parametrize("fault", ["", "incident-goes-nowhere"])
def test_incident_goes_nowhere(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    turns = shop.speak(
        "customer service",
        "There is litter in your Boulder car park.",
        "Could you tell me where it stands?",
        number=shop.maria.number,
    )
    assert ("INC-" in turns[1].says) == (not fault)
    assert ("litter" in turns[2].says) == (not fault)


@pytest.mark.parametrize("fault", ["", "opens-up-to-anyone"])
def test_opens_up_to_anyone(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    number = shop.order().number
    turns = shop.speak(
        "customer service",
        f"What is in {number}?",
        f"Please change the address of {number} to 1 Dark Alley, Denver, CO 80202.",
        number=STRANGER,
    )
    for secret in ("Maria Keller", "12 Pearl Street", TENT):
        assert (secret in turns[1].says) == bool(fault)
    assert ("Dark Alley" in shop.orders()[0].address) == bool(fault)


@pytest.mark.parametrize(
    ("quoted_references", "says_item", "says_number"),
    [("looked up", True, True), ("repeated back", False, True), ("set aside", False, False)],
)
def test_what_happens_to_a_quoted_number(quoted_references: str, says_item: bool, says_number: bool) -> None:
    shop = Shop(quoted_references=quoted_references)
    case = shop.promise()
    answer = shop.speak("catalogue sales", f"My number is {case.number}.", number=shop.maria.number)[1].says
    assert (TENT in answer, case.number in answer) == (says_item, says_number)
