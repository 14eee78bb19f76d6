"""The wordings by which the shopper understands a company: cue → regular expressions, on one sentence, without regard to case.

Broad on purpose: companies word things differently. What can be said in any number of ways is told by families of words that
stand together (`together`), not by single phrases. `[listening] cues` adds to any of them.
"""

from __future__ import annotations

from mystery_shopper.ledger.readings.families import BOSS, CASE, DESK, N_T, NOT, RECORDS, together

_CANNOT = (
    rf"(?:(?:not|no|never|nor|neither|none|nothing|nowhere|cannot|{N_T})|(?:not able|unable) to|won't let (?:me|us)|"
    rf"not possible to|no (?:way|means|view|luck|chance) (?:of|to|in|with)|no longer|fails? to|failed to|short|"
    rf"neither)"
)
_FIND = (
    r"(?:find(?:ing)?|found|see|seen|spot\w*|display\w*|"
    r"show(?:s|ing|n)?|type|pull\w*|look(?:ed|ing)? (?:that number # |\w+ )?up|lookup|locate[ds]?|"
    r"locating|access|call\w* (?:\w+ )?up|bring\w* (?:\w+ )?up|retriev\w*|trac(?:e|ed|ing)|"
    r"referr?\w*|identif\w*|recogni[sz]\w*|match\w*|correspond\w*|open(?! with| until)|view|visib\w*|field|read|"
    r"do (?:anything|much|a lot) with|work with|use (?:this|that|those|the) number|"
    r"(?<!let us )(?<!let me )(?<!n't you )know(?: what)?(?! that price)|"
    r"known|place that|(?:turn|com|show|pop)\w* (?:back |any\w* )?(?:up|back|"
    r"back to me)|exist\w*|familiar|listed|registered|valid|"
    r"(?:in|on|among) (?:the|our|my|this|any) (?:systems?|screens?|books?|records?|files?|databases?|computers?|"
    r"lists?|machine|terminal)|on file|on record|one of (?:ours|our|the|them)|one (?:that )?(?:we|i) (?:use|have|"
    r"know)|ours|"
    r"ring\w* (?:a |any )?bells?|mean\w*(?: \w+)? (?:anything|a thing|much|to (?:me|us))|get\w* (?:me|us) (?:anywhere|"
    r"far)|tell (?:me|us) anything|permitted|allowed to (?:see|view|open)|consult\w*|search\w*|possible from|"
    r"accessible|written down|recorded|have (?:any |a )?(?:that number|such|subscription|bill|appointment))"
)
_LOOK = r"(?:look|see|check|open|find|access|view|pull|trace|search|read|bring|call|retrieve|identify|point|get at|reach|use)"
_IT = rf"(?:{RECORDS}|it|that|this|them|those|these|such|one|ones|anything|your \w+)"
_CLOSED = (
    r"(?:closed?(?: out| down| off)?|closing|resolved|resolution|solved|solution|complete(?:d)?|settled(?! up)|fixed|"
    r"finished|concluded?|ended|(?:is|'s|are|all|now|case) over(?! (?:the|a|an|our|at|there|to|by|in|on)\b)|"
    r"done(?! for)|sorted(?: out)?|wrapped(?: \w+){0,3} up|wraps up|shut|archived|"
    r"to (?:bed|rest|an end|a close)|off (?:our|my|the) (?:list|books?|desk|plate)|done and dusted|history|"
    r"squared away|ticked off|dealt with|taken care of|out of the way|behind (?:us|you)|lapses?)"
)
_REPLY = (
    r"(?:repl(?:y|ies|ied|ying)|respon(?:d(?:s|ed|ing)?|ses?)|answer\w*|"
    r"write(?: \w+)? back|writ(?:e|ing|es) (?:to )?us|get back to us|"
    r"hear\w*(?: \w+){0,3}|word(?: \w+)? from you|a word|drop us|(?<!you )let us know|confirm\w*|speak up|silen\w+|"
    r"react\w*|contact us|tell us|get in touch|back to us)"
)
_LOSES = (
    r"(?:clos(?:e|es|ed|ing|ure)|cancel\w*|expir\w*|delet\w*|laps\w*|consider\w*|assum\w*|deem\w*|regard\w*|treat\w*|"
    r"take it|figure|shut\w*|ends?|ended|archiv\w*|call it done|dropped|end of (?:the )?(?:case|matter)|conclud\w+|"
    r"carry on|go on|keep \S+ (?:open|alive)|keep (?:it|this) (?:open|alive)|stay\w* open|remain\w* open)"
)
_STAYS_HERS = (
    r"(?:till|until|unless|before|when|once|only (?:if|when|you))(?: \w+){0,2} (?:you|she|he)(?! (?:reply|respond|answer|"
    r"write|do not|don't|get back))"
)
_PLAN = (
    r"(?:plans?|insurance|warrant(?:y|ies)|membership|club|card|subscription|upgrade|package|cover(?:age)?|protection|"
    r"contract|program(?:me)?|bundle|add-?on|magazine|scheme|wrap)"
)

