"""What the mail desk answers: promises, orders, reports, states. Decided by the policies and the records alone."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from mystery_shopper.simulators import business, parcels, promising, repairs, reporting, selling
from mystery_shopper.simulators.departments import accounts, phrasing, questions, receiving, returning
from mystery_shopper.simulators.departments.desk import Desk
from mystery_shopper.simulators.departments.intents import Intent
from mystery_shopper.simulators.departments.knowledge import Found
from mystery_shopper.simulators.departments.understanding import Heard, sentence_about
from mystery_shopper.simulators.records import Case, Customer, Line, Order


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A mail as read. `case`: the number it is about ("" = none); `name`, `address`: of who wrote."""

    desk: Desk
    heard: Heard
    case: str
    name: str
    address: str

    @property
    def writer(self) -> Customer | None:
        return self.desk.records.customers.by_email(self.address)

    def met(self) -> Customer:
        """Her record; somebody new gets one."""
        return self.desk.records.customers.meet(name=self.name, email=self.address)


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """`subject` "" = the one of her mail. `case`: under which number the answer is filed."""

    paragraphs: tuple[str, ...]
    subject: str = ""
    case: str = ""


def answer_to(letter: Letter) -> Answer:
    if letter.case and letter.desk.policies.quoted_references == "repeated back":
        return Answer(paragraphs=(letter.desk.p.parrot.format(number=letter.case), letter.desk.p.mails.no_answer))
    if letter.case and letter.desk.see.looks_up:
        return _about_number(letter)
    return _without_number(letter)


def _about_number(letter: Letter) -> Answer:
    desk, mails, number = letter.desk, letter.desk.p.mails, letter.case
    subject = mails.subject_about.format(number=number)
    found = desk.see.find(number)
    if found is None:
        unseen = number.startswith("FO") and not desk.see.sees_orders
        text = mails.orders_unseen if unseen else mails.not_found.format(number=number)
        return Answer(paragraphs=(text,), subject=subject)
    writer = letter.writer
    found = business.open_to(desk.instance, found, writer.id if writer else None)
    if desk.see.asks_for_proof and (writer is None or writer.id != found.holder.id):
        return Answer(paragraphs=(mails.stranger.format(number=number),), subject=subject)
    whose = ""
    if writer is None or writer.id != found.holder.id:
        whose = desk.p.whose.format(name=found.holder.name, address=found.holder.address or found.holder.email)
    if found.account is not None:
        answer = Answer(paragraphs=(accounts.stated(desk, found.account),))
    else:
        answer = _about_case(letter, found.case, found) if found.case is not None else _about_order(letter, found)
    return msgspec.structs.replace(
        answer, paragraphs=(whose, *answer.paragraphs), subject=answer.subject or subject, case=answer.case or found.number
    )


def _about_case(letter: Letter, case: Case, found: Found) -> Answer:
    desk, heard = letter.desk, letter.heard
    if heard.asks("solved"):
        reporting.customer_closes(desk.instance, case, desk.department)
        return Answer(paragraphs=(desk.p.mails.closed.format(number=case.number, matter=desk.matter(case)),))
    if desk.see.holds(case) and (heard.asks("order", "yes") or heard.address):
        return _order_promised(letter, case, found.holder)
    desk.records.cases.note(case.number, desk.department, f"{repairs.WROTE}{heard.text[:300]}")
    case = repairs.enquired(desk.instance, case, desk.department)
    return Answer(paragraphs=(desk.state_of_case(case), _ways(desk, case) if desk.see.holds(case) else ""))


def _order_promised(letter: Letter, case: Case, holder: Customer) -> Answer:
    desk, mails = letter.desk, letter.desk.p.mails
    if not desk.policies.takes_promises("reply"):
        phone = desk.instance.numbers["main"]
        return Answer(
            paragraphs=(
                desk.p.it_is.format(number=case.number, matter=desk.matter(case)),
                mails.needs_call.format(phone=phone, number=case.number),
            )
        )
    if not _deliverable(letter, holder):
        return Answer(
            paragraphs=(
                desk.p.it_is.format(number=case.number, matter=desk.matter(case)),
                mails.needs_address.format(number=case.number),
            )
        )
    try:
        order = selling.order_promise(desk.instance, case, channel="email", count=letter.heard.quantity or 1)
    except selling.SoldOut as error:
        return Answer(paragraphs=(mails.sold_out.format(item=error.item),))
    return _ordered(desk, order, case.number)


