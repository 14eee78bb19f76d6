"""What Allure's plugin cannot know while it writes: the environment, what the statuses mean, and what a run did not reach."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from mystery_shopper import allure_live
from mystery_shopper.reporting import files
from mystery_shopper.reporting.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mystery_shopper.reporting.gather import Gathered, Walk

FOLDER = "allure-results"
CATEGORIES = (
    ("Broken: the company failed the customer", "failed"),
    ("Compromised: the shopper could not look", "broken"),
    ("Waiting: days must pass", "skipped"),
)
"""Name and Allure's status. Its “failed” is our broken; its “broken” is a test that could not do its work."""


def write(gathered: Gathered, environment: Mapping[str, str] = os.environ) -> None:
    """Complete the results of the run; nothing where it wrote none. Written again, the same files are there."""
    folder = gathered.run_dir / FOLDER
    if not folder.is_dir():
        return
    files.replace(folder / "environment.properties", _properties(gathered))
    files.replace(folder / "categories.json", _json([{"name": name, "matchedStatuses": [one]} for name, one in CATEGORIES]))
    executor = _executor(environment)
    if executor:
        files.replace(folder / "executor.json", _json(executor))
    for walk in (repeat for planned in gathered.walks for repeat in planned.repeats or (planned,)):
        if walk.last is None or walk.last.finished is None:
            name = str(uuid5(NAMESPACE_URL, allure_live.known_as(walk.plan)))
            files.replace(folder / f"{name}-result.json", _json(_not_reached(walk, name)))


def _properties(gathered: Gathered) -> str:
    started = gathered.started
    known = {
        "Company": started.company,
        "Doors": started.doors,
        "Release": started.release,
        "Commit": started.commit,
        "Branch": started.branch,
        "Seed": str(started.seed),
        "Switched on": ", ".join(started.faults),
        "Workers": str(started.workers),
    }
    return "".join(f"{name.replace(' ', '_')} = {_property(value)}\n" for name, value in known.items() if value)


def _property(value: str) -> str:
    """A value as Java's properties have it."""
    return one_line(value).replace("\\", "\\\\")


def _executor(environment: Mapping[str, str]) -> dict[str, Any]:
    """Where the run ran, as GitHub and GitLab tell; empty elsewhere."""
    if environment.get("GITHUB_ACTIONS"):
        build = environment.get("GITHUB_RUN_NUMBER", "")
        url = "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}"
        parts = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID")
        told = {"name": "GitHub Actions", "type": "github", "buildName": environment.get("GITHUB_WORKFLOW", "")}
        told["buildUrl"] = url.format(**{name: environment.get(name, "") for name in parts})
    elif environment.get("GITLAB_CI"):
        build = environment.get("CI_PIPELINE_IID", "")
        told = {"name": "GitLab CI", "type": "gitlab", "buildName": environment.get("CI_JOB_NAME", "")}
        told["buildUrl"] = environment.get("CI_JOB_URL", "")
    else:
        return {}
    return {**told, **({"buildOrder": int(build)} if build.isdecimal() else {})}


def _not_reached(walk: Walk, uuid: str) -> dict[str, Any]:
    """A journey that was planned and never ended: an error, as everywhere."""
    from allure_commons.utils import md5  # noqa: PLC0415 - as Allure's plugin makes the identities, and loaded where it was

    plan, known = walk.plan, allure_live.known_as(walk.plan)
    ends = walk.statuses()
    reached = walk.last is not None
    at = round(walk.last.records[0].at.timestamp() * 1000) if walk.last and walk.last.records else 0
    labels = {"feature": (plan.feature_title,), "story": plan.stories or (plan.title,), **allure_live.suites(plan)}
    statuses = {"passed": "passed", "unmet": "failed", "dead-end": "failed", "company-error": "failed", "compromised": "broken"}
    return {
        "uuid": uuid,
        "name": plan.name,
        "fullName": known,
        "testCaseId": md5(known),
        "historyId": md5(known),
        "status": "failed" if walk.findings else "broken",
        "statusDetails": {"message": f"not reached: the run ended before this journey {'did' if reached else 'began'}"},
        "start": at,
        "stop": at,
        "labels": [{"name": name, "value": value} for name, values in labels.items() for value in values if value],
        "steps": [
            {
                "name": f"{step.keyword} {step.text}",
                "status": statuses.get(ends[step.line].status, "skipped") if step.line in ends else "skipped",
            }
            for step in plan.steps
        ],
    }


def _json(content: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=2)
