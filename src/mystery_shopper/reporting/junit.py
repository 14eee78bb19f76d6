"""`junit.xml`: a suite a feature file, a case a journey. Broken is a failure; compromised and not reached are errors.

Written from the plan and the verdicts while the run goes on (`so_far`), and with steps and evidence at its end (`render`): a
killed run leaves a file that calls every journey that it did not reach an error. Only what the schema of the Jenkins xUnit plugin
knows stands in it. A line `[[ATTACHMENT|path]]` is how Jenkins and GitLab find evidence; nobody else's words may hold one.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import msgspec

from mystery_shopper.diary import Shown
from mystery_shopper.reporting import steps, telling, wording
from mystery_shopper.reporting.plain import printable
from mystery_shopper.running_records import JourneyFinished, JourneyStarted, Planned, RunStarted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mystery_shopper.reporting.gather import Attempt, Gathered, Walk
    from mystery_shopper.running_records import AnyRunRecord

_ELEMENTS = {"broken": "failure", "compromised": "error", "unfinished": "error", "waiting": "skipped"}
_COUNTED = {"failures": ("broken",), "errors": ("compromised", "unfinished"), "skipped": ("waiting",)}
_NEVER_BEGAN = "not reached: the run ended before this journey began"
_NEVER_ENDED = "not reached: the run ended before this journey did"


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One walk of a journey. `message`: why it was not kept; `output`: its steps and evidence; `before`: messages of attempts
    that were walked again.
    """

    plan: Planned
    verdict: str
    message: str
    seconds: float
    output: str = ""
    before: tuple[str, ...] = ()


def render(gathered: Gathered) -> bytes:
    """The whole file, for a run that has ended, in whatever way."""
    folder = _seen_from_the_suite(gathered.run_dir, gathered.config.source)
    walks = [one for walk in gathered.walks for one in walk.repeats or (walk,)]
    return _written(gathered.started, [_case(walk, folder) for walk in walks])


def so_far(records: Sequence[AnyRunRecord]) -> bytes:
    """The file as far as the run has come: plan and verdicts only. Empty where nothing is planned yet."""
    started = next((one for one in records if isinstance(one, RunStarted)), None)
    plans = [one for one in records if isinstance(one, Planned)]
    begun = {(one.id, one.repeat) for one in records if isinstance(one, JourneyStarted)}
    ended = {(one.id, one.repeat): one for one in records if isinstance(one, JourneyFinished) and not one.retried}
    if started is None or not plans:
        return b""
    return _written(started, [_bare_case(one, ended.get((one.id, one.repeat)), begun) for one in plans])


def _bare_case(plan: Planned, end: JourneyFinished | None, begun: set[tuple[str, int]]) -> Case:
    if end is not None:
        return Case(plan=plan, verdict=end.verdict, message=end.message, seconds=end.seconds)
    message = _NEVER_ENDED if (plan.id, plan.repeat) in begun else _NEVER_BEGAN
    return Case(plan=plan, verdict="unfinished", message=message, seconds=0)


def _case(walk: Walk, folder: str) -> Case:
    last = walk.last
    return Case(
        plan=walk.plan,
        verdict=walk.verdict,
        message=_message(walk, last),
        seconds=sum(one.finished.seconds for one in walk.attempts if one.finished),
        output="\n".join([*steps.lines(walk), *_evidence(last, folder)]),
        before=tuple(one.finished.message for one in walk.attempts[:-1] if one.finished),
    )


def _message(walk: Walk, last: Attempt | None) -> str:
    if last is None:
        return _NEVER_BEGAN
    if last.finished is not None:
        return last.finished.message
    found = [wording.finding(one, telling.customer(walk)) for one in last.findings]
    return "\n".join([*found, last.damage or _NEVER_ENDED]) if found else last.damage or _NEVER_ENDED


def _evidence(last: Attempt | None, folder: str) -> Iterator[str]:
    """The diary, and each piece of evidence once, as the CI system finds them."""
    if last is None:
        return
    yield ""
    yield f"Diary: {folder}/{last.diary}"
    yield from (f"[[ATTACHMENT|{folder}/{path}]]" for path in dict.fromkeys(one.path for one in last.of(Shown)))


def _seen_from_the_suite(run_dir: Path, config_path: str) -> str:
    """The run's directory as a path relative to the suite, where it lies below it; CI stands there."""
    suite = config_path.rpartition("/")[0]
    return run_dir.as_posix().removeprefix(f"{suite}/")


def _written(started: RunStarted, cases: Iterable[Case]) -> bytes:
    files: dict[str, list[Case]] = {}
    for case in cases:
        files.setdefault(case.plan.feature, []).append(case)
    everything = [case for some in files.values() for case in some]
    root = ET.Element("testsuites", _of("mystery-shopper", everything, skipped=False))
    for feature, some in files.items():
        attributes = _of(some[0].plan.feature_title or feature, some)
        suite = ET.SubElement(root, "testsuite", attributes | {"timestamp": f"{started.at:%Y-%m-%dT%H:%M:%S}", "file": feature})
        _add_properties(suite, started)
        for case in some:
            _add_case(suite, case)
    ET.indent(root)
    return b"<?xml version='1.0' encoding='utf-8'?>\n" + ET.tostring(root, encoding="unicode").encode() + b"\n"


def _of(name: str, cases: Sequence[Case], *, skipped: bool = True) -> dict[str, str]:
    """What a suite says of itself."""
    verdicts = Counter(case.verdict for case in cases)
    counts = {key: str(sum(verdicts[one] for one in some)) for key, some in _COUNTED.items() if skipped or key != "skipped"}
    seconds = sum(case.seconds for case in cases)
    return {"name": printable(name), "tests": str(len(cases)), **counts, "time": f"{seconds:.3f}"}


def _add_properties(suite: ET.Element, started: RunStarted) -> None:
    known: Mapping[str, str] = {
        "company": started.company,
        "doors": started.doors,
        "release": started.release,
        "commit": started.commit,
        "seed": str(started.seed),
        "faults": ", ".join(started.faults),
    }
    properties = ET.SubElement(suite, "properties")
    for name, value in known.items():
        if value:
            ET.SubElement(properties, "property", {"name": name, "value": printable(value)})


def _add_case(suite: ET.Element, case: Case) -> None:
    place = case.plan.feature.removeprefix("features/").removesuffix(".feature").replace("/", ".")
    attributes = {"name": printable(case.plan.name), "classname": place, "time": f"{case.seconds:.3f}"}
    element = ET.SubElement(suite, "testcase", attributes)
    if case.verdict in _ELEMENTS:
        _add_words(element, _ELEMENTS[case.verdict], case.verdict, case.message)
    for message in case.before:
        _add_words(element, "flakyError" if case.verdict == "kept" else "rerunError", "compromised", message)
    if case.output:
        ET.SubElement(element, "system-out").text = printable(case.output)


def _add_words(element: ET.Element, tag: str, kind: str, message: str) -> None:
    text = re.sub(r"\[\[(?=ATTACHMENT|PROPERTY)", "[ [", printable(message), flags=re.IGNORECASE)
    ET.SubElement(element, tag, {"type": kind, "message": text.partition("\n")[0]}).text = text
