"""Correspondence: what a customer and a company write to each other, filed in threads, noted in the diary once each."""

from __future__ import annotations

import re
from collections import deque
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, make_msgid
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from mystery_shopper.channels.mail import letters
from mystery_shopper.channels.mail.post import Inbox, Outbox
from mystery_shopper.channels.mail.threads import Thread
from mystery_shopper.diary import Declared, Heard, Said
from mystery_shopper.errors import DeadEnd
from mystery_shopper.patience import Patience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.channels.mail.letters import Mail, Paper
    from mystery_shopper.channels.protocol import Kit
    from mystery_shopper.config_doors import EmailDoor
    from mystery_shopper.diary import Form


class Correspondence:
    """One customer's mails, sent and received. `mails`: what arrived, oldest first, each Message-ID once."""

    def __init__(self, kit: Kit, door: EmailDoor) -> None:
        self._kit = kit
        self._door = door
        self.address = kit.persona.email
        self._inbox = Inbox(door, self.address, kit.config.safety)
        self._outbox = Outbox(door, self.address, kit.config.safety)
        self.patience = Patience(kit.config.patience.mail, kit.config.patience.every)
        self.mails: list[Mail] = []
        self.threads: list[Thread] = []
        self.probes: set[str] = set()
        self._known: set[str] = set()

    def send(self, thread: Thread, body: str, html: str | None = None) -> None:
        """Send `body` in `thread`; her words are in the diary once the server has been reached."""
        message = self.letter(thread.to, thread.next_subject(), body, html)
        if thread.ids:
            message["In-Reply-To"] = thread.last.message_id if thread.last else thread.ids[-1]
            message["References"] = " ".join(thread.ids[-20:])
        self._outbox.check(message)
        server = self._outbox.connect()
        if thread not in self.threads:
            self.threads.append(thread)
        notebook = self._kit.notebook
        with self._within(thread):
            if not thread.contact:
                notebook.open(self.address, known_by=("own-mailbox",), title=thread.subject)
            notebook.note(Said, text=body, form="mailed", into=thread.subject)
            thread.sent(body, message["Message-ID"])
            try:
                self._outbox.send(server, message)
            except DeadEnd as refused:
                notebook.note(Heard, text=f"[{refused}]", form="signalled", place="inbox", subject=thread.subject)
                raise

    def send_unnoted(self, message: EmailMessage) -> None:
        """Send what is no part of the journey."""
        self._outbox.check(message)
        self._outbox.send(self._outbox.connect(), message)

    def letter(self, to: str, subject: str, body: str, html: str | None = None) -> EmailMessage:
        """A mail from her, dated by the journey's clock."""
        message = EmailMessage()
        message["From"] = formataddr((self._kit.persona.name, self.address))
        message["To"] = to
        message["Subject"] = " ".join(subject.split())
        message["Date"] = format_datetime(self._kit.notebook.diary.clock.now().astimezone(self._kit.config.company.zone))
        message["Message-ID"] = make_msgid(domain=self.address.rpartition("@")[2])
        message.set_content(body)
        if html is not None:
            message.add_alternative(html, subtype="html")
        return message

    def look(self) -> None:
        """Fetch what is new and file it. She has not read it yet. Raises Unreachable."""
        for message in self._inbox.look():
            if letters.PROBE in message.obj:
                self.probes.add(str(message.obj[letters.PROBE]))
            elif letters.identity(message) not in self._known:
                mail = letters.read(message, [said for thread in self.threads for said in thread.said])
                self._known.add(mail.message_id)
                self.mails.append(mail)
                self._file(mail)

    def looked_through(self) -> None:
        """She has read all that came, up to now: what is not there has not come."""
        self._kit.notebook.note(Declared, about="observed", facts={"what": "mailbox"}, contact=0, hop=0)

    def thread_of(self, mail: Mail) -> Thread:
        return next(thread for thread in self.threads if mail.message_id in thread.ids)

    def unread(self, mail: Mail) -> bool:
        return mail in self.thread_of(mail).unread

    def note(self, mail: Mail) -> None:
        """She reads `mail`: it is in the diary from then on, once."""
        thread = self.thread_of(mail)
        if mail not in thread.unread:
            return
        with self._within(thread):
            if not thread.contact:
                self._open_unasked(mail)
            department = self._department(mail)
            if department != thread.department:
                self._kit.notebook.serve(department, reached="reply")
            thread.read(mail, department)
            self._kit.notebook.note(
                Heard,
                text=mail.text,
                form="mailed",
                place="inbox",
                subject=mail.subject,
                dated=mail.date,
                given_back=mail.quoted,
                source=mail.message_id,
            )
            for paper in mail.papers:
                self._read_paper(mail, paper)
        if self._kit.evidence.full:
            self.keep(mail)

    def _read_paper(self, mail: Mail, paper: Paper) -> None:
        """She opens what came along; what nobody can read is the company's failing, and is noted as such."""
        form: Form = "signalled" if paper.wrong else "mailed"
        words = f"[{paper.name} cannot be opened: {paper.wrong}]" if paper.wrong else paper.words
        self._kit.notebook.note(
            Heard, text=words, form=form, place="attachment", dated=mail.date, source=f"{mail.message_id} {paper.name}"
        )

    def keep(self, mail: Mail) -> None:
        """Keep a picture of `mail` in its own contact, once."""
        thread = self.thread_of(mail)
        if mail.message_id not in thread.kept:
            thread.kept.add(mail.message_id)
            with self._within(thread):
                self._kit.evidence.keep(self._kit.notebook, f"mail: {mail.subject}", mail.rendered(), "text/html")

    def last_read(self) -> Mail | None:
        return next((thread.last for thread in reversed(self.threads) if thread.last is not None), None)

    def end(self, thread: Thread) -> None:
        """Close the contact. Answers that come later belong to it all the same."""
        if thread.contact:
            with self._within(thread):
                self._kit.notebook.close()

    def close(self) -> None:
        for thread in self.threads:
            thread.leave()
        self._inbox.close()

    def _file(self, mail: Mail) -> None:
        """By what it answers, else by its subject (ticket systems forget what they answer), else a thread of its own."""
        answered = [thread for thread in self.threads if not set(mail.in_reply_to).isdisjoint(thread.ids)]
        same_topic = [thread for thread in self.threads if mail.topic and letters.topic(thread.subject) == mail.topic]
        thread = next(reversed(answered or same_topic), None)
        if thread is None:
            thread = Thread(self, mail.subject, mail.reply_to or mail.sender)
            self.threads.append(thread)
        thread.received(mail)

    def _open_unasked(self, mail: Mail) -> None:
        """The company wrote first. Words that will make *her* get in touch wait for that contact."""
        notebook = self._kit.notebook
        waiting, notebook.caused_by = notebook.caused_by, deque(maxlen=1)
        notebook.open(mail.sender, known_by=("own-mailbox",), title=mail.subject)
        notebook.caused_by = waiting

    @contextmanager
    def _within(self, thread: Thread) -> Iterator[None]:
        """Several threads are open at once; the notebook stands in one of them."""
        notebook = self._kit.notebook
        notebook.contact, notebook.hop = thread.contact, thread.hop
        try:
            yield
        finally:
            # A contact that was just closed keeps its number, for the answers that still come.
            thread.contact, thread.hop = notebook.contact or thread.contact, notebook.hop or thread.hop

    def _department(self, mail: Mail) -> str:
        """Who answers: a configured hop by sender and signature, else the desk of that address, else the name in the mail."""
        for hop in self._kit.config.hops:
            told = hop.channel == "email" and (hop.sender or hop.signature)
            signed = not hop.signature or re.search(hop.signature, mail.text, re.IGNORECASE)
            if told and fnmatchcase(mail.sender, hop.sender.lower() or "*") and signed:
                return hop.name
        desks = {address.lower(): desk for desk, address in self._door.addresses.items()}
        return desks.get(mail.sender) or mail.sender_name or mail.sender