CUES: dict[str, tuple[str, ...]] = {
    "refuses": (
        (
            rf"^(?!.*\b(?:(?:if|should|in case) (?:you|we)|(?:your|that|the) (?:selection|choice|"
            rf"input))\b).*?\b{_CANNOT}(?!\w)[^.?!,;]{{0,45}}?\b{_FIND}(?!\w)(?<=\w)[^.?!]*"
        ),
        (
            r"\b(?:look|find|open|access|trac|view|see|retriev|pull|call|search|lookup)(?:e|ing|s)?\b[^.?!;]{0,60}\b(?:is|are|was|"
            r"lies|remains?|falls?)(?:n't| not| never| beyond| outside| out of)\b[^.?!,;]{0,25}\b(?:possible|permitted|allowed|"
            r"available|open|able|power|reach|remit|option|do|provide|offer|(?:this|my|our) (?:desk|office|line))\b"
        ),
        together(
            rf"{NOT}",
            r"(?:record|trace|entr(?:y|ies)|match(?:es)?|hits?|results?|luck|such (?:number|order|incident|case|reference|"
            r"entry|file|promise|thing)|access|view|file exists|sign|sight)",
            without=r"(?:no (?:record|need)\w* (?:needed|to))",
        ),
        (
            r"\b(?:no|zero|not an?y?) (?:\w+ )?(?:order|incident|case|ticket|reference|number|information|file|"
            r"subscription|bill|appointment)s?\b[^.?!]{0,40}\b(?:with|under|for|of|by|like|to|on|in|found|match\w*|"
            r"come\w*|exist\w*|here)\b"
        ),
        (
            r"\b(?:nothing|nada|none|nowt|zilch|no luck)\b(?! (?:but|to (?:do|worry|pay)|is settled|changes|"
            r"added))[^.?!,]{0,25}\b(?:under|for (?:that|this|the)|with (?:that|this|the)|by|there|comes?|came|found|up|"
            r"on (?:file|that|this|your|the)|listed|known)\b"
        ),
        (
            r"\b(?:invalid|unknown|unrecogni[sz]ed) (?:number|reference|order|incident|code|case)|\bunknown to (?:us|"
            r"me)\b|\b(?:left|told) me (?:a thing|anything)\b|: none (?:on|in|under|found)\b|\bnot possible (?:from|at|"
            r"in) (?:this|our|the)\b"
        ),
        (
            r"\b(?:draw(?:s|n|ing)? a blank|com(?:e|es|ing) (?:back|up) (?:empty|short|blank|with nothing)|nowhere to be found|"
            r"without success|never heard of|mean(?:s)? nothing|(?:says|tells me) nothing|outside (?:what|my|our)|"
            r"nowhere to put|not? clue|nothing (?:whatsoever|at all)? ?under)\b"
        ),
        r"\b(?:results?|hits?|matches)\W+(?:none|zero|nil|0|no)\b|^\W*(?:none|no results?|nope, nothing)\W*$",
        (
            r"\b(?:only|just) (?:the )?(?:\w+ ){1,3}(?:can|is able to|are able to|has|have|sees?) (?:access|see|look|open|"
            r"use|read)"
        ),
        r"\b(?:no|without|n't|not have(?: any)?|have no) (?:way|means|view|access|place|field)\b",
        (
            rf"\b(?:no|not|{N_T}|without|lack)\b[^.?!,;]{{0,15}}\b(?:ability|authority|permission|possibility|"
            rf"chance|rights?|tools?) (?:to|of|for) (?:\w+ )?{_LOOK}|"
            rf"\b(?:nothing|{N_T}|not|no \w+)\b[^.?!;]{{0,40}}\b(?:let|allow|enable|permit|help)s? "
            rf"(?:me|us) (?:to )?{_LOOK}|\b(?:hidden|concealed|withheld|barred|closed|kept) from (?:me|us|this|view|my|our)\b|"
            rf"\bnot (?:yet )?(?:displayed|written|noted|entered|filed)\b[^.?!;]{{0,15}}\b(?:in|on|into|to|at|among) "
            rf"(?:my|our|me|us|this|here)\b|"
            rf"\b(?:nobody|no one)(?:'s| has| seems to have)? (?:noted|written|recorded|logged|entered|filed)\b|"
            rf"\b(?:not|{N_T}) (?:got|have|hold) (?:an? |any )?that number #|"
            rf"\b(?:screen|system|desk|computer|list|file) shows? (?:no|none|nothing|neither)\b"
        ),
        (
            r"\b(?:records?|files?|systems?|lists?)\b[^.?!,;]{0,15}(?:\b(?:contain|show|hold|list)s? (?:no|nothing)\b|"
            r"(?:\bnot|n't) (?:contain|show|hold|list|include|have)\b)|\bnor do (?:our|my|the) records\b|"
            r"\bnothing (?:like|of) (?:that|such|this|it)\b|\b(?:doesn't|does not|don't|do not) appear\b|\bremains? hidden\b|"
            r"\bno (?:path|road|joy)\b[^.?!]{0,15}\bnumber\b|\bnothing (?:i|we) can do with\b|\bgives? me nothing to\b|"
            r"\b(?:couldn't|could not|can't|cannot|(?:not |un)able to) (?:turn|make use of|dig)\b[^.?!]{0,25}\bnumber\b|"
            r"\bnot seeing (?:that|this|any|such)\b|\bno (?:note|mention|sign|trace)\b[^.?!]{0,20}\bof\b"
        ),
    ),
    "transfers": (
        (
            r"\b(?:connect|transfer|pass|put|hand|send|forward|switch|rout|redirect|get|pop|bounce|mov|shift|patch|"
            r"direct|bring|swing|tak|steer)(?:e|ing|ping|ting|s)?\s+(?:you|this call|"
            r"your call|the call|her|him|yourself)\b(?!\s+(?:a|an|the|your|this|that|some|there|back|down|\d|15|\$|"
            r"in (?:stock|line)|credit)\b)(?! (?:set|up(?: with)?|off|out|home|sorted|know|going|for)\b)"
        ),
        r"\b\w+ing (?:you|your call|this call) (?:\w+ )?(?:over|across|on|through|along|round) to\b",
        (
            r"\b(?:transferring|connecting|handing over|putting through)\b|\bhold (?:on |the line )?while (?:i|"
            r"we) (?:connect|transfer|put|pass|get|patch|switch)"
        ),
        (
            r"\b(?:being|be|are|now) (?:connected|transferred|put through|passed|handed|forwarded|switched|routed|"
            r"directed|moved) (?:to|with|on to|over)\b|\b(?:switch|patch|connect|transfer) (?:you|this|your call)\b"
        ),
        (
            r"\b(?:get|fetch|bring(?:ing)? in|find|fetching|getting) (?:you )?(?:someone|somebody|a colleague|"
            r"my colleague|the right)\b"
        ),
        (
            r"\b(?:you are|you're|this call is|call is|it's) (?:on your way|going over|off|headed|heading) to\b|"
            r"\byou(?:'ll| will) be (?:speaking|talking|chatting) (?:with|to)\b"
        ),
        rf"\blet us (?:ask|try) (?!that|it|this|again)|\blet me (?:ask|try) (?:our |the )?{DESK}\b",
        (
            rf"\bover to {DESK} with you\b|\b(?:transfer|next stop|next)\s*:\s*(?:our |the )?{DESK}\b|"
            rf"\bin touch with {DESK}\b[^.?!]{{0,20}}\b(?:now|right away|for you)\b|\bput(?:ting)? you in touch\b"
        ),
        rf"\bthat(?:'s| is| would be) (?:a (?:matter|question|case) |more )?(?:for|up) (?:our |the )?{DESK}\b",
        (
            rf"\b(?:one|a matter|a question|matter) for (?:our |the )?{DESK}\b|\b(?:you(?:'ll| will|'d| would)? (?:need|"
            rf"want|have)|you could try|better luck with) (?:to (?:(?:speak|talk|take|bring)[^.?!]{{0,25}} (?:to|with)|"
            rf"reach|contact|ask|see|try|call|go to) )?(?:our |the )?{DESK}\b"
        ),
        rf"\bpass(?:ing)? (?:you|this|it all) (?:on|over|along) to (?:them|{DESK})\b",
    ),
    "permission": (
        together(
            BOSS,
            (
                r"(?:ask(?:ing)?|contact(?:ing)?|reach(?:ing)? out|escalat\w*|check(?:ing)?|speak|talk|consult(?:ed|ing)?|"
                r"clear|run|confirm|get(?:ting)?|ring|call(?:ing)?|phone|phoning|telephone|hear|see|badger\w*|pester\w*|"
                r"hold|hang|wait|sit tight|bear with|one moment|this time|sign\w*|approv\w*|okays?|okayed|ok|consent|"
                r"permission|authori[sz]\w*|go-?ahead|thumbs up|green light|say-?so|nod|blessing|leave|refer|raise|"
                r"decide[sd]?|allow|grant|has a look|wonder\w*|go back|back to|another word|bug(?:ging)?)"
            ),
            (
                r"(?:i|we|my|me|them|let|must|needed|required|necessary|requires?|has to|have to|only|gotta|need|first|"
                r"back|hold|moment|checking|calling)"
            ),
            without=r"(?:may ask|looks? after|you don't|nobody|no one|needn't|(?:has|have) (?:\w+ )?(?:agreed|approved|"
            r"confirmed|okayed)|your (?:room|approval)|(?<!need my )(?<!need the )"
            r"(?:lead|manager|hotel)(?:'s)?(?: answer)?(?::| is| says|"
            r" said)? ?(?:ok|okay|yes|fine|good|agrees|all right)(?! (?:required|needed|necessary|first|is))|"
            r"good with|fine with|(?:you|please|just|welcome to|free to|like to|can|may|could) ask for)",
        ),
        (
            r"(?<!don't )(?<!not )\b(?:need|require|get|seek|obtain|ask (?:\w+ )?for|wait for|request|requires|"
            r"have to get)\b(?! you)[^.?!]{0,25}\b(?:permission|approval|authori[sz]ation|sign-?off|the okay|"
            r"the go-ahead|green light|thumbs up|consent|clearance)\b"
        ),
        (
            r"\b(?:get|have) (?:that|this|it) (?:approved|authori[sz]ed|signed off|cleared|okayed)\b|\b(?:not (?:allowed|"
            r"authori[sz]ed|permitted|empowered)|no authority) to (?:do|grant|give|approve|decide)\b|"
            r"\babove my (?:pay grade|head)\b|\b(?:that|this|it)(?: one)?(?:'s| is) over my head\b|\bnot (?:for me|"
            r"mine) to decide\b"
        ),
    ),
    "demands_reply": (
        together(
            _REPLY,
            _LOSES,
            (
                r"(?:or|otherwise|else|if|unless|without|absent|failing(?: which)?|no|not|silen\w+|within|by|inside|"
                r"should|until|before|have to|has to|must|after that|in the event|stay|needed)"
            ),
            without=rf"(?:{_STAYS_HERS}|(?:keep|kept|leav|left|stay|remain)\w* (?:\S+ ){{0,3}}open (?:until|till|as long as)|"
            rf"(?:no|needn't|don't need to|need not) (?:reply|answer|response)(?: \w+)? (?:needed|"
            rf"required|necessary)|(?:nobody|never|not|n't|won't|isn't|aren't|don't) (?:\w+ ){{0,2}}(?:clos|shut|"
            rf"end)\w*(?! automatically)(?! if you)|you(?:'ll| will) (?:hear|have|get))",
        ),
        r"\bif (?:we|i) (?:do not|don't|haven't|have not) (?:hear|receive|get|heard|received)\b[^.?!]*",
        (
            r"\b(?:if you (?:don't|do not)|if not|without (?:it|that|one|this)|otherwise|failing (?:that|which)|or else)\b"
            r"(?!.*\b(?:not|never|nothing|nobody|won't)\b)[^.?!]{0,40}\b(?:clos(?:e|es|ed|ing|ure)|shut|lapses?)\b"
        ),
        (
            r"^(?!.*\b(?:remain|stay|keep|kept|is|be)\w* (?:\w+ )?(?:open|active|live|on)\b|"
            r".*\b(?:keep|kept|leave|leaving|left) (?:\S+ ){0,3}open\b|.*(?:not|n't|never|"
            r"nobody) (?:\w+ ){0,2}clos).*\b(?:unless|until) (?:you|we) (?:reply|respond|answer|confirm|hear|receive|get|"
            r"write)\b[^.?!]*|\bif you (?:do not|don't) (?:reply|respond|answer|confirm|write|get back)\b"
        ),
        (
            r"\b(?:you must|you need to|you have to|we need you to|please|kindly) (?:reply|respond|"
            r"answer|write back)\b[^.?!]{0,50}\b(?:within|by (?:\w+day|tomorrow|noon|the end)|before|to keep)\b"
        ),
        (
            r"\b(?:we need|we require|awaiting|waiting for|must (?:have|receive)|need to hear) (?:your|"
            r"from you)\b(?: (?:reply|response|answer|confirmation))?[^.?!]{0,20}\b(?:before|by|until|within|reply|"
            r"response|answer)\b"
        ),
        (
            r"\b(?:reply|answer|response)\b[^.?!]{0,12}\b(?:required|needed|necessary|expected)\b[^.?!]{0,20}\b(?:within|"
            r"by|before|to keep|inside)\b"
        ),
    ),
    "closes": (
        (
            rf"^(?!.*\b(?:if|unless|until|till|once|when|before|as soon as|only|not|never)\b).*\b{CASE}(?!\w)(?: #)? "
            rf"(?:is (?:now|hereby)|has (?:now )?been) {_CLOSED}(?!\w)"
        ),
        (
            rf"^(?!.*(?:\b(?:not|never|nothing|nobody|n't|only you|yet|if|unless|whether|await|awaits|pending|by \w+day|"
            rf"road|stores?|shops?|doors?)\b|n't|"
            rf"\b{_STAYS_HERS})).*\b{CASE}(?!\w)[^.?!;,]{{0,40}}?(?<![\w-])(?:{_CLOSED})(?!\w)(?! (?:here|it is|dana|"
            rf"that))"
        ),
        (
            rf"^(?!.*(?:\b(?:not|never|nothing|nobody|n't|only you|yet|if|unless|whether|await|awaits|pending|as agreed|"
            rf"(?:will|shall|'ll) (?:\w+ )?(?:solve|resolve|fix|repair|look)|by \w+day|road|stores?|shops?|doors?|the way|"
            rf"(?:how|what) we)\b|n't|\b{_STAYS_HERS})).*\b(?:we|i|it's|so|that's|that)(?:'ve| have|'ll| will|"
            rf"'d)?(?: \w+){{0,3}}? (?<![\w-])(?:clos(?:e|ed|ing)(?! at)|resolved|solved|settled(?! up)|shut|archived|"
            rf"ended|wraps? up|wrapped|ticked off|put (?=(?:\S+ ){1, 3}to (?:bed|"
            rf"rest)))\b[^.?!]{{0,30}}(?<![\w-])(?:{CASE}|it|this|that|complete|off)(?!\w)"
        ),
        (
            r"\b(?:can|may|shall|could|should) (?:i|we) (?:now )?(?:close|resolve|mark|shut)\b|\b(?:consider|regard|treat|"
            r"mark)(?:ed|ing)?\b[^.?!]{0,30}\b(?:as )?(?:closed|resolved|solved|done|settled|finished|complete|fixed)\b"
        ),
        (
            r"\b(?:glad|happy|pleased|pleasure) (?:that )?(?:we|i|to have|it)[^.?!]{0,25}\b(?:solve|resolve|help|sort|fix|"
            r"assist|of (?:use|help|service|assistance))\w*|(?<!get your )(?<!get the )(?<!get this )\bproblem solved\b|"
            r"^\W*(?:case|ticket|file|incident|matter) (?:closed|over|solved)\b"
        ),
        (
            r"\b(?:status|state)\W+(?:\w+ )?(?:closed|resolved|solved)\b|^\W*(?:\w+ )?that number #\W+(?:fixed and |"
            r"solved and |now )?closed\b|\bclosure of (?:\w+ )?(?:that|the|your)\b"
        ),
    ),
    "sells": (
        (
            rf"\b(?:protection|care|credit|extended|insurance|warranty|premium|membership|rewards?|loyalty|gold|silver|"
            rf"club|magazine|gear)\s+(?:\w+\s+)?{_PLAN}\b(?! (?:number|note|covers?|stays|you))"
        ),
        r"\bwe also (?:sell|stock|offer|carry|have)\b[^.?!]*\d",
        together(
            _PLAN,
            (
                r"(?:interest(?:ed)?|tell you about|offer(?:ing)?|recommend|attention|have a look|look at|how about|"
                r"have you (?:heard|thought|considered)|thought about|fancy|tempt|bargain|add(?:ing)?|upgrade to|"
                r"switch to|sign up|join|treat yourself|take|a month|monthly|per month|plug|deal|special)"
            ),
            without=r"(?:your (?:plan|subscription|warranty|cover\w*|card|membership|contract)|on (?:the|your) card|"
            r"card (?:you|on|that)|to your card|free of charge)",
        ),
        together(
            (
                r"(?:deal|special|sale|bargain|offer|off|discount|promotion|we(?:'ve| have)? got|we (?:also )?sell|"
                r"can be had from us|add|only|just|spare parts?|on sale|for sale)"
            ),
            r"(?:\$ ?\d[\d.]*|\d[\d.,]* (?:dollars?|bucks|percent|%)|\d+%)",
            (
                r"(?:brackets?|spare parts?|accessor\w+|gift wrap|extras?|add-?ons?|parts|wrap|kit|care|cover|on sale|"
                r"special|a month|per month|monthly)"
            ),
            without=r"(?:free|no charge|at no cost|refund|back|total|shipping|credit of|your (?:order|plan|subscription))",
        ),
        (
            r"\b(?:special|exclusive|limited|great(?! deal (?:to|of)\b)|unbeatable) (?:offer|deal|price|promotion)\b|"
            r"\bspecial on\b|"
            r"\b(?:deal|offer|discount|promotion|sale) on (?:\w+ ){0,2}(?:parts?|accessor\w+|extras?|add-?ons?)\b|"
            r"\b(?:quick plug|can i (?:tempt|interest) you|you qualify for)\b"
        ),
        (
            r"\b(?:interest(?:ed)? (?:you )?in|tell you about|offer you) (?:our|a|an|the) (?:\w+ )?(?:plan|insurance|"
            r"membership|card|subscription|upgrade|warranty|package)\b"
        ),
        r"\ba month\b[^.?!]{0,40}\b(?:only|just|plan|protection|cover)|\b(?:only|just)\b[^.?!]{0,30}\b(?:a|per|each) month\b",
    ),
    "offers_order": (
        (
            r"\b(?:shall|may|can|could|should|will|do you want|would you like|like|want|happy for)\s+(?:i|we|me|"
            r"us)\s+(?:to\s+)?(?:go ahead|order|place|book|put|reserve|buy|send|ring|proceed|take (?:the|your|that) order|"
            r"set (?:it|that) up|process|do that|write|enter|sort)"
        ),
        (
            r"\b(?:i|we) (?:can|could|will|'ll) (?:gladly |happily |now )?(?:place|take|put through|book|process|"
            r"enter) (?:the|your|that|this|an) order\b|\b(?:i|we) can order (?:it|that|this|the)\b"
        ),
        (
            r"\b(?:would you like|do you (?:want|wish)|want|ready|wish) to (?:order|buy|purchase|go ahead|proceed|"
            r"place)\b|\bfor (?:me|us) to (?:order|place|put through)\b|\b(?:want|would you like|like|wish|"
            r"care to have) (?:it|that|this|one) (?:ordered|placed|sent|booked)\b"
        ),
        (
            r"\bwould you like (?:it|that|one|this)(?: ordered| sent)?\b|\bgo ahead (?:with|and)\b[^.]*\?|\b(?:order|"
            r"place|book) (?:it|that|this)(?: now| for you)?(?: then)?\?"
        ),
    ),
    "placed": (
        (
            r"\b(?:order(?:ed)?|placed|confirm\w*|charged|paid|thank you|booked|booking|reserved|scheduled|purchased|"
            r"bought|yours|all set|you're set|it's in|entered)\b"
        ),
    ),
    "goes_along": (
        (
            r"\b(?:number|reference|incident|case|order|details|notes|story|everything|it|this|information|promise|"
            r"file|that number #)\b[^.?!]{0,40}\b(?:go(?:es|ing)?|come(?:s)?|pass\w*|hand\w*|tak(?:e|ing)|travels?|"
            r"follow\w*|sent|"
            r"sending|give|giving|accompan\w*|forward\w*|convey\w*)\b[^.?!]{0,20}\b(?:along|with you|over|on|across|"
            r"through|to them|them|ahead|you)\b"
        ),
        (
            r"(?<!could you )(?<!can you )(?<!would you )(?<!please )\b(?:pass(?:ing|ed)?|giv(?:e|ing|en)|hand(?:ing|"
            r"ed)?|send(?:ing)?|tak(?:e|ing)|forward(?:ing|ed)?|shar(?:e|ing)|"
            r"bring(?:ing)?|tell(?:ing)?)\b(?! (?:us|me|you)\b)[^.?!]{0,30}\b(?:number|reference|incident|case|order|"
            r"details|notes|story|"
            r"everything|file|that number #)\b"
        ),
        (
            r"\b(?:they|she|he|my colleague|my colleagues)(?:'ll| will|'ve)?(?: already)? (?:have|has|see|sees|know|"
            r"knows|get|got|"
            r"gets)\b[^.?!]{0,30}\b(?:number|reference|incident|case|order|details|notes|story|everything|it all|screen|"
            r"about|front)\b|\bvisible to them\b"
        ),
        (
            r"\b(?:won't|don't|will not|do not|needn't|no) (?:\w+ )?(?:have|need|call) to (?:repeat|tell|explain|say|"
            r"go through)\b|\bno (?:repeating|repetition)\b|\b(?:not|never|no)\b(?: \w+){0,5} (?:repeat|go through)\b|"
            r"n't (?:\w+ ){0,4}(?:repeat|go through)\b|\b(?:no|without any) repetition\b"
        ),
    ),
    "says_why": (
        (
            r"\b(?:because|so that|since|seeing as|reason|why|the thing is|"
            r"(?:it'?s|that'?s) (?:them|they|him|her|the \w+) who|who (?:can|will|handle|take|look|are|is|do|does|hold|"
            r"deal)|which (?:handles|"
            r"takes|looks|can)|as (?:they|she|he|that|orders|we)|they(?:'re|'ve)? ?(?:can|will|take|handle|look|do|"
            r"are|have|run|keep|cover|fix|got|the)|(?:is|are) theirs|handles?|"
            r"deals? with|responsible for|in charge of|takes? (?:the |your |all )?orders?|to (?:place|take|order|complete|"
            r"finish|sort|look|help|check|honou?r|book)|for (?:that|this|the order|your order|orders|prices?|"
            r"price match\w*)|where (?:that|those|reports))\b"
        ),
    ),
    "automatic": (
        (
            r"\bauto(?:matic(?:ally)?|mated|-?)\s*(?:generated |sent )?-?(?:repl\w+|response\w*|responder|message|e-?mail|"
            r"answer|acknowledge?ment|confirmation|generated|created)\b|\bthis is an automat|\b(?:generated|created|"
            r"sent) (?:automatically|by (?:a|our|the) (?:machine|system|computer|bot))\b|\b(?:do not|don't|cannot|"
            r"please don't) (?:\w+ )?(?:reply|answer|respond)(?: to)?(?: this)?\b(?! yet)|\bno-?reply\b"
        ),
        (
            r"\b(?:we|our system|our computer|system)(?:'ve| have| has)? (?:received|registered|recorded|logged|"
            r"got) your (?:message|e-?mail|mail|request|enquiry|inquiry|note|letter)\b|\byour (?:message|e-?mail|mail|"
            r"request|note|letter) (?:has been|was|is|has) (?:received|registered|logged|recorded|arrived|come in)\b"
        ),
        r"\bthank(?:s| you) for (?:contacting|writing|getting in touch|reaching out|your \S*m\w+)\b[^.?!]{0,60} will (?:be|get)",
    ),
    "announces_change": (
        (
            r"\b(?:has|have|had|been|was|were) (?:\w+ )?(?:changed|moved|corrected|updated|delayed|postponed|revised|"
            r"rescheduled|amended|put off|put back)\b|"
            r"\b(?:correction|corrected|fixed|new (?:date|price|delivery|total|day|appointment|monthly)|"
            r"now (?:arrives?|costs?|comes?|expected|will)|by [^.?!]{3,40} now|"
            r"instead(?: of)?|delay(?:ed)?|late|later than|apologi[sz]e|our (?:error|bad|mistake|fault)|we (?:made|"
            r"goofed|messed|got)[^.?!]{0,15}(?:mistake|error|mess|goofed|wrong|up)?|misprint\w*|postponed|rescheduled|"
            r"until then|goes from|effective|starting|from \w+ \d+ on|(?:broke|break|breakdown|broken) ?down)\b"
        ),
    ),
    "optional": (
        (
            r"\b(?:if you (?:have|know|got|do have)|in case you have|should you have|where you have|with (?:an?|"
            r"your) \w+ number,)\b"
        ),
    ),
}
