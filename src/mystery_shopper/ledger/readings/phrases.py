"""The wordings by which the shopper understands a company: cue → regular expressions, on one sentence, without regard to case.

Broad on purpose: companies word things differently. `[listening] cues` adds to any of them.
"""

from __future__ import annotations

_CANNOT = (
    r"(?:can(?:'t|not| not)|could(?:n't| not)|(?:am|are|is|was|were|'m|'re) (?:not able|unable) to|unable to|"
    r"do(?:es)?(?:n't| not)|did(?:n't| not)|not possible to|no way (?:of|to)|have(?:n't| not))"
)
_FIND = (
    r"(?:find|see|show|type|pull (?:that|it|this) up|look (?:that|it|this) up|look(?:ing)? up|locat\w*|access|"
    r"pull\w* up|call\w* up|bring\w* up|retriev\w*|trac\w*|referr?\w*|identif\w*|recogni[sz]e\w*|match\w* (?:this|"
    r"that|the) number|open (?:this|that|those|the)|do (?:anything|much|a lot) with|work with|use (?:this|that|those|"
    r"the) number|know (?:this|that|the) number|place that)"
)
_NUMBER = r"(?:numbers?|references?|codes?|id|tickets?|incidents?|cases?|orders?|it|that|this|anything|one|records?|entry)"
_ORDERING = r"(?:order|buy|purchase|book|place|get|claim|use|redeem|take (?:it|this) up)"

