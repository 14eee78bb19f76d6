"""Yes or no: a company's question for her word, however it is put, and what only looks like one."""

from __future__ import annotations

import pytest

from mystery_shopper.ledger.readings.assent import wants_yes_or_no
from tests.ledger.test_cues import read

SUMMARY = "One Trail Tent 4 at 249 dollars, carriage paid, 249 dollars altogether."

YES_OR_NO = (
    # terse
    "Order it?",
    "Place it now?",
    "Agreed?",
    "All right with you?",
    "OK to proceed?",
    "Go ahead?",
    # chatty
    "Sound good?",
    "So we're on, yeah?",
    "Are we good to go?",
    "You want me to ring that up, then?",
    "Want it?",
    "Fancy taking it at that?",
    "That the one you're after?",
    "Deal?",
    # bureaucratic
    "Does the customer consent to the above being executed?",
    "Is the foregoing accepted?",
    "Do you hereby authorize the charge?",
    "Please confirm.",
    "Your confirmation is required before the order is executed.",
    "Kindly signify your assent.",
    "Processing is subject to your approval.",
    # ornate
    "Might I have the honor of entering it in our books?",
    "Would it please you to have this dispatched?",
    "Have we your leave to proceed?",
    "Is it your pleasure that the tent be sent?",
    "Dare we hope that this meets with your approval?",
    "Will you do us the honor of accepting it?",
    "Would that be to your satisfaction?",
    # telegraphic
    "CONFIRM Y/N?",
    "AWAITING YOUR GO-AHEAD.",
    "REPLY YES TO ORDER.",
    "PROCEED?",
    # plain in other words
    "Just say the word and it is yours.",
    "If that suits you, say yes.",
    "Can I put that through for you?",
    "May I enter it for you?",
    "Shall it be sent to your home?",
    "Is that what you had in mind?",
    "Am I right that it concerns the Trail Tent 4 at 249 dollars, which our mail desk promised you?",
    "Would this be about the laptop, of which you told us this morning?",
    'Does this have to do with "What is that smell in the tent", as you wrote?',
    "You are calling because of the tent, right?",
)


@pytest.mark.parametrize("text", YES_OR_NO)
def test_it_wants_a_yes_or_a_no(text: str) -> None:
    assert wants_yes_or_no(text)
    assert "confirm" in read(f"{SUMMARY} {text}").asks


NEITHER = (
    "Which of them shall it be?",
    "What name is it under?",
    "How may I be of service?",
    "Wherewith can we serve you, and what is it about?",
    "Is there aught else that you need?",
    "Anything else for you?",
    "Is there something more that I can do?",
    "Could you read me the letter?",
    "Would you be so good as to spell that?",
    "Might I trouble you for your postcode?",
    "May we ask your name?",
    "Do you have the order number at hand?",
    "Are you still there?",
    "Postcode?",
    "Order number?",
    "Something new?",
    "A confirmation has been sent to you by mail.",
    "We have placed the order.",
    "Your confirmation follows by mail.",
    "Nothing has been ordered.",
    "Please confirm your postal code.",
    "Kindly confirm your name.",
    "The Trail Tent 4 is 249 dollars.",
    "Yes, of course.",
)


@pytest.mark.parametrize("text", NEITHER)
def test_yes_or_no_does_not_answer_it(text: str) -> None:
    assert not wants_yes_or_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "Might I trouble you for your name?",
        "Your name, if you would be so kind?",
        "The name of the caller is required: your full name, please.",
        "NAME?",
        "We lack your name.",
        "Who have I got on the line?",
        "And you are?",
        "Under whose name shall it stand?",
        "To whom have I the pleasure of speaking?",
    ],
)
def test_it_asks_for_her_name(text: str) -> None:
    assert "name" in read(text).asks
    assert "confirm" not in read(text).asks


