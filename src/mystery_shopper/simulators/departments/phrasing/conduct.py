"""What employees say of credits, cancellations, returns, trials, questions and complaints, and what they offer for sale."""

from __future__ import annotations

import msgspec


class Conduct(msgspec.Struct, frozen=True, kw_only=True):
    """Slots are noted behind each sentence. `hotel`, `lead`: what is said before the customer is put on hold, round by round;
    `hotel_back`, `lead_back`: what is said afterwards. `causes`: why something could happen.
    """

    pitch: str

    question_forwarded: str
    paid_with: str  # payment
    shipping_was: str  # amount
    shipping_was_free: str

    credit_granted: str  # amount number day
    subject_credit: str  # number
    credit_before: str  # amount number day
    credit_too_high: str  # limit number owner day
    lead: dict[str, str]
    lead_back: dict[str, str]
    lead_agrees: str
    subject_repayment: str  # number
    repaid: str  # number amount
    flat: str

    stay_is: str  # number lodge day nights
    stay_cancelled: str  # lodge number amount due
    stay_cancelled_before: str  # lodge number amount due
    stay_late: str  # number first_night
    road_closed: str  # lodge cause
    hotel: dict[str, str]
    hotel_back: dict[str, str]
    hotel_agrees: str
    ask_stay: str
    lodge_asked: str  # lodge number time day
    lodge_answers: str  # number matter lodge
    lodge_on_hold: str
    lodge_says: str  # lodge
    subject_lodge: str  # number

    trial_written: str  # item day number
    trial_said: str  # item day
    matter_trial: str  # item day how when
    subject_trial: str  # number
    trial_mail: str  # item day number
    trial_over: str  # number

    remedy: str  # amount
    label: str  # number amount day
    label_before: str  # number amount day
    subject_label: str  # number
    label_mail: str  # number item order
    return_too_late: str
    return_instead: str
    return_dropped: str

    subject_complaint: str  # number
    complaint_outcome: str  # number matter outcome
    complaint_cause: str  # cause
    complaint_stays: str  # number owner
    outcome_credit: str  # amount credit due
    outcome_change: str
    causes: dict[str, str]

    page_credit: str  # limit
    page_weather: str
    page_complaint: str
    page_return: str


