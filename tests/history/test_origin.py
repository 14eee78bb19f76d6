"""Where a run comes from, as the usual CI systems say, else git."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from mystery_shopper.origin import Origin, find

if TYPE_CHECKING:
    from pathlib import Path

SHA = "0123456789abcdef"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ("", "", "")),
        ({"GITHUB_SHA": SHA}, ("", "", "")),
        ({"GITHUB_ACTIONS": "true", "GITHUB_SHA": SHA, "GITHUB_REF": "refs/heads/a/b"}, (SHA, "a/b", "")),
        ({"GITHUB_ACTIONS": "true", "GITHUB_SHA": SHA, "GITHUB_REF": "refs/tags/v1"}, (SHA, "", "v1")),
        (
            {"GITHUB_ACTIONS": "true", "GITHUB_SHA": SHA, "GITHUB_REF": "refs/pull/7/merge", "GITHUB_HEAD_REF": "mine"},
            (SHA, "mine", ""),
        ),
        ({"GITLAB_CI": "1", "CI_COMMIT_SHA": SHA, "CI_COMMIT_BRANCH": "main"}, (SHA, "main", "")),
        ({"GITLAB_CI": "1", "CI_COMMIT_SHA": SHA, "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": "mine"}, (SHA, "mine", "")),
        ({"GITLAB_CI": "1", "CI_COMMIT_SHA": SHA, "CI_COMMIT_TAG": "v1"}, (SHA, "", "v1")),
        ({"JENKINS_URL": "http://ci", "GIT_COMMIT": SHA, "GIT_BRANCH": "origin/main", "TAG_NAME": ""}, (SHA, "main", "")),
        ({"TF_BUILD": "True", "BUILD_SOURCEVERSION": SHA, "BUILD_SOURCEBRANCH": "refs/heads/main"}, (SHA, "main", "")),
        ({"TF_BUILD": "True", "BUILD_SOURCEVERSION": SHA, "BUILD_SOURCEBRANCH": "refs/tags/v1"}, (SHA, "", "v1")),
        ({"CIRCLECI": "true", "CIRCLE_SHA1": SHA, "CIRCLE_BRANCH": "main", "CIRCLE_TAG": "v1"}, (SHA, "main", "v1")),
        ({"BITBUCKET_BUILD_NUMBER": "3", "BITBUCKET_COMMIT": SHA, "BITBUCKET_BRANCH": "main"}, (SHA, "main", "")),
        ({"BUILDKITE": "true", "BUILDKITE_COMMIT": SHA, "BUILDKITE_BRANCH": "main", "BUILDKITE_TAG": ""}, (SHA, "main", "")),
        (
            {"TRAVIS": "true", "TRAVIS_COMMIT": SHA, "TRAVIS_BRANCH": "main", "TRAVIS_PULL_REQUEST_BRANCH": "mine"},
            (SHA, "mine", ""),
        ),
        ({"DRONE": "true", "DRONE_COMMIT": SHA, "DRONE_BRANCH": "main"}, (SHA, "main", "")),
        ({"CI_PIPELINE_NUMBER": "3", "CI_COMMIT_SHA": SHA, "CI_COMMIT_BRANCH": "main"}, (SHA, "main", "")),
    ],
)
def test_ci_says(tmp_path: Path, environment: dict[str, str], expected: tuple[str, str, str]) -> None:
    found = find(tmp_path, environment)
    assert (found.commit, found.branch, found.release) == expected


def test_git_says_what_ci_does_not(tmp_path: Path) -> None:
    def git(*arguments: str) -> str:
        author = ["-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false"]
        done = subprocess.run(["git", *author, *arguments], cwd=tmp_path, check=True, capture_output=True, text=True)  # noqa: S603, S607 - git
        return done.stdout.strip()

    git("init", "--initial-branch", "trunk")
    git("commit", "--allow-empty", "--message", "one")
    sha = git("rev-parse", "HEAD")
    assert find(tmp_path, {}) == Origin(commit=sha, branch="trunk")
    git("tag", "v1")
    assert find(tmp_path, {}) == Origin(commit=sha, branch="trunk", release="v1")
    told = {"GITLAB_CI": "1", "CI_COMMIT_SHA": SHA, "CI_COMMIT_BRANCH": "main"}
    assert find(tmp_path, told) == Origin(commit=SHA, branch="main", release="v1")
