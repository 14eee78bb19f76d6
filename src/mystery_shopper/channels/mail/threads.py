"""A conversation by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.errors import NotOffered

if TYPE_CHECKING:
    from mystery_shopper.channels.mail.correspondence import Correspondence
    from mystery_shopper.channels.mail.letters import Mail
    from mystery_shopper.channels.protocol import Awaits


class Thread:
    """A conversation by mail: one contact, whoever answers. `last`: the mail in it that she read last."""

    def __init__(self, correspondence: Correspondence, subject: str, to: str) -> None:
        self._correspondence = correspondence
        self.subject = subject
        self.to = to
        self.contact = 0
        self.hop = 0
        self.department = ""
        self.said: list[str] = []
        self.ids: list[str] = []
        self.last: Mail | None = None
        self.kept: set[str] = set()
        self.unread: list[Mail] = []
        self._left = False

    @property
    def over(self) -> bool:
        return self._left

    @property
    def awaits(self) -> Awaits:
        return "nothing" if self._left else "text"

    def hear(self) -> str:
        """The new words of what came in this thread and she has not read; "" where nothing came.

        Waits, as long as patience lasts, for a mail that a person wrote; automatic replies are heard with it, or at the end.
        """
        self._correspondence.patience.until(self._answered)
        fresh = list(self.unread)
        for mail in fresh:
            self._correspondence.note(mail)
        return "\n\n".join(mail.text for mail in fresh)

    def say(self, words: str) -> None:
        """Reply. Raises DeadEnd where the company's server refuses the mail, Unreachable, OutOfBounds."""
        self._correspondence.send(self, words)

    def press(self, keys: str) -> None:
        message = f"There are no keys in a mail: {keys!r} cannot be pressed."
        raise NotOffered(message)

    def leave(self) -> None:
        """She is done with this thread; what comes later is still found in her mailbox."""
        if not self._left:
            self._left = True
            self._correspondence.end(self)

    def next_subject(self) -> str:
        return f"Re: {self.subject}" if self.ids and not self.subject.lower().startswith("re:") else self.subject

    def sent(self, words: str, message_id: str) -> None:
        self.said.append(words)
        self.ids.append(message_id)

    def received(self, mail: Mail) -> None:
        self.ids.append(mail.message_id)
        self.unread.append(mail)

    def read(self, mail: Mail, department: str) -> None:
        self.unread.remove(mail)
        self.last, self.department = mail, department
        self.to = mail.reply_to or mail.sender or self.to

    def _answered(self) -> bool | None:
        self._correspondence.look()
        return any(not mail.automatic for mail in self.unread) or None
