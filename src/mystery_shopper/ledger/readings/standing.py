"""Where something stands: the state that the company's words give it, or the day that comes next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Value
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.families import hers_left_out
from mystery_shopper.ledger.readings.text import clean, sentences

if TYPE_CHECKING:
    from datetime import datetime

    from mystery_shopper.ledger.rules import Rules

_CONDITION = re.compile(
    r"[,;:]?\s*\b(?:until|till|unless|once(?! (?:more|again))|when(?:ever)?|if|as soon as|as long as|so long as|"
    r"provided|should you|"
    r"lest|failing which|before (?=you|she|he|we))\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:stores?|shops?|branch(?:es)?|doors?|lines?|offices?|counters?|hours|we)\b[^.]*\b(?:open|closed?|receive)\b[^.]*"
    r"(?:\d\s*[ap]\.?m\b|o'clock|\b(?:daily|every day|sundays?|saturdays?|weekends?|24)\b)|\bopening (?:hours|times)\b",
    re.IGNORECASE,
)
_ON_THE_LINE = re.compile(
    r"\b(?:minutes?|seconds?|hold the line|connect(?:ed|ing)?|put(?:ting)? you through|transferr?(?:ed|ing)?|patience|"
    r"caller)\b",
    re.IGNORECASE,
)
_UP_TO_HER = re.compile(
    r"\b(?:you|customers?) (?:may|can|could|should|must|have to|need to)\b(?! expect| count| look forward)|\b(?:please|kindly|"
    r"we (?:must )?ask you|would you|do (?:reply|answer|write|tell))\b",
    re.IGNORECASE,
)
_ENDED = (
    r"(?:closed(?: out)?|settled|concluded|resolved|solved|wrapped (?:\w+ )?up|sewn up|squared away|wound up|"
    r"shut(?: down)?|finished|over (?:now|with)|all over|(?:put|laid) (?:\S+ ){0,3}?to (?:rest|bed)|archived|"
    r"done and dusted|"
    r"(?:brought|come|came) to (?:an end|a close|a conclusion)|at an end|over and done with|(?:off|struck from|"
    r"crossed off) (?:our|"
    r"the|my) (?:books?|list|desk|plate)|signed off|ticked off|no longer (?:open|pending|active|outstanding)|run its course)"
)
_CASE = r"(?:case|incident|matter|report|complaint|file|ticket|affair|[A-Z]{2,5}-\d+)"
_CLOSED = re.compile(
    rf"\b{_ENDED}\b|\b{_CASE}\b[^.;,]{{0,30}}\b(?:finished|completed?|ended|done|finali[sz]ed|over|shut|dealt with|"
    rf"disposed of|terminated)\b|"
    r"\b(?:already|been|was) (?:\w+ )?(?:used|redeemed|applied|spent|gone) (?:for|on|to|against|towards?|with)\b",
    re.IGNORECASE,
)
_NOT_CLOSED = re.compile(
    rf"\b(?:not|never|nothing|neither|nor|nobody|no one|far from|yet to be|remains? to be|"
    rf"hardly)\b[^.;]{{0,30}}\b(?:{_ENDED}|over|done|bottom|decided|end)\b|"
    rf"n't\b[^.;]{{0,30}}\b{_ENDED}\b|\b(?:un(?:resolved|settled|solved|finished))\b|"
    rf"\b(?:will|shall|would|can|could|may|might|must|to) (?:\w+ ){{0,2}}(?:be|get) (?:\w+ )?{_ENDED}\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?<!to )(?<!please )\bopen(?:ed)?\b(?! (?:a|an|the|your|our|my)\b)|\bre-?(?:opened|activated)\b|\bpending\b|"
    r"\bon-?going\b|\bactive\b|"
    r"\bin progress\b|\bunder ?way\b|\bin (?:the )?process\b|\bin (?:train|motion|hand|the works|the pipeline|the queue)\b|"
    r"\bin (?!your\b)(?:\w+ ){1,3}(?:hands|care)\b|\bin the (?:hands|care) of\b|\bentrusted\b|\bassigned\b|\boutstanding\b|"
    r"\bawait(?:s|ing)?\b|\bwait(?:s|ing) for (?:its|the|a|an|his|her|our)\b|\battention\b|\bwork(?:s|ing)? (?:on|continues)\b|"
    r"\blook(?:s|ing|ed)? (?:after|into)\b|\bseen to\b|\b(?:takes|taken|taking) (?:care|up|in hand)\b|"
    r"\bunder (?:review|investigation|consideration|examination|discussion|repair)\b|"
    r"\bon (?:our|my|the|his|her|[\w ]+'s) (?:desk|bench|list|books|plate|radar)\b|\bwe (?:keep|are) at it\b|"
    r"\b(?:work|matter|case|repair|search) continues?\b|\bgoes on\b|\bdig(?:s|ging)? (?:in|into|through)\b|"
    r"\bon the case\b|"
    r"\bon (?:the|our) (?:live|open|active|current) list\b|"
    r"(?:'s|'re|'m|\bis|\bare|\bstill|\bnow) (?:\w+ )?(?:at|on) it\b|\bup in the air\b|"
    r"\b(?:work(?:s|ing)?|sort(?:s|ing)?) (?:through|on|at)\b|\b(?:is|still|case|remains) live\b|"
    r"\b(?:being|getting) (?:handled|processed|sorted|repaired|fixed|examined|checked|reviewed|worked on)\b|"
    r"\bin your (?:corner)\b|\bnot (?:there )?yet\b|"
    r"\b(?:with|at|by) (?:our|the) (?:\w+ )?(?:team|crew|people|folks|desk|department|workshop|experts|technicians?)\b|"
    r"\bnext (?:step|up|move|stage)\b|\b(?:comes|happens|follows|done|taken) next\b|\bqueued\b|\bafoot\b|\balive\b|"
    r"\bstill (?:at|on) it\b",
    re.IGNORECASE,
)
_BEING = re.compile(r"(?<!time )\bbeing (?:\w+ly )?\w+(?:ed|en|ept|ilt|ade|one|ent|ought|ut|ead|un|id)\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\bon (?:its|the|their) (?:way|road|move|truck|van)\b|\ben route\b|\bin transit\b|\bout for delivery\b|\btravell?ing\b|"
    r"\b(?:shipped|de?spatched|dispatched|delivered|packed|cancell?ed|called off|picked up|back-?ordered|handed over)\b|"
    r"\bhas (?:arrived|left|gone out|shipped|reached)\b|\bleft (?:our|the) (?:warehouse|house|depot|building)\b|"
    r"\bdropped off\b|\bhanded (?:\w+ )?to you\b|\broll(?:s|ing) (?:to|toward|towards|your)\b|\bbox(?:ed|"
    r"ing) (?:it )?up\b|\bbeing packed\b|\bwent (?:out|off)\b|\bgone off\b|\bout the (?:door|gate)\b|"
    r"\bin (?:y)our hands\b|\bcollected by you\b|"
    r"\b(?:delivery made|on board|made it to|hit the road|headed (?:to|for|your)|bound for)\b|\bwith (?:the|our|"
    r"a) (?:courier|carrier|driver|post)\b|\bwait(?:s|ing) for you\b|\bheld (?:\w+ )?for you\b|\b(?:sitting|sat|"
    r"set aside|put by)\b[^.;]{0,40}\bfor you\b|"
    r"(?<!not )\bavailable (?:for|at) (?:pick-?up|collection|our|the)\b|"
    r"\bwith you already\b|\bin your (?:hands|possession)\b|\bat your (?:door|home|house)\b|\bready\b|\bin (?:our|"
    r"the) warehouse\b",
    re.IGNORECASE,
)
_IF_SAID_OF_IT = re.compile(
    r"\b(?:placed|ordered|booked|confirmed|accepted|prepared|processed|processing|collected|fetched|received|arrived|sent|paid|"
    r"turned into an order|delayed|late|new|registered|recorded|scheduled)\b",
    re.IGNORECASE,
)
_SAID_OF_IT = re.compile(
    r"\b(?:order|it|parcel|number|[A-Z]{2,5}-\d+|present(?:ly)?|current(?:ly)?|moment|state|status|stage|"
    r"progress)\b[^.;]{0,40}?"
    r"\b(?:is|are|stands?|has been|was just|remains?|status|state|stage)\b[^.;,]{0,25}$|\b(?:status|state|stage|"
    r"progress)\b\W{1,3}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:\w+ )?(?:state|status|progress|stage|standing|situation|where it stands|how (?:far|it) \w+)\s*(?::|-|=|$)",
    re.IGNORECASE,
)
_SEGMENT = re.compile(r"[,;:()|·]|\s-\s")
_FEW = 3  # so many words, one of them a state, are a telegram's way to give it


class Standing(Value, frozen=True, kw_only=True):
    """`state`: "open", "closed", "under way" (of goods), "" where none is given; `due`: the next day, "" where none."""

    state: str = ""
    due: str = ""

    def __bool__(self) -> bool:
        return bool(self.state or self.due)


def standing(text: str, rules: Rules, at: datetime) -> Standing:
    """Where the company's `text`, said `at`, says that something stands: what it says last counts.

    Questions, conditions ("it ends when you say so"), what she may do, opening hours and what the company quotes tell nothing.
    """
    state = due = ""
    labelled = False
    for part in sentences(hers_left_out(clean(text))):
        if part.endswith("?") or _HOURS.search(part) or _ON_THE_LINE.search(part):
            continue
        fact = part if labelled else _CONDITION.split(part, maxsplit=1)[0]
        state = _state(fact) or ("open" if labelled and not state else state)
        labelled = _LABEL.match(part) is not None and len(part.split()) <= _FEW + 2 and not _state(part)
        if not _UP_TO_HER.search(part):
            days = understand(part, rules, at).of("due")
            due = days[-1].value if days else due
    return Standing(state=state, due=due)


_AS_A_RULE = re.compile(
    r"\b(?:daily|every (?:\w+day|day)|always|usually|normally|as a rule|all over|orders (?:are|leave|ship))\b", re.IGNORECASE
)


def _state(fact: str) -> str:
    """The state that a statement gives."""
    if _AS_A_RULE.search(fact):
        return ""
    if _NOT_CLOSED.search(fact):
        return "open"
    if _CLOSED.search(fact):
        return "closed"
    if _UP_TO_HER.search(fact):
        return ""
    if _MOVES.search(fact) or any(_says(segment, fact) for segment in _SEGMENT.split(fact)):
        return "under way"
    return "open" if _OPEN.search(fact) or _BEING.search(fact) else ""


def _says(segment: str, fact: str) -> bool:
    """Whether a word that may as well tell what happened once ("ordered") gives the state here."""
    found = _IF_SAID_OF_IT.search(segment)
    if found is None or re.search(r"\d", segment[found.end() :]):  # "placed on 24 November" is past
        return False
    return len(segment.split()) <= _FEW or _SAID_OF_IT.search(fact[: fact.find(found.group())]) is not None
