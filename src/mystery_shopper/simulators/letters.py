"""Letters that follow from what was settled: greeting, what there is to say, signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.simulators.departments import phrasing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mystery_shopper.simulators.company import Instance


def send(
    instance: Instance,
    customer: int,
    subject: str,
    *paragraphs: str,
    signature: str = "",
    sender: str = "help",
    case: str = "",
    papers: Mapping[str, bytes] | None = None,
) -> None:
    """Write to `customer`, where she has a mail address.

    `signature`: the mail desk's, unless told otherwise. `case`: under which number the mail is filed. `papers`: PDF documents
    that go along, by file name.
    """
    to = instance.records.customers.get(customer)
    if not to.email:
        return
    mails = phrasing.of(instance).mails
    dear = mails.dear.format(name=to.name) if to.name else mails.dear_nobody
    text = "\n\n".join((dear, *paragraphs, signature or mails.signature))
    instance.post.queue(to.email, subject, text, sender=sender, case=case, papers=papers)
