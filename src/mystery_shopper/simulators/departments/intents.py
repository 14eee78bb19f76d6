"""The words by which wishes are recognised: intent → regular expression (case aside)."""

from __future__ import annotations

import re
from typing import Literal

Intent = Literal[
    "yes", "no", "unknown", "again", "thanks", "hello", "goodbye", "order", "state", "contents", "match",
    "promised", "reads", "report", "pickup", "price", "stock", "hours", "person", "change", "identity",
    "shelf-wrong", "solved", "return", "credit", "question", "stay", "trial", "missing", "history", "trouble", "when-back",
    "tariff", "bill", "appointment", "outage", "line",
]  # fmt: skip

_WORDS: dict[Intent, str] = {
    "yes": (
        r"^\W*(?:yes|yeah|yep|sure|certainly|of course|correct|exactly|right|ok(?:ay)?|fine|please do|go ahead|do (?:it|so"
        r"|that)\b|that(?: i|')s (?:right|correct|fine|it\b)|it is\W*$|i do\W*$|i would\W*$|absolutely|gladly)\b"
        r"|\byes,? please\b|\bplease (?:go ahead|do)\b"
    ),
    "no": r"^\W*(?:no|nope|nah|not (?:really|quite|at all)|never mind|i(?: woul|')d rather not|i don'?t think so)\b",
    "unknown": (
        r"\b(?:only (?:have|know|got)|(?:don'?t|do not) (?:know|have|remember)|have(?:n'?t| not) got|no idea|nothing else"
        r"|(?:that|this) is (?:all|everything) (?:that )?i (?:have|know)|just (?:have )?th(?:at|is) number|can(?:'?t"
        r"|not) (?:say|tell))\b"
    ),
    "again": (
        r"\b(?:pardon|sorry\?|say (?:that|it) again|repeat (?:that|it|please)|come again|did(?:n'?t| not) (?:catch|hear"
        r"|get) (?:that|it|you))\b|^\W*(?:what|sorry|repeat)\W*$"
    ),
    "thanks": r"\bthank(?:s| you)\b",
    "hello": r"^\W*(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|dear)\b",
    "goodbye": (
        r"\b(?:good\s?bye|bye(?:-?bye)?|that (?:is|was|will be|would be) (?:all|everything|it)(?! i)|that'?s (?:all"
        r"|everything)(?! i)|nothing (?:else|more)(?! i)(?:,? thank| for (?:now|today)|\W*$)|have a (?:nice|good"
        r"|great) (?:day|evening|weekend)|hang(?:ing)? up|see you)\b"
    ),
    "order": (
        r"\b(?:(?:would|'d) like to (?:order|buy|purchase|have|take|get)|want(?:ed)? to (?:order|buy|purchase|have it|get)"
        r"|wish to (?:order|buy)|(?:can|could|may|shall|let) (?:i|we|me|you)(?: please)? (?:have|order|buy|get|take|place)"
        r"|(?:please |calling to |here to |like to |want to |i(?:'ll| will| would) )(?:order|buy|take|place)|place (?:an?"
        r"|the|my|this) order|order (?:it|one|that|this|the|now|please|for me|at)|buy (?:it|one|that|this|the|now)"
        r"|take (?:it|one|my order|the order)|i(?:'ll| will| shall) (?:have|take|buy|order)|^\W*(?:an? )?order\W*$"
        r"|place (?:it|that)|ordering|send me (?:the|one|it|a)|to be ordered|in order to buy)\b"
    ),
    "state": (
        r"\b(?:where (?:my|the|our|this|that) (?:\w+ ){1,2}(?:stands?|is|are)\b"
        r"|where (?:it|is|does|do|are|things)\b.{0,40}?(?:stand|order|parcel|tent|now)?|status|what (?:is"
        r"|'s) (?:the (?:state|matter)|happening|going on)|state of|how far|(?:any )?(?:news|update|progress)|when (?:will"
        r"|does|can|is) (?:it|my|the|i)\b.{0,40}?(?:arrive|come|deliver|get|expect|here|sent|ship)|has (?:it|my"
        r"|the).{0,30}?(?:been|shipped|sent|arrived|dealt)|track|what (?:has )?(?:became|become) of|what (?:it|this"
        r"|that) is about|what is (?:it|this|that) about|tell me (?:what|about) (?:it|this|that|my)|look (?:it|that|this"
        r"|my|the)?\b.{0,20}?up|about (?:my|an|the|this|that|your) (?:order|incident|complaint|report|number|mail"
        r"|email))\b"
    ),
    "contents": (
        r"\b(?:what (?:is|'s|was) in|what (?:did|have) i (?:order|buy|bought)|what i (?:ordered|bought)|contents? of"
        r"|which (?:items|things)|lines of|what (?:does|do) (?:it|my order) (?:contain|hold)|whose (?:order|is|number)"
        r"|who (?:is|has|placed).{0,20}order)\b"
    ),
    "match": (
        r"\b(?:price.?match(?:ing|es)?|match (?:it|that|the|this|your)|(?:pay|have it at|get it (?:for|at)|charge me"
        r"|give me|for) (?:that|this|the|your|the same|only the)(?: \w+){0,2} price|(?:that|the|your) (?:store|shelf"
        r"|online|web|shop|lower|cheaper|same)(?: \w+)?(?:'s)? price|cheaper|lower price|costs? less|less (?:in|on"
        r"|at) (?:the|your)|honou?r|saw (?:it|the|that|this|your|a|one)\b.{0,60}\b(?:for|at|price)"
        r"|costs? (?:only )?\$?\d[\d.,]*(?: dollars?)? (?:in|on|at) (?:the|your)|(?:it"
        r"|that) is \$?\d[\d.,]*(?: dollars?)? (?:in|on|at) (?:the|your)|price (?:in|on|at|of) (?:the"
        r"|your) (?:\w+ )?(?:store|shelf|web|site|shop|website))\b"
    ),
    "promised": (
        r"\b(?:was|were|been|am|'ve been|have been) (?:promised|offered|granted|assured|told)|you (?:promised|wrote|said"
        r"|offered|agreed|confirmed|answered|approved)|promised (?:me|at|for|by|the)|(?:your|the) promise"
    ),
    "reads": (
        r"\b(?:e-?mail|mail|message|letter|it) (?:says|reads|said|goes)|here is (?:the|what the) (?:e-?mail|mail|message)"
        r"|it was (?:the|from the) mail desk|reading (?:it|the)|fernridge mail desk"
    ),
    "report": (
        r"\b(?:litter|rubbish|trash|garbage|dirty|filthy|broken|damag\w*|torn|snapped|cracked|leak\w*|rude|hole|stain\w*"
        r"|unsafe|danger\w*|slippery|out of order|does(?:n'?t| not) (?:work|open|close)|(?:is|are|was|were) (?:wrong"
        r"|missing|incorrect)|wrong (?:opening|hour|price|time|sign)\w*|complain\w*|report(?:ing)? (?:an?|the|something"
        r"|that|this|it)|to report|an? incident(?! number)|lights? (?:is|are) out|blocked)\b"
    ),
    "missing": (
        r"\b(?:missing|(?:came|come|comes|arrived|was|were|is|are) without|left out|lack(?:s|ing)?"
        r"|not in (?:the|its|their|my|any|either) (?:box|parcel)(?:es|s)?)\b"
    ),
    "pickup": r"\b(?:pick(?:ing)?[\s-]?(?:it |my order |the order |this )?up|pickup|collect(?:ing)?)\b",
    "price": (
        r"\b(?:how much|what (?:does|do|would|will|is|'s)\b.{0,40}?\b(?:cost|price|charge)|price (?:of|for)|what (?:is"
        r"|'s) the price|what do you charge)\b"
    ),
    "stock": r"\b(?:in stock|available|availability|do you (?:have|sell|carry)|have you got|have any|any left|how many)\b",
    "hours": (
        r"\b(?:opening (?:hours|times)|(?:what|which) hours|when (?:do|are|does|is) (?:you|the|your).{0,30}?(?:open|close)"
        r"|how long are you open|open (?:on|until|till|today|tomorrow))\b"
    ),
    "person": (
        r"\b(?:(?:speak|talk) (?:to|with) (?:a |an |some)?(?:person|human|somebody|someone|agent|employee|representative"
        r"|people|colleague)|real person|human being|representative|operator|agent)\b"
    ),
    "change": (
        r"\b(?:cancel|(?:change|alter|update|correct|modify)\b.{0,30}?\b(?:order|address|delivery|name|it|phone|email"
        r"|mail)|(?:send|deliver|ship) (?:it|that|this|the order|my order)\b.{0,20}?\b(?:to|elsewhere|somewhere)"
        r"|different address|other address|new address)\b"
    ),
    "identity": (
        r"\b(?:who (?:am i|is this|placed|ordered)|(?:what|which) (?:is|'s) (?:the|my|her|his) (?:name|address|e-?mail)"
        r"|(?:her|his|the customer'?s) (?:name|address)|name and address|address (?:is it|does it|on))\b"
    ),
    "shelf-wrong": (
        r"\b(?:(?:slot|shelf|box|tag|display)\b.{0,50}?\b(?:other|another|wrong|different|not|empty|isn'?t|is no)"
        r"|not the (?:one|model|same)|(?:another|wrong|different|other) (?:model|item|product|one)|not (?:there"
        r"|what (?:the|it)))\b"
    ),
    "solved": (
        r"\b(?:(?:it|that|this|everything|the \w+|my \w+) (?:is|has been|was)(?: all)?(?: now)? (?:solved|settled|fixed"
        r"|cleaned|clean|resolved|sorted|closed|in order)|(?:can|may|please|could|would)(?: you)?(?: please)? close\b"
        r"|close (?:the|my|it|this)\b)"
    ),
    "trouble": (
        r"\b(?:does|do|did|will|would)(?:n'?t| not)(?: even| ever)? (?:start|boot|turn on|switch on|come on|charge)"
        r"|\b(?:needs?|want|have) (?:it |this |that |a |to be )?repair"
    ),
    "tariff": (
        r"\b(?:what (?:will|do|shall|would|am) i (?:have to |to )?pay|what i (?:will|shall|have to|am to|must) pay"
        r"|how much (?:will|do|shall) i (?:have to )?pay|my subscription|price (?:rise|increase)"
        r"|costs? (?:me )?(?:a|per|each|every) month)\b"
    ),
    "bill": r"\b(?:(?:my|the|this|that|a|last|monthly) bills?|bill (?:is|says|for)|billed|billing)\b",
    "appointment": (
        r"\b(?:move|postpone|reschedule|shift|change)\b.{0,40}?\bappointment\b"
        r"|\bappointment\b.{0,40}?\b(?:moved?|postponed?|reschedul\w+|another day|other day|different day)\b"
    ),
    "outage": (
        r"\b(?:internet|television|tv|phone line|line|connection|broadband)\b.{0,40}?\b(?:down|dead|gone|interrupted|off)\b"
        r"|\boutage\b|\bno (?:internet|connection|television|tv)\b"
    ),
    "line": (
        r"\b(?:check|test) (?:my|the|our) (?:line|connection)\b"
        r"|\bis my (?:line|connection) (?:all right|ok|working|running)\b"
    ),
    "history": (
        r"\b(?:what (?:has )?(?:happened|went on|was (?:said|done)) (?:so far|before|until now|up to now|already)"
        r"|(?:the|my) (?:whole )?history|what (?:do|can) you (?:know|see) (?:about|of) (?:me|my (?:earlier|other)))\b"
    ),
    "credit": (
        r"\b(?:(?:a|an|some|any|this|that) (?:\w+ )?credit(?! (?:card|protection|note|plan)s?\b)|credit (?:of|for|me)\b|goodwill"
        r"|compensat\w+|for my trouble|make (?:it|this|that) up to me)"
    ),
    "question": (
        r"\b(?:what (?:did|do|have) (?:i|we) pa(?:y|id) for (?:the )?(?:shipping|delivery)|how (?:did|have) (?:i|we) pa(?:y|id)"
        r"|what (?:was|is) (?:charged|the charge) for (?:the )?(?:shipping|delivery))\b"
    ),
    "stay": r"\b(?:(?:my|the|our|a) (?:room|reservation|hotel)|lodge|reservation number)\b|\bRES[\s-]{0,3}\d{8}\b",
    "trial": (r"\b(?:(?:free|on|the|my|a) trial|try (?:it|(?:the|a|one) ?[\w ]{0,30}?)(?: out| at home| first| before))\b"),
    "return": r"\b(?:return (?:it|this|that|the|my)|send (?:it|this|that) back|refund|money back)\b",
    "when-back": (
        r"\bwhen (?:will|does|do|is|are|can)\b[^.?!]{0,40}?\b(?:back|again|restocked)\b|\bback in stock\b"
        r"|\bask (?:the|your) (?:maker|manufacturer|supplier)\b"
    ),
}
PATTERNS: dict[Intent, re.Pattern[str]] = {intent: re.compile(words, re.IGNORECASE) for intent, words in _WORDS.items()}
