"""`then`: an expectation. Where it is unmet, the finding is recorded, the step counts as failed, and the customer goes on."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

import msgspec
import pytest
import pytest_bdd

from mystery_shopper.errors import Unmet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytest_bdd.parsers import StepParser

P = ParamSpec("P")
T = TypeVar("T")

MARK = "__mystery_shopper_expectation__"


class Expectation(msgspec.Struct, frozen=True):
    """What `then` knows of a phrase. `outcome`: it says where the customer ends. `kind`: of the finding, where an `Unmet`
    carries none.
    """

    outcome: bool
    kind: str


class Recorder(Protocol):
    """Who takes down what was unmet: the walk of the journey."""

    def unmet(self, error: Unmet, kind: str) -> None: ...


RECORDER: pytest.StashKey[Recorder] = pytest.StashKey()


def then(
    name: str | StepParser,
    *,
    outcome: bool = False,
    kind: str = "outcome-missed",
    converters: Mapping[str, Callable[[str], object]] | None = None,
    target_fixture: str | None = None,
    stacklevel: int = 1,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Register an expectation: as `pytest_bdd.then`, and soft. Only `Unmet` is caught; everything else stops the journey.

    `outcome=True` marks the phrases that say where the customer ends; each scenario needs one after its last When.
    `kind` is the finding's kind for an `Unmet` that carries no finding.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        wrapped = _soft(function, Expectation(outcome, kind))
        register = pytest_bdd.then(name, dict(converters or {}), target_fixture, stacklevel + 1)
        register(wrapped)
        return function

    return decorate


def _soft(function: Callable[P, T], expectation: Expectation) -> Callable[..., T | None]:
    signature = inspect.signature(function)
    asks_for_request = "request" in signature.parameters

    @functools.wraps(function)
    def step(*, request: pytest.FixtureRequest, **kwargs: Any) -> T | None:
        if asks_for_request:
            kwargs["request"] = request
        try:
            return function(**kwargs)  # type: ignore[call-arg]  # pytest-bdd calls steps by keyword
        except Unmet as error:
            recorder = request.node.stash.get(RECORDER, None)
            if recorder is None:
                raise
            recorder.unmet(error, expectation.kind)
            return None

    if not asks_for_request:
        request_too = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        signature = signature.replace(parameters=[request_too, *signature.parameters.values()])
    step.__signature__ = signature  # type: ignore[attr-defined]  # read by inspect.signature, so by pytest-bdd
    setattr(step, MARK, expectation)
    return step


def expectation_of(function: Callable[..., object]) -> Expectation | None:
    """What `then` knows of a step function; None where another decorator made it."""
    found: Expectation | None = getattr(function, MARK, None)
    return found
