"""Recognising a call that goes nowhere: the same again with nothing new, redirects without end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SAME_PROMPT = 5
"""Times that she hears the same prompt, with nothing new said by her, before it is a loop."""
SAME_ANNOUNCEMENT = 20
"""Times for a document that does not listen ("please hold", asked again and again, is a hold of a kind)."""
UNHEARD = 50
"""Documents in a row at which she can say nothing."""


class Stuck(Exception):
    """There is no way on in this call. The message says what happens instead."""


class Loops:
    """Counts what comes back since the customer last gave something new."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._given: set[str] = set()
        self._unheard = 0

    def given(self, words: str) -> None:
        """She said or keyed `words`. The same words at the same prompts are nothing new."""
        self._unheard = 0
        if words and words not in self._given:
            self._given.add(words)
            self._seen.clear()

    def listened(self) -> None:
        self._unheard = 0

    def document(self, verbs: tuple[Element, ...], *, hold: bool) -> None:
        """A document arrived. Raises Stuck for one too many; on hold the same may come again, the hold itself is bounded."""
        self._unheard += 1
        if self._unheard > UNHEARD:
            message = f"the call was sent on {UNHEARD} times in a row without a chance to say anything"
            raise Stuck(message)
        if hold:
            return
        listens = any(verb.tag in {"Gather", "Record"} for verb in verbs)
        likeness = _likeness(verbs)
        self._seen[likeness] += 1
        times = self._seen[likeness]
        if times >= (SAME_PROMPT if listens else SAME_ANNOUNCEMENT):
            words = " ".join(" ".join(verb.itertext()).strip() for verb in verbs if verb.tag in {"Say", "Gather"})
            message = f"the same came {times} times with no way on: {' '.join(words.split())[:200]!r}"
            raise Stuck(message)


def _likeness(verbs: tuple[Element, ...]) -> str:
    """What a caller can tell of a document: its verbs and words; not the addresses in it, which may count turns."""
    shape = [(part.tag, (part.text or "").strip(), (part.tail or "").strip()) for verb in verbs for part in verb.iter()]
    return repr([entry for entry in shape if entry[0] != "Redirect"])
