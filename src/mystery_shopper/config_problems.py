"""What is wrong with a configuration, for people: which key, in which line, and the nearest key that there is."""

from __future__ import annotations

import difflib
import re
from typing import Any

import msgspec

_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_PATH = re.compile(r"at `\$([^`]*)`")


def explain(problem: str, table: Any, kind: type[msgspec.Struct], source: str, text: str) -> str:
    found = _PATH.search(problem)
    steps = _resolve(tuple(re.findall(r"[\w-]+|\.\.\.", found.group(1) if found else "")), problem, table, kind)
    unknown = _UNKNOWN.search(problem)
    if unknown:
        steps = (*steps, unknown.group(1))
    where = f"{source}: line {line_of(text, steps)}" if text else source
    dotted = ".".join(steps)
    if unknown is None:
        return f"{where}: `{dotted}`: {problem.split(' - at', maxsplit=1)[0].lower()}"
    known = _keys(kind, steps[:-1])
    near = difflib.get_close_matches(unknown.group(1), known, n=1, cutoff=0.4)
    hint = f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(sorted(known))}."
    return f"{where}: unknown key `{dotted}`. {hint}"


def _resolve(steps: tuple[str, ...], problem: str, table: Any, kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """`steps` with each `...` (some key of a table: msgspec does not say which) replaced by the key that is at fault."""
    if "..." not in steps:
        return steps
    at = steps.index("...")
    here = table
    for step in steps[:at]:
        here = here[int(step)] if isinstance(here, list) else here[step]
    tried = (*steps[:at], "...", *steps[at + 1 :])
    for key, value in here.items():
        alone: Any = {key: value}
        for step in reversed(steps[:at]):
            alone = {step: alone}
        whole = {**{name: table[name] for name in table if name == "company"}, **alone}
        try:
            msgspec.convert(whole, kind, strict=False)
        except msgspec.ValidationError as error:
            if str(error) == problem:
                return _resolve((*tried[:at], key, *tried[at + 1 :]), problem, table, kind)
    return steps


def _keys(kind: Any, steps: tuple[str, ...]) -> list[str]:
    """The keys known at `steps` below `kind`, found by walking the types."""
    here: msgspec.inspect.Type = msgspec.inspect.type_info(kind)
    for step in steps:
        here = _below(here, step)
    return [field.encode_name for field in here.fields] if isinstance(here, msgspec.inspect.StructType) else []


def _below(here: msgspec.inspect.Type, step: str) -> msgspec.inspect.Type:
    if isinstance(here, msgspec.inspect.StructType):
        here = next((field.type for field in here.fields if field.encode_name == step), here)
    elif isinstance(here, msgspec.inspect.DictType):
        here = here.value_type
    elif isinstance(here, msgspec.inspect.VarTupleType):
        here = here.item_type
    if isinstance(here, msgspec.inspect.UnionType):
        here = next(one for one in here.types if not isinstance(one, msgspec.inspect.NoneType))
    return here


def line_of(text: str, steps: tuple[str, ...]) -> int:
    """The 1-based line at which the key `steps` stands, or the nearest section above it."""
    names = [step for step in steps if not step.startswith("[")]
    section: list[str] = []
    best = 1
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[\[?([^\]]+)\]", line)
        if header:
            section = [part.strip(" \"'") for part in re.findall(r"\"[^\"]*\"|'[^']*'|[^.]+", header.group(1))]
            if section[: len(names)] == names:
                return number
            if names[: len(section)] == section:
                best = number
            continue
        key = re.match(r"\s*(\"[^\"]+\"|'[^']+'|[\w-]+)(?:\.[\w.-]+)?\s*=", line)
        if key and names[: len(section) + 1] == [*section, key.group(1).strip("\"'")]:
            return number
    return best
