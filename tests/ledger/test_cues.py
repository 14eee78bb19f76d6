"""What the shopper understands of a company's words, in many wordings."""

from __future__ import annotations

import pytest

from mystery_shopper.config import Listening
from mystery_shopper.errors import ConfigError
from mystery_shopper.ledger import Person, Reading, Rules, understand
from tests.ledger.building import MARIA, WEDNESDAY, config

RULES = Rules.of(
    config(), people=[Person(customer="Maria", **{key: MARIA[key] for key in ("name", "email", "number", "postcode", "street")})]
)


def read(text: str) -> Reading:
    return understand(text, RULES, WEDNESDAY)


ASKS = {
    "And which item is this about?": {"item"},
    "Which item is it about?": {"item"},
    "Which item is it about? Please reply with its name.": {"item"},
    "Which of our products do you have in mind?": {"item"},
    "What product are you calling about?": {"item"},
    "What was it that you bought?": {"item"},
    "What did you order from us?": {"item"},
    "What would you like to order?": {"item"},
    "Which item did you order?": {"item"},
    "Could you tell me the name of the item?": {"item"},
    "What is it about?": {"story"},
    "Would you tell me the story behind it?": {"story"},
    "What seems to be the problem?": {"story"},
    "Could you tell me what happened?": {"story"},
    "Please describe the issue.": {"story"},
    "Could you read the message to me, please?": {"story"},
    "Would you mind telling me what it says, word by word?": {"story"},
    "What exactly were you promised?": {"story"},
    "May I have your order number?": {"reference"},
    "Your incident number, please.": {"reference"},
    "What was your order number again?": {"reference"},
    "And once more, please, the number of the order?": {"reference"},
    "Please enter your order or incident number.": {"reference"},
    "Do you have an order number or an incident number?": {"reference"},
    "Did we give you a number for it, of an order or an incident?": {"reference"},
    "If you have an order number or an incident number, key its digits now, followed by the hash key, or say it.": {"reference"},
    "Did we give you a number? Type in its digits and finish with the hash key, or read it to me.": {"reference"},
    "Please key its digits once more, followed by the hash key, or stay on the line.": {"reference"},
    "Try its digits once more, ending with the hash key, or simply wait.": {"reference"},
    "Can you give me the reference?": {"reference"},
    "Could you repeat that number for me?": {"reference"},
    "What is your name, please?": {"name"},
    "And who is it for, if I may ask your name?": {"name"},
    "Who am I speaking with?": {"name"},
    "Whom am I speaking with?": {"name"},
    "May I have your full name?": {"name"},
    "For your security: what is your postcode?": {"postcode"},
    "For your safety: your postcode?": {"postcode"},
    "What is your ZIP code?": {"postcode"},
    "So that I only talk to you about it: which postcode do you live in?": {"postcode"},
    "What is your email address, for the confirmation?": {"email"},
    "So that I only talk to you about it: which mail address do you use with us?": {"email"},
    "Where may I mail the confirmation to?": {"email"},
    "To see this order, sign in or give the email address that it was placed with": {"email"},
    "What price did we promise you?": {"price"},
    "How much was it?": {"price"},
    "When did you order it?": {"date"},
    "And on which day was that?": {"date"},
    "On what date did you buy it?": {"date"},
    "Shall I place the order?": {"confirm"},
    "Is that right?": {"confirm"},
    "Is that correct?": {"confirm"},
    "Are you happy with that?": {"confirm"},
    "Shall I order it for you at that price?": {"confirm"},
    "Would you like me to get it for you on those terms?": {"confirm"},
    "Is it about the price match for the Trail Tent 4?": {"confirm"},
    "You have our word of Tuesday that the Trail Tent 4 is yours for 249 dollars, is that why you are here?": {"confirm"},
    "Are you calling about the tent at two hundred and forty-nine?": {"confirm"},
    "Date of the order?": {"date"},
    "We need the date of purchase.": {"date"},
    "We need you to confirm that it is yours.": {"confirm"},
    "How would you like to pay?": {"payment"},
    "May I use the card on file?": {"payment", "confirm"},
    "To which address shall we deliver it: street, city, state and postcode?": {"address"},
    "And where shall it travel to? I need street, city, state and postcode.": {"address"},
    "Where shall we send it?": {"address"},
    "How can I help you?": {"anything"},
    "What may I do for you?": {"anything"},
    "How may we be of service?": {"anything"},
    "Customer service, this is Dana. How can I help?": {"anything"},
    "What can we do for you?": {"anything"},
    "Press 1 for orders. Press 2 for anything else.": {"choice"},
    "For shopping and orders, press 1 or say orders.": {"choice"},
    "Something new? Take 1, or say buy. Something you bought already? Take 2, or say existing.": {"choice"},
}
_SECONDARY = {"confirm", "choice", "anything", "story"}


