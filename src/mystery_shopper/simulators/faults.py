"""The catalogue of faults: each a named change of policies, with the stories that it brings back."""

from __future__ import annotations

import difflib
from decimal import Decimal
from typing import Any

import msgspec

from mystery_shopper.simulators.policies import ALL, BILLING, CHAT_DESK, MAIL_DESK, SALES, SERVICE, STORE, WEB

NOBODY: frozenset[str] = frozenset()


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """`says`: what goes wrong, for people. `changes`: policy → the value it has at the company with this fault."""

    name: str
    says: str
    stories: tuple[str, ...]
    changes: dict[str, Any]


class UnknownFault(ValueError):
    """A fault that nobody defined; the message names the nearest."""


CATALOGUE = (
    Fault(
        name="orders-unknown-to-service",
        says="Customer service, the counter and the mail desk do not see the orders that the company took.",
        stories=("S0-1",),
        changes={"orders_seen_by": ALL - {SERVICE, STORE, MAIL_DESK}},
    ),
    Fault(
        name="wrong-model-in-the-slot",
        says="The shelf says in stock, and the slot holds another model.",
        stories=("S4-1",),
        changes={"shelf_display": "from the stock list", "slots_filled_by": "box"},
    ),
    Fault(
        name="shelf-price-ends-at-the-shelf",
        says="What the slot does not hold is ordered at the counter at another price than the tag's.",
        stories=("S4-1",),
        changes={"not_on_the_shelf": "ordered at today's price"},
    ),
    Fault(
        name="price-differs-and-stays",
        says="A lower price elsewhere in the same company is not honoured on asking.",
        stories=("S4-2",),
        changes={"prices_matched": NOBODY},
    ),
    Fault(
        name="ship-to-store-charged",
        says="Shipping to a store, advertised as free, costs a fee.",
        stories=("S4-3",),
        changes={"ship_to_store_fee": Decimal("7.95")},
    ),
    Fault(
        name="incident-number-stays-in-email",
        says="Only the mail desk can look up the incident numbers that it gives out.",
        stories=("S4-4",),
        changes={"mail_cases_seen_by": frozenset({MAIL_DESK})},
    ),
    Fault(
        name="approval-forces-a-call",
        says="A promised price is ordered by telephone only.",
        stories=("S4-4",),
        changes={"promises_ordered_by": NOBODY},
    ),
    Fault(
        name="cold-transfer",
        says="A transfer carries nothing: the next department starts from the beginning.",
        stories=("S4-5",),
        changes={"handover": "empty", "announcement": NOBODY, "greeting": "neutral"},
    ),
    Fault(
        name="number-without-a-record",
        says="Reports get numbers, and no channel can look them up.",
        stories=("S4-7",),
        changes={"reports_seen_by": NOBODY},
    ),
    Fault(
        name="opens-up-to-anyone",
        says="Whoever quotes a number is told all about it, and may change it.",
        stories=("S5-1",),
        changes={"proof_of_identity": "nothing"},
    ),
    Fault(
        name="incident-goes-nowhere",
        says="A report gets a polite receipt without number or owner, and nobody has it.",
        stories=("S6-1",),
        changes={"reports": "receipt only"},
    ),
    Fault(
        name="guarantee-suspended-for-good",
        says="The delivery guarantee, suspended for a while, is never taken up again.",
        stories=("S2-5",),
        changes={"notices": "left standing"},
    ),
    Fault(
        name="notice-without-a-day",
        says="Notices do not say since which day they stand.",
        stories=("S2-5",),
        changes={"notices_say": "no day"},
    ),
    Fault(
        name="evergreen-wait-excuse",
        says="Whoever holds the line hears of higher call volume and long waits, whatever the wait is.",
        stories=("S2-6",),
        changes={"wait_words": "always the same"},
    ),
    Fault(
        name="endless-menu",
        says="One menu leads to the next, and a person is offered in the last one only.",
        stories=("S2-8",),
        changes={"menu_levels": 7, "person_offered": "in the last menu"},
    ),
    Fault(
        name="bot-loop",
        says="The assistant in the chat never hands over to a person.",
        stories=("S2-8",),
        changes={"bot_gives_up": "never"},
    ),
    Fault(
        name="long-hold",
        says="There are too few employees: whoever calls holds the line for minutes.",
        stories=("S2-8",),
        changes={"seconds_for_each_caller": 240},
    ),
    Fault(
        name="talks-for-ever",
        says="Employees read declarations out and put the customer on hold before each answer.",
        stories=("S2-12",),
        changes={"manner": "by the script"},
    ),
    Fault(
        name="chat-not-logged",
        says="What is agreed in the chat stays in the chat.",
        stories=("S4-9",),
        changes={"chat_cases_seen_by": frozenset({CHAT_DESK})},
    ),
    Fault(
        name="support-only-for-prospects",
        says="The chat answers before the sale, and turns customers away who have bought.",
        stories=("S4-11",),
        changes={"chat_serves": "new customers"},
    ),
    Fault(
        name="history-not-kept",
        says="Nobody notes who was in touch, when, and about what.",
        stories=("S0-3",),
        changes={"contacts_noted": NOBODY},
    ),
    Fault(
        name="notes-stay-in-the-department",
        says="What a department notes in a case, no other department can read.",
        stories=("S3-1",),
        changes={"notes_seen_by": "their department"},
    ),
    Fault(
        name="closes-its-own-part",
        says="Each department closes the case when its own part is done; nobody owns the whole.",
        stories=("S3-2",),
        changes={"repair_ends": "with a department's own part"},
    ),
    Fault(
        name="silence-closes-the-case",
        says="A customer who does not write for two days is taken to be happy, and her case is closed.",
        stories=("S3-3",),
        changes={"silence": "closes the case"},
    ),
    Fault(
        name="every-department-writes",
        says="Each department writes to the customer about its own part, knowing nothing of the others.",
        stories=("S3-4",),
        changes={"written_by": "every department"},
    ),
    Fault(
        name="plan-without-a-date",
        says="The customer is told that her problem will get solved, and nobody plans or does it until she asks again and again.",
        stories=("S3-5",),
        changes={"plans": "goodwill"},
    ),
    Fault(
        name="demands-a-reply",
        says="The customer must answer each message, or her case is closed.",
        stories=("S3-6",),
        changes={"asks_for_a_reply": "to keep a case open"},
    ),
    Fault(
        name="takes-orders-it-cannot-fulfil",
        says="What the warehouse does not have is sold and promised as if it were there.",
        stories=("S0-2",),
        changes={"days_promised_from": "the calendar"},
    ),
    Fault(
        name="late-without-a-word",
        says="A truck breaks down, the company knows, and says nothing.",
        stories=("S0-2",),
        changes={"delays": "kept quiet"},
    ),
    Fault(
        name="surprises-at-checkout",
        says="Home delivery is free until the last page.",
        stories=("S0-2",),
        changes={"home_delivery_fee": Decimal("7.95")},
    ),
    Fault(
        name="invoice-differs-from-order",
        says="Billing types each order in again, and charges what it thinks usual.",
        stories=("S0-4",),
        changes={"invoices": "typed anew"},
    ),
    Fault(
        name="invoice-unknown-to-service",
        says="Only the web shop can look up the numbers of invoices.",
        stories=("S0-4",),
        changes={"invoices_seen_by": frozenset({WEB})},
    ),
    Fault(
        name="free-parts-travel-slower",
        says="Parts that were missing come later than parts that are bought.",
        stories=("S2-1",),
        changes={"free_part_days": 7},
    ),
    Fault(
        name="sells-the-missing-part",
        says="Who reports a missing part is first offered one for sale.",
        stories=("S2-1",),
        changes={"missing_parts": "offered for sale first"},
    ),
    Fault(
        name="parcels-untold",
        says="Nobody says in how many parcels an order comes, and when each.",
        stories=("S2-1",),
        changes={"parcels_told": "not at all"},
    ),
    Fault(
        name="faster-way-kept-quiet",
        says="That a store has the missing part at once is told to those only who ask.",
        stories=("S2-1",),
        changes={"sooner_at_the_counter": "on request"},
    ),
    Fault(
        name="repeats-the-mistake",
        says="A replacement is packed by the same list that left the part out.",
        stories=("S2-9",),
        changes={"replacements_packed": "by the same list"},
    ),
    Fault(
        name="only-the-buyer-is-known",
        says="Of a business account the company knows the buyer only: her colleagues are strangers to it.",
        stories=("S1-2",),
        changes={"business_orders_open_to": "the buyer"},
    ),
    Fault(
        name="billing-errors-kept-quiet",
        says="Bills that were printed wrong are left as they are until a customer asks.",
        stories=("S2-3",),
        changes={"billing_errors": "corrected on asking"},
    ),
    Fault(
        name="corrections-for-some",
        says="The correction of a wrong bill goes to those who have an account, and to nobody else.",
        stories=("S2-3",),
        changes={"corrections_sent_to": "account holders"},
    ),
    Fault(
        name="bills-unknown-to-service",
        says="Only billing and the web shop can look up the numbers on bills.",
        stories=("S2-3",),
        changes={"bills_seen_by": frozenset({BILLING, WEB})},
    ),
    Fault(
        name="channels-contradict",
        says="A change of price is announced by email; phone, chat and counter read a table that knows nothing of it.",
        stories=("S2-4",),
        changes={"price_changes_reach": frozenset({MAIL_DESK, WEB})},
    ),
    Fault(
        name="chat-only",
        says="Questions about bills and prices are answered in the chat, and nowhere else.",
        stories=("S2-4",),
        changes={"money_questions_taken_by": NOBODY},
    ),
    Fault(
        name="reschedule-cancels-everything",
        says="An appointment that moves or fails takes the whole order with it, and the services that are running.",
        stories=("S4-6",),
        changes={"changes_of_appointments": "cancel the whole order"},
    ),
    Fault(
        name="outage-unknown",
        says="Nobody whom a customer can reach sees which connections are down.",
        stories=("S1-1",),
        changes={"outages_seen_by": NOBODY},
    ),
    Fault(
        name="question-goes-nowhere",
        says="A question about an order or a bill is forwarded to a team that never answers.",
        stories=("S0-5",),
        changes={"questions": "forwarded"},
    ),
    Fault(
        name="sells-before-it-helps",
        says="Whoever states a problem is first offered a credit protection plan.",
        stories=("S1-3",),
        changes={"plan_offered": "before help"},
    ),
    Fault(
        name="sells-at-the-last-step",
        says="The last step of the checkout has an extra ticked, and nobody to talk to.",
        stories=("S1-5",),
        changes={"checkout_extras": "ticked", "person_at_checkout": "not named"},
    ),
    Fault(
        name="agent-must-ask-a-lead",
        says="Employees ask a lead, again and again, before they grant a small credit.",
        stories=("S2-2",),
        changes={"credits_granted_by": "a lead"},
    ),
    Fault(
        name="word-of-mouth-only",
        says="What is promised in a conversation is written down nowhere, and forgotten.",
        stories=("S2-2",),
        changes={"word_of_mouth": "said only"},
    ),
    Fault(
        name="cancellation-needs-permission",
        says="A room that the weather makes useless is cancelled only after the hotel was asked, while the customer waits.",
        stories=("S2-7",),
        changes={"late_cancellations": "asked of the hotel"},
    ),
    Fault(
        name="third-party-on-hold",
        says="What only the lodge can say is asked there while the customer holds the line.",
        stories=("S2-7",),
        changes={"questions_to_others": "asked while she waits"},
    ),
    Fault(
        name="refuses-without-a-way-on",
        says="A no is a no: without an alternative, without anybody who takes it on.",
        stories=("S2-7",),
        changes={"refusals": "flat"},
    ),
    Fault(
        name="sales-promises-stay-in-sales",
        says="What sales promised beside the price can be seen by sales alone.",
        stories=("S2-11",),
        changes={"sales_promises_seen_by": frozenset({SALES})},
    ),
    Fault(
        name="unlabelled-forms",
        says="The fields of the web shop have no labels that belong to them.",
        stories=("S5-2",),
        changes={"forms": frozenset({"keys"})},
    ),
    Fault(
        name="buttons-for-the-mouse",
        says="The buttons of the web shop can be clicked, and not reached with the Tab key.",
        stories=("S5-2",),
        changes={"forms": frozenset({"labels"})},
    ),
    Fault(
        name="complaint-without-an-outcome",
        says="A complaint gets a number and an owner, and nothing is ever decided.",
        stories=("S2-10",),
        changes={"complaints": "filed"},
    ),
    Fault(
        name="label-before-remedy",
        says="Who wants to send something back gets a label at once, whatever else could have been done.",
        stories=("S2-2",),
        changes={"returns": "a label at once"},
    ),
)
_BY_NAME = {fault.name: fault for fault in CATALOGUE}


def find(name: str) -> Fault:
    """The fault of that name. Raises UnknownFault with the nearest name."""
    if name in _BY_NAME:
        return _BY_NAME[name]
    near = difflib.get_close_matches(name, _BY_NAME, n=1, cutoff=0.0)
    message = f"there is no fault {name!r}; the nearest is {near[0]!r} (GET /control/faults lists all)"
    raise UnknownFault(message)
