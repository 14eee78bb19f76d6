"""The mail desk: reads what customers write, understands what they ask for, and answers in the thread."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

from mystery_shopper.simulators.departments import pitching, remembering
from mystery_shopper.simulators.departments.desk import PEOPLE, Desk, Memory, joined
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.departments.understanding import Heard, understand
from mystery_shopper.simulators.doors import mail_text
from mystery_shopper.simulators.doors.mail_answers import Answer, Letter, answer_to
from mystery_shopper.simulators.policies import MAIL_DESK
from mystery_shopper.simulators.records import STORES, Mail

if TYPE_CHECKING:
    from mystery_shopper.simulators.company import Instance

_MERE_COURTESY = frozenset({"thanks", "hello", "goodbye", "yes", "unknown"})


async def answer(instance: Instance, message: EmailMessage) -> None:
    """Answer one mail to the company. The answer is queued in the instance's post; a machine's mail gets none."""
    name, address = mail_text.sender(message)
    if not address or mail_text.automatic(message) or address.endswith(f"@{instance.mail_domain}"):
        return
    letter = _read(instance, message, name, address)
    if letter.case and not letter.heard.intents - _MERE_COURTESY and letter.heard.asks("thanks"):
        return
    reply = answer_to(letter)
    customer = instance.records.customers.by_email(address)
    if customer is not None:
        letter.desk.memory.customer = customer.id
        letter.desk.memory.case = reply.case or letter.case
        remembering.note_turn(letter.desk, letter.heard)
    _send(letter, reply, message, customer.name if customer and customer.name else name)


def _read(instance: Instance, message: EmailMessage, name: str, address: str) -> Letter:
    """Understand the mail, and file it under the number that it is about."""
    context, memory = Context(channel="email", mailbox=address), Memory(employee=PEOPLE[MAIL_DESK][0])
    desk = Desk(instance, MAIL_DESK, context, memory, _root(message))
    text = mail_text.words(message)
    heard = understand(text, desk.see.names(), STORES)
    number = next(iter(heard.references), "") or _thread(instance, message)
    instance.records.mails.keep(
        Mail(
            message_id=str(message["Message-ID"] or ""),
            direction="in",
            at=instance.clock.now(),
            sender=address,
            recipient=str(message["To"] or ""),
            subject=str(message["Subject"] or ""),
            text=text,
            in_reply_to=str(message["In-Reply-To"] or ""),
            case=number if number.startswith("INC") else "",
        )
    )
    return Letter(desk=desk, heard=heard, case=number, name=heard.name or name, address=address)


def _root(message: EmailMessage) -> str:
    """The Message-ID with which the thread of `message` began."""
    return next(iter(str(message["References"] or message["In-Reply-To"] or message["Message-ID"] or "").split()), "")


def _thread(instance: Instance, message: EmailMessage) -> str:
    """The number that the mail answered here was about, or that its subject names; "" where there is none."""
    for message_id in [str(message["In-Reply-To"] or ""), *reversed(str(message["References"] or "").split())]:
        earlier = instance.records.mails.find(message_id.strip()) if message_id else None
        if earlier is not None and earlier.case:
            return earlier.case
        if earlier is not None:
            about: Heard = understand(earlier.subject)
            if about.references:
                return about.references[0]
    return next(iter(understand(str(message["Subject"] or "")).references), "")


def _send(letter: Letter, reply: Answer, message: EmailMessage, name: str) -> None:
    mails = letter.desk.p.mails
    greeting = mails.dear.format(name=name) if name else mails.dear_nobody
    before = joined((pitching.before_help(letter.desk, letter.heard), remembering.unasked(letter.desk)))
    text = "\n\n".join([greeting, *filter(None, (before, *reply.paragraphs)), mails.signature])
    subject = reply.subject or f"Re: {str(message['Subject'] or '').removeprefix('Re: ')}"
    letter.desk.instance.post.queue(
        letter.address,
        subject,
        text,
        in_reply_to=str(message["Message-ID"] or ""),
        references=str(message["References"] or ""),
        case=reply.case,
    )