@pytest.mark.parametrize("text", ASKS)
def test_asks(text: str) -> None:
    asked = read(text).asks
    assert ASKS[text] <= asked, asked
    assert asked - ASKS[text] <= _SECONDARY - (ASKS[text] | {"confirm"}), asked


NO_QUESTION = (
    "Thank you, INC-20417.",
    "Your incident number is INC-20417.",
    "Your number INC-20417 goes along, so you need not repeat it.",
    "They get INC-20417 from me, so there is no need to say it all over again.",
    "I see the price match for the Trail Tent 4 at 249 dollars that we promised you by mail on Tuesday.",
    "It will be delivered by Friday, November 27.",
    "Incident INC-20417: yes, you can have the Trail Tent 4 for 249.00 dollars.",
    "One moment.",
    "I am connecting you to customer service.",
    "Your order number is FO-118822: 1 Trail Tent 4 at 249 dollars, total 249 dollars.",
    "A confirmation comes by mail.",
    "All set! Write down FO-118822, please: one times Trail Tent 4 for 249 dollars.",
    "Please hold. All calls are answered in turn.",
    "Quote INC-20417, wherever you do.",
    "Mention INC-20417 to anybody here, wherever you like, and you hear how it is going.",
    "With that number you can ask where it stands, on every channel.",
    "I cannot find that number. The next employee helps you with it.",
    "Date of the order",
    "Name of purchaser",
    "Name on it: Maria Mcdaniel.",
    "Price for one",
    "We'll email you to confirm it.",
    "You'll get an email to confirm it.",
)


@pytest.mark.parametrize("text", NO_QUESTION)
def test_a_statement_asks_for_nothing(text: str) -> None:
    assert read(text).asks <= {"confirm"}


REFUSES = (
    "I don't have any way of referring to that.",
    "I do not have any way of referring to that number. Perhaps customer service can help.",
    "There is no place on my screen where I could type that number.",
    "I cannot look up INC-20417 here.",
    "My screen does not find INC-20417, alas.",
    "I cannot find that number.",
    "That one is not in my books, alas.",
    "Hm, INC-20417 is not in my books. Would you have another look at it?",
    "There is no INC-20417 with us. Could you check the number, please?",
    "I do not see such numbers here.",
    "My screen does not show that sort of number.",
    "I did not find that number.",
    "No luck with INC-20417 either.",
    "We could not find an order with that number.",
    "Sorry, nothing comes up under that number.",
    "No results for INC-20417.",
    "I have no record of that.",
    "I have no record of such a promise.",
    "That number does not exist in our system.",
    "I'm unable to locate that incident.",
    "I do not see your orders here.",
    "Orders are not on my screen, alas.",
    "Nothing of that sort is on my screen.",
    "I can't pull that up, I'm afraid.",
    "We don't recognise that reference.",
    "Unknown number.",
    "Only the mail desk can see those.",
    "That number means nothing to me.",
    "We do not have access to incidents here.",
    "Not found",
    "I'm not able to access that reference from here.",
    "I can't do anything with that number.",
    "That isn't one of our numbers.",
)


@pytest.mark.parametrize("text", REFUSES)
def test_refuses(text: str) -> None:
    assert read(text).refuses


ACCEPTS = (
    "The price match for your Trail Tent 4, 249 dollars. Shall I order it?",
    "Thank you, I N C 2 0 4 1 7. How can I help you?",
    "INC-20417 is the price match for the Trail Tent 4 at 249 dollars that we promised you by mail on Tuesday.",
    "Your number INC-20417 goes along, so you need not repeat it.",
    "And which item is this about?",
    "One moment, I am looking that up.",
    "Ah yes, INC-20417: our word, given in our mail on Tuesday, that the Trail Tent 4 is yours for 249 dollars.",
    "You have no need to repeat anything.",
    "I did not understand that. Could you put it in other words?",
    "No problem, nothing is bought.",
    "We will not close INC-20417 before you let us know that everything works.",
    "Wouldn't you know it, the truck with it broke down.",
    "It can no longer be changed, because it has left us.",
    "You do not have to pay anything for shipping.",
    "Was there anything else that I can do for you?",
    "I'm sorry about the wait.",
)


