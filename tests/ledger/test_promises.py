"""Promises: what makes one, and what became of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from mystery_shopper.config import Listening, Promises
from mystery_shopper.ledger import findings
from tests.ledger.building import MARIA, PAUL, TUESDAY, WEDNESDAY, Story, config, ordered

END_OF_FRIDAY = datetime(2026, 11, 28, 6, 59, 59, tzinfo=UTC)  # midnight in Denver


def kinds(story: Story) -> list[str]:
    ledger = story.ledger()
    return [finding.kind for one in ledger.promises for finding in findings.of_promise(one, ledger, story.rules)]


def test_a_date_without_a_time_is_due_at_the_end_of_the_day() -> None:
    (one,) = ordered().ledger().promises
    assert (one.what, one.item, one.reference, one.state) == ("delivery", "Trail Tent 4", "FO-118822", "open")
    assert one.due == END_OF_FRIDAY


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("We will write to you within two working days.", "answer", datetime(2026, 11, 27, 6, 59, 59, tzinfo=UTC)),
        ("Dana Ruiz looks after it and writes to you by Friday, November 27.", "answer", END_OF_FRIDAY),
        ("We will call you back tomorrow by 5 pm.", "callback", datetime(2026, 11, 26, 0, 0, tzinfo=UTC)),
        ("We will refund $40.00 by Friday.", "credit", END_OF_FRIDAY),
        ("A colleague will look into it by Friday.", "action", END_OF_FRIDAY),
        ("You can have the Trail Tent 4 for $249.00. The price is valid until Friday.", "price", END_OF_FRIDAY),
        ("We will honour the 249.00 for your Trail Tent 4.", "price", None),
        ("Gets to you by Friday.", "delivery", END_OF_FRIDAY),
        ("At your door no later than Friday.", "delivery", END_OF_FRIDAY),
        ("$40.00 goes back on your card by Friday.", "credit", END_OF_FRIDAY),
        ("Your money back by Friday.", "credit", END_OF_FRIDAY),
        ("$40.00 it is. Your note is on file, and it lands on your card by Friday.", "credit", END_OF_FRIDAY),
        ("Delivery: 38 Howard Prairie Apt. 523, Lake Ronald, by Friday.", "delivery", END_OF_FRIDAY),
        ("The Trail Tent 4 shall grace your threshold by Friday.", "delivery", END_OF_FRIDAY),
        ("We will look into it.", "action", None),
        ("You will hear from us.", "answer", None),
    ],
)
def test_what_is_a_promise(text: str, what: str, due: datetime | None) -> None:
    (one,) = ordered(text).ledger().promises
    assert (one.what, one.due) == (what, due)


@pytest.mark.parametrize("street", ["12 Kayla Run", "5 Service Road", "38 Howard Lodge Apt. 523"])
def test_the_words_of_her_address_are_no_words_of_a_promise(street: str) -> None:
    story = Story().meet(facts=MARIA | {"street": street}).open("web", "/", "signed-in").serve("web site")
    story.sees(f"Order FO-118822\nTrail Tent 4\nDelivered by Friday to {street}, Port Marcus.", "order")
    assert [(one.what, one.due) for one in story.ledger().promises] == [("delivery", END_OF_FRIDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Shall we send it on Friday?",
        "The Trail Tent 4 costs $289.00.",
        "Thank you for your mail.",
        "We cannot look into it.",
        "It gets to you somehow.",
        "Does it get to you by Friday?",
        "It may not be at your door by Friday.",
        "Money back? Ask us.",
        "I'm going to put you through to software repair.",
        "I see it all: by November 20 you chatted with us about the Trail Tent 4 at your door.",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert ordered(text).ledger().promises == ()


@pytest.mark.parametrize("text", ["We will look into it.", "You will hear from us."])
def test_a_promise_without_a_date(text: str) -> None:
    assert kinds(ordered(text)) == ["promise-without-a-date"]


def test_the_configuration_adds_promises() -> None:
    story = Story(config(promises=Promises(patterns={"callback": (r"\bgive you a tinkle\b",)}))).meet()
    story.open("email", "h@x").reads("Somebody gives you a call, or rather: will give you a tinkle on Friday.")
    assert [one.what for one in story.ledger().promises] == ["callback"]


def later(days: int, text: str) -> Story:
    story = ordered()
    story.open("phone", "+1", "own-number", at=TUESDAY + timedelta(days=days)).serve("customer service")
    return story.hears(text)


def test_kept() -> None:
    assert later(2, "FO-118822, the Trail Tent 4, was delivered.").ledger().promises[0].state == "kept"


def test_kept_as_observed_at_the_door() -> None:
    story = ordered()
    story.at += timedelta(days=2)
    assert story.declare("observed", what="delivery", item="Trail Tent 4").ledger().promises[0].state == "kept"


def test_slipped() -> None:
    story = later(1, "FO-118822 will be late: the Trail Tent 4 arrives on Tuesday, December 1.")
    assert kinds(story) == ["promise-slipped"]
    assert story.ledger().promises[0].due == END_OF_FRIDAY


def test_what_moved_it_is_quoted_without_the_letter_around_it() -> None:
    story = ordered()
    story.reads(
        "Dear Maria,\n\nthank you. FO-118822, the Trail Tent 4, arrives on Tuesday, December 1.\n\nFernridge, 1420 Pearl Street"
    )
    assert story.ledger().promises[0].settled_words == "FO-118822, the Trail Tent 4, arrives on Tuesday, December 1."


def test_broken_by_another_day_when_the_day_has_passed() -> None:
    assert kinds(later(5, "FO-118822, the Trail Tent 4, arrives on Friday, December 11."))[0] == "promise-broken"


def test_broken_by_a_mail_of_a_later_day_that_it_was_delivered() -> None:
    story = ordered()
    story.at += timedelta(days=5)
    story.reads("Your order FO-118822, the Trail Tent 4, has been delivered.")
    assert kinds(story) == ["promise-broken"]


@pytest.mark.parametrize(("looked", "state"), [("doorstep", "broken"), ("mailbox", "open"), ("", "open")])
@pytest.mark.parametrize("text", ["Hello.", "FO-118822, the Trail Tent 4, was delivered."])
def test_a_delivery_is_broken_only_where_she_looked_at_her_door_after_the_day(text: str, looked: str, state: str) -> None:
    story = later(5, text)
    if looked:
        story.declare("observed", what=looked)
    story.hears("Anything else?")
    assert [one.state for one in story.ledger().promises] == [state]


def test_a_label_that_is_ready_is_no_delivery() -> None:
    story = ordered()
    story.at += timedelta(days=5)
    story.reads("Your return label is ready! It is for the Trail Tent 4 of order FO-118822.")
    assert [one.state for one in story.ledger().promises] == ["open"]


@pytest.mark.parametrize(
    ("days", "text", "state"),
    [
        (1, "FO-118822 is on its way.", "open"),
        (5, "The stove is FO-118877.", "open"),
        (5, "FO-118822 is still with the workshop.", "broken"),
        (5, "FO-118822 is repaired.", "broken"),
        (2, "FO-118822 is repaired.", "kept"),
    ],
)
def test_work_is_found_undone_only_by_who_hears_of_it_after_its_day(days: int, text: str, state: str) -> None:
    story = ordered("FO-118822: a colleague will look into it by Friday.")
    story.open("phone", "+1", "own-number", at=TUESDAY + timedelta(days=days)).serve("customer service").hears(text)
    assert [one.state for one in story.ledger().promises if one.what == "action"] == [state]


def test_a_paper_that_was_to_be_put_right_is_put_right() -> None:
    story = ordered("FO-118822: we will correct the invoice by Friday.")
    story.open("phone", "+1", "own-number", at=WEDNESDAY).serve("customer service")
    story.hears("FO-118822: the invoice has been corrected.")
    assert [(one.what, one.state) for one in story.ledger().promises] == [("action", "kept")]


def test_money_granted_and_paid_is_no_price() -> None:
    granted = "FO-118822 is 1 Trail Tent 4 at $289.00. I've approved $15.00 for you. You'll see it back on your card by Friday."
    assert [(one.what, one.amount) for one in ordered(granted).ledger().promises] == [("credit", "15.00 USD")]


def test_what_came_in_time_stays_kept_when_more_is_sent_later() -> None:
    story = ordered()
    story.at += timedelta(days=3)
    story.declare("observed", what="delivery", reference="FO-118822")
    story.open("phone", "+1", "own-number", at=TUESDAY + timedelta(days=5)).serve("customer service")
    story.hears("Under order FO-118822 we send you one more Trail Tent 4, delivered by Friday, December 11.")
    assert [one.state for one in story.ledger().promises] == ["kept", "open"]


@pytest.mark.parametrize(
    ("amount", "day", "states"),
    [
        ("40.00 USD", "2026-11-26T12:00:00+00:00", ["kept"]),
        ("40.00 USD", "2026-12-02T12:00:00+00:00", ["broken"]),
        ("25.00 USD", "2026-11-26T12:00:00+00:00", ["open"]),
    ],
)
def test_money_that_came_back_settles_the_promise_of_that_money(amount: str, day: str, states: list[str]) -> None:
    story = ordered("We will refund $40.00 by Friday.")
    story.at += timedelta(days=9)
    story.declare("observed", what="credit", amount=amount, at=day).hears("Hello.")
    assert [one.state for one in story.ledger().promises] == states


def test_another_day_in_the_same_words_does_not_move_a_delivery() -> None:
    words = "Order FO-118822 has 1 Trail Tent 4. It is delivered. We will refund $249.00 to your card by Friday, December 11."
    assert [one.state for one in later(1, words).ledger().promises] == ["kept", "open"]
    assert [one.state for one in later(5, words).ledger().promises] == ["open", "open"]


def test_a_step_of_hers_is_no_promise() -> None:
    assert ordered("Next step by Friday: you keep it, or send it back.").ledger().promises == ()
    assert ordered("Next step by Friday: we repair it.").ledger().promises != ()


def test_a_credit_told_again_under_another_number_is_one_promise() -> None:
    story = ordered("Your reservation RES-83361050: we will refund $40.00 by Friday.")
    assert len(story.reads("Cancellation CAN-31060001: we will refund $40.00 by Friday.").ledger().promises) == 1
    assert len(story.reads("We will refund $25.00 by Friday.").ledger().promises) == 2


@pytest.mark.parametrize(
    "text", ["Up to 25 dollars I can grant at once.", "The limit is $25.00 for each order.", "At most 25 dollars."]
)
def test_a_limit_is_no_price(text: str) -> None:
    story = ordered(text)
    assert [one for one in story.ledger().promises if one.what == "price"] == []


def test_a_mail_counts_when_it_was_sent() -> None:
    story = ordered()
    story.at += timedelta(days=6)
    story.reads("Your order FO-118822, the Trail Tent 4, is ready for pick-up.", dated=TUESDAY + timedelta(days=2))
    assert story.ledger().promises[0].state == "kept"


def writes(days: int, promised: str = "We will write to you within two working days.") -> Story:
    """So many days later something else comes by mail."""
    story = ordered(promised).open("email", "news@x", at=TUESDAY + timedelta(days=days))
    return story.reads("This is something else.", "news")


@pytest.mark.parametrize(
    ("days", "looked", "state"), [(7, "mailbox", "broken"), (7, "", "open"), (7, "calls", "open"), (1, "mailbox", "open")]
)
def test_a_message_that_never_came_is_broken_only_where_she_looked_for_it(days: int, looked: str, state: str) -> None:
    story = writes(days)
    if looked:
        story.declare("observed", what=looked)
    story.open("phone", "+1", at=TUESDAY + timedelta(days=8)).serve("sales").hears("Hello.")
    assert [one.state for one in story.ledger().promises] == [state]


def test_a_mailbox_looked_at_by_somebody_else_does_not_count() -> None:
    story = writes(7).meet("Paul", PAUL).declare("observed", what="mailbox")
    assert [one.state for one in story.ledger().promises] == ["open"]


@pytest.mark.parametrize(("looked", "state"), [("mailbox", "open"), ("calls", "broken")])
def test_a_call_that_never_came_is_not_found_missing_in_the_mailbox(looked: str, state: str) -> None:
    story = writes(7, "We will call you back on Friday.").declare("observed", what=looked)
    assert [one.state for one in story.ledger().promises] == [state]


def test_an_answer_that_came_and_was_read_late_is_kept() -> None:
    story = ordered("We will write to you within two working days.")
    story.at += timedelta(days=7)
    story.reads("Here is your answer.", dated=TUESDAY + timedelta(days=1)).declare("observed", what="mailbox")
    assert [one.state for one in story.ledger().promises] == ["kept"]


def price(text: str) -> Story:
    return Story().approval().call().says("INC-20417").hears(text)


def test_a_price_is_kept_where_it_is_charged() -> None:
    story = price("Your order number is FO-118822: 1 Trail Tent 4 at 249 dollars, total 249 dollars.")
    assert story.ledger().promises[0].state == "kept"
    assert kinds(story) == []


@pytest.mark.parametrize("verb", ["booked", "reserved", "scheduled", "confirmed", "placed", "ordered", "put through"])
def test_the_words_by_which_an_order_is_placed(verb: str) -> None:
    rules = config(listening=Listening(cues={"placed": (r"\bput through\b",)}))
    story = Story(rules).approval().call().says("INC-20417").hears(f"The Trail Tent 4 is {verb} at 249 dollars: FO-118822.")
    assert story.ledger().promises[0].state == "kept"
    assert price("The Trail Tent 4 is there at 249 dollars: FO-118822.").ledger().promises[0].state == "open"


def test_a_price_is_broken_where_another_is_charged() -> None:
    assert kinds(price("Your order number is FO-118822: 1 Trail Tent 4 at 289 dollars, total 289 dollars.")) == [
        "price-not-honoured"
    ]


def test_an_offer_that_ran_out_is_not_broken() -> None:
    story = (
        Story()
        .approval("INC-20417: you can have the Trail Tent 4 for 249.00. Valid until Friday.")
        .call(at=TUESDAY + timedelta(days=20))
        .hears("Hello.")
    )
    assert [one.state for one in story.ledger().promises] == ["open"]


def test_a_promise_said_again_is_one_promise() -> None:
    assert len(price("INC-20417: we promised you the Trail Tent 4 for 249 dollars.").ledger().promises) == 1
