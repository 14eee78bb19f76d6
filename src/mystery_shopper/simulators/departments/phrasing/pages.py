"""What the company's pages state: sentences, names of facts, heads of tables.

Names of controls and headings stand in the templates. What stands in the web shop is in `Pages`, what stands in the stores, in
the chat and on a router in `Places`.
"""

from __future__ import annotations

import msgspec


class Pages(msgspec.Struct, frozen=True, kw_only=True):
    """The web shop. `col_…` heads a column or row of a table, `fact_…` names a fact; a slot called `link` takes a link."""

    banner: str
    about_us: str
    home: str
    home_store: str
    home_less: str
    home_wrong: str
    found_one: str
    found_many: str  # count
    found_none: str
    moved: str  # products contact

    in_stock: str
    expected: str
    sold_out: str
    store_has: str  # store count
    store_has_none: str  # store
    lower_on_asking: str
    questions: str

    col_item: str
    col_items: str
    col_quantity: str
    col_price: str
    col_sum: str
    col_goods: str
    col_shipping: str
    col_total: str
    col_number: str
    col_order: str
    col_ordered_on: str
    col_written_on: str
    col_state: str
    col_about: str
    col_owner: str
    col_tariff: str
    col_for: str
    col_store: str
    free: str
    instead: str  # regular
    amount_total: str  # total

    cart_empty: str
    cart_free: str
    ask_lower: str
    no_address_needed: str
    person: str  # phone link
    delivered: str  # day address
    pick_up: str  # day store
    handed_over: str  # store
    your_address: str
    you_pay: str  # total

    order_number: str  # number
    confirmation: str  # email
    fact_ordered_by: str
    fact_ordered_on: str
    fact_state: str
    fact_payment: str
    invoice_for: str  # order day

    fact_about: str
    fact_item: str
    fact_price: str
    fact_store: str
    fact_opened: str
    fact_owner: str
    fact_next: str
    fact_valid: str
    fact_order: str
    price_match: str
    opened: str  # day how
    next_by: str  # step day
    stays_open: str
    report_anything: str
    incident_number: str  # number
    incident_about: str  # matter
    incident_owner: str  # owner step
    incident_ask: str
    receipt: str

    other_ways: str  # phone email
    see_incidents: str  # link
    see_orders: str  # link
    return_works: str
    new_here: str  # link
    all_questions: str  # phone
    catalogue_orders: str  # phone
    chat_or_text: str  # link phone
    report_or_track: str  # report track
    to_your_door: str
    to_a_store: str
    col_weekdays: str
    col_saturday: str
    col_sunday: str
    hours: str  # opens closes

    no_orders: str
    no_invoices: str
    no_incidents: str
    no_subscriptions: str
    no_bills: str
    no_connections: str
    tariff_changes: str  # tariff price day before
    tariff_stays: str  # tariff price
    bill_corrected: str
    bill_due: str  # day
    runs: str
    runs_not: str
    appointment: str  # what day


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """The stores with shelf, slot, counter and till; the chat; the router in a cabin."""

    store: str
    shelf_has: str  # count
    shelf_empty: str
    fact_product: str
    fact_price: str
    fact_display: str
    box: str  # item sku
    slot_empty: str
    hands_empty: str  # link
    over: str
    left: str
    connected: str
    not_connected: str


