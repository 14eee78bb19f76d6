"""Plain words for what the ledger calls by its terms. Executives read these; the terms stand in the technical part."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from mystery_shopper.ledger.model import Finding, Presentation, Promise

PLACES = {
    "web": "on the website",
    "email": "by email",
    "phone": "on the phone",
    "store": "in the store",
    "sms": "by text message",
    "chat": "in the chat",
    "doorstep": "at the door",
}
CHANNELS = {
    "web": "Website",
    "email": "Email",
    "phone": "Phone",
    "store": "Store",
    "sms": "Text message",
    "chat": "Chat",
    "doorstep": "Doorstep",
}
DOORS = {
    "embedded": "the doors of the practice company that comes with Mystery Shopper. "
    "This report speaks about that company only; it says nothing about your own.",
    "simulators": "the company's own simulators.",
    "staging": "the company's staging systems.",
    "production": "the company's real systems.",
}
KINDS_OF_DOORS = {
    "embedded": "the practice company that comes with Mystery Shopper: says nothing about your company",
    "simulators": "the company’s own simulators",
    "staging": "the company’s staging systems",
    "production": "the company’s real systems",
}
RECEPTIONS = {
    "anticipated": "knew before being told",
    "recognised": "knew it",
    "passed-on": "passed it on, known next door",
    "refused": "could not find it",
    "asked-again": "asked again instead",
    "replaced": "gave a new number instead",
    "echoed": "only repeated it",
    "ignored": "took no notice",
    "mistaken": "took it for something else",
    "unprovable": "cannot be told",
    "never-tried": "never tried",
}
GOOD = frozenset({"anticipated", "recognised", "passed-on"})
VERDICTS = {
    "kept": "Got what was promised",
    "broken": "Let down",
    "compromised": "Could not be looked at",
    "waiting": "Waits for days to pass",
    "unfinished": "Not finished",
}
PROMISE_STATES = {"kept": "kept", "slipped": "moved to a later date", "broken": "broken", "open": "not due yet"}

_SENTENCES = {
    "reference-not-recognised": "{who} could not find {number}.",
    "reference-lost-in-transfer": "When {name} was passed on to {who}, {number} did not come along.",
    "transfer-unexplained": "{name} was passed on to {who} without an explanation.",
    "reference-echoed": "{who} repeated {number}, and knew nothing about it.",
    "asked-again": "{who} asked {name} for what {number} should have told.",
    "contradiction": "{who} said something else than {name} had been told before.",
    "promise-broken": "What {who} promised was not kept.",
    "promise-slipped": "{who} moved a promise to a later date.",
    "walked-away": "{name} gave up.",
    "promise-without-a-date": "{who} made a promise without a date or a name behind it.",
    "not-told": "Nobody told {name} in time.",
    "history-unknown": "{who} did not know what had happened before.",
    "told-again": "{name} had to tell the story again.",
    "not-answered": "{who} did not answer the question.",
    "forced-channel": "{name} was made to use another way of contact.",
    "channel-closed": "{name} was not served {where}.",
    "price-not-honoured": "{who} did not honour the price.",
    "stock-not-as-shown": "What was shown as in stock was not there.",
    "permission-sought": "{who} had to ask somebody for permission.",
    "sold-before-help": "{who} offered something for sale before helping.",
    "pushed-extra": "Something was added that {name} had not chosen.",
    "slower-than-paying": "The free way was slower than paying.",
    "stale-notice": "A notice was out of date.",
    "wait-misannounced": "The wait was not as announced.",
    "waited-too-long": "{name} waited too long.",
    "menu-too-deep": "The menu went on for too long.",
    "dead-end": "There was no way on {where}.",
    "mistake-repeated": "The same mistake was made again.",
    "minutes-over-budget": "It took too many of {name}’s minutes.",
    "effort-over-budget": "It took more effort than it should.",
    "closed-while-open": "The problem was called solved while it was not.",
    "no-owner": "Nobody was named who looks after the problem.",
    "too-many-follow-ups": "{name} was written to too often.",
    "reply-demanded": "{name} had to reply to keep the problem open.",
    "service-lost": "Something that had worked stopped working.",
    "privacy-breach": "{who} told a stranger what is private.",
    "not-accessible": "A page could not be used by keyboard and screen reader.",
    "outcome-missed": "{name} did not get what was asked for.",
    "company-error": "The company's own system failed {where}.",
}

_NOTES = {
    "reference-lost-in-transfer": "came without the number",
    "transfer-unexplained": "not told why",
    "told-again": "told all over again",
    "history-unknown": "knew nothing of it",
    "contradiction": "said something else",
    "promise-broken": "promise not kept",
    "promise-slipped": "moved to a later day",
    "promise-without-a-date": "promised without a day",
    "walked-away": "gave up",
    "not-told": "nobody said so in time",
    "not-answered": "no answer",
    "forced-channel": "sent elsewhere",
    "channel-closed": "not served here",
    "price-not-honoured": "price not honoured",
    "stock-not-as-shown": "not there after all",
    "permission-sought": "had to ask first",
    "sold-before-help": "sold before helping",
    "pushed-extra": "added unasked",
    "slower-than-paying": "slower than paying",
    "stale-notice": "notice out of date",
    "wait-misannounced": "other wait than announced",
    "waited-too-long": "waited too long",
    "menu-too-deep": "menu too long",
    "dead-end": "no way on",
    "mistake-repeated": "same mistake again",
    "closed-while-open": "called solved, was not",
    "no-owner": "nobody looks after it",
    "too-many-follow-ups": "wrote too often",
    "reply-demanded": "had to reply",
    "service-lost": "stopped working",
    "privacy-breach": "told to a stranger",
    "not-accessible": "not usable by keys",
    "outcome-missed": "did not get it",
    "company-error": "system failed",
}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def channel(name: str) -> str:
    return CHANNELS.get(name, capital(name))


def where(name: str) -> str:
    return PLACES.get(name, f"on {name}" if name else "anywhere")


def who(department: str, channel_name: str) -> str:
    """The one who serves, at the start or in the middle of a sentence: "customer service", "the website"."""
    return department or {"web": "the website", "email": "the mail desk", "phone": "the call", "store": "the store"}.get(
        channel_name, "the company"
    )


def finding(one: Finding, name: str = "the customer", *, several: bool = False) -> str:
    """A finding as one plain sentence about the customer `name`; `several`: it was met with more than one number."""
    pattern = _SENTENCES.get(one.kind, "{who} let {name} down.")
    number = "the numbers that customers were given" if several else f"the number {one.reference}".rstrip()
    server = who(one.hop, one.channel)
    return capital(pattern.format(who=server, name=name, number=number, where=where(one.channel)))


def note(kind: str) -> str:
    """A finding's kind in two or three words, beside a station of a storyboard."""
    return _NOTES.get(kind, "let down")


