"""What a customer's words ask for and contain. Tolerant of wording; knows no scenario, only the language and the catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mystery_shopper.simulators.departments import spoken
from mystery_shopper.simulators.departments.intents import PATTERNS, Intent

_SEPARATED = r"[\s.\-]*"
_REFERENCE = re.compile(
    rf"(?<![A-Za-z])(?P<kind>i{_SEPARATED}n{_SEPARATED}[cv]|f{_SEPARATED}o|s{_SEPARATED}u{_SEPARATED}b|b{_SEPARATED}i{_SEPARATED}l{_SEPARATED}l|p{_SEPARATED}o|r{_SEPARATED}e{_SEPARATED}t)(?:[\s.,:#-]|dash|hyphen|minus|number|no\b)*(?P<digits>\d{{4,11}}(?!\d)|\d{{1,3}}(?:[\s.,-]{{1,2}}\d{{1,3}})*)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SPOKEN_EMAIL = re.compile(r"\b([\w+-]+(?:(?: dot |\.)[\w+-]+)*) at ([\w-]+(?:(?: dot |\.)[\w-]+)+)\b", re.IGNORECASE)
_POSTCODE = re.compile(r"\b(?:post\s?code|postal code|zip(?:\s?code)?)\b\D{0,20}(\d{5})\b", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w-])\+?1?[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}\b")
_NAME = re.compile(
    r"\b(?:[Mm]y name is|[Mm]y name's|[Tt]he name is|[Nn]ame:|[Tt]his is|I am|I'm|[Ii]t is|[Ii]t's|[Nn]ame is)\s+"
    r"((?:Ms\.?\s|Mr\.?\s|Mrs\.?\s)?[A-ZÀ-Þ][\w'-]+(?:\s+[A-ZÀ-Þ][\w'-]+){1,3})"
)
_ADDRESS = re.compile(
    r"(?P<street>\d+\s+[A-Za-z][\w .'-]*?)\s*,\s*(?P<city>[A-Za-z][A-Za-z .'-]+?)\s*,?\s+"
    r"(?P<state>[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*,?\s*(?P<postcode>\d{5})(?:-\d{4})?\b"
)
_ANNOUNCES = re.compile(
    r"^(?:(?:hello|hi|good (?:morning|day|afternoon))\W+)?(?:i(?:'d| would| want| wish| have| need)?\s?(?:like |want )?to report"
    r"(?: (?:that|something|an incident|a problem|this))?\b[\s:.,]*)?",
    re.IGNORECASE,
)
_COMMON_WORDS = frozenset(["the", "a", "an", "of", "for", "with", "and"])


@dataclass(frozen=True)
class Address:
    street: str
    city: str
    state: str
    postcode: str


@dataclass(frozen=True)
class Heard:
    """One utterance of a customer, understood.

    `references`: canonical numbers ("INC-20417", "FO-118822") that were written, spelled or spoken with their letters.
    `digits`: bare digit strings of four to seven digits, which may be references without their letters, or a postcode.
    `items`: catalogue names that were named for sure; `maybe`: those that the words could mean.
    """

    text: str
    intents: frozenset[Intent]
    references: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    quantity: int | None = None
    name: str = ""
    postcode: str = ""
    email: str = ""
    phone: str = ""
    address: Address | None = None
    store: str = ""

    def asks(self, *intents: Intent) -> bool:
        return bool(self.intents & set(intents))


def understand(text: str, items: Sequence[str] = (), stores: Sequence[str] = ()) -> Heard:
    """Read one utterance. `items`, `stores`: names that the company knows."""
    text = re.sub(r"[\u2018\u2019]", "'", " ".join(text.split()))
    plain = spoken.digits_for_words(text)
    references, rest = _references(plain)
    email, rest = _email(rest)
    postcode = _POSTCODE.search(rest)
    phone = _PHONE.search(rest)
    if phone:
        rest = rest.replace(phone.group(), " ")
    address = _ADDRESS.search(rest)
    bare = _POSTCODE.sub(" ", rest) if not address else ""
    name = _NAME.search(text)
    sure, maybe = items_named(rest, items)
    return Heard(
        text=text,
        intents=frozenset(intent for intent, pattern in PATTERNS.items() if pattern.search(text)),
        references=references,
        digits=_bare_digits(bare),
        items=sure,
        maybe=maybe,
        amounts=spoken.money(rest),
        quantity=_quantity(rest, sure),
        name=_titled(name.group(1)) if name and not _mentions(name.group(1), items) else "",
        postcode=postcode.group(1) if postcode else (address["postcode"] if address else ""),
        email=email,
        phone=re.sub(r"[^\d+]", "", phone.group()) if phone else "",
        address=Address(address["street"], address["city"], address["state"], address["postcode"]) if address else None,
        store=next((store for store in stores if re.search(rf"\b{re.escape(store)}\b", text, re.IGNORECASE)), ""),
    )


def _references(text: str) -> tuple[tuple[str, ...], str]:
    """Canonical references in order, and the text without them."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        kind = re.sub(r"[^a-z]", "", match["kind"].lower()).upper()
        digits = re.sub(r"\D", "", match["digits"])
        number = f"{kind}-{digits}"
        if number not in found:
            found.append(number)
        return " "

    rest = _REFERENCE.sub(take, text)
    return tuple(found), rest


