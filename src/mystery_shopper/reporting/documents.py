"""`docs/run.schema.json` and `docs/run-json.md`, generated from `schema` so that they cannot fall behind.

Written by `python -m mystery_shopper.reporting.documents DIRECTORY`; a test compares.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from mystery_shopper.ledger.findings import KINDS
from mystery_shopper.reporting import effort, schema, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

INTRODUCTION = """\
# run.json

What a run found, for machines. It stands in the run directory beside `index.html` and is made from the diaries alone; it can be
made again at any time. `version` is {version}; it changes when a reader must. Fields may be added without that.

Money is text: amount with two decimals, blank, currency code (`249.00 USD`). Times are ISO 8601 in UTC. Minutes and seconds are
decimal numbers. A field without a value is `""`, `[]` or `0`; `null` stands only where this page says so.
[run.schema.json](run.schema.json) is the same as a JSON Schema.

This page is generated: `python -m mystery_shopper.reporting.documents docs`.
"""
ORDER = (
    schema.Report,
    schema.Journey,
    schema.Attempt,
    schema.Repeat,
    schema.Finding,
    schema.Handover,
    schema.Effort,
    schema.Reference,
    schema.Fact,
    schema.Carry,
    schema.Promise,
    schema.Touchpoint,
    schema.Policy,
    schema.Evidence,
    schema.LeftOut,
    schema.Totals,
)


def schema_text() -> str:
    """The JSON Schema, as the file has it."""
    described = msgspec.json.schema(schema.Report)
    described["$defs"]["Finding"]["properties"]["kind"]["enum"] = sorted(KINDS)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "run.json", **described}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def page_text() -> str:
    """The page, as the file has it."""
    parts = [INTRODUCTION.format(version=schema.VERSION), *tables(ORDER)]
    parts.append(_list("Finding kinds", "The closed list of `finding.kind`.", KINDS))
    parts.append(_list("Receptions", "The closed list of `carry.reception`, with the report's plain words.", wording.RECEPTIONS))
    weights = {name: f"× {weight}" for name, weight in effort.WEIGHTS.items()}
    parts.append(
        _list(
            "Effort weights",
            "`effort.sum` adds up the counts times these; `[weights]` in the configuration changes them.",
            weights,
        )
    )
    return "\n".join(parts)


def tables(kinds: Sequence[type]) -> list[str]:
    """A section with the fields of each of `kinds`; the first is the whole."""
    parts: list[str] = []
    definitions = msgspec.json.schema_components(kinds)[1]
    for kind in kinds:
        definition = definitions[kind.__name__]
        heading = "The whole" if kind is kinds[0] else kind.__name__
        parts.append(f"## {heading}\n\n{definition['description']}\n\n| field | type | what it is |\n|---|---|---|")
        parts[-1] += "".join(
            f"\n| `{name}` | {_type(field)} | {field['description']} |" for name, field in definition["properties"].items()
        )
        parts[-1] += "\n"
    return parts


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return f"[{field['$ref'].rpartition('/')[2]}](#{field['$ref'].rpartition('/')[2].lower()})"
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"])
    if "enum" in field:
        return " \\| ".join(f"`{one}`" for one in sorted(field["enum"]))
    if field["type"] == "array":
        return f"list of {_type(field['items'])}"
    return {"string": "text", "integer": "whole number"}.get(field["type"], str(field["type"])) + (
        " (time)" if field.get("format") == "date-time" else ""
    )


def _list(title: str, lead: str, entries: dict[str, str]) -> str:
    return (
        f"## {title}\n\n{lead}\n\n| | |\n|---|---|" + "".join(f"\n| `{key}` | {text} |" for key, text in entries.items()) + "\n"
    )


def main() -> None:
    """Write both documents into the directory that is named."""
    directory = Path(sys.argv[1])
    (directory / "run.schema.json").write_text(schema_text(), encoding="utf-8")
    (directory / "run-json.md").write_text(page_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
