"""Excuses on hold: that many call, that it takes longer, that something is not as it should be."""

from __future__ import annotations

from mystery_shopper.ledger.readings.families import family, is_question, said
from mystery_shopper.ledger.readings.text import sentences

_CROWDS = family(
    r"volumes?", r"demand", r"calls?", r"callers?", r"calling", r"ringing", r"inquir\w+", r"enquir\w+", r"folks?", r"people",
    r"everybody",
    r"everyone",
    r"customers",
    r"lots",
    r"many(?: of you)?",
    r"lines?", r"queues?", r"waits?", r"waiting", r"times?", r"it|things|we",
)  # fmt: skip
_MUCH = family(
    r"higher", r"high", r"heavy", r"heavier", r"unusual\w*", r"increased", r"record",
    r"(?:so|very|great|a great|exceptionally|unprecedented\w*|large|larger|extraordinar\w+) ?(?:many|large|number|"
    r"demand|\w+ number)?",
    r"more (?:\w+ ){0,4}than", r"longer", r"long(?= today| at)", r"busi(?:er|est)", r"busy", r"swamped", r"slammed",
    r"overwhelmed",
    r"through the roof",
    r"slow(?:er)?",
    r"up at the moment",
    r"backed up",
    r"unprecedented",
    r"exceptional(?:ly)?",
)  # fmt: skip
_EXCUSE = family(
    r"suspen(?:ded|sion)", r"until further notice", r"disrupt\w+", r"delays?", r"(?:apologi[sz]e|sorry|apologies) for",
    r"set aside",
    r"for the time being",
    r"swamped",
    r"slammed",
    r"bear(?:ing)? with us",
)  # fmt: skip


def is_excuse(text: str) -> bool:
    """Whether spoken words are a notice: an excuse for waiting or for what is not to be had. "Please hold" and music are none."""
    return any(
        _EXCUSE.search(part) or (_CROWDS.search(part) and _MUCH.search(part))
        for part in sentences(said(text))
        if not is_question(part)
    )
