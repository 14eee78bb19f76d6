"""Whether yes or no answers a sentence: by the shape of its question, or because it asks for her word.

Companies word this in more ways than any list holds. What they share is the grammar of English: a question without a question
word whose verb stands before its subject ("do you wish …?", "may we …?"), a statement with a question mark ("you take it
then?"), or a request for something that means assent ("give us the nod").
"""

from __future__ import annotations

import re

_SUBJECT = r"(?:i|we|you|he|she|they|it|that|this|these|those|there|the|your|our|my|all|everything|one)"
_BE_DO = r"(?:is|are|am|was|were|do|does|did|has|have|had|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't)"
_MODAL = r"(?:shall|should|may|might|can|could|will|would|must|need|dare|shan't|shouldn't|can't|couldn't|won't|wouldn't)"
_INVERTED = re.compile(
    rf"(?:^|[,;:\-]\s*|\b(?:so|and|then|but|or|now|well)\s+)(?:{_BE_DO}|{_MODAL})\s+{_SUBJECT}\b", re.IGNORECASE
)
_QUESTION_WORD = re.compile(r"\b(?:which|what|who|whom|whose|when|where|why|how|whither|wherewith|whence)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    # "the price, which was promised", "what you told us": a clause that states something, no question
    r"(?:,\s+|\bof\s+|\bin\s+|\bto\s+|\bfor\s+|\bwith\s+)(?:which|whom|whose|who|where|when)\b(?=\s+(?:was|were|is|are|has|"
    r"had|you|we|i|our|your|the|they|he|she|my)\b)"
    r"|\b(?:about|of|is|was|is (?:that|this|it)|concerns?|concerning|regarding|with|as|than|on|to|from) (?:what|how|when|"
    r"where|which|why)\b"
    r"|\b(?:day|price|time|place|item|order|way|one|reason|matter|message) (?:which|who|when|where|why|how)\b",
    re.IGNORECASE,
)
_DO_FOR_US = re.compile(
    # a polite request to do or to tell something: answered by doing it
    r"\b(?:can|could|will|would|won't|might|may) you\b(?! (?:\w+ly )?(?:like|want|wish|prefer|care|have (?:it|us|me|this|"
    r"that|one)|"
    r"(?:be )?taking|be (?:having|buying|ordering)|do (?:us|me) the (?:hono\w+|pleasure)|"
    r"agree|accept|take|confirm|consent|approve|be (?:\w+ )?(?:happy|content|willing|satisfied|agreeable|all right|ok|fine|"
    r"interested|pleased)))",
    re.IGNORECASE,
)
_TELL_US = re.compile(
    r"\b(?:may|might|can|could|shall|should|must) (?:i|we)\b (?:\w+ly |also |just )?(?:please )?"
    r"(?:have(?! (?:the (?:hono\w+|privilege)|your (?:leave|permission|consent|nod|word)))|ask|know|hear|see|get|learn|"
    r"request|suggest|recommend|advise|propose|refer|direct|draw|point|remind|invite|set out|inquire|enquire|trouble|"
    r"beg|take (?:your|down)|help|assist|do for|be of)\b",
    re.IGNORECASE,
)
_HAVE_YOU = re.compile(
    # whether she has a number or a story at hand: what answers is the number or the story
    r"\b(?:do you (?:have|know|recall|remember|possess|happen)|have you)\b(?!.{0,12}\b(?:agree|decide|wish|want))",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:any|some|no)(?:thing|one|where)?\s+(?:\w+\s+)?(?:else|further|more|other)\b|\banything (?:i|we)\b|\belse\b"
    r"|\bare you (?:still )?(?:there|with (?:us|me)|on the line)\b|\bstill (?:there|with (?:us|me)|on the line)\b",
    re.IGNORECASE,
)
_WORD = (
    r"(?:yes|yeah|assent|consent|agreement|approval|go-?ahead|okay|ok|confirmation|say-?so|authori[sz]ation|nod|blessing|"
    r"acceptance|permission|green light|word)"
)
_HERS = (
    r"(?! (?:that )?(?:your|the|her|my) (?:[\w-]+ ){0,2}(?:names?|number|address|code|postcode|zip|e-?mail|identity|"
    r"date|details|"
    r"birthday)\b)"
)
_ASSENT = re.compile(
    rf"\b(?:give|say|need|require|want|await\w*|wait\w* for|request|indicate|express|signify|convey|reply|respond|answer|with|"
    rf"type|write|press|please|kindly|subject to|by saying)\b\s+(?:(?:me|us|only|just|with|a|an|the|your|simple|single|"
    rf"plain|quick|kind|express|for|in|is)\s+){{0,4}}[\"']?{_WORD}\b(?! (?:number|code|mail|e-?mail|message|letter|follows|"
    rf"comes|page|to (?:your|the))\b)"
    rf"|^\W*(?:please |kindly )?(?:confirm|approve|authori[sz]e|affirm|agree)\b{_HERS}"
    rf"|\b(?:kindly|please|pray|do|(?<!pleased )(?<!pleasure )(?<!happy )(?<!glad )(?<!beg )(?<!able )(?<!delighted "
    rf")(?<!like )(?<!wish )(?<!here )(?<!have )(?<!need )(?<!is )(?<!writing )to|can you|"
    rf"could you) (?:\w+ly )?(?:confirm|approve|authori[sz]e|affirm|assent|"
    rf"consent)\b{_HERS}"
    rf"|\byour {_WORD}\b[^.?!]{{0,12}}\b(?:required|needed|awaited|wanted|requested|necessary|outstanding|pending)\b"
    r"|\b(?:just|only) say (?:so|the word)\b|\bsay the word\b|(?<!on )(?<!at )(?<!by )(?<!upon )(?<!await )(?<!awaits "
    r")(?<!with )(?<!without )(?<!until )(?<!till )\byour (?:word|say-?so|nod|go-?ahead|consent|approval|assent|"
    r"blessing|okay)\b(?! (?:is|was|has|will|follows|comes|to)\b)[^.?!]{0,30}[.!]?$",
    re.IGNORECASE,
)
WE_CONFIRM = re.compile(
    r"^(?!.*\b(?:need|ask|want|require|request|beg)\w* you\b).*\b(?:(?:we|i)(?:'ll|'re|'m| will| shall| are| am)?|"
    r"you(?:'ll| will)? (?:get|receive|have|find))\b[^.?!]{0,40}\bto confirm\b",
    re.IGNORECASE,
)
"""The company's own confirmation, announced: nobody is asked for one."""
_SENT = re.compile(r"\b(?:follows?|comes|was|has been|will be|is on its way|have received|sent)\b", re.IGNORECASE)
_STATES = re.compile(
    r"(?:^|[,;:\-]\s*|\b(?:so|and|then|well|if so)\s+)(?:(?:so|and|then|well|now)[, ]\s*)?"
    r"(?:(?:you|we|i|it|that|this)(?:'\w+)?\s+\w+|(?:order(?! (?:number|no|nr|id|code|date|reference)\b)|place|book|buy|"
    r"proceed|go ahead|put|send|confirm|accept|reserve|ship|deal"
    r"|happy|want|like|care|ready|fancy|keen|okay to|ok to)\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^\W*(?:so |and |then |well |now )*(?:you(?:'re| are)? )?(?:calling|writing|ringing|here|asking|in touch|this|"
    r"that|it|all|about|regarding|concerning|topic|subject|re|in (?:connection|regard)|to do with|over|your (?:report|"
    r"order|call|mail|price))\b(?:\W+\S+){2,}",
    re.IGNORECASE,
)
"""What it is about, put as a question: "Calling about your order, FO-118822?"."""
_TAG = re.compile(
    r"\b(?:right|correct|ok(?:ay)?|yes|y/n|yes/no|agreed|deal|settled|confirm(?:ed)?|accept(?:ed)?|proceed|go ahead|fine|good|"
    r"no objections?|in order|acceptable|agreeable|satisfactory|to your liking)(?: (?:with|by|for|to) you)?$",
    re.IGNORECASE,
)


