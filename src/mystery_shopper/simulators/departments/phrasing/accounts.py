"""How the company speaks of subscriptions, bills, business orders, appointments and connections."""

from __future__ import annotations

import msgspec


class Accounts(msgspec.Struct, frozen=True, kw_only=True):
    """`mail_…` are paragraphs of letters of the company's own accord, the rest is said to whoever asks."""

    signature_billing: str
    signature_cabin: str
    subject_price: str  # number
    mail_price: str  # number tariff day price before
    subject_bill: str  # number
    mail_bill: str  # number tariff total day
    subject_corrected: str  # number
    mail_corrected: str  # number total printed
    way_call: str  # person phone
    way_reply: str
    way_account: str
    way_chat: str
    ask_where: str  # ways
    ask_in_chat: str
    subject_business: str  # purchase_order
    mail_business: str  # purchase_order number business lines total day
    subject_appointment: str  # what
    mail_booked: str  # what day
    mail_failed: str  # what day services
    mail_cancelled: str  # what
    subject_outage: str
    mail_outage: str  # services until

    matter_subscription: str  # number tariff
    matter_bill: str  # number tariff day
    price_from: str  # number tariff price day
    price_now: str  # number tariff price
    bill_is: str  # number tariff total day
    bill_corrected: str  # number tariff total printed
    bill_put_right: str  # number tariff total printed
    in_chat_only: str
    no_subscription: str
    no_bill: str

    which_day: str
    moved: str  # what day
    goes_on: str  # services
    no_appointment: str
    runs: str  # services
    ended: str  # services until
    outage: str  # services until
    no_outage: str


PLAIN = Accounts(
    signature_billing="Fernridge Billing",
    signature_cabin="Fernridge Cabin Service",
    subject_price="{number}: your price",
    mail_price="From {day} on, your {tariff} ({number}) costs {price} a month instead of {before}.",
    subject_bill="{number}: your bill",
    mail_bill="This is bill {number} for {tariff}: {total} in total, to be paid by {day}.",
    subject_corrected="{number}: a correction",
    mail_corrected="We made a mistake. Bill {number} is {total} in total, not {printed}. Please leave the first one aside.",
    way_call="call {person} in billing at {phone}",
    way_reply="reply to this mail",
    way_account="look into your account",
    way_chat="ask in our chat",
    ask_where="Questions? You can {ways}.",
    ask_in_chat="If anything is unclear, please use our chat.",
    subject_business="{purchase_order}: your order",
    mail_business=(
        "Your purchase order {purchase_order} is our order {number}, for {business}: {lines}, total {total}. It will be "
        "delivered by {day}."
    ),
    subject_appointment="Your appointment: {what}",
    mail_booked="Your appointment for the {what} is on {day}.",
    mail_failed=(
        "We are sorry: nobody can come for the {what} on the day that we had agreed on. Your new appointment is on {day}. Your "
        "{services} go on running until then."
    ),
    mail_cancelled="We cannot come for the {what}. The order is cancelled, with everything that belongs to it.",
    subject_outage="An outage at your place",
    mail_outage="We know that your {services} are down. They will run again by {until}.",
    matter_subscription="your subscription {number}, {tariff}",
    matter_bill="your bill {number} of {day} for {tariff}",
    price_from="{number} is your {tariff}. From {day} on it costs {price} a month.",
    price_now="{number} is your {tariff}. It costs {price} a month, and that stays so.",
    bill_is="Bill {number} is for {tariff}: {total} in total, to be paid by {day}.",
    bill_corrected="Bill {number} for {tariff} was printed wrong, and we corrected it: it is {total} in total, not {printed}.",
    bill_put_right=(
        "You are right to ask: bill {number} for {tariff} was printed wrong. I have put it right: it is {total} in total, not "
        "{printed}."
    ),
    in_chat_only="Questions about bills and prices are answered in our chat only. Please use our chat for that.",
    no_subscription="I see no subscription of yours.",
    no_bill="I see no bill of yours.",
    which_day="To which day shall I move it?",
    moved="Your appointment for the {what} is on {day} now.",
    goes_on="Your {services} go on running as before.",
    no_appointment="I see no appointment of yours.",
    runs="I have checked your line: {services} in order, all of it running.",
    ended="Your {services} ended with your order. I have them switched on again: they will run by {until}.",
    outage="We know that your {services} are down. They will run again by {until}.",
    no_outage="I see nothing that is wrong with your line. Please switch the router off and on again.",
)

