"""References in words: written, spelled ("I N C dash two zero …"), spoken without letters, keyed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mystery_shopper.ledger.model import Fact
from mystery_shopper.ledger.readings.text import Plain

if TYPE_CHECKING:
    from mystery_shopper.config import ReferenceKind
    from mystery_shopper.ledger.rules import Rules

_SPELLED = re.compile(r"(?<![\w'])[A-Za-z](?:[ .-]{1,3}[A-Za-z](?![\w'])){1,5}")
_DOTTED = re.compile(r"(?<![\w'])(?:[A-Za-z]\.){2,6}\s*")
_RUN = re.compile(r"(?<![\d.,$€£])\d+(?!\d|[.,]\d)")
_ENOUGH_DIGITS = 3
_DASH = re.compile(r"[\s,.]*\b(?:dash|hyphen|minus|stroke|slash)\b[\s,]*", re.IGNORECASE)
_BETWEEN = r"(?:[\s:,.#'\"()-]|\b(?:number|no|nr|num|id|code|is|was|of|reads)\b){0,8}"


@dataclass(frozen=True)
class KindOfReference:
    """A configured kind, compiled. `loose` also matches a value written with blanks, or none, for its dashes. `keyed` matches the
    digits alone, each run of digits of the groups in a group of its own; `groups`: for each group of the pattern how it is put
    together from those runs ("{}-{}").
    """

    name: str
    exact: re.Pattern[str]
    loose: re.Pattern[str]
    keyed: re.Pattern[str] | None
    groups: tuple[str, ...]
    called: re.Pattern[str] | None
    names: tuple[str, ...]
    written: str
    matter: str
    known_by: tuple[str, ...]
    spare: tuple[str, ...]
    shared: bool

    @classmethod
    def of(cls, name: str, kind: ReferenceKind) -> KindOfReference:
        names = tuple(dict.fromkeys((*kind.called, name)))
        pattern = kind.pattern.removeprefix("^").removesuffix("$")
        groups = _groups(pattern)
        runs = [_runs(group) for group in groups]
        keyed = "".join(f"({run})" for some in runs for run in some[0])
        called = None
        if groups:
            either = "|".join(sorted((re.escape(one).replace(r"\ ", r"\s+") for one in names), key=len, reverse=True))
            value = r"[\s#-]{0,3}".join(f"(?:{_loosened(group)})" for group in groups)
            called = re.compile(rf"\b(?:{either})\b{_BETWEEN}(?<![\w])(?P<value>{value})(?!\w|[.,]\d)", re.IGNORECASE)
        return cls(
            name=name,
            exact=re.compile(pattern, re.IGNORECASE),
            loose=re.compile(rf"(?<![\w-])(?:{_loosened(pattern)})(?![\w]|-\w)", re.IGNORECASE),
            keyed=re.compile(keyed) if groups else None,
            groups=tuple(template for _, template in runs),
            called=called,
            names=names,
            written=kind.written,
            matter=kind.matter,
            known_by=kind.known_by,
            spare=kind.spare,
            shared=kind.shared,
        )

    def canonical(self, words: str) -> str:
        """`words`, which `loose` matches, as the value is written, or "" where they are none."""
        tight = re.sub(r"[\s#]+", "", words)
        dashed = re.sub(r"(?<=[A-Za-z])-?(?=\d)|(?<=\d)-?(?=[A-Za-z])", "-", tight)
        for attempt in (words, tight, dashed, re.sub(r"[\s-]+", "-", words.strip())):
            if self.exact.fullmatch(attempt):
                return attempt.upper() if self.exact.flags & re.IGNORECASE else attempt
        return self.from_digits(words) if self.written else ""

    def from_digits(self, words: str) -> str:
        """The written value of keyed or spoken digits, whatever stands between them, or ""."""
        digits = re.sub(r"\D", "", words)
        match = self.keyed.fullmatch(digits) if self.keyed else None
        if match is None:
            return ""
        runs = iter(match.groups())
        groups = [template.format(*(next(runs) for _ in range(template.count("{}")))) for template in self.groups]
        value = self.written or "{0}"
        for index, group in enumerate(groups):
            value = value.replace(f"{{{index}}}", group)
        return value


def references(plain: Plain, rules: Rules) -> list[Fact]:
    """All references in `plain`, each once, in order of kinds."""
    joined = _joined(plain.text)
    found: dict[tuple[str, str], Fact] = {}
    bare = re.sub(r"[\s*#.,-]+", "", plain.text)
    for kind in rules.kinds:
        for match in kind.loose.finditer(joined):
            value = kind.canonical(match.group())
            if value:
                found.setdefault(
                    (kind.name, value), Fact(attribute="reference", value=value, words=match.group(), kind=kind.name)
                )
        spoken = [match.group("value") for match in kind.called.finditer(joined)] if kind.called else []
        if bare.isdigit():
            spoken.append(bare)
        for digits in spoken:
            value = kind.from_digits(digits)
            if value:
                words = re.sub(r"\D", "", digits)
                found.setdefault((kind.name, value), Fact(attribute="reference", value=value, words=words, kind=kind.name))
    return list(found.values())


def mentions(value: str, plain: Plain) -> bool:
    """Whether the words give the reference `value`, or its digits alone (fewer than three prove nothing alone)."""
    digits = re.sub(r"\D", "", value)
    if len(digits) >= _ENOUGH_DIGITS:
        return digits in numbers_in(plain.text) or _grouped(value, plain.text)
    spoken = re.compile(r"(?<![a-z0-9])" + r"[\s.#-]*".join(map(re.escape, _tight(value))) + r"(?![a-z0-9])")
    return spoken.search(_joined(plain.text).lower()) is not None


def _grouped(value: str, text: str) -> bool:
    """Whether `text` gives the digits of `value` in the groups that it is written in: "2026 0117" for "Q-2026-0117"."""
    groups = re.findall(r"\d+", value)
    return (
        len(groups) > 1
        and groups[-1] in text
        and re.search(r"(?<!\d)" + r"\D{1,3}".join(groups) + r"(?!\d)", _joined(text)) is not None
    )


@lru_cache(maxsize=8192)
def numbers_in(text: str) -> frozenset[str]:
    """The runs of digits in `text` that could be those of a reference (no part of an amount)."""
    return frozenset(_RUN.findall(_joined(text)))


def _joined(text: str) -> str:
    """'I N C dash 20417' → 'INC-20417'."""
    text = _DOTTED.sub(lambda match: match.group().replace(".", "").strip() + " ", text)
    text = _SPELLED.sub(lambda match: re.sub(r"[ .-]", "", match.group()), _DASH.sub("-", text))
    return re.sub(r"(?<=\w)\s+-(?=\d)|(?<=[A-Z])\s*-\s+(?=\d)", "-", text)


def _tight(value: str) -> str:
    return re.sub(r"[^a-z0-9]", "", value.lower())


def _groups(pattern: str) -> list[str]:
    """What stands in the numbered groups of `pattern` that stand in no other one."""
    found: list[str] = []
    depth = start = 0
    for bracket in re.finditer(r"\\.|\[\^?\]?[^\]]*\]|\((?!\?)|\(\?|\)", pattern):
        if bracket.group() == "(" and depth == 0:
            start = bracket.end()
        if bracket.group() == "(" or (bracket.group() == "(?" and depth):
            depth += 1
        elif bracket.group() == ")" and depth:
            depth -= 1
            if depth == 0:
                found.append(pattern[start : bracket.start()])
    return found


def _runs(group: str) -> tuple[list[str], str]:
    r"""The runs of digits of a group and how they are put together: `\d{4}-\d{4}` → [`\d{4}`, `\d{4}`], "{}-{}".

    A group that holds brackets or branches is one run.
    """
    if re.search(r"[(|]", group):
        return [re.sub(r"(?<!\\)\((?!\?)", "(?:", group)], "{}"
    parts = re.split(r"(\[[^\]]*\]|\\?[-/ .](?![*+?{]))", group)
    runs, template = [""], "{}"
    for part in parts:
        if re.fullmatch(r"\\?[-/ ]|\\\.", part):
            runs.append("")
            template += part[-1] + "{}"
        else:
            runs[-1] += part
    return (runs, template) if all(runs) else ([group], "{}")


def _loosened(pattern: str) -> str:
    """`pattern` with each literal dash optional, or blanks in its place. A dash within [] keeps its meaning."""
    parts = re.split(r"(\[[^\]]*\])", pattern)
    return "".join(part if part.startswith("[") else re.sub(r"\\?-", r"[\\s#-]{0,3}", part) for part in parts)


def masked(sentence: str, rules: Rules, instead: str) -> str:
    """`sentence` with each reference's value replaced, so that wordings with and without the value look alike."""
    for kind in rules.kinds:
        sentence = kind.loose.sub(instead, sentence)
    return sentence
