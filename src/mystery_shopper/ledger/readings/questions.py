"""What a company asks for: the noun of it in a question, a request, or a fragment that wants an answer. One sentence at a time.

What is asked for → regular expressions, without regard to case.
"""

from __future__ import annotations

_REQUEST = (
    r"(?:please|kindly|pray|tell (?:me|us)|give|let (?:me|us) have|(?:i|we|i'll|we'll|i'd|we'd|will|would|shall|"
    r"also)(?: also)? (?:need|require)|must ask|needed from you|state|quote|specify|indicate|furnish|supply|provide|"
    r"spell|"
    r"(?:^|[,;:.]|\band|\bthen|\bor|\bjust|\btry|\bdo) ?(?:say|enter|key|keying|type|typing|punch|punching|dial|read|"
    r"send|name(?! (?:of|on|in)\b|:)|confirm|describe|explain|try)|trouble you for|borrow|hit me with|advise|inform (?:me|us)|"
    r"be so (?:good|kind)|beg|lack|"
    r"(?:is|are|still|also) (?:also |still |now )?(?:required|requested|needed|wanted|missing|lacking)|to (?:say|key|"
    r"enter) (?:it|its))"
)
_HELD = r"(?:(?:no|without(?: a| any)?) (?:\w+ ){0,2}NOUNS|NOUNS(?: \w+)? (?:isn't|is not|not) (?:needed|required|necessary))"


def _asked(nouns: str, *, without: str = "", also: str = _REQUEST) -> str:
    """`nouns` (a regular expression) in a sentence that asks: a question, or one with a word of request."""
    barred = _HELD.replace("NOUNS", f"(?:{nouns})") + (f"|{without}" if without else "")
    return rf"^(?!.*(?<![\w-])(?:{barred})(?!\w))(?=.*(?<![\w-])(?:{nouns})(?!\w))(?:.*\?[\"')\s]*$|.*(?:\b{also})(?!\w))"


def _bare(nouns: str) -> str:
    """A noun alone with a question mark or a "please" behind it, or said to be required: what a clerk or a form asks for."""
    polite = (
        r"(?:please(?: and thank you)?|if you please|if you would(?: be so \w+)?|if you'd be so \w+|"
        r"for (?:verification|security|(?:the|your|our|my) \w+)|if i may)"
    )
    return (
        rf"^\W*(?:(?:and|the|an?|your|her|his|which|what|customer'?s?|caller'?s?|new|full) ){{0,3}}(?:{nouns})"
        rf"(?:\W*\?|,? {polite}\W*)$|(?<!\bno )(?<!\bwithout )\b(?:{nouns})\b[^.?!]{{0,30}}\b(?:is|are) (?:also |still |now )?"
        r"(?:required|requested|needed|wanted|missing|lacking)\b(?! (?:no|not))"
    )


