"""Email: the customer writes to desks, reads her mailbox, and waits for mail by what it is about."""

from __future__ import annotations

import re
import uuid
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NoReturn

from mystery_shopper.channels.mail import letters
from mystery_shopper.channels.mail.correspondence import Correspondence
from mystery_shopper.channels.mail.threads import Thread
from mystery_shopper.errors import Ambiguous, CouldNotLook, NotOffered, Unmet, Unreachable
from mystery_shopper.patience import Impatience

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mystery_shopper.channels.mail.letters import Mail
    from mystery_shopper.channels.protocol import Kit

__all__ = ["Email", "NothingCame", "Thread"]


class NothingCame(CouldNotLook):
    """No mail about `about` came in `impatience`. Whether the company failed, `Email.nothing_came` finds out."""

    def __init__(self, about: str, impatience: Impatience, seen: str) -> None:
        super().__init__(f"No mail about {about} came ({impatience}). In the mailbox: {seen}.")
        self.about = about
        self.impatience = impatience


class Email:
    """The customer's mailbox."""

    name = "email"

    def __init__(self, kit: Kit) -> None:
        if kit.doors.email is None:
            message = f"{kit.persona.first_name} has no email: add [doors.email] to mystery_shopper.toml."
            raise NotOffered(message)
        self._door = kit.doors.email
        self.address = kit.persona.email
        self._correspondence = Correspondence(kit, self._door)

    def write(self, to: str, subject: str, body: str, html: str | None = None) -> Thread:
        """Write to a desk (its name in doors.email.addresses) or an address: a new contact.

        Raises NotOffered for an unknown desk, OutOfBounds, Unreachable; DeadEnd where the company's server refuses the mail.
        """
        thread = Thread(self._correspondence, subject, self._address_of(to))
        self._correspondence.send(thread, body, html)
        return thread

    def mailbox(self) -> list[Mail]:
        """All mails, oldest first. She has read them then; reading opens no contact of hers."""
        self._correspondence.look()
        for mail in self._correspondence.mails:
            self._correspondence.note(mail)
        self._correspondence.looked_through()
        return list(self._correspondence.mails)

    def await_mail(
        self, about: str | Callable[[Mail], bool], *, sender: str = "", subject: str = "", after: Mail | None = None
    ) -> Mail:
        """The one mail about `about`: words in its subject or its new text, a Message-ID that it has or answers, or a test.

        `sender` (address glob), `subject` (words in it) and `after` (came later than that mail) tell similar mails apart. Mails
        that she has read count too; where several fit, the only unread one is meant. Raises Ambiguous, NothingCame, Unreachable.
        """
        test = _test(about) if isinstance(about, str) else about

        def fits(mail: Mail) -> bool:
            known = fnmatchcase(mail.sender, sender.lower() or "*") and subject.casefold() in mail.subject.casefold()
            return known and test(mail)

        def fitting() -> list[Mail] | None:
            self._correspondence.look()
            mails = self._correspondence.mails
            start = mails.index(after) + 1 if after is not None else 0
            return [mail for mail in mails[start:] if fits(mail)] or None

        what = f'"{about}"' if isinstance(about, str) else "what was asked for"
        found = self._correspondence.patience.until(fitting)
        if isinstance(found, Impatience):
            raise NothingCame(what, found, _listed(self._correspondence.mails))
        mail = self._one(found, what)
        self._correspondence.note(mail)
        return mail

    def thread(self, mail: Mail) -> Thread:
        """The conversation that `mail` belongs to, to answer it."""
        self._correspondence.note(mail)
        return self._correspondence.thread_of(mail)

    def probe(self) -> bool:
        """Whether a mail from her to herself arrives, through the same doors. Leaves no trace in the diary."""
        token = uuid.uuid4().hex
        message = self._correspondence.letter(self.address, "To myself", "To see whether mail arrives.")
        message[letters.PROBE] = token
        self._correspondence.send_unnoted(message)

        def arrived() -> bool | None:
            self._correspondence.look()
            return token in self._correspondence.probes or None

        return self._correspondence.patience.until(arrived) is True

    def nothing_came(self, about: str, findings: Sequence[Any] = ()) -> NoReturn:
        """A mail about `about` never came: whose failing is it? Raises Unmet where a probe arrives, else Unreachable.

        `findings` are the ledger's, for Unmet to carry.
        """
        missing = f'No mail about "{about}" came to {self.address}'
        if self.probe():
            message = f"{missing}, though a mail to herself through the same door arrived."
            raise Unmet(message, findings)
        doors = f"{self._door.smtp} (SMTP) to {self._door.imap} (IMAP)"
        message = f"{missing}, but a mail to herself did not arrive either: nothing is delivered from {doors}."
        raise Unreachable(message)

    def picture(self) -> None:
        """Keep the last mail that she read, if it was not kept."""
        mail = self._correspondence.last_read()
        if mail is not None:
            self._correspondence.keep(mail)

    def turn_away(self) -> None:
        """Does nothing: threads stay open while she does something else."""

    def close(self) -> None:
        self._correspondence.close()

    def _one(self, found: list[Mail], what: str) -> Mail:
        unread = [mail for mail in found if self._correspondence.unread(mail)]
        for candidates in (found, unread):
            if len(candidates) == 1:
                return candidates[0]
        message = f"{len(found)} mails about {what}: {_listed(found)}. Name one by sender=, subject= or after=."
        raise Ambiguous(message)

    def _address_of(self, to: str) -> str:
        address = self._door.addresses.get(to, to)
        if "@" not in address:
            desks = ", ".join(f'"{desk}"' for desk in sorted(self._door.addresses)) or "none"
            message = f'There is no desk "{to}" in doors.email.addresses. There are: {desks}.'
            raise NotOffered(message)
        return address


def _test(about: str) -> Callable[[Mail], bool]:
    """Whether a mail is about `about`: as whole words, whatever the case and the spaces."""
    words = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, about.split())) + r"(?!\w)", re.IGNORECASE)

    def test(mail: Mail) -> bool:
        return about in {mail.message_id, *mail.in_reply_to} or bool(words.search(f"{mail.subject}\n{mail.text}"))

    return test


def _listed(mails: Sequence[Mail]) -> str:
    return "; ".join(f'"{mail.subject}" from {mail.sender}' for mail in mails[-10:]) or "nothing"
