"""Who is said to look after a problem: a person's full name, where it stands as the one in charge, or acts in the matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mystery_shopper.ledger.model import Value
from mystery_shopper.ledger.readings import understand
from mystery_shopper.ledger.readings.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from mystery_shopper.ledger.rules import Rules

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Frau|Herr)\b\.?"
_WORD = r"[A-ZÀ-ÖØ-Þ](?![\w-]*\d)[^\W\d_]*(?:['-][^\W\d_]+)*"
_RUN = re.compile(rf"\b(?:{_TITLE}[ \t]+)?{_WORD}(?:[ \t]+(?:[A-Z]\.[ \t]+)?(?:(?:de|del|van|von|der|da|di)[ \t]+)*{_WORD})*")
_TITLED = re.compile(rf"^{_TITLE}[ \t]+")
_QUOTED = re.compile(r'"[^"\n]*"')
_OF_A_THING = re.compile(r"\b(?:the|an?|your|my|this|that|its|\d+)[ \t]+$", re.IGNORECASE)
_SPACES = re.compile(r"[ \t]+")
_ALONE = re.compile(r"(?:^| - |[;|/])\s*$"), re.compile(r"^\s*(?:$| - |[;|/])")
"""How the words end, and go on, between which something stands by itself, as in a telegram or a row."""
_END = re.compile(r"[.!?](?=\s|$)|\n")

_ACTIVE = re.compile(
    r"\b(?:owns?|owning|look(?:s|ing)? after|looks? into|(?:take|takes|taking|taken|took) (?:\S+ ){0,6}?(?:care|charge|"
    r"on|over|up)|"
    r"(?:in|has|have|having|assumes?) (?:sole |full |overall )?(?:charge|responsibility|ownership|custody)|responsible|"
    r"accountable|"
    r"handl(?:es?|ing)|deal(?:s|ing)? with|see(?:s|ing)? (?:to|it through|(?:this|that|the matter|everything) through)|"
    r"attend(?:s|ing)? to|"
    r"tend(?:s|ing)? to|mind(?:s|ing)|manag(?:es?|ing)|oversee(?:s|ing)?|supervis(?:es?|ing)|lead(?:s|ing)? (?:on|this|the)|"
    r"work(?:s|ing)? on|(?:has|have|having|with) (?:it|this|that|the \w+|your \w+) (?:firmly |well |all )?in (?:hand|"
    r"charge|her|his)|"
    r"(?:is|are) (?:already |now )?(?:on it|on the case|on this|at it|the one|your)|"
    r"(?:has|have) (?:got|picked up|accepted|undertaken|shouldered)|"
    r"(?:has|have) (?:been )?(?:\w+ )?(?:assigned|appointed|charged with|tasked|entrusted with|put in charge|given charge)|"
    r"keep(?:s|ing)? (?:an eye|hold|track)|follow(?:s|ing)? (?:it|this|up)|champions?|stewards?|shepherds?|pursu(?:es?|ing)|"
    r"carr(?:y|ies|ying) (?:it|this|your)|runs? with it|see(?:s|ing)? (?:\S+ ){1,4}through|(?:has|have|'s got|got|"
    r"takes?) the (?:reins|lead|helm|wheel|ball)|runs? (?:the show|point)|steer(?:s|ing)?|pilots?|"
    r"at the (?:helm|wheel)|is all over|(?:it|this|that)'s (?:his|hers|theirs)|go-?to|watches over|(?:will be|is|"
    r"'ll be) (?:your|the) (?:\w+ ){0,3}(?:contact|specialist|representative|liaison|coordinator|advis[eo]r|agent|"
    r"owner|handler|person)|has (?:it|this|that|your|the|[A-Z]{2,5}-))\b"
    r"|^'s\s*(?:[.;]|,? (?:start to|first to|from (?:start|now)|now\b|to (?:see|handle|sort))|$)|^'s (?:(?:already |"
    r"now |firmly )?(?:on (?:it|this|the case)|in charge|got (?:it|this|that|your)|your|the one)|"
    r"desk|job|task|hands|care|charge|responsibility|watch|"
    r"table|bench|plate|duty)\b"
    r"|^[ \t]*(?:\(|,|-)[ \t]*(?:the |your |its |case |incident )*(?:owner|handler|case manager|contact|person in charge)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"(?:\bbeing \w+(?:ed|en|t) by|\b(?:good|safe|able|capable) hands with|\bwho(?:'s| is)? (?:\w+ ){1,3}(?:it|this|"
    r"that)(?:\s*[:=-])?|\b(?:owned|looked after|seen to|tak(?:en|ing) care of|handled|managed|overseen|dealt with|"
    r"attended to|tended|led|minded|"
    r"supervised|worked on|looked into|examined|pursued|taken (?:on|over|up|in hand)|picked up|investigated) by"
    r"|\b(?:entrusted|assigned|allocated|delegated|given|handed(?: over| on)?|passed(?: on)?|referred|committed|forwarded|"
    r"routed|confided|commended|consigned|transferred|goes|gone|falls|belongs|laid before|left|put)"
    r"(?: (?:it|this|that|(?:your|the) \w+))?(?: (?:over|on|along|straight))? (?:in|on)?to"
    r"|\b(?:hands?|care|charge|custody|keeping|desk|responsibility|ownership|stewardship|table|lap|eye) of"
    r"|(?:\b(?:now|lies|rests?|sits?|stays?|remains?|is|it is|safe|all|landed)|'s) with|\b(?:under|lies upon|falls upon|"
    r"rests upon|assigned)"
    r"|\b(?:owner|handler|agent|assignee|case ?manager|case ?worker|contact(?: person)?|point of contact|in charge|responsible|"
    r"specialist|representative|liaison|coordinator|advis[eo]r|technician|case lead|custodian|clerk|person|officer|"
    r"colleague|champion|look(?:s|ing) after (?:it|this|that)|handling (?:it|this|that)|charge|"
    r"taking care|advocate|guardian|one)"
    r"(?:[ \t]+(?:for|of|on|in|with)(?:[ \t]+[\w'-]+){1,4})?(?:[ \t]*(?:is|will be|shall be|would be|being|[:=,-]))*)"
    r"[ \t]*(?:our |my |colleague |the |one |good |certain |:|-)*[ \t]*$",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\b(?:reached|speaking|talking|chatting|spoken|connected|through|got)\b[^.;:]{0,25}$", re.IGNORECASE)
"""You've reached a live agent, …"""
_PUT = re.compile(r"\b(?:put|set|have|got|assigned|appointed)[ \t]*$", re.IGNORECASE)
_ON_IT = re.compile(
    r"^[ \t]*(?:on (?:it|this|that)(?=\s*(?:[.,;:]|$|for|and|from))|on (?:the case|your \w+|[A-Z]{2,5}-)|in charge|"
    r"to (?:handle|look|see|work|take))",
    re.IGNORECASE,
)
"""We have put somebody on the case."""
_ONE_WHO = re.compile(
    r"\b(?:one|person|colleague|somebody|someone|name|man|woman|human)\b,? (?:who|that|in|on|behind|for|to)\b[^.;:]{0,50}"
    r"(?:\b(?:is|will be|would be)|'s|:)[ \t]*$",
    re.IGNORECASE,
)
"""The one who cares for it is …"""
_NOT = re.compile(
    r"\b(?:no longer|not|never|nobody|no one|cannot|used to|formerly|previously|once|neither|nor|instead of|"
    r"rather than)\b|n't\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:it|this|that|matter|report|incident|case|complaint|concern|problem|affair|inquiry|enquiry|file|request|"
    r"ticket|issue|[A-Z]{2,5}-\d+)\b",
    re.IGNORECASE,
)
_IN_THE_PAST = re.compile(
    r"\b(?:spoke|spoken|talked|wrote|written|told|met|called|rang|served|asked|helped|chatted|was|were|had|left|signed|sent)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"^[ \t,]*(?:[\w']+[ \t,]+){0,5}?(?:will|'ll|shall|is|has|goes|gets|does|writes|calls|comes|reports|answers|\w{2,}s)\b|^'ll\b"
)
_BEFORE_A_SPEAKER = re.compile(
    r"\b(?:this is|my name is|my name's|i am|i'm|name is|speaking (?:with|to)|talking (?:with|to)|speak (?:with|to)|"
    r"chatting with|"
    r"conversation with|you(?:'ve| have) got|you(?:'ll| will)? get|reached|through to|connected (?:to|with)|served by|"
    r"call me|signed)[ \t,:]*$",
    re.IGNORECASE,
)
_AFTER_A_SPEAKER = re.compile(
    r"^[ \t,]*(?:speaking|here|at your service|on (?:this|the other) end|(?:is |'s )?answering|is my name|on the line|"
    r"joined|at the (?:counter|desk|other end))\b",
    re.IGNORECASE,
)

_NO_NAMES = frozenset(
    fold(
        "a about above account accounts address after all also an and answer any anybody anyone area as at avenue bill billing "
        "booking branch by call camp car case center centre chat claim colleague colleagues company complaint complaints "
        "concerning confirmation contact counter courier customer customers date day dear delivery department desk done "
        "email employee esteemed every everybody everyone everything for friday april august december february january july "
        "june march may monday november october saturday september sunday thursday tuesday wednesday from front goodbye good "
        "greetings guest handled handler has have head hello here hey hi his her home house how however i if in incident "
        "incidents info inquiry invoice invoices is it its kind kindly lane learn line lodge lodges logged mail main manager "
        "matter meanwhile menu message messages morning afternoon evening my name no nobody note notes now number of office on "
        "online open opened order orders our out outlet owned owner page park parts payment person phone picked please post "
        "present price prices problem product products progress question ref reference regarding regards repair repairs reply "
        "report reported request reservation respectfully return returns road room safe sales see service services shall shop "
        "shops since sincerely site so somebody someone square staff state status step still store stores street subject "
        "subscription support team telephone thank thanks that the their there these they this ticket to today tomorrow "
        "track truly ui unit until upon us visit warehouse warranty we web website welcome what when where whether which who "
        "will with yes you your yours assigned agent assignee responsible in-charge next new old all right best sir madam "
        "north south east west united states was were been being be are am do does did not as"
    ).split()
)
_MOST = 60  # characters between a name and what makes it the one in charge


class Keeper(Value, frozen=True, kw_only=True):
    """A person said to look after it. `words`: the sentence; `stated`: whether it says so, or only that she acts in it."""

    name: str
    words: str
    stated: bool


class _Named(NamedTuple):
    """A name, with the words of its sentence before it and after it, each up to the next name."""

    name: str
    before: str
    after: str
    sentence: str
    asked: bool


def keepers(
    text: str, rules: Rules, at: datetime, *, shown: bool = False, speakers: frozenset[str] = frozenset()
) -> tuple[Keeper, ...]:
    """The people who look after it, in the order of their names in `text` as said `at`. Never a customer of the run.

    `shown`: the text is a page, where a line that is a name alone is the value of a label. `speakers`: the names of those who
    speak: of these only who says so of herself.
    """
    found = []
    for one in _people(text, rules):
        if one.asked:
            continue
        if _stated(one) or (shown and one.sentence.strip(" .:") == one.name):
            found.append(Keeper(name=one.name, words=one.sentence, stated=True))
        elif one.name not in speakers and not _speaks(one) and _acts_in_it(one, rules, at):
            found.append(Keeper(name=one.name, words=one.sentence, stated=False))
    return tuple(found)


def speakers(text: str, rules: Rules, *, opening: bool = False) -> frozenset[str]:
    """The names of those who introduce themselves in `text`. `opening`: somebody says it first, so all names in it are."""
    return frozenset(one.name for one in _people(text, rules) if opening or _speaks(one))


def _stated(one: _Named) -> bool:
    if _REACHED.search(one.before):
        return False
    if _PUT.search(one.before) and _ON_IT.match(one.after) and not _NOT.search(one.before[-_MOST:]):
        return True
    if re.search(r"\bwith[ \t]*$", one.before) and re.match(r"[ \t]+(?:\w+ing\b|on (?:it|this|the (?:case|job))\b)", one.after):
        return True
    if _ONE_WHO.search(one.before) and not _NOT.search(one.before) and not _IN_THE_PAST.search(one.before):
        return True
    active, passive = _ACTIVE.search(one.after[:_MOST]), _PASSIVE.search(one.before[-_MOST:])
    if active and not _NOT.search(one.after[: active.end()]) and not re.search(r"[;:]", one.after[: active.start()]):
        return True
    return passive is not None and not _NOT.search(one.before[-_MOST:])


def _speaks(one: _Named) -> bool:
    return _BEFORE_A_SPEAKER.search(one.before) is not None or _AFTER_A_SPEAKER.search(one.after) is not None


def _acts_in_it(one: _Named, rules: Rules, at: datetime) -> bool:
    """Whether a sentence tells what that person does in the matter, or by when, or has the name beside a number: its owner's."""
    rest = f"{one.before} {one.after}"
    if all(pattern.search(part) for pattern, part in zip(_ALONE, (one.before, one.after), strict=True)):
        return bool(understand(one.sentence, rules, at).references)
    if _NOT.search(rest) or _IN_THE_PAST.search(rest) or not _ACTS.search(one.after):
        return False
    return _MATTER.search(rest) is not None or bool(understand(one.sentence, rules, at).of("due"))


def _people(text: str, rules: Rules) -> Iterator[_Named]:
    """The people named in the company's own words: what it quotes is hers."""
    words = _QUOTED.sub(lambda found: " " * len(found.group()), clean(text))
    named = list(_names(words, _no_names(rules)))
    for index, (name, start, end) in enumerate(named):
        begin = max((found.end() for found in _END.finditer(words, 0, start)), default=0)
        stop = next((found.start() for found in _END.finditer(words, end)), len(words))
        if _hers(name, rules) or _OF_A_THING.search(words[begin:start]):
            continue
        last = max(begin, named[index - 1][2]) if index else begin
        following = min(stop, named[index + 1][1]) if index + 1 < len(named) else stop
        sentence = " ".join(words[begin : stop + 1].split())
        before, after = (_SPACES.sub(" ", part) for part in (words[last:start], words[end:following]))
        yield _Named(name, before, after, sentence, words[stop : stop + 1] == "?")


def _names(words: str, no_names: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """(name, start, end): two capitalised words that are no other words of the company's, or a title and one."""
    for run in _RUN.finditer(words):
        titled = _TITLED.match(run.group())
        first = run.start() + (titled.end() if titled else 0)
        group: list[re.Match[str]] = []
        for word in [*re.finditer(r"\S+", words[first : run.end()]), None]:
            if word is not None and fold(word.group().removesuffix("'s").removesuffix("'S")) not in no_names:
                group.append(word)
                continue
            if len(group) > 1 or (titled and group and group[0].start() == 0):
                name, start, end = _written(group, first)
                yield name, (run.start() if titled and start == first else start), end
            group = []


def _written(group: list[re.Match[str]], offset: int) -> tuple[str, int, int]:
    """A name is its last two words: what stands before may only begin a sentence."""
    parts = [word.group() for word in group[-2:]]
    own = parts[-1].removesuffix("'s").removesuffix("'S")
    end = offset + group[-1].end() - (len(parts[-1]) - len(own))
    name = " ".join([*parts[:-1], own])
    return name.title() if name.isupper() else name, offset + group[-2:][0].start(), end


def _hers(name: str, rules: Rules) -> bool:
    words = fold(name).split()
    everyone = [fold(person.name).split() for person in rules.people]
    return any(set(words) <= set(parts) or (parts and words[-1] == parts[0]) for parts in everyone)


def _no_names(rules: Rules) -> frozenset[str]:
    """Capitalised words that name no person: everyday ones, and the company's, its desks', its goods' and its stores' names."""
    config = rules.config
    stores = config.doors.store.places if config.doors.store else {}
    called = (word for kind in config.references.values() for word in kind.called)
    own = (config.company.name, *(hop.name for hop in config.hops), *rules.shelf.names, *stores, *called)
    return _NO_NAMES | frozenset(word for name in own for word in re.findall(r"[^\W_]+", fold(name)))
