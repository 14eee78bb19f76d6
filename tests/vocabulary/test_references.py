"""Numbers: given, known by whoever answers, carried along; at good and at bad companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.diary import Heard, Notebook, Said
from mystery_shopper.errors import PreconditionMissing, Unmet
from mystery_shopper.ledger.model import Handover
from mystery_shopper.vocabulary.references import (
    goes_along,
    is_given_a_number,
    is_recognised_on,
    whoever_answers_knows,
)
from tests.support.stage import TABLE, a_config, a_journey
from tests.vocabulary.building import (
    CANNOT,
    KNOWS,
    NUMBER,
    ORDERED,
    QUOTE,
    asked_by_mail,
    findings_of,
    mail_comes,
    on_the_phone,
    sentence,
)

if TYPE_CHECKING:
    from mystery_shopper.config import Config
    from mystery_shopper.customer import Cast

HOPS = [{"name": name, "channel": "phone", "line": name} for name in ("main menu", "customer service", "price desk")]


def excusing(**policy: list[str]) -> Config:
    """A company whose policy says which of its hops need not know an incident number."""
    incident = {**TABLE["references"]["incident"], **policy}
    return a_config(references={**TABLE["references"], "incident": incident}, hops=HOPS)


# ---- she is given an incident number


@pytest.mark.parametrize("called", ["incident number", "ticket number"])
def test_a_number_that_was_given(called: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        is_given_a_number(cast, "she", called)


def test_no_number_was_given() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "Thank you for your message. You can have the Trail Tent 4 for 249.00.")
        (found,) = findings_of(lambda: is_given_a_number(cast, "she", "incident number"))
    assert (found.kind, found.channel, found.hop) == ("not-answered", "email", "mail desk")
    assert found.heard.startswith("Thank you for your message.")


def test_a_number_of_another_kind_is_not_the_one() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, ORDERED)
        is_given_a_number(cast, "Maria", "order number")
        with pytest.raises(Unmet, match=r"Maria was given no incident number\."):
            is_given_a_number(cast, "Maria", "incident number")


def test_a_number_that_somebody_else_was_given_is_not_hers() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, who="Paul")
        sentence(cast, "Then")
        with pytest.raises(Unmet):
            is_given_a_number(cast, "Maria", "incident number")


def test_a_kind_that_nobody_configured_blames_no_company() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        with pytest.raises(
            PreconditionMissing, match=r"“purple number” is no kind .* It knows: incident \(incident number, .*order"
        ):
            is_given_a_number(cast, "she", "purple number")


# ---- whoever answers knows what was promised


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["desk: customer service", "Hello?", f"> {QUOTE}", KNOWS], id="recognised"),
        pytest.param(
            ["desk: customer service", "Hello. Is it about the price match for the Trail Tent 4 at 249?"], id="anticipated"
        ),
        pytest.param(
            ["desk: sales", "Hello?", f"> {QUOTE}", "One moment.", "desk: price desk", "The Trail Tent 4 at 249 dollars?"],
            id="passed-on",
        ),
        pytest.param(
            ["desk: sales", "Hello?", f"> {QUOTE}", "For your safety: your postcode?", "> It is 80301.", KNOWS],
            id="identity-is-free",
        ),
    ],
)
def test_whoever_answers_knows(lines: list[str]) -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, *lines)
        whoever_answers_knows(cast, None)
        whoever_answers_knows(cast, "Maria")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (CANNOT, "reference-not-recognised"),
        ("And which item is this about?", "asked-again"),
        (f"Thank you, {NUMBER}. How can I help you?", "reference-echoed"),
        ("Your new number is INC-20999.", "reference-not-recognised"),
        ("The Trail Tent 4, at 289 dollars.", "contradiction"),
        ("Goodbye.", "reference-not-recognised"),
    ],
)
def test_whoever_answers_does_not_know(answer: str, kind: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: customer service", "Hello?", f"> {QUOTE}", answer)
        (found,) = findings_of(lambda: whoever_answers_knows(cast, None))
    assert (found.kind, found.reference, found.channel, found.hop) == (kind, NUMBER, "phone", "customer service")
    assert found.handover == Handover(from_="mail desk (email)", to="customer service (phone)")
    assert found.said == QUOTE
    assert answer in found.heard


def test_a_hop_that_should_know_and_does_not_is_found_though_the_next_one_knows() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", "Hello?", f"> {QUOTE}", CANNOT, "desk: customer service", "Hello?", f"> {QUOTE}", KNOWS)
        (found,) = findings_of(lambda: whoever_answers_knows(cast, None))
    assert (found.kind, found.hop) == ("reference-not-recognised", "sales")


def test_asking_before_knowing_counts() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", "Hello?", f"> {QUOTE}", "And which item is this about?", "> A tent.", KNOWS)
        (found,) = findings_of(lambda: whoever_answers_knows(cast, None))
    assert (found.kind, found.hop, found.reference) == ("asked-again", "sales", NUMBER)
    assert "the item" in found.improvement


@pytest.mark.parametrize("policy", [{"spare": ["main menu"]}, {"known_by": ["customer service", "price desk"]}])
def test_an_excused_hop_is_not_blamed(policy: dict[str, list[str]]) -> None:
    with a_journey(excusing(**policy)) as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: main menu", "Your number?", f"> {QUOTE}", CANNOT, "desk: customer service", f"> {QUOTE}", KNOWS)
        whoever_answers_knows(cast, None)


def test_excused_hops_alone_prove_nothing_and_are_not_blamed() -> None:
    with a_journey(excusing(spare=["main menu"])) as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: main menu", "Your number?", f"> {QUOTE}", "Goodbye.")
        (found,) = findings_of(lambda: whoever_answers_knows(cast, None))
    assert (found.kind, found.reference, found.channel, found.hop) == ("reference-not-recognised", NUMBER, "phone", "")
    assert found.handover is None


def test_a_hop_that_is_not_excused_is_blamed_beside_one_that_is() -> None:
    with a_journey(excusing(spare=["main menu"])) as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: main menu", "Your number?", f"> {QUOTE}", "desk: customer service", f"> {QUOTE}", CANNOT)
        found = findings_of(lambda: whoever_answers_knows(cast, None))
    assert [one.hop for one in found] == ["customer service"]


def test_only_what_came_after_the_last_when_counts() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", CANNOT)
        on_the_phone(cast, "desk: customer service", f"> {QUOTE}", KNOWS)
        whoever_answers_knows(cast, None)


def test_an_earlier_recognition_does_not_count() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: customer service", f"> {QUOTE}", KNOWS)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", CANNOT)
        assert [one.hop for one in findings_of(lambda: whoever_answers_knows(cast, None))] == ["sales"]


def test_who_is_hung_up_on_before_she_can_quote_was_known_by_nobody() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", "We are closed. Goodbye.")
        (found,) = findings_of(lambda: whoever_answers_knows(cast, None))
    assert (found.kind, found.hop, found.heard) == ("reference-not-recognised", "sales", "We are closed. Goodbye.")


def test_who_was_given_no_number_cannot_be_known_by_it() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, "Thank you for your message.")
        on_the_phone(cast, "desk: sales", "Hello?", "> Hello.")
        assert findings_of(lambda: whoever_answers_knows(cast, None))[0].kind == "not-answered"


def test_who_did_nothing_since_the_last_when_cannot_be_judged() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        sentence(cast, "When", "3 days pass")
        with pytest.raises(PreconditionMissing, match=r"Maria has not turned to the company since the last When"):
            whoever_answers_knows(cast, None)


def test_what_nobody_can_prove_is_the_authors_to_mend() -> None:
    with a_journey() as cast:
        book = Notebook(cast.journey.diary, cast("Maria").name, "email")
        book.open("help@fernridge.example", known_by=("own-mailbox",))
        mail_comes(book, f"Your number is {NUMBER}.")
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", f"{NUMBER}, thank you. I see it all here.")
        with pytest.raises(PreconditionMissing, match=r"State in the scenario what it is about"):
            whoever_answers_knows(cast, None)


def test_who_cannot_be_known_there_is_rightly_refused_and_not_judged() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", CANNOT, own_number=False)
        with pytest.raises(PreconditionMissing, match=r"could not know that Maria is its holder"):
            whoever_answers_knows(cast, None)


# ---- the incident number goes along with every transfer


WARM = ["desk: sales", f"> {QUOTE}", "I'm connecting you.", "desk: price desk", "The Trail Tent 4 at 249 dollars?"]
COLD = ["desk: sales", f"> {QUOTE}", "I'm connecting you.", "desk: price desk", "Price desk. How can I help?"]


@pytest.mark.parametrize("lines", [WARM, ["desk: sales", f"> {QUOTE}", KNOWS]], ids=["warm", "no transfer"])
def test_the_number_goes_along(lines: list[str]) -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, *lines)
        goes_along(cast, "incident number")


def test_the_number_is_lost_in_a_transfer() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, *COLD)
        (found,) = findings_of(lambda: goes_along(cast, "incident number"))
    assert (found.kind, found.reference, found.hop) == ("reference-lost-in-transfer", NUMBER, "price desk")
    assert found.handover == Handover(from_="sales (phone)", to="price desk (phone)")
    assert found.heard == "Price desk. How can I help?"


def test_a_transfer_before_the_last_when_does_not_count() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, *COLD)
        on_the_phone(cast, "desk: sales", f"> {QUOTE}", KNOWS)
        goes_along(cast, "incident number")


def test_a_number_that_she_could_give_to_nobody_went_along_nowhere() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        on_the_phone(cast, "desk: sales", "Goodbye.")
        assert findings_of(lambda: goes_along(cast, "incident number"))[0].kind == "reference-not-recognised"


@pytest.mark.parametrize(("called", "words"), [("incident number", "not turned to the company"), ("purple number", "is no kind")])
def test_where_nothing_can_go_along_nothing_is_judged(called: str, words: str) -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        sentence(cast, "When")
        with pytest.raises(PreconditionMissing, match=words):
            goes_along(cast, called)


# ---- the order number is recognised on the web


def typed_on_the_web(cast: Cast, answer: str) -> None:
    sentence(cast, "When", "Maria looks up her order on the web")
    book = Notebook(cast.journey.diary, "Maria", "web")
    book.open("/orders", known_by=("signed-in",))
    book.serve("account area", reached="page")
    book.note(Said, text="FO-118822", form="typed", into="Order number")
    book.note(Heard, text=answer, form="shown", place="/orders", source="/orders")


def test_the_number_is_recognised_on_the_web() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, ORDERED)
        typed_on_the_web(cast, "Order FO-118822\nTrail Tent 4\n249.00 USD")
        is_recognised_on(cast, "order number", "web")


def test_the_number_is_not_recognised_on_the_web() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, ORDERED)
        typed_on_the_web(cast, "We could not find this order number.")
        (found,) = findings_of(lambda: is_recognised_on(cast, "order number", "web"))
    assert (found.kind, found.channel, found.reference) == ("reference-not-recognised", "web", "FO-118822")
    assert found.handover == Handover(from_="mail desk (email)", to="account area (web)")


def test_the_last_time_on_that_channel_counts() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, ORDERED)
        typed_on_the_web(cast, "We could not find this order number.")
        typed_on_the_web(cast, "Order FO-118822\nTrail Tent 4\n249.00 USD")
        is_recognised_on(cast, "order number", "web")


def test_a_number_that_was_not_given_there_is_not_recognised_there() -> None:
    with a_journey() as cast:
        asked_by_mail(cast, ORDERED)
        on_the_phone(cast, "desk: sales", "Goodbye.")
        with pytest.raises(Unmet, match=r"came to nobody on the phone to whom she could give the order number"):
            is_recognised_on(cast, "order number", "phone")
        with pytest.raises(PreconditionMissing, match=r"has not turned to the company on the web"):
            is_recognised_on(cast, "order number", "web")
        with pytest.raises(PreconditionMissing, match=r"is no kind of number"):
            is_recognised_on(cast, "purple number", "phone")


def in_the_chat(cast: Cast, *heard: str) -> None:
    sentence(cast, "When", "Maria asks in the chat")
    book = Notebook(cast.journey.diary, "Maria", "chat")
    book.open("https://fernridge.example/chat/")
    book.serve("assistant", reached="page")
    book.note(Said, text=QUOTE, form="typed")
    for one in heard:
        book.note(Heard, text=one, form="typed", place="chat")
    sentence(cast, "Then")


def test_a_chat_that_never_asks_who_she_is_leaves_her_without_an_answer() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        in_the_chat(cast, "This chat is for new customers only.")
        (found,) = findings_of(lambda: whoever_answers_knows(cast, None))
    assert (found.kind, found.channel, found.hop) == ("not-answered", "chat", "assistant")


def test_a_chat_that_asks_who_she_is_may_be_silent() -> None:
    with a_journey() as cast:
        asked_by_mail(cast)
        in_the_chat(cast, "For your security: what is your postcode?")
        with pytest.raises(PreconditionMissing, match=r"could not know that Maria is its holder"):
            whoever_answers_knows(cast, None)
