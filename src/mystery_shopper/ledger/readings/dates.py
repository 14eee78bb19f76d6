"""Dates in words, resolved at the time of the utterance in the company's zone. A date that something is due by is `due`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact

if TYPE_CHECKING:
    from mystery_shopper.ledger.readings.text import Plain
    from mystery_shopper.ledger.rules import Rules

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_AT_TIME = tuple(
    rf"(?:,?\s+(?:at|by|until|"
    rf"before)?\s*(?P<hour{n}>\d{{1,2}})(?::(?P<minute{n}>\d{{2}}))?\s*(?P<half{n}>[ap]\.?m\b\.?|o'?clock)"
    rf"|,?\s+(?:at|by|until|before)\s+(?P<hour{n}x>\d{{1,2}}):(?P<minute{n}x>\d{{2}})(?!\s*[ap]\.?m))?"
    for n in range(3)
)
_UNIT = r"(?P<unit>minutes?|mins?|hours?|(?:working|business|week)[\s-]?days?|days?|weeks?|months?)"
_SPAN = re.compile(
    rf"(?:\b(?P<lead>{_DAY}),?\s+(?:the\s+)?)?(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}\S*)?"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<year>\d{{4}}))?"
    rf"|\b(?P<month2>{_MONTH})\s+(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:\d)(?:,?\s+(?P<year2>\d{{4}})\b)?"
    r"|(?<![\d/.])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?P<year3>\d{4}|\d{2}))?(?![\d/])"
    r"|(?<![\d/.])(?P<first4>\d{1,2})\.(?P<second4>\d{1,2})\.(?P<year4>\d{4})(?!\d)"
    rf"){_AT_TIME[0]}"
    rf"|\b(?P<word>day after tomorrow|day before yesterday|today|tonight|this (?:morning|afternoon|evening)|tomorrow|yesterday|"
    rf"end of (?:the )?(?:day|week|month)|end of this week|next week|this week){_AT_TIME[1]}"
    rf"|\b(?:(?P<which>last|next|this|coming)\s+)?(?P<weekday>{_DAY})(?P<possessive>'s)?\b{_AT_TIME[2]}"
    rf"|\b(?:(?P<ahead>in|within|inside|after|no later than)\s+(?:the next\s+)?(?P<count>\d{{1,3}})(?:\s*(?:-|to|"
    rf"or)\s*(?P<upto>\d{{1,3}}))?\s+{_UNIT})"
    r"|\b(?P<back>\d{1,3})\s+(?P<backunit>days?|weeks?)\s+ago\b"
    r"|\bby\s+(?P<clock>\d{1,2})(?::(?P<clockminute>\d{2}))?\s*(?P<clockhalf>[ap]\.?m\b\.?)",
    re.IGNORECASE,
)
_BY = (
    r"by(?!\s+(?:e-?mail|mail|electronic|way of|means of|word of|hand|(?:tele)?phone|chat|post|letter|sms|text|card|our|us|you|"
    r"me|them)\b)"
)
_BEFORE = r"before(?!\s*(?:[:;]|(?:me|us|you|him|her|them)\b))"
_HELPERS = (r"\bbe", r"\bget", r"\bgets", r"\bis", r"\bare", "'s", "will have been", "will have", "'ll have", "have it")
_TO_COME = "".join(rf"(?<!{word} )" for word in _HELPERS)
"""That no word stands before which makes a participle one of the present or of the time to come."""
_PAST = re.compile(
    r"\b(?:wrote|said|rang|spoke|gave|came|went|took|began|saw|since|dated|was|were|had|did|goes back to|"
    r"(?:you|she|he|they) (?:first )?(?:put|set|let)|(?:order|mail|letter|message|call|report|request|visit|chat) of|"
    r"in (?:our|your) (?:e-?mail|mail|letter|message|call|chat)|"
    r"your (?:e-?mail|mail|letter|message|call|chat|report|request|complaint|note)"
    r"(?: (?:by|via|over|through|per) (?:the )?\w+| online)? on(?=\s*$)|"
    rf"{_TO_COME}(?:told|brought|made|paid|got|kept|left|sent|heard|shown|taken|written|bought|"
    r"(?:(?:re)?order|plac|call|phon|telephon|(?:e-?)?mail|text|promis|agre|open|report|receiv|grant|approv|issu|ask|offer|quot|"
    r"logg|register|enter|entrust|submitt|request|rais|fil|start|contact|confirm|reach|arriv|dropp|hand|pick|sort|sign|settl|"
    r"want|book|complain|mention|turn|lodg|shar|notifi|inquir|enquir|flagg|describ|explain|pass|deliver|dispatch|shipp|collect|"
    r"chatt|discuss|not|record|complet|process|creat|purchas|suppli|stat|declar|announc|end|need)ed))\b",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(
    rf"^,?\s+(?:(?:by|over|via|on|in|through|at) [\w -]{{3,25}},?\s+)?(?:you|we|i)\s+(?:\w+ )?{_PAST.pattern}", re.IGNORECASE
)
"""On Monday, by mail, you told us."""
_OPENS_ON = re.compile(r"(?:^|[:;,(]\s*)(?:and |then )?on\s*$", re.IGNORECASE)
"""A day with which a clause opens: what that clause tells decides whether it has been."""
_BY_THE_WAY = re.compile(r"\b(?:what|that|which|as) (?:you|we|i|he|she|they)\b[^,;]*", re.IGNORECASE)
"""What was ordered may come on a day ahead."""
_FUTURE = re.compile(
    rf"\b(?:will|'ll|{_BY}|until|(?<!our )(?<!the )till|up to|{_BEFORE}|"
    r"next|arriv\w*|delivery|due|can|shall|going to|expect\w*|valid|ready)\b",
    re.IGNORECASE,
)
_PAST_AFTER = re.compile(r"^(?:'s)?\s+(?:e?-?mail|letter|call|message|chat|conversation|order|promise)\b", re.IGNORECASE)
_DUE = re.compile(
    rf"\b(?:{_BY}|until|till|"
    rf"through|up to|{_BEFORE}|within|no later than|at the latest|latest|valid|expires?|arriv\w*|deliver\w*|delivery|"
    r"ready|due|"
    r"call(?:ing)? you|call back|"
    r"will|'ll|shall|holds?|good|there|with you|between)\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
DELIVERY = re.compile(r"\b(?:deliver\w*|arriv\w*|pick-?up|ready|ships?|shipped|reach|there)\b", re.IGNORECASE)
"""The words by which a day is told to be that of a delivery."""

_NOON = 12
_AT_THE_LATEST = re.compile(r"\s*,?\s*(?:at the (?:very )?(?:latest|outside)|or (?:sooner|before|earlier))\b", re.IGNORECASE)
_PASSING = re.compile(r"(?:today|tonight|this (?:morning|afternoon|evening))$", re.IGNORECASE)
"""Words for the day on which something is said: they stand in greetings as well ("How may I help you today?")."""
_BY_THEN = re.compile(
    rf"\b(?:{_BY}|until|till|before|later|arriv\w*|deliver\w*|ready|due|call(?:ing)? you|end of)\b[^.!?\n]{{0,40}}$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(rf"\s*(?:to|through|thru|till|until|-|,)\s*(?:and\s+)?{_DAY}\b(?!,? (?:the )?\d)", re.IGNORECASE)
_RANGE_BEFORE = re.compile(rf"\b{_DAY}\s*(?:to|through|thru|till|until|-)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Dated:
    """A date found: the span in the plain text, and the fact."""

    start: int
    end: int
    fact: Fact


def dates(plain: Plain, rules: Rules, at: datetime) -> list[Dated]:
    """The dates in `plain`, as said at `at`. Values: "2026-11-24", or with a time of day "2026-11-24T17:00"."""
    local = at.astimezone(rules.zone)
    found: list[Dated] = []
    for match in _SPAN.finditer(plain.text):
        if match["weekday"] and not _is_weekday(match, plain.text):
            continue
        value = _value(match, plain.text, local, rules)
        if value:
            attribute = _attribute(match, plain.text)
            fact = Fact(attribute=attribute, value=value, words=plain.words(*match.span()))
            found.append(Dated(*match.span(), fact))
    return found


def working_day(start: date, count: int, rules: Rules) -> date:
    """The day that is `count` working days after `start`."""
    day = start
    while count > 0 and rules.working_days:
        day += timedelta(days=1)
        count -= day.weekday() in rules.working_days
    return day


def _is_weekday(match: re.Match[str], text: str) -> bool:
    """'sat' and 'sun' are words as well: short forms count when capitalised. "Monday to Saturday" and "Sundays" are no days."""
    word = match["weekday"]
    if _RANGE_AFTER.match(text[match.end("weekday") :]) or _RANGE_BEFORE.search(text[: match.start()]):
        return False
    return word.lower().endswith("day") or text[match.start("weekday")].isupper()


def _attribute(match: re.Match[str], text: str) -> str:
    if match["ahead"] or match["clock"] or _AT_THE_LATEST.match(text[match.end() :]):
        return "due"
    start = match.start()
    sentence = max((found.end() for found in re.finditer(r"[.!?\n]\s", text[:start])), default=0)
    before = text[sentence:start]
    if _PASSING.match(match["word"] or "") and not _BY_THEN.search(before):
        return "date"
    past = list(_PAST.finditer(before))
    due = _DUE.search(before)
    if due is None or match["back"] or (match["word"] or "").lower() in {"yesterday", "day before yesterday"}:
        return "date"
    return "date" if past and past[-1].start() > due.start() else "due"


def _value(match: re.Match[str], text: str, local: datetime, rules: Rules) -> str:
    try:
        if match["clock"]:
            return _at_time(local.date(), match["clock"], match["clockminute"], match["clockhalf"])
        if match["ahead"]:
            return _ahead(match, local, rules)
        day = _day(match, text, local.date(), rules)
    except ValueError:  # "31 November": no date
        return ""
    if day is None:
        return ""
    hour = _first(match, "hour")
    return _at_time(day, hour, _first(match, "minute"), _first(match, "half")) if hour else day.isoformat()


def _first(match: re.Match[str], prefix: str) -> str | None:
    """The group that matched, among those whose name starts with `prefix` (one for each place where a time may stand)."""
    return next((match[name] for name in match.re.groupindex if name.startswith(prefix) and match[name]), None)


def _day(match: re.Match[str], text: str, today: date, rules: Rules) -> date | None:
    day: date | None = None
    if match["iso"]:
        day = date.fromisoformat(match["iso"])
    elif match["month"] or match["month2"]:
        month = _MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
        day = _near(today, match["year"] or match["year2"], month, int(match["day"] or match["day2"]))
    elif match["first"] or match["first4"]:
        first, second = int(match["first"] or match["first4"]), int(match["second"] or match["second4"])
        swap = rules.month_first and match["first"] and first <= _NOON
        day = _near(today, match["year3"] or match["year4"], *((first, second) if swap else (second, first)))
    elif match["word"]:
        day = _by_word(match["word"].lower(), today, rules)
    elif match["weekday"]:
        day = _weekday(match, text, today)
    elif match["back"]:
        day = today - timedelta(days=int(match["back"]) * (7 if match["backunit"].lower().startswith("week") else 1))
    return day


def _near(today: date, year: str | None, month: int, day: int) -> date:
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - two digits
    candidates = []
    for offset in (-1, 0, 1):
        try:
            candidates.append(date(today.year + offset, month, day))
        except ValueError:  # 29 February of another year
            continue
    if not candidates:
        message = f"no such day: {day} in month {month}"
        raise ValueError(message)
    return min(candidates, key=lambda one: abs(one - today))


def _by_word(word: str, today: date, rules: Rules) -> date:
    offsets = {"day after tomorrow": 2, "tomorrow": 1, "yesterday": -1, "day before yesterday": -2}
    if word == "next week":
        return _end_of_week(today + timedelta(days=7), rules)
    if word.endswith("week"):
        return _end_of_week(today, rules)
    if word.endswith("month"):
        return (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return today + timedelta(days=offsets.get(word, 0))


def _end_of_week(day: date, rules: Rules) -> date:
    last = max(rules.working_days, default=6)
    return day + timedelta(days=last - day.weekday() if last >= day.weekday() else 6 - day.weekday())


def _weekday(match: re.Match[str], text: str, today: date) -> date:
    wanted = _DAYS.index(match["weekday"][:3].lower())
    ahead = (wanted - today.weekday()) % 7
    behind = (today.weekday() - wanted) % 7
    which = (match["which"] or "").lower()
    if which == "last":
        return today - timedelta(days=behind or 7)
    if which == "next":
        return today + timedelta(days=ahead or 7)
    if which:
        return today + timedelta(days=ahead)
    rest = text[match.end("weekday") :]
    if _PAST_AFTER.search(rest) or _TOLD_AFTER.search(rest):
        return today - timedelta(days=behind)
    sentence = re.split(r"[.!?\n]\s", text[: match.start()])[-1]
    if _OPENS_ON.search(sentence):
        clause = re.split(rf"[.!?\n]\s|;|\b{_DAY}\b", rest, maxsplit=1, flags=re.IGNORECASE)[0]
        if _PAST.search(_BY_THE_WAY.sub(" ", clause)) and not _FUTURE.search(clause):
            return today - timedelta(days=behind)
    past, future = _last(_PAST, sentence), _last(_FUTURE, sentence)
    return today - timedelta(days=behind) if past > future else today + timedelta(days=ahead)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in pattern.finditer(text)), default=-1)


def _ahead(match: re.Match[str], local: datetime, rules: Rules) -> str:
    count, unit = int(match["upto"] or match["count"]), match["unit"].lower()
    if unit.startswith(("min", "hour")):
        moment = local + (timedelta(minutes=count) if unit.startswith("min") else timedelta(hours=count))
        return moment.strftime("%Y-%m-%dT%H:%M")
    if unit.startswith(("working", "business", "week-d", "weekd", "week d")):
        return working_day(local.date(), count, rules).isoformat()
    days = {"w": 7, "m": 30}.get(unit[0], 1)
    return (local.date() + timedelta(days=count * days)).isoformat()


def _at_time(day: date, hour: str | None, minute: str | None, half: str | None) -> str:
    hours = int(hour or 0)
    if half and half[0].lower() == "p" and hours < _NOON:
        hours += _NOON
    elif half and half[0].lower() == "a" and hours == _NOON:
        hours = 0
    return datetime(day.year, day.month, day.day, hours, int(minute or 0)).strftime("%Y-%m-%dT%H:%M")  # noqa: DTZ001 - local text
