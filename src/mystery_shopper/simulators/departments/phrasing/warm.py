"""A second phrasing: other words for every sentence, so that nothing depends on the first one's."""

from __future__ import annotations

from mystery_shopper.simulators.departments.phrasing import (
    accounts,
    conduct,
    contact,
    letters,
    notes,
    page_answers,
    pages,
    receiving,
    remembering,
    repair,
    returning,
)
from mystery_shopper.simulators.departments.phrasing.sentences import Mails, Menus, Sentences

_MAILS = Mails(
    dear="Hi {name},",
    dear_nobody="Hi there,",
    signature="Your friends at the Fernridge mail desk",
    subject_promise="Good news about your price ({number})",
    promise=(
        "Good news: the {item} is yours at {price}, just like {place}. We have noted that as {number} and keep the "
        "price for you through {until}."
    ),
    promise_ways="Ready when you are: just {ways}. Whoever answers knows {number}.",
    promise_call="When you are ready, give us a ring on {phone}: orders at this price, {number}, are taken on the phone only.",
    way_reply="answer this message",
    way_web="buy it in our web shop",
    way_phone="ring us on {phone}",
    way_store="drop in at any of our counters",
    refused="We would love to say yes, yet each part of our house has prices of its own. Here you pay {price} for the {item}.",
    lowest="You have found our best price already: {price} for the {item}, wherever you buy it.",
    which_item="Happy to help! Tell us, please, which of our products you have in mind.",
    subject_order="Hooray, {number} is under way",
    ordered="All done! We have written down {lines} as {number}; {shipping}, {total} altogether.",
    needs_call="We cannot place that for you from a mail. Would you give us a ring on {phone}, with {number} at hand?",
    needs_address=(
        "One more thing before we send it: the street, city, state and postcode it should go to? Mention {number} when you write."
    ),
    no_promise=(
        "We have looked and looked for a promise of ours to you. Which of our products is it, and in which of our "
        "places did you see it cheaper?"
    ),
    subject_report="We are on it ({number})",
    report=(
        "We appreciate that you took the time. {owner} has taken it on: {matter}. You hear from {owner} no later than "
        "{day}. We filed it as {number}."
    ),
    report_usable=(
        "Curious how it is going? Mention {number} to anybody here, wherever you like. Only you decide when it is over."
    ),
    subject_receipt="Nice to hear from you",
    receipt="How kind of you to write! Your feedback makes us better.",
    subject_about="You asked us about {number}",
    stranger=(
        "What is behind {number} stays between us and its owner. Its owner can write from the usual mailbox, ring from "
        "the usual telephone, or log in to the web shop."
    ),
    not_found="Hm, no {number} in our books. Was there a slip of the pen, or could you tell us the story behind it?",
    no_answer="How kind of you to write! The right colleagues will get to read it.",
    orders_unseen=(
        "Our screen shows no orders, alas. What was it that you bought, on which day, and what was the order number once more?"
    ),
    question="Lovely to hear from you! How may we be of service? Answer this message, or ring us on {phone}.",
    closed="As you like it: we have put {number} to rest, {matter}.",
    sold_out="Oh no: somebody else bought the last {item}.",
    price="In our web shop you pay {price} for the {item}.",
)

_MENUS = Menus(
    welcome="Hi, you have reached Fernridge, your friends outdoors.",
    main=(
        "Would you like to buy, or ask about orders? That is 1, or just say orders. Something wrong? That is 2, or say "
        "help. Wondering when we open? 3, or say hours."
    ),
    shopping=(
        "Something new? Take 1, or say buy. Something you bought already? Take 2, or say existing. Did we give you our "
        "word on a price? Take 3, or say price."
    ),
    service=("Seen something we should know? Take 1, or say report. Told us before? Take 2, or say number."),
    reference=(
        "Did we give you a number? Type in its digits and finish with the hash key, or read it to me. No number? Simply wait."
    ),
    reference_again="Hm, that one is not in my books. Try its digits once more, ending with the hash key, or simply wait.",
    found="Got it: that is {matter}.",
    not_found="That one is not in my books, alas. Let us find somebody who knows more.",
    echoed="Wonderful, {number} it is.",
    not_shown="Let us find somebody who sorts that number out with you.",
    connect="You are on your way to {to}.",
    hold="Thanks for your patience; somebody is with you in a moment.",
    again="Sorry, that went past me.",
    hours="From Monday to Saturday you find our doors open between 9 AM and 8 PM, on Sunday between 10 AM and 6 PM.",
)

