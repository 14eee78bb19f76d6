"""What docs/gate.md says is what the gate does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from mystery_shopper.config import Gate, GoalEffort
from mystery_shopper.gate import known_failures
from mystery_shopper.reporting.decision import State
from tests.commands.test_commands import shopper
from tests.plugin.conftest import FEATURE, Suite

TEXT = (Path(__file__).parents[2] / "docs/gate.md").read_text(encoding="utf-8")
RULES, KNOWN = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture
def suite(pytester: pytest.Pytester) -> Suite:
    return Suite(pytester)


def test_every_rule_term_and_state_is_documented() -> None:
    for name in (*Gate.__struct_fields__, *GoalEffort.__struct_fields__):
        assert re.search(rf"`{name}(\.<goal>)?`", TEXT), name
    rows = re.findall(r"^\| (\w[\w ]*) \|", TEXT.partition("## Known failures")[2], re.MULTILINE)
    assert {row.replace(" ", "-") for row in rows} - {"state"} == set(msgspec.inspect.type_info(State).values)  # type: ignore[attr-defined]  # a Literal


def test_the_example_runs(suite: Suite) -> None:
    """The rules as they stand there, at a suite that has such goals."""
    gate = msgspec.convert(tomllib.loads(RULES)["gate"], Gate)
    for folder in ("buying", "incidents"):
        (suite.path / "features" / folder).mkdir(parents=True)
    suite.write({"buying/words.feature": FEATURE, "incidents/words.feature": FEATURE})
    config = suite.path / "mystery_shopper.toml"
    config.write_text(config.read_text() + RULES)
    (suite.path / "known_failures.toml").write_text(KNOWN)
    assert len(known_failures.load(suite.path / "known_failures.toml")) == 1
    done = shopper(suite, "run", "--gate", "--repeat", "2")
    assert done.returncode == 0, done
    for name in tomllib.loads(RULES)["gate"]:
        assert name in done.stdout or getattr(gate, name) == "main"