_AGAIN = re.compile(
    r"\b(?:say|put|phras|rephras|word|explain|tell|repeat|run|try|go over)\w*\b[^.?!]{0,40}\b(?:again|once more|differently|"
    r"different (?:way|words)|other (?:way|words)|another way|by me|past me)\b",
    re.IGNORECASE,
)
"""Something was not understood, however politely it is put: "Want to try saying that a different way?"."""


def wants_yes_or_no(sentence: str) -> bool:
    """Whether a plain yes or no answers `sentence`.

    >>> wants_yes_or_no("Shall it be put down for you?"), wants_yes_or_no("Which one shall be put down for you?")
    (True, False)
    """
    if not sentence.rstrip(" \"')").endswith("?"):
        return _ASSENT.search(sentence) is not None and not (_SENT.search(sentence) or WE_CONFIRM.search(sentence))
    if (
        _MORE.search(sentence)
        or _DO_FOR_US.search(sentence)
        or _TELL_US.search(sentence)
        or _HAVE_YOU.search(sentence)
        or _AGAIN.search(sentence)
    ):
        return _ASSENT.search(sentence) is not None
    if _QUESTION_WORD.search(_RELATIVE.sub(" ", _unquoted(sentence))):
        return False
    return _INVERTED.search(sentence) is not None or _says_something(sentence)


def _says_something(sentence: str) -> bool:
    """A statement put as a question ("You take it, then?", "Order it?", "Agreed?"), and no noun alone ("Postcode?")."""
    said = sentence.rpartition(": ")[2].rstrip(" ?\"')")
    return _STATES.search(said) is not None or _TAG.search(said) is not None or _ABOUT.search(said) is not None


def _unquoted(sentence: str) -> str:
    """Without what it quotes: 'namely "What is that smell"' asks nothing."""
    return re.sub(r'"[^"]*"', " ", sentence)
