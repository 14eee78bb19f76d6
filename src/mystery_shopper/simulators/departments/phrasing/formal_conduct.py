"""The formal set's sentences about credits, cancellations, returns, trials and complaints.

They stand apart because `conduct.py` with all sets would be too long to read in one sitting.
"""

from __future__ import annotations

from mystery_shopper.simulators.departments.phrasing.conduct import Conduct

FORMAL = Conduct(
    pitch="Permit me first to commend to you our credit protection plan, which may be had for as little as 19 dollars a month.",
    question_forwarded="Your question will be laid before the department concerned.",
    paid_with="Payment was made by the following means: {payment}.",
    shipping_was="A charge of {amount} was made for the shipping.",
    shipping_was_free="The shipping was free of charge.",
    credit_granted=(
        "We are pleased to grant you a credit of {amount}, which we shall credit to your card by {day} at the latest. Your "
        "credit note bears the number {number}."
    ),
    subject_credit="Your credit note {number}",
    credit_before=(
        "A credit of {amount} has already been granted to you for this, under the credit note {number}. We shall credit it to "
        "your card by {day} at the latest."
    ),
    credit_too_high=(
        "It lies within my authority to grant {limit} at once. Since you desire more, your wish has been entered as a complaint "
        "and entrusted to {owner}, who will write to you by {day} at the latest. Kindly make a note of the incident number, "
        "which is {number}."
    ),
    lead={
        "first": "In this matter I am obliged to consult my superior. Kindly remain on the line.",
        "again": "As a credit is concerned, I am obliged to consult my superior once again. Kindly remain on the line.",
    },
    lead_back={
        "first": "We are obliged to you for your patience. My superior wishes to know: to what does the matter relate?",
        "again": "We are obliged to you for your patience. My superior wishes to know once again: what has occurred?",
    },
    lead_agrees="My superior has given consent.",
    subject_repayment="Your money has been returned, {number}",
    repaid="We beg to inform you that today, with regard to {number}, we have refunded {amount} to your card.",
    flat="We regret that this cannot be done.",
    stay_is="We find your room reserved at the {lodge} under {number}, from {day}; the number of nights: {nights}.",
    stay_cancelled=(
        "In accordance with your wish, the reservation of your room at the {lodge} has been canceled, under the cancellation "
        "number {number}. By {due} at the latest, we will refund {amount} to your card."
    ),
    stay_cancelled_before=(
        "We find that the reservation of your room at the {lodge} was canceled earlier, under the cancellation number {number}. "
        "By {due} at the latest, we will refund {amount} to your card."
    ),
    stay_late=(
        "As fewer than 24 hours remain until check-in, the first night of {number} would be charged at {first_night}, and the "
        "remainder returned to you. You may, instead, move your stay to any other day of this season free of charge."
    ),
    road_closed="On that day the road to the {lodge} is closed, for the following reason: {cause}.",
    hotel={
        "first": "As fewer than 24 hours remain until check-in, I am obliged to consult the hotel. Kindly remain on the line.",
        "again": "I am obliged to consult the hotel once again, and to ask for the manager. Kindly remain on the line.",
    },
    hotel_back={
        "first": "We are obliged to you for your patience. The hotel wishes to know: for what reason do you cancel?",
        "again": "We are obliged to you for your patience. The hotel wishes to know once again: what has occurred?",
    },
    hotel_agrees="The hotel has given its consent.",
    ask_stay="Kindly state the number of your reservation.",
    lodge_asked=(
        "As the {lodge} alone can answer this, I shall inquire there on your behalf, under the incident number {number}. We will "
        "write to you by {time} on {day}."
    ),
    lodge_answers=(
        'With regard to "{matter}", entered as {number}, we have received the reply of the {lodge}. It is yes: the matter will '
        "be attended to for your stay."
    ),
    lodge_on_hold="I shall endeavor to reach the lodge in the meantime. Kindly remain on the line.",
    lodge_says="The reply of the {lodge} is yes: the matter will be attended to for your stay.",
    subject_lodge="Concerning your question to the lodge, {number}",
    trial_written=(
        "Certainly. You are at liberty to try the {item} at home until {day}, and to return it by then for a full refund. This "
        "has been put in writing under the incident number {number}, and is being sent to you by mail."
    ),
    trial_said=(
        "Certainly. You are at liberty to try the {item} at home until {day}, and to return it by then for a full refund; you "
        "have our word."
    ),
    matter_trial="the free trial of the {item}, promised to you {how} {when} and granted until {day}",
    subject_trial="Concerning your free trial, {number}",
    trial_mail=(
        "We beg to confirm our promise: you are at liberty to try the {item} at home until {day}, and to return it by then for a "
        "full refund. Kindly state {number} when you do so."
    ),
    trial_over="We regret that the period of the free trial {number} has expired.",
    remedy=(
        "We should be glad to exchange it, or else to credit you with {amount} should you be willing to keep it. Do you wish to "
        "have the return label nevertheless?"
    ),
    label=(
        "We shall send you a label by mail, with which the return is free of charge; the return number is {number}. By {day} at "
        "the latest, we will refund {amount} to your card."
    ),
    label_before=(
        "The return number {number} has already been issued for this. By {day} at the latest, we will refund {amount} to your "
        "card."
    ),
    subject_label="Your return label {number}, enclosed",
    label_mail=(
        "We beg to enclose the return label {number} for the {item} of your order {order}. Kindly affix it to the parcel, which "
        "may be handed in at any post office."
    ),
    return_too_late=(
        "We regret that, the purchase having been made more than 30 days ago, it can no longer be accepted in return."
    ),
    return_instead="You may, instead, have it examined and repaired free of charge at any of our stores.",
    return_dropped="The matter will be left as it stands.",
    subject_complaint="Our decision upon your complaint {number}",
    complaint_outcome="We have come to a decision upon your complaint {number} ({matter}). It is as follows: {outcome}",
    complaint_cause="We have placed on record how it came about: {cause}",
    complaint_stays=(
        "It rests with you alone to declare the matter settled; kindly respond to this letter, and state {number}. Respectfully "
        "yours, {owner}"
    ),
    outcome_credit=(
        "your complaint is justified. By {due} at the latest we shall credit {amount} to you, under the number {credit}."
    ),
    outcome_change="your complaint is justified, and the fault has been remedied.",
    causes={
        "delivery": "no time had been held in reserve when our delivery was planned.",
        "people": "the employee had received no instruction for a case of this kind.",
        "goods": "the goods had left our house without having been examined.",
        "place": "nobody had been entrusted with its care.",
    },
    page_credit=(
        "Each employee whom you address is authorized to grant you a credit of up to {limit} at once, as a sign of goodwill."
    ),
    page_weather=(
        "Should the road to a lodge of ours be closed, you may cancel your room there free of charge at any time before check-in."
    ),
    page_complaint=(
        "You receive a number forthwith, and our decision in writing within two working days, together with the cause of what "
        "befell you."
    ),
    page_return="Within 30 days, whatever does not please you may be returned, be it by parcel or at the counter of any store.",
)
