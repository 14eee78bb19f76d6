"""The prose rules of reception: known customer, windows, public facts, passed-on, excused, lost at the first hop."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mystery_shopper.config import Hop, Public, ReferenceKind
from mystery_shopper.diary import Shown
from mystery_shopper.ledger import carry, findings
from tests.ledger.building import KINDS, PAUL, TUESDAY, WEDNESDAY, Story, config

QUOTE = "My incident number is INC-20417."
KNOWS = "The price match for your Trail Tent 4, 249 dollars."


def receptions(story: Story, reference: str = "INC-20417") -> list[str]:
    return [one.reception for one in story.presented(reference)]


def test_what_is_known_about_a_reference() -> None:
    (one,) = Story().approval().ledger().references
    about = {fact.attribute: fact.value for fact in one.about}
    assert about == {
        "item": "Trail Tent 4",
        "price.unit": "249.00 USD",
        "date": "2026-11-24",
        "channel": "email",
        "matter": "price match",
        "name": "Maria Keller",
    }
    assert (one.kind, one.holder, one.matter, one.issued.name) == ("incident", "Maria", "price match", "mail desk (email)")


def test_due_dates_and_former_prices_are_kept_apart() -> None:
    text = "Incident INC-20417: the Trail Tent 4 for 249.00 instead of 289.00, valid until December 8."
    (one,) = Story().approval(text).ledger().references
    assert [(fact.attribute, fact.value) for fact in one.about if fact.attribute.startswith(("price", "due"))] == [
        ("price.unit", "249.00 USD")
    ]
    assert "2026-12-08" not in {fact.value for fact in one.about}


def test_what_a_step_declares_is_known_too() -> None:
    story = Story().approval("Your incident number is INC-20417.").declare("INC-20417", owner="Dana Ruiz").call()
    story.says(QUOTE).hears("Dana Ruiz looks after that one.")
    assert receptions(story) == ["recognised"]


PRICED = Public(places=("hold", "/products/*"))
ORDERED = "Order FO-118822: 1 Trail Tent 4 at $249.00.\nDelivery by Friday, November 27."


@pytest.mark.parametrize(
    ("said", "heard", "reception"),
    [
        ("My order number is FO-118822.", "The Trail Tent 4 at 249 dollars. It arrives on Friday.", "recognised"),
        ("My order number is FO-118822.", "The Trail Tent 4 at 249 dollars.", "ignored"),
        ("My order number is FO-118822, for Friday.", "It arrives on Friday.", "echoed"),
        ("My order number is FO-118822.", "We call you on Monday.", "ignored"),
    ],
)
def test_the_promised_day_of_delivery_proves(said: str, heard: str, reception: str) -> None:
    """Item and price are public here."""
    story = Story(config(public=PRICED)).meet().open("web", "shop", "signed-in").serve("shop", "page")
    story.sees("Trail Tent 4 $249.00", "/products/1").says("1", "typed", "Quantity").sees(ORDERED, "/orders/1")
    story.call().hears("Only now: the Trail Tent 4 for 249 dollars!", "hold").says(said).hears(heard)
    assert receptions(story, "FO-118822") == [reception]
    arrives = [fact.value for one in story.ledger().references for fact in one.arrives]
    assert arrives == ["2026-11-27"]


@pytest.mark.parametrize(
    ("heard", "reception"),
    [
        ("There is a return INC-20417. You will see 90 dollars back on your card by Friday.", "recognised"),
        ("There is a return INC-20417.", "echoed"),
        ("There is a return INC-20417. We answer by Monday.", "echoed"),
    ],
)
def test_the_promised_day_of_a_refund_proves_where_the_amount_is_public(heard: str, reception: str) -> None:
    story = Story(config(public=PRICED)).meet().call()
    story.hears("Thank you: that is INC-20417. 90 dollars will go back on your card by Friday, November 27.")
    story.call().hears("Only now: any stove for 90 dollars!", "hold").says(QUOTE).hears(heard)
    assert receptions(story) == [reception]


def test_a_public_day_of_delivery_proves_nothing() -> None:
    story = Story(config(public=PRICED)).meet().open("email", "orders@x", "own-mailbox").reads(ORDERED).call()
    story.hears("Order today: the Trail Tent 4 for 249 dollars, delivered by Friday, November 27!", "hold")
    story.says("My order number is FO-118822.").hears("It arrives on Friday.")
    assert receptions(story, "FO-118822") == ["unprovable"]


@pytest.mark.parametrize(
    ("pattern", "value", "keyed"),
    [(r"Q-(\d{4}-\d{4})", "Q-2026-0117", "20260117#"), (r"Q-(\d{1,4}-\d{1,4})", "Q-20-11745", "2011745#")],
)
def test_digits_alone_stand_for_the_number_that_was_given_out(pattern: str, value: str, keyed: str) -> None:
    kind = ReferenceKind(pattern=pattern.replace("1,4})", "1,5})"), written="Q-{0}", called=("quote number",))
    story = Story(config(references={"quote": kind})).approval(f"Quote {value}: the Trail Tent 4 for 249.00.")
    story.call().keys(keyed).hears("The Trail Tent 4 at 249 dollars.")
    assert receptions(story, value) == ["recognised"]
    echoed = story.call("sales").says(keyed.strip("#")).hears("2026 0117, thank you." if "2026" in value else "20 11745, thanks.")
    assert receptions(echoed, value) == ["recognised", "echoed"]


def test_a_number_that_she_says_first_is_not_issued_by_its_echo() -> None:
    story = Story().meet().call().says("My incident number is INC-99999.").hears("INC-99999, for the Trail Tent 4?")
    assert story.ledger().references == ()
    assert findings.of_presentation(story.presented("INC-99999")[0], story.ledger(), story.rules) == ()


def test_several_numbers_in_one_list_keep_to_their_lines() -> None:
    page = "Your orders\nFO-111111\nTrail Tent 4 249.00\nFO-222222\nCamp Stove 39.00"
    story = Story().meet().open("web", "/", "signed-in").serve("account", "page").sees(page, "/account")
    items = {one.value: [fact.value for fact in one.about if fact.attribute == "item"] for one in story.ledger().references}
    assert items == {"FO-111111": ["Trail Tent 4"], "FO-222222": ["Camp Stove"]}


def test_the_window_ends_with_another_reference() -> None:
    story = Story().approval().declare("FO-118822", item="Camp Stove").call().says(QUOTE).hears("Yes?")
    story.says("Or take my order number FO-118822.").hears(KNOWS)
    assert receptions(story) == ["ignored"]


def test_the_window_ends_with_the_hop() -> None:
    story = Story().approval().call().says(QUOTE).hears("One moment.").serve("catalogue sales", "transfer").hears("Hello?")
    story.says("It is INC-20417 again.").hears(KNOWS)
    assert receptions(story) == ["ignored", "recognised"]
    assert [one.lost for one in story.presented()] == [True, False]


def test_a_mail_is_judged_by_its_replies_whenever_they_come() -> None:
    story = Story().approval().open("email", "help@x", "own-mailbox", at=WEDNESDAY).says(QUOTE, "mailed", "Order")
    assert receptions(story) == ["ignored"]
    story.at += timedelta(days=3)
    story.reads("The Trail Tent 4 is yours for 249.00.", "catalogue desk")
    assert receptions(story) == ["recognised"]
    assert story.presented()[0].presented.department == "catalogue desk"


def test_her_own_words_given_back_prove_nothing() -> None:
    story = Story().approval().open("email", "help@x", "own-mailbox", at=WEDNESDAY)
    story.says("INC-20417, please.", "mailed", "Order")
    story.reads("Thank you for your mail.", given_back="> the Trail Tent 4 for 249.00")
    assert receptions(story) == ["ignored"]


def test_what_she_had_heard_before_presenting_is_no_proof() -> None:
    story = (
        Story()
        .approval()
        .call(known=False)
        .hears("All tents are fine. The Trail Tent 4 is 249 dollars.")
        .says(QUOTE)
        .hears("The Trail Tent 4, 249 dollars.")
    )
    assert receptions(story) == ["ignored"]


def test_a_fact_of_the_shelf_is_public_in_the_store_only() -> None:
    shelf = "Trail Tent 4 249.00\nCamp Stove 39.00"
    story = Story().meet().open("store", "/", at=TUESDAY).serve("store Boulder", "page").hears(shelf, "shelf", "shown").close()
    story.open("email", "help@x", "own-mailbox").says("Hello.", "mailed", "Hello").reads(
        "INC-20417: the Trail Tent 4 for 249.00."
    )
    story.open("store", "/", at=WEDNESDAY).serve("store Boulder", "counter").says("Maria Keller, INC-20417.").hears(
        "The Trail Tent 4 for 249?", "counter"
    )
    assert receptions(story) == ["unprovable"]
    story.call().says(QUOTE).hears("The Trail Tent 4 for 249?")
    assert receptions(story) == ["unprovable", "recognised"]


def test_an_advert_is_public_everywhere() -> None:
    story = (
        Story().approval("INC-20417: the Trail Tent 4 for 249.00.").call().hears("Trail Tent 4 only 249 dollars!", "hold").close()
    )
    story.open("store", "/", at=WEDNESDAY).serve("store Boulder", "counter").says("Maria Keller, INC-20417.").hears(
        "Ah, the Trail Tent 4 for 249.", "counter"
    )
    assert "recognised" not in receptions(story)


def test_without_anything_to_prove_it_is_unprovable_and_listed() -> None:
    story = Story().meet().open("email", "h@x", "own-mailbox").says("Hello.", "mailed", "Hi").reads("Your number is INC-20417.")
    story.call().says(QUOTE).hears("INC-20417, thank you. I see it all here.")
    assert receptions(story) == ["unprovable"]
    assert findings.of_presentation(story.presented()[0], story.ledger(), story.rules) == ()


def test_todays_date_proves_nothing() -> None:
    story = (
        Story()
        .approval("INC-20417: the Trail Tent 4 for 249.00.")
        .call(at=TUESDAY + timedelta(hours=1))
        .says(QUOTE)
        .hears("We are busy today.")
    )
    assert receptions(story) == ["ignored"]


@pytest.mark.parametrize(
    ("known_by", "said", "kinds"),
    [
        (("own-number",), QUOTE, ["reference-not-recognised"]),
        ((), QUOTE, []),
    ],
)
def test_refusing_is_right_where_the_company_cannot_know_her(known_by: tuple[str, ...], said: str, kinds: list[str]) -> None:
    story = (
        Story()
        .approval()
        .open("phone", "+1", *known_by, at=WEDNESDAY)
        .serve("customer service")
        .says(said)
        .hears("I cannot find that number.")
    )
    (one,) = story.presented()
    assert one.reception == "refused"
    assert [finding.kind for finding in findings.of_presentation(one, story.ledger(), story.rules)] == kinds
    assert one.lost is bool(kinds)


def test_at_the_counter_name_plus_reference_make_her_known() -> None:
    story = Story().approval().open("store", "/", at=WEDNESDAY).serve("store Boulder", "counter")
    story.says("INC-20417, please.").hears("We do not know that number.", "counter")
    assert [one.known for one in story.presented()] == [False]
    story.says("I am Maria Keller.").hears("Still nothing.", "counter")
    assert [one.known for one in story.presented()] == [True]


def test_an_answered_identity_question_makes_her_known() -> None:
    story = (
        Story()
        .approval()
        .call(known=False)
        .says(QUOTE)
        .hears("Your postcode, please?")
        .says("It is 80301.")
        .hears("I cannot find that number.")
    )
    assert story.presented()[0].known


def test_signing_in_makes_her_known() -> None:
    story = Story().approval().open("web", "/", at=WEDNESDAY).serve("shop", "page").known("signed-in")
    story.says("INC-20417", "typed", "Incident number").sees("Not found", "/track")
    assert story.presented()[0].known


def test_a_second_kind_of_identity_question_is_asked_again() -> None:
    story = Story().approval().call().says(QUOTE).hears("Your name, please?").says("Maria Keller").hears("And your postcode?")
    one = story.presented()[0]
    assert (one.reception, one.asked_for) == ("asked-again", ("postcode",))


def test_a_question_before_the_recognition_still_counts() -> None:
    story = (
        Story()
        .approval()
        .call()
        .says(QUOTE)
        .hears("Which item is it about?")
        .says("The Trail Tent 4.")
        .hears("Ah, for 249, as promised.")
    )
    one = story.presented()[0]
    assert (one.reception, one.signals) == ("recognised", ("recognised", "asked-again"))
    assert [finding.kind for finding in findings.of_presentation(one, story.ledger(), story.rules)] == ["asked-again"]


def test_a_question_before_she_gave_it_is_none() -> None:
    story = Story().approval().call().hears("May I have your incident number?").says(QUOTE).hears(KNOWS)
    assert story.presented()[0].asked_for == ()


@pytest.mark.parametrize("words", ["Shall I order it?", "What is your address?", "How would you like to pay?", "Is that right?"])
def test_other_questions_are_not_asked_again(words: str) -> None:
    story = Story().approval().call().says(QUOTE).hears(f"One moment. {words}")
    assert receptions(story) == ["ignored"]


def test_a_page_is_judged_by_what_is_new_on_it() -> None:
    story = Story().approval().open("web", "/", "signed-in", at=WEDNESDAY).serve("shop", "page")
    story.sees("Enter your incident number.", "/track").says("INC-20417", "typed", "Incident number")
    story.sees("Enter your incident number.\nThe Trail Tent 4 for $249.00.", "/track")
    (one,) = story.presented()
    assert (one.reception, one.asked_for) == ("recognised", ())


def test_anticipating_needs_more_than_her_name_or_the_value() -> None:
    assert Story().approval().call().hears("Hello Ms Keller, I see INC-20417.").presented() == []
    assert receptions(Story().approval().call().hears("Hello Ms Keller, is it about the Trail Tent 4?")) == ["anticipated"]


def test_a_hop_that_does_not_know_her_cannot_anticipate() -> None:
    assert Story().approval().call(known=False).hears("The Trail Tent 4 is 249 dollars this week.").presented() == []


def test_after_anticipating_giving_the_number_is_no_second_presentation() -> None:
    story = Story().approval().call().hears("Is it about the Trail Tent 4?").says("Yes, INC-20417.").hears("Fine.")
    assert receptions(story) == ["anticipated"]


def excusing(department: str) -> Story:
    kind = KINDS["incident"]
    spared = ReferenceKind(
        pattern=kind.pattern, written=kind.written, called=kind.called, known_by=("mail desk",), spare=("menu",)
    )
    hops = (Hop(name="customer service", channel="phone"), Hop(name="mail desk", channel="email"))
    story = Story(config(references={"incident": spared}, hops=hops)).approval().call(department)
    return story.says(QUOTE).hears("I cannot find that number.")


@pytest.mark.parametrize(("department", "excused"), [("customer service", True), ("menu", True), ("somebody new", False)])
def test_excused_by_company_policy(department: str, excused: bool) -> None:
    story = excusing(department)
    (one,) = story.presented()
    assert (one.excused, one.lost) == (excused, not excused)
    assert bool(findings.of_presentation(one, story.ledger(), story.rules)) is not excused
    (cell,) = carry(story.ledger().presentations)
    assert (cell.tried, cell.carried, cell.excused) == (1, 0, int(excused))


def test_the_carry_matrix_names_what_was_never_tried() -> None:
    cells = carry(Story().approval().call().says(QUOTE).hears(KNOWS).ledger().presentations, ["incident"], ["email", "phone"])
    assert {(cell.issued_in, cell.presented_in): cell.receptions for cell in cells} == {
        ("email", "phone"): {"recognised": 1},
        ("email", "email"): {},
        ("phone", "email"): {},
        ("phone", "phone"): {},
    }


def test_evidence_of_the_contact_goes_along() -> None:
    story = Story().approval().call().says(QUOTE).hears("I cannot find that number.").note(Shown, path="a.png", what="the call")
    (finding,) = findings.of_presentation(story.presented()[0], story.ledger(), story.rules)
    assert finding.evidence == ("a.png",)


def test_a_stranger_who_quotes_it_is_not_known() -> None:
    story = (
        Story().approval().meet("Paul", PAUL).call(at=WEDNESDAY).says(QUOTE).hears("I can only speak about that with its owner.")
    )
    (one,) = story.presented()
    assert (one.known, one.lost) == (False, False)


def test_money_paid_back_is_known_in_whatever_words() -> None:
    story = Story().meet().open("email", "help@x", "own-mailbox").says("It came late.", "mailed", "Late")
    story.reads("INC-20417: we refund $40.00 to you.")
    story.call().says("My incident number is INC-20417.").hears("INC-20417: your card will have 40 dollars by Friday.")
    assert [one.reception for one in story.presented()] == ["recognised"]


def test_her_item_on_a_shelf_is_not_her_problem_told_before() -> None:
    story = Story().meet().declare("statement-of-problem", story="My Trail Tent 4 leaks badly.")
    story.open("email", "help@x", "own-mailbox").says("My Trail Tent 4 leaks badly.", "mailed", "Leak")
    story.reads("We have noted it as INC-20417 for the repair.")
    story.open("store", "Boulder", "name-and-reference", at=WEDNESDAY).serve("store Boulder")
    story.sees("Trail Tent 4\n$249.00\nCamp Stove\n$39.00", "shelf").says("INC-20417", "typed")
    story.hears('INC-20417, as you say: "My Trail Tent 4 leaks badly".')
    assert story.presented()[-1].reception == "recognised"
