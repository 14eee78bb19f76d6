"""Feature files as pytest collects them: no Python module is needed, and what cannot be walked is refused here.

The one module that touches pytest's private `Module._getobj`.
"""

from __future__ import annotations

import difflib
import types
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

import msgspec
import pytest
from pytest_bdd import scenario
from pytest_bdd.feature import get_feature
from pytest_bdd.scenario import get_python_name_generator

from mystery_shopper import features, identity, refusals
from mystery_shopper.phrases import PhraseBook
from mystery_shopper.properties import PLANNED, planned_of
from mystery_shopper.running_records import Planned, PlannedStep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_bdd.parser import Scenario, ScenarioTemplate, Step

    from mystery_shopper.features import FeatureText, Problem
    from mystery_shopper.phrases import Phrase
    from mystery_shopper.running import Run

_SEEN: pytest.StashKey[Seen] = pytest.StashKey()
EXAMPLE = "_pytest_bdd_example"
REPEAT = "mystery_shopper_repeat"


class Seen:
    """What is known of the features collected so far in this session: journey ids and where they stand, tags, phrase books."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self.tags: set[str] = set()
        self.refused = False
        self.books: dict[Path, PhraseBook] = {}


class FeatureFile(pytest.Module):
    """A `.feature` file. Its scenarios are collected as test functions, named as pytest-bdd names them."""

    root: Path
    policies: tuple[str, ...]
    repeats: int
    text: FeatureText
    templates: dict[str, ScenarioTemplate]

    @property
    def name_in_suite(self) -> str:
        return self.path.relative_to(self.root).as_posix() if self.path.is_relative_to(self.root) else self.path.name

    def _getobj(self) -> types.ModuleType:
        """A fresh module with one test function a scenario."""
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        for name, template in self.templates.items():
            bind = scenario(self.path.name, template.name, features_base_dir=str(self.path.parent))
            function = pytest.mark.usefixtures("journey", "cast")(bind(_walked_by_its_steps))
            # pytest, JUnit and editors then find the scenario where it is written.
            function.__code__ = function.__code__.replace(co_filename=str(self.path), co_firstlineno=template.line_number)
            setattr(module, name, function)
        return module

    def funcnamefilter(self, name: str) -> bool:
        """All of them, whatever `python_functions` says about Python modules."""
        return name in self.templates

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        """The journeys. Raises CollectError that lists everything that is wrong with this file."""
        self.text = features.read(self.path, self.name_in_suite)
        problems = list(self.text.problems)
        items: list[pytest.Item | pytest.Collector] = []
        if self.text.scenarios and self._register_tags():
            self.templates = _templates(self.path)
            items = list(super().collect())
            for item in items:
                problems.extend(self._plan(item))
        if problems:
            self._seen().refused = True
            raise self.CollectError("\n".join(map(str, sorted(set(problems)))))
        yield from items

    def _plan(self, item: pytest.Item | pytest.Collector) -> Iterator[Problem]:
        if not isinstance(item, pytest.Function):
            return
        template = self.templates[item.originalname]
        params = item.callspec.params if hasattr(item, "callspec") else {}
        example = cast("dict[str, str]", params.get(EXAMPLE, {}))
        rendered = template.render(example)
        book = self._book()
        meanings = [book.meanings(step) for step in rendered.steps]
        planned = msgspec.structs.replace(
            self._planned(template, rendered, example, meanings), repeat=params.get(REPEAT, 1), repeats=self.repeats
        )
        item.stash[PLANNED] = planned
        where = f"{self.name_in_suite}:{planned.line}"
        other = self._seen().ids.setdefault(planned.id, where)
        if other != where and not any(problem.line == planned.line for problem in self.text.problems):
            yield features.Problem(self.name_in_suite, planned.line, f"the journey id “{planned.id}” is taken by {other}")
        yield from refusals.of(self.name_in_suite, planned, rendered.steps, meanings, book)
        yield from refusals.unlisted_policies(self.name_in_suite, planned, self.policies)

    def _planned(
        self, template: ScenarioTemplate, rendered: Scenario, example: dict[str, str], meanings: list[list[Phrase]]
    ) -> Planned:
        text = next(one for one in reversed(self.text.scenarios) if one.line == template.line_number)
        key = next(iter(example.values()), "")
        row = next((row for row in text.rows or () if row.key == key), None) if example else None
        tags = (*(row.tags if row else ()), *text.tags)
        return Planned(
            at=datetime.now(UTC),
            id=identity.journey_id(self.name_in_suite, template.name, tags, key),
            title=rendered.name,
            feature=self.name_in_suite,
            feature_title=self.text.title,
            line=row.line if row else template.line_number,
            key=key,
            stories=identity.stories(tags),
            tags=tags,
            steps=tuple(_planned_step(*pair) for pair in zip(rendered.steps, meanings, strict=True)),
        )

    def _register_tags(self) -> bool:
        """Tags become marks; with `--strict-markers` pytest wants to know them beforehand. False where one cannot be a mark."""
        known = self._seen().tags
        for tag in (tag for one in self.text.scenarios for tag in one.all_tags):
            if not features.TAG.fullmatch(tag):
                return False
            if tag not in known:
                known.add(tag)
                self.config.addinivalue_line("markers", f"{tag}: a tag of feature files")
        return True

    def _seen(self) -> Seen:
        return self.config.stash.setdefault(_SEEN, Seen())

    def _book(self) -> PhraseBook:
        """Files of one folder see the same conftest.py, so the same phrases."""
        books = self._seen().books
        if self.path.parent not in books:
            books[self.path.parent] = PhraseBook(self, self.root)
        return books[self.path.parent]


def collect_file(path: Path, parent: pytest.Collector, run: Run) -> FeatureFile | None:
    """The collector for `path`, where it is a feature file."""
    if path.suffix != ".feature":
        return None
    collector: FeatureFile = FeatureFile.from_parent(parent, path=path)
    collector.root = run.root
    collector.policies = tuple(run.config.policies)
    collector.repeats = run.orders.repeats
    return collector


def repeat(metafunc: pytest.Metafunc, run: Run) -> None:
    """Where journeys are to be walked several times, an item for each repeat: they can run in parallel, each told by name."""
    count = run.orders.repeats
    if count > 1 and metafunc.definition.getparent(FeatureFile) is not None:
        metafunc.fixturenames.append(REPEAT)
        numbers = range(1, count + 1)
        metafunc.parametrize(REPEAT, numbers, ids=[f"{number} of {count}" for number in numbers])


def books(config: pytest.Config) -> list[PhraseBook]:
    """The phrase books of the features collected so far."""
    return list(config.stash.setdefault(_SEEN, Seen()).books.values())


def drop_where_refused(config: pytest.Config, items: list[pytest.Item]) -> None:
    """No journey is walked where a feature was refused. (pytest stops by itself; xdist would walk the others.)"""
    seen = config.stash.get(_SEEN, None)
    if seen is not None and seen.refused and not config.option.continue_on_collection_errors:
        items[:] = [item for item in items if PLANNED not in item.stash]


def keep_only(config: pytest.Config, items: list[pytest.Item], run: Run) -> None:
    """Leave the journeys out that `--mystery-shopper-journey` does not name, and with them everything that is none.

    Raises pytest.UsageError that names the nearest where there is no such journey. (Under xdist the workers cannot refuse:
    they walk those that there are.)
    """
    wanted = set(config.getoption("mystery_shopper_journey"))
    if not wanted or config.stash.setdefault(_SEEN, Seen()).refused:
        return
    ids = {item: planned.id for item in items if (planned := planned_of(item)) is not None}
    unknown = sorted(wanted - set(ids.values()))
    if unknown and run.leads:
        items.clear()  # pytest ends the collection all the same, and nothing is to be opened for it
        raise pytest.UsageError("\n".join(_no_journey(one, sorted(ids.values())) for one in unknown))
    kept = [item for item in items if ids.get(item) in wanted]
    config.hook.pytest_deselected(items=[item for item in items if ids.get(item) not in wanted])
    items[:] = kept


def _no_journey(wanted: str, ids: list[str]) -> str:
    near = difflib.get_close_matches(wanted, ids, n=3, cutoff=0)
    return f"no journey here is called “{wanted}”. The nearest: {', '.join(near) or 'there is none at all'}"


def _templates(path: Path) -> dict[str, ScenarioTemplate]:
    """Test function name → scenario."""
    names: dict[str, ScenarioTemplate] = {}
    feature = get_feature(str(path.parent), path.name)
    for title, template in feature.scenarios.items():
        names[next(name for name in get_python_name_generator(title) if name not in names)] = template
    return names


def _planned_step(step: Step, meanings: list[Phrase]) -> PlannedStep:
    outcome = step.type == "then" and any(phrase.outcome for phrase in meanings)
    return PlannedStep(
        keyword=step.keyword.strip(),
        text=step.name,
        line=step.line_number,
        type=step.type,
        outcome=outcome,
        doc=step.docstring or "",
        table=tuple(tuple(map(str, row)) for row in step.datatable.raw()) if step.datatable else (),
    )


def _walked_by_its_steps() -> None:
    """The test function's own body: pytest-bdd has walked the steps before it comes here."""
