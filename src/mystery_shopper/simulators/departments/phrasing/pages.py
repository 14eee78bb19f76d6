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
