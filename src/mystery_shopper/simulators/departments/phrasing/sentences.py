"""Every sentence that staff, menus and mails use, by what it is for. A phrasing set fills in all of them.

Slots stand in braces; `tests/simulators/departments/test_phrasing.py` holds the sets to the same slots.
"""

from __future__ import annotations

import msgspec

from mystery_shopper.simulators.departments.phrasing.accounts import Accounts
from mystery_shopper.simulators.departments.phrasing.conduct import Conduct
from mystery_shopper.simulators.departments.phrasing.contact import Contact
from mystery_shopper.simulators.departments.phrasing.letters import Letters
from mystery_shopper.simulators.departments.phrasing.notes import Notes
from mystery_shopper.simulators.departments.phrasing.page_answers import PageAnswers
from mystery_shopper.simulators.departments.phrasing.pages import Pages, Places
from mystery_shopper.simulators.departments.phrasing.receiving import Receiving
from mystery_shopper.simulators.departments.phrasing.remembering import Remembering
from mystery_shopper.simulators.departments.phrasing.repair import Repair
from mystery_shopper.simulators.departments.phrasing.returning import Returning


class Mails(msgspec.Struct, frozen=True, kw_only=True):
    """What the mail desk writes. `dear` {name}; the signature names the desk."""

    dear: str
    dear_nobody: str
    signature: str
    subject_promise: str  # number
    promise: str  # number item price place until
    promise_ways: str  # number ways
    promise_call: str  # number phone
    way_reply: str
    way_web: str
    way_phone: str  # phone
    way_store: str
    refused: str  # item price
    lowest: str  # item price
    which_item: str
    subject_order: str
    ordered: str  # number lines total shipping
    needs_call: str  # phone number
    needs_address: str  # number
    no_promise: str
    subject_report: str  # number
    report: str  # number matter owner day
    report_usable: str  # number
    subject_receipt: str
    receipt: str
    subject_about: str  # number
    stranger: str  # number
    not_found: str  # number
    no_answer: str
    orders_unseen: str
    question: str  # phone
    closed: str  # number matter
    sold_out: str  # item
    price: str  # item price


class Menus(msgspec.Struct, frozen=True, kw_only=True):
    """What the telephone menus say."""

    welcome: str
    main: str
    shopping: str
    service: str
    reference: str
    reference_again: str
    found: str  # matter
    not_found: str
    echoed: str  # number
    not_shown: str
    connect: str  # to
    hold: str
    again: str
    hours: str


class Sentences(msgspec.Struct, frozen=True, kw_only=True):
    """What employees say on the telephone and at the counter. Slots are noted behind each."""

    mails: Mails
    menus: Menus
    accounts: Accounts
    conduct: Conduct
    returning: Returning
    contact: Contact
    remembering: Remembering
    repair: Repair
    receiving: Receiving
    letters: Letters
    notes: Notes
    pages: Pages
    page_answers: PageAnswers
    places: Places
    states: dict[str, str]
    reasons: dict[str, str]
    ask_identity: dict[str, str]
    ask_for: dict[str, str]

    opens: str  # department employee
    hello: str
    hello_name: str  # customer
    how_can_i_help: str
    is_it_about: str  # matter number
    is_it_about_order: str  # number lines
    anything_else: str
    goodbye: str
    thank_you: str
    a_person: str  # employee
    way_on: str  # address
    not_understood: str
    not_understood_again: str
    still_there: str
    parrot: str  # number

    line: str  # count item price
    place_web: str
    place_phone: str
    place_store: str  # store
    by_mail: str
    by_web: str
    by_phone: str
    by_store: str
    matter_promise: str  # item price how day
    matter_report: str  # matter how day
    it_is: str  # number matter
    case_about: str  # number matter
    case_state: str  # state owner
    case_owner: str  # state owner
    case_valid: str  # day
    case_next: str  # step day
    case_used: str  # order
    case_closed: str  # number matter
    order_placed: str  # how day
    order_about: str  # number lines total state
    due_home: str  # day
    due_store: str  # day store
    whose: str  # name address
    not_given_out: str

    stranger: str  # address
    no_such_number: str  # number
    no_such_number_but: str  # number other matter
    no_such_number_again: str  # number
    number_elsewhere: str  # to number
    no_way_of_referring: str  # to number
    cannot_look_up: str  # number
    what_is_it_about: str
    which_item: str
    cannot_help_without: str
    ask_reference: str
    nothing_open: str

    one_moment: str
    transfer_desk: str  # to
    transfer_reason: str  # reason
    transfer_reference: str  # number
    orders_elsewhere: str
    orders_unseen: str
    unseen_item: str
    unseen_day: str
    unseen_number: str
    unseen_still: str

    shall_i_order: str
    ask_item: str
    which_of: str  # items
    cannot_order_without: str
    honoured: str  # item price
    promise_elsewhere: str  # to
    no_record_of_promise: str
    please_read: str
    no_promise_found: str  # item price
    match_granted: str  # item price place
    match_refused: str  # item price
    match_lowest: str  # item price
    kept_for_you: str  # number item price day
    summary: str  # count item price shipping total
    shipping_free: str
    shipping_costs: str  # amount
    to_store_free: str  # store
    take_away: str
    shall_i_place: str
    ordered: str  # number lines total
    ordered_taken: str  # number lines total
    confirmation_follows: str
    not_ordered: str
    sold_out: str  # item

    handed_over: str  # number lines
    pickup_owed: str  # total
    pickup_where: str  # store
    return_how: str
    change_too_late: str
    cancelled: str  # number lines
    address_changed: str  # number address due
    ask_new_address: str
    nothing_changed: str

    costs: str  # item price
    in_stock: str  # item place count
    out_of_stock: str  # item place
    warehouse: str
    opening_hours: str
    report_taken: str  # number matter owner day
    report_usable: str
    receipt_only: str
    sorry_shelf: str
    shelf_order: str  # item price

    def how(self, channel: str) -> str:
        """As in: by mail, on the phone, in the chat."""
        words = {
            "email": self.by_mail,
            "web": self.by_web,
            "phone": self.by_phone,
            "store": self.by_store,
            "chat": self.contact.by_chat,
            "sms": self.contact.by_sms,
        }
        return words[channel]

    def place(self, channel: str, store: str = "") -> str:
        """As in: in our Boulder store, in our web shop, on the phone."""
        by_name = {"web": self.place_web, "phone": self.place_phone, "store": self.place_store}
        return by_name[channel].format(store=store)
