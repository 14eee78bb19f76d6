"""What becomes of a customer's wish: refused, led on to something else, or proof demanded of what the company has itself."""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.families import family, is_question, said
from mystery_shopper.ledger.readings.text import sentences

_DO = (
    r"(?:do|grant|give|take|cancel|change|refund|offer|help|accept|allow|match(?! (?:(?:that|this|the|your|"
    r"any) )?(?:number|reference|(?:\w+ )?[A-Z]{2,}-))|sell|go (?:above|over|beyond|any)|decide|agree|return|move|"
    r"extend|"
    r"make|pay|approve|comply|oblige|accommodate|meet|fulfil\w*|honou?r|let|swap|replace)"
)
_REFUSES = family(
    rf"(?:cannot|can't|can not|unable to|not able to|may not|not allowed to|won't be able to|couldn't|don't|do not|"
    rf"not in a position to|not permitted to|mustn't) (?:[\w']+ ){{0,3}}?{_DO}(?! (?:wrong|better|more|lose))",
    r"(?:not|no longer|isn't|won't be|never) (?:\w+ )?possible", r"impossible", r"out of the question", r"no can do",
    r"(?:have|had|got) to say no",
    r"say no",
    r"hands are tied",
    r"(?:must|have to|regret to|obliged to) (?:decline|refuse|say no|turn)", r"declin(?:e|ed)",
    r"there(?:'s| is) (?:nothing|no way|not much|little) (?:\w+ )?(?:i|we|of anything)(?: can)?",
    r"no way (?:for (?:me|us) to|we|i|of|to)",
    r"(?:isn't|not|nothing|n't) (?:\w+ ){0,2}(?:something|a thing|anything|what) (?:that )?(?:we|i)(?:'m| can| could|"
    r" do| am| are|'re)(?: able)?",
    r"too late",
    r"no more than that",
    r"(?:my|our) (?:limit|say-so|authority|maximum)", r"more than (?:i|we) (?:may|can|could)", r"over (?:my|our) limit",
    r"not (?:granted|allowed|permitted|accepted|on offer|an option)",
    r"over (?:30|thirty) days (?:old|ago)", r"past (?:30|thirty) days",
)  # fmt: skip
_NO_REFUSAL = re.compile(
    r"\b(?:too late to wait|help(?:ed)? but|can(?:'t|not) wait|couldn't (?:agree|be happier)|can(?:'t|not) (?:go wrong|"
    r"lose|beat|thank))\b",
    re.IGNORECASE,
)

_WAY_ON = family(
    r"instead", r"alternativ\w+", r"you (?:can|could|may|might)", r"what (?:i|we|you) (?:can|could|may)(?: \w+)? do",
    r"(?:i|we)(?:'d| would)? (?:can|could|be (?:glad|happy|pleased) to)(?! ?not)",
    r"would you (?:like|rather|prefer|care)",
    r"(?:any )?(?:other|another|different|some other) (?:day|date|option|way|time)s?", r"options?", r"shall (?:i|we)",
    r"(?:look|see|tend)(?:s|ing)? (?:after|to) it",
    r"takes? it on",
    r"next stop",
    r"(?:i've|we've|has been|have been|now) (?:put|filed|entered|logged|opened)",
    r"what about", r"how about", r"up to you", r"the choice", r"either", r"free (?:check|repair)",
    r"(?:refuse|turn) (?:it|delivery|that)\b[^.?!]{0,30}\bor",
    r"(?:remains?|stays?|is) open to you",
    r"exchange",
    r"swap",
)  # fmt: skip
_POLITE = re.compile(r"\b(?:anything|what|something) (?:else|more|may|can)\b|\bhow (?:can|may) i\b", re.IGNORECASE)

_KINDS = (
    r"(?:photos?|photographs?|pictures?|pics?|images?|screenshots?|screen ?grabs?|proof|prove|evidence|adverts?|"
    r"advertisements?|ads?|flyers?|leaflets?|cuttings?|receipts?|documentation|documentary|till slips?|snapshots?|"
    r"vouchers?|copy of (?:the|that|an?) \w+)"
)
_PROOF = family(_KINDS, r"back (?:that|this|it) up", r"(?:snap|attach|upload) (?:a|an|it|the|some)")
_DEMANDS = family(
    r"(?:show|send|bring|need|have|got|attach|upload|provide|submit|present|produce|supply|furnish|require|requir\w+|"
    r"want|forward|see|include|snap|any|prove|without|required|needed|necessary|please|kindly|can you|could you|"
    r"may we)"
)
_NO_PROOF = re.compile(
    rf"\b(?:no|nor|neither|without(?: \w+)?) (?:\w+ ){{0,2}}{_KINDS}\b(?!,? no\b)(?! we can| (?:i|"
    rf"we) can't)(?:(?=[^.?!]*\b(?:needed|required|necessary|wanted|do it|fine)\b)|(?=\W*$)|(?=,))"
    rf"|(?:\bnot?|n't|\bnever) (?:\w+ )?(?:need|have to|ask|require|want|insist)\w*\b[^.?!;]{{0,40}}\b{_KINDS}\b"
    rf"|\bneed ?n(?:'t|ot)\b[^.?!;]{{0,40}}\b{_KINDS}\b|\b(?:receive|get|find|you'll have|comes with|sent you) (?:a|"
    rf"an|your|the) {_KINDS}\b",
    re.IGNORECASE,
)


def refuses_wish(text: str) -> bool:
    """Whether `text` refuses what she wants done. "I cannot see it" refuses a number, no wish."""
    return any(_REFUSES.search(_NO_REFUSAL.sub(" ", part)) is not None for part in sentences(said(text)) if not is_question(part))


def leads_on(sentence: str) -> bool:
    """Whether a sentence names something that she could take or do; a polite "What else can I do for you?" does not."""
    return _WAY_ON.search(sentence) is not None and _POLITE.search(sentence) is None


def demands_proof(text: str) -> bool:
    """Whether `text` asks for evidence of what the company can look up itself; not where it says that it wants none."""
    return any(
        _PROOF.search(words) and _DEMANDS.search(words) for part in sentences(said(text)) if (words := _NO_PROOF.sub(" ", part))
    )