PLAIN = Conduct(
    pitch="Before we begin: our credit protection plan costs only 19 dollars a month.",
    question_forwarded="I forward your question to the team in charge.",
    paid_with="Paid: {payment}.",
    shipping_was="The shipping costs {amount}.",
    shipping_was_free="That was with free shipping.",
    credit_granted=(
        "A credit of {amount} is granted: your credit note is {number}, and it will be credited to your card by {day}."
    ),
    subject_credit="{number}: your credit note",
    credit_before="You have the credit note {number} for it already: {amount}, which will be credited to your card by {day}.",
    credit_too_high=(
        "Up to {limit} I can grant at once. For more than that I have written down a complaint: your incident number is "
        "{number}. {owner} looks after it and writes to you by {day}."
    ),
    lead={
        "first": "For that I have to ask my lead. Please hold the line.",
        "again": "That is a credit, so I need to ask my lead once more. Please hold the line.",
    },
    lead_back={
        "first": "Thank you for waiting. My lead asks: what was it about?",
        "again": "Thank you for waiting. My lead asks once more: what happened?",
    },
    lead_agrees="My lead agrees.",
    subject_repayment="{number}: the money is on its way",
    repaid="About {number}: {amount} has been refunded to your card today.",
    flat="I am sorry, that is not possible.",
    stay_is="{number} is your room at the {lodge} from {day}, nights: {nights}.",
    stay_cancelled=(
        "Your room at the {lodge} is cancelled. Your cancellation number is {number}. We will refund {amount} to your "
        "card by {due}."
    ),
    stay_cancelled_before=(
        "Your room at the {lodge} is cancelled already, under the cancellation number {number}. We will refund {amount} "
        "to your card by {due}."
    ),
    stay_late=(
        "Within 24 hours of check-in the first night of {number} is charged, {first_night}; the rest comes back to you. "
        "Instead you can move the stay to any other day this season at no cost."
    ),
    road_closed="The road to the {lodge} is closed that day: {cause}.",
    hotel={
        "first": "Within 24 hours of check-in I have to ring the hotel and ask. Please hold the line.",
        "again": "I need to ring the hotel again and ask for the manager. Please hold the line.",
    },
    hotel_back={
        "first": "Thank you for waiting. They ask: what is the reason?",
        "again": "Thank you for waiting. They ask once more: what happened?",
    },
    hotel_agrees="The hotel agrees.",
    ask_stay="What is your reservation number, please?",
    lodge_asked=(
        "Only the {lodge} can say that. I ask them, and we will write to you by {time} on {day}. Your incident number is "
        "{number}."
    ),
    lodge_answers='About {number} ("{matter}"): the {lodge} has answered. Yes, they see to it for your stay.',
    lodge_on_hold="I try to reach the lodge while you wait. Please hold the line.",
    lodge_says="The {lodge} says yes, they see to it for your stay.",
    subject_lodge="{number}: your question to the lodge",
    trial_written=(
        "Yes, you can try the {item} at home until {day}, and send it back for all your money. That is written down: your"
        " incident number is {number}, and you have it by mail."
    ),
    trial_said="Yes, of course you can try the {item} at home until {day}, and send it back for all your money.",
    matter_trial="the free trial of the {item} until {day} that we promised you {how} {when}",
    subject_trial="{number}: your free trial",
    trial_mail=(
        "{number}: we promised you that you can try the {item} at home until {day} and send it back for all your money. "
        "Quote {number} wherever you do."
    ),
    trial_over="The free trial {number} is over.",
    remedy=(
        "We can exchange it for you, or credit you with {amount} if you keep it. Would you like the return label all the same?"
    ),
    label=(
        "Your return number is {number}; the label comes by mail, and sending it is free. We will refund {amount} to your"
        " card by {day}."
    ),
    label_before="You have a return number for it already: {number}. We will refund {amount} to your card by {day}.",
    subject_label="{number}: your return label",
    label_mail=(
        "Here is your return label {number} for the {item} from order {order}. Put it on the box and hand it in anywhere."
    ),
    return_too_late="It was bought more than 30 days ago, so I cannot take it back.",
    return_instead="Instead you can have it checked and repaired free in any of our stores.",
    return_dropped="I leave it as it is.",
    subject_complaint="{number}: the outcome of your complaint",
    complaint_outcome="About your complaint {number} ({matter}). The outcome: {outcome}",
    complaint_cause="The cause, which is on record: {cause}",
    complaint_stays="It ends when you say so: reply to this mail, and quote {number}. {owner}",
    outcome_credit="you were right, and we credit you with {amount} ({credit}) by {due}.",
    outcome_change="you were right, and it has been put in order.",
    causes={
        "delivery": "our delivery was planned without a margin.",
        "people": "the employee had not been trained for such a case.",
        "goods": "the goods were not checked before they left us.",
        "place": "nobody had been named to look after it.",
    },
    page_credit="Whoever answers you may grant a goodwill credit of up to {limit}, at once.",
    page_weather="Where the road to one of our lodges is closed, you cancel your room at no cost until check-in.",
    page_complaint="You get a number at once, and within two working days an outcome in writing, with its cause.",
    page_return="Send it back within 30 days, by parcel or at any counter.",
)

