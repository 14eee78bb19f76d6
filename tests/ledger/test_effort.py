"""Effort, transfers, repeats: counts made by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mystery_shopper.diary import Pressed
from mystery_shopper.ledger import findings
from tests.ledger.building import WEDNESDAY, Story, config


def bad_company() -> Story:
    """The flagship story as it really happened: one call, three departments, the email read aloud."""
    story = (
        Story()
        .meet()
        .open("email", "help@x", "own-mailbox")
        .declare("statement-of-problem", item="Trail Tent 4", price="249.00 USD")
    )
    story.says("I saw the Trail Tent 4 for 249.00 in your store. Can you match that price?", "mailed", "A price")
    story.reads("Incident INC-20417: yes, you can have the Trail Tent 4 for 249.00. To order, please call 1-800-555-0100.")
    story.close().open("phone", "+18005550100", "own-number", at=WEDNESDAY, caused_by="To order, please call 1-800-555-0100.")
    story.serve("main menu").waits(3).hears("For orders, press 1.", "menu")
    story.note(Pressed, what="1", kind="key").hears("If you have a number, key it now.", "menu").keys("20417#").hears(
        "Please hold.", "hold"
    ).waits(57)
    story.serve("catalogue sales", "transfer").hears("Catalogue sales, how can I help you?")
    story.says("My incident number is INC-20417.").hears("That is for customer service. I'm connecting you.").waits(30)
    story.serve("customer service", "transfer", reference="INC-20417").hears("Customer service. How can I help?")
    story.says("My incident number is INC-20417.").hears(
        "I don't have any way of referring to that number. I'm transferring you to the price desk."
    ).waits(30)
    story.serve("price desk", "transfer").hears("Price desk. What is it about?")
    story.says("The Trail Tent 4 for 249 dollars, as you promised me by mail.").hears("Let me ask my lead.").waits(60).hears(
        "Could you read the email to me?"
    )
    story.says("Incident INC-20417: yes, you can have the Trail Tent 4 for 249.00.")
    return story.hears("Fine. Your order number is FO-118822: Trail Tent 4 at 249 dollars, total 249 dollars.").close()


def test_the_flagship_at_the_bad_company() -> None:
    story = bad_company()
    ledger = story.ledger()
    effort = ledger.effort
    assert (effort.contacts, effort.contacts_caused, effort.forced_channels) == (2, 1, 1)
    assert effort.transfers == 2  # catalogue sales → customer service → price desk; the menu does not count
    assert effort.menu_levels == 2  # "press 1", "key it now"
    assert effort.permissions == 1
    assert effort.minutes_waiting == pytest.approx((3 + 57 + 30 + 30 + 60) / 60)
    # 23 records of the call a second apart, and the waits, of which each showed one second on the clock
    seconds = len([one for one in story.records if one.contact == 2]) - 1 + (180 - 5)
    assert effort.minutes == pytest.approx(seconds / 60, abs=0.01)
    assert effort.minutes_to_a_person == pytest.approx((12 + 60 - 2) / 60, abs=0.05)


def test_what_was_said_twice_at_the_bad_company() -> None:
    ledger = bad_company().ledger()
    said = [(one.what, one.again.department) for one in ledger.repeats]
    # keyed in the menu first, then given to three departments; item and price told to the price desk, and read aloud
    assert said.count(("reference", "catalogue sales")) == 1
    assert said.count(("reference", "customer service")) == 1
    assert said.count(("reference", "price desk")) == 1
    assert said.count(("item", "price desk")) == 2
    assert said.count(("price", "price desk")) == 2
    assert ledger.effort.said_twice == len(ledger.repeats) >= 7


def test_receptions_at_the_bad_company() -> None:
    story = bad_company()
    assert [(one.presented.department, one.reception) for one in story.presented()] == [
        ("main menu", "ignored"),
        ("catalogue sales", "ignored"),
        ("customer service", "refused"),
        ("price desk", "echoed"),
    ]
    first = story.presented()[0]
    assert (first.presented.department, first.lost) == ("main menu", True)
    finding = findings.of_presentation(first, story.ledger(), story.rules)[0]
    assert finding.handover is not None
    assert (finding.handover.from_, finding.handover.to) == ("mail desk (email)", "main menu (phone)")
    assert [one.carried_unshown for one in story.ledger().transfers] == [False, True, False]


def test_the_flagship_at_a_good_company() -> None:
    story = Story().approval().call("main menu").hears("For orders, press 1.", "menu").note(Pressed, what="1", kind="key")
    story.hears("If you have a number, key it now.", "menu").keys("20417#").hears(
        "The price match for the Trail Tent 4. I am connecting you to catalogue sales.", "menu"
    )
    story.serve("catalogue sales", "transfer").hears(
        "Ms Keller, the Trail Tent 4 at 249, as we wrote on Tuesday. Shall I order it?"
    )
    story.says("Yes, please.").hears("Your order number is FO-118822: Trail Tent 4 at 249 dollars, total 249 dollars.").close()
    ledger = story.ledger()
    assert [one.reception for one in story.presented()] == ["recognised", "anticipated"]
    assert ledger.transfers[0].warm
    assert ledger.repeats == ()
    assert (ledger.effort.transfers, ledger.effort.contacts_caused, ledger.effort.forced_channels, ledger.effort.said_twice) == (
        0,
        0,
        0,
        0,
    )
    assert [(one.what, one.state) for one in ledger.promises] == [("price", "kept")]


def test_waits_that_the_clock_showed_count_once() -> None:
    story = Story().meet().call().waits(60)
    story.at += timedelta(seconds=60)
    story.hears("Hello.")
    assert story.ledger().effort.minutes == pytest.approx((60 + 3) / 60, abs=0.02)


def test_waiting_for_a_mail_is_not_her_time() -> None:
    story = Story().approval()
    assert story.ledger().effort.minutes == 0


def test_half_an_hour_of_nothing_is_not_her_time() -> None:
    story = Story().meet().open("web", "/").serve("shop", "page").sees("Hello", "/")
    story.at += timedelta(hours=2)
    story.sees("Hello again", "/")
    assert story.ledger().effort.minutes < 1


def test_identifiers_asked_for() -> None:
    story = Story().meet().call().hears("May I have your order number?").hears("And your name?").hears("Your postcode, please?")
    story.hears("If you have an order number, key it now.", "menu").hears("How can I help?")
    assert story.ledger().effort.identifiers_asked == 3


def test_replies_demanded() -> None:
    story = Story().approval().reads("Please reply within 3 days, or we will close the case.")
    assert story.ledger().effort.replies_demanded == 1


@pytest.mark.parametrize(
    ("prompts", "ends"),
    [(["menu", "menu"], 1), (["menu", "menu", "other"], 0), (["menu", "menu", "menu", "other"], 1), (["one", "two"], 0)],
)
def test_dead_ends(prompts: list[str], ends: int) -> None:
    story = Story().meet().call("main menu")
    for index, prompt in enumerate(prompts):
        story = story.keys("9") if index else story
        story.hears(f"This is {prompt}.", "menu")
    assert story.ledger().effort.dead_ends == ends


def test_a_reference_once_per_contact_is_free() -> None:
    story = Story().approval().call().says("INC-20417").close().call().says("INC-20417")
    assert story.ledger().repeats == ()
    story.says("INC-20417, I said.")
    assert [one.what for one in story.ledger().repeats] == ["reference"]


def test_identity_once_per_contact_is_free() -> None:
    story = Story().meet().call().says("Maria Keller, and my postcode is 80301.").close().call().says("My name is Maria Keller.")
    assert story.ledger().repeats == ()
    story.serve("billing", "transfer").hears("Your name?").says("Maria Keller.")
    assert [(one.what, one.again.department) for one in story.ledger().repeats] == [("name", "billing")]


def test_yes_is_free() -> None:
    story = Story().approval().call().hears("Is it about the Trail Tent 4 for 249?").says("Yes, that is right.")
    assert story.ledger().repeats == ()


def test_the_story_told_again_in_other_words() -> None:
    story = Story().meet().declare("statement-of-problem", story="the litter in the car park behind the store").call()
    story.says("There is litter in the car park behind your store.").serve("service", "transfer")
    story.says("I saw litter. It is in your car park, behind the store.")
    assert [one.what for one in story.ledger().repeats] == ["story"]


def test_a_different_story_is_no_repeat() -> None:
    story = Story().meet().declare("statement-of-problem", story="the litter in the car park behind the store").call()
    story.says("There is litter in the car park behind your store.").says("And thank you for the nice music.")
    assert story.ledger().repeats == ()


def test_transfers_say_what_they_carry() -> None:
    story = (
        Story()
        .approval()
        .call()
        .says("INC-20417")
        .hears("The Trail Tent 4 at 249. I'll connect you to catalogue sales, who take orders. The number goes along.")
    )
    story.serve("catalogue sales", "transfer", reference="INC-20417").hears("Hello, how can I help?")
    (move,) = story.ledger().transfers
    assert (move.names_desk, move.says_why, move.says_reference_goes_along) == (True, True, True)
    assert (move.warm, move.carried_unshown, move.references) == (False, True, ("INC-20417",))
    (finding,) = findings.of_transfer(move, story.ledger(), story.rules)
    assert finding.kind == "reference-lost-in-transfer"
    assert "carried but not shown" in finding.improvement


def test_a_story_lost_in_a_transfer_is_an_unknown_history() -> None:
    story = Story().meet().declare("statement-of-problem", story="the litter in the car park behind the store").call()
    story.says("There is litter in the car park behind your store.").hears("I'll transfer you.").serve(
        "service", "transfer"
    ).hears("How can I help?")
    (move,) = story.ledger().transfers
    assert [one.kind for one in findings.of_transfer(move, story.ledger(), story.rules)] == ["history-unknown"]


def test_a_transfer_with_nothing_to_carry_is_no_failing() -> None:
    story = (
        Story().meet().call("main menu").hears("Connecting you.", "menu").serve("service", "transfer").hears("How can I help?")
    )
    (move,) = story.ledger().transfers
    assert findings.of_transfer(move, story.ledger(), story.rules) == ()


def test_touchpoints() -> None:
    story = (
        Story(config())
        .approval()
        .call()
        .hears("Hello")
        .close()
        .open("web", "/")
        .serve("shop", "page")
        .sees("Tents", "/tents")
        .sees("Tents", "/tents")
    )
    assert [(one.channel, one.name, one.visits) for one in story.ledger().touchpoints] == [
        ("email", "mail desk", 1),
        ("phone", "customer service", 1),
        ("web", "shop", 1),
        ("web", "/tents", 2),
    ]
