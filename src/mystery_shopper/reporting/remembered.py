"""Ledgers, remembered beside their diaries: reading a diary takes far longer than reading what was read in it.

What is remembered is what would be read again: it is used only while the diary, the configuration and the rules of reading are
the same to the byte. Whoever walks a journey reads its diary at the end, while the words are fresh; reports then only look it
up. The folder may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import diary, ledger
from mystery_shopper.diary import AnyRecord, Declared
from mystery_shopper.ledger.model import Ledger

if TYPE_CHECKING:
    from mystery_shopper.config import Config

FOLDER = "ledger"


class Remembered(msgspec.Struct, frozen=True):
    """`of`: what it was read from, as a digest."""

    of: str
    ledger: Ledger


_decoder = msgspec.json.Decoder(Remembered)


def read(run_dir: Path, path: str, config: Config) -> tuple[tuple[AnyRecord, ...], Ledger]:
    """The records of the diary at `path` (relative to `run_dir`), and their ledger. Raises OSError and msgspec.DecodeError as
    `diary.read` does.
    """
    records = tuple(diary.read(run_dir / path))
    digest = hashlib.sha256(f"{config.digest} {_rules_of_reading()} ".encode() + (run_dir / path).read_bytes()).hexdigest()
    place = run_dir / FOLDER / f"{Path(path).stem}.json"
    with contextlib.suppress(OSError, msgspec.MsgspecError):
        known = _decoder.decode(place.read_bytes())
        if known.of == digest:
            return records, known.ledger
    items = [record.facts["item"] for record in records if isinstance(record, Declared) and "item" in record.facts]
    found = ledger.read(records, ledger.Rules.of(config, items))
    with contextlib.suppress(OSError):  # a run that may only be read is read all the same
        place.parent.mkdir(exist_ok=True)
        fresh = place.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(Remembered(digest, found)))
        fresh.replace(place)
    return records, found


@cache
def _rules_of_reading() -> str:
    """A digest of the modules that read diaries: another edition of them may read otherwise."""
    home = Path(ledger.__file__).parent
    sources = (path.read_bytes() for path in (Path(diary.__file__), *sorted(home.rglob("*.py"))))
    return hashlib.sha256(b"\0".join(sources)).hexdigest()