WARM = Conduct(
    pitch="First of all, have you heard of our wonderful credit protection plan? It is just 19 dollars a month!",
    question_forwarded="What a good question! I pass it on to the colleagues who know about such things.",
    paid_with="It was settled by {payment}.",
    shipping_was="For shipping we charged {amount}.",
    shipping_was_free="Free shipping, of course.",
    credit_granted="We will gladly credit {amount} to your card, no later than {day}; the credit note for it is {number}.",
    subject_credit="Something for your trouble ({number})",
    credit_before=(
        "Good news, it is under way: we will credit {amount} to your card no later than {day}, see credit note {number}."
    ),
    credit_too_high=(
        "I may give you {limit} on the spot. As you wish for more, I have made it a complaint for you, {number}: {owner} "
        "takes it on and lets you know no later than {day}."
    ),
    lead={
        "first": "Let me check with my supervisor about that, would you stay with me?",
        "again": "It is about money, so I have to check with my supervisor again, would you stay with me?",
    },
    lead_back={
        "first": "So good of you to wait! My supervisor wonders: could you tell me what happened?",
        "again": "Here I am again! My supervisor wonders: could you tell me once more what happened?",
    },
    lead_agrees="My supervisor says yes.",
    subject_repayment="Good news about {number}",
    repaid="It is done: under {number} we have refunded {amount} to your card this morning.",
    flat="Sadly we cannot do that for you.",
    stay_is="I have your room before me, {number}: the {lodge}, nights: {nights}, beginning {day}.",
    stay_cancelled=(
        "All done, nobody expects you at the {lodge} any more. Note down {number} as your cancellation number. No later "
        "than {due} we will refund {amount} to your card."
    ),
    stay_cancelled_before=(
        "No worries, the {lodge} knows already that you do not come; the cancellation number is {number}. No later than "
        "{due} we will refund {amount} to your card."
    ),
    stay_late=(
        "On the last day we keep the first night of {number}, {first_night}, and give you back the others. Or would "
        "another day suit you? You can move it free as long as the season lasts."
    ),
    road_closed="Nobody gets to the {lodge} that day: {cause}.",
    hotel={
        "first": "On the last day it is not for me to say, I have to call the hotel. Would you stay with me?",
        "again": "I am afraid that I have to call the hotel manager now. Would you stay with me?",
    },
    hotel_back={
        "first": "So good of you to wait! They wonder: could you tell me what happened?",
        "again": "Here I am again! They wonder: could you tell me once more what happened?",
    },
    hotel_agrees="The people at the hotel say yes.",
    ask_stay="Would you have the reservation number for me?",
    lodge_asked=(
        "That is for our friends at the {lodge} to say. I ask them for you under {number}, and we will write to you by "
        "{time} on {day}."
    ),
    lodge_answers=(
        'Our friends at the {lodge} have got back to us about "{matter}" ({number}): they are happy to do it for you.'
    ),
    lodge_on_hold="I give them a quick call at the lodge, would you stay with me?",
    lodge_says="Our friends at the {lodge} are happy to do it for you.",
    subject_lodge="News from the lodge ({number})",
    trial_written=(
        "Gladly! Take the {item} home and try it until {day}; if you do not love it, you get back every cent. I have "
        "noted that as {number}, and a mail with it is under way."
    ),
    trial_said="Gladly! Take the {item} home and try it until {day}; if you do not love it, you get back every cent.",
    matter_trial="your {item} on free trial, promised to you {how} {when}, to send back by {day}",
    subject_trial="Enjoy your free trial ({number})",
    trial_mail=(
        "Enjoy the {item}! We gave you our word that it is on trial until {day}, with every cent back if you do not love "
        "it. Whoever answers knows {number}."
    ),
    trial_over="The time for your trial {number} has run out.",
    remedy=(
        "Before you pack it up: shall we swap it, or would {amount} back make you happy with it? Would you like me to "
        "send the return label anyway?"
    ),
    label=(
        "The label is under way to your mailbox, with the return number {number}; it costs you nothing. No later than "
        "{day} we will refund {amount} to your card."
    ),
    label_before=(
        "There is a return number for that already, {number}. No later than {day} we will refund {amount} to your card."
    ),
    subject_label="Your label for the way back ({number})",
    label_mail="Please find the label {number} for your {item} ({order}) here. Any post office takes it from you.",
    return_too_late="More than 30 days have gone by since you bought it, and so we cannot take it back any more.",
    return_instead="What we can do instead: drop in at any store, and we look it over and mend it at no cost.",
    return_dropped="Then it stays just as it is.",
    subject_complaint="What we have decided about {number}",
    complaint_outcome="You were upset with us ({matter}, {number}). Here is what we have decided: {outcome}",
    complaint_cause="How could it happen? The reason, as it stands in our books: {cause}",
    complaint_stays="Are you content with that? Only you can say so: just answer, with {number} in it. Yours, {owner}",
    outcome_credit="we were wrong. No later than {due} we credit {amount} to you, see {credit}.",
    outcome_change="we were wrong, and we have seen to it.",
    causes={
        "delivery": "we had left ourselves no time to spare on the way to you.",
        "people": "we had not prepared our colleague for that.",
        "goods": "nobody had looked at it once more before it went out.",
        "place": "it was everybody's business, and so nobody's.",
    },
    page_credit="Anybody at our end may say sorry with a credit of up to {limit}, there and then.",
    page_weather="No way through to the lodge? Then your room costs you nothing, even on the day itself.",
    page_complaint="We number it, we look for what went wrong, and two working days later you have it from us in writing.",
    page_return="You have a month to think about it: our counters and your post office take it back.",
)