PLAIN = Pages(
    banner="Free shipping to our stores in Boulder, Denver and Fort Collins",
    about_us="Gear for the trails of Colorado, since 1978.",
    home="Tents, packs and boots, tried on our own trails. Order here, or ship to your store for free.",
    home_store="Order online and pick up in Boulder, Denver or Fort Collins. Shipping to the store costs nothing.",
    home_less="Prices may differ between our stores, the web and the catalogue. Ask in your cart, and pay the lower one.",
    home_wrong="Tell us about anything: you get a number, and a person who looks after it.",
    found_one="1 product",
    found_many="{count} products",
    found_none="We found nothing for these words.",
    moved="Perhaps it has moved. Have a look at {products}, or {contact}.",
    in_stock="In stock online",
    expected="On its way to our warehouse",
    sold_out="Sold out online",
    store_has="{store}: {count} in stock",
    store_has_none="{store}: not on the shelf today",
    lower_on_asking="Prices may differ from store to store. You always get the lower one on asking.",
    questions="Questions about it?",
    col_item="Item",
    col_items="Items",
    col_quantity="Quantity",
    col_price="Price",
    col_sum="Sum",
    col_goods="Goods",
    col_shipping="Shipping",
    col_total="Total",
    col_number="Number",
    col_order="Order",
    col_ordered_on="Ordered on",
    col_written_on="Written on",
    col_state="State",
    col_about="About",
    col_owner="Who looks after it",
    col_tariff="Tariff",
    col_for="For",
    col_store="Store",
    free="Free",
    instead="instead of {regular}",
    amount_total="Total {total}",
    cart_empty="Your cart is empty.",
    cart_free="Home delivery is free, and so is shipping to our stores.",
    ask_lower="Prices may differ between our stores, the web and the catalogue. Tell us where you saw the lower one.",
    no_address_needed="Not needed for pick-up in a store.",
    person="Would you rather talk to a person? Call {phone}, or {link} in another way.",
    delivered="Delivered by {day} to {address}.",
    pick_up="Ready for pick-up in our {store} store by {day}.",
    handed_over="It was handed over in our {store} store.",
    your_address="your address",
    you_pay="You pay {total}",
    order_number="Your order number is {number}.",
    confirmation="A confirmation is on its way to {email}.",
    fact_ordered_by="Ordered by",
    fact_ordered_on="Ordered on",
    fact_state="State",
    fact_payment="Payment",
    invoice_for="For your order {order}, written on {day}.",
    fact_about="About",
    fact_item="Item",
    fact_price="Promised price",
    fact_store="Store",
    fact_opened="Opened",
    fact_owner="Who looks after it",
    fact_next="Next step",
    fact_valid="Valid until",
    fact_order="Order",
    price_match="Price match",
    opened="{day}, {how}",
    next_by="{step}, by {day}",
    stays_open="It stays open until you say that it is settled.",
    report_anything="Litter in the car park, a broken tent pole, a wrong opening hour: tell us, whatever it is.",
    incident_number="Your incident number is {number}.",
    incident_about="It is about: {matter}.",
    incident_owner="{owner} looks after it. Next step: {step}.",
    incident_ask="Ask about it on the web, by mail, on the phone or in a store. It is closed when you say so.",
    receipt="Your opinion is important to us.",
    other_ways="Or call {phone}, write to {email}, or ask at the counter of any store.",
    see_incidents="{link} to see all your incidents.",
    see_orders="{link} to see all your orders.",
    return_works="The number of a return works here, too.",
    new_here="New here? {link}. You can order without an account, too.",
    all_questions="All questions: {phone}",
    catalogue_orders="Catalogue orders: {phone}",
    chat_or_text="{link}, or text to {phone}",
    report_or_track="{report}, or {track}.",
    to_your_door="Free, within three working days.",
    to_a_store=(
        "Free, within two working days, to Boulder, Denver or Fort Collins. You get a mail with your order number when it is "
        "there; give the number at the counter."
    ),
    col_weekdays="Monday to Friday",
    col_saturday="Saturday",
    col_sunday="Sunday",
    hours="{opens} to {closes}",
    no_orders="There are no orders yet.",
    no_invoices="There are no invoices yet.",
    no_incidents="There are no incidents.",
    no_subscriptions="There are no subscriptions.",
    no_bills="There are no bills.",
    no_connections="There are no connections.",
    tariff_changes="{tariff}: {price} a month from {day} (before: {before})",
    tariff_stays="{tariff}: {price} a month",
    bill_corrected="corrected",
    bill_due="to be paid by {day}",
    runs="running",
    runs_not="not running",
    appointment="{what}: {day}",
)

