"""The wordings of questions: what is asked for → regular expressions, on one sentence, without regard to case."""

from __future__ import annotations

_ASK = (
    r"(?:what|which|who(?:m|se)?|when|where|how|please|could you|can you|would you|will you|may i|might i|can i|"
    r"could i|i need|i(?:'ll| will|'d| would) (?:also )?need|i must|we need|we(?:'ll| will) need|tell (?:me|us)|give|"
    r"let (?:me|us) have|enter|key|type|say|speak|provide|do you (?:have|know|remember)|have you (?:got )?|spell|"
    r"confirm|quote|state|send us|supply|your|(?:may|might|can|could|must) we (?:have|ask|know|trouble|request|beg|take|note)|"
    r"kindly|we (?:require|request|lack|would ask|must ask|beg|ask you)|specify|indicate|furnish|advise|inform (?:me|us)|"
    r"trouble you for|be so (?:good|kind)|required|requested|missing|wanted)"
)


def _bare(nouns: str) -> str:
    """A noun alone with a question mark or a "please" behind it, or said to be required: what a clerk or a form asks for."""
    polite = r"(?:please|if you please|if you would(?: be so \w+)?|for (?:verification|(?:the |your )?\w+))"
    return (
        rf"^\W*(?:(?:and|the|an?|your|her|his|which|what|customer'?s?|caller'?s?) ){{0,3}}(?:{nouns})"
        rf"(?:\W*\?|,? {polite}\W*)$|(?<!\bno )(?<!\bwithout )\b(?:{nouns})\b[^.?!]{{0,30}}\b(?:is|are) (?:also |still |now )?"
        r"(?:required|requested|needed|wanted|missing|lacking)\b(?! (?:no|not))"
    )


