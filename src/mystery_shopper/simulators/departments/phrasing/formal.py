"""A third phrasing: an old-fashioned house, courteous and somewhat long-winded, yet always clear."""

from __future__ import annotations

from mystery_shopper.simulators.departments.phrasing import (
    accounts,
    contact,
    formal_conduct,
    formal_pages,
    letters,
    notes,
    page_answers,
    receiving,
    remembering,
    repair,
    returning,
)
from mystery_shopper.simulators.departments.phrasing.sentences import Mails, Menus, Sentences

_HOURS = "Our stores receive customers from 9 AM to 8 PM, Monday through Saturday, and from 10 AM to 6 PM on Sunday."

_MAILS = Mails(
    dear="Esteemed {name},",
    dear_nobody="To whom it may concern,",
    signature="We remain respectfully yours,\nThe Mail Desk of Fernridge Outfitters",
    subject_promise="Concerning the price that you asked for, {number}",
    promise=(
        "It is our pleasure to grant your request. The {item} shall be yours for {price}, as it is {place}; we have entered this "
        "as incident {number}, and the price remains valid until {until}."
    ),
    promise_ways="Should you wish to order, you may {ways}. Kindly state {number} on whichever occasion you choose.",
    promise_call=(
        "Should you wish to order at this price, we must ask you to telephone {phone} and to state {number}, as such orders are "
        "accepted by telephone only."
    ),
    way_reply="respond to this letter",
    way_web="place your order in our shop on the web",
    way_phone="telephone us at {phone}",
    way_store="present yourself at the counter of any of our stores",
    refused=(
        "We regret that we are unable to grant your request. Each branch of our house keeps prices of its own, and at ours "
        "{price} is the price of the {item}."
    ),
    lowest=(
        "We beg to assure you that no branch of our house sells the {item} for less than {price}, the price at which we offer it."
    ),
    which_item="Kindly inform us which article you have in mind.",
    subject_order="Confirmation of your esteemed order {number}",
    ordered=(
        "We beg to confirm your esteemed order, which has been entered as {number}. It comprises {lines}, {shipping}, and "
        "amounts to {total} in all."
    ),
    needs_call=(
        "We regret that this order cannot be accepted by mail. Kindly telephone us at {phone} in order to place it, and state "
        "{number} when you do."
    ),
    needs_address=(
        "Before anything can be dispatched, kindly inform us of the street, city, state and postal code to which it shall be "
        "delivered. We ask you to state {number} in your reply."
    ),
    no_promise=(
        "After diligent search we find no record of a price promised to you. Would you kindly inform us which article you have "
        "in mind, and where its price came to your notice?"
    ),
    subject_report="Your report, entered as {number}",
    report=(
        "We are sincerely obliged to you for your report, which reads as follows: {matter}. It has been entrusted to {owner}, "
        "who will write to you by {day} at the latest, and it has been entered under the incident number {number}."
    ),
    report_usable=(
        "Upon stating {number} you may inquire after its progress whenever you please, be it by mail, on the web, by telephone "
        "or in a store. It shall remain open until you yourself declare it settled."
    ),
    subject_receipt="Acknowledgment of your letter",
    receipt="We acknowledge your letter with thanks. Your feedback is held in high esteem by this house.",
    subject_about="Concerning {number}",
    stranger=(
        "We regret that {number} may be discussed solely with the customer to whom it belongs. That customer may write from the "
        "mailbox to which we have written, telephone from the number on file, or sign in to our shop on the web."
    ),
    not_found=(
        "We regret that no record of {number} can be found. Kindly verify the number, or inform us of the matter to which it "
        "relates."
    ),
    no_answer="We acknowledge your letter with thanks. It will be laid before the department concerned.",
    orders_unseen=(
        "We regret that orders are not visible to this desk. Kindly inform us which article you ordered and on what day, and "
        "state your order number once more."
    ),
    question=(
        "We are obliged to you for your letter. In what manner may we be of service to you? Kindly respond to this letter, or "
        "telephone us at {phone}."
    ),
    closed="In accordance with your wish, {number} has been closed. It concerned {matter}.",
    sold_out="To our great regret, the {item} has been sold out.",
    price="In our shop on the web, the {item} is offered at {price}.",
)

