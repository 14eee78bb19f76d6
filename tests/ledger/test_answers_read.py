"""Answers understood by what they mean, in wordings of any style: free, in the box, working, decided, in force."""

from __future__ import annotations

import pytest

from mystery_shopper.ledger.readings.contents import contents, lacking
from mystery_shopper.ledger.readings.costless import costs_nothing
from mystery_shopper.ledger.readings.decisions import answered, cause, decided, stands
from mystery_shopper.ledger.readings.working import speaks_against, works
from tests.ledger.test_cues import read

BOX = ("camera", "bracket", "strap", "battery")
STORY = "An employee in the Boulder store was rude to me."


@pytest.mark.parametrize(
    "words",
    [
        "No charge.",
        "We won't charge you a cent for that one.",
        "The articles are released without further cost to the customer.",
        "Permit us to make you a present of it, with our compliments.",
        "GRATIS.",
        "That one's on the house!",
        "There's nothing to pay.",
        "It will cost you nothing at all.",
    ],
)
def test_it_costs_nothing(words: str) -> None:
    assert costs_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "It is $17.00.",
        "Feel free to drop in.",
        "It is not free of charge.",
        "You are free to choose.",
        "Call us toll-free.",
        "We depend on you.",
        "Pay for it at the counter.",
    ],
)
def test_it_does_not_cost_nothing(words: str) -> None:
    assert not costs_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "Shipping: none.",
        "Shipping was on us!",
        "No shipping fees were levied upon this order.",
        "You did not pay anything for shipping.",
        "The carriage of the goods was borne by ourselves; you paid nothing for delivery.",
        "SHIPPING PAID NIL - DELIVERY: NO CHARGE",
        "We waived the shipping.",
        "Postage paid.",
        "Shipping cost you nothing.",
    ],
)
def test_shipping_was_free(words: str) -> None:
    assert [fact.value for fact in read(words).of("price.shipping")][:1] == ["0.00 USD"]


@pytest.mark.parametrize(
    "words",
    [
        "Shipping is possible on Monday.",
        "The delivery will be on Friday, and the parts are free.",
        "You are free to choose another day for delivery.",
        "Shipping was not free.",
        "We forward your question to shipping.",
        "Delivery by Tuesday. No need to pay at the door.",
        "It comes by that day, failing which we charge nothing for its shipping.",
    ],
)
def test_shipping_is_not_said_to_be_free(words: str) -> None:
    assert not read(words).of("price.shipping")


@pytest.mark.parametrize(
    "page",
    [
        "Box: camera, bracket, strap, battery",
        "You get a camera, a bracket, a strap and a battery.",
        "Scope of delivery\n\n1 x camera\n\n1 x bracket\n\n1 x strap\n\n1 x battery",
        "Comes with: camera; bracket; strap; battery.",
        "What's inside?\n\n- Camera\n- Bracket\n- Strap\n- Battery",
        "Upon opening the carton, one beholds the camera, its bracket, the strap, and a battery.",
        "Each set comprises one camera, one bracket, one strap and one battery.",
        "Camera + bracket + strap + battery",
        "A camera, a bracket, a strap and a battery are included.",
        "Do you have questions about it?\n\nChat with us\n\nDetails\n\nThe box contains: camera, bracket, strap and battery.",
    ],
)
def test_what_is_in_the_box(page: str) -> None:
    words = f"Trail Camera\n\n$147.95\n\nDetails\n\n12 megapixels\n\nInfrared up to 20 m\n\n{page}"
    listed = contents(words, ["camera", "strap", "battery"])
    assert lacking(listed, BOX) == ()
    assert [part.lower() for part in lacking(listed, ["camera", "strap", "battery"])] == ["bracket"]


@pytest.mark.parametrize(
    "page",
    [
        "Trail Camera\n\n12 megapixels\n\nInfrared up to 20 m",
        "In our stores\n\nBoulder, Denver, Fort Collins",
        "Tents, packs and boots: all tested.",
        "",
    ],
)
def test_no_box_is_described(page: str) -> None:
    assert contents(page, ["camera", "strap", "battery"]) == ()


def test_two_of_a_part_are_two() -> None:
    assert lacking(contents("In the box: two batteries and a strap"), ["battery", "strap"]) == ("batteries",)


@pytest.mark.parametrize(
    "words",
    [
        "Line OK.",
        "Good news, your internet and phone are both up!",
        "The test of the subscriber line revealed no faults.",
        "I am happy to report that everything upon your line is as it should be, and wants for nothing: all is well.",
        "INTERNET: ACTIVE. PHONE: ACTIVE.",
        "Nothing wrong with your connection.",
        "Both services are operational.",
        "I've had a look at your line. It's working fine.",
        "I have gone over your line, and everything on it is up and running.",
        "I went up and down the line: all fine.",
    ],
)
def test_the_line_works(words: str) -> None:
    assert works(words) is True


@pytest.mark.parametrize(
    "words",
    [
        "Your phone works; the internet is down.",
        "The line is dead, I'm afraid.",
        "Neither service is connected.",
        "There is a fault on your line.",
        "The service has been discontinued.",
        "Internet: offline.",
        "I have gone over your line: the phone is gone.",
    ],
)
def test_the_line_does_not_work(words: str) -> None:
    assert works(words) is False


@pytest.mark.parametrize(
    "words",
    [
        "Please hold the line, I am working on it.",
        "Customer service, good day.",
        "Is your line working?",
        "If your internet is working, press 1.",
        "Your phone will be running by Friday.",
        "I am sorry about that.",
    ],
)
def test_nothing_is_said_of_the_line(words: str) -> None:
    assert works(words) is None


