"""Feature files as text: titles, tags in their order, Examples rows, and what is wrong with them. No pytest, no steps.

pytest-bdd reads the same files for walking; it keeps tags as a set and silently drops a scenario whose title comes twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import msgspec
from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TAG = re.compile(r"[\w.+-]+")
_EXPECTED = re.compile(r"^\((\d+):\d+\): expected: .*?, got '(.*)'$", re.DOTALL)
_PLACED = re.compile(r"^\((\d+):\d+\): (.*)$", re.DOTALL)

_ADVICE = "Sentences begin with Given, When, Then, And, But or *; headings with Feature, Rule, Background, Scenario, Examples"


class Problem(msgspec.Struct, frozen=True, order=True):
    """Why a feature is refused. `line` is 1-based; 0 where no single line is at fault."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


class Row(msgspec.Struct, frozen=True):
    """A row of Examples. `key`: the value in the first column."""

    key: str
    line: int
    tags: tuple[str, ...]


class ScenarioText(msgspec.Struct, frozen=True):
    """A scenario. `tags`: its own, then its rule's and the feature's, without "@". `rows` is None where it is no outline."""

    title: str
    line: int
    tags: tuple[str, ...]
    rows: tuple[Row, ...] | None

    @property
    def all_tags(self) -> tuple[str, ...]:
        """Its own and those of its rows."""
        return (*self.tags, *(tag for row in self.rows or () for tag in row.tags))


class FeatureText(msgspec.Struct, frozen=True):
    title: str
    scenarios: tuple[ScenarioText, ...]
    problems: tuple[Problem, ...]


def read(path: Path, name: str) -> FeatureText:
    """The feature at `path`, called `name` in problems. What cannot be parsed has no scenarios, and its problems."""
    try:
        document = cast("dict[str, Any]", Parser().parse(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        return FeatureText("", (), (Problem(name, 0, f"cannot be read as UTF-8 text: {error}"),))
    except (CompositeParserException, ParserException) as error:
        errors = getattr(error, "errors", None) or [error]
        return FeatureText("", (), tuple(_not_gherkin(name, str(one)) for one in errors))
    feature = document.get("feature")
    if not feature:
        return FeatureText("", (), (Problem(name, 1, "holds no Feature. Begin with “Feature: ” and its title"),))
    scenarios = tuple(_scenarios(feature))
    return FeatureText(feature["name"], scenarios, tuple(_problems(name, feature, scenarios)))


def _not_gherkin(name: str, message: str) -> Problem:
    expected = _EXPECTED.match(message)
    if expected:
        got = expected.group(2)
        return Problem(name, int(expected.group(1)), f"“{got}” is not understood here. {_ADVICE}")
    placed = _PLACED.match(message)
    return Problem(name, int(placed.group(1)), placed.group(2)) if placed else Problem(name, 0, message)


def _scenarios(feature: dict[str, Any]) -> Iterator[ScenarioText]:
    outer = _tags(feature)
    for child in feature["children"]:
        if "rule" in child:
            tags = (*_tags(child["rule"]), *outer)
            yield from (_scenario(one["scenario"], tags) for one in child["rule"]["children"] if "scenario" in one)
        elif "scenario" in child:
            yield _scenario(child["scenario"], outer)


def _scenario(node: dict[str, Any], outer: tuple[str, ...]) -> ScenarioText:
    tags = tuple(dict.fromkeys((*_tags(node), *outer)))
    rows = [
        Row(row["cells"][0]["value"] if row["cells"] else "", row["location"]["line"], _tags(table))
        for table in node["examples"]
        for row in table.get("tableBody", ())
    ]
    outline = bool(node["examples"]) or "outline" in node["keyword"].casefold() or "template" in node["keyword"].casefold()
    return ScenarioText(node["name"], node["location"]["line"], tags, tuple(rows) if outline else None)


def _tags(node: dict[str, Any]) -> tuple[str, ...]:
    return tuple(tag["name"].lstrip("@") for tag in node.get("tags", ()))


def _problems(name: str, feature: dict[str, Any], scenarios: tuple[ScenarioText, ...]) -> Iterator[Problem]:
    if not scenarios:
        yield Problem(name, feature["location"]["line"], "holds no scenario")
    titles: dict[str, int] = {}
    for scenario in scenarios:
        if not scenario.title:
            yield Problem(name, scenario.line, "a scenario needs a title: the reports tell its story under it")
        elif scenario.title in titles:
            other = titles[scenario.title]
            yield Problem(
                name, scenario.line, f"the title “{scenario.title}” is taken by line {other}. Each journey needs its own"
            )
        titles.setdefault(scenario.title, scenario.line)
        yield from _row_problems(name, scenario)
        for tag in scenario.all_tags:
            if not TAG.fullmatch(tag):
                yield Problem(name, scenario.line, f"the tag @{tag} cannot be selected by: use letters, digits, “-”, “_”, “.”")


def _row_problems(name: str, scenario: ScenarioText) -> Iterator[Problem]:
    if scenario.rows is None:
        return
    if not scenario.rows:
        yield Problem(name, scenario.line, f"the outline “{scenario.title}” has no row of Examples, so nothing would be walked")
    keys: dict[str, int] = {}
    for row in scenario.rows:
        if row.key in keys:
            advice = "The first column is the journey's key: make it unique"
            yield Problem(name, row.line, f"the key “{row.key}” is taken by line {keys[row.key]}. {advice}")
        keys.setdefault(row.key, row.line)
