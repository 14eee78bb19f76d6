"""One mail as the customer reads it."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper.channels import papers
from mystery_shopper.channels.mail import pages, quotes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from imap_tools import MailMessage

PROBE = "X-Mystery-Shopper-Probe"
"""Header of the mails that the shopper sends to herself, to see that the door works."""
_ID = re.compile(r"<[^<>\s]{1,900}>")
_MOST_PAPERS = 10
_SUBJECT_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|sv|vs|antw|odp|r|ref|res|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:|\[[^\]]{1,60}\])\s*", re.IGNORECASE
)


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A PDF that came with a mail. `words`: its text; `wrong`: why nobody can read it, "" where one can."""

    name: str
    words: str = ""
    wrong: str = ""


class Mail(msgspec.Struct, frozen=True, kw_only=True):
    """`text`: the sender's new words as a reader sees them; `quoted`: the rest, given back. `links`: words → URL. `date`: the
    sender's (UTC), None where it is none. `automatic`: says of itself that no person wrote it. `attachments`: their
    names; `papers`: those that are PDF.
    """

    sender: str
    sender_name: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    quoted: str = ""
    html: str = ""
    links: dict[str, str] = {}
    date: datetime | None = None
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    automatic: bool = False
    attachments: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()

    @property
    def topic(self) -> str:
        """The subject without "Re:" and ticket tags, for comparing."""
        return topic(self.subject)

    def rendered(self) -> bytes:
        """An HTML page of this mail, safe to open."""
        headers = [
            ("From", f"{self.sender_name} <{self.sender}>".strip()),
            ("To", ", ".join(self.to)),
            ("Date", self.date.isoformat() if self.date else "none"),
            ("Subject", self.subject),
        ]
        if self.attachments:
            headers.append(("Attached", ", ".join(self.attachments)))
        return pages.rendered(headers, self.html, "\n\n".join(filter(None, [self.text, self.quoted])))


def read(message: MailMessage, own: Iterable[str] = ()) -> Mail:
    """`message` as the customer reads it: the HTML where there is any, else the plain text. `own`: what she wrote herself."""
    html, plain = _body(message.obj, "html")[0], _unwrapped(*_body(message.obj, "plain"))
    parted = pages.split(html) if html.strip() else quotes.split(plain)
    again = quotes.split(parted.new, own)
    sender = message.from_values
    answer_to = message.reply_to_values
    return Mail(
        sender=sender.email.lower() if sender else "",
        sender_name=sender.name if sender else "",
        reply_to=answer_to[0].email if answer_to else "",
        to=tuple(one.email for one in message.to_values),
        subject=_subject(message),
        text=again.new,
        quoted="\n".join(filter(None, [again.quoted, parted.quoted])),
        html=html,
        links=pages.links(html, again.new),
        date=_date(message),
        message_id=identity(message),
        in_reply_to=tuple(
            dict.fromkeys(_ID.findall(f"{message.obj.get('References', '')} {message.obj.get('In-Reply-To', '')}"))
        ),
        automatic=_automatic(message),
        attachments=tuple(one.filename for one in message.attachments if one.filename),
        papers=tuple(_papers(message)),
    )


def _papers(message: MailMessage) -> Iterator[Paper]:
    for one in message.attachments[:_MOST_PAPERS]:
        if one.content_type == papers.MEDIA or one.filename.lower().endswith(".pdf"):
            try:
                yield Paper(name=one.filename, words=papers.words_of(one.payload))
            except papers.Unreadable as error:
                yield Paper(name=one.filename, wrong=str(error))


def identity(message: MailMessage) -> str:
    """The Message-ID; for a mail without one, a hash of it."""
    found = _ID.search(str(message.obj.get("Message-ID", "")))
    return found.group() if found else "<" + hashlib.sha256(message.obj.as_bytes()).hexdigest()[:32] + "@without-message-id>"


def topic(subject: str) -> str:
    while (shorter := _SUBJECT_PREFIX.sub("", subject)) != subject:
        subject = shorter
    return " ".join(subject.split()).casefold()


def _subject(message: MailMessage) -> str:
    raw = str(message.obj.get("Subject", ""))
    try:
        decoded = str(make_header(decode_header(raw)))
    except (LookupError, ValueError, HeaderParseError):
        decoded = raw
    return " ".join(decoded.split())


def _body(message: Message, kind: str) -> tuple[str, bool]:
    """The text of `kind` (plain or html) that a reader is shown, and whether it is flowed. Attachments, and mails inside the mail
    (a bounce holds hers), are not part of it.
    """
    found: list[str] = []
    flowed = False
    parts = [message]
    while parts:
        part = parts.pop(0)
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            parts = [*(one for one in part.get_payload() if isinstance(one, Message)), *parts]
        elif part.get_content_type() == f"text/{kind}" and part.get_content_disposition() != "attachment":
            found.append(_decoded(part))
            flowed = flowed or part.get_param("format") == "flowed"
    return "\n".join(found)[: pages.LARGEST].replace("\r\n", "\n"), flowed


def _decoded(part: Message) -> str:
    """By the charset that it names, else as UTF-8, else as Latin-1, which knows every byte."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    for charset in (part.get_content_charset("utf-8"), "utf-8"):
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            continue
    return content.decode("latin-1")


def _unwrapped(text: str, flowed: bool) -> str:
    """Lines that were broken for sending only are whole again."""
    return re.sub(r"(?<=[^\n]) \n(?=[^\n> ])", " ", text) if flowed else text


def _date(message: MailMessage) -> datetime | None:
    found = message.date
    if found.year < 1970:  # noqa: PLR2004 - the library's way to say "no date"
        return None
    return (found.replace(tzinfo=UTC) if found.tzinfo is None else found).astimezone(UTC)


def _automatic(message: MailMessage) -> bool:
    headers = message.obj
    declared = str(headers.get("Auto-Submitted", "no")).split(";")[0].strip().lower()
    bulk = str(headers.get("Precedence", "")).strip().lower() == "auto_reply"
    return declared == "auto-replied" or bulk or "X-Autoreply" in headers or "X-Autorespond" in headers