def _deliverable(letter: Letter, holder: Customer) -> bool:
    """Whether an address is on file or in the mail; one in her mail is put on file where there was none."""
    told = letter.heard.address
    if told is not None and not holder.address:
        letter.desk.records.customers.update(
            holder.id, street=told.street, city=told.city, state=told.state, postcode=told.postcode
        )
    return bool(told or holder.address)


def _ordered(desk: Desk, order: Order, case: str) -> Answer:
    mails = desk.p.mails
    shipping = desk.p.shipping_costs.format(amount=desk.money(order.shipping)) if order.shipping else desk.p.shipping_free
    text = mails.ordered.format(
        number=order.number, lines=desk.lines(order.lines), total=desk.money(order.total), shipping=shipping
    )
    return Answer(paragraphs=(text, desk.due(order)), subject=mails.subject_order.format(number=order.number), case=case)


def _about_order(letter: Letter, found: Found) -> Answer:
    desk, heard, order = letter.desk, letter.heard, found.order
    if order is None:
        raise KeyError(found.number)
    if heard.asks("change") and order.state == "placed":
        if "cancel" in heard.text.lower():
            desk.records.orders.set_state(order.number, "cancelled")
            return Answer(paragraphs=(desk.p.cancelled.format(number=order.number, lines=desk.lines(order.lines)),))
        if heard.address is not None:
            told = heard.address
            address = f"{told.street}, {told.city}, {told.state} {told.postcode}"
            desk.records.orders.set_address(order.number, address)
            return Answer(paragraphs=(desk.p.address_changed.format(number=order.number, address=address, due=desk.due(order)),))
    item, part = parcels.missing_of(order, heard.text) if heard.asks("missing") else ("", "")
    if part:
        return Answer(paragraphs=(receiving.put_right(desk, order, item, part, heard.text),))
    if heard.asks("report") and not heard.asks("question"):
        return _report(letter, order=order.number)
    stated = questions.answer(desk, order) if heard.asks("question") else _behind(desk, found)
    if stated:
        return Answer(paragraphs=(stated,))
    late = desk.p.change_too_late if heard.asks("change") else ""
    how = desk.p.return_how if heard.asks("return") else ""
    return Answer(paragraphs=(desk.state_of_order(order), late, how))


def _behind(desk: Desk, found: Found) -> str:
    """What stands behind the number of an invoice or a return."""
    if found.invoice is not None:
        return receiving.invoice_words(desk, found.invoice)
    return returning.where_it_stands(desk.instance, found.repayment, desk.money) if found.repayment is not None else ""


def _without_number(letter: Letter) -> Answer:
    for intents, handler in _WISHES:
        if letter.heard.asks(*intents):
            return handler(letter)
    question = letter.desk.p.mails.question.format(phone=letter.desk.instance.numbers["main"])
    return Answer(paragraphs=(question,))


def _match(letter: Letter) -> Answer:
    """She asks to pay a price that the company has somewhere else: promised under a number, as far as the policies honour it."""
    desk, heard, mails = letter.desk, letter.heard, letter.desk.p.mails
    if not heard.items:
        return Answer(paragraphs=(mails.which_item,))
    item = heard.items[0]
    customer = letter.met()
    standing = next((case for case in desk.see.promises(customer.id) if case.item == item), None)
    if standing is not None:
        return Answer(paragraphs=(desk.state_of_case(standing), _ways(desk, standing)), case=standing.number)
    seen = promising.price_to_match(desk.instance, item, asked_on="email", named=heard.store)
    if seen is None:
        listed = desk.see.price(item, "web")
        words = mails.refused if desk.see.lower_elsewhere(item, listed) else mails.lowest
        return Answer(paragraphs=(words.format(item=item, price=desk.money(listed)),))
    case = promising.promise_price(desk.instance, item, seen, asked_on="email", customer=customer.id, text=heard.text)
    until = phrasing.full_day(case.valid_until) if case.valid_until else ""
    promise = mails.promise.format(
        number=case.number, item=item, price=desk.money(seen.price), place=desk.place(seen.channel, seen.store), until=until
    )
    return Answer(
        paragraphs=(promise, _ways(desk, case)), subject=mails.subject_promise.format(number=case.number), case=case.number
    )


