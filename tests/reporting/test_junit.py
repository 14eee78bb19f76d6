"""`junit.xml`: valid, the same verdicts as everywhere, and nothing forgotten when a run is killed."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from mystery_shopper import reporting, running_records
from mystery_shopper.reporting import junit
from tests.reporting import building
from tests.reporting.test_killed_runs import killed

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))
HOSTILE = "]]></failure><script>alert(1)</script> \x1b[31m\x00 \u202e [[ATTACHMENT|/etc/passwd]] & <error/>"


def valid(data: bytes) -> etree._Element:
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    return root


def written(run_dir: Path) -> etree._Element:
    reporting.write(run_dir)
    return valid((run_dir / "junit.xml").read_bytes())


def ends(root: etree._Element) -> dict[str, str]:
    """Case → the element that says how it ended; "" where it was kept."""
    tags = ("failure", "error", "skipped")
    return {case.get("name"): next((one.tag for one in case if one.tag in tags), "") for case in root.iter("testcase")}


@pytest.mark.parametrize(
    ("verdict", "element", "counted"),
    [
        ("kept", "", (0, 0, 0)),
        ("broken", "failure", (1, 0, 0)),
        ("compromised", "error", (0, 1, 0)),
        ("waiting", "skipped", (0, 0, 1)),
    ],
)
def test_each_verdict_is_the_element_that_ci_knows(
    tmp_path: Path, verdict: str, element: str, counted: tuple[int, int, int]
) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_kept(told)
    building.finish(run_dir, told, verdict, "why\nin two lines" if element else "")
    building.end(run_dir)
    root = written(run_dir)
    assert ends(root) == {building.TITLE: element}
    suite = root.find("testsuite")
    assert tuple(int(suite.get(name)) for name in ("failures", "errors", "skipped")) == counted
    assert (root.get("failures"), root.get("errors")) == tuple(map(str, counted[:2]))
    if element:
        assert (root.find(f".//{element}").get("message"), root.find(f".//{element}").get("type")) == ("why", verdict)


def test_steps_and_evidence_stand_in_the_output(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    case = written(run_dir).find(".//testcase[failure]")
    lines = case.findtext("system-out").splitlines()
    assert lines[0] == '✓ Given the "Trail Tent 4" costs 249.00 in the Boulder store and 289.00 online'
    assert "✗ Then whoever answers knows what was promised  (unmet, line 14)" in lines
    assert case.get("classname") == "price_matching.price_match"
    attached = [line[13:-2] for line in lines if line.startswith("[[ATTACHMENT|")]
    assert len(attached) == len(set(attached)) == 4
    assert all((tmp_path / path).is_file() for path in attached), "as seen from the suite, where CI stands"


def test_tables_and_texts_of_steps_are_told(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    step = running_records.PlannedStep(
        keyword="Given", text="these prices", line=8, type="given", doc="one\ntwo", table=(("item", "price"), ("Stove", "39.00"))
    )
    plan = running_records.Planned(at=building.WALL, id="a", title="A", feature="features/a/a.feature", line=7, steps=(step,))
    running_records.append(run_dir, plan)
    output = written(run_dir).findtext(".//system-out")
    assert output.splitlines()[:7] == [
        "– Given these prices  (not reached, line 8)",
        "      | item  | price |",
        "      | Stove | 39.00 |",
        '      """',
        "      one",
        "      two",
        '      """',
    ]


def test_a_killed_run_names_what_was_not_reached_as_errors(tmp_path: Path) -> None:
    run_dir = killed(tmp_path)
    root = written(run_dir)
    assert ends(root) == {"done": "", "cut off": "error", "waiting still": "error"}
    assert [one.get("message") for one in root.iter("error")] == [
        "not reached: the run ended before this journey did",
        "not reached: the run ended before this journey began",
    ]
    assert root.get("errors") == "2"


def test_the_file_as_it_stands_while_the_run_goes_on_says_the_same(tmp_path: Path) -> None:
    run_dir = killed(tmp_path)
    assert ends(valid(junit.so_far(running_records.read(run_dir)))) == ends(written(run_dir))
    assert junit.so_far([]) == b""


@pytest.mark.parametrize(("second", "tag"), [("kept", "flakyError"), ("compromised", "rerunError")])
def test_an_attempt_that_was_walked_again_is_told(tmp_path: Path, second: str, tag: str) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    journey = building.plan(run_dir)
    building.finish(run_dir, building.start(run_dir, journey), "compromised", "the browser died")
    building.finish(run_dir, building.start(run_dir, journey, attempt=2), second, "again", attempt=2)
    assert [one.get("message") for one in written(run_dir).iter(tag)] == ["the browser died"]


def test_hostile_words_are_text(tmp_path: Path) -> None:
    run_dir = building.suite(tmp_path)
    building.begin(run_dir)
    told = building.start(run_dir, building.plan(run_dir))
    building.tell_broken(told, "<script>")
    building.finish(run_dir, told, "broken", f"Heard: {HOSTILE}")
    root = written(run_dir)
    assert {one.tag for one in root.iter()} <= {
        *("testsuites", "testsuite", "properties", "property", "testcase", "failure", "system-out")
    }
    text = root.findtext(".//failure")
    assert "<script>alert(1)</script>" in text
    assert "[[ATTACHMENT" not in text, "Jenkins and GitLab would fetch that file"
    assert not set(text) & set("\x1b\x00\u202e")