_WHAT = r"(?:what|which|whatever|whichever)(?:'s|'d|'ll|'re)?"
_NUMBERS = (
    r"(?:(?:order|incident|reference|ticket|case|claim|confirmation|invoice|tracking|return|quote|purchase[- ]order|"
    r"booking|reservation|service)[ -]?(?:or (?:\w+ )?)?(?:numbers?|no\b|nr\b|id\b|code|#)|"
    r"(?<!phone )(?<!mobile )(?<!telephone )(?<!card )(?<!account )(?<!house )numbers?(?! of (?:people|items|pieces|"
    r"customers|nights|days|parcels))|references?|ref|tickets?|digits)"
)
_ITEMS = (
    r"(?:items?|articles?|products?|models?|things?|goods|merchandise|equipment|kit|gear|pieces?|tents?|stoves?|cameras?|"
    r"bit of kit)"
)
_BUY = (
    r"(?:(?:was|is|were) it (?:that )?you (?!say|said|mean|told)\w+|'s it (?:going )?to be|buy(?:ing)?|bought|"
    r"order(?:ed|ing)?|purchas\w+|after|looking for|in mind|hoping|need(?:ed)?|want(?:ed)?|(?:like|care|"
    r"wish) to (?:have|get|order|buy|purchase)|get from us|got from us|in (?:it|the|that|your) (?:order|box|parcel)|"
    r"in it|"
    r"(?:can|may|could|shall) (?:i|we) (?:get|send|bring|sell|order)(?: \w+)?|be missing|may it be|'?ll it be)"
)
_TOLD = (
    r"(?:happen\w*|occurred?|took place|went (?:on|wrong)|going on|gone wrong|goes on|wrong|(?:the |your )?(?:problem|"
    r"issue|matter|trouble|concern|reason|background|story|request|deal|circumstances|details?|particulars|facts|"
    r"question|subject|nature|situation)(?! (?:by|until) )|"
    r"(?:it(?:'s)?|this|that|call(?:ing)?|one|writing|touch|all|be|to do) (?:\w+ )?(?:about|with|over|concern\w*|"
    r"regard\w*|in regard)|about|concern(?:s|ing|ed)?|regard(?:s|ing)?|relates?|up|amiss|in aid of|brought (?:it|this|"
    r"that)|brings? (?:it|this|that)|promised?|agreed|says?|said|mean|for|aloud|read)"
)
_LETTER = r"(?:e-?mail|mail|message|letter|it|that|note)"