WARM = Accounts(
    signature_billing="Your friends in billing",
    signature_cabin="Your friends at cabin service",
    subject_price="What you pay ({number})",
    mail_price="As of {day} we ask {price} a month for your {tariff}, subscription {number}; so far it was {before}.",
    subject_bill="This month's bill ({number})",
    mail_bill="Here is {number}, your bill for {tariff}. It comes to {total}, and you have until {day}.",
    subject_corrected="Our fault, put right ({number})",
    mail_corrected="Our printer got {number} wrong. You pay {total} altogether rather than {printed}, and we apologize.",
    way_call="ring {person}, who looks after bills, on {phone}",
    way_reply="write back",
    way_account="peek into your account",
    way_chat="drop by in our chat",
    ask_where="Shall we talk it over? You may {ways}, as you like.",
    ask_in_chat="Something that puzzles you? For that you need to use our chat.",
    subject_business="It is all written down ({purchase_order})",
    mail_business=(
        "What {business} wanted on {purchase_order} is on our list as {number}: {lines}, altogether {total}. It arrives by {day}."
    ),
    subject_appointment="We come to see you: {what}",
    mail_booked="We look forward to {day}, when we come for the {what}.",
    mail_failed=(
        "Alas, on the day that we picked there is nobody for the {what}. May we come on {day} instead? All of your {services} "
        "works on as ever."
    ),
    mail_cancelled="Alas, there is nobody for the {what}. We have called the whole order off.",
    subject_outage="Your connection is interrupted",
    mail_outage="It is not you, it is us: an outage of your {services}. All is well again by {until}.",
    matter_subscription="your {tariff} subscription, {number}",
    matter_bill="a bill for {tariff} from {day}, {number}",
    price_from="For your {tariff}, {number}, you pay {price} a month from {day} on.",
    price_now="You pay {price} a month for your {tariff}, {number}, and it will remain like that.",
    bill_is="{number} covers {tariff}. It comes to {total}, and you have until {day}.",
    bill_corrected="We had {number} for {tariff} wrong at first and put it right: {total} altogether rather than {printed}.",
    bill_put_right=(
        "Good that you ask, since {number} for {tariff} is wrong. It is mended as of this minute: {total} altogether rather than "
        "{printed}."
    ),
    in_chat_only="Money is a matter for our chat. For that you need to use our chat.",
    no_subscription="There is no subscription in your name.",
    no_bill="There is no bill in your name.",
    which_day="And on which day would you like us instead?",
    moved="With pleasure: we come for the {what} on {day}.",
    goes_on="Nothing else changes, all of your {services} works on as ever.",
    no_appointment="There is no appointment in your name.",
    runs="All is green here for {services}: everything works.",
    ended="They took your {services} away along with the order, oh dear. It all works again by {until}, I see to it.",
    outage="You need not tell me, I see it here: an outage of your {services}. All is well again by {until}.",
    no_outage="From here your line looks fine. Would you switch the router off, and on again after a minute?",
)

FORMAL = Accounts(
    signature_billing="We remain respectfully yours,\nThe Billing Department of Fernridge",
    signature_cabin="We remain respectfully yours,\nThe Cabin Service of Fernridge",
    subject_price="Concerning the price of {number}",
    mail_price=(
        "We beg to inform you that the price of your {tariff}, subscription {number}, will be {price} a month with effect from "
        "{day}, in place of {before} hitherto."
    ),
    subject_bill="Your bill {number}, respectfully submitted",
    mail_bill="We beg to submit bill {number} for your {tariff}, which amounts to {total}. Kindly see to its payment by {day}.",
    subject_corrected="Correction of bill {number}",
    mail_corrected=(
        "We regret that an error of ours has found its way into bill {number}. In place of {printed}, it amounts to {total}; "
        "kindly disregard the former copy."
    ),
    way_call="telephone {person} of our billing department at {phone}",
    way_reply="respond to this letter",
    way_account="consult your account",
    way_chat="inquire in our chat",
    ask_where="Should any question remain, you are welcome to {ways}.",
    ask_in_chat="Should anything remain unclear, we must ask you to make use of our chat.",
    subject_business="Confirmation of your order under {purchase_order}",
    mail_business=(
        "We beg to confirm to {business} the order under {purchase_order}, entered in our books as {number}. It comprises "
        "{lines}, amounts to {total} in all, and will be delivered by {day}."
    ),
    subject_appointment="Concerning our appointment with you: {what}",
    mail_booked="We shall have the honor of calling upon you on {day} for the {what}.",
    mail_failed=(
        "To our sincere regret, nobody is able to come for the {what} on the day agreed upon. We have appointed {day} in its "
        "place. Until then your {services} will continue without interruption."
    ),
    mail_cancelled=(
        "To our sincere regret, nobody is able to come for the {what}. We have canceled the order, together with all that "
        "belongs to it."
    ),
    subject_outage="Concerning an interruption at your address",
    mail_outage="It has come to our notice that your {services} are interrupted. We shall have them restored by {until}.",
    matter_subscription="your subscription to {tariff} under the number {number}",
    matter_bill="the bill {number} for {tariff}, dated {day}",
    price_from="With effect from {day}, the price of your {tariff}, entered as {number}, will be {price} a month.",
    price_now="The price of your {tariff}, entered as {number}, is {price} a month, and will remain unchanged.",
    bill_is="We have bill {number} before us, submitted for {tariff}. It amounts to {total}, and is payable by {day}.",
    bill_corrected=(
        "An error in the printing of bill {number} for {tariff} has been corrected by us: in place of {printed}, it amounts to "
        "{total}."
    ),
    bill_put_right=(
        "Your inquiry is well founded: an error was made in the printing of bill {number} for {tariff}. It has been corrected "
        "this very moment, and in place of {printed} the bill amounts to {total}."
    ),
    in_chat_only=(
        "We regret that inquiries concerning bills and prices are answered solely in our chat, of which we must ask you to make "
        "use."
    ),
    no_subscription="We find no subscription in your name.",
    no_bill="We find no bill in your name.",
    which_day="To which day do you wish it to be moved?",
    moved="In accordance with your wish, we shall now call upon you for the {what} on {day}.",
    goes_on="Your {services} will continue without interruption.",
    no_appointment="We find no appointment in your name.",
    runs="Your line has been examined, and everything upon it is in good working order: {services}.",
    ended=(
        "We regret that, together with your order, your {services} came to an end. I have given instructions for them to be "
        "restored by {until}."
    ),
    outage="It is known to us that your {services} are interrupted. We shall have them restored by {until}.",
    no_outage="No fault upon your line is visible from here. Kindly switch the router off, and then on again.",
)