WARM = Pages(
    banner="We send to our shops in Boulder, Denver and Fort Collins at no cost",
    about_us="Your friends outdoors, all over Colorado, for nearly fifty years.",
    home="We sleep in these tents ourselves. Have it sent to your door, or to one of our shops, and pay no postage.",
    home_store="Choose at home, fetch it in Boulder, Denver or Fort Collins: we send it there at no cost.",
    home_less="Each part of our house has prices of its own. Tell us in your cart what you saw, and the lower one is yours.",
    home_wrong="Whatever it is, say so: somebody with a name takes care of it, and you can ask how it goes.",
    found_one="One thing for you",
    found_many="{count} things for you",
    found_none="Alas, nothing here goes by these words.",
    moved="It may have gone elsewhere. Would {products} help, or would you rather {contact}?",
    in_stock="Here, and ready to go",
    expected="It is travelling to our depot",
    sold_out="All gone, alas",
    store_has="{store} has {count} on the shelf",
    store_has_none="{store} has none today, alas",
    lower_on_asking="Each shop has prices of its own. Just ask, and the lower one is yours.",
    questions="Something that you wonder about?",
    col_item="What",
    col_items="What you chose",
    col_quantity="How many",
    col_price="For one",
    col_sum="For all",
    col_goods="What you chose",
    col_shipping="Postage",
    col_total="Altogether",
    col_number="Goes by",
    col_order="Belongs to",
    col_ordered_on="You chose it on",
    col_written_on="Sent on",
    col_state="Where it stands",
    col_about="What it is about",
    col_owner="In the hands of",
    col_tariff="Your plan",
    col_for="What it covers",
    col_store="Shop",
    free="Free of charge",
    instead="rather than {regular}",
    amount_total="{total} altogether",
    cart_empty="There is nothing in your cart so far.",
    cart_free="We send everything at no cost, to your door or to one of our shops.",
    ask_lower="Each part of our house has prices of its own. Where was it that you saw a lower one?",
    no_address_needed="You may skip this if you come to a shop of ours.",
    person="Shall we talk? Ring us on {phone}, or {link} some other way.",
    delivered="We bring it to {address}, where it arrives by {day}.",
    pick_up="No later than {day} it will be ready for you at our shop in {store}.",
    handed_over="You took it along at our shop in {store}.",
    your_address="where you live",
    you_pay="That makes {total} altogether",
    order_number="We have noted it all as {number}.",
    confirmation="You will find it in writing at {email} in a minute.",
    fact_ordered_by="For",
    fact_ordered_on="Since",
    fact_state="Where it stands",
    fact_payment="How you pay",
    invoice_for="This belongs to {order}. We wrote it on {day}.",
    fact_about="What it is about",
    fact_item="Which one",
    fact_price="Yours for",
    fact_store="Seen in",
    fact_opened="You told us",
    fact_owner="In the hands of",
    fact_next="What comes next",
    fact_valid="You have time until",
    fact_order="You used it with",
    price_match="The promised price",
    opened="{how}, on {day}",
    next_by="{step}, no later than {day}",
    stays_open="Only you decide when it is over.",
    report_anything="Something broken, something wrong, something in the way? Whatever you noticed, we want to know.",
    incident_number="We filed it as {number}.",
    incident_about="We wrote down: {matter}.",
    incident_owner="{owner} takes care of it. What comes next: {step}.",
    incident_ask="Curious how it is going? Anybody here can tell you, wherever you like. Only you decide when it is over.",
    receipt="Your feedback makes us better.",
    other_ways="You may as well ring us on {phone}, drop a line to {email}, or come by at any of our counters.",
    see_incidents="{link}, and they are all there.",
    see_orders="{link}, and everything that you bought is there.",
    return_works="Is something on its way back? Then take the number that we gave you for that.",
    new_here="Your first time? {link}, or simply order as you are.",
    all_questions="{phone}, whatever it is",
    catalogue_orders="{phone}, if you have our catalogue at hand",
    chat_or_text="{link}, or send a text message to {phone}",
    report_or_track="{report}. You did already? Then {track}.",
    to_your_door="It takes three working days at the most, and costs you nothing.",
    to_a_store=(
        "Our shops in Boulder, Denver and Fort Collins have it in two working days at the most, and it costs you nothing. We "
        "write when it has come. Say your number when you come in, and it is yours."
    ),
    col_weekdays="On weekdays",
    col_saturday="On Saturday",
    col_sunday="On Sunday",
    hours="between {opens} and {closes}",
    no_orders="You have not bought anything so far.",
    no_invoices="We have not sent you any so far.",
    no_incidents="Nothing that you told us about so far.",
    no_subscriptions="You are not subscribed to anything.",
    no_bills="Nothing to pay here.",
    no_connections="There is no line of yours.",
    tariff_changes="{tariff}: from {day} on you pay {price} a month rather than {before}",
    tariff_stays="For your {tariff} you pay {price} a month",
    bill_corrected="put right by us",
    bill_due="you have until {day}",
    runs="works",
    runs_not="does not work",
    appointment="For the {what} we come on {day}",
)

PLAIN_PLACES = Places(
    store="All shelves, and a counter with people.",
    shelf_has="In stock: {count}",
    shelf_empty="Not on the shelf: ask at the counter",
    fact_product="Product",
    fact_price="Price",
    fact_display="Display",
    box="The box says: {item}, {sku}",
    slot_empty="The slot is empty.",
    hands_empty="Nothing. Take something from the {link}, or just ask.",
    over="This conversation is over.",
    left="You have left the chat.",
    connected="connected",
    not_connected="no connection",
)

WARM_PLACES = Places(
    store="Everything to touch, and somebody to ask.",
    shelf_has="We have {count} here",
    shelf_empty="None here, alas: somebody at the counter helps you",
    fact_product="This is",
    fact_price="Yours for",
    fact_display="Here now",
    box="You read on it: {item}, {sku}",
    slot_empty="There is nothing in it, alas.",
    hands_empty="There is nothing in them so far. Have a look at the {link}, or simply ask us.",
    over="We have said goodbye.",
    left="That was our chat. Bye!",
    connected="works",
    not_connected="down",
)
