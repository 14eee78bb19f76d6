"""What the pages state in the formal set. They stand apart because `pages.py` with all sets would be too long to read."""

from __future__ import annotations

from mystery_shopper.simulators.departments.phrasing.pages import Pages, Places

FORMAL = Pages(
    banner="Delivery to our stores in Boulder, Denver and Fort Collins is free of charge",
    about_us="Purveyors of equipment for the trails of Colorado, since the year 1978.",
    home=(
        "Tents, packs and boots, each proven upon our own trails. Whatever you order is delivered to you, or to a store of ours, "
        "free of charge."
    ),
    home_store=(
        "Place your order on the web, and collect it in Boulder, Denver or Fort Collins; its delivery to the store is free of "
        "charge."
    ),
    home_less=(
        "Our stores, our shop on the web and our catalog may differ in their prices. Kindly say so in your cart, and you shall "
        "have the lower one."
    ),
    home_wrong=(
        "Inform us of anything whatsoever: you receive a number, and the matter is entrusted to a person known to you by name."
    ),
    found_one="1 article",
    found_many="{count} articles",
    found_none="We regret that no article answers to these words.",
    moved="It may have been moved to another place. You are invited to consult {products}, or to {contact}.",
    in_stock="Available in our shop on the web",
    expected="In transit to our warehouse",
    sold_out="No longer available in our shop on the web",
    store_has="{store}, with {count} in stock",
    store_has_none="{store}, at present without stock",
    lower_on_asking="The prices of our stores may differ. Upon request, the lower one is always granted to you.",
    questions="Do you wish to inquire about it?",
    col_item="Article",
    col_items="Articles",
    col_quantity="Number of pieces",
    col_price="Price apiece",
    col_sum="Amount",
    col_goods="Value of the goods",
    col_shipping="Delivery",
    col_total="Sum total",
    col_number="Number in our books",
    col_order="Relating to order",
    col_ordered_on="Date of the order",
    col_written_on="Date of the invoice",
    col_state="Present state",
    col_about="Subject",
    col_owner="Entrusted to",
    col_tariff="Tariff subscribed to",
    col_for="Submitted for",
    col_store="Our store at",
    free="No charge",
    instead="in place of {regular}",
    amount_total="Sum total of {total}",
    cart_empty="Your cart does not yet contain any article.",
    cart_free="Delivery is free of charge, be it to your home or to one of our stores.",
    ask_lower=(
        "Our stores, our shop on the web and our catalog may differ in their prices. Kindly state where a lower one came to your "
        "notice."
    ),
    no_address_needed="This is not required if you collect your order in a store.",
    person="Should you prefer to speak with a person, kindly telephone {phone}, or {link} by other means.",
    delivered="Delivery to {address} will be made by {day} at the latest.",
    pick_up="By {day} at the latest it will be ready for you to collect in our store at {store}.",
    handed_over="It was handed to you in our store at {store}.",
    your_address="the address known to us",
    you_pay="The amount payable by you is {total}",
    order_number="Your esteemed order has been entered under the order number {number}.",
    confirmation="A confirmation has been dispatched to {email}.",
    fact_ordered_by="In the name of",
    fact_ordered_on="Date of the order",
    fact_state="Present state",
    fact_payment="Manner of payment",
    invoice_for="Drawn up on {day}, relating to your order {order}.",
    fact_about="Subject",
    fact_item="Article",
    fact_price="Price promised to you",
    fact_store="Store concerned",
    fact_opened="Entered in our books",
    fact_owner="Entrusted to",
    fact_next="Step to be taken next",
    fact_valid="Remains valid until",
    fact_order="Used for order",
    price_match="Promise of a price",
    opened="on {day}, {how}",
    next_by="{step}, by {day} at the latest",
    stays_open="It shall remain open until you yourself declare it settled.",
    report_anything=(
        "Be it litter in the car park, a broken tent pole or an opening hour wrongly stated: whatever has come to your notice, "
        "kindly inform us of it."
    ),
    incident_number="Your report has been entered under the incident number {number}.",
    incident_about="The substance of your report: {matter}.",
    incident_owner="It has been entrusted to {owner}. The step to be taken next: {step}.",
    incident_ask=(
        "You may inquire after its progress whenever you please, be it on the web, by mail, by telephone or in a store. It will "
        "be closed upon your word."
    ),
    receipt="Your feedback is held in high esteem by this house.",
    other_ways="You may, instead, telephone {phone}, write to {email}, or inquire at the counter of any of our stores.",
    see_incidents="{link} in order to view all of your incidents.",
    see_orders="{link} in order to view all of your orders.",
    return_works="You may likewise enter the number of a return.",
    new_here="Are you with us for the first time? {link}, or place your order without an account, as you prefer.",
    all_questions="For inquiries of every kind: {phone}",
    catalogue_orders="For orders from our catalog: {phone}",
    chat_or_text="{link}, or address a text message to {phone}",
    report_or_track="{report}. Having done so, you may {track}.",
    to_your_door="Delivery is free of charge, and is made within three working days.",
    to_a_store=(
        "Delivery to Boulder, Denver or Fort Collins is free of charge, and is made within two working days. Upon its arrival "
        "you receive a mail with your order number, which we ask you to state at the counter."
    ),
    col_weekdays="Monday through Friday",
    col_saturday="Saturdays",
    col_sunday="Sundays",
    hours="from {opens} until {closes}",
    no_orders="We find no order in your name as yet.",
    no_invoices="We find no invoice in your name as yet.",
    no_incidents="We find no incident in your name.",
    no_subscriptions="We find no subscription in your name.",
    no_bills="We find no bill in your name.",
    no_connections="We find no connection in your name.",
    tariff_changes="{tariff}, at {price} a month with effect from {day}, in place of {before} hitherto",
    tariff_stays="{tariff}, at {price} a month",
    bill_corrected="duly corrected",
    bill_due="payable by {day}",
    runs="in operation",
    runs_not="out of operation",
    appointment="{what}, appointed for {day}",
)

FORMAL_PLACES = Places(
    store="All of our shelves, and a counter attended by our employees.",
    shelf_has="Number in stock: {count}",
    shelf_empty="Not upon the shelf; kindly inquire at the counter",
    fact_product="Article",
    fact_price="Price asked",
    fact_display="Availability",
    box="The box is marked as follows: {item}, {sku}",
    slot_empty="Nothing is to be found in the slot.",
    hands_empty="Your hands are empty. You are invited to choose from the {link}, or simply to inquire.",
    over="This conversation has been concluded.",
    left="You have taken leave of the chat.",
    connected="in operation",
    not_connected="out of operation",
)
