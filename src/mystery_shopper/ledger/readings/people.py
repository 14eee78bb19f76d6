"""Names and addresses of the run's customers in words, and email addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings.text import fold

if TYPE_CHECKING:
    from mystery_shopper.ledger.readings.text import Plain
    from mystery_shopper.ledger.rules import Person, Rules

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TITLE = r"(?:ms|mr|mrs|miss|mx|madam|sir|dr|frau|herr)"
_GREETING = r"(?:hello|hi|dear|good (?:morning|afternoon|evening|day)|thank you|thanks|welcome back|welcome|sorry)"
_SHORT = 5  # a postcode, number or street shorter than this is found in anything


def people(plain: Plain, rules: Rules) -> list[Fact]:
    """What of the run's customers `plain` names. A first name alone counts after a greeting only."""
    folded = fold(plain.source)
    facts = [
        Fact(attribute="email", value=match.group().lower().rstrip("."), words=match.group())
        for match in _EMAIL.finditer(plain.source)
    ]
    squeezed, digits = _squeezed(plain.source), re.sub(r"[\s().+-]", "", plain.text)
    for person in rules.people:
        facts += _of(person, plain, folded, squeezed, digits)
    return list(dict.fromkeys(facts))


def is_whole(fact: Fact) -> bool:
    """Whether a name fact says more than a first name: only then it tells a stranger who somebody is."""
    last = fold(fact.value).split()[-1]
    return last in fold(fact.words)


def _of(person: Person, plain: Plain, folded: str, squeezed: str, text_digits: str) -> list[Fact]:
    """`folded`, `squeezed`, `text_digits`: the words without case, without punctuation, with numbers joined."""
    facts = []
    found = _name(person.name, folded)
    if found:
        facts.append(Fact(attribute="name", value=person.name, words=found))
    digits = re.sub(r"\D", "", person.number)
    if len(digits) > _SHORT and digits[-10:] in text_digits:
        facts.append(Fact(attribute="phone", value=person.number, words=person.number))
    if len(person.postcode) >= _SHORT and re.search(
        rf"(?<![\w-]){re.escape(fold(person.postcode))}(?![\w]|-\d)", fold(plain.text)
    ):
        facts.append(Fact(attribute="postcode", value=person.postcode, words=person.postcode))
    if len(person.street) >= _SHORT and _squeezed(person.street) in squeezed:
        facts.append(Fact(attribute="address", value=person.street, words=person.street))
    return facts


def _name(name: str, folded: str) -> str:
    parts = fold(name).split()
    if not parts or (parts[0] not in folded and parts[-1] not in folded):
        return ""
    first, last = re.escape(parts[0]), re.escape(parts[-1])
    middle = r"(?:\s+\w+\.?){0,2}\s+"
    patterns = (
        rf"\b{first}{middle}{last}\b",
        rf"\b{last},?\s+{first}\b",
        rf"\b{_TITLE}\.?\s+(?:{first}\s+)?{last}\b",
        rf"\b{_GREETING},?\s+{first}\b",
    )
    return next((match.group() for pattern in patterns if (match := re.search(pattern, folded))), "")


@lru_cache(maxsize=4096)
def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
