"""The families of words by which a sentence is told to be a promise, and of what."""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.costless import COSTLESS
from mystery_shopper.ledger.readings.families import GOODS, PERSON, STORE, family

WILL = r"(?:\bwill\b|'ll\b|\bshall\b|\b(?:am|are|is|'re|'s|'m) (?:going to|gonna)\b)"
WRITE = (
    r"(?:write|reply|answer|get back|be in touch|let you know|respond|tell you|inform|update|hear from us|e-?mail you|"
    r"report back|come back to you|text you|drop you|message you)"
)
DO = (
    r"(?:send|repair|fix|replace|clear|clean|collect|look into|look at|check|sort|solve|arrange|correct|investigate|take care|"
    r"mend|visit|remove|pick up|restore|resolve|see to)"
)
UNDATED: dict[str, tuple[str, ...]] = {
    "delivery": (
        (
            rf"{WILL}[^.!?]{{0,40}}\b(?:arrive|be delivered|be there|reach you|be with you|ship|be shipped|"
            r"leave(?= (?:us|our|the (?:warehouse|depot|store|house)|on|by|today|tomorrow)\b)|be ready)\b"
        ),
        r"\byou have it no later than\b|\bit waits for you\b|\bdelivery:",
    ),
    "callback": (
        rf"{WILL}[^.!?]{{0,30}}\b(?:call|ring|phone)\b[^.!?]{{0,15}}\b(?:you|back)\b",
        r"\b(?:calls|rings|phones) you\b",
    ),
    "credit": (rf"{WILL}[^.!?]{{0,40}}\b(?:credit|refund|reimburse|pay back|be credited|be refunded)\w*",),
    "answer": (
        rf"{WILL}[^.!?]{{0,30}}\b{WRITE}\b",
        r"\b(?:writes|replies|answers|gets back|reports back|comes back) to you\b|\blets you know\b|\byou hear (?:from|back)\b",
        r"\byou(?:'ll| will) hear (?:from|back)\b",
        r"\byou(?:'ll| will) (?:get|have|receive) (?:an |our |a )?(?:answer|reply|update)\b",
    ),
    "action": (
        rf"(?:\b(?:we|i|somebody|someone|she|he|they|our \w+|a colleague|\w+ \w+)\s*{WILL})[^.!?]{{0,30}}\b{DO}\b",
        r"\bnext step by\b|\byou can expect\b",
        rf"{WILL}[^.!?]{{0,10}}\bget\b[^.!?]{{0,30}}\b(?:solved|fixed|repaired|sorted|mended|done|replaced)\b",
    ),
}
"""What promises even without a day: somebody will do it."""

GRANTED = family(
    r"yours", r"you (?:can|may|shall|will|'ll) (?:have|get|buy|order|pay)",
    r"you (?:get|pay|are getting|'re getting)(?! the rest)",
    r"(?:honou?r|match(?:ed|ing)?|promis|guarantee|approv|grant|agree|accept|confirm|allow)\w*",
    r"(?:hold|keep|held|kept|set)(?:s|ing)? (?:\w+ )?(?:for you|(?:that|this|the|your) price)",
    r"(?:our|my|an?) offer",
    r"deal",
    r"done",
    r"(?:our|my) (?:word|promise|offer)", r"your price", r"valid (?:until|through|till|for)",
    r"able to (?:offer|give|sell|let|extend)",
    r"(?:offer|sell|give|extend)(?:ing)? (?:it|that|this|you)",
    r"reserved",
    r"good (?:until|through|till|for)",
    r"(?:let|letting) you have", r"(?:sell|selling|give|giving) (?:it |the [\w ]+ )?(?:to )?you",
    r"let (?:the )?[\w ]{2,30} go",
    r"go(?:es)? to you",
    r"(?:extend(?:ed)?|available|sold|charged|offered|open) to you", r"for you from (?:me|us)", r"(?:a|is a|it's a) yes",
    r"yes",
    r"yep",
    r"yeah",
    r"yup",
    r"absolutely",
    r"indeed",
    r"sure",
    r"certainly",
    r"you bet",
    r"of course",
    r"(?:happy|glad|pleased) to (?:do|match|offer|give|let|sell|honou?r)", r"do (?:it|that|this|you|the [\w ]{2,30}) (?:for|at)",
    r"gladly", r"with pleasure", r"stand(?:s|ing)? by", r"take (?:it|the)", r"consider it", r"all right",
)  # fmt: skip
"""That she can have it at the price named."""
HER_WISH = family(
    r"cancel\w*",
    r"call(?:ed)? off",
    r"returned?",
    r"nothing to pay",
    r"no payment",
    r"you (?:asked|wanted|saw|wished|mentioned|told|found|paid)",
    r"elsewhere",
    r"regular(?:ly)?",
    r"(?:doesn't|does not|don't) count",
)