@pytest.mark.parametrize(
    ("state", "against"),
    [
        ("connected", False),
        ("no fault", False),
        ("on the line", False),
        ("in operation", False),
        ("Offline", True),
        ("not connected", True),
        ("out of operation", True),
        ("connection lacking", True),
        ("nobody on the line", True),
    ],
)
def test_a_state_speaks_against_it(state: str, against: bool) -> None:
    assert speaks_against(state) is against


@pytest.mark.parametrize(
    "mail",
    [
        "Result: upheld. Why: staff not trained.",
        "You were right to be cross with us. What went wrong: nobody had ever shown him how such a case goes.",
        "The complaint is deemed well-founded. The root cause was identified as insufficient instruction of personnel.",
        "We have determined that justice is on your side. It came to pass because the young man was left alone on his first day.",
        "CLAIM ACCEPTED. CAUSE - NEW STAFF, NO BRIEFING.",
        "We looked at it and decided to put it right. He hadn't been trained; that is why it happened.",
        "It was our mistake. The trouble was that two people shared one shift.",
        "You're right. Here's how it came about. He had been on his feet for eleven hours.",
        "Bottom line: you're right. The young man had not been briefed for such days, which is how it could happen.",
        "We side with you. How could it happen? The reason, as our books have it: we left him alone with forty guests.",
        "Decision\n\nYou were right\n\nWhy it happened\n\nNo training",
    ],
)
def test_a_complaint_is_decided(mail: str) -> None:
    assert decided(mail)
    assert cause(mail, STORY)


@pytest.mark.parametrize(
    "mail",
    [
        "We are sorry that an employee in the Boulder store was rude to you.",
        "Thank you for your feedback. We take it very seriously.",
        "Your complaint will be decided by Friday. We will look into why it could happen.",
        "You will be told the outcome, and the reason, as soon as it is decided.",
        "We are looking into how this could happen.",
        "Your complaint is closed. Have a good day.",
        "We are sorry for what went wrong. We value each of our guests highly.",
    ],
)
def test_an_apology_decides_nothing(mail: str) -> None:
    assert not decided(mail)
    assert not cause(mail, STORY)


@pytest.mark.parametrize(
    "mail",
    [
        "The outcome: you were right.",
        "You were right, because an employee in the Boulder store was rude to you.",
        "We have decided in your favor. Why it happened we do not know.",
        "We decided to credit you. There is no explanation for it.",
    ],
)
def test_decided_without_a_cause(mail: str) -> None:
    assert decided(mail)
    assert not cause(mail, STORY)


@pytest.mark.parametrize(
    "mail",
    [
        "Aspen Lodge: yes.",
        "We've heard from the folks at the Aspen Lodge: no problem at all!",
        "The Aspen Lodge has confirmed the provision of the item requested.",
        "We have the honor to transmit the reply of the Aspen Lodge. They gladly accede to your wish.",
        "ASPEN LODGE REPLY RECEIVED - APPROVED.",
        "I asked the Aspen Lodge, and they say yes.",
        "The lodge regrets; it has none left.",
        "A cot will be waiting for you at the Aspen Lodge.",
    ],
)
def test_the_lodge_has_answered(mail: str) -> None:
    assert answered(mail, "Aspen Lodge")


@pytest.mark.parametrize(
    "mail",
    [
        "I will gladly ask the Aspen Lodge for you.",
        "We are waiting for the answer of the Aspen Lodge.",
        "No answer from the Aspen Lodge yet.",
        "Only the Aspen Lodge can say that. I ask them, and we write to you by Monday.",
        "Certainly, I shall inquire at the Aspen Lodge, and let you know.",
        'About "Could we have a cot, yes or no, at the Aspen Lodge": we forward it.',
        "Yes, that is being remedied.",
        "Did the Aspen Lodge say yes?",
    ],
)
def test_the_lodge_was_only_asked(mail: str) -> None:
    assert not answered(mail, "Aspen Lodge")


@pytest.mark.parametrize(
    "page",
    [
        "Delivery guarantee: yes.",
        "We guarantee that day. Late? You get the shipping back.",
        "The delivery guarantee is applicable to all orders.",
        "Our word upon the day of delivery is our guarantee, and it endures.",
        "DELIVERY GUARANTEE VALID. LATE = NO CHARGE.",
        "The delivery guarantee has resumed.",
        "Our guarantee is no longer suspended.",
    ],
)
def test_the_guarantee_stands(page: str) -> None:
    assert stands(page, "guarantee") is True


@pytest.mark.parametrize(
    "page",
    [
        "Delivery guarantee: paused.",
        "We can't guarantee delivery days just now, sorry!",
        "The delivery guarantee is withdrawn until further notice.",
        "We are desolate that our guarantee must for the present lie in abeyance.",
        "NO DELIVERY GUARANTEE.",
        "Delivery guarantee\n\nOn hold since November 2.",
        "The guarantee does not apply at present. We hope that it will be in force again soon.",
    ],
)
def test_the_guarantee_is_suspended(page: str) -> None:
    assert stands(page, "guarantee") is False


@pytest.mark.parametrize("page", ["Delivery takes three working days.", "Is there a guarantee?", ""])
def test_nothing_is_said_of_the_guarantee(page: str) -> None:
    assert stands(page, "guarantee") is None
