"""The numbered examples of the judgement's table, each as a diary."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.ledger import findings
from tests.ledger.building import PAUL, WEDNESDAY, Story

if TYPE_CHECKING:
    from collections.abc import Callable

QUOTE = "My incident number is INC-20417"


def call(said: str, *heard: str, keyed: bool = False) -> Story:
    story = Story().approval().call()
    story.says(said, "keyed" if keyed else "spoken")
    for words in heard:
        story.hears(words)
    return story


def keyed(*heard: str) -> Story:
    return call("20417#", *heard, keyed=True)


def transferred(opening: str) -> Story:
    return call(QUOTE, "One moment.").serve("catalogue sales", "transfer").hears(opening)


def hold_message() -> Story:
    advert = "This week: Trail Tent 4 from 249 dollars!"
    return Story().approval().call().hears(advert, "hold").keys("20417#").hears(advert, "hold")


def mail(*replies: str) -> Story:
    story = Story().approval().open("email", "help@fernridge.example", "own-mailbox", at=WEDNESDAY)
    story.says("I would like to order under INC-20417, please.", "mailed", "My order")
    for text in replies:
        story.at += timedelta(days=1)
        story.reads(text, given_back="> I would like to order under INC-20417, please.")
    return story


RECEIPT = "We received your message, ticket INC-20999."


def bought() -> Story:
    story = Story().meet().open("web", "/", "own-browser").serve("shop", "page")
    story.sees(
        "Thank you! Your order FO-118822\n1 x Camp Stove 39.00\nTotal 39.00\nDelivery by Friday, November 27", "/checkout/done"
    )
    return story.close()


def track(page: str) -> Story:
    story = (
        bought().open("web", "/", "signed-in", at=WEDNESDAY).serve("shop", "page").sees("Track my order\nOrder number", "/track")
    )
    return story.says("FO-118822", "typed", "Order number").sees(page, "/track")


EXAMPLES: dict[str, tuple[Callable[[], Story], str, str]] = {
    "1": (lambda: keyed("The price match for your Trail Tent 4, 249 dollars. Shall I order it?"), "recognised", ""),
    "2": (lambda: keyed("Thank you, I N C 2 0 4 1 7. How can I help you?"), "echoed", "reference-echoed"),
    "3": (lambda: call(QUOTE, "I don't have any way of referring to that."), "refused", "reference-not-recognised"),
    "4": (lambda: call(QUOTE, "And which item is this about?"), "asked-again", "asked-again"),
    "5": (lambda: transferred("Customer service, how can I help?"), "ignored", "reference-not-recognised"),
    "6": (lambda: transferred("Ms Keller, the tent at 249?"), "passed-on", ""),
    "7": (lambda: call("It is about the Trail Tent 4, INC-20417", "Ah yes, the Trail Tent 4."), "echoed", "reference-echoed"),
    "8": (
        lambda: call("It is about the Trail Tent 4, INC-20417", "Ah yes, the Trail Tent 4 for 249, as we wrote on Tuesday."),
        "recognised",
        "",
    ),
    "9": (lambda: keyed("That is the camp stove for 39 dollars."), "mistaken", "contradiction"),
    "10": (lambda: keyed("The Trail Tent 4, at 289 dollars."), "mistaken", "contradiction"),
    "11": (lambda: keyed("The Trail Tent 4 at 249 instead of 289 dollars."), "recognised", ""),
    "12": (hold_message, "ignored", "reference-not-recognised"),
    "15": (
        lambda: call("Hello, it's INC-20417", "Are you calling about the tent at two hundred and forty-nine?"),
        "recognised",
        "",
    ),
    "16": (lambda: mail(RECEIPT), "replaced", "reference-not-recognised"),
    "17": (lambda: mail(RECEIPT, "The Trail Tent 4 is yours for 249.00 dollars. Shall we send it?"), "recognised", ""),
    "22": (lambda: call("my ticket is INC-20417", "Connecting you to support."), "ignored", "reference-not-recognised"),
    "23 asks": (lambda: call("20417", "Please enter your order or incident number.", keyed=True), "asked-again", "asked-again"),
    "23 menu": (
        lambda: call("20417", "Press 1 for orders. Press 2 for anything else.", keyed=True),
        "ignored",
        "reference-not-recognised",
    ),
}


@pytest.mark.parametrize("number", EXAMPLES)
def test_example(number: str) -> None:
    build, reception, kind = EXAMPLES[number]
    story = build()
    first = story.presented()[0]
    assert first.reception == reception, first
    found = [one.kind for one in findings.of_presentation(first, story.ledger(), story.rules)]
    assert found == ([kind] if kind else [])


def test_4_says_what_was_asked_for() -> None:
    assert EXAMPLES["4"][0]().presented()[0].asked_for == ("item",)


def test_5_is_lost_at_the_first_hop_and_in_the_transfer() -> None:
    story = EXAMPLES["5"][0]()
    (first,) = story.presented()
    assert (first.lost, first.presented.department) == (True, "customer service")
    (move,) = story.ledger().transfers
    assert not move.warm
    assert [one.kind for one in findings.of_transfer(move, story.ledger(), story.rules)] == ["reference-lost-in-transfer"]


def test_6_the_next_hop_anticipates() -> None:
    story = EXAMPLES["6"][0]()
    assert [one.reception for one in story.presented()] == ["passed-on", "anticipated"]
    assert story.ledger().transfers[0].warm


@pytest.mark.parametrize(("number", "conflict"), [("9", ("249.00 USD", "39.00 USD")), ("10", ("249.00 USD", "289.00 USD"))])
def test_9_and_10_name_both_values(number: str, conflict: tuple[str, str]) -> None:
    story = EXAMPLES[number][0]()
    (one,) = story.presented()
    assert one.conflict is not None
    if number == "10":
        assert one.conflict == conflict
    (finding,) = findings.of_presentation(one, story.ledger(), story.rules)
    assert one.conflict[0] in finding.heard
    assert one.conflict[1] in finding.heard


def test_13_matter_and_channel_anticipate() -> None:
    story = Story().approval().call().hears("Hello, Ms Keller. Is it about the price match that we promised you by mail?")
    assert [one.reception for one in story.presented()] == ["anticipated"]


def test_14_knowing_her_is_not_knowing_the_matter() -> None:
    assert Story().approval().call().hears("Hello, Ms Keller.").presented() == []


def test_16_names_the_replacement() -> None:
    (one,) = mail(RECEIPT).presented()
    assert one.replaced_by == "INC-20999"


def test_17_keeps_the_replacement_as_a_signal() -> None:
    (one,) = EXAMPLES["17"][0]().presented()
    assert one.signals[0] == "recognised"
    assert "replaced" in one.signals


def test_18_the_form_again_is_ignored_and_a_dead_end() -> None:
    story = track("Track my order\nOrder number")
    (one,) = story.presented("FO-118822")
    assert one.reception == "ignored"
    assert story.ledger().effort.dead_ends == 1


def test_19_a_page_with_lines_and_date_recognises() -> None:
    (one,) = track("Order FO-118822\n1 x Camp Stove\nDelivery by Friday, November 27").presented("FO-118822")
    assert one.reception == "recognised"


def stranger(page: str) -> Story:
    story = (
        bought()
        .meet("Paul", PAUL)
        .open("web", "/", at=WEDNESDAY)
        .serve("shop", "page")
        .sees("Track my order\nOrder number", "/track")
    )
    return story.says("FO-118822", "typed", "Order number").sees(page, "/track")


def test_20_asking_a_stranger_who_he_is_is_right() -> None:
    story = stranger("To see this order, sign in or give the email address that it was placed with")
    (one,) = story.presented("FO-118822")
    assert not one.known
    assert findings.of_presentation(one, story.ledger(), story.rules) == ()
    assert story.ledger().leaks == ()


@pytest.mark.parametrize("page", ["FO-118822: Maria Keller", "Delivered to 12 Pine Street, Boulder", "FO-118822: 1 x Camp Stove"])
def test_21_telling_a_stranger_is_a_privacy_breach(page: str) -> None:
    story = stranger(page)
    leaks = story.ledger().leaks
    assert leaks
    assert {(leak.owner, leak.told_to) for leak in leaks} == {("Maria", "Paul")}
    assert findings.of_leak(leaks[0], story.ledger(), story.rules)[0].kind == "privacy-breach"


def test_24_one_identity_question_is_free() -> None:
    story = call("INC-20417", "For your safety: your postcode?").says("80301").hears("Thank you. The tent for 249.")
    (one,) = story.presented()
    assert (one.reception, one.asked_for) == ("recognised", ())
    assert findings.of_presentation(one, story.ledger(), story.rules) == ()