QUESTIONS: dict[str, tuple[str, ...]] = {
    "asks.reference": (
        _bare(
            r"(?:(?:order|incident|reference|ticket|case|claim|reservation)[ -]?)?(?:numbers?|reference|ref|"
            r"(?<=[ -])(?:no|nr|id))(?: of the \w+)?"
        ),
        _asked(
            _NUMBERS,
            without=r"(?:phone|card|account) numbers?|(?:doesn't|don't|does not|do not|cannot|can't|no) (?:\w+ )?(?:provide|"
            r"have|take|offer|place|field)|(?<!did we )(?<!did i )(?:give|get|hand|gives|assign\w*) you (?:a|an|your|"
            r"the)(?: \w+)? (?:number|reference)(?! (?:again|once more))|you(?:'ll| will)? (?:get|receive) (?:a|an|"
            r"your)(?: \w+)? number|a number of|what happened|have your number|your number (?:goes|is|travels)|"
            r"on file|called? from|goes with|(?:give|tell|mention|show|quote)(?: us| me| them| him| her)? (?:that|"
            r"this|the|its|your) (?:\w+ )?number (?:when|at|and|to order)|is known by|mail you (?:your|"
            r"the) order number",
        ),
        (
            r"^\W*(?:\w+ ){0,2}(?:order|incident|reference|ticket|case) number,?(?: once more|"
            r" again)?,?(?: please)?\W*\?\W*$|\bnumbers?\?"
        ),
        (
            r"\b(?:digits|number) (?:now|again|once more)\b|\b(?:give|send|mention) (?:me |"
            r"us )?the (?:order )?number (?:again|once more|along)\b"
        ),
    ),
    "asks.name": (
        _bare(r"(?:full |last |first |sur|family |first and last )?names?(?: on (?:it|the \w+))?"),
        _asked(
            r"names?|surname",
            without=r"names? of (?:the|your|that|this|its|our|it)(?! (?:account|person|caller|customer))|its name|brand|"
            r"file name|in the name of|what it'?s called|names? and (?:where|addresses)|give(?:n)? out|"
            r"give(?:n)? names|nothing|no (?:bill|order|appointment)|name(?: \w+)? by reply",
        ),
        (
            r"\b(?:who|whom)(?:'s|'re)? (?:am i|do i have|is (?:this|calling|speaking|it)|on the line|(?:is|'s) on the|are you|"
            r"might (?:i|this|you)|would (?:this|that|i) be|may i say|calling|shall i say|(?:have|am|do) (?:i|we)|"
            r"it (?:ordered|registered))(?! (?:\w+ )?(?:to (?:send|deliver)|send))"
        ),
        (
            r"\b(?:with|to|for|under) (?:whom|whose|what|which)(?: name)?\b(?! (?:may|can|shall)? ?(?:i|we) (?:help|do|"
            r"assist|serve|be))(?=[^.!]*\b(?:speak\w*|talk\w*|name|order|have|is it|do i|am i|dealing|"
            r"the honou?r)\b)[^.!]*\?|\bwhat (?:do they|should i|can i|may i|shall i) call you\b|"
            r"^\W*(?:and )?you are\W*\?|\bwho(?:'s| is) (?:calling|speaking|there|that)\b|\bwho (?:are you|might you be)\b"
        ),
    ),
    "asks.postcode": (
        _bare(r"zip(?: ?code)?|post(?:al)?[ -]?code"),
        _asked(r"zip(?: ?codes?)?|post(?:al)?[ -]?codes?"),
    ),
    "asks.email": (
        _bare(r"(?:which )?(?:e-?mail|mail|electronic mail)(?: address)?(?: for (?:the|it|this) \w+)?"),
        r"\b(?:for|know|have) your (?:electronic|e-?)[ -]?mail\b",
        _asked(
            r"(?:e-?mail|mail|electronic mail)(?: address)?|mail to reach you",
            without=rf"(?:read|said|say|says|telling|read aloud) (?:\w+ )?{_LETTER}|(?:e-?mail|mail|"
            rf"message)(?: \w+){{0,3}} (?:says?|said|aloud|out loud|out|to me)|(?:email|mail|write to) us|"
            rf"by (?:e-?mail|mail)|(?:by|via|in|sent) (?:an? |our |the )?(?:e-?mail|mail)|through the mail|"
            rf"mail (?:desk|order)|mail from|from the (?:\w+ )?(?:mail|email)|or mail|answer this|this (?:e-?mail|"
            rf"mail)|we (?:wrote|sent)|call|phone|reply|mail, |, email,|, by email|in your (?:mail|email)|watch your",
        ),
        (
            r"\b(?:which|what) (?:e-?mail|mail)(?: address)?\b[^.!]*\?|\bwhere (?:may|can|shall|should) (?:i|"
            r"we) (?:e-?mail|mail)\b"
        ),
    ),
    "asks.phone": (
        _asked(r"(?:tele|mobile |cell )?phone number", without=r"(?:from|on) (?:the|your) (?:\w+ )?phone number|on file"),
        r"\bwhat number (?:can|may) (?:we|i) (?:call|reach)\b",
    ),
    "asks.item": (
        _bare(rf"(?:{_ITEMS})(?: ordered| name)?|names? of (?:the|your|that) (?:item|product|article)"),
        r"^\W*(?:and |so )?which (?:of (?:these|those|them|the \w+)|one)(?: \w+){0,3}\W*[:?]",
        (
            rf"^(?=.*\?|\W*(?:and |so )?(?:which|what)\b[^:]*$|.*\b(?:need to know|tell me|"
            rf"tell us)\b)(?!.*\b(?:about, the|dollars)\b|.*\$|"
            rf".*:).*\b{_WHAT}\b[^?!]{{0,60}}?\b(?:{_ITEMS})\b(?![^?!]*\b(?:cost|price|go(?:ing)?|for)\b)[^.!]*"
        ),
        (
            rf"^(?!.*\b(?:day|date|price|pay|cost|where|store|number|name|about|dollars)\b|"
            rf".*\$).*\b{_WHAT}\b[^?!.]*\b(?:{_BUY})(?!\w)[^.!]*\?|^\W*order for what\b|\bwhat(?:'s| is|"
            rf" was) (?:in )?(?:the|your|that) order(?: for)?\?|\bwhat was in (?:it|the (?:parcel|order|box))\b"
        ),
        _asked(
            (
                r"(?:the |an? |our |your |that |catalogue )?(?:item|product|article|model)(?: name| number)?|"
                r"(?:piece of )?equipment|merchandise|names? of (?:the|your) (?:item|product)|which (?:bit|piece)"
            ),
            without=r"shall i|should i|would you like|want me|may i (?:order|place)|the item (?:go|be sent)|where|when|"
            r"put down|take it|add|swap|price|order (?:it|that|the)|it(?:'s| is| will| comes)|label|returned?|how|"
            r"send (?:it|you)|ready|new one",
        ),
        (
            r"\btell (?:me|us) what (?:\w+ )?(?:it (?:is|was) )?you (?:\w+ )?(?:order|bought|want|need)\w*|"
            r"\b(?:let us know|tell us|with|and) what (?:item|it(?:'s| is) called|you(?:'re| are) after)\b|"
            r"\bproduct wanted\b|\bremind me what you\b"
        ),
    ),
    "asks.price": (
        _bare(r"price|amount|sum|figure"),
        r"\b(?:specify|quote|name|state) the (?:price|amount|sum|figure)\b",
        (
            r"\b(?:what|which|how much)\b[^?!.]*\b(?:price|pay(?:ing)?|cost|amount|charged?)\b[^.!]*\?|\bhow much (?:was|"
            r"is|were|did)\b|\bwhat (?:was|is) the (?:price|amount)\b"
        ),
        r"\b(?:tell me|give me|i(?:'ll| will)? need|please)\b[^?!.]*\bthe (?:price|amount)\b",
    ),
    "asks.story": (
        _bare(
            r"details|particulars|circumstances|facts|nature of (?:the|your) \w+|description(?: of \w+)*|subject|topic|"
            r"reason|background|nature of the \w+ is"
        ),
        (
            rf"^(?!.*\b(?:what|which|whatever)(?:'s)? (?:\w+ ){{0,2}}?(?:{_ITEMS}|day|date|name|number|price|"
            rf"address)\b)(?!.*\b(?:anything|something|what else|else|is it about|what can (?:i|we)|"
            rf"i see what)\b)(?!.*\b(?:go(?:ing)? for|do you say|did you try)\b).*\b(?:what|which|how come)(?:'s|'d|'re|"
            rf"'ll)?(?!\w)[^?!]*?\b{_TOLD}(?!\w)[^.!]*\?"
        ),
        (
            r"\b(?:what|which)(?:'s| is| was| are|'re)?\b[^?!.]{0,25}\b(?:about|regarding|concerning|"
            r"in connection with)\b(?! the)[^.!]*\?|^\W*(?:so )?what(?:'s| is) (?:it|this) (?:all )?(?:about|for|"
            r"over)\W*\?"
        ),
        (
            r"\b(?:walk|talk|take) (?:me|us) through\b|\bset (?:out|forth)\b[^.?!]{0,20}\b(?:facts|matter|details|case|"
            r"circumstances)\b|^\W*(?:please )?describe\b"
        ),
        (
            r"\b(?:tell|give) (?:me|us) (?:more|again|what (?:happened|went|it)|(?:all )?about|(?:some |"
            r"the )?(?:background|story|details|whole))\b|\b(?:describe|explain|repeat)\b[^?!.]{0,30}\b(?:problem|"
            r"issue|matter|reason|why|what|it|that|happened|situation|story|me|place)\b|"
            r"\bstart (?:again )?from the (?:beginning|top)\b|\brun that by (?:me|us)\b|\bfill (?:me|us) in\b|"
            r"\bask you what\b|\bwhat (?:took place|went on there|happened)\b(?= *\?)|\b(?:tell|inform|advise) (?:me|"
            r"us) (?:of )?(?:what|how|why) (?:has |have )?(?:happen\w*|befall\w*|occur\w*|gone|went|come|came|took|"
            r"taken|it|this|that)\b"
        ),
        (
            rf"\bread\b[^?!.]{{0,30}}\b{_LETTER}\b[^?!.]{{0,20}}\b(?:out|aloud|to me|for me|says?)\b|\bread (?:me|out|"
            rf"aloud)\b|\b(?:what|how) (?:does|did) (?:the|that|our|it|your) ?{_LETTER}? ?(?:say|said|go)\b|"
            rf"\bread aloud\b|\btell(?:ing)? me what (?:it|the \w+|that) says\b|\bstory behind\b[^.!]*\?|\bword (?:by|"
            rf"for) word\b"
        ),
        (
            r"\bwhat (?:exactly )?(?:was|were|did)\b[^?!.]{0,25}\b(?:promised|agreed|told|offered|said|say|promise|write|"
            r"wrote)\b|\b(?:give|need|have) (?:me |some )?(?:more )?(?:the )?details\b[^.!]*|"
            r"\bwant to know\b[^.!]*\b(?:what|how come|why)\b[^.!]*\?|\b(?:question|wondering)\b[^.!]*\b(?:the (?:subject|"
            r"reason)|what|how come|why)\b[^.!]*\?"
        ),
    ),
    "asks.read_aloud": (
        r"\btell(?:ing)? me what (?:it|the \w+|that) says\b|\bword (?:by|for) word\b",
        (
            rf"\bread\b[^?!.]{{0,30}}\b{_LETTER}\b[^?!.]{{0,20}}\b(?:out|aloud|to me|for me|says?)\b|\bread (?:me|out|"
            rf"aloud)\b|\b(?:what|how) (?:does|did) (?:the|that|our|your) {_LETTER} (?:say|go)\b|\bread aloud\b"
        ),
    ),
    "asks.date": (
        _asked(r"(?:purchase|order) date|date of (?:the |your )?(?:purchase|order)"),
        r"\bon (?:which|what) (?:day|date)\b",
        (
            r"\bwhen (?:did|was|were|have|had)\b[^.!]*\?|\b(?:what|which)(?: (?:was|is|about))?(?: the)?(?: \w+)? (?:date|"
            r"day)\b|\babout when\b|"
            r"^\W*(?:new |the )?date(?: of (?:the|your) \w+)?\W*\?"
        ),
    ),
    "asks.confirm": (
        (
            r"\b(?:is|was|are|was) (?:that|this|it) (?:right|correct|ok(?:ay)?|all right|fine|so|about|the|for|your)\b|"
            r"\b(?:right|correct|ok(?:ay)?|yes|agreed)\?\s*$|\bare you (?:calling|writing|here|asking|happy|fine|content|"
            r"all right|ok)\b[^.!]*\?|\bis (?:that|this|it) why\b"
        ),
        (
            r"\b(?:shall|should) (?:i|we)\b[^.!]*\?|\b(?:may|can) (?:i|we) (?:go ahead|order|place|book|put|use|"
            r"proceed)\b[^.!]*\?|\b(?:would you like|do you want)\b[^.!]*\?|\b(?:please|can you|could you) confirm\b|"
            r"\bdo you (?:agree|mean|accept)\b|\bdid i get that\b|\bcan i (?:go ahead|order|place|book)\b"
        ),
    ),
    "asks.payment": (
        _bare(r"card|payment(?: method)?|means of payment"),
        (
            r"\bhow\b[^.!?]{0,20}\b(?:pay(?:ing)?|(?:be )?settled?|paid)\b[^.!]*\?|\b(?:charge|use|debit|"
            r"bill)\b[^.!?]{0,12}\bcard\b[^.!]*\?"
        ),
        (
            r"\bhow (?:would|do|will|shall) you (?:like to |want to |wish to )?pay\b|\b(?:credit |debit |bank |"
            r"payment )card(?:'s)?\b[^.!]{0,30}(?:\?|number|details|please)|\b(?:payment (?:method|details|card)|"
            r"pay (?:by|with|on))\b[^.!]*\?|\bcard (?:number|on file)\b[^.!]*\?"
        ),
    ),
    "asks.address": (
        _bare(r"(?:delivery |shipping |home |postal |street |full |new )?address(?: for (?:the )?\w+)?"),
        (
            r"^(?!.*\b(?:did you see|you saw|its price|does it stand|can i find|did you (?:buy|get)|"
            r"from where)\b).*\b(?:where|whither|which (?:doorstep|place))(?:'s|'re)?(?!\w)[^.!]{0,40}\b(?:send|sent|"
            r"deliver\w*|ship\w*|go(?:es|ing)?|travel|head(?:ed|ing)|dispatch\w*|bound|want (?:it|this)|drop\w*|bring|"
            r"forward\w*|haul\w*|live|put|it to|box|parcel|take it)\b[^.!]*\?"
        ),
        _asked(
            (
                r"(?<!mail )(?<!email )(?<!e-mail )(?<!link )address(?:es)?(?! (?:we|that we|you used|it))|"
                r"somewhere to (?:send|ship|deliver) (?:it|this)|(?:your |the |new )?street(?:,| and| address)(?: \w+)?"
            ),
            without=r"(?:e-?mail|mail) address|goes to|on file|from the (?:\w+ )?(?:mail |email )?address|usual|headed to|"
            r"from the mailbox|names?, addresses|names or addresses|address on (?:it|the)(?! )|address we|write to|"
            r", address",
        ),
        (
            r"\b(?:deliver|ship|send) (?:it )?to (?:your|the|which) (?:home|address|usual)\b[^.!]*\?|\bstreet,? (?:and |"
            r"the )?(?:city|number|town)\b(?![^.!?]*\b(?:please )?(?:is|was)\b)"
        ),
    ),
    "asks.anything": (
        _bare(r"request|wish|pleasure|business|errand|concern|purpose of (?:the|your) (?:call|visit)"),
        (
            r"\b(?:how|wherewith|in wh(?:at|ich) (?:way|manner)|what(?: is it)?)(?: is it| exactly)? (?:may|can|could|"
            r"might|shall) (?:i|"
            r"we) (?:\w+ )?(?:serve|be of|assist|help|do)\b"
        ),
        (
            r"\bwhat(?:'s| is) (?:on your mind|your (?:wish|request|pleasure|business))\b|\bwhat are you (?:after|here for|"
            r"calling about)\b|\bwhat(?:'ll| will) it be\b|\bwhat (?:do you|would you|d'you) (?:need|want|like)\W*\?"
        ),
        r"^\W*(?:please )?state (?:your )?(?:request|wish|business|purpose)\b|\bhelp (?:choosing|with) what\b",
        (
            r"\b(?:how|what) (?:can|may|could|might) (?:i|we) (?:help|assist|do for|be of)\b|\bwhat can (?:i|we) do\b|"
            r"\bhow may (?:i|we) direct\b|\bwhat(?:'s| is) (?:your call|this call) about\b|\bwhat brings you\b|"
            r"\bhow can we be of\b"
        ),
    ),
    "asks.choice": (
        (
            r"\bor (?:just |simply )?say \w+|\b(?:take|press) (?:\d|one|two|three|four)\b|\b(?:press|dial|push|hit|"
            r"say|choose|select|"
            r"key|tap|touch)\b[^.?!]{0,40}\b(?:\d|one|two|three|four|zero|star|hash|pound|or|either|for|followed)\b|"
            r"\bfor\b[^.?!]{0,60}\b(?:press|say|dial)\b|\bto\b[^.?!]{0,60},?\s(?:press|dial)\b"
        ),
        (
            r"\b(?:would you (?:like|prefer)|do you want|should it|shall (?:we|i))\b[^.!?]*\bor\b[^.!?]*\?|\b(?:delivery|"
            r"delivered|shipped|ship|home|pick)\b[^.!?]*\bor\b[^.!?]*\?"
        ),
    ),
}