BRISK = Accounts(
    signature_billing="Billing @ Fernridge",
    signature_cabin="Cabin Service @ Fernridge",
    subject_price="Price update: {number}",
    mail_price="Heads up: {tariff} ({number}) goes from {before} to {price} a month, starting {day}.",
    subject_bill="Bill's in: {number}",
    mail_bill="{tariff}, bill {number}. You owe {total}. Pay by {day}.",
    subject_corrected="Fixed: bill {number}",
    mail_corrected="Our bad. Bill {number} said {printed}, and that's wrong. The right total is {total}. Toss the old one.",
    way_call="dial {phone} and ask for {person} in billing",
    way_reply="hit reply",
    way_account="check your account",
    way_chat="open our chat",
    ask_where="Got a question? Just {ways}.",
    ask_in_chat="Got a question? We take those in chat only, so please open our chat.",
    subject_business="Order's in: {purchase_order}",
    mail_business=(
        "{business}, you're set. {purchase_order} is in our system as {number}. {lines}. {total} all told, delivered by {day}."
    ),
    subject_appointment="Our visit: {what}",
    mail_booked="You're booked: {day}, for the {what}.",
    mail_failed=(
        "Sorry, we've got no one for the {what} on the day we set. New day: {day}. You'll still have {services} until then, no "
        "gap."
    ),
    mail_cancelled="Sorry, we've got no one for the {what}. The whole order's canceled, and all that came with it.",
    subject_outage="You've got an outage",
    mail_outage="We know: {services} down at your place. Back up by {until}.",
    matter_subscription="{tariff}, your subscription {number}",
    matter_bill="the {tariff} bill of {day}, {number}",
    price_from="{tariff}, {number}: {price} a month, starting {day}.",
    price_now="{tariff}, {number}: {price} a month. No change coming.",
    bill_is="{number} is your {tariff} bill. It's {total}, due {day}.",
    bill_corrected="{number}, {tariff}: it said {printed}, and that was wrong. We've fixed it. It's {total}.",
    bill_put_right="Good catch. {number}, {tariff}, says {printed}, and that's wrong. Just fixed it: it's {total}.",
    in_chat_only="We only do bills and prices in chat. Please head over to our chat.",
    no_subscription="No subscription under your name.",
    no_bill="No bill under your name.",
    which_day="Which day works instead?",
    moved="Moved. We'll be there for the {what} on {day}.",
    goes_on="You won't lose anything meanwhile: {services} will keep running.",
    no_appointment="No appointment under your name.",
    runs="Just tested your line. It's all up: {services}.",
    ended="When your order got dropped, so did {services}. I'm turning it all back on. Up by {until}.",
    outage="Yep, we see it: {services} down at your place. Back up by {until}.",
    no_outage="Your line's fine on our end. Can you turn the router off and back on?",
)
