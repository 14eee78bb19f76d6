"""What is refused before anything runs: sentences nobody understands or two phrases claim, and journeys without an outcome."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from mystery_shopper import identity
from mystery_shopper.features import Problem
from mystery_shopper.phrases import KEYWORDS, PhraseBook, unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_bdd.parser import Step

    from mystery_shopper.phrases import Phrase
    from mystery_shopper.running_records import Planned


def of(
    file: str, planned: Planned, steps: Sequence[Step], meanings: Sequence[Sequence[Phrase]], book: PhraseBook
) -> Iterator[Problem]:
    """All that is wrong with one journey; `meanings` are the phrases that match each of its `steps`."""
    for step, found in zip(steps, meanings, strict=True):
        if not found:
            yield Problem(file, step.line_number, _undefined(step, book))
        elif len(found) > 1:
            yield Problem(file, step.line_number, _ambiguous(step, found))
        elif reason := unusable(found[0], step.type):
            phrase = found[0]
            yield Problem(file, step.line_number, f"“{step.name}”: the phrase at {phrase.where} {reason}")
    yield from _without_an_outcome(file, planned, meanings)


def unlisted_policies(file: str, planned: Planned, listed: Sequence[str]) -> Iterator[Problem]:
    """A `@policy-…` tag names an exception that the configuration lists, else nobody would learn that it is walked."""
    for name in identity.policies(planned.tags):
        if name not in listed:
            near = ", ".join(difflib.get_close_matches(name, listed, n=3, cutoff=0))
            hint = f"The nearest: {near}" if near else "It lists none"
            yield Problem(file, planned.line, f"@policy-{name}: [policies] in mystery_shopper.toml lists no “{name}”. {hint}")


def _undefined(step: Step, book: PhraseBook) -> str:
    keyword = KEYWORDS[step.type]
    near = book.nearest(step.name, step.type)
    elsewhere = [one for one in near if one.type not in ("", step.type) and one.readable == step.name]
    if elsewhere:
        return f"“{step.name}” is a {KEYWORDS[elsewhere[0].type]} sentence; here it stands as {keyword} ({elsewhere[0].where})"
    listed = "".join(f"\n    {KEYWORDS[one.type]} {one.readable}  ({one.where})" for one in near)
    hint = f" The nearest:{listed}" if near else " No phrase is defined at all: does conftest.py name the suite's steps?"
    return f"no phrase says “{keyword} {step.name}”.{hint}"


def _ambiguous(step: Step, found: Sequence[Phrase]) -> str:
    listed = "".join(f"\n    {KEYWORDS[one.type]} {one.pattern}  ({one.where})" for one in found)
    return f"“{step.name}” can mean {len(found)} phrases; take one away or reword it:{listed}"


def _without_an_outcome(file: str, planned: Planned, meanings: Sequence[Sequence[Phrase]]) -> Iterator[Problem]:
    last_when = max((at for at, step in enumerate(planned.steps) if step.type == "when"), default=-1)
    after = range(last_when + 1, len(planned.steps))
    if any(planned.steps[at].outcome for at in after) or any(not meanings[at] for at in after):
        return
    phrase = "a Then that says where the customer ends (`mystery-shopper phrases` marks them as outcomes)"
    yield Problem(file, planned.line, f"“{planned.title}” ends without an outcome after its last When: add {phrase}")