_MENUS = Menus(
    welcome="You are connected with the house of Fernridge Outfitters, and are bidden a cordial welcome.",
    main=(
        "If you wish to make a purchase or to inquire after an order, kindly press 1 or say orders. If you require help, or wish "
        "to speak of an incident or a complaint, kindly press 2 or say help. If you wish to learn our opening hours, kindly "
        "press 3 or say hours."
    ),
    shopping=(
        "If you wish to place a new order, kindly press 1 or say buy. If you inquire after an existing order, kindly press 2 or "
        "say existing. If a price has been promised to you, kindly press 3 or say price."
    ),
    service=(
        "If you wish to make a report, kindly press 1 or say report. If you inquire after a report already made, kindly press 2 "
        "or say number."
    ),
    reference=(
        "Should you be in possession of an order number or an incident number, kindly enter its digits and conclude with the "
        "hash key, or state it aloud. Should you have none, kindly remain on the line."
    ),
    reference_again=(
        "We regret that this number could not be found. Kindly enter its digits once again and conclude with the hash key, or "
        "remain on the line."
    ),
    found="We are much obliged to you, and have before us {matter}.",
    not_found="We regret that this number could not be found. The next employee will assist you with it.",
    echoed="We are much obliged to you for {number}.",
    not_shown="The next employee will assist you with regard to this number.",
    connect="You are now being connected to {to}.",
    hold="We beg your patience. Every caller will be attended to in due order.",
    again="We regret that your wish was not understood.",
    hours=_HOURS,
)

