"""Billing: an invoice for each order, by mail as a PDF and in the account."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from mystery_shopper.simulators import letters
from mystery_shopper.simulators.clock import in_words
from mystery_shopper.simulators.departments import phrasing
from mystery_shopper.simulators.fulfilment import MORNING, working_days

if TYPE_CHECKING:
    from collections.abc import Callable

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.records import Order
    from mystery_shopper.simulators.records.invoices import Invoice

CARRIERS_CHARGE = Decimal("7.95")
"""What the carrier usually takes: billing knows no other price of sending."""
_LEFT, _TOP, _LINE = 72, 720, 18


def bill(instance: Instance, order: Order) -> None:
    """The invoice is written in the morning after the order was placed."""
    instance.records.due.add(working_days(order.placed, 1) - MORNING, "invoice", order=order.number)


def shipping_words(instance: Instance, invoice: Invoice) -> str:
    """As in: shipping is free."""
    p = phrasing.of(instance)
    return p.shipping_costs.format(amount=phrasing.written_money(invoice.shipping)) if invoice.shipping else p.shipping_free


def paper(instance: Instance, invoice: Invoice) -> bytes:
    """The invoice as a PDF of one or more pages."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=LETTER, invariant=1)
    canvas.setTitle(phrasing.of(instance).letters.paper_invoice.format(number=invoice.number))
    at = _TOP
    for line in _lines(instance, invoice):
        if at < _LEFT:
            canvas.showPage()
            at = _TOP
        canvas.drawString(_LEFT, at, line)
        at -= _LINE
    canvas.save()
    return held.getvalue()


def _lines(instance: Instance, invoice: Invoice) -> list[str]:
    p, money = phrasing.of(instance), phrasing.written_money
    words = p.letters
    return [
        "Fernridge Outfitters",
        words.paper_invoice.format(number=invoice.number),
        words.paper_order.format(order=invoice.order),
        words.paper_written.format(day=in_words(invoice.at)),
        "",
        *(words.line.format(count=line.count, item=line.item, price=money(line.price)) for line in invoice.lines),
        "",
        words.shipping.format(amount=money(invoice.shipping)) if invoice.shipping else words.shipping_free,
        p.receiving.tax.format(tax=money(invoice.tax)),
        words.total.format(total=money(invoice.total)),
    ]


def _write(instance: Instance, order: str) -> None:
    """Billing writes the invoice and sends it. A cancelled order gets none."""
    records = instance.records
    found = records.orders.find(order)
    if found is None or found.state == "cancelled" or records.invoices.of_order(order) is not None:
        return
    shipping = found.shipping if instance.policies.invoices == "from the order" else CARRIERS_CHARGE
    invoice = records.invoices.write(
        order=order, customer=found.customer, at=instance.clock.now(), lines=found.lines, shipping=shipping
    )
    p = phrasing.of(instance)
    letters.send(
        instance,
        found.customer,
        p.receiving.invoice_subject.format(number=invoice.number),
        p.receiving.invoice_comes.format(number=invoice.number, order=order),
        signature=p.letters.signature_invoices,
        sender="invoices",
        papers={f"{invoice.number}.pdf": paper(instance, invoice)},
    )


HANDLERS: dict[str, Callable[..., None]] = {"invoice": _write}
