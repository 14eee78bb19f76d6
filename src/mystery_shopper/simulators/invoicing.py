"""Billing: an invoice for each order, by mail as a PDF and in the account."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

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


def paper(invoice: Invoice) -> bytes:
    """The invoice as a PDF of one or more pages."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=LETTER, invariant=1)
    canvas.setTitle(f"Invoice {invoice.number}")
    at = _TOP
    for line in _lines(invoice):
        if at < _LEFT:
            canvas.showPage()
            at = _TOP
        canvas.drawString(_LEFT, at, line)
        at -= _LINE
    canvas.save()
    return held.getvalue()


def _lines(invoice: Invoice) -> list[str]:
    return [
        "Fernridge Outfitters",
        f"Invoice {invoice.number}",
        f"Order {invoice.order}",
        f"Written on {in_words(invoice.at)}",
        "",
        *(f"{line.count} x {line.item} at {phrasing.written_money(line.price)}" for line in invoice.lines),
        "",
        f"Shipping: {phrasing.written_money(invoice.shipping) if invoice.shipping else 'free'}",
        f"Sales tax included: {phrasing.written_money(invoice.tax)}",
        f"Total: {phrasing.written_money(invoice.total)}",
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
    customer = records.customers.get(found.customer)
    if not customer.email:
        return
    words = phrasing.of(instance).receiving
    text = words.invoice_comes.format(number=invoice.number, order=order)
    instance.post.queue(
        customer.email,
        words.invoice_subject.format(number=invoice.number),
        f"Dear {customer.name or 'customer'},\n\n{text}\n\nFernridge Invoices",
        sender="invoices",
        papers={f"{invoice.number}.pdf": paper(invoice)},
    )


HANDLERS: dict[str, Callable[..., None]] = {"invoice": _write}
