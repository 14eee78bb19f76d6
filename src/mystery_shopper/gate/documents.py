"""`docs/gate.schema.json` and `docs/gate-json.md`, generated from `reporting.decision` so that they cannot fall behind.

Written by `python -m mystery_shopper.gate.documents DIRECTORY`; a test compares.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from mystery_shopper.reporting import decision
from mystery_shopper.reporting.documents import tables

INTRODUCTION = """\
# gate.json

What the [release gate](gate.md) decided about a run, for machines. It stands in the run directory beside `run.json`, and is
written by `mystery-shopper gate` and `mystery-shopper run --gate`. `version` is {version}; it changes when a reader must. Fields
may be added without that. Times are ISO 8601 in UTC; `null` stands only where this page says so.
[gate.schema.json](gate.schema.json) is the same as a JSON Schema.

This page is generated: `python -m mystery_shopper.gate.documents docs`.
"""
ORDER = (decision.Decision, decision.Ruling, decision.KnownFailure, decision.Comparison, decision.Renamed, decision.Baseline)


def schema_text() -> str:
    """The JSON Schema, as the file has it."""
    described = msgspec.json.schema(decision.Decision)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": decision.FILE_NAME, **described}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def page_text() -> str:
    """The page, as the file has it."""
    return "\n".join([INTRODUCTION.format(version=decision.VERSION), *tables(ORDER)])


def main() -> None:
    """Write both documents into the directory that is named."""
    directory = Path(sys.argv[1])
    (directory / "gate.schema.json").write_text(schema_text(), encoding="utf-8")
    (directory / "gate-json.md").write_text(page_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