@pytest.mark.parametrize("text", ACCEPTS)
def test_does_not_refuse(text: str) -> None:
    assert not read(text).refuses


TRANSFERS = {
    "I am connecting you to customer service.": "customer service",
    "Let me put you through to catalogue sales.": "catalogue sales",
    "I'll transfer you to our price desk, who decide on such things.": "price desk",
    "I do not see such numbers here. That is for the price desk.": "price desk",
    "Perhaps customer service can help. I am connecting you to customer service.": "customer service",
    "You are on your way to catalogue sales.": "catalogue sales",
    "Let us ask the price desk.": "price desk",
    "One moment, I'm passing you on to Customer Service now.": "Customer Service",
    "Connecting you to support.": "support",
    "I will hand you over to a colleague in billing.": "billing",
    "Please stay on the line while I connect you.": "",
    "Let me get someone who can help.": "",
}


@pytest.mark.parametrize("text", TRANSFERS)
def test_transfers(text: str) -> None:
    reading = read(text)
    assert reading.transfers
    assert reading.transfer_to == TRANSFERS[text]


@pytest.mark.parametrize(
    "text",
    [
        "I'll send you a confirmation by email.",
        "We will send it to your address.",
        "The price match for your Trail Tent 4.",
        "Is that for customer service?",
        "I put that through for you: your order number is FO-118822.",
    ],
)
def test_no_transfer(text: str) -> None:
    assert not read(text).transfers


def test_what_an_announcement_contains() -> None:
    full = read("I am connecting you to catalogue sales. That is because they take orders. Your number INC-20417 goes along.")
    assert (full.transfers, full.transfer_to, full.says_why, full.goes_along) == (True, "catalogue sales", True, True)
    bare = read("One moment, I am connecting you.")
    assert (bare.transfers, bare.transfer_to, bare.says_why, bare.goes_along) == (True, "", False, False)
    warm = read(
        "Let me put you through to catalogue sales. I do that because orders are their trade. They get INC-20417 from me."
    )
    assert (warm.says_why, warm.goes_along) == (True, True)


FORCED = {
    "You can have it for $249.00, as in our Boulder store. To order at this price, please call us at +18005550142.": "phone",
    "We do not take this order by mail. Please call us at +18005550142 to order, and quote INC-47450.": "phone",
    "To order at this price, please call us at 1-800-555-0100 and quote INC-20417.": "phone",
    "Give us a ring on 1-800-555-0100: orders at this price, INC-20417, are taken on the phone only.": "phone",
    "We do not take this order by mail. Please call us at 1-800-555-0100 to order, and quote INC-20417.": "phone",
    "We cannot place that for you from a mail. Would you give us a ring on 1-800-555-0100, with INC-20417 at hand?": "phone",
    "You will need to call our 800 number to place the order.": "phone",
    "Yes, we match the price. Call 1-800-555-0100 to order.": "phone",
    "Orders at this price can only be placed by phone.": "phone",
    "I cannot do anything about it here; please look on the web.": "web",
    "You have to visit one of our stores for that.": "store",
    "Please write to help@fernridge.example: the mail desk will help you.": "email",
    "Please send us an email about it.": "email",
    "To order, reply to this mail, order on the web, call us at 1-800-555-0100 or ask at the counter of any store.": "",
    "Just answer this message, buy it in our web shop, ring us on 1-800-555-0100 or drop in at our counters.": "",
    "Reply, order on the web, or call us.": "",
    "You can reply to this email, order on our website, or call us.": "",
    "How you order is up to you:\n- reply to this mail\n- on our website\n- by phone at 1-800-555-0100": "",
    "If you have any questions, please call us at 1-800-555-0100.": "",
    "Feel free to call us any time.": "",
    "Thank you for your message. What can we do for you? You can reply, or call us at 1-800-555-0100.": "",
    "Please write from the mailbox that we wrote to, call from the telephone number on file, or sign in on the web.": "",
    "She can call from the telephone number on file, write from her mailbox to help@x.example, or sign in on the web.": "",
    "You can ask where it stands with INC-20417: by mail, on the web, on the phone or in a store.": "",
    "Order FO-118822 is placed: 1 Trail Tent 4 at $249.00, total $249.00, shipping $0.00.": "",
    "We will call you back tomorrow.": "",
    "I can order for you: 1 Trail Tent 4 at 249 dollars each, shipped to our Boulder store free, total 249 dollars.": "",
    "You pick it up in our Boulder store.": "",
    "The Trail Tent 4 costs $289.00 on the web.": "",
    "Thank you for calling on Fernridge Outfitters. Goodbye.": "",
    "Nobody can take your call now. Please call again, or write to us.": "",
    "Would you rather talk to a person? Call 1-800-555-0142.": "",
    "Questions? Call 1-800-555-0142.": "",
    "Do you need help? Please call us at 1-800-555-0142.": "",
    "Would you like to speak to somebody?\nCall 1-800-555-0142.": "",
    "Would you rather pay the store's price? We can do that. Call 1-800-555-0142 to order.": "phone",
    "We cannot do that here. Call 1-800-555-0142.": "phone",
    "Its owner can write from the usual mailbox, ring from the usual telephone, or log in to the web shop.": "",
}
CHECKOUT = """Cart
Delivery
Payment
Where shall it go?
Full name
Email address
Phone number (if you like)
Deliver to my address, free
Ship to store, free: I pick it up
Store
Not needed for pick-up in a store.
ZIP code
Continue to payment

Would you rather talk to a person? Call 1-800-555-0142."""
PROMISED = "You bet: the Trail Tent 4 is yours at $249.00, same as it goes for down at our Boulder store."
FORCED |= {
    f"{PROMISED} When you're ready to buy, give us a ring at +18005550142.": "phone",
    "This order cannot be accepted in correspondence. It may be placed by telephone on +18005550142.": "phone",
    f"{PROMISED} Stop by, call +18005550142 or write back.": "",
}
FORCED |= {CHECKOUT: "", f"{CHECKOUT}\nThis item can only be ordered by phone.": "phone"}


