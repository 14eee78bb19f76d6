"""The company's letters: how one instance writes to its customers."""

from __future__ import annotations

import html as markup
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.clock import ZONE
from mystery_shopper.simulators.pages import render
from mystery_shopper.simulators.records import Mail

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mystery_shopper.simulators.company import Instance
    from mystery_shopper.simulators.post_office import PostOffice

SENDERS = {
    "help": "Fernridge Mail Desk",
    "orders": "Fernridge Orders",
    "stores": "Fernridge Stores",
    "billing": "Fernridge Billing",
    "cabin": "Fernridge Cabin Service",
    "invoices": "Fernridge Invoices",
}


class Post:
    """Mails of one instance, sent with its clock's date and delivered in the order in which they were written."""

    def __init__(self, instance: Instance, office: PostOffice) -> None:
        self._instance = instance
        self._office = office
        self._written = 0

    @property
    def smtp(self) -> str:
        """`host:port` where customers hand in their mail."""
        return self._office.smtp

    @property
    def imap(self) -> str:
        """`host:port` where customers read theirs."""
        return self._office.imap

    def queue(
        self,
        to: str,
        subject: str,
        text: str,
        html: str = "",
        *,
        sender: str = "help",
        sender_name: str = "",
        in_reply_to: str = "",
        references: str = "",
        case: str = "",
        papers: Mapping[str, bytes] | None = None,
    ) -> str:
        """Write to `to`; its Message-ID. `sender` is the local part; without `html` the text is set as the company's letter.

        `in_reply_to` and `references` are Message-IDs with their angle brackets. `case` files the mail under that number.
        `papers`: PDF documents that go along, by file name.
        """
        self._written += 1
        now = self._instance.clock.now()
        domain = self._instance.mail_domain
        message = EmailMessage()
        message["From"] = formataddr((sender_name or SENDERS.get(sender, "Fernridge Outfitters"), f"{sender}@{domain}"))
        message["To"] = to
        message["Subject"] = _one_line(subject)
        message["Date"] = format_datetime(now.astimezone(ZONE))
        message["Message-ID"] = f"<{now:%Y%m%d%H%M%S}.{self._written}@{domain}>"
        if in_reply_to:
            message["In-Reply-To"] = _one_line(in_reply_to)
            message["References"] = _one_line(
                f"{references} {in_reply_to}".strip() if in_reply_to not in references else references
            )
        message.set_content(text)
        message.add_alternative(html or self.letter(subject, text), subtype="html")
        for name, content in (papers or {}).items():
            message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
        self._instance.records.mails.keep(
            Mail(
                message_id=message["Message-ID"],
                direction="out",
                at=now,
                sender=f"{sender}@{domain}",
                recipient=to,
                subject=subject,
                text=text,
                in_reply_to=in_reply_to,
                case=case,
            )
        )
        self._office.deliver(to, bytes(message), now)
        return str(message["Message-ID"])

    async def send(self, to: str, subject: str, text: str, html: str = "", **options: Any) -> str:
        """As `queue`, and wait until it lies in the mailbox."""
        message_id = self.queue(to, subject, text, html, **options)
        await self.flush()
        return message_id

    async def flush(self) -> None:
        """Wait until everything written so far lies in the mailboxes."""
        await self._office.flush()

    def letter(self, subject: str, text: str) -> str:
        """`text` (paragraphs parted by empty lines) as an HTML letter with the company's head and foot."""
        paragraphs = [markup.escape(one).replace("\n", "<br>") for one in text.split("\n\n") if one.strip()]
        return render("letter.html", subject=subject, paragraphs=paragraphs, instance=self._instance)

    def close(self) -> None:
        """Close the mailboxes of this instance's customers."""
        self._office.forget(self._instance.mailbox_domain)


def _one_line(text: str) -> str:
    return " ".join(text.split())
