"""Sending something back: what is offered instead, the number that it goes back under, the money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys import buying, talking
from mystery_shopper import Finding, Goal, Unmet, understand
from mystery_shopper.ledger.readings.families import family
from mystery_shopper.ledger.readings.handing_out import is_paid_back

if TYPE_CHECKING:
    from mystery_shopper import Customer
    from mystery_shopper.diary import Heard
    from mystery_shopper.ledger import Rules
    from mystery_shopper.ledger.model import Reference

RETURN = "return number"
WISH = "It does not suit me, so I shall return it. Could anything else be done about it?"
_REMEDY = family(
    r"exchang\w*", r"swap\w*", r"repair\w*", r"mend\w*", r"replac\w+", r"discount\w*", r"credit(?! (?:card|protection))",
    r"another (?:one|tent)",
    r"keep (?:it|the \w+)",
    r"hang on to it",
    r"money off",
    r"reduction",
    r"new one",
    r"voucher", r"instead", r"alternativ\w+", r"make (?:it up|you happy)", r"back make you happy",
)  # fmt: skip
"""What can be had instead of sending something back."""


def send_back(customer: Customer, where: str) -> None:
    """Say that she returns what she ordered, and ask what else could be done; in the end it is the label that she wants."""
    order = customer.reference("order number")
    goal = Goal(
        opening=WISH,
        quote=("order number", order.value),
        route=buying.ABOUT_AN_ORDER,
        story=WISH,
        answers={"return label": "Yes, the return label, please."},
        until=talking.new_reference(customer, "return"),
    )
    customer.journey.declare("statement-of-problem", {"story": WISH}, customer.name)
    talking.talk(customer, where, goal, subject=f"Order {order.value}")


def ask(customer: Customer, where: str) -> None:
    """Ask what has become of it, giving the return number and nothing else."""
    number = customer.reference(RETURN).value
    if talking.CHANNELS.get(where) == "web":
        buying.look_up_order(customer, number)
        return
    talking.ask_where_it_stands(
        customer,
        where,
        (RETURN, number),
        route=buying.ABOUT_AN_ORDER,
        story="I have sent something back and would like to know what has become of it.",
        subject="Return",
    )


def expect_remedy_first(customer: Customer) -> None:
    """Unmet unless something else than sending it back was offered to her before she had a return number."""
    label = next(iter(customer.references("return")), None)
    heard = talking.heard_since(customer, talking.contact_started(customer))
    before = [one for one in heard if label is None or one.seq < label.issued.seq]
    if any(_REMEDY.search(one.text) for one in before):
        return
    message = f"{customer.name} asked what else could be done than to return it, and got no answer to that."
    if label is None:
        raise Unmet(message, (Finding(kind="not-answered", heard=buying.last_words(customer)),))
    place = label.issued
    raise Unmet(message, (Finding(kind="not-answered", channel=place.channel, hop=place.department, heard=label.words[:300]),))


def expect_refund(customer: Customer) -> None:
    """Unmet unless a mail says that the money of her return has gone out: as much as was promised, and by that day."""
    label = customer.reference(RETURN)
    email = customer.on("email")
    email.mailbox()
    mails = [one for one in talking.heard_since(customer, label.issued.seq) if one.form == "mailed" and label.value in one.text]
    rules = customer.journey.rules
    told = [one for one in mails if _says_paid(one, rules)]
    if not told:
        email.nothing_came(label.value, (Finding(kind="promise-broken", channel="email", reference=label.value),))
    amount = _promised(label)
    amounts = {fact.value for fact in understand(told[0].text, rules, told[0].at).of("price")}
    if amount and amount not in amounts:
        message = f"{amount} was to come back under {label.value}; the mail says: “{told[0].text[:200]}”"
        raise Unmet(message, (Finding(kind="contradiction", channel="email", reference=label.value, heard=told[0].text[:300]),))
    due = [
        one.due for one in customer.journey.ledger().promises if one.what == "credit" and one.reference == label.value and one.due
    ]
    sent = told[0].dated or told[0].at
    if due and sent > min(due):
        message = f"The money under {label.value} was promised for {min(due):%A, %d %B}; it went out on {sent:%A, %d %B}."
        raise Unmet(message, (Finding(kind="promise-broken", channel="email", reference=label.value, heard=told[0].text[:300]),))


def _says_paid(mail: Heard, rules: Rules) -> bool:
    """Whether `mail` says of any sum that it has gone back to her."""
    at = mail.dated or mail.at
    return any(is_paid_back(mail.text, fact.value, rules, at) for fact in understand(mail.text, rules, at).of("price"))


def _promised(label: Reference) -> str:
    """The amount that she was told with the number; "" where none was."""
    return next((fact.value for fact in label.about if fact.attribute == "price.refund"), "")
