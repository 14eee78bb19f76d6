"""What cannot be walked is refused before anything runs: all of it, with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.plugin.conftest import FEATURE, STEPS

if TYPE_CHECKING:
    from tests.plugin.conftest import Suite

ODD_STEPS = (
    STEPS
    + """
import pytest_bdd

@given("the door is ajar")
async def ajar():
    pass

@given("the bell rings")
def rings():
    yield

@pytest_bdd.then("all is well")
def well():
    pass

@when(parsers.parse("Maria asks for {what}"))
def asks_for(what):
    pass
"""
)
HEAD = "Feature: F\n  Scenario: S\n"
END = '    When Bert asks for a word\n    Then the word is "kept"\n'

REFUSED = {
    "an undefined phrase, with the nearest three": (
        HEAD + "    Given the shop is opened\n" + END,
        [
            "features/a.feature:3: no phrase says “Given the shop is opened”. The nearest:",
            "    Given the shop is open  (steps/words.py:*)",
            "    * *(*.py:*)",
            "    * *(*.py:*)",
        ],
    ),
    "a phrase of another keyword": (
        HEAD + "    When the shop is open\n" + END,
        ["features/a.feature:3: “the shop is open” is a Given sentence; here it stands as When (steps/words.py:*)"],
    ),
    "two phrases for one sentence": (
        HEAD + '    When Maria asks for a word\n    Then the word is "kept"\n',
        [
            "features/a.feature:3: “Maria asks for a word” can mean 2 phrases; *",
            "    When {who} asks for a word  (steps/words.py:*)",
            "    When Maria asks for {what}  (steps/words.py:*)",
        ],
    ),
    "an async step": (HEAD + "    Given the door is ajar\n" + END, ["features/a.feature:3: “the door is ajar”: * is async: *"]),
    "a generator": (HEAD + "    Given the bell rings\n" + END, ["features/a.feature:3: “the bell rings”: * is a generator: *"]),
    "a then of pytest-bdd's own": (
        HEAD + END + "    And all is well\n",
        ["features/a.feature:5: “all is well”: * Use `from mystery_shopper import then`"],
    ),
    "no outcome after the last When": (
        HEAD + END + "    When the shopper trips\n    Then she smiles 1 times\n",
        ["features/a.feature:2: “S” ends without an outcome after its last When: *"],
    ),
    "a title twice": (
        HEAD + END + "  Rule: R\n    Scenario: S\n" + END,
        ["features/a.feature:6: the title “S” is taken by line 2. *"],
    ),
    "titles that make one id": (
        HEAD + END + "  Scenario: s!\n" + END,
        ["features/a.feature:5: the journey id “features/a.feature#s” is taken by features/a.feature:2"],
    ),
    "a key twice": (
        HEAD.replace("Scenario", "Scenario Outline")
        + END.replace("Bert", "<who>")
        + "    Examples:\n      | who | n |\n      | Bert | 1 |\n      | Bert | 2 |\n",
        ["features/a.feature:8: the key “Bert” is taken by line 7. *"],
    ),
    "an outline without rows": (
        HEAD.replace("Scenario", "Scenario Outline") + END + "    Examples:\n      | who |\n",
        ["features/a.feature:2: the outline “S” has no row of Examples, *"],
    ),
    "no Gherkin": (HEAD + END + "    Perhaps the shop is open\n", ["features/a.feature:5: “Perhaps the shop is open” is not *"]),
    "an empty file": ("", ["features/a.feature:1: holds no Feature. *"]),
    "no scenario": ("Feature: F\n", ["features/a.feature:1: holds no scenario"]),
    "a tag that nobody can select": (
        "Feature: F\n  @owner(anna)\n" + HEAD[11:] + END,
        ["features/a.feature:3: the tag @owner(anna) *"],
    ),
}


def test_each_is_refused_with_file_and_line(suite: Suite) -> None:
    """One session for all: each file is refused for its own reason, and none hides another."""
    names = {f"{number:02d}.feature": name for number, name in enumerate(REFUSED)}
    suite.write({file: REFUSED[name][0] for file, name in names.items()}, ODD_STEPS)
    result = suite.run("-q")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    for file, name in names.items():
        result.stdout.fnmatch_lines([line.replace("a.feature", file).replace("[", "[[]") for line in REFUSED[name][1]])
    assert not (suite.path / "reports/latest").exists()


def test_all_reasons_of_one_file_are_listed(suite: Suite) -> None:
    text = (
        HEAD
        + "    Given the door is ajar\n    Given nobody said so\n    When Maria asks for a word\n    Then she smiles 1 times\n"
    )
    result = suite.write(text, ODD_STEPS).run("-q")
    result.stdout.fnmatch_lines(
        [
            "features/words.feature:2: “S” ends without an outcome*",
            "features/words.feature:3: *is async*",
            "features/words.feature:4: no phrase says*",
            "features/words.feature:5: *can mean 2 phrases*",
        ]
    )


@pytest.mark.parametrize("processes", ["-n0", "-n2"])
def test_nothing_runs_and_the_previous_run_stays(suite: Suite, processes: str) -> None:
    suite.write().run()
    before = suite.records()
    suite.write({"words.feature": FEATURE, "bad.feature": HEAD + "    When nobody knows\n"})
    result = suite.run(processes)
    result.assert_outcomes(errors=1)
    assert result.ret != 0
    assert suite.records() == before


def test_only_what_is_selected_is_refused(suite: Suite) -> None:
    suite.write({"words.feature": FEATURE, "bad.feature": HEAD + "    When nobody knows\n"})
    suite.run("features/words.feature").assert_outcomes(passed=1)


def test_an_id_may_be_taken_in_another_file(suite: Suite) -> None:
    tagged = FEATURE.replace("@story-S0-1", "@id-one")
    result = suite.write({"a.feature": tagged, "b.feature": tagged}).run()
    result.stdout.fnmatch_lines(["features/b.feature:4: the journey id “one” is taken by features/a.feature:4"])


def test_wrong_configuration_is_refused_with_its_line(suite: Suite) -> None:
    suite.write()
    with (suite.path / "mystery_shopper.toml").open("a") as file:
        file.write("\n[budgets]\ntransfer = 1\n")
    result = suite.run()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*mystery_shopper.toml: line *: unknown key `budgets.transfer`. Did you mean `transfers`?"])


def test_an_unknown_fault_is_refused_with_the_nearest(suite: Suite) -> None:
    result = suite.write().run("--mystery-shopper-fault=rud")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*no fault is called “rud”. The nearest: rude, rushed, silent"])


def test_a_folder_that_is_no_run_is_not_replaced(suite: Suite) -> None:
    suite.write()
    treasure = suite.path / "reports/latest/treasure.txt"
    treasure.parent.mkdir(parents=True)
    treasure.write_text("gold")
    result = suite.run()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*reports/latest is not a run of the shopper, so it is not replaced.*"])
    assert treasure.read_text() == "gold"


def test_a_company_that_does_not_open_is_told_with_its_last_words(suite: Suite) -> None:
    suite.write()
    (suite.path / "silly.py").write_text("raise SystemExit('the till is empty')")
    config = suite.path / "mystery_shopper.toml"
    lines = ['start = ["{python}", "silly.py"]' if line.startswith("start") else line for line in config.read_text().splitlines()]
    config.write_text("\n".join(lines))
    result = suite.run()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*The company did not open:*", "the till is empty"])
