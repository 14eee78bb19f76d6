"""The hooks of a project that has journeys: a table of contents. Each hook delegates to the module that owns its matter."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper import browsers, collecting, live, narration, planning, verdicts, vocabulary, walking

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from _pytest.terminal import TerminalReporter


def register(config: pytest.Config, path: Path) -> None:
    """Make this session walk journeys: these hooks, the fixtures, the general phrases."""
    run = planning.configure(config, path)
    config.add_cleanup(run.close)
    config.pluginmanager.register(verdicts.JUnit(config))
    if run.leads:
        config.pluginmanager.register(live.LiveJUnit(run))
    for module in (sys.modules[__name__], walking, browsers):
        config.pluginmanager.register(module, f"{module.__name__}.active")
    for found in pkgutil.iter_modules(vocabulary.__path__, f"{vocabulary.__name__}."):
        config.pluginmanager.register(importlib.import_module(found.name), found.name)


# ---- collecting and planning


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    return collecting.collect_file(file_path, parent, planning.of(parent.config))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    collecting.repeat(metafunc, planning.of(metafunc.config))


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    planning.begin_before_workers(session.config)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    planning.of(node.config).give_orders(node.workerinput)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    collecting.drop_where_refused(config, items)
    collecting.keep_only(config, items, planning.of(config))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    planning.begin(session)


# ---- walking


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    return verdicts.walk(planning.of(item.config), item, nextitem)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    return (yield from verdicts.concluded(item))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    verdicts.shape(item, report, call)
    return report


def pytest_bdd_before_scenario(request: pytest.FixtureRequest) -> None:
    narration.scenario_begins(request)


def pytest_bdd_before_step(request: pytest.FixtureRequest) -> None:
    narration.step_begins(request)


def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    narration.step_held(request)


def pytest_bdd_step_error(request: pytest.FixtureRequest, exception: Exception) -> None:
    narration.step_broke(request, exception)


def pytest_bdd_after_scenario(request: pytest.FixtureRequest) -> None:
    narration.scenario_ends(request)


# ---- reporting


def pytest_report_teststatus(report: pytest.CollectReport | pytest.TestReport) -> tuple[str, str, str] | None:
    return verdicts.status(report)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    planning.finish(session, exitstatus)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    planning.summarise(terminalreporter)
