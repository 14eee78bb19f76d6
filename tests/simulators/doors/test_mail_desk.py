from __future__ import annotations

from decimal import Decimal
from email.message import EmailMessage

import pytest

from mystery_shopper.simulators.doors import mail_text
from tests.simulators.embedded import TENT, Shop, Writer, text_of

ASKS = (
    "Hello,\n\nI saw the Trail Tent 4 for 249.00 dollars in your Boulder store. I would like to pay that price.\n\nMaria Keller"
)
LITTER = "Hello,\n\nthere is litter in your Boulder car park.\n\nMaria Keller"


def maria(shop: Shop) -> Writer:
    return Writer(shop, shop.maria.email, shop.maria.name)


@pytest.fixture(params=["plain", "warm"])
def shop(request: pytest.FixtureRequest) -> Shop:
    return Shop(phrasing=request.param)


@pytest.mark.parametrize(
    "words",
    [
        ASKS,
        "Could you match the price of your Boulder store for the Trail Tent 4? It is $249 there.",
        "In Boulder, the Trail Tent 4 costs 249.00 in the store. Would you honour that online?",
        "Your Boulder store has the Trail Tent 4 cheaper than your web shop. May I have it for the store price?",
    ],
)
def test_a_price_elsewhere_is_promised_under_a_number(shop: Shop, words: str) -> None:
    letter = maria(shop).write(words)
    [case] = shop.records.cases.all()
    assert (case.channel, case.item, case.price, case.store) == ("email", TENT, Decimal("249.00"), "Boulder")
    text = text_of(letter)
    assert case.number in text
    assert TENT in text
    assert "$249.00" in text
    assert "December 8" in text
    assert shop.instance.numbers["main"] in text
    assert letter is not None
    assert letter["From"].startswith("Fernridge Mail Desk")
    assert letter.get_body(("html",)) is not None


def test_a_second_question_gets_the_same_number(shop: Shop) -> None:
    writer = maria(shop)
    first = writer.write(ASKS)
    text = text_of(writer.write(ASKS, answering=first))
    [case] = shop.records.cases.all()
    assert case.number in text


def test_a_reply_orders_at_the_promised_price(shop: Shop) -> None:
    writer = maria(shop)
    promised = writer.write(ASKS)
    ordered = writer.write(
        "Yes, please order it.\n\nOn Tuesday, November 24 the mail desk wrote:\n> The price", answering=promised
    )
    [order] = shop.orders()
    assert (order.total, order.case) == (Decimal("249.00"), shop.records.cases.all()[0].number)
    assert order.number in text_of(ordered)
    assert "Fernridge Orders" in " ".join(letter["From"] for _, letter in shop.letterbox.letters)


def test_somebody_new_is_asked_for_her_address_once(shop: Shop) -> None:
    nora = Writer(shop, "nora@c1.customers.example", "Nora New")
    promised = nora.write(ASKS)
    asked = nora.write("Please order it.", answering=promised)
    assert not shop.orders()
    nora.write("12 Elm Street, Boulder, CO 80302", answering=asked)
    assert shop.orders()[0].address == "12 Elm Street, Boulder, CO 80302"


