"""The two doors of mail: SMTP out, IMAP in. Connections are made when first needed, and again when they broke."""

from __future__ import annotations

import imaplib
import os
import smtplib
import ssl
from typing import TYPE_CHECKING

from imap_tools import A, MailBox, MailBoxUnencrypted, U
from imap_tools.errors import ImapToolsError, MailboxLoginError

from mystery_shopper.channels import safety
from mystery_shopper.errors import DeadEnd, Unreachable

if TYPE_CHECKING:
    from email.message import EmailMessage

    from imap_tools import BaseMailBox, MailMessage

    from mystery_shopper.config import Safety
    from mystery_shopper.config_doors import EmailDoor

TIMEOUT = 10.0
"""Seconds for one answer of a mail server."""
_SMTPS = 465
"""The port at which encryption comes first; at others it is asked for."""
_ADVICE = "Is the company running, and is [doors.email] right?"


class Outbox:
    """Hands in mail at the company's SMTP door."""

    def __init__(self, door: EmailDoor, address: str, allowed: Safety) -> None:
        self._door = door
        self._address = address
        self._allowed = allowed

    def connect(self) -> smtplib.SMTP:
        """A greeted connection. Raises Unreachable that names the door, OutOfBounds."""
        host, port = _place(self._door.smtp, 25)
        safety.check_host(host, self._allowed)
        try:
            # The local name is given, since finding it out would ask the name service.
            kind = smtplib.SMTP_SSL if self._door.tls and port == _SMTPS else smtplib.SMTP
            server = kind(host, port, local_hostname="localhost", timeout=TIMEOUT)
            try:
                self._greet(server)
            except BaseException:
                server.close()
                raise
        except (OSError, smtplib.SMTPException) as error:
            message = f"The mail door {self._door.smtp} (SMTP) does not answer: {error}. {_ADVICE}"
            raise Unreachable(message) from error
        return server

    def _greet(self, server: smtplib.SMTP) -> None:
        server.ehlo_or_helo_if_needed()
        if self._door.tls and not isinstance(server, smtplib.SMTP_SSL):
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        if password(self._door) and server.has_extn("auth"):
            server.login(self._door.user.format(address=self._address), password(self._door))

    def check(self, message: EmailMessage) -> None:
        """Raises OutOfBounds where a recipient is not the company's."""
        for address in _recipients(message):
            safety.check_address(address, self._allowed)

    def send(self, server: smtplib.SMTP, message: EmailMessage) -> None:
        """Hand in `message` and say goodbye. Raises DeadEnd where the company's server refuses it for good."""
        try:
            with server:
                server.send_message(message, to_addrs=_recipients(message))
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
            code, words = _refusal(error)
            if 500 <= code < 600:  # noqa: PLR2004 - permanent, by the protocol
                text = f"The company's mail server refused the mail to {message['To']}: {code} {words}"
                raise DeadEnd(text) from error
            text = f"The mail door {self._door.smtp} (SMTP) could not take the mail now: {code} {words}"
            raise Unreachable(text) from error
        except (OSError, smtplib.SMTPException) as error:
            text = f"The mail door {self._door.smtp} (SMTP) went away while the mail was handed in: {error}"
            raise Unreachable(text) from error


class Inbox:
    """Fetches what is new in the customer's mailbox."""

    def __init__(self, door: EmailDoor, address: str, allowed: Safety) -> None:
        self._door = door
        self._address = address
        self._allowed = allowed
        self._box: BaseMailBox | None = None
        self._next = 1

    def look(self) -> list[MailMessage]:
        """Mails that came since the last look; all of them after a connection was made again. Raises Unreachable."""
        if self._box is not None:
            try:
                return self._fetch(self._box)
            except (OSError, imaplib.IMAP4.error, ImapToolsError):
                self.close()
        try:
            self._box = self._connect()
            return self._fetch(self._box)
        except MailboxLoginError as error:
            message = f"The mailbox {self._address} at {self._door.imap} (IMAP) refuses the login: check [doors.email]."
            raise Unreachable(message) from error
        except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
            self.close()
            message = f"The mail door {self._door.imap} (IMAP) does not answer: {error}. {_ADVICE}"
            raise Unreachable(message) from error

    def close(self) -> None:
        """End the connection, whatever state it is in."""
        box, self._box, self._next = self._box, None, 1
        if box is not None:
            try:
                box.logout()
            except (OSError, imaplib.IMAP4.error, ImapToolsError):
                box.client.shutdown()

    def _connect(self) -> BaseMailBox:
        host, port = _place(self._door.imap, 993 if self._door.tls else 143)
        safety.check_host(host, self._allowed)
        kind = MailBox if self._door.tls else MailBoxUnencrypted
        box = kind(host, port, timeout=TIMEOUT)
        try:
            return box.login(self._door.user.format(address=self._address), password(self._door))
        except BaseException:
            box.client.shutdown()
            raise

    def _fetch(self, box: BaseMailBox) -> list[MailMessage]:
        # NOOP makes servers tell of mail that came while the folder is open.
        box.client.noop()
        known = self._next
        uids = [uid for uid in box.uids(A(uid=U(str(known), "*"))) if int(uid) >= known]
        if not uids:
            return []
        # Servers tell of changed flags beside what was asked for: that has neither head nor body.
        mails = [mail for mail in box.fetch(uid_list=uids, mark_seen=False, bulk=True) if mail.obj.keys()]
        self._next = max(map(int, uids)) + 1
        return mails


def _recipients(message: EmailMessage) -> list[str]:
    """The addresses that a mail goes to: those that were checked, and no others."""
    return [address.addr_spec for address in getattr(message["To"], "addresses", ())]


def password(door: EmailDoor) -> str:
    return os.environ.get(door.password_env, "") if door.password_env else door.password


def _place(door: str, default: int) -> tuple[str, int]:
    host, _, port = door.rpartition(":")
    return (host.strip("[]"), int(port)) if host and port.isdigit() else (door, default)


def _refusal(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> tuple[int, str]:
    words: bytes | str
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
    else:
        code, words = error.smtp_code, error.smtp_error
    return code, words.decode("utf-8", "replace") if isinstance(words, bytes) else words
