"""The two families of bad news, never mixed in a report.

`CompanyFailed`: the company failed the customer; the journey is *broken*.
`CouldNotLook`: the shopper could not see whether it did; the journey is *compromised*.
`UsageError` stands beside them: what was asked for makes no sense, and nothing was run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mystery_shopper.ledger.model import Finding


class CompanyFailed(AssertionError):
    """The company failed the customer. Carries the findings that say how, or the `kind` of the one that is to be made of it
    where it is known better than by the family ("" = by the family).
    """

    def __init__(self, message: str, findings: Sequence[Finding] = (), kind: str = "") -> None:
        super().__init__(message)
        self.findings = tuple(findings)
        self.kind = kind


class Unmet(CompanyFailed):
    """An expectation that does not hold. Soft: the customer goes on with her journey."""


class DeadEnd(CompanyFailed):
    """No way on: the page, menu or mail desk does not allow what she came for. Stops the journey."""


class CouldNotLook(Exception):
    """The shopper could not look: no connection, no browser, a precondition that does not hold."""


class Unreachable(CouldNotLook):
    """A door did not answer: connection refused, DNS, TLS, time-out without a complete answer."""


class PreconditionMissing(CouldNotLook):
    """A `Given` describes a state that the company is not in and that nobody can arrange."""


class Ambiguous(CouldNotLook):
    """Two candidates where one was expected; the message names both and says how to name one."""


class NotOffered(CouldNotLook):
    """A channel, door or part of the control contract that this company does not offer."""


class Waiting(CouldNotLook):
    """Days must pass and nobody can turn the clock."""


class UsageError(Exception):
    """The command, configuration or feature is wrong; nothing was run. Exit code 2."""


class ConfigError(UsageError):
    """A wrong entry in `mystery_shopper.toml`: says file, line, what is wrong and the nearest key."""
