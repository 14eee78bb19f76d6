"""The verdict on an attempt, in words, and how pytest, JUnit and Allure are told: broken = failure, compromised = error."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from _pytest._code import Traceback
from _pytest.junitxml import xml_key
from _pytest.runner import runtestprotocol

from mystery_shopper.errors import CompanyFailed, CouldNotLook, Waiting
from mystery_shopper.expectations import RECORDER
from mystery_shopper.properties import JOURNEY, REPEAT, RETRIED, TITLE, VERDICT, planned_of, property_of
from mystery_shopper.running_records import JourneyFinished
from mystery_shopper.walking import WALK, Walk

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from mystery_shopper.ledger.model import Finding
    from mystery_shopper.running import Run
    from mystery_shopper.running_records import Verdict
    from mystery_shopper.walking import Failure

_MACHINERY = re.compile(
    r"[/\\](?:_pytest|pytest_bdd|pytest_playwright|pluggy|mystery_shopper[/\\](?:expectations|hooks|verdicts)\.py)|\.feature$"
)
_REPORTED = {"kept": "passed", "broken": "failed", "compromised": "error", "waiting": "skipped"}


class _Stumbled(CouldNotLook):
    """A step failed by an assert or an outcome of pytest's: `reason`."""

    def __init__(self, reason: BaseException) -> None:
        super().__init__(f"{type(reason).__name__}: {reason}")
        self.reason = reason