def has_sentence(kind: str) -> bool:
    return kind in _SENTENCES


def reception(one: Presentation, name: str = "the customer") -> str:
    """How a desk met a reference of the customer `name`, as one plain sentence."""
    server, value = capital(who(one.presented.department, one.presented.channel)), one.reference
    sentence = {
        "anticipated": f"{server} knew about {value} before {name} said a word.",
        "recognised": f"{server} knew {value}.",
        "passed-on": f"{server} passed {value} on, and the next desk knew it.",
        "refused": f"{server} could not find the number {value}.",
        "asked-again": f"{server} asked {name} for what {value} should have told{_list(map(_asked, one.asked_for), ': ')}.",
        "replaced": f"{server} did not use {value} and gave a new number, {one.replaced_by}.",
        "echoed": f"{server} repeated {value} and knew nothing about it.",
        "ignored": f"{server} took no notice of {value}.",
        "mistaken": f"{server} took {value} for something else{_conflict(one)}.",
        "unprovable": f"Whether {server[:1].lower()}{server[1:]} knew {value} cannot be told.",
    }[one.reception]
    if one.reception in GOOD:
        return sentence
    if not one.known:
        return f"{sentence} (That is right: here the company cannot know whose number it is.)"
    return f"{sentence} (Company policy: this desk need not know it.)" if one.excused else sentence


def met(one: Presentation) -> str:
    """The same in a few words, beside a station of a storyboard."""
    return RECEPTIONS[one.reception] if one.reception in GOOD or not one.excused else "need not know it"


def tone(one: Presentation) -> Literal["good", "bad", "plain"]:
    """How a meeting is marked: good, bad, or plain where it says nothing against the company."""
    if one.reception in GOOD:
        return "good"
    return "plain" if one.excused or not one.known or one.reception == "unprovable" else "bad"


