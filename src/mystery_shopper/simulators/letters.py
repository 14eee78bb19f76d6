"""Letters that follow from what was settled: greeting, what there is to say, signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators.departments import phrasing

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance


def send(instance: Instance, customer: int, subject: str, *paragraphs: str, sender: str = "help", case: str = "") -> None:
    """Write to `customer`, where she has a mail address. `case`: under which number the mail is filed."""
    to = instance.records.customers.get(customer)
    if not to.email:
        return
    mails = phrasing.of(instance).mails
    dear = mails.dear.format(name=to.name) if to.name else mails.dear_nobody
    text = "\n\n".join((dear, *paragraphs, mails.signature))
    instance.post.queue(to.email, subject, text, sender=sender, case=case)