@pytest.mark.parametrize("fault", ["", "approval-forces-a-call"])
def test_approval_forces_a_call(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    promised = maria(shop).write(ASKS)
    assert ("reply to this mail" in text_of(promised)) == (not fault)
    maria(shop).write("Please order it.", answering=promised)
    assert bool(shop.orders()) == (not fault)


@pytest.mark.parametrize("fault", ["", "price-differs-and-stays"])
def test_price_differs_and_stays(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    text = text_of(maria(shop).write(ASKS))
    assert ("$249.00" in text) == (not fault)
    assert ("$289.00" in text) == bool(fault)


@pytest.mark.parametrize("fault", ["", "incident-goes-nowhere"])
def test_incident_goes_nowhere(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    writer = maria(shop)
    first = writer.write(LITTER)
    then = writer.write("Could you tell me where my report stands?", answering=first)
    assert ("INC-" in text_of(first)) == (not fault)
    assert ("litter" in text_of(then)) == (not fault)


def test_a_report_has_matter_owner_and_date(shop: Shop) -> None:
    writer = maria(shop)
    letter = writer.write(LITTER)
    [case] = shop.records.cases.all()
    for part in (case.number, "litter in your Boulder car park", case.owner, "November 26"):
        assert part in text_of(letter)
    writer.write("Thank you, it is clean now. You can close it.", answering=letter)
    assert shop.records.cases.get(case.number).state == "closed"


@pytest.mark.parametrize("fault", ["", "number-without-a-record"])
def test_number_without_a_record(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    writer = maria(shop)
    letter = writer.write(LITTER)
    assert shop.records.cases.all()[0].number in text_of(letter)
    assert ("litter" in text_of(writer.write("Could you tell me where it stands?", answering=letter))) == (not fault)


@pytest.mark.parametrize("fault", ["", "orders-unknown-to-service"])
def test_orders_unknown_to_service(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    text = text_of(maria(shop).write(f"What is in my order {shop.order().number}, please?"))
    assert (TENT in text) == (not fault)
    assert ("Which item" in text) == bool(fault)


@pytest.mark.parametrize("fault", ["", "opens-up-to-anyone"])
def test_opens_up_to_anyone(fault: str) -> None:
    shop = Shop(*filter(None, [fault]))
    order, case = shop.order(), shop.promise()
    thief = Writer(shop, "thief@c1.customers.example", "Peter Crook")
    text = text_of(thief.write(f"What is {order.number}?")) + text_of(
        thief.write(f"What is {case.number}? I would like to order.")
    )
    for secret in ("Maria Keller", "12 Pearl Street", TENT):
        assert (secret in text) == bool(fault)
    thief.write(f"Please change the address of {order.number} to 1 Dark Alley, Denver, CO 80202.")
    assert ("Dark Alley" in (shop.orders()[-1].address + shop.orders()[0].address)) == bool(fault)


def test_a_stranger_is_told_how_he_can_be_served(shop: Shop) -> None:
    order = shop.order()
    text = text_of(Writer(shop, "thief@c1.customers.example").write(f"What is in {order.number}?"))
    assert order.number in text
    assert "mailbox" in text


def test_an_order_or_a_number_is_answered_with_what_it_is(shop: Shop) -> None:
    order, case = shop.order(), shop.promise()
    writer = maria(shop)
    assert TENT in text_of(writer.write("What is in my order, please?"))
    assert "$289.00" in text_of(writer.write(f"Where does {order.number} stand?"))
    assert "$249.00" in text_of(writer.write(f"My number is {case.number}. What is it about?"))


@pytest.mark.parametrize("headers", [{"Auto-Submitted": "auto-replied"}, {"Precedence": "bulk"}])
def test_machines_get_no_answer(shop: Shop, headers: dict[str, str]) -> None:
    assert maria(shop).write(ASKS, headers=headers) is None
    assert not shop.records.cases.all()


def test_the_company_does_not_write_to_itself(shop: Shop) -> None:
    assert Writer(shop, f"orders@{shop.instance.mail_domain}").write(ASKS) is None


def test_thanks_in_a_thread_ends_it(shop: Shop) -> None:
    writer = maria(shop)
    assert writer.write("Thank you!", answering=writer.write(ASKS)) is None


def test_mails_are_kept_under_their_case(shop: Shop) -> None:
    writer = maria(shop)
    writer.write("Could you tell me where it stands?", answering=writer.write(ASKS))
    [case] = shop.records.cases.all()
    assert [mail.direction for mail in shop.records.mails.about(case.number)] == ["out", "in", "out"]


def test_any_other_mail_gets_a_way_on(shop: Shop) -> None:
    assert shop.instance.numbers["main"] in text_of(maria(shop).write("Flowers are nice.", subject="Flowers"))


@pytest.mark.parametrize(
    ("body", "own"),
    [
        ("Yes.\n\nOn Tue, Nov 24, 2026 Mail Desk wrote:\n> INC-1", "Yes."),
        ("Yes.\n> quoted\nAnd no.", "Yes.\nAnd no."),
        ("Yes.\n-----Original Message-----\nFrom: x@y.example", "Yes."),
    ],
)
def test_quoted_text_is_not_hers(body: str, own: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Re: about it"
    message.set_content(body)
    assert mail_text.words(message) == own


def test_markup_is_read_as_words() -> None:
    message = EmailMessage()
    message["Subject"] = "Price"
    message.set_content("<p>Hello &amp; <b>yes</b></p><blockquote>INC-20417</blockquote>", subtype="html")
    assert " ".join(mail_text.words(message).split()) == "Price. Hello & yes"
