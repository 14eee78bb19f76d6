"""Families of words that all readings share: what says no, makes a condition, tells of the past, names goods or people.

A reading is a matter of values and of such families, seldom of a single verb: a day, goods and something by which goods come
to somebody are a promised delivery, whatever the verb. A word that a company uses and no family has belongs here, once.
"""

from __future__ import annotations

import re

from mystery_shopper.ledger.readings.text import clean


def family(*stems: str) -> re.Pattern[str]:
    """A pattern for any of `stems` as words of their own (each a regular expression), without regard to case."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(stems)})(?!\w)", re.IGNORECASE)


def together(*families: str, without: str = "") -> str:
    """A pattern for a sentence in which each of `families` (regular expressions) has a word, in any order; `without` has none."""
    found = "".join(rf"(?=.*?(?<![\w-])(?:{one})(?!\w))" for one in families)
    barred = rf"(?!.*(?<![\w-])(?:{without})(?!\w))" if without else ""
    return f"^{barred}{found}"


N_T = (
    r"(?:isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|won't|wouldn't|shan't|shouldn't|can't|"
    r"couldn't|mustn't|needn't|ain't)"
)
NOT = (
    r"(?:not|no|never|nor|neither|none|nothing|nowhere|nobody|nil|zero|cannot|without|un(?:able|likely|fortunately)|"
    rf"hardly|{N_T})"
)
"""A word that negates what follows."""

NEGATION = re.compile(
    rf"(?<![\w-])(?:{NOT}(?! (?:later|more) than\b|,? (?:problem|trouble|worries|bother|sweat)\b))(?!\w)", re.IGNORECASE
)

CONDITION = re.compile(
    r"(?<![\w-])(?:if|unless|whether|in case|in the event|provided|(?<!we're )(?<!we are )(?<!i'm )assuming|supposing|as long as|"
    r"so long as|as soon as|when(?:ever)?|once|"
    r"until|till|before (?=you|she|he|we)|should (?=you|she|he|we|i|it|the|they|any|that|this|your|time)|were (?=you|"
    r"it)|failing)(?!\w)",
    re.IGNORECASE,
)
"""What makes a clause one of what may be, or of what comes first."""

IF = re.compile(
    r"(?<![\w-])(?:if|unless|whether|in case|in the event|provided|assuming|supposing|should (?=you|she|he|we|i|it|"
    r"they|any|no|that|this|the)|"
    r"had you|were you|usually|normally|as a rule|otherwise|whenever|or else)(?!\w)",
    re.IGNORECASE,
)
"""What makes a sentence say what might be, and promise nothing."""

PAST = re.compile(
    r"(?<![\w-])(?:was|were|had|did|went|came|got|gave|said|told|wrote|sent|took|left|paid|bought|made|saw|spoke|rang|"
    r"met|yesterday|"
    r"ago|last (?:week|month|year|\w+day)|earlier|dated|since|\w{2,}ed)(?!\w)",
    re.IGNORECASE,
)
"""A verb or word of what is over. Participles count as well: what they are part of must be looked at ("will be delivered")."""

TO_COME = re.compile(
    r"(?<![\w-])(?:will|'ll|shall|'ll be|going to|gonna|would|won't|is to|are to|am to|to (?:be|follow|come)|soon|"
    r"shortly|about to|expect(?:s|ed)?|"
    r"due|scheduled|foreseen|planned|set for|next)(?!\w)|'ll\b",
    re.IGNORECASE,
)

GOODS = (
    r"(?:orders?|parcels?|packages?|packets?|box(?:es)?|cartons?|shipments?|consignments?|deliver(?:y|ies)|goods|"
    r"items?|articles?|"
    r"products?|merchandise|parts?|pieces?|kit|gear|replacements?|purchases?|device|machine|unit|set|things?)"
)
CASE = (
    r"(?:cases?|incidents?|tickets?|matters?|reports?|complaints?|concerns?|problems?|affairs?|inquir(?:y|ies)|"
    r"enquir(?:y|ies)|files?|"
    r"requests?|issues?|quer(?:y|ies)|claims?|business|thing|[A-Z]{2,5}-\d+|that number #)"
)
RECORDS = (
    rf"(?:numbers?|references?|codes?|id|records?|entr(?:y|ies)|trace|sign|match(?:es)?|hits?|results?|luck|data|"
    rf"details|history|"
    rf"information|info|orders?|{CASE})"
)
"""What a company keeps, or finds when it looks something up."""

PERSON = (
    r"(?:persons?|people|human|someone|somebody|agents?|advis[eo]rs?|operators?|representatives?|reps?|colleagues?|"
    r"employees?|staff|"
    r"clerks?|attendant|associate|(?:team|staff|crew) member|member of (?:our |the )?(?:team|staff|crew)|folks?|crew)"
)
DESK = (
    r"(?:customer service|customer care|catalog(?:ue)? sales|price desk|service|sales|support|billing|accounts|parts|"
    r"warranty|repairs?|lodge|"
    r"hardware|software|cabin service|returns?|mail desk|chat desk|store|counter|help ?desk|\w+ (?:desk|department|"
    r"team|line|crew|office|"
    r"people|folks|section|unit|counter))"
)
STORE = r"(?:stores?|branch(?:es)?|shops?(?! on)|outlets?|counters?|locations?|showrooms?)"
BOSS = (
    r"(?:leads?|team ?lead(?:er)?s?|managers?|management|supervisors?|boss|superiors?|head office|"
    r"head of (?:\w+ )?\w+|department head|"
    r"duty manager|hotel|higher-?ups?|chief|director|upstairs|those above me|above)"
)
"""Who may allow what whoever serves may not."""


def said(text: str) -> str:
    """The company's own words in `text`: without what it quotes."""
    return re.sub(r'"[^"\n]*"', " ", clean(text))


def hers_left_out(text: str) -> str:
    """`text` without what the company quotes of her own words: four words and more; 'say "yes"' stays."""
    return _HERS.sub(" ", text)


_HERS = re.compile(r'"(?:[^"\s]+\s+){3,}[^"\n]*"')


def is_question(sentence: str) -> bool:
    return sentence.rstrip(" \"')").endswith("?")


_POLITE = re.compile(
    r"\b(?:any|some|no)(?:thing|one)?\b[^.?!]{0,20}\b(?:else|further|more|other)\b|\banything (?:i|we)\b|"
    r"\bstill (?:there|with)\b|\bany more\b|\b(?:how|what) (?:can|may|could|might|shall) (?:i|we)\b|\bwhat way\b|"
    r"\bwhat (?:do you|d'you|would you) need\b|\bwhat can\b|\banyone there\b|\bmore you needed\b",
    re.IGNORECASE,
)


def is_polite(sentence: str) -> bool:
    """Whether it only asks how to be of use, or whether there is anything else."""
    return _POLITE.search(sentence) is not None