CUES: dict[str, tuple[str, ...]] = {
    "refuses": (
        rf"\b{_CANNOT}\b[^.?!]{{0,40}}?\b{_FIND}\b[^.?!]*\b{_NUMBER}\b",
        rf"\b{_CANNOT}\b[^.?!]{{0,20}}?\b(?:pull|look|bring|call) (?:that|it|this|them|those) up\b",
        r"\b(?:don't|do not|doesn't|does not) (?:actually |really )?have (?:any|a) way (?:of|to)\b",
        rf"\bno way (?:of|to)\s+(?:\w+\s+)?{_FIND}",
        (
            r"\b(?:not|nothing|never|wasn't|isn't|could ?n[o']t be) (?:be )?(?:found|recogni[sz]ed|known|listed|"
            r"registered|on file|available here)\b"
        ),
        (
            r"\b(?:no|not any|not a|n't any|n't have (?:a|any)) (?:such )?(?:record|trace|entry|order|incident|case|"
            r"ticket|reference|match|result|number|information|file)s?\b[^.?!]{0,40}\b(?:with|under|for|of|by|like|to|on|"
            r"in|found|match\w*|come\w*|exist\w*|here)\b"
        ),
        (
            r"\b(?:no|nothing)\b[^.?!]{0,30}\b(?:comes?|came|shows?|showing|coming) up\b|\b(?:does|did)(?:n't|"
            r" not) (?:come|show|bring|pull)\b[^.?!]{0,20}\bup\b"
        ),
        (
            r"\b(?:number|reference|code|it|that|order|incident|case)\b[^.?!]{0,30}\b(?:is|was|are)(?:n't|"
            r" not) (?:a )?(?:valid|one of ours|ours|known|in (?:our|my|the) system|something)"
        ),
        r"\b(?:is|was|are)(?:n't| not)\b[^.?!]{0,20}\bin (?:our|my|the|this) (?:system|records?|database|computer|screen)",
        (
            r"\b(?:not|nothing|n't|no (?:place|field|such \w+))\b[^.?!]{0,30}\b(?:on|in) (?:my|our) (?:screen|books?|list|"
            r"system|records?|files?|database)\b"
        ),
        (
            r"\b(?:no|not have(?: any)?|n't have(?: any)?) access to\b|\bno luck\b|\bthere (?:is|are|was) no (?:that|"
            r"such) (?:number|order|incident|case)|\bnot one of (?:our|the) numbers\b|n't one of our\b"
        ),
        r"\b(?:invalid|unknown|unrecogni[sz]ed) (?:number|reference|order|incident|code|case)",
        (
            r"\b(?:doesn't|does not|do not|don't) (?:exist|mean (?:anything|a thing)|tell me anything|ring a bell|"
            r"recogni[sz]e|know (?:that|this|the|what))"
        ),
        r"\b(?:only|just) (?:the )?(?:\w+ ){1,3}(?:can|is able to|are able to|has|have|sees?) (?:access|see|look|open|use|read)",
        (
            r"\b(?:means|says|tells me) nothing\b|\bnothing (?:under|for|with|by|on) (?:that|this|the|your)\b|"
            r"\bnot (?:a number|one) (?:that )?(?:we|i) (?:use|have|can)"
        ),
        (
            r"\bno results?\b|\bsorry,? (?:we|i) (?:have|see|find|found|got) (?:nothing|no \w+)\b|\bnot (?:among|"
            r"on) (?:my|our) (?:list|screen)"
        ),
    ),
    "transfers": (
        (
            r"\b(?:connect|transfer|pass|put|hand|send|forward|switch|route|redirect)(?:ing)?\s+(?:you|this call|"
            r"your call|the call|her|him)\b(?!\s+(?:a|an|the|your|this|that)\s+(?:mail|e-?mail|confirmation|link|copy|"
            r"message|invoice|code))"
        ),
        r"\b(?:transferring|connecting)\b|\bhold (?:on |the line )?while (?:i|we) (?:connect|transfer|put|pass|get)",
        r"\b(?:get|fetch|bring in) (?:you )?(?:someone|somebody|a colleague|my colleague|the right)\b",
        (
            r"\byou are on your way to\b|\blet us (?:ask|try) (?!that|it|this|again)|\blet me (?:ask|try) (?:our |"
            r"the )?(?:customer service|catalogue sales|price desk)\b"
        ),
        (
            r"\bthat(?:'s| is| would be) (?:a (?:matter|question|case) )?for (?:our |the )?(?:customer service|"
            r"catalogue sales|price desk|service|sales|support|billing|parts|warranty)\b"
        ),
        (
            r"\byou(?:'ll| will)? (?:need|want) (?:to (?:speak|talk) (?:to|with) )?(?:our |the )?(?:customer service|"
            r"catalogue sales|price desk|support|billing|parts|warranty)\b"
        ),
    ),
    "permission": (
        (
            r"\b(?:ask|check with|speak (?:to|with)|talk to|consult|clear (?:it|this|that) with|run (?:it|this|"
            r"that) (?:by|past)|confirm with|get back from|ring|call)\s+(?:\w+\s+){0,2}(?:lead|manager|supervisor|"
            r"team ?lead(?:er)?|boss|superior|head office|the hotel|duty manager|shift lead|department head)\b"
        ),
        (
            r"\b(?:need|require|get|seek|obtain|ask (?:\w+ )?for|wait for|request|"
            r"have to get)\b[^.?!]{0,25}\b(?:permission|approval|authori[sz]ation|sign-?off|the okay|the go-ahead)\b"
        ),
        (
            r"\b(?:get|have) (?:that|this|it) (?:approved|authori[sz]ed|signed off|cleared)\b|\bnot (?:allowed|"
            r"authori[sz]ed) to (?:do|grant|give|approve) (?:that|this|it)?"
        ),
    ),
    "demands_reply": (
        (
            r"\b(?:reply|respond|answer|write back|confirm|get back to us)\b[^.?!]{0,60}\b(?:or|otherwise|"
            r"else)\b[^.?!]{0,60}\b(?:clos|cancel|expir|delet|lapse|consider|assum)\w*"
        ),
        r"\bif (?:we|i) (?:do not|don't|haven't|have not) (?:hear|receive|get|heard|received)\b[^.?!]*",
        r"\b(?:unless|until) (?:you|we) (?:reply|respond|answer|confirm|hear|receive|get)\b[^.?!]*",
        r"\bif you (?:do not|don't) (?:reply|respond|answer|confirm)\b",
        (
            r"\b(?:you must|you need to|you have to|we need you to|please) (?:reply|respond|"
            r"answer)\b[^.?!]{0,50}\b(?:within|by|before|to keep)\b"
        ),
        r"\b(?:we need|we require|awaiting|waiting for) your (?:reply|response|answer|confirmation)\b",
    ),
    "closes": (
        (
            r"\b(?:case|ticket|incident|problem|request|issue|matter|file|complaint|number)\b[^.?!]{0,30}\b(?:has been|have been|"
            r"is|was|will be|are|'s)\b(?: now| therefore| being)? (?:closed|resolved|solved|completed?|settled|fixed)\b"
        ),
        (
            r"\b(?:we|i)(?:'ve| have|'ll| will)?(?: now)? (?:clos(?:e|ed|ing)|resolved|solved|"
            r"settled)\b[^.?!]{0,30}\b(?:case|ticket|incident|problem|request|issue|it|this|complaint|number)\b"
        ),
        (
            r"\b(?:can|may|shall|could|should) (?:i|we) (?:now )?(?:close|resolve|mark)\b|\b(?:consider|regard|treat|"
            r"mark)(?:ed|ing)?\b[^.?!]{0,30}\b(?:as )?(?:closed|resolved|solved|done)\b"
        ),
        r"\bglad (?:we|i) could (?:solve|resolve|help)|(?<!get your )(?<!get the )(?<!get this )\bproblem solved\b",
    ),
    "sells": (
        (
            r"\b(?:protection|care|credit|extended|service|insurance|warranty|premium|membership|rewards?|"
            r"loyalty)\s+(?:\w+\s+)?(?:plan|package|cover(?:age)?|upgrade|offer|program(?:me)?|card)\b"
        ),
        (
            r"\b(?:upgrade|switch) to (?:our|the|a) \w+ (?:plan|package|membership|service)\b|\b(?:special|exclusive|"
            r"limited|great) offer\b"
        ),
        (
            r"\b(?:interest(?:ed)? (?:you )?in|tell you about|offer you) (?:our|a|an|the) (?:\w+ )?(?:plan|insurance|"
            r"membership|card|subscription|upgrade|warranty|package)\b"
        ),
        (
            r"\ba month\b[^.?!]{0,40}\b(?:only|just|plan|protection|cover)|\b(?:only|just)\b[^.?!]{0,30}\b(?:a|per|"
            r"each) month\b|\bwhile I have you\b"
        ),
    ),
    "offers_order": (
        (
            r"\b(?:shall|may|can|could|should|will|do you want|would you like|like)\s+(?:i|we|me|"
            r"us)\s+(?:to\s+)?(?:go ahead|order|place|book|put|reserve|buy|send|ring|proceed|take (?:the|your|that) order|"
            r"set (?:it|that) up|process|do that)"
        ),
        (
            r"\b(?:i|we) (?:can|could|will|'ll) (?:gladly |happily |now )?(?:place|take|put through|book|process|"
            r"enter) (?:the|your|that|this|an) order\b|\b(?:i|we) can order (?:it|that|this|the)\b"
        ),
        (
            r"\b(?:would you like|do you (?:want|wish)|want|ready|wish) to (?:order|buy|purchase|go ahead|proceed|"
            r"place)\b|\bfor (?:me|us) to (?:order|place|put through)\b"
        ),
        (
            r"\bwould you like (?:it|that|one|this)(?: ordered| sent)?\b|\bgo ahead (?:with|and)\b[^.]*\?|\b(?:order|"
            r"place|book) (?:it|that|this)(?: now| for you)?(?: then)?\?"
        ),
    ),
    "placed": (
        r"\b(?:order(?:ed)?|placed|confirm\w*|charged|paid|thank you|booked|booking|reserved|scheduled|purchased|bought)\b",
    ),
    "goes_along": (
        (
            r"\b(?:number|reference|incident|case|order|details|notes|story|everything|it|this|information|promise|"
            r"file)\b[^.?!]{0,40}\b(?:go(?:es|ing)?|come(?:s)?|pass\w*|hand\w*|tak(?:e|ing)|travels?|follow\w*|sent|"
            r"sending|give|giving)\b[^.?!]{0,20}\b(?:along|with you|over|on|across|through|to them|them|ahead)\b"
        ),
        (
            r"\b(?:pass(?:ing)?|giv(?:e|ing)|hand(?:ing)?|send(?:ing)?|tak(?:e|ing)|forward(?:ing)?|shar(?:e|ing)|"
            r"bring(?:ing)?|tell(?:ing)?)\b[^.?!]{0,30}\b(?:number|reference|incident|case|order|details|notes|story|"
            r"everything|file)\b"
        ),
        (
            r"\b(?:they|she|he|my colleague|my colleagues)(?:'ll| will)?(?: already)? (?:have|has|see|sees|know|knows|get|"
            r"gets)\b[^.?!]{0,30}\b(?:number|reference|incident|case|order|details|notes|story|everything|it all|screen|"
            r"about)\b"
        ),
        r"\b(?:won't|don't|will not|do not|needn't) (?:have|need) to (?:repeat|tell|explain|say)\b",
    ),
    "says_why": (
        (
            r"\b(?:because|so that|since|who (?:can|will|handle|take|look|are|is|do|does|hold|deal)|which (?:handles|"
            r"takes|looks|can)|as (?:they|she|he|that|orders|we)|they (?:can|will|take|handle|look|do|are|have)|handles?|"
            r"deals? with|responsible for|in charge of|takes? (?:the |your |all )?orders?|to (?:place|take|order|complete|"
            r"finish|sort|look|help|check|honou?r|book)|for (?:that|this|the order|your order|orders|prices?|"
            r"price match\w*))\b"
        ),
    ),
    "automatic": (
        (
            r"\b(?:automatic(?:ally generated)?|automated|auto-?)\s*(?:reply|response|message|e-?mail|answer|"
            r"acknowledge?ment)\b|\bthis is an automat|\bdo not reply to this|\bno-?reply\b"
        ),
        (
            r"\bwe (?:have )?received your (?:message|e-?mail|mail|request|enquiry|inquiry)\b|"
            r"\bthank you for (?:contacting|writing|your (?:message|e-?mail|mail))\b[^.?!]{0,60}\bwill (?:be|get)"
        ),
    ),
    "announces_change": (
        (
            r"\b(?:has|have|had) (?:been )?(?:changed|moved|corrected|updated|delayed|postponed|revised)\b|"
            r"\b(?:correction|corrected|new (?:date|price|delivery|total)|now (?:arrives?|costs?|comes?|expected|will)|"
            r"instead of|delay(?:ed)?|later than|apologi[sz]e|we made (?:a|an) (?:mistake|error)|postponed|rescheduled)\b"
        ),
    ),
    "optional": (
        r"\b(?:if you (?:have|know|got|do have)|in case you have|should you have|where you have|with (?:an?|your) \w+ number,)\b",
    ),
    "please-phone": (
        (
            r"\b(?:please|must|have to|need to|'ll need to|should|kindly|only|can) (?:\w+ )?(?:call|ring|phone|dial|"
            r"telephone)\b|\bgive (?:us|them|\w+ \w+) a (?:call|ring)\b|(?:^|[,;:]\s*|\bthen )"
            r"(?:call|ring|phone(?! number)|dial)\b|\bby (?:tele)?phone\b|"
            r"\b(?:call|calling|ring|phone|telephone) (?:us|our|the|one)\b|\bover the (?:tele)?phone\b|"
            r"\b(?:ask|request|invite|require) (?:that )?you (?:to )?(?:call|ring|phone|dial|telephone)\b|"
            r"\b(?:tele)?phone (?:orders? )?only\b|\b(?:via|through) (?:the |our )?(?:tele)?phone\b"
        ),
    ),
    "please-email": (
        (
            r"\b(?:please|must|have to|need to|should|kindly|only|can) (?:\w+ )?(?:e-?mail|write (?:to|us|from)|"
            r"send (?:us )?an? (?:e-?mail|mail|message))\b|\bby e-?mail\b|\bwrite to (?:us|our)\b"
        ),
    ),
    "please-store": (
        (
            r"\b(?:please|must|have to|need to|should|kindly|only|can) (?:\w+ )?(?:come (?:in|by|to)|visit|"
            r"go (?:in)?to (?:the|a|our|your) (?:\w+ )?store)\b|\b(?:in|at) (?:the|a|any|one of our|"
            r"our) (?:\w+ )?stores?\b|\bcome to (?:the|a|our) store\b"
        ),
    ),
    "please-web": (
        (
            r"\b(?:please|must|have to|need to|should|kindly|only|can) (?:\w+ )?(?:order (?:it )?(?:online|on)|use (?:the|"
            r"our) (?:web ?site|online|form|portal)|go (?:online|to (?:our|the) web ?site)|fill in)\b|"
            r"\b(?:log|sign) in (?:to|on|at)\b|"
            r"\b(?:on|through|via) (?:the|our) (?:web|web ?site|web ?shop|online shop|shop page)\b|\bonline\b"
        ),
    ),
    "please-chat": (
        (
            r"\b(?:please|must|have to|need to|should|only|can) (?:\w+ )?(?:chat|use (?:the|our) chat)\b|\b(?:by|via|in|"
            r"through) (?:the |our )?chat\b"
        ),
    ),
    "please-sms": (
        (
            r"\b(?:please|must|have to|need to|should|only|can) (?:\w+ )?(?:text|send (?:us )?a text)\b|"
            r"\b(?:by|via) text(?: message)?\b(?! or\b)"
        ),
    ),
    "way-reply": (r"\b(?:reply|replying|answer (?:this|to)|write back)\b",),
    "must": (
        (
            r"\b(?:must|have to|need to|'ll need to|only|cannot be (?:done|taken|ordered)|can't take|not possible (?:by|"
            r"here|on)|exclusively|no other way|please (?:call|ring|phone|dial|e-?mail|write|come|visit|go|use|order|look|"
            r"send|ask|try)|give (?:us|them) a (?:ring|call)|kindly|(?:this|that) (?:has|needs) to be)\b|(?:^|[,;:]\s*|"
            r"\bthen |\bjust |\bsimply )(?:call|ring|phone(?! number)|dial)\b"
        ),
        rf"\bto {_ORDERING}\b|\b(?:order|call|ring)\b[^.?!]{{0,30}}\b(?:by phone|by calling|by ringing|by telephone)\b",
    ),
    "free-choice": (
        (
            r"\bif (?:you )?(?:have|'d like|need|would like|prefer|wish|want)?\s*(?:any |further |more |"
            r"other )?(?:questions?|help|assistance|to talk|to speak|anything else|information|queries|concerns?)\b"
        ),
        (
            r"\bfeel free\b|\b(?:you )?(?:may|can) also\b|\balternatively\b|\bwhenever you like\b|\bas you (?:like|prefer|"
            r"wish)\b|\bany questions\b|\bif you (?:prefer|'d rather|would rather)\b"
        ),
        (
            r"\b(?:would you rather|(?:do|would) you prefer|prefer to|rather (?:talk|speak|order|chat)|"
            r"(?:would you like|want|need) (?:to (?:talk|speak|chat)|"
            r"(?:some |any |more )?(?:help|assistance|advice)))\b[^.!?]*\?|\bquestions\?"
        ),
    ),
}
