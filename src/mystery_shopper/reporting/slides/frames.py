"""A journey as a row of pictures: the moments that tell it, each with who served, what was said, and what was seen."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec
from PIL import Image

from mystery_shopper.reporting import telling, wording
from mystery_shopper.reporting.pictures import link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import tzinfo
    from pathlib import Path

    from mystery_shopper.reporting.gather import Walk
    from mystery_shopper.reporting.telling import Contact, Line, Picture

MOST = 6
"""Moments of one story."""
_ENDS = re.compile(r"\n|[.!?]\s")
LARGEST = 40_000_000
"""Pixels of a picture that is taken in; a company could show one that fills the memory."""
_SHOWN = 0.85
"""Of the width of a picture: what a page says begins at its left."""


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """One moment. `place`: on which channel, when; `who` served; `said` by the customer, `heard` from the company; `mark`: what
    became of a number or promise here, in a plain sentence, with its `tone`; `picture`: path relative to the run directory.
    """

    place: str
    who: str
    said: str
    heard: str
    mark: str
    tone: str
    picture: str
    shows: str


def frames(walk: Walk, zone: tzinfo) -> list[Frame]:
    """The moments that tell the journey, at most MOST, in order; what went wrong is never left out for what went well."""
    contacts = telling.tell(walk, zone)
    proofs = {path for finding in walk.findings for path in finding.evidence}
    found = [frame for contact in contacts for frame in _of_contact(contact, proofs)]
    weights = {"bad": 3, "good": 2, "plain": 2}
    ends = {0, len(found) - 1}
    order = sorted(range(len(found)), key=lambda n: (-weights.get(found[n].tone, 0) - (n in ends), n))
    return [found[n] for n in sorted(order[:MOST])]


def _of_contact(contact: Contact, proofs: set[str]) -> Iterator[Frame]:
    picture = _picture(contact, proofs)
    for lines in _by_desk(contact.lines):
        desk = next((line.who for line in lines if line.kind == "desk"), "")
        mark = _mark(lines)
        before = lines[: lines.index(mark)] if mark else lines
        yield Frame(
            place=f"{wording.channel(contact.channel)} · {contact.when}",
            who=wording.capital(wording.who(desk, contact.channel)),
            said=_last(before, "said"),
            heard=_to_the_point(_last(before, "heard"), mark if mark and mark.tone != "bad" else None) or _last(before, "seen"),
            mark=mark.text if mark else "",
            tone=mark.tone if mark else "",
            picture=picture.path if picture else "",
            shows=picture.what if picture else "",
        )


def _by_desk(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each desk; what comes before the first belongs to it."""
    part: list[Line] = []
    for line in lines:
        if line.kind == "desk" and any(one.kind == "desk" for one in part):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _mark(lines: Sequence[Line]) -> Line | None:
    marks = [line for line in lines if line.kind == "mark"]
    return next((line for tone in ("bad", "good", "plain") for line in marks if line.tone == tone), None)


def _to_the_point(heard: str, mark: Line | None) -> str:
    """`heard` from the sentence that names the number which `mark` is about: letters begin with titles and greetings."""
    numbers = [word.strip(".,:;()") for word in mark.text.split() if any(map(str.isdigit, word))] if mark else []
    at = min((heard.find(number) for number in numbers if number in heard), default=0)
    begins = [end.end() for end in _ENDS.finditer(heard, 0, at)]
    return heard[begins[-1] if begins else 0 :]


def _last(lines: Sequence[Line], kind: str) -> str:
    return next((line.text for line in reversed(lines) if line.kind == kind), "")


def _picture(contact: Contact, proofs: set[str]) -> Picture | None:
    """What was seen in this contact: the evidence of a finding, else what was seen last."""
    some = [one for one in contact.pictures if one.media.startswith("image/") and link(one.path)]
    return next((one for one in some if one.path in proofs), some[-1] if some else None)


def cropped(path: Path, width: float, height: float) -> bytes | None:
    """The upper part of the picture at `path`, where a page says what it is about, in the shape of `width` × `height`, as JPEG;
    None where there is no picture.
    """
    try:
        with Image.open(path) as image:
            if image.width * image.height > LARGEST:
                return None
            wide = max(min(image.width * _SHOWN, image.height * width / height), 1)
            part = image.crop((0, 0, round(wide), max(round(wide * height / width), 1)))
            part.thumbnail((1000, 1000))
            file = BytesIO()
            part.convert("RGB").save(file, "JPEG", quality=82)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return file.getvalue()