WARM = Sentences(
    mails=_MAILS,
    menus=_MENUS,
    accounts=accounts.WARM,
    conduct=conduct.WARM,
    returning=returning.WARM,
    contact=contact.WARM,
    remembering=remembering.WARM,
    repair=repair.WARM,
    receiving=receiving.WARM,
    letters=letters.WARM,
    notes=notes.WARM,
    pages=pages.WARM,
    page_answers=page_answers.WARM,
    places=pages.WARM_PLACES,
    states={
        "open": "waiting for its next step",
        "in progress": "in good hands",
        "solved": "settled from our side",
        "closed": "put to rest",
        "ordered": "turned into an order",
        "placed": "being packed",
        "shipped": "travelling to you",
        "ready for pick-up": "waiting for you",
        "delivered": "with you already",
        "picked up": "in your hands",
        "cancelled": "called off",
    },
    reasons={
        "order": "orders are their trade",
        "match": "prices are their trade",
        "report": "they write down what customers notice",
        "change": "only they may alter an order",
        "number": "numbers like yours are at home there",
        "orders": "they keep the orders",
        "stay": "the lodges and their rooms are in their care",
        "unclear": "they know their way around",
        "menu": "they are the right people for you",
        "repair": "mending things is what they do all day",
        "accounts": "bills and connections are their trade",
    },
    ask_identity={
        "postcode": "So that I only talk to you about it: which postcode do you live in?",
        "email": "So that I only talk to you about it: which mail address do you use with us?",
        "name": "So that I only talk to you about it: whom am I speaking with?",
    },
    ask_for={
        "name": "And who is it for, if I may ask your name?",
        "email": "Where may I mail the confirmation to?",
        "contact": "And which mail address may we write to when there is news?",
        "address": "And where shall it travel to? I need street, city, state and postcode.",
    },
    opens="You are talking to {employee} from {department}.",
    hello="Good to have you here.",
    hello_name="Good to hear from you, {customer}.",
    how_can_i_help="What may I do for you?",
    is_it_about="You have {matter}, is that why you are here?",
    is_it_about_order="You are here because of {number}, {lines}, right?",
    anything_else="What more may I do for you?",
    goodbye="It was a pleasure. Take care, and bye!",
    thank_you="Perfect, thanks.",
    a_person="I am as human as they come: {employee}, at your service.",
    way_on="My colleagues at {address} will know how to go on; drop them a line.",
    not_understood="Sorry, that went over my head. How would you say it differently?",
    not_understood_again="It is my fault, I just cannot follow.",
    still_there="It has gone quiet. Can you hear me?",
    parrot="Wonderful, {number} it is.",
    line="{count} times {item} for {price}",
    place_web="on our website",
    place_phone="by telephone",
    place_store="at our shop in {store}",
    by_mail="in our mail",
    by_web="through our website",
    by_phone="by telephone",
    by_store="at our counter",
    matter_promise="our word, given {how} {day}, that the {item} is yours for {price}",
    matter_report='your message {how} {day}, "{matter}"',
    it_is="Ah yes, {number}: {matter}.",
    case_about="Ah yes, {number}: {matter}.",
    case_state="At the moment it is {state}.",
    case_owner="At the moment it is {state}, and {owner} takes care of it.",
    case_valid="You have time until {day}.",
    case_next="By {day} you can expect this: {step}.",
    case_used="You have had it already, with {order}.",
    case_closed="Then I put {number} to rest for you, {matter}.",
    order_about="I have {number} before me: {lines}, {total} altogether, {state}.",
    due_home="You have it no later than {day}.",
    due_store="From {day} at the latest it waits for you at our shop in {store}.",
    whose="It belongs to {name}, who lives at {address}.",
    not_given_out="Who lives where stays with us.",
    stranger=(
        "What is behind that number stays between us and its owner. From the owner's own telephone, from the owner's "
        "mailbox to {address}, or logged in to the web shop, all of it can be had at once."
    ),
    no_such_number="Hm, {number} is not in my books. Would you have another look at it?",
    no_such_number_but="Hm, {number} is not in my books. I do have {other} for you, {matter}: is it that one?",
    no_such_number_again="No luck with {number} either.",
    number_elsewhere="My screen does not show that sort of number. Let us ask {to}.",
    no_way_of_referring="There is no place on my screen where I could type that number. Let us try {to}.",
    cannot_look_up="My screen does not find {number}, alas.",
    what_is_it_about="Would you tell me the story behind it?",
    which_item="Which of our products do you have in mind?",
    cannot_help_without="I would need to know that to get any further.",
    ask_reference="Did we give you a number for it, of an order or an incident?",
    nothing_open="Everything of yours is settled, as far as I see.",
    one_moment="Just a second.",
    transfer_desk="Let me put you through to {to}.",
    transfer_reason="I do that because {reason}.",
    transfer_reference="They get {number} from me, so there is no need to say it all over again.",
    orders_elsewhere="Purchases of the past are not on my screen.",
    orders_unseen="Purchases are not on my screen, alas.",
    unseen_item="What was it that you bought?",
    unseen_day="And on which day was that?",
    unseen_number="And once more, please, the number of the order?",
    unseen_still="I have tried everything, and it does not show up.",
    shall_i_order="Would you like me to get it for you on those terms?",
    ask_item="What may it be?",
    which_of="Do you have one of these in mind: {items}?",
    cannot_order_without="I would need to know that to write an order.",
    honoured="That is good enough for me. You get the {item} for {price}.",
    promise_elsewhere="Nothing of that sort is on my screen. Let us ask {to}.",
    no_record_of_promise="Nothing of that sort is on my screen.",
    please_read="Would you mind telling me what it says, word by word?",
    no_promise_found="I have looked everywhere and see no better price. You pay {price} for the {item}.",
    match_granted="You are right: {place} it is {price} for the {item}, so that is what you pay here.",
    match_refused=(
        "I would love to say yes, yet each part of our house has prices of its own. Here you pay {price} for the {item}."
    ),
    match_lowest="You are at the best place already: nobody here sells the {item} below {price}.",
    kept_for_you="Take your time: as {number} I hold the {item} at {price} for you through {day}.",
    summary="So that would be {count} times {item} for {price}, {shipping}, which makes {total}.",
    shipping_free="shipping on us",
    shipping_costs="plus shipping of {amount}",
    to_store_free="sent to our shop in {store} at no cost",
    take_away="which you can carry out right away",
    shall_i_place="Are you happy with that?",
    ordered="All set! Write down {number}, please: {lines}, {total} altogether.",
    ordered_taken="It is all yours! Your receipt is {number}: {lines}, {total} altogether.",
    confirmation_follows="You will find it all in your mailbox in a minute.",
    not_ordered="No problem, nothing is bought.",
    sold_out="Oh no: somebody else bought the last {item}.",
    handed_over="There you go, {number}, all complete: {lines}.",
    pickup_owed="That was {total} by card.",
    pickup_where="It waits for you at our shop in {store}.",
    return_how="Not happy with it? For 30 days we take it back, by parcel at no cost or at any counter.",
    change_too_late="The parcel has set off already; when it comes, you may send it straight back at no cost.",
    cancelled="Done, {number} is called off: {lines}. There is nothing to pay.",
    address_changed="Done, {number} travels to {address} instead. {due}",
    ask_new_address="Where to, then? I need street, city, state and postcode.",
    nothing_changed="Then all stays as it was.",
    costs="You pay {price} for the {item}.",
    in_stock="You are lucky: {count} of the {item} {place}.",
    out_of_stock="Alas, no {item} {place} just now.",
    warehouse="at our depot",
    opening_hours="From Monday to Saturday you find our doors open between 9 AM and 8 PM, on Sunday between 10 AM and 6 PM.",
    report_taken=(
        'We are glad that you say so. {owner} takes "{matter}" on and gets back to you no later than {day}. We filed it'
        " as {number}."
    ),
    report_usable="Mention it to anybody here, wherever you like, and you hear how it is going.",
    receipt_only="How kind of you to say so. Your feedback makes us better.",
    sorry_shelf="Oh dear, that tag led you up the garden path.",
    shelf_order="Of course you pay what the tag says: {price} for the {item}.",
)
