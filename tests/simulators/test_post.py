from __future__ import annotations

import imaplib
import smtplib
from collections.abc import Callable
from email.utils import parsedate_to_datetime

import pytest

from tests.simulators.process import Opened

Open = Callable[..., Opened]


def test_a_mail_has_a_date_an_identity_and_two_faces(opened: Open) -> None:
    one = opened(at="2026-12-01T08:30:00-07:00")
    order = one.browser().buy()
    [mail] = one.mails("maria", order)
    message = mail.obj
    assert parsedate_to_datetime(message["Date"]).isoformat().startswith("2026-12-01T08:30:")
    assert message["Message-ID"].endswith(f"@{one.id}.fernridge.example>")
    assert message["From"] == f"Fernridge Orders <orders@{one.id}.fernridge.example>"
    assert [part.get_content_type() for part in message.walk()][1:] == ["text/plain", "text/html"]
    assert order in mail.html


def test_a_thread_holds_together(opened: Open) -> None:
    one = opened()
    one.write("maria", "Hello, there is litter in the car park of the Boulder store.", subject="Litter")
    [mail] = one.mails("maria", "")
    assert mail.obj["In-Reply-To"]
    assert mail.obj["In-Reply-To"] in mail.obj["References"]


def test_any_address_is_a_mailbox_that_only_its_password_opens(opened: Open) -> None:
    one, other = opened(), opened()
    one.write("maria", "Shall we go camping?", to=one.address("jo"), subject="Camping")
    [mail] = one.mails("jo", "Camping")
    assert mail.from_ == one.address("maria")
    host, port = one.doors["email"]["imap"].split(":")
    for address, password in ((one.address("jo"), "guess"), (one.address("jo"), other.doors["email"]["password"])):
        client = imaplib.IMAP4(host, int(port))
        with pytest.raises(imaplib.IMAP4.error):
            client.login(address, password)
        client.shutdown()


def test_addresses_are_the_same_in_any_case(opened: Open) -> None:
    one = opened()
    one.write("maria", "Hello", to=one.address("JO"), subject="Camping")
    assert one.mails("jo", "Camping")


def test_mail_for_nobody_here_is_refused(opened: Open) -> None:
    one = opened()
    for address in ("somebody@mail.example", "help@c0.fernridge.example"):
        with pytest.raises(smtplib.SMTPRecipientsRefused, match="No such mailbox here"):
            one.write("maria", "Hello", to=address)


def test_a_broken_mail_does_not_stop_the_post(opened: Open) -> None:
    one = opened()
    host, port = one.doors["email"]["smtp"].split(":")
    with smtplib.SMTP(host, int(port)) as smtp:
        smtp.sendmail(
            one.address("eve"),
            [one.doors["email"]["addresses"]["help"]],
            b"From: \xff\xfe\nContent-Type: x/y; charset=no\n\n\xff",
        )
    order = one.browser().buy()
    assert one.mails("maria", order)