QUESTIONS = {
    "reference": (
        "Number?",
        "ORDER NO?",
        "Got a number for me?",
        "The number of the matter, if you please?",
        "Might I trouble you for the reference?",
        "State incident number.",
        "Under which number is the matter recorded?",
        "What's the number on it?",
        "The incident number is required.",
    ),
    "postcode": (
        "ZIP?",
        "And your ZIP is?",
        "Might I trouble you for your postal code?",
        "Which ZIP are you at?",
        "For verification purposes the postal code of the customer is required.",
        "POSTCODE FOR VERIFICATION",
    ),
    "email": (
        "EMAIL?",
        "Where can I ping you the receipt, what's your email?",
        "Might I trouble you for your electronic mail address?",
        "An email address is required for the confirmation.",
        "Which email shall I use?",
        "To which email should the receipt go?",
    ),
    "address": (
        "ADDRESS?",
        "Where's it headed?",
        "Whither shall we dispatch it?",
        "Where do you want it?",
        "The delivery address is required: street, city, state, ZIP.",
        "DELIVERY ADDRESS?",
        "Where should it be dropped off?",
        "Which address is it going to?",
    ),
    "item": (
        "ITEM?",
        "Which piece are you after?",
        "What is it you'd like to get?",
        "Pray, which article?",
        "Specify the product concerned.",
        "What would you like to buy?",
        "Which product?",
        "What can I get you?",
    ),
    "price": (
        "PRICE?",
        "What price were you quoted?",
        "At what price, pray?",
        "Specify the amount.",
        "How much did they say?",
    ),
    "story": (
        "What's up?",
        "Details?",
        "Pray tell me what has befallen.",
        "Kindly set out the facts of the matter.",
        "DESCRIBE FAULT.",
        "What's it all about?",
        "What's the trouble?",
        "Could you walk me through it?",
        "What seems to be amiss?",
    ),
    "anything": (
        "How can I assist?",
        "What are you after today?",
        "Wherewith may I serve you?",
        "In what manner may we be of service?",
        "What's on your mind?",
        "STATE REQUEST.",
        "Your request?",
        "What'll it be?",
        "How may I be of assistance?",
        "What can I do you for?",
        "At your service: what is your wish?",
    ),
    "payment": (
        "Card?",
        "Payment method?",
        "How are you paying?",
        "How will the sum be settled?",
        "Shall I charge your usual card?",
    ),
}


@pytest.mark.parametrize(("asked", "text"), [(asked, text) for asked, texts in QUESTIONS.items() for text in texts])
def test_a_question_is_understood_in_any_style(asked: str, text: str) -> None:
    assert asked in read(text).asks


@pytest.mark.parametrize(
    "text",
    [
        "The order number was sent to you by mail.",
        "Delivery address: 12 Elm Street, Boulder.",
        "The price is 249 dollars.",
        "Your name is in our books.",
        "Payment has been received.",
        "The details are with our repair desk.",
        "No address is required.",
    ],
)
def test_a_statement_about_it_asks_for_nothing(text: str) -> None:
    assert not read(text).asks


FREE = (
    "Purchase by return of mail, via our site, by ringing 1-800-555-0142, or at a till near you.",
    "Ways to purchase: web / phone 1-800-555-0142 / any counter.",
    "Whether you write back, telephone 1-800-555-0142 or present yourself at one of our houses is left to your discretion.",
    "Grab it online, give us a bell on 1-800-555-0142 or swing by the shop.",
    "The purchase may be effected in writing, by telephone (1-800-555-0142) or in person.",
    "ORDER VIA REPLY, WEB, PHONE OR STORE.",
    "Kindly telephone 1-800-555-0142, respond to this letter, or call upon any of our branches, whichever you find convenient.",
)
TIED = {
    "Such purchases are concluded by telephone exclusively.": "phone",
    "PHONE ORDERS ONLY: 1-800-555-0142.": "phone",
    "We must ask you to telephone 1-800-555-0142, for such orders are not taken by mail or on the web.": "phone",
    "Neither by mail nor online can this be ordered; kindly telephone 1-800-555-0142.": "phone",
    "You'll have to ring us on 1-800-555-0142 to get it, sorry.": "phone",
    "This price is granted at the counter of our stores only: you must come to the store.": "store",
}


@pytest.mark.parametrize("text", FREE)
def test_she_may_choose_how_to_go_on(text: str) -> None:
    assert not read(text).sends_elsewhere


@pytest.mark.parametrize("text", TIED)
def test_she_must_go_one_way(text: str) -> None:
    assert read(text).sends_elsewhere == TIED[text]
