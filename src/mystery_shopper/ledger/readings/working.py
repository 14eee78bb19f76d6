"""Whether something works, as it is said: "all in good order", "the internet is down"."""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.text import clean, sentences

_TROUBLE = (
    r"(?:faults?|problems?|troubles?|issues?|outages?|interruptions?|disturbances?|disruptions?|defects?|errors?|anomal(?:y|"
    r"ies)|breaks?|wrong|"
    r"amiss|irregularit(?:y|ies)|failures?|complaints?|out of order)"
)
_NO_TROUBLE = re.compile(
    rf"\b(?:no|not (?:a|any)|without(?: any)?|nothing|free (?:of|from)|zero|never any|none of the|"
    rf"nor any)\b(?: \w+){{0,2}}? {_TROUBLE}\b|"
    rf"\b(?:fault|trouble|error|problem)-?free\b|\bwants? for nothing\b|\bnothing (?:is )?(?:wanting|lacking|missing|"
    rf"to (?:worry|complain|report|fix|repair|do|mend))\b|n't (?:\w+ )?any(?:thing)? (?:\w+ )?{_TROUBLE}\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b(?:no|not|none|neither|nor|never|nothing|nobody|nowhere|cannot|down|off|out of (?:order|operation|service|action|use|"
    rf"commission|reach)|lack\w*|wanting|barred|blocked|halted|silent|offline|(?:(?<=\bis )|(?<=\bare )|(?<=\bwas )|"
    rf"(?<='s )|(?<='re )|(?<=: )|(?<=gone )|(?<=went )|(?<=been )|(?<=all )|(?<=still )|(?<=both )|(?<=now ))out|"
    rf"lost|gone|without|dead|cut|ceased|stopped|"
    rf"failed|failing|fails|"
    rf"interrupted|broken|faulty|severed|suspended|restor\w+|absent|missing|dark|red|inactive|inoperative|idle|"
    rf"blink|fritz|conk(?:ed|s)?|kicked the bucket|went west|packed (?:up|in)|given up|acting up|trouble|dropp(?:ed|"
    rf"ing)|flat|kaput|bust(?:ed)?|dis(?:connected|rupted|abled|turbed|continued)\w*|un(?:available|reachable|"
    rf"connected|plugged|able|wired)\w*|"
    rf"{_TROUBLE})\b|n't\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:hum(?:s|ming)|all systems go|tickety-boo|hunky-dory|peachy|shipshape|golden|dandy|a-ok|right as rain|spot on|purr\w*|"
    r"pass(?:es)?|clockwork|tip-?top|spotless|strong|behav(?:es|ing)|going|doing|kicking|"
    r"pukka|works?|working|functions?|functioning|running|runs?|operat(?:es?|ing|ional|ive)|connected|intact|healthy|"
    r"stable|"
    r"alive|"
    r"in (?:\w+ ){0,2}(?:order|operation|service|shape|health|condition|function|standing)(?! to)|as (?:it|they) should|"
    r"flawless(?:ly)?|"
    r"checks? out|passed|clean|ok|okay|fine|good|all right|alright|well|sound|normal(?:ly)?|perfect(?:ly)?|green|live|active|"
    r"online|"
    r"perform(?:s|ing))\b|(?:\b(?:is|are|looks?|seems?|all|both|everything|stands?|remains?)|'s|'re|[:=-])\s+"
    r"(?:\w+ly |all |both |quite |just |still |also |back )?(?:up|on|available|there)\b",
    re.IGNORECASE,
)
_OF_A_LINE = re.compile(
    r"\b(?:lines?|connections?|internet|(?:tele)?phones?|broadband|wi-?fi|services?|signals?|everything|both|all|it|they|"
    r"router|modem|"
    r"cabin|network|test|check|link)\b",
    re.IGNORECASE,
)
_IDLE_TALK = re.compile(
    r"\bchecks? out\b(?! well)|\b(?:good )?look(?: \w+)? down\b|\bgo ahead\b|\bgood look\b|\btake care\b|\b(?:hold|"
    r"stay|remain|keep|wait|be|are|still|on|off|drop) (?:on )?the line\b|\bon the line\b|\bworking (?:on|hours|"
    r"days?)\b|\b(?:customer|"
    r"cabin|at your|of (?:\w+ )?|your (?=humble))\s?service\b|\bin order to\b|\b(?:very )?good (?:day|morning|afternoon|"
    r"evening|bye)\b|\bas well\b|\bworks? (?:for|with) (?:us|you|me)\b|"
    r"\bgone (?:\w+ly )?(?:over|through|along|into)\b|\bup and down\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:if|whether|when|once(?!-)|until|unless|should (?:your|the|it|they)|press|will be|shall be|soon|by (?:tomorrow|\w+day)|"
    r"hope)\b|(?<!like it )(?<!as it )(?<!as they )(?<!like they )\bought to\b|'ll be\b",
    re.IGNORECASE,
)


def works(text: str) -> bool | None:
    """Whether `text` says that a line, and all on it, works; None where it says neither. Trouble outweighs the rest."""
    said: bool | None = None
    about = False
    for part in sentences(clean(text)):
        words = _IDLE_TALK.sub(lambda found: " passed " if found.group().lower().startswith("check") else " ", part)
        about = _OF_A_LINE.search(words) is not None or (about and len(words.split()) <= 4)  # noqa: PLR2004 - "All fine there."
        if not about or part.endswith("?") or _NOT_NOW.search(words):
            continue
        if speaks_against(words):
            return False
        if _FOR.search(words) or _NO_TROUBLE.search(words):
            said = True
    return said


def speaks_against(words: str) -> bool:
    """Whether a state given in `words` is one of not working: "not connected", "down"; "no fault found" is none."""
    return _AGAINST.search(_NO_TROUBLE.sub(" ", words)) is not None
