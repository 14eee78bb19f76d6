"""That something costs nothing, however it is put."""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.text import clean

COSTLESS = (
    r"(?:\b(?:not|without)(?: even)? (?:a|1|one) (?:(?:single|red) )?(?:cent|penny|dime|buck)\b|\b(?:costs?|charges?|"
    r"price|fee|to pay|cost to you|charge to you)\s*[:=-]\s*(?:zero|nil|none|nothing|0\b|nought|\$0)|\bstand (?:you|"
    r"her) (?:the|your)\b|\b(?:my|our) (?:treat|gift)\b|(?:n't|\bnot|\bnever) (?:see|get) (?:a|any) bill\b|"
    r"\bours to (?:pay|cover|bear)\b|"
    r"\bas a (?:gift|present)\b|\bnothing (?:is|was|were|will be|has been) (?:asked|charged|taken|demanded|wanted)\b|"
    r"\bno-(?:charge|cost)\b|\bpre-?paid\b|\bowe (?:us )?(?:nothing|not)\b|(?:\bnot|n't) owe (?:us )?(?:a|any)|"
    r"\bno (?:bill|invoice)\b|\bnothing out of your pocket\b|(?<!toll-)(?<!feel )(?<!are )(?<!hands-)(?<!'re "
    r")\bfree(?! on \w+day| trial| sample)(?!-| to\b| of (?!(?:any )?(?:charge|cost|expense))|dom|"
    r"ze)(?: of (?:any )?(?:charge|cost|expense))?\b|"
    r"\b(?:no|zero|without(?: any| further| extra)?|nil) (?:\w+ ){0,2}?(?:charges?|costs?|fees?|expense|payment|surcharge)\b|"
    r"\b(?:for|costs?(?: you)?|cost you|charged?(?: you)?|pay|paid|owe|to pay|amounts? to|comes to) (?:exactly |precisely |"
    r"just )?"
    r"(?:nothing|naught|nought|zilch|not a (?:cent|penny|dime)|not 1 (?:cent|penny))\b|"
    r"\bnothing (?:extra |more |further )?(?:to pay|to be paid|is due|was due|is owed|was charged|is charged|on top)\b|"
    r"(?<!depends )\bon (?:us(?! to)|the house|our (?:account|tab|dime))\b|\bat our (?:own )?(?:expense|cost)\b|\b(?:gratis|"
    r"complimentary|gratuitous(?:ly)?|"
    r"post-?paid|waived|our treat|our gift|compliments of)\b|\bwith our compliments\b|"
    r"(?:\bnot|n't|\bnever) (?:be )?(?:cost|pay|paid|charged?|bill(?:ed)?|owe|set you back)\b(?: you)?(?: (?:a|1|any|extra|"
    r"anything|"
    r"one)(?: \w+)?)?|"
    r"(?:\bwe|\bI|\bhouse)(?:'ve|'ll| will| have| has)? (?:\w+ )?(?:bear|bore|borne|cover(?:ed)?|absorb(?:ed)?|carry|carried|"
    r"pick(?:ed)? up|footed|foot|"
    r"paid|pay|stood|stand|took care of) (?:(?:all|the|its|any|that|for) )*(?:costs?|bill|tab|charges?|fee|shipping|delivery|"
    r"postage|freight|"
    r"carriage)\b)"
)
"""A pattern for words by which something is given away."""

_FOUND = re.compile(COSTLESS, re.IGNORECASE)
_DENIED = re.compile(r"(?:\b(?:not|never|hardly|nor|neither|no longer)|n't)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def costs_nothing(sentence: str) -> bool:
    """Whether a sentence says that something costs nothing. Example: "It is on the house"."""
    words = clean(sentence)
    return any(not _DENIED.search(words[: found.start()]) for found in _FOUND.finditer(words))