FORMAL = Sentences(
    mails=_MAILS,
    menus=_MENUS,
    accounts=accounts.FORMAL,
    conduct=formal_conduct.FORMAL,
    returning=returning.FORMAL,
    contact=contact.FORMAL,
    remembering=remembering.FORMAL,
    repair=repair.FORMAL,
    receiving=receiving.FORMAL,
    letters=letters.FORMAL,
    notes=notes.FORMAL,
    pages=formal_pages.FORMAL,
    page_answers=page_answers.FORMAL,
    places=formal_pages.FORMAL_PLACES,
    states={
        "open": "pending",
        "in progress": "receiving our attention",
        "solved": "resolved to the best of our knowledge",
        "closed": "formally closed",
        "ordered": "duly ordered",
        "placed": "received and awaiting dispatch",
        "shipped": "dispatched and in transit",
        "ready for pick-up": "ready for you to collect",
        "delivered": "duly delivered",
        "picked up": "duly collected",
        "cancelled": "canceled",
    },
    reasons={
        "order": "the taking of orders is entrusted to them",
        "match": "it is for them to decide upon prices",
        "report": "reports are recorded there",
        "change": "it is for them to alter orders",
        "number": "numbers of that kind are kept there",
        "orders": "all orders are kept there",
        "stay": "the rooms of our lodges are entrusted to them",
        "unclear": "they are able to assist in every other matter",
        "menu": "they are able to assist you",
        "repair": "the repair of faulty goods is entrusted to them",
        "accounts": "bills and connections are administered there",
    },
    ask_identity={
        "postcode": "In order that we may be certain with whom we speak, kindly state your postal code.",
        "email": "In order that we may be certain with whom we speak, kindly state your email address.",
        "name": "In order that we may be certain with whom we speak, kindly state your name.",
    },
    ask_for={
        "name": "May we have the favor of your name?",
        "email": "To which email address may we send the confirmation?",
        "contact": "At which email address may we write to you in this matter?",
        "address": "Kindly state the street, city, state and postal code to which we are to deliver.",
    },
    opens="{department} of Fernridge Outfitters, {employee} speaking.",
    hello="A very good day to you.",
    hello_name="A very good day to you, {customer}.",
    how_can_i_help="In what manner may we be of service to you?",
    is_it_about="Do you wish to speak of {matter}?",
    is_it_about_order="Do you wish to speak of your order {number}, comprising {lines}?",
    anything_else="Is there any further matter in which we may be of service?",
    goodbye="We are indebted to you for your confidence in our house. We bid you a good day, and goodbye.",
    thank_you="We are much obliged to you.",
    a_person="You are in conversation with a person already, whose name is {employee}.",
    way_on="We respectfully ask you to write to {address}, where the mail desk will assist you.",
    not_understood="We regret that your meaning was not understood. Would you be so good as to express it differently?",
    not_understood_again="We regret that your meaning is still not understood.",
    still_there="Nothing could be heard. May we ask whether you are still with us?",
    parrot="We are much obliged to you for {number}.",
    line="{count} of the {item} at {price} apiece",
    place_web="in our shop on the web",
    place_phone="over the telephone",
    place_store="in our store at {store}",
    by_mail="by electronic mail",
    by_web="by way of our web site",
    by_phone="over the telephone",
    by_store="in person at our store",
    matter_promise="the {item} at the price of {price}, which was promised to you {how} {day}",
    matter_report='what you were good enough to report to us {how} {day}, namely "{matter}"',
    it_is="We find that {number} concerns {matter}.",
    case_about="We find that {number} concerns {matter}.",
    case_state="At present it is {state}.",
    case_owner="At present it is {state}, and has been entrusted to {owner}.",
    case_valid="The price holds good until {day}.",
    case_next="The next step, to be taken by {day}, is this: {step}.",
    case_used="Use has been made of it for order {order}.",
    case_closed="In accordance with your wish, {number} has now been closed. It concerned {matter}.",
    order_about="Your esteemed order {number} comprises {lines}, and amounts to {total} in all. At present it is {state}.",
    due_home="Delivery to your address will be made by {day} at the latest.",
    due_store="By {day} at the latest it will be ready for you to collect in our store at {store}.",
    whose="It stands in our books in the name of {name}, at {address}.",
    not_given_out="We regret that this house does not disclose names and addresses.",
    stranger=(
        "We regret that this number may be discussed solely with the customer to whom it belongs. That customer may telephone "
        "from the number on file, write to {address} from the mailbox known to us, or sign in to our shop on the web."
    ),
    no_such_number="We regret that {number} is not known to us. Would you kindly verify the number?",
    no_such_number_but=(
        "We regret that {number} is not known to us; we do, however, find {other}, which concerns {matter}. Is that the matter "
        "you have in mind?"
    ),
    no_such_number_again="We regret that {number} is equally unknown to us.",
    number_elsewhere="We regret that numbers of that kind are not visible at this desk. They are in the care of {to}.",
    no_way_of_referring="We regret that this desk has no means of consulting that number. It may be that {to} can assist you.",
    cannot_look_up="We regret that {number} cannot be consulted at this desk.",
    what_is_it_about="To what matter does it relate, if you please?",
    which_item="Which article do you have in mind, if you please?",
    cannot_help_without="We regret that, lacking this information, we are unable to assist you here.",
    ask_reference="May we ask for the order number or the incident number, should you be in possession of one?",
    nothing_open="We find no matter of yours outstanding.",
    one_moment="We beg a moment of your patience.",
    transfer_desk="Permit me to connect you to {to}.",
    transfer_reason="The reason is that {reason}.",
    transfer_reference="Your number {number} is passed on with your call, so that you will be spared stating it again.",
    orders_elsewhere="We regret that earlier orders are not visible at this desk.",
    orders_unseen="We regret that your orders are not visible at this desk.",
    unseen_item="Which article did you order, if you please?",
    unseen_day="On what day was the order placed, if you please?",
    unseen_number="Would you kindly state the order number once more?",
    unseen_still="We deeply regret that your order can still not be found.",
    shall_i_order="Do you wish me to enter an order for it at that price?",
    ask_item="Which article do you wish to order?",
    which_of="To which of the following do you refer: {items}?",
    cannot_order_without="We regret that, lacking this information, no order can be accepted.",
    honoured="We are obliged to you, and shall honor our promise: {price} for the {item}.",
    promise_elsewhere="We regret that no record of such a promise is to be found here. The matter is in the care of {to}.",
    no_record_of_promise="We regret that no record of such a promise is to be found here.",
    please_read="Would you have the kindness to read the message aloud to me?",
    no_promise_found=(
        "After diligent search we find neither a promise of a lower price, nor a lower price in any branch of our house. The "
        "price of the {item} is {price}."
    ),
    match_granted=(
        "You are perfectly correct, and we shall gladly let you have the {item} for {price}, which is its price {place}."
    ),
    match_refused=(
        "We regret that a price from another branch of our house cannot be granted here. At this desk, {price} is the price of "
        "the {item}."
    ),
    match_lowest="We beg to assure you that no branch of our house sells the {item} for less than {price}, the price asked here.",
    kept_for_you="Until {day}, the price of {price} for the {item} will be reserved for you under the number {number}.",
    summary=(
        "Your order would accordingly comprise {count} of the {item} at {price} apiece, {shipping}, amounting to {total} in all."
    ),
    shipping_free="with delivery free of charge",
    shipping_costs="with delivery at a charge of {amount}",
    to_store_free="forwarded to our store at {store} free of charge",
    take_away="for you to carry away at once",
    shall_i_place="Do you wish this order to be placed?",
    ordered="Your order has been placed under the order number {number}. It comprises {lines}, and amounts to {total} in all.",
    ordered_taken=(
        "Permit me to hand you your purchase, comprising {lines}. The order number is {number}, and the total of {total} has "
        "been paid."
    ),
    confirmation_follows="You will presently receive a confirmation by mail.",
    not_ordered="Nothing has been ordered, then.",
    sold_out="To our great regret, the {item} has been sold out.",
    handed_over="Permit me to hand you your order {number}, comprising {lines}.",
    pickup_owed="Your payment of {total} has been received with thanks.",
    pickup_where="You may collect it in our store at {store}.",
    return_how="Within 30 days you may return it free of charge, be it by parcel or at any of our stores.",
    change_too_late=(
        "We regret that it has already left our house, and can no longer be changed; upon its arrival you may decline it, or "
        "return it free of charge."
    ),
    cancelled=(
        "In accordance with your wish, order {number}, comprising {lines}, has been canceled. There is nothing for you to pay."
    ),
    address_changed="We have arranged for order {number} to be delivered to {address} instead. {due}",
    ask_new_address="To what address shall it be sent instead? Kindly state the street, city, state and postal code.",
    nothing_changed="Nothing has been changed, then.",
    costs="The price of the {item} is {price}.",
    in_stock="It is our pleasure to confirm that the {item} is in stock {place}, to the number of {count}.",
    out_of_stock="We regret that at present the {item} is not in stock {place}.",
    warehouse="at our warehouse",
    opening_hours=_HOURS,
    report_taken=(
        'We are sincerely obliged to you for your report, "{matter}". It has been entrusted to {owner}, who will write to you by '
        "{day} at the latest. Kindly make a note of the incident number, which is {number}."
    ),
    report_usable="Upon stating that number you may inquire after its progress, on whichever channel you please.",
    receipt_only="We are obliged to you for making this known. Your feedback is held in high esteem by this house.",
    sorry_shelf="We beg your pardon for the error upon the shelf.",
    shelf_order="The price upon the shelf shall hold, and so {price} is what you pay for the {item}.",
)
