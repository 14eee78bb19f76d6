"""The brisk set's sentences about credits, cancellations, returns, trials and complaints.

They stand apart because `conduct.py` with four sets would be too long to read in one sitting.
"""

from __future__ import annotations

from mystery_shopper.simulators.departments.phrasing.conduct import Conduct

BRISK = Conduct(
    pitch="Quick plug before we start: credit protection, 19 dollars a month. That's all it costs.",
    question_forwarded="Good one. I'll get that over to the right team.",
    paid_with="Payment method: {payment}.",
    shipping_was="You were charged {amount} for shipping.",
    shipping_was_free="Shipping was free.",
    credit_granted="Done: {amount} in credit. It hits your card by {day}. Your credit note's {number}.",
    subject_credit="You've got a credit: {number}",
    credit_before="You've already got credit note {number} for that one: {amount}. It hits your card by {day}.",
    credit_too_high=(
        "I can do {limit} right now, no more. You want more, so I filed a complaint: {number}. That's with {owner}, who'll write "
        "you by {day}."
    ),
    lead={
        "first": "I need an OK from my lead for that. Hang on while I ask.",
        "again": "It's a credit, so I need another OK from my lead. Hang on while I ask.",
    },
    lead_back={
        "first": "I'm back, thanks. Here's what my lead wants to know: what was this about?",
        "again": "Back again, thanks. My lead has one more question: what happened?",
    },
    lead_agrees="My lead's good with it.",
    subject_repayment="Refund sent: {number}",
    repaid="{number}: {amount} went back on your card today.",
    flat="Sorry, can't do that.",
    stay_is="You've got {number}: a room at the {lodge}, check-in {day}, nights: {nights}.",
    stay_cancelled=(
        "Canceled. No more room at the {lodge}; your cancellation number's {number}. {amount} goes back on your card by {due}."
    ),
    stay_cancelled_before=(
        "That room at the {lodge} is already canceled. Cancellation number: {number}. {amount} goes back on your card by {due}."
    ),
    stay_late=(
        "It's under 24 hours to check-in, so canceling {number} costs you the first night: {first_night}. You get back the rest. "
        "Other option: move it to any other day this season, free."
    ),
    road_closed="No road to the {lodge} that day. It's closed: {cause}.",
    hotel={
        "first": "It's under 24 hours to check-in, so I need to call the hotel. Hang on.",
        "again": "I need to call the hotel back and get the manager. Hang on.",
    },
    hotel_back={
        "first": "I'm back, thanks. Here's what they want to know: why are you canceling?",
        "again": "Back again, thanks. They have one more question: what happened?",
    },
    hotel_agrees="The hotel's good with it.",
    ask_stay="What's your reservation number?",
    lodge_asked=(
        "That's up to the {lodge}, so I'm asking them. It's logged as {number}. You'll get our answer in writing by {time} on "
        "{day}."
    ),
    lodge_answers="The {lodge} got back to us on {number}, \"{matter}\". It's a yes: they'll do it for your stay.",
    lodge_on_hold="Calling the lodge right now. Hang on.",
    lodge_says="Got the {lodge}: it's a yes, they'll do it for your stay.",
    subject_lodge="{number}: the lodge got back to us",
    trial_written=(
        "Sure thing. You've got till {day} to try the {item} at home. If it's not for you, send it back and get it all refunded. "
        "It's in writing as {number}, and I'm emailing you that."
    ),
    trial_said=(
        "Sure thing. You've got till {day} to try the {item} at home. If it's not for you, send it back and get it all refunded."
    ),
    matter_trial="the {item} on free trial till {day}, promised {how} {when}",
    subject_trial="Free trial's on: {number}",
    trial_mail=(
        "That's a promise: you've got till {day} to try the {item} at home. If it's not for you, send it back and get it all "
        "refunded. Just mention {number}."
    ),
    trial_over="Free trial {number} has run its course. It's over.",
    remedy="Two other options: we swap it, or you keep it and get {amount} in credit. Still want that return label?",
    label="Return {number} is set up. The label's in your email, shipping's free. {amount} goes back on your card by {day}.",
    label_before="You've already got a return for that one: {number}. {amount} goes back on your card by {day}.",
    subject_label="Return label: {number}",
    label_mail="Return label {number}, order {order}: {item}. Stick it on the box and drop it off anywhere.",
    return_too_late="Can't take that back, sorry. You bought it over 30 days ago.",
    return_instead="Here's what we can do: take it to any store. They'll check it and fix it, free.",
    return_dropped="OK, it stays as is.",
    subject_complaint="Your complaint, decided: {number}",
    complaint_outcome="We're through with {number}, your complaint ({matter}). Here's the outcome: {outcome}",
    complaint_cause="What caused it, for the record: {cause}",
    complaint_stays="It's over when you say it's over. Reply with {number} in it. Thanks, {owner}",
    outcome_credit="you're right. You get {amount} in credit by {due}. That's {credit}.",
    outcome_change="you're right. It's fixed.",
    causes={
        "delivery": "we cut the delivery schedule too close.",
        "people": "we never trained our employee for that.",
        "goods": "nobody checked it before it shipped.",
        "place": "nobody was in charge of it.",
    },
    page_credit="Whoever you talk to can give you up to {limit} in goodwill credit, right then.",
    page_weather="If the road to a lodge is closed, cancel your room right up to check-in. It's free.",
    page_complaint="You get a number right away. Two working days, tops, and you get an outcome in writing, and what caused it.",
    page_return="You've got 30 days. Ship it back, or drop it at a store counter.",
)
