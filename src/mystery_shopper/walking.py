"""One attempt at one journey: opens company, diary and cast, takes down what was unmet, closes everything again."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from mystery_shopper import allure_live, browsers, identity
from mystery_shopper.companies import secrets_of
from mystery_shopper.diary import Clock, Diary, FindingRecorded, HopStarted, Shown, StepFinished, StepStarted
from mystery_shopper.errors import CompanyFailed, DeadEnd, Unmet, Waiting
from mystery_shopper.evidence import EvidenceFolder, Room
from mystery_shopper.journey import Journey
from mystery_shopper.ledger.findings import fingerprint
from mystery_shopper.ledger.first_steps import first_step
from mystery_shopper.ledger.model import Finding
from mystery_shopper.running_records import JourneyStarted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mystery_shopper.companies import Shared
    from mystery_shopper.control import Instance
    from mystery_shopper.customer import Cast
    from mystery_shopper.running import Run
    from mystery_shopper.running_records import Planned, PlannedStep

WALK: pytest.StashKey[Walk] = pytest.StashKey()


class Failure(msgspec.Struct):
    """A step that did not hold: what it raised, and the findings that it recorded (none where the shopper could not look)."""

    step: Any  # PlannedStep, or None before the first
    error: BaseException
    findings: tuple[Finding, ...] = ()


class Walk:
    """An attempt. `failures` in the order of the journey; `stopped`: the last of them ended it."""

    def __init__(self, run: Run, planned: Planned, attempt: int) -> None:
        self.run = run
        self.planned = planned
        self.attempt = attempt
        self.name = identity.file_name(planned.id, attempt, planned.repeat)
        self.diary_path = f"diary/{self.name}.jsonl"
        self.journey: Journey | None = None
        self.cast: Cast | None = None
        self.failures: list[Failure] = []
        self.minutes = 0.0
        self.policies_read: tuple[str, ...] = ()
        self.stopped = False
        self._began = time.monotonic()
        self._at = -1
        self._open_step: PlannedStep | None = None
        self._company: Instance | Shared | None = None

    @property
    def seconds(self) -> float:
        """Of ours, until now."""
        return round(time.monotonic() - self._began, 3)

    @property
    def findings(self) -> list[Finding]:
        return [finding for failure in self.failures for finding in failure.findings]

    def announce(self) -> None:
        """Note that the attempt begins; its diary exists from here on."""
        diary = self.run.directory / self.diary_path
        diary.parent.mkdir(parents=True, exist_ok=True)
        diary.touch()
        self.run.note(
            JourneyStarted(
                at=datetime.now(UTC),
                id=self.planned.id,
                attempt=self.attempt,
                repeat=self.planned.repeat,
                worker=self.run.worker,
                diary=self.diary_path,
            )
        )

    def open(self, request: pytest.FixtureRequest) -> Journey:
        """The journey, at a company that is there for it. Raises CouldNotLook where it is not."""
        run, planned = self.run, self.planned
        seed = identity.seed(run.orders.seed, planned.id, planned.repeat)
        company = self._company = run.open_instance(seed)
        # A company that keeps its own time is not told of simulated waits: they are the customer's minutes only.
        clock = Clock(getattr(company, "started", None), company.advance if "clock" in company.offers else None)
        self.journey = Journey(
            id=planned.id,
            title=planned.title,
            stories=planned.stories,
            seed=seed,
            config=run.config,
            company=company,
            diary=Diary(planned.id, clock, run.directory / self.diary_path, secrets_of(company.doors)),
            evidence=self._evidence(request.config),
            browser_context=browsers.contexts(request, run.config.company),
        )
        return self.journey

    def _evidence(self, config: pytest.Config) -> EvidenceFolder:
        run = self.run
        room = Room(run.config.evidence.journey_mb, "journey_mb", run.room)
        return EvidenceFolder(run.directory, self.name, run.orders.evidence, allure_live.attacher(config), room=room)

    def close(self) -> None:
        """Dispose of the company and close the diary. The customers have left by now."""
        if self._company is not None:
            self.policies_read = self._company.policies_read()
            self._company.close()
        if self.journey is not None:
            self.minutes = _minutes(self.journey)
            self.journey.diary.close()

    # ---- step by step

    def step_begins(self) -> PlannedStep:
        self._at += 1
        step = self._open_step = self.planned.steps[self._at]
        if self.journey is not None:
            self.journey.diary.note(StepStarted, keyword=step.keyword, text=step.text, line=step.line, type=step.type)
        return step

    def step_held(self) -> Failure | None:
        """The step came to its end. Its failure, where an expectation in it was unmet."""
        step, failure = self._open_step, self.failures[-1] if self.failures else None
        if failure is None or failure.step is not step:
            failure = None
        self._finish("passed" if failure is None else "unmet", str(failure.error) if failure else "")
        return failure

    def step_broke(self, error: BaseException) -> None:
        """The step raised: the journey stops here."""
        self.stopped = True
        if isinstance(error, CompanyFailed):
            self._take_down(error, "dead-end")
        else:
            self.failures.append(Failure(self._open_step, error))
        self._finish(_status(error), str(error) or type(error).__name__)

    def unmet(self, error: Unmet, kind: str) -> None:
        """An expectation is unmet: a finding is recorded and the journey goes on."""
        self._take_down(error, kind)

    def ends(self) -> list[PlannedStep]:
        """No further step is walked: the steps that were not reached."""
        if self._open_step is not None:
            self._finish("compromised", "the step ended the test itself")
        rest = list(self.planned.steps[self._at + 1 :])
        for step in rest:
            self._note_finished(step, "not-reached", "")
        return rest

    def _finish(self, status: str, message: str) -> None:
        if self._open_step is not None:
            self._note_finished(self._open_step, status, message)
        self._open_step = None

    def _note_finished(self, step: PlannedStep, status: str, message: str) -> None:
        if self.journey is not None:
            self.journey.diary.note(StepFinished, status=status, text=step.text, line=step.line, message=message)

    def _take_down(self, error: CompanyFailed, kind: str) -> None:
        step = self._open_step
        pictures = self._pictures()
        given = error.findings or (self._finding(error.kind or kind, str(error)),)
        findings = tuple(self._complete(one, pictures, step) for one in given)
        self.failures.append(Failure(step, error, findings))
        if self.journey is not None:
            for finding in findings:
                self.journey.diary.note(FindingRecorded, finding=msgspec.to_builtins(finding))

    def _finding(self, kind: str, message: str) -> Finding:
        """For bad news that came without a finding: where she was when it came."""
        records = self.journey.diary.records if self.journey else []
        last = next((record for record in reversed(records) if record.channel), None)
        channel, contact = (last.channel, last.contact) if last else ("", 0)
        hops = [record.department for record in records if isinstance(record, HopStarted) and record.contact == contact]
        return Finding(kind=kind, expected=message, channel=channel, hop=hops[-1] if hops else "")

    def _complete(self, finding: Finding, pictures: tuple[str, ...], step: PlannedStep | None) -> Finding:
        """With what stands where the expectation stands: story, sentence, line, pictures; and with what to do first."""
        sentence = f"{step.keyword} {step.text}" if step else ""
        completed = msgspec.structs.replace(
            finding,
            story=finding.story or next(iter(self.planned.stories), ""),
            step=finding.step or sentence,
            line=finding.line or (step.line if step else self.planned.line),
            expected=finding.expected or (step.text if step else ""),
            improvement=first_step(finding),
            evidence=tuple(dict.fromkeys((*finding.evidence, *pictures))),
        )
        return msgspec.structs.replace(completed, fingerprint=fingerprint(completed, self.planned.id))

    def _pictures(self) -> tuple[str, ...]:
        """Paths of what the customers see now; where nothing is new, of what was shown last."""
        if self.journey is None or self.cast is None:
            return ()
        before = len(self.journey.diary.records)
        for customer in self.cast:
            for channel in customer.channels():
                try:
                    channel.picture()
                except Exception:  # noqa: BLE001, S112 - a picture that cannot be taken must not hide the finding it belongs to
                    continue
        records = self.journey.diary.records
        new = tuple(record.path for record in records[before:] if isinstance(record, Shown))
        return new or tuple(record.path for record in records if isinstance(record, Shown))[-1:]


@pytest.fixture
def journey(request: pytest.FixtureRequest) -> Iterator[Journey]:
    """What the steps of this scenario share: company, diary, ledger."""
    walk = request.node.stash.get(WALK, None)
    if walk is None:
        message = "`journey` is there in scenarios of feature files only."
        raise pytest.UsageError(message)
    try:
        yield walk.open(request)
    finally:
        walk.close()


@pytest.fixture
def cast(request: pytest.FixtureRequest, journey: Journey) -> Iterator[Cast]:
    """The customers of this scenario, by name."""
    from mystery_shopper.customer import Cast  # noqa: PLC0415 - Faker is loaded where somebody acts, not with pytest

    members = request.node.stash[WALK].cast = Cast(journey)
    yield members
    members.close()


def _status(error: BaseException) -> str:
    if isinstance(error, DeadEnd):
        return "dead-end"
    if isinstance(error, Unmet):
        return "unmet"
    if isinstance(error, CompanyFailed):
        return "company-error"
    return "waiting" if isinstance(error, Waiting) else "compromised"


def _minutes(journey: Journey) -> float:
    """Of the customer's time, by the ledger; 0 where a torn journey has none."""
    try:
        return round(journey.ledger().effort.minutes, 2)
    except Exception:  # noqa: BLE001 - the verdict stands without the minutes; the reports read the diary anew
        return 0.0
