"""What was decided and why it could happen; whether somebody who was asked has said yes or no; whether a promise stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mystery_shopper.ledger.readings.matters import telling
from mystery_shopper.ledger.readings.text import clean, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED = re.compile(r'"[^"\n]*"|\([^()\n]*\)')
_TO_COME = re.compile(
    r"\b(?:will|shall|going to|would|within|until|till|before|as soon as|once|when|if|whether|pending|await(?:s|ing)?|"
    r"expect(?:s|"
    r"ed)?|yet|soon|"
    r"(?:are|is|am) (?:\w+ )?(?:looking|examining|investigating|reviewing|checking|considering|working|trying)|to (?:look|"
    r"find|learn|establish|investigate|see|decide|"
    r"determine|understand))\b|'ll\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:decid(?:ed|es)|decisions?|outcomes?|results?|conclu(?:ded|des|sions?)|findings?|verdicts?|rul(?:ed|ing|es)|"
    r"determin(?:ed|ation)|"
    r"resolutions?|resolved|uph(?:old|olds|eld)|justified|justice|merit(?:s|ed)?|well[- ]founded|unfounded|"
    r"(?:un)?substantiated|dismissed|rejected|denied|"
    r"at fault|(?:our|your|the) (?:fault|mistake|error)|(?:you|she)(?: were| was| are| is|'re|'s) (?:\w+ )?(?:right|correct|"
    r"in the right)|"
    r"(?:we|i) (?:were|was|are|am) (?:\w+ )?(?:wrong|to blame|in the wrong)|(?:we|i) (?:\w+ )?agree|(?:we|i)(?:'ve|"
    r" have)? found|(?:claim|complaint)(?: is| was| has been)? (?:accepted|granted|allowed|admitted)|"
    r"compensat(?:ed|ion)|(?:put|set) (?:right|in order|straight)|remedied|rectified|redress(?:ed)?|made good|sorted(?: out)?|"
    r"action(?:s)? taken|settled as follows|(?:have|had|has|you've) a (?:\w+ )?point|sides? with you|made changes|"
    r"changed (?:things|it|how|the)|(?:'ve|have|has been|'s been|we) (?:fixed|corrected|mended)|"
    r"came out|mess(?:ed)? (?:\w+ )?up|dropped the ball|(?:got|get) (?:it|that|this) wrong|owe you|in your favou?r|"
    r"let you down|our (?:bad|doing)|slip(?:ped)? up|fell short|(?:had|have) it right|verdict|fair point|(?:spot|bang|"
    r"dead) on|on the money|valid|invalid|corrective|apolog(?:y|ies)|"
    r"taken care of|where we (?:landed|stand|came down)|bottom line)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"^\W*(?:is |are |remains? )?(?:still |yet )?(?:pending|outstanding|open|to (?:come|follow|be (?:made|decided|found|"
    r"seen|announced))|within|by |in (?:two|2))|^[^,;:]{0,20}\b(?:will be|shall be|is awaited)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"\b(?:nothing|no|not|nobody)\b(?: \w+){0,3} ?$", re.IGNORECASE)
_CAUSE = re.compile(
    r"\broots? (?:of|was|is)\b|\boccasioned\b|\bbrought (?:it|this|that|them)(?: all)? (?:on|about)\b|\b(?:it |this |"
    r"that |all )+(?:goes|went|traces?|comes|came|boils|boiled) (?:back |down )?(?:to|from)\b|\b(?:started|began|"
    r"begun) (?:with|when|because)\b|\bculprit\b|"
    r"\bto blame\b|\bturns out\b|\bresponsible for (?:it|this|that)\b|\bfault (?:was|lay)\b|"
    r"\b(?:root )?causes?(?: of (?:it|this|that|the \w+))?\b|\bcaused(?: by)?\b|\breasons?\b|\bbecause(?: of)?\b|"
    r"\b(?:owing|"
    r"due|thanks|attributable|down|traced(?: back)?) to\b|"
    r"\b(?:how|why)\b(?: (?:it|this|that|such a thing|things|the \w+))?(?: (?:could|did|came|come|happened|occurred|arose|was|"
    r"went|has))(?: (?:to|about|pass|happen|occur|arise|be|possible|wrong))*|"
    r"\b(?:how|why)(?: on earth| ever| exactly)? (?:could|did|can|was) (?:it|this|that|such a thing|"
    r"such things)(?: (?:to|about|pass|happen|occur|arise|be|"
    r"come|possible))*\??|"
    r"\bwhy\s*(?:it happened)?\s*[:=?-]|\b(?:came|come) (?:about|to pass|of|from)\b|\b(?:arose|arisen|stem(?:s|med)?|"
    r"result(?:s|ed)|originat(?:es|ed)|sprang|sprung) (?:from|out of|in|since|as)\b|"
    r"\b(?:led|gave rise|contributed) to (?:it|this|that)\b|\bexplanation\b|\bexplains?\b|\bwent wrong\b|"
    r"\bin consequence of\b|\bas a (?:result|consequence) of\b|\borigin\b|"
    r"\bbehind (?:it|this|that|the \w+)\b|\b(?:fault|trouble|problem) (?:was|lay|lies|is) (?:that|with|in)\b|\bthis is why\b|"
    r"\bthat is why\b|\bhow come\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:no|not|cannot|never|nobody|unknown|unclear|without|unable|whatever)\b[^,;:]{0,40}$|n't\b[^,;:]{0,40}$", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\b(?:this|that|which|what)(?: is|'s| was)? (?:how|why|\w+ (?:led|gave|contributed|caused|explains?)|led|gave|"
    r"contributed|caused|explains?)\b|"
    r"\b(?:led|contributed|gave rise) to (?:it|this|that)\b",
    re.IGNORECASE,
)
"""The reason stands before: "which is how it could happen"."""
_EDGES = " ,:;.-=?"
_OPENS = re.compile(r"[:=-]\s*$|\b(?:as follows|(?:is|was|be) this|the following)\W*$", re.IGNORECASE)
_ENOUGH = 2  # telling words that say something of their own

_PENDING = re.compile(
    r"\b(?:(?:will|shall|must|have to|need to|let me|going to|'ll|am|are|is|i|we)\s+(?:\w+ ){0,3}?(?:ask|asking|inquir\w+|"
    r"enquir\w+|check\w*|contact\w*|call|ring|reach|find out|"
    r"forward\w*|pass\w*|look\w*|examin\w+)|await\w*|wait(?:s|ing)? for (?!you)|yet|still|no (?:answer|reply|word|news|"
    r"response)|"
    r"hear(?:ing)? (?:back|from)|(?:write|answer|reply|get back|come back) to "
    r"you|let you know|inform you (?:by|as soon|when|once)|as soon as|once|when|if|whether|not (?:\w+ )?(?:answered|replied|"
    r"responded|heard)|unanswered|only|alone|(?:get|have|receive|find) (?:an?|the|our|their|its) (?:answer|reply|response|"
    r"word|decision|news))\b|'ll (?:ask|check|"
    r"find|write|let|ring|call|inquire)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\b(?:thumbs up|green light|go-?ahead|assent|blessing|nod(?:ded)?|covered|up for it|on board with|game|will sort|"
    r"'ll sort|sort(?:s|ing)? it|have (?:it|that) (?:\w+ )*(?:done|taken)|right on it|absolutely|indeed|granted|"
    r"in favou?r|welcome to|wish is|yes|yeah|yep|certainly|sure|gladly|of course|with pleasure|happy|glad|pleased|"
    r"delighted|agree[sd]?|agreeable|"
    r"confirm(?:s|ed)?|grant(?:s|ed)?|approve[sd]?|affirmative|"
    r"arranged?|arranging|provided?|provid(?:es|ing)|possible|no (?:problem|trouble|objection)|sees? to (?:it|that)|"
    r"attended to|take(?:s|n)? care|will do|can do|can have|may have|"
    r"ok|okay|sorted|done|all set|in hand|set up|put (?:up|in|aside)|prepar(?:es?|ed|ing)|reserv(?:es?|ed)|consent(?:s|ed)?|"
    r"accede[sd]?|oblige[sd]?|compl(?:y|ies|ied)|fine|"
    r"will be (?:\w+ )?(?:there|ready|waiting|placed|brought|in|made|fulfilled|seen)|have (?:1|one|it|that) (?:ready|for you)|"
    r"accepts?|accepted|good to go|on board|able to|that works|you(?:'ll| will| shall)? (?:get|have|find|receive)|says? so)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:turn(?:ed|s)? (?:it|that|us|you) down|thumbs down|nope|out of the question|no can do|no(?! (?:problem|"
    r"trouble|objection|answer|reply|word|news|response|later))|not|cannot|unable|regrets?|"
    r"unfortunately|declin(?:e[sd]?|ing)|refus(?:e[sd]?|al)|impossible|unavailable|none|"
    r"negative|sorry)\b|n't\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()]\s+|\s+-\s+|\s+(?:and|but|that)\s+", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their|there)\b", re.IGNORECASE)

_OFF = re.compile(
    r"\b(?:suspen(?:d\w*|sion)|paus\w+|on hold|halted|stopped|withdrawn|in abeyance|set aside|laps\w+|void|out of (?:force|"
    r"action|effect|order)|inactive|discontinued|unavailable|"
    r"shelved|interrupted|revoked|rescinded|cancell?ed|lifted|dropped|ended|frozen|until further notice|is off|switched off|"
    r"waived|not (?:\w+ ){0,2}(?:apply|hold|stand|valid|available|offered|"
    r"in (?:force|effect|place))|(?:does|do|can|is|will)(?:n't) (?:\w+ ){0,2}(?:apply|hold|stand|valid|available|offer\w*|"
    r"in (?:force|effect|place))|no longer|taking a break)\b",
    re.IGNORECASE,
)
_ON_AGAIN = re.compile(
    r"\b(?:resumed|restored|reinstated|(?:back|again) in (?:force|effect|place)|in (?:force|effect|place) (?:once )?(?:again|"
    r"more)|"
    r"no longer (?:suspended|paused|on hold)|(?:suspension|pause) (?:is|has|was) (?:\w+ )?(?:over|ended|lifted)|holds again|"
    r"applies again)\b",
    re.IGNORECASE,
)
_LABEL_WORDS = 4


def _reason(after: str, following: str, known: frozenset[str]) -> str:
    """What stands behind words that announce a reason: the rest of their sentence, else the sentence `following`."""
    labelled = re.match(r"\s*[:=-]", after) is not None
    if (not telling(after) and not after.rstrip().endswith((".", "!"))) or _OPENS.search(after):
        after, labelled = following, not after.strip()  # under a heading one word will do
    tail = re.split(r":\s|\s-\s", after)[-1]
    if len(telling(tail) - known) >= (1 if labelled else _ENOUGH):
        return tail.strip(_EDGES)
    return after.strip(_EDGES) if len(telling(after) - known) >= _ENOUGH else ""


def to_come(words: str) -> bool:
    """Whether `words` speak of what is only to happen: "we will refund it by Friday"."""
    return _TO_COME.search(words) is not None


def decided(text: str) -> str:
    """The sentence of `text` that says what was decided, "" where it is only promised or not spoken of."""
    for part in _own(text):
        if not part.endswith("?") and any(
            not _TO_COME.search(part[: one.start()])
            and not _NOT_YET.search(part[one.end() :])
            and not _NOTHING.search(part[: one.start()])
            for one in _DECIDED.finditer(part)
        ):
            return part
    return ""


def cause(text: str, story: str = "") -> str:
    """What `text` gives as the reason why it could happen; "" where it gives none.

    The reason must say something beyond `story`, which is what she reported herself.
    """
    known = telling(story)
    parts = list(_own(text))
    for index, part in enumerate(parts):
        for found in _CAUSE.finditer(part):
            before, after = part[: found.start()], part[found.end() :]
            if (
                _TO_COME.search(before)
                or _UNKNOWN.search(before)
                or re.match(
                    r"\W*(?:(?:is|are|remains?) (?:still )?(?:not|un)|(?:will|shall|is being|is to|'ll) )", after, re.IGNORECASE
                )
            ):
                continue
            if re.search(r"\bhere(?:'s| is| are)\b", before, re.IGNORECASE) and not telling(after):
                after = ":"  # "Here is how it came about." announces the next sentence
            reason = _reason(after, " ".join(parts[index + 1 : index + 2]), known)
            if not reason and _POINTS_BACK.search(f"{before}{found.group()}") and len(telling(before) - known) >= _ENOUGH:
                reason = before.strip(_EDGES)
            if reason:
                return reason
    return ""


def answered(text: str, whom: str) -> str:
    """The words of `text` that say what `whom` ("Aspen Lodge") has answered: yes or no; "" where they were only asked."""
    names = re.compile(rf"\b(?:{re.escape(whom)}|{re.escape(whom.rsplit(maxsplit=1)[-1])})\b", re.IGNORECASE)
    theirs = False
    for part in _own(text):
        if part.endswith("?"):
            theirs = False
            continue
        for clause in _CLAUSE.split(part):
            mentioned = names.search(clause) is not None or (theirs and _THEY.search(clause) is not None)
            if _PENDING.search(clause):
                theirs = False
                continue
            theirs = theirs or mentioned
            if theirs and (_YES.search(clause) or _NO.search(clause)):
                return part
    return ""


def stands(text: str, what: str) -> bool | None:
    """Whether `what` ("guarantee"), of which `text` speaks, is in force: True, False; None where it is not spoken of."""
    word = re.escape(what)
    denied = re.compile(
        rf"(?:\b(?:no|not|never|without|cannot|unable to|neither)|n't)\s+(?:[\w-]+\s+){{0,3}}{word}|"
        rf"{word}\w*\s+(?:\w+\s+){{0,2}}(?:not|never|cannot)\b|no such thing as (?:\w+ ){{0,3}}{word}|{word}\W+(?:is |"
        rf"now )?off\b|"
        rf"{word}\w*\s+(?:\w+\s+)?\w+n't\b",
        re.IGNORECASE,
    )
    parts = [*sentences(clean(text))]
    found: bool | None = None
    for index, one in enumerate(parts):
        if one.endswith("?") or not re.search(rf"\b{word}", one, re.IGNORECASE):
            continue
        short = len(one.split()) <= _LABEL_WORDS and not one.endswith((".", "!"))
        part = f"{one}: {' '.join(parts[index + 1 : index + 2])}" if short else one
        if _ON_AGAIN.search(part) and not re.search(r"\b(?:will|shall|soon|hope|until|once|when)\b|'ll\b", part, re.IGNORECASE):
            found = True
        elif _OFF.search(part) or denied.search(part):
            return False
        elif not short or parts[index + 1 :]:
            found = True
    return found


def _own(text: str) -> Iterator[str]:
    """The sentences of `text`, without what it quotes or puts in brackets: those are her own words given back."""
    yield from sentences(_QUOTED.sub(" ", clean(text)))
