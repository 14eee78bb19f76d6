"""Steps as they are walked, told to the diary and, where its results are wanted, to Allure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pytest_bdd.reporting import scenario_reports_registry

from mystery_shopper import allure_live
from mystery_shopper.errors import CompanyFailed, CouldNotLook
from mystery_shopper.walking import WALK

if TYPE_CHECKING:
    from mystery_shopper.running_records import PlannedStep
    from mystery_shopper.walking import Walk

_OPEN: pytest.StashKey[str] = pytest.StashKey()


def scenario_begins(request: pytest.FixtureRequest) -> None:
    walk = _walk(request)
    if walk is not None:
        allure_live.describe(request.config, walk.planned)


def step_begins(request: pytest.FixtureRequest) -> None:
    walk = _walk(request)
    if walk is not None:
        _enter(request, walk.step_begins())


def step_held(request: pytest.FixtureRequest) -> None:
    walk = _walk(request)
    if walk is None:
        return
    failure = walk.step_held()
    if failure is not None:
        # pytest-bdd saw no exception; its own reports are to show the step as failed as well.
        scenario_reports_registry[request.node].current_step_report.failed = True
    _leave(request, failure.error if failure else None)


def step_broke(request: pytest.FixtureRequest, error: BaseException) -> None:
    walk = _walk(request)
    if walk is not None:
        walk.step_broke(error)
        # Allure takes every AssertionError for the product's failing; only CompanyFailed is.
        bare = isinstance(error, AssertionError) and not isinstance(error, CompanyFailed)
        _leave(request, CouldNotLook(f"AssertionError: {error}") if bare else error)


def scenario_ends(request: pytest.FixtureRequest) -> None:
    """Close what is open, and name the steps that were not reached."""
    walk = _walk(request)
    if walk is None:
        return
    _leave(request, None)
    for step in walk.ends():
        _enter(request, step)
        _leave(request, pytest.skip.Exception("not reached"))


def _enter(request: pytest.FixtureRequest, step: PlannedStep) -> None:
    request.node.stash[_OPEN] = allure_live.begin_step(request.config, step)


def _leave(request: pytest.FixtureRequest, error: BaseException | None) -> None:
    allure_live.end_step(request.node.stash.get(_OPEN, ""), error)
    request.node.stash[_OPEN] = ""


def _walk(request: pytest.FixtureRequest) -> Walk | None:
    found: Walk | None = request.node.stash.get(WALK, None)
    return found