def promised(one: Promise) -> str:
    """What was promised: `the Trail Tent 4 for 249.00 USD`, `delivery of the Camp Stove`, `an answer`."""
    if one.what == "price":
        return " for ".join(filter(None, [one.item or "the price", one.amount]))
    what = {"answer": "an answer", "callback": "a call back", "credit": "a credit"}.get(one.what, one.what)
    return f"{what}{f' of {one.amount}' if one.amount else ''}{f' ({one.item})' if one.item else ''}"


def _list(words: Iterable[str], lead: str) -> str:
    some = list(words)
    return lead + ", ".join(some) if some else ""


def _asked(what: str) -> str:
    return {"story": "the whole story", "reference": "the number itself"}.get(what, f"the {what}")


def _conflict(one: Presentation) -> str:
    return f": it stands for {one.conflict[0]}, they said {one.conflict[1]}" if one.conflict else ""


def plural(count: float, one: str, many: str = "") -> str:
    """`1 contact`, `3 contacts`, `1.5 minutes`."""
    number = f"{count:g}" if isinstance(count, int) else f"{count:.0f}"
    return f"{number} {one if number == '1' else many or one + 's'}"


def duration(seconds: float) -> str:
    """`40 seconds`, `12 minutes`, `1 h 20 min`, `3 days`."""
    minutes = round(seconds / 60)
    if seconds < 60:  # noqa: PLR2004 - seconds of a minute
        return plural(round(seconds), "second")
    if minutes < 60:  # noqa: PLR2004 - minutes of an hour
        return plural(minutes, "minute")
    if minutes < 24 * 60:
        return f"{minutes // 60} h {minutes % 60:02d} min"
    return plural(round(minutes / 60 / 24), "day")


_LAST_MINUTE = (23, 59)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")


def moment(at: datetime, zone: tzinfo) -> str:
    """`Tue 24 Nov, 10:00` by the company's clock."""
    local = at.astimezone(zone)
    return f"{local:%a} {local.day} {local:%b, %H:%M}"


def short_day(at: datetime, zone: tzinfo) -> str:
    """`Tue 24 Nov` by the company's clock."""
    local = at.astimezone(zone)
    return f"{local:%a} {local.day} {local:%b}"


def by_when(due: datetime, zone: tzinfo) -> str:
    """`Tue 24 Nov`; `Tue 24 Nov, 17:00` where a time of day was named (a day is due by its last minute)."""
    local = due.astimezone(zone)
    return short_day(due, zone) if (local.hour, local.minute) == _LAST_MINUTE else moment(due, zone)


def stated(value: str) -> str:
    """A value as one says it: days of the ledger (`2026-11-24`, `2026-11-24T17:00`) as `Tue 24 Nov 2026`, all else as it is."""
    if not _DAY.fullmatch(value):
        return value
    on = datetime.fromisoformat(value)
    return f"{on:%a} {on.day} {on:%b %Y}" + (f", {on:%H:%M}" if "T" in value else "")


def day(at: datetime, zone: tzinfo) -> str:
    local = at.astimezone(zone)
    return f"{local:%A}, {local.day} {local:%B %Y}"


def listed(words: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    some = list(words)
    return " and ".join([", ".join(some[:-1]), some[-1]] if len(some) > 1 else some)


_MONEY = re.compile(r"(?P<amount>\d[\d,]*(?:\.\d+)?)\s*(?P<currency>[A-Z]{3})?")
_BARE = re.compile(r"(?<![\w.,-])(\d[\d,]*\.\d{2})(?![\w.,]*\d)(?!\s*[A-Z]{3}\b)")


def money(text: str, currency: str) -> tuple[Decimal, str] | None:
    """`249.00 USD`, `$249` → (amount, currency); `currency` where none stands. None where there is no amount."""
    found = _MONEY.search(text)
    if not found:
        return None
    try:
        return Decimal(found["amount"].replace(",", "")), found["currency"] or currency
    except InvalidOperation:
        return None


def canonical(amount: Decimal, currency: str) -> str:
    return f"{amount:.2f} {currency}"


def with_currency(sentence: str, currency: str) -> str:
    """Bare amounts of a step get their currency: `for 249.00` → `for 249.00 USD`."""
    return _BARE.sub(rf"\1 {currency}", sentence)
