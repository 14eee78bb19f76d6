"""How the company recounts what came before."""

from __future__ import annotations

import msgspec


class Remembering(msgspec.Struct, frozen=True, kw_only=True):
    """`told`, `asked`, `wanted`, `spoke`: clauses about one contact, kept in the customer's history. `how`: channel → words."""

    recount: str  # entries
    entry: str  # day how what
    entry_numbered: str  # day how what number
    nothing_before: str
    told: str  # matter
    asked: str
    wanted: str  # item
    spoke: str
    how: dict[str, str]


PLAIN = Remembering(
    recount="I can see what came before: {entries}.",
    entry="{day} {how} {what}",
    entry_numbered="{day} {how} {what} (that is {number})",
    nothing_before="I see nothing that came before.",
    told='you told us "{matter}"',
    asked="you asked how far it was",
    wanted="you spoke with us about the {item}",
    spoke="you spoke with us",
    how={
        "web": "on our web site",
        "email": "by mail",
        "phone": "on the phone",
        "store": "at our counter",
        "chat": "in our chat",
        "sms": "by text message",
    },
)
WARM = Remembering(
    recount="We have not forgotten how it went: {entries}.",
    entry="{what} {how} {day}",
    entry_numbered="{what} {how} {day}, which is {number} with us",
    nothing_before="My screen shows nothing from before today.",
    told='we were told by you "{matter}"',
    asked="you had asked for news",
    wanted="we had a talk about the {item}",
    spoke="we had a talk",
    how={
        "web": "through our website",
        "email": "in a mail to us",
        "phone": "by telephone",
        "store": "in one of our shops",
        "chat": "in the chat window",
        "sms": "in a text",
    },
)
FORMAL = Remembering(
    recount="Permit me to recall what has gone before: {entries}.",
    entry="{how} {day}, {what}",
    entry_numbered="{how} {day}, {what}, entered in our books as {number}",
    nothing_before="We find no record of anything that has gone before.",
    told='you reported to us "{matter}"',
    asked="you inquired after the progress of your matter",
    wanted="you consulted us about the {item}",
    spoke="you were in conversation with us",
    how={
        "web": "by way of our web site",
        "email": "by electronic mail",
        "phone": "over the telephone",
        "store": "in person at our store",
        "chat": "in the course of a chat",
        "sms": "in a text message",
    },
)
BRISK = Remembering(
    recount="Here's your history: {entries}.",
    entry="{day}, {how}: {what}",
    entry_numbered="{day}, {how}, {number}: {what}",
    nothing_before="No history here for you.",
    told='you reported "{matter}"',
    asked="you checked on where things stand",
    wanted="you talked to us about the {item}",
    spoke="you talked to us",
    how={
        "web": "online",
        "email": "over email",
        "phone": "by phone",
        "store": "at a store",
        "chat": "in chat",
        "sms": "over text",
    },
)