def _ways(desk: Desk, case: Case) -> str:
    """How a promised price can be ordered, under the policies."""
    mails, phone = desk.p.mails, desk.instance.numbers["main"]
    by_name = {"reply": mails.way_reply, "web": mails.way_web, "phone": mails.way_phone, "store": mails.way_store}
    ways = [words.format(phone=phone) for way, words in by_name.items() if desk.policies.takes_promises(way)]
    if len(ways) == 1:
        return mails.promise_call.format(phone=phone, number=case.number)
    return mails.promise_ways.format(ways=phrasing.listed(ways, "or"), number=case.number)


def _order(letter: Letter) -> Answer:
    desk, heard, mails = letter.desk, letter.heard, letter.desk.p.mails
    customer = letter.met()
    standing = desk.see.promises(customer.id) if desk.see.looks_up else []
    if heard.items:
        standing = [case for case in standing if case.item in heard.items]
    if len(standing) == 1:
        return _order_promised(letter, standing[0], customer)
    if heard.asks("promised") or not heard.items:
        return Answer(paragraphs=(mails.no_promise if heard.asks("promised") else mails.which_item,))
    item = heard.items[0]
    price = desk.see.price(item, "web")
    if not _deliverable(letter, customer):
        return Answer(
            paragraphs=(mails.price.format(item=item, price=desk.money(price)), mails.needs_address.format(number=item))
        )
    line = Line(item=item, count=heard.quantity or 1, price=price, regular=price)
    try:
        order = selling.place(desk.instance, customer=customer.id, lines=[line], channel="email")
    except selling.SoldOut as error:
        return Answer(paragraphs=(mails.sold_out.format(item=error.item),))
    return _ordered(desk, order, "")


def _report(letter: Letter, order: str = "") -> Answer:
    desk, heard, mails = letter.desk, letter.heard, letter.desk.p.mails
    item = heard.items[0] if heard.items else ""
    case = reporting.open_report(
        desk.instance,
        channel="email",
        customer=letter.met().id,
        text=heard.text,
        store=heard.store,
        item=item,
        order=order,
        matter=reporting.short_matter(sentence_about(heard.text, "report") or heard.text),
    )
    if case is None:
        return Answer(paragraphs=(mails.receipt,), subject=mails.subject_receipt)
    day = phrasing.full_day(case.next_due) if case.next_due else ""
    return Answer(
        paragraphs=(
            mails.report.format(number=case.number, matter=case.matter, owner=case.owner, day=day),
            mails.report_usable.format(number=case.number),
        ),
        subject=mails.subject_report.format(number=case.number),
        case=case.number,
    )


def _state(letter: Letter) -> Answer:
    desk, mails, writer = letter.desk, letter.desk.p.mails, letter.writer
    if desk.policies.reports == "receipt only" and not letter.heard.asks("contents"):
        return Answer(paragraphs=(mails.no_answer,), subject=mails.subject_receipt)
    if not desk.see.sees_orders and letter.heard.asks("contents"):
        return Answer(paragraphs=(mails.orders_unseen,))
    if writer is None or not desk.see.looks_up:
        return Answer(paragraphs=(desk.p.ask_reference,))
    cases, orders = desk.see.open_cases(writer.id), desk.see.open_orders(writer.id)
    last = desk.see.last_order(writer.id)
    if not orders and last is not None and (letter.heard.asks("contents") or not cases):
        orders = [last]
    said = [*map(desk.state_of_case, cases), *map(desk.state_of_order, orders)]
    return Answer(paragraphs=tuple(said) or (desk.p.nothing_open,), case=cases[0].number if len(said) == 1 and cases else "")


def _price(letter: Letter) -> Answer:
    desk, mails, items = letter.desk, letter.desk.p.mails, letter.heard.items
    if not items:
        return Answer(paragraphs=(mails.which_item,))
    return Answer(paragraphs=(mails.price.format(item=items[0], price=desk.money(desk.see.price(items[0], "web"))),))


def _hours(letter: Letter) -> Answer:
    return Answer(paragraphs=(letter.desk.p.opening_hours,))


_WISHES: tuple[tuple[tuple[Intent, ...], Callable[[Letter], Answer]], ...] = (
    (("match",), _match),
    (("state", "contents"), _state),
    (("promised",), _order),
    (("report", "shelf-wrong"), _report),
    (("order",), _order),
    (("price", "stock"), _price),
    (("hours",), _hours),
)
"""In the order in which they are taken up, where a mail has several."""