def _email(text: str) -> tuple[str, str]:
    written = _EMAIL.search(text)
    if written:
        return written.group().rstrip(".").lower(), text.replace(written.group(), " ")
    said = _SPOKEN_EMAIL.search(text)
    if said and " dot " in said.group().lower():
        return re.sub(r"\s*\bdot\b\s*", ".", f"{said[1]}@{said[2]}", flags=re.IGNORECASE).lower(), text.replace(said.group(), " ")
    return "", text


def _bare_digits(text: str) -> tuple[str, ...]:
    joined = re.sub(r"(?<=\b\d)[\s-](?=\d\b)", "", spoken.without_money(text))
    return tuple(re.findall(r"(?<![\w.])\d{4,7}(?!\w)", joined))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+|\d+", text.lower())


def _mentions(text: str, items: Sequence[str]) -> bool:
    return any(_words(item) == _words(text)[: len(_words(item))] for item in items)


def items_named(text: str, items: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(surely named, possibly meant). Sure: the full name, longest names first, or words that only one item has."""
    words = " " + " ".join(_words(spoken.digits_for_words(text))) + " "
    sure: list[tuple[int, str]] = []
    rest = words
    for item in sorted(items, key=lambda name: -len(name)):
        needle = " " + " ".join(_words(item)) + " "
        if needle in rest:
            sure.append((words.find(needle), item))
            rest = rest.replace(needle, " | ")
    if sure:
        return tuple(item for _, item in sorted(sure)), ()
    return _by_distinctive_words(rest, items)


def _by_distinctive_words(words: str, items: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    said = {word.removesuffix("s") for word in words.split()} - _COMMON_WORDS
    best, chosen = 0, list[str]()
    for item in items:
        own = {word.removesuffix("s") for word in _words(item) if not word.isdigit()} - _COMMON_WORDS
        score = len(own & said)
        if score and score >= best:
            chosen = [*chosen, item] if score == best else [item]
            best = score
    if len(chosen) == 1 and best >= min(2, len(_words(chosen[0]))):
        return tuple(chosen), ()
    return (), tuple(chosen)


def _quantity(text: str, items: Sequence[str]) -> int | None:
    for item in items:
        name = r"\W+".join(re.escape(word) for word in _words(item))
        found = re.search(rf"\b(\d{{1,2}}|one)\s*(?:x|times|pieces? of|of)?\s*(?:the |your )?{name}", text, re.IGNORECASE)
        if found:
            return 1 if found[1].lower() == "one" else int(found[1]) or None
    found = re.search(
        r"\b(\d{1,2}|one) (?:of (?:them|those|these|it)|pieces?|please)\b|\bquantity\D{0,5}(\d{1,2})\b|\bjust (one)\b",
        text,
        re.IGNORECASE,
    )
    said = next((group for group in found.groups() if group), "") if found else ""
    return None if not said else 1 if said.lower() == "one" else int(said) or None


def _titled(name: str) -> str:
    return re.sub(r"^(?:Ms|Mr|Mrs)\.?\s+", "", name)


def sentence_about(text: str, intent: Intent) -> str:
    """The first sentence of `text` that carries `intent` and says more than that; "" where there is none."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", text.strip())
    fitting = [_ANNOUNCES.sub("", sentence).strip() for sentence in sentences if PATTERNS[intent].search(sentence)]
    return next((sentence for sentence in fitting if len(sentence.split()) > 1), "")
