"""The wordings by which a company sends a customer on: to which channel, whether she must, whether she may choose."""

from __future__ import annotations

_ORDERING = r"(?:order|buy|purchase|book|place|get|claim|use|redeem|take (?:it|this) up)"

WAYS: dict[str, tuple[str, ...]] = {
    "please-phone": (
        (
            r"\b(?:please|must|have to|need to|'ll need to|'ll have to|should(?! your)|kindly|only|"
            r"can) (?:\w+ )?(?:call|ring|phone|dial|"
            r"telephone)\b|\bgive (?:us|them|\w+ \w+) a (?:call|ring)\b|(?:^|[,;:]\s*|\bthen )"
            r"(?:call(?! (?:it|the (?!desk|line|store|number)))|ring|phone(?! number)(?!\W*$)(?! and| or|,)|dial)\b|"
            r"\bby (?:tele)?phone\b|"
            r"\b(?:contact|reach|speak to|talk to)\b[^.?!]{0,40}?\+?\d[\d-]{8,}\d\b|"
            r"\bgive (?:us|them|\w+ \w+) a (?:call|ring|bell|buzz|shout)\b|\bpick up the (?:tele)?phone\b|\b(?:speak|"
            r"talk) to our (?:\w+ )?(?:line|sales)\b|\b(?:by|is to) (?:call|ring|phone|dial|calling|ringing|phoning|"
            r"dialling)\b(?! you| her)|"
            r"\b(?:tele)?phone calls?\b(?! (?:of|on|with) )|\ba (?:quick |short )?call (?:to|on)\b|"
            r"\b(?:order|buy|price|place|purchase)\w*\b[^.?!]{0,40}\b(?:by phone|(?:\+|1-)?\d{3}[\d-]{7,})|"
            r"\b(?:call|calling|ring|phone|telephone) (?:us|our|one|the (?:\w+ )?(?:line|number|desk|team|store|"
            r"counter))\b|\bover the (?:tele)?phone\b|"
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
            r"through) (?:the |our )?chat\b|\b(?:only|exclusively)\b[^.?!]{0,40}\bchat\b|\bchat only\b|"
            r"\bover to (?:our|the) chat\b"
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
            r"send|ask|try)|give (?:us|them) a (?:ring|call)|kindly|(?:this|that|it) (?:has|needs) to be)\b|(?:^|[,;:]\s*|"
            r"\bthen |\bjust |\bsimply )(?:call|ring|phone(?! number)|dial)\b"
        ),
        rf"\bto {_ORDERING}\b|\b(?:order|call|ring)\b[^.?!]{{0,30}}\b(?:by phone|by calling|by ringing|by telephone)\b",
    ),
    "free-choice": (
        r"\b(?:some |any |an)?other (?:way|route|means|channel)s?\b",
        (
            r"\b(?:don't|do not|needn't|no) (?:have|need) to\b|\b(?:you'd|would you|you would) (?:rather|prefer|sooner|"
            r"just as soon)\b"
        ),
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
