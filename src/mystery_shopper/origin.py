"""Where a run comes from: commit, branch and release, as the CI system says, else git. All "" where nobody knows."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_SECONDS = 5
_HEADS, _TAGS = "refs/heads/", "refs/tags/"


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """`release`: the name of a tag."""

    commit: str = ""
    branch: str = ""
    release: str = ""


class _System(msgspec.Struct, frozen=True, kw_only=True):
    """A CI system's environment variables: `there` says that it is this one; of the others the first that is set counts."""

    there: str
    commit: tuple[str, ...]
    branch: tuple[str, ...]
    release: tuple[str, ...]


SYSTEMS = (
    _System(
        there="GITHUB_ACTIONS", commit=("GITHUB_SHA",), branch=("GITHUB_HEAD_REF", "GITHUB_REF"), release=("GITHUB_REF",)
    ),  # Gitea and Forgejo set the same
    _System(
        there="GITLAB_CI",
        commit=("CI_COMMIT_SHA",),
        branch=("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_BRANCH"),
        release=("CI_COMMIT_TAG",),
    ),
    _System(
        there="JENKINS_URL", commit=("GIT_COMMIT",), branch=("CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH"), release=("TAG_NAME",)
    ),
    _System(
        there="TF_BUILD",
        commit=("BUILD_SOURCEVERSION",),
        branch=("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH"),
        release=("BUILD_SOURCEBRANCH",),
    ),
    _System(there="CIRCLECI", commit=("CIRCLE_SHA1",), branch=("CIRCLE_BRANCH",), release=("CIRCLE_TAG",)),
    _System(
        there="BITBUCKET_BUILD_NUMBER", commit=("BITBUCKET_COMMIT",), branch=("BITBUCKET_BRANCH",), release=("BITBUCKET_TAG",)
    ),
    _System(there="BUILDKITE", commit=("BUILDKITE_COMMIT",), branch=("BUILDKITE_BRANCH",), release=("BUILDKITE_TAG",)),
    _System(
        there="TRAVIS",
        commit=("TRAVIS_COMMIT",),
        branch=("TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH"),
        release=("TRAVIS_TAG",),
    ),
    _System(there="DRONE", commit=("DRONE_COMMIT",), branch=("DRONE_SOURCE_BRANCH", "DRONE_BRANCH"), release=("DRONE_TAG",)),
    _System(
        there="CI_PIPELINE_NUMBER",  # Woodpecker
        commit=("CI_COMMIT_SHA",),
        branch=("CI_COMMIT_SOURCE_BRANCH", "CI_COMMIT_BRANCH"),
        release=("CI_COMMIT_TAG",),
    ),
)


def find(root: Path, environment: Mapping[str, str]) -> Origin:
    """The origin of a run of the suite at `root`. What CI does not say is asked of git."""
    told = _told_by_ci(environment)
    return Origin(
        commit=told.commit or _git(root, "rev-parse", "HEAD"),
        branch=told.branch or _git(root, "symbolic-ref", "--quiet", "--short", "HEAD"),
        release=told.release or _git(root, "describe", "--tags", "--exact-match", "HEAD"),
    )


def _told_by_ci(environment: Mapping[str, str]) -> Origin:
    system = next((one for one in SYSTEMS if environment.get(one.there)), None)
    if system is None:
        return Origin()

    def first(names: Sequence[str], prefix: str) -> str:
        found = (_bare(environment.get(name, ""), prefix) for name in names)
        return next((value for value in found if value), "")

    return Origin(
        commit=first(system.commit, ""),
        branch=first(system.branch, _HEADS).removeprefix("origin/"),
        release=first(system.release, _TAGS),
    )


def _bare(value: str, prefix: str) -> str:
    """A name without the `prefix` of a full ref; "" for a full ref of another kind (a branch is no release)."""
    if not value.startswith("refs/"):
        return value
    return value.removeprefix(prefix) if value.startswith(prefix) else ""


def _git(root: Path, *arguments: str) -> str:
    """What the user's own git answers; "" outside git."""
    try:
        found = subprocess.run(  # noqa: S603 - constant arguments
            ["git", *arguments],  # noqa: S607 - the user's own git
            cwd=root,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""
