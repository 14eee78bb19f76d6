"""What a page answers to what a visitor has done: notices at its top, and words beside a form that was not complete."""

from __future__ import annotations

import msgspec


class PageAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence or two for each. `place` is one of the places as employees say them: in our Boulder store."""

    sign_in_wrong: str
    welcome_back: str  # name
    name_and_email: str
    too_short: str  # count
    account_exists: str
    link_sent: str  # email
    link_used: str
    account_open: str  # name
    signed_out: str

    no_more: str  # item
    in_cart: str  # item
    cart_changed: str
    choose_item: str
    lower_granted: str  # item price place number day
    prices_differ: str  # place item
    not_lower: str  # place item price
    no_price: str  # number matter
    used_up: str  # number
    used_for: str  # order
    call_to_order: str  # number phone
    promise_in_cart: str  # number item price day

    not_complete: str  # fields
    card_wrong: str
    card_incomplete: str
    just_sold_out: str  # item

    not_yours: str  # number
    needs_email: str
    not_with_email: str  # number
    incident_not_yours: str  # number
    incident_needs_email: str
    incident_not_with_email: str  # number
    address_fixed: str  # number state
    address_changed: str  # number address
    choose_missing: str
    closed: str  # number
    report_needs: str

    taken: str  # item
    nothing_in_hands: str
    not_for_sale: str  # item


PLAIN = PageAnswers(
    sign_in_wrong="This email address and password do not belong together. Please try again, or register.",
    welcome_back="Welcome back, {name}.",
    name_and_email="Please give your full name and your email address.",
    too_short="Please choose a password of at least {count} characters.",
    account_exists="There is an account with this email address already. Please sign in.",
    link_sent="We have sent a link to {email}. Follow it to open your account.",
    link_used="This link has been used or is not complete. Please register again.",
    account_open="Welcome to Fernridge, {name}. Your account is open.",
    signed_out="You are signed out.",
    no_more="We have no more {item} in stock.",
    in_cart="{item} is in your cart.",
    cart_changed="Your cart is up to date.",
    choose_item="Please choose the item from your cart, and where you saw the lower price.",
    lower_granted=(
        "You are right: the {item} costs {price} {place}. You get it at that price here, too. Your incident number is {number}, "
        "valid until {day}."
    ),
    prices_differ="Prices on the web and {place} may differ. We cannot change the price of the {item}.",
    not_lower="The {item} costs {price} {place} today, which is not less than here.",
    no_price="{number} is about {matter}; it promises no price.",
    used_up="The price promised under {number} can no longer be used.",
    used_for="It was used for order {order}.",
    call_to_order="{number} is approved. To order at this price, please call {phone}.",
    promise_in_cart="{number}: the price match for your {item}, {price}, promised on {day}, is in your cart.",
    not_complete="Please fill in: {fields}.",
    card_wrong="This card number is not complete or has a typing error. Please check it.",
    card_incomplete="Please give the expiry date and the security code of your card.",
    just_sold_out="We are sorry: somebody was quicker, and the {item} has just sold out. Nothing was charged.",
    not_yours="We could not find an order {number} among yours. Please check the number.",
    needs_email="To see this order, sign in or give the email address that it was placed with.",
    not_with_email=(
        "We could not find an order {number} with this email address. Please check both, or sign in to see your orders."
    ),
    incident_not_yours="We could not find an incident {number} among yours. Please check the number.",
    incident_needs_email="To see this incident, sign in or give the email address that you gave us with it.",
    incident_not_with_email=(
        "We could not find an incident {number} with this email address. Please check both, sign in to see your incidents, or "
        "write to us from the address that you used."
    ),
    address_fixed="The address of {number} cannot be changed any more: it is {state}.",
    address_changed="{number} now goes to {address}.",
    choose_missing="Please choose what was missing.",
    closed="{number} is closed, as you say. Thank you for telling us.",
    report_needs="Please tell us what happened, and the email address at which we can reach you.",
    taken="You have taken a {item} from the slot.",
    nothing_in_hands="There is nothing in your hands to pay for.",
    not_for_sale="The {item} is not ours to sell any more: it is off the list.",
)

WARM = PageAnswers(
    sign_in_wrong="Hm, this mailbox and this password do not go together. Another try, or is it your first time here?",
    welcome_back="Good to see you, {name}.",
    name_and_email="May we know your whole name, and a mailbox of yours?",
    too_short="Make it a little longer, please: {count} characters or more.",
    account_exists="You have been here before with this mailbox. Just sign in.",
    link_sent="Have a look into {email}: one click there, and your account is yours.",
    link_used="Alas, that link is used up or torn. Would you register once more?",
    account_open="Make yourself at home, {name}. This is your account.",
    signed_out="See you soon!",
    no_more="Alas, that was all: there is no further {item} to be had.",
    in_cart="Good choice: one {item} lies in your cart.",
    cart_changed="Done, that is what lies in your cart now.",
    choose_item="Which of the things in your cart is it, and where did you see it for less?",
    lower_granted=(
        "Well spotted: {place} it is {price} for the {item}, so that is what you pay here. It is in our books as {number}, and "
        "we keep the price for you through {day}."
    ),
    prices_differ="Each part of our house has prices of its own. What holds {place} does not change that of the {item} here.",
    not_lower="We looked: {place} you would pay {price} for the {item} today. That is no less than here.",
    no_price="What we gave you as {number} is {matter}, and no word of ours on a price.",
    used_up="Alas, what we promised under {number} has run out.",
    used_for="You had it already, with {order}.",
    call_to_order="Yes to {number}! Give us a ring on {phone}: orders at this price are taken on the phone only.",
    promise_in_cart="There it is, in your cart: the {item} at {price}, as we promised you on {day} under {number}.",
    not_complete="Nearly there! We still need from you: {fields}.",
    card_wrong="A digit of your card seems to have slipped. Would you have another look?",
    card_incomplete="Two more things of your card: until when it runs, and the little code.",
    just_sold_out="Oh no: a minute ago somebody else bought the last {item}. You have paid nothing.",
    not_yours="Hm, {number} is not one of the orders that you have with us. Was there a slip of the pen?",
    needs_email="So that only you get to see it: sign in, or tell us the mailbox that you ordered with.",
    not_with_email="Hm, {number} and this mailbox do not go together. Another look at the two? Signing in helps, too.",
    incident_not_yours="Hm, {number} is not one of the incidents that you have with us. Was there a slip of the pen?",
    incident_needs_email="So that only you get to see it: sign in, or tell us the mailbox that goes with it.",
    incident_not_with_email=(
        "Hm, {number} and this mailbox do not go together. Another look at the two? Signing in helps, too, and so does a mail "
        "from the mailbox that you used."
    ),
    address_fixed="Too late for a new address, alas: {number} is {state}.",
    address_changed="Done, {number} travels to {address} instead.",
    choose_missing="Which part did you not find in it?",
    closed="As you like it: we have put {number} to rest.",
    report_needs="What was it, and at which mailbox may we answer you?",
    taken="There you have it: a {item}, straight from the shelf.",
    nothing_in_hands="Your hands are empty: there is nothing to pay.",
    not_for_sale="Alas, we may not sell the {item} any longer.",
)

FORMAL = PageAnswers(
    sign_in_wrong=(
        "We regret that this email address and this password do not agree. Kindly enter them once more, or register with us."
    ),
    welcome_back="It is an honor to receive you again, {name}.",
    name_and_email="Kindly state your name in full, and your email address.",
    too_short="We must ask you for a password of no fewer than {count} characters.",
    account_exists="We find that an account is already kept under this email address. Kindly sign in.",
    link_sent="A link has been dispatched to {email}. Kindly follow it, and your account will be opened.",
    link_used="We regret that this link is incomplete or has served its turn. Kindly register once more.",
    account_open="Your account has been opened, {name}. We bid you welcome to Fernridge.",
    signed_out="You have signed out. We bid you a good day.",
    no_more="We regret that no further {item} is in stock.",
    in_cart="The {item} has been placed in your cart.",
    cart_changed="Your cart has been altered in accordance with your wish.",
    choose_item="Kindly indicate which article of your cart you have in mind, and where a lower price came to your notice.",
    lower_granted=(
        "You are perfectly correct, and shall have the {item} for {price}, which is its price {place}. This has been entered "
        "under the incident number {number}, and remains valid until {day}."
    ),
    prices_differ=(
        "We regret that the price of the {item} cannot be altered. Our prices on the web may differ from those {place}."
    ),
    not_lower="We regret that {price}, at which the {item} is sold {place} today, is no lower than our price here.",
    no_price="We find that {number} concerns {matter}, and that no price was promised under it.",
    used_up="We regret that the price promised under {number} is no longer available.",
    used_for="Use has been made of it for order {order}.",
    call_to_order="Your request {number} has been granted. Kindly telephone {phone} in order to purchase at this price.",
    promise_in_cart="We have placed the {item} in your cart at {price}, as promised to you on {day} under {number}.",
    not_complete="We must ask you to complete the following: {fields}.",
    card_wrong="We regret that the number of this card is incomplete or in error. Kindly verify it.",
    card_incomplete="Kindly state the date upon which your card expires, and its security code.",
    just_sold_out=(
        "To our great regret, the last {item} has been sold to another customer this very moment. Nothing has been charged to "
        "you."
    ),
    not_yours="We regret that no order {number} is to be found among yours. Kindly verify the number.",
    needs_email=(
        "In order that this order may be shown to you, kindly sign in, or state the email address with which it was placed."
    ),
    not_with_email=(
        "We regret that no order {number} is to be found under this email address. Kindly verify the one and the other, or sign "
        "in, in order that your orders may be shown to you."
    ),
    incident_not_yours="We regret that no incident {number} is to be found among yours. Kindly verify the number.",
    incident_needs_email=(
        "In order that this incident may be shown to you, kindly sign in, or state the email address given with it."
    ),
    incident_not_with_email=(
        "We regret that no incident {number} is to be found under this email address. Kindly verify the one and the other, sign "
        "in, or write to us from the address that you have used."
    ),
    address_fixed="We regret that the address of {number} can no longer be altered, for the order is {state}.",
    address_changed="In accordance with your wish, {number} will be delivered to {address}.",
    choose_missing="Kindly indicate what was missing.",
    closed="In accordance with your word, for which we are obliged to you, {number} has been closed.",
    report_needs="Kindly state what has occurred, and the email address at which we may write to you.",
    taken="You now hold a {item}, taken from the slot.",
    nothing_in_hands="Your hands are empty, and there is nothing to be paid for.",
    not_for_sale="We regret that the {item} has been withdrawn from our range, and can no longer be sold.",
)

BRISK = PageAnswers(
    sign_in_wrong="Wrong email or password. Try again, or register.",
    welcome_back="Hey, {name}. You're in.",
    name_and_email="We need your full name and your email.",
    too_short="Too short. Your password needs {count} characters or more.",
    account_exists="That email's already got an account. Sign in instead.",
    link_sent="Check {email}. Open the link we sent, and your account's live.",
    link_used="That link's been used, or part of it's missing. Register again, please.",
    account_open="You're in, {name}. Your account's live.",
    signed_out="You've signed out.",
    no_more="Out of stock: no more {item} left.",
    in_cart="Added to your cart: {item}.",
    cart_changed="Cart updated.",
    choose_item="Which item in your cart is it, and where's it cheaper? Pick both.",
    lower_granted=(
        "Good catch. The {item} goes for {price} {place}, so you get it for that here. It's on file as {number}, good through "
        "{day}."
    ),
    prices_differ="Can't change the {item} price. What we charge online and what we charge {place} can differ.",
    not_lower="Checked: the {item} goes for {price} {place} today. That's not lower than here.",
    no_price="There's no price promise in {number}. It's {matter}.",
    used_up="The price in {number} is no longer good.",
    used_for="It went to order {order}.",
    call_to_order="You've got a yes on {number}. To buy at that price, call {phone}.",
    promise_in_cart="Your {item} is in the cart for {price}. That's the price match from {day}, {number}.",
    not_complete="Still missing: {fields}.",
    card_wrong="That card number's off. Check the digits.",
    card_incomplete="We also need your card's expiration date and security code.",
    just_sold_out="Sorry, the last {item} just went to someone else. You weren't charged.",
    not_yours="{number} isn't one of your orders. Check the number.",
    needs_email="Want to see this order? Sign in, or enter the email you ordered with.",
    not_with_email="No order {number} under that email. Check both, or sign in to see what you've ordered.",
    incident_not_yours="{number} isn't one of your incidents. Check the number.",
    incident_needs_email="Want to see this incident? Sign in, or enter the email you gave us for it.",
    incident_not_with_email=(
        "No incident {number} under that email. Check both, sign in to see yours, or email us from the address you used."
    ),
    address_fixed="Too late to change the address on {number}. Status: {state}.",
    address_changed="Got it. {number} ships to {address} now.",
    choose_missing="Pick what was missing.",
    closed="Got it, {number} is closed. Thanks for saying so.",
    report_needs="What happened, and what's your email? We need both.",
    taken="You've got a {item} in your hand, right out of the slot.",
    nothing_in_hands="You've got nothing in your hands, so nothing to pay for.",
    not_for_sale="Can't sell you the {item}. It's off the list.",
)