def walk(run: Run, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Walk one journey: once, and a second time as a whole where the shopper could not look and the company can be had anew.

    None for an item that is no journey, or that a mark skips.
    """
    planned = planned_of(item)
    if planned is None:
        return None
    for attempt in (1, 2):
        this = item.stash[WALK] = item.stash[RECORDER] = Walk(run, planned, attempt)
        item.user_properties[:] = [(JOURNEY, planned.id), (TITLE, planned.name)]
        if planned.repeats > 1:
            item.user_properties.append((REPEAT, planned.repeat))
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        this.announce()
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        verdict, message = of(this, reports)
        again = attempt == 1 and verdict == "compromised" and run.fresh_instances and not item.session.shouldstop
        run.note(
            JourneyFinished(
                at=datetime.now(UTC),
                id=planned.id,
                attempt=attempt,
                repeat=planned.repeat,
                verdict=verdict,
                message=message,
                minutes=this.minutes,
                seconds=this.seconds,
                diary=this.diary_path,
                reported_outcome="" if again else _REPORTED[verdict],
                policies_read=this.policies_read,
                retried=again,
            )
        )
        run.remember(this.diary_path)
        for report in _to_log(reports, again=again):
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        if not again:
            break
    return True


def of(this: Walk, reports: Sequence[pytest.TestReport]) -> tuple[Verdict, str]:
    """The verdict, and why in words: broken outranks compromised outranks waiting."""
    failed = [report for report in reports if report.failed]
    if this.findings:
        return "broken", message_of(this)
    if failed:
        return "compromised", message_of(this) if this.failures else "\n".join(report.longreprtext for report in failed)
    if this.failures:
        return "waiting", message_of(this)
    return "kept", ""


def concluded(item: pytest.Item) -> Generator[None, object, object]:
    """Around a test's call: where something failed, one exception that tells all of it."""
    this = item.stash.get(WALK, None)
    error: BaseException | None = None
    result: object = None
    try:
        result = yield
    except (Exception, pytest.fail.Exception, pytest.skip.Exception) as raised:  # noqa: BLE001 - raised again, told in words
        error = raised
    final = error if this is None else conclude(this, error)
    if final is not None:
        raise final
    return result


def conclude(this: Walk, error: BaseException | None) -> BaseException | None:
    """What the test is to raise at the journey's end, after its steps ended with `error`; None where all was kept."""
    if this.findings:
        return CompanyFailed(message_of(this), this.findings)
    if error is None:
        return None
    if isinstance(error, Waiting):
        return pytest.skip.Exception(f"waiting: {error}", _use_item_location=True)
    if isinstance(error, (AssertionError, pytest.fail.Exception, pytest.skip.Exception)):
        # A bare assert says nothing about the company; pytest and Allure are to call it an error, not a failure.
        return _Stumbled(error)
    return error


def message_of(this: Walk) -> str:
    """All that failed, in the order of the journey, in words."""
    planned, findings = this.planned, this.findings
    count = f"{len(findings)} finding{'s' if len(findings) != 1 else ''}" if findings else "the shopper could not look"
    lines = [f"“{planned.name}” ({planned.feature}:{planned.line}): {count}"]
    for failure in this.failures:
        lines += _told(failure)
    reached = max((planned.steps.index(failure.step) for failure in this.failures if failure.step), default=-1)
    left = len(planned.steps) - reached - 1
    if this.stopped and left:
        lines.append(f"  {left} step{'s' if left != 1 else ''} not reached")
    return "\n".join(lines)


def shape(item: pytest.Item, report: pytest.TestReport, call: pytest.CallInfo[Any]) -> None:
    """Make pytest's report of a journey say what we say."""
    this = item.stash.get(WALK, None)
    if this is None or call.excinfo is None:
        return
    error = call.excinfo.value
    if report.skipped:
        report.user_properties.append((VERDICT, "waiting"))
        return
    broken = bool(this.findings) and report.when == "call"
    report.user_properties.append((VERDICT, "broken" if broken else "compromised"))
    if broken:
        report.longrepr = message_of(this)
    else:
        report.longrepr = _could_not_look(this, error)


def _could_not_look(this: Walk, error: BaseException) -> str:
    """In words; where the suite or the engine stumbled, with the place."""
    words = message_of(this) if this.failures else f"the shopper could not look: {error}"
    reason = error.reason if isinstance(error, _Stumbled) else error
    return words if isinstance(reason, CouldNotLook) else f"{words}\n\n{_place(reason)}"


def _place(error: BaseException) -> str:
    """Where `error` was raised, from the step on: how pytest and pytest-bdd came there is not the author's affair."""
    excinfo = pytest.ExceptionInfo.from_exception(error)
    ours = [entry for entry in excinfo.traceback if not _MACHINERY.search(str(entry.path))]
    excinfo.traceback = Traceback(ours or list(excinfo.traceback))
    return str(excinfo.getrepr(style="short", tbfilter=False))


def status(report: pytest.CollectReport | pytest.TestReport) -> tuple[str, str, str] | None:
    """Category, letter and word for pytest's terminal."""
    if str(report.outcome) == RETRIED:
        return RETRIED, "R", "RETRIED"
    verdict = property_of(report, VERDICT) if isinstance(report, pytest.TestReport) else ""
    if verdict == "compromised":
        return "error", "E", "COMPROMISED"
    if verdict == "waiting":
        return "skipped", "w", "WAITING"
    return ("failed", "F", "BROKEN") if verdict == "broken" else None


class JUnit:
    """Makes a compromised journey an `<error>`: pytest's own writer calls everything that a test raises a `<failure>`."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        xml = self._config.stash.get(xml_key, None)
        if xml is None or report.when != "call" or not report.failed or property_of(report, VERDICT) != "compromised":
            return
        text = report.longreprtext
        reporter = xml.node_reporter(report)

        def append_failure(report: pytest.TestReport) -> None:
            del report
            reporter._add_simple("error", text.partition("\n")[0], text)  # noqa: SLF001 - its only way to write an error

        reporter.append_failure = append_failure  # type: ignore[method-assign]  # for this one report


def _to_log(reports: Sequence[pytest.TestReport], *, again: bool) -> list[pytest.TestReport]:
    """All reports of the attempt that counts; of one that is walked again only what failed, as such."""
    if not again:
        return list(reports)
    failed = [report for report in reports if report.failed]
    for report in failed:
        report.outcome = RETRIED  # type: ignore[assignment]  # pytest passes other outcomes on to `pytest_report_teststatus`
    return failed


def _told(failure: Failure) -> list[str]:
    where = f"line {failure.step.line}: {failure.step.keyword} {failure.step.text}" if failure.step else "before the first step"
    lines = [f"  {where}"]
    text = str(failure.error) or type(failure.error).__name__
    if not isinstance(failure.error, (CompanyFailed, CouldNotLook)):
        text = f"{type(failure.error).__name__}: {text}"
    lines += [f"    {line}" for line in text.splitlines()]
    lines += [f"    · {_in_words(finding, text)}" for finding in failure.findings]
    return lines


def _in_words(finding: Finding, said: str) -> str:
    """A finding on one line, without words of the company that were `said` already."""
    parts = [finding.kind, finding.reference]
    if finding.handover:
        parts.append(f"from {finding.handover.from_} to {finding.handover.to}")
    elif finding.hop or finding.channel:
        parts.append(f"at {finding.hop or finding.channel}")
    if finding.heard and finding.heard not in said:
        parts.append(f"heard “{finding.heard[:160]}”")
    return ", ".join(part for part in parts if part)