BACK = family(
    r"back", r"refund\w*", r"credit(?:s|ed|ing)?(?! (?:protection|card|insurance|plan))", r"reimburs\w*", r"repa(?:y\w*|id)",
    r"return(?:s|ed|ing)?",
    r"remit\w*",
    r"restor\w*", r"(?:on|onto|to|into|in|hits?|gets?|reach(?:es)?|lands? on|at) (?:your|the|her|its) (?:\w+ )?(?:card|account|"
    r"statement|bank|pocket|wallet)",
    r"your (?:card|account|bank) (?:will |shall )?(?:gets?|receives?|sees?|shows?|has|have)",
    r"on card", r"money", r"(?:every )?cents?", r"compensat\w*", r"make good", r"paid out",
    r"pay(?:s|ing)? (?:you|it) (?:out|back)",
    r"better off",
    r"(?:get|gets|getting|have|receive|see) (?:your )?\S{2,12} (?:dollars )?(?:from us|back)", r"in your hands", r"repayment",
    r"on (?:its|the) way (?:back |home )?to you(?:r card)?",
)  # fmt: skip
"""By which money comes back to her; a sentence of goods needs a sum as well."""
MONEY = family(
    r"(?:card|account|bank|statement|refund\w*|credit(?:ed|s)?|credit note|reimburs\w*|repa(?:y\w*|id)|money|cents?|"
    r"dollars?|sum|amount)"
)
WORDS_TO_HER = family(
    r"writes?", r"written", r"in writing", r"writing (?:to )?you", r"repl(?:y|ies)", r"answers?", r"respon(?:d|ds|se)",
    r"(?:a|some) line",
    r"notes?(?! number)",
    r"letters?",
    r"word",
    r"messages?",
    r"e-?mails?(?! address)", r"mails?", r"texts?", r"text messages?", r"hear (?:back|from)", r"you(?:'ll| will| shall)? hear",
    r"(?:in|into) touch",
    r"(?:get|gets|getting|come|comes|coming|got) back to",
    r"let(?:s|ting)? you know(?! that)",
    r"(?:follow(?:s|ing)?|circle(?:s)?|loop(?:s)?) (?:up|back)",
    r"touch(?:es)? base",
    r"reach(?:es|ing)? out to you",
    r"(?:will|shall|be) (?:\w+ )?inform(?:s|ed)?",
    r"updates?(?! (?:delivery|date))", r"(?:keep|kept) you (?:posted|updated|informed)", r"report(?:s)? back", r"news",
    r"ping(?:s)?",
    r"contact(?:s|ed)? you",
    r"tell(?:s)? you",
    r"communicat\w*",
    r"findings",
    r"outcome",
    r"decision",
)  # fmt: skip
CALL_TO_HER = family(
    r"(?:call|calls|calling|ring|rings|ringing|phone|phones|telephone|telephones|buzz|buzzes)(?: \w+)? (?:you|back)",
    r"(?:call-?back|return call)",
    r"(?:give|gives|giving) you a (?:call|ring|bell|buzz)", r"a (?:call|ring) (?:by|within|before|on|tomorrow|today|from)",
    r"on the (?:phone|line) to you",
)  # fmt: skip
COMES = family(
    r"deliver\w*", r"arriv(?:e|es|ed|ing)", r"arrival(?= (?:of|on|by|at|no|date|day))", r"reach(?:es|ing)?", r"lands?",
    r"(?:turn|show)s? up",
    r"gets? (?:to|there|here|home)",
    r"there(?! (?:is|are|was|'s|'ll|will|were))",
    r"with you",
    r"(?:at|on|to|by|in|into|through) your (?:\w+ ){0,2}(?:door|doorstep|porch|step|(?:door)?mat|home|house|place|"
    r"hands?|address|residence|end|cabin)",
    r"to you",
    r"to your",
    r"yours",
    r"eta",
    r"ready", r"available (?:for|at|in|to)", r"readiness", r"complet(?:e|ed|ion)", r"collect(?:ed|ion)?",
    r"pick(?:ed)?(?:-| )?up",
    r"pick (?:\S+ ){1,4}up",
    r"(?:come|be able to|can|may|you) (?:\w+ ){0,2}(?:fetch|grab|get)",
    r"(?:swing|stop|come|drop|call|run|pop|drop) (?:by|in|round|over)", r"wait(?:s|ing)?", r"await(?:s|ing)?",
    r"ship(?:s|ped|ping|ment)?",
    r"dispatch\w*",
    r"despatch\w*",
    r"courier",
    r"carrier",
    r"truck",
    r"van", r"lorry", r"driver", r"brings?", r"brought", r"drop(?:s|ped|ping)?(?: it| them)?(?: off)?", r"hand(?:s|ed)? over",
    r"(?:have|has|had|get|gets|getting|hold|holding|receive|receiv\w+|see|expect) "
    r"(?:it|them|this|that|these|one|both|all|yours?|the \w+)",
    r"receiv\w*", r"look for", r"watch for", r"com(?:es|ing)", r"come to you", r"sent", r"furnish\w*", r"supplied", r"headed",
    r"hauled?",
    r"finds? (?:you|its|their)",
    r"be at(?= \d+ [a-z]| \[address\])",
)  # fmt: skip
"""By which goods come to somebody, or somebody to goods."""
AT_A_STORE = family(rf"(?:at|in|to|from) (?:\w+ ){{0,3}}{STORE}")
A_THING = family(GOODS, r"it|them|that|this|one|both|everything|all|whatever|yours", r"[A-Z]{2,5}-\d+")
OF_OTHER_THINGS = family(
    r"rooms?", r"stays?", r"nights?", r"check-?in", r"reservations?", r"lodges?", r"appointments?", r"visits?", r"bills?",
    r"invoices?",
    r"subscriptions?",
    r"a month",
    r"monthly",
    r"in stock", r"to stock", r"back in", r"(?:back|available|in) (?:once )?(?:again|more)",
    r"(?:will be|is|be|it's|comes?|are) back",
    r"services?",
    r"(?:re|de)?activat\w*",
    r"restor\w*",
    r"reconnect\w*",
    r"switched (?:back )?on",
    r"turned (?:back )?on",
    r"runs?|running",
    r"going again",
    r"interrupt\w*",
    r"internet",
    r"phone line",
    r"line",
    r"up (?:and|by)",
    r"outages?",
    r"trial",
    r"try",
    r"pays?", r"payable", r"paying", r"payment", r"owe", r"price",
)  # fmt: skip
"""A day beside these is another one than that of goods."""
FETCHED_FROM_HER = re.compile(
    r"\b(?:we|i|courier|he|she|they|somebody|someone|driver)(?:'ll| will| shall| is going to| are going to)?(?: \w+){0,2} "
    r"(?:pick|collect|fetch|grab|get)\b|\bcourier (?:pick-?up|collect\w*|fetch\w*)\b|\b(?:collected|fetched|"
    r"picked up) by (?:a |our |the )?courier\b|"
    r"\bwe(?:'ll| will| shall)? (?:now )?(?:come|be there|be by|call upon|are coming|visit)\b|"
    r"\bsomebody (?:\w+ )?(?:coming |be )?by\b|\bcourier (?:by|comes|will|there)[^.,;]{0,20}\bto (?:get|collect|fetch|"
    r"pick)\b|\b(?:send|sends|sending) a courier\b",
    re.IGNORECASE,
)
SENT_BACK = re.compile(
    r"\b(?:sen[dt]|mail(?:ed)?|post(?:ed)?|ship(?:ped)?|bring|brought|taken?|hand(?:ed)?|drop(?:ped)?|turn(?:ed)?)\b"
    r"(?: (?:it|them|this|that|the \w+|your \w+))? "
    r"(?:back\b(?! (?:to you|home|for you))|in\b(?= (?:at|to|any|by|with|over)\b))|"
    r"\[day\] (?:of|after|from) (?:\w+ )?(?:receipt|receiving|delivery|purchase|arrival|getting)\b",
    re.IGNORECASE,
)
"""What she may give back, and until when."""
EITHER_WAY = re.compile(
    r"\b(?:any|every|each|whichever|all) (?:one )?(?:of )?(?:our |the )?(?:\w+ )?(?:stores?|branch(?:es)?|counters?|"
    r"shops?|outlets?|locations?)\b",
    re.IGNORECASE,
)
"""What she may do besides, at any store: no promise of goods to her."""
LIMIT = re.compile(
    r"\b(?:until|till|up to|through|valid|good|open|closes?|expires?|ends?|before (?:you|she))\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
"""A day behind these is the end of something, none on which something comes."""
LET_IT_COME = re.compile(r"\b(?:please |kindly )?(?:allow|give)(?: us| it| them)? (?:until|till|up to|through)\b", re.IGNORECASE)
"""Please allow until Friday: by Friday."""
PLEASE_EXPECT = re.compile(
    r"\b(?:please|kindly) (?=(?:expect|allow|anticipate|look (?:for|out)|watch|note that|know that|be (?:assured|advised)|"
    r"rest assured)\b)",
    re.IGNORECASE,
)
"""What she is asked to wait for is none of her doing."""
ASKS_HER = re.compile(r"\b(?:please|kindly|we (?:must )?ask you|could you|can you|would you)\b", re.IGNORECASE)
HERS_TO_DO = re.compile(
    r"^\W*(?:and |so |then |now |just |simply |do |be sure to )?(?:please|kindly)\b|^\W*(?:and |so |then |now |just |"
    r"simply )?(?!(?:reply|answer|return|send|call|word)s? (?:in writing|to you|from us|of|in hand)\b)(?:pay|reply|"
    r"return|send|bring|write|answer|"
    r"call|ring|respond|order|mail|settle)\b(?= (?:it|us|to|back|by|within|before|your|them|in|this|here|now|today|"
    r"online|with|for|inside|no later)\b)|^\W*(?:and |so |then |now |just |simply )?(?:let us|drop us|give us|mail us|"
    r"tell us|speak up|put your order|get back to us|contact us)\b"
    r"|\byou(?:'ve| have)? (?:must|need to|have to|should(?! (?:have|get|receive|see|find|expect|hear)\b)|got to|ought to|owe|"
    r"pay|have until|got until|have till)\b"
    r"|\b(?:reply|answer|respon(?:d(?:s|ed|ing)?|ses?)|payment|hear|heard)\b"
    r"[^,;]{0,15}\b(?:required|needed|due|from you)\b|\bfrom you by\b",
    re.IGNORECASE,
)
"""What she has to do by then, no promise to her."""
HER_STEP = re.compile(r":\s*(?:you|the customer)\b", re.IGNORECASE)
"""Next step by Friday: you tell us how it is."""
ITS_DONE = re.compile(
    rf"\b(?:(?:fix|repair|mend|sort|clear|clean|correct)(?:s|es|ed|ing|ion)?|(?:solv|resolv|replac|remov|restor|investigat)\w+|"
    rf"put right|see to|seen to|taken care of|"
    rf"look(?:s|ed)? (?:in|at)\w*|check(?:s|ed)?|arrang\w*|decid\w*|next step|up (?:and|by)|{PERSON} (?:comes|visits))\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"[,;:]\s+|\s+-\s+|\s+(?:and|but|so|or)\s+(?=(?:you|we|i|it|they|that|the|he|she|there|your|our|I'|[A-Z])\b)", re.IGNORECASE
)
PAST = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bget )(?<!'s )\b(?:was|were|had|did|went|came|arrived|got|wrote|told|sent|gave|"
    r"ordered|placed|asked|bought|called|reported|reached|since|dated)\b(?! (?:you )?by\b)",
    re.IGNORECASE,
)
BY_A_DAY = re.compile(
    r"\b(?:by|no later than|not later than|within|inside|before|at the latest|on or before)\b[^.?!]{0,20}\[day\]|"
    r"\[day\][^.?!]{0,8}\bat the (?:very )?(?:latest|outside)\b|\[day\] or (?:sooner|before)\b",
    re.IGNORECASE,
)
TO_HER = family(r"you(?:r|rs)?", r"it|they|them|both|all", r"'ll", GOODS)
GIVEN = re.compile(COSTLESS, re.IGNORECASE)
"""That something costs nothing denies nothing."""
RELATIVE = re.compile(r"\W*(?:where|which|who|whom|whose|when)\b", re.IGNORECASE)
"""A clause that speaks of what stands before it."""
DAY = "[day]"
"""What stands for a day in the words that its promise is looked for in."""
UNSURE = re.compile(r"\b(?:if|cannot|can't|not|unless|usually|normally|whenever|(?:need|have|got) to|must|only)\b", re.IGNORECASE)
VALID = re.compile(r"\b(?:valid|holds?|good|until|till|up to|expires?|through|keep(?:s|ing)?|stands?)\b", re.IGNORECASE)
SHE_GETS = family(
    r"you(?:'ll| will| shall|'re| are)? (?:also )?(?:get(?:ting)?|receiv\w+|have|see|collect)",
    r"com(?:es|ing) to you",
    r"is yours",
    r"(?:heading|headed|on its way|winging its way)",
    r"your way",
    r"(?:goes|going|sent|out) to you",
)
CHARGED = family(r"you (?:pay|owe)", r"charged?", r"payable", r"bills?", r"costs?", r"to pay", r"pay (?:us|by|with)", r"a month")
