"""What a message tells of: a delay, a mistake, a change, an outage, a cancellation; that a channel is closed to somebody."""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.families import NEGATION, family, said
from mystery_shopper.ledger.readings.text import sentences
from mystery_shopper.ledger.readings.working import speaks_against

_EVENTS: dict[str, re.Pattern[str]] = {
    "delay": family(
        r"delay\w*", r"late\w*(?! than (?:by|on) )", r"later than", r"postpon\w*",
        r"(?:not|n't|never|unable to|cannot) (?:\w+ ){0,2}(?:arrive|come|be there|make it|reach)",
        r"(?:broke|broken|break|breakdown|breaking)(?: down)?",
        r"held up", r"hold-?up", r"stuck", r"behind schedule", r"set ?back", r"put back", r"pushed back", r"rescheduled",
        r"new (?:delivery )?(?:day|date)",
        r"longer than",
        r"(?:keep|kept) you waiting",
        r"slipp\w+",
        r"instead",
        r"running behind",
    ),
    "mistake": family(
        r"mistake\w*", r"error\w*", r"erroneous\w*", r"wrong\w*", r"incorrect\w*", r"inaccura\w*",
        r"correct(?:ed|ion|ions|ly)?",
        r"put (?:it|this|that|them|things) right",
        r"misprint\w*",
        r"mess(?:ed)?(?: up)?",
        r"goof\w*",
        r"our bad",
        r"oops",
        r"blunder\w*",
        r"oversight", r"should(?:'ve| have)", r"ought to (?:have|be)", r"amend\w*", r"slip(?:ped)?(?:-up)?", r"fault",
        r"disregard",
        r"ignore",
        r"void",
        r"replac\w+",
        r"(?:toss|bin|discard|tear up)",
        r"not (?:right|so|true|what)",
        r"fixed?",
        r"botch\w*",
        r"amiss",
        r"typo",
        r"mix-?up",
    ),
    "change": family(
        r"chang\w*", r"new (?:price|date|day|tariff|rate|monthly)", r"from now on", r"increase\w*", r"ris(?:e|es|ing|en)",
        r"rose",
        r"reduc\w*",
        r"moved",
        r"rais\w+",
        r"go(?:es|ing)? (?:up|down)",
        r"effective",
        r"starting",
        r"with effect",
        r"instead of",
        r"in place of",
        r"amend\w*",
        r"adjust\w*",
        r"as of", r"will be", r"it'll be", r"update\w*", r"from \S+ to \S+",
    ),
    "outage": family(
        r"outage\w*", r"down", r"interrupt\w*", r"disrupt\w*", r"disturb\w*", r"out of (?:service|order|action)",
        r"not (?:working|running)",
        r"fail\w*",
        r"back (?:up|on)",
    ),
    "cancellation": family(r"cancel\w*", r"call(?:ed|ing)? (?:\w+ ){0,3}off", r"not take place",
    r"won't (?:take place|happen|be)",
    r"dropp?ed",
    r"scrapp?ed",
    r"let (?:[\w']+ ){1,6}go",
    r"is off",
    r"withdrawn",
    r"fall(?:s|en)? through"),
}  # fmt: skip
EVENTS = tuple(_EVENTS)
"""What a sentence of a scenario can call what happened."""

_SERVED = r"(?:chat|line|desk|page|service|channel|form|here|us|we|office|counter|mailbox|assistant|this)"
_CLOSED = re.compile(
    r"\b(?:only|just|solely|exclusively|reserved|strictly)\b(?! (?:need|have|want|ask|check|got|a|one|to be|to make|to check)\b)"
    r"[^.?!]{0,25}\b(?:for|with|serves?|open to|to|of)\b|"
    r"\bfor (?:new|prospective|first-time|potential) (?:customers?|people|folks|buyers?|"
    r"visitors?)\b[^.?!]{0,20}\b(?:only|alone|exclusively)?|"
    r"\b(?:new customers|prospects|buyers|members|newcomers|folks|those|people)(?: \w+){0,4} (?:only|alone|"
    r"exclusively)\b|\bonly chat with\b|\bwho (?:haven't|have not|hasn't|have yet to|are yet to|"
    r"have never) (?:\w+ )?(?:bought|ordered|purchased|shopped|buy)\b"
    rf"|\b{_SERVED}\b[^.?!]{{0,20}}\b(?:is|are|was) (?:now |currently |no longer )?(?:closed|unavailable|"
    rf"not available|not offered|no longer available|shut|not open)\b|\bno longer (?:offer|serve|answer|support)\w*\b|"
    rf"\bnot (?:for|open to|meant for|intended for) (?:existing |present |current )?customers\b",
    re.IGNORECASE,
)


def tells_of(event: str, text: str) -> bool:
    """Whether `text` is about an event of that sort (one of `EVENTS`)."""
    words = said(text)
    if _EVENTS[event].search(words):
        return True
    return event == "outage" and any(speaks_against(part) for part in sentences(words))


def turns_away(text: str) -> bool:
    """Whether `text` says that this channel is not there for whoever asks."""
    return any(_CLOSED.search(part) is not None for part in sentences(said(text)) if not part.endswith("?"))


_AS_HERSELF = family(
    r"sign(?:s|ed|ing)?[ -]?in", r"log(?:s|ged|ging)?[ -]?(?:in|on)", r"verif\w+", r"identif\w+", r"prove (?:who|that)",
    r"proof",
    r"(?:the |its )(?:person|customer|owner|one|buyer) (?:who|that|it|to whom|whose)",
    r"account holder",
    r"its (?:own )?(?:owner|customer|holder)",
    r"(?:from|via|using|with) (?:the|that|your) (?:\w+ ){0,3}(?:number|address|mailbox|account|e-?mail|phone|telephone)",
    r"your own",
    r"on (?:file|record)",
    r"the usual (?:mailbox|address|number)",
    r"(?:somebody|someone|whoever) (?:you know|it belongs to)",
    r"belongs? to",
)  # fmt: skip


def names_way_for_owner(text: str) -> bool:
    """Whether a refusal says how whom it belongs to is served."""
    return any(
        _AS_HERSELF.search(part) is not None and (not NEGATION.search(part) or ":" in part or "," in part)
        for part in sentences(said(text))
    )
