"""What a customer has written: the new words of a mail, without what she quotes."""

from __future__ import annotations

import html
import re
from email.message import EmailMessage
from email.utils import parseaddr

_QUOTE_BEGINS = re.compile(
    r"^\s*(?:On .{5,200}(?:wrote|writes):|-{2,}\s*(?:Original|Forwarded) message\s*-{2,}|_{8,}|From: .+@.+)\s*$", re.IGNORECASE
)
_REPLY = re.compile(r"^\s*(?:re|aw|fwd?)\s*:", re.IGNORECASE)


def sender(message: EmailMessage) -> tuple[str, str]:
    """(name, address in small letters) of who wrote."""
    name, address = parseaddr(str(message["From"] or ""))
    return name, address.lower()


def automatic(message: EmailMessage) -> bool:
    """Whether a machine wrote it: such mail is never answered, or two machines would write to each other for ever."""
    by_header = str(message["Auto-Submitted"] or "no").lower() != "no"
    return by_header or str(message["Precedence"] or "").lower() in {"bulk", "junk", "list", "auto_reply"}


def words(message: EmailMessage) -> str:
    """The new words in the body; where the subject is hers too, it comes first."""
    subject = str(message["Subject"] or "").strip()
    body = _own(_body(message))
    return body if not subject or _REPLY.match(subject) else f"{subject.rstrip('.!? ')}. {body}"


def _body(message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        text = str(part.get_content())
    except (LookupError, UnicodeError):
        raw = part.get_payload(decode=True)
        text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""
    return _without_markup(text) if part.get_content_subtype() == "html" else text


def _without_markup(text: str) -> str:
    text = re.sub(r"(?is)<(blockquote|style|script)\b.*?</\1>", " ", text)
    text = re.sub(r"(?i)<(?:br|/p|/div)[^>]*>", "\n", text)
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


def _own(text: str) -> str:
    lines = []
    for line in text.splitlines():
        if _QUOTE_BEGINS.match(line):
            break
        if not line.lstrip().startswith(">"):
            lines.append(line)
    return "\n".join(lines).strip()