@pytest.mark.parametrize("text", FORCED)
def test_sends_elsewhere(text: str) -> None:
    assert read(text).sends_elsewhere == FORCED[text]


FLAGS = {
    "Shall I place the order?": "offers_order",
    "I can order it for you at that price.": "offers_order",
    "Would you like me to order it?": "offers_order",
    "Would you like to order it now?": "offers_order",
    "Let me ask my lead.": "permission",
    "I need to check with my supervisor first.": "permission",
    "I have to get approval for that.": "permission",
    "Let me just ask the hotel whether that is all right.": "permission",
    "Please reply within 3 days, or we will close the case.": "demands_reply",
    "If we do not hear from you by Friday, your ticket will be closed.": "demands_reply",
    "Your case has been closed.": "closes",
    "Can I close it then?": "closes",
    "We consider this matter resolved.": "closes",
    "By the way, would you be interested in our credit protection plan for only 19 dollars a month?": "sells",
    "This is an automatic reply.": "automatic",
    "We received your message, ticket INC-20999.": "automatic",
    "Could you read the message to me, please?": "read_aloud",
    "Please read me the email.": "read_aloud",
    "Would you mind telling me what it says, word by word?": "read_aloud",
}


@pytest.mark.parametrize("text", FLAGS)
def test_flags(text: str) -> None:
    assert getattr(read(text), FLAGS[text])


@pytest.mark.parametrize("flag", sorted(set(FLAGS.values())))
def test_plain_words_raise_no_flag(flag: str) -> None:
    for text in ("Hello Maria Keller.", "The Trail Tent 4 costs 249 dollars.", "It will be delivered by Friday, November 27."):
        assert not getattr(read(text), flag), text


def test_only_if_she_has_it() -> None:
    reading = read("If you have an order or incident number, key it now followed by hash, or stay on the line.")
    assert "reference" in reading.asks & reading.optional


def test_the_configuration_adds_words() -> None:
    rules = Rules.of(
        config(
            listening=Listening(
                cues={"refuses": (r"that's a new one on me",), "please-phone": (r"\bbuzz us\b",), "must": (r"\bbuzz us\b",)}
            )
        )
    )
    assert understand("That's a new one on me!", rules, WEDNESDAY).refuses
    assert understand("Buzz us at the shop.", rules, WEDNESDAY).sends_elsewhere == "phone"
    assert not read("That's a new one on me!").refuses


def test_a_cue_that_nobody_listens_for_is_refused_with_the_nearest() -> None:
    with pytest.raises(ConfigError, match=r"`listening\.cues\.refusse`.*Did you mean `refuses`\?"):
        Rules.of(config(listening=Listening(cues={"refusse": ("no way",)})))