QUESTIONS: dict[str, tuple[str, ...]] = {
    "asks.reference": (
        _bare(
            r"(?:(?:order|incident|reference|ticket|case|claim)[ -]?)?(?:numbers?|reference|ref|(?<=[ -])(?:no|nr|"
            r"id))(?: of the \w+)?"
        ),
        r"\b(?:got|have|know) (?:a|the|your|any|some) (?:number|reference|ticket)\b[^.!]*\?",
        (
            rf"\b{_ASK}\b[^?!.]*\b(?:order|incident|reference|ticket|case|confirmation|invoice|tracking|return|quote|"
            r"purchase[- ]order|booking|claim|service)[ -]?(?:or (?:order|incident|reference|ticket|case) )?(?:number|"
            r"no\b|nr\b|id\b|code|#)"
        ),
        rf"\b{_ASK}\b[^?!.]*\b(?:the|your|that|this|a|any) (?:number|reference)\b(?! (?:of|for) (?:people|items|pieces))",
        (
            r"\b(?:what|which) number\b|\bnumber\b[^?!.]{0,20}\b(?:again|once more)\b[^.!]*\?|\b(?:key|enter|type|"
            r"dial)\b[^.?!]{0,30}\bnumber\b|\b(?:key|enter|type|try|dial|say)(?: in)? (?:its|the|those|all)? ?digits\b|"
            r"\bgive you a number\b[^.!]*\?|\b(?:have|know) (?:a|an|your|the) (?:order|incident|reference|case|"
            r"ticket)(?: or \w+)? number"
        ),
        r"^\W*(?:your |the )?(?:order|incident|reference|ticket|case)[ -]?number,?(?: please)?\W*$",
    ),
    "asks.name": (
        _bare(r"(?:full |last |first )?names?"),
        rf"\b{_ASK}\b[^?!.]*\b(?:your|the|full|last|first|sur|family) ?names?\b",
        (
            r"\bwho(?:m)? (?:am i|do i have|is (?:this|calling|speaking)|are you|(?:is|was) it (?:ordered|"
            r"registered) (?:for|to))\b|\b(?:under )?(?:what|which|whose) name\b|\bname,? please\b|"
            r"^\W*(?:and )?your name\b(?! (?:is|was|has|stands|will)\b)|^\W*(?:and )?you are\?|"
            r"\b(?:who|whom) (?:have|am|do) (?:i|we)\b(?! (?:to|send|deliver))"
        ),
    ),
    "asks.postcode": (
        _bare(r"zip(?: ?code)?|post(?:al)?[ -]?code"),
        rf"\b{_ASK}\b[^?!.]*\b(?:zip|post(?:al)?) ?-?(?:code)?\b",
        r"\b(?:zip|postal|post) ?code\b[^.!]*\?|\bzip(?: code)?,? please\b",
    ),
    "asks.email": (
        _bare(r"e-?mail(?: address)?|electronic mail(?: address)?"),
        r"\b(?:for|know|have) your (?:electronic|e-?)[ -]?mail\b",
        rf"\b(?!your\b){_ASK}\b[^?!.]*\be-?mail(?: address)?\b(?! us)(?!.{{0,4}}(?:out|aloud|to me))",
        (
            r"\b(?:which|what) mail address\b|\bwhere (?:may|can|shall|should) (?:i|we) (?:e-?mail|mail)\b|"
            r"\be-?mail(?: address)?\b[^.!]{0,30}\?|\byour e-?mail(?: address)?,? please\b"
        ),
    ),
    "asks.phone": (
        rf"\b{_ASK}\b[^?!.]*\b(?:tele|mobile |cell )?phone number\b|\bwhat number (?:can|may) (?:we|i) (?:call|reach)\b",
    ),
    "asks.item": (
        _bare(r"items?|articles?|products?|models?"),
        (
            r"\b(?:what|which)\b[^.!?]{0,20}\b(?:you(?:'re| are) after|you(?:'d| would) like to (?:get|have)|can (?:i|"
            r"we) get you|pieces?)\b[^.!]*\?"
        ),
        (
            r"\bwhat (?:was|is|were) it (?:that )?you (?:bought|ordered|got|want|wanted|need|would like)\b|"
            r"\bwhat may it be\b|\bhave in mind\b[^.!]*\?"
        ),
        r"\b(?:which|what) (?:\w+ ){0,2}?(?:items?|products?|articles?|models?|things?|goods|tents?|stoves?|cameras?)\b",
        (
            r"\bwhat (?:exactly )?(?:is it|did|do|have|had|was it|were|would) you?\b[^?!.]{0,30}\b(?:order|ordered|buy|"
            r"bought|purchase|purchased|like to (?:order|buy)|want to (?:order|buy)|looking for)\b"
        ),
        rf"\b{_ASK}\b[^?!.]*\b(?:the |an? |item |product |article |catalogue )(?:item|product|article|model)(?: name| number)?\b",
        r"\bwhat was in (?:it|the (?:parcel|order|box))\b|\bwhat(?:'s| is| was) (?:in )?(?:the|your) order(?: for)?\?",
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
        _bare(r"details|particulars|circumstances|facts|nature of (?:the|your) \w+|description(?: of \w+)*"),
        (
            r"\bwhat(?:'s| is)? (?:up|amiss|the matter|gone wrong|seems? (?:to be )?(?:amiss|wrong|off))\b[^.!]*\?|"
            r"\bwhat (?:seems|appears) to be\b"
        ),
        (
            r"\b(?:walk|talk|take) (?:me|us) through\b|\bset (?:out|forth)\b[^.?!]{0,20}\b(?:facts|matter|details|case)\b|"
            r"^\W*(?:please )?describe\b"
        ),
        (
            r"\b(?:what|which)(?:'s| is| was| are|'re)?\b[^?!.]{0,25}\b(?:about|regarding|concerning|"
            r"in connection with)\b(?! the)[^.!]*\?"
        ),
        (
            r"\bwhat(?:'s| is| was| seems to be| exactly is) (?:the|your) (?:problem|issue|matter|trouble|reason|question|"
            r"concern|request)\b|\bwhat (?:has )?happened\b|\bwhat(?:'s| is) (?:wrong|going on)\b"
        ),
        (
            r"\b(?:tell|give) (?:me|us) (?:more|again|what|about|the (?:story|details|whole))\b|\b(?:describe|explain|"
            r"repeat)\b[^?!.]{0,30}\b(?:problem|issue|matter|what|it|that|happened|situation|story|me)\b|"
            r"\bstart (?:again )?from the beginning\b"
        ),
        (
            r"\bread\b[^?!.]{0,30}\b(?:e-?mail|mail|message|letter|it|that)\b[^?!.]{0,20}\b(?:out|aloud|to me|for me)\b|"
            r"\bread (?:me|out|aloud)\b|\bwhat (?:does|did) (?:the|that|our|it|your) ?(?:e-?mail|mail|message|"
            r"letter)? ?(?:say|said)\b"
        ),
        r"\btell(?:ing)? me what (?:it|the \w+|that) says\b|\bstory behind\b[^.!]*\?",
        (
            r"\bwhat (?:exactly )?(?:was|were|did)\b[^?!.]{0,25}\b(?:promised|agreed|told|offered|said|say|promise|write|"
            r"wrote)\b|\bfill me in\b|\b(?:give|need|have) (?:me |some )?(?:more )?(?:the )?details\b[^.!]*"
        ),
    ),
    "asks.read_aloud": (
        r"\btell(?:ing)? me what (?:it|the \w+|that) says\b|\bword (?:by|for) word\b",
        (
            r"\bread\b[^?!.]{0,30}\b(?:e-?mail|mail|message|letter|it|that)\b[^?!.]{0,20}\b(?:out|aloud|to me|for me)\b|"
            r"\bread (?:me|out|aloud)\b|\bwhat (?:does|did) (?:the|that|our|your) (?:e-?mail|mail|message|letter) say\b"
        ),
    ),
    "asks.date": (
        r"\bon (?:which|what) (?:day|date)\b",
        r"\bwhen (?:did|was|were|have|had)\b[^.!]*\?|\b(?:what|which) (?:date|day)\b",
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
        _bare(r"(?:delivery |shipping |home |postal |street |full )?address"),
        (
            r"\b(?:which|what) address\b[^.!]*\?|\b(?:where|whither)\b[^.!]{0,20}\b(?:head(?:ed|ing)|dispatch\w*|going|"
            r"bound|want (?:it|this)|drop\w*|bring|forward\w*)\b[^.!]*\?"
        ),
        (
            rf"\b(?!your\b){_ASK}\b[^?!.]*(?<!mail )(?<!email )\b(?:(?:delivery|shipping|home|street|postal|billing|"
            r"mailing|full|your|the|which|what) )(?:\w+ )?(?<!mail )(?<!email )address\b"
        ),
        (
            r"\bwhere (?:shall|should|do|can|would you like|to)\b[^.!]{0,25}\b(?:send|deliver|ship|go|travel|it|sent|"
            r"delivered)\b[^.!]*\?|\b(?:deliver|ship|send) (?:it )?to (?:your|the|which) (?:home|address|usual)\b[^.!]*\?"
        ),
    ),
    "asks.anything": (
        _bare(r"(?:request|wish|pleasure|business|errand|concern|purpose of (?:the|your) (?:call|visit))"),
        (
            r"\b(?:how|wherewith|in wh(?:at|ich) (?:way|manner)|what) (?:may|can|could|might|shall) (?:i|"
            r"we) (?:\w+ )?(?:serve|be of|assist|help|do)\b"
        ),
        (
            r"\bwhat(?:'s| is) (?:on your mind|your (?:wish|request|pleasure|business))\b|\bwhat are you (?:after|here for|"
            r"calling about)\b|\bwhat(?:'ll| will) it be\b"
        ),
        r"^\W*(?:please )?state (?:your )?(?:request|wish|business|purpose)\b",
        (
            r"\b(?:how|what) (?:can|may|could|might) (?:i|we) (?:help|assist|do for|be of)\b|\bwhat can (?:i|we) do\b|"
            r"\bhow may (?:i|we) direct\b|\bwhat(?:'s| is) (?:your call|this call) about\b|\bwhat brings you\b"
        ),
    ),
    "asks.choice": (
        (
            r"\b(?:take|press) (?:\d|one|two|three|four)\b|\b(?:press|dial|push|say|choose|select|"
            r"key)\b[^.?!]{0,40}\b(?:\d|one|two|three|four|zero|star|hash|pound|or|either|for|followed)\b|"
            r"\bfor\b[^.?!]{0,60}\b(?:press|say|dial)\b|\bto\b[^.?!]{0,60},?\s(?:press|dial)\b"
        ),
        (
            r"\b(?:would you (?:like|prefer)|do you want|should it|shall (?:we|i))\b[^.!?]*\bor\b[^.!?]*\?|\b(?:delivery|"
            r"delivered|shipped|ship|home|pick)\b[^.!?]*\bor\b[^.!?]*\?"
        ),
    ),
}
