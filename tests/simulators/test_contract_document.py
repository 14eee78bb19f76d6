"""`docs/control-contract.md`: every request in it is sent, and every answer in it has the shape of the real one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mystery_shopper.simulators import arrangements
from tests.simulators.process import Fernridge, Opened

TEXT = (Path(__file__).parents[2] / "docs/control-contract.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"^## (GET|POST|PUT|DELETE) (/\S+)\n(.*?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE)


def test_all_endpoints_are_documented() -> None:
    one = "/control/instances/{id}"
    assert {(method, path) for method, path, _ in SECTIONS} == {
        ("GET", "/control"),
        ("GET", "/control/faults"),
        ("POST", "/control/instances"),
        ("GET", one),
        ("DELETE", one),
        ("GET", f"{one}/clock"),
        ("POST", f"{one}/clock"),
        ("PUT", f"{one}/faults"),
        ("POST", f"{one}/arrange"),
    }


@pytest.mark.parametrize(("method", "path", "section"), SECTIONS, ids=[f"{method} {path}" for method, path, _ in SECTIONS])
def test_what_the_document_shows_is_what_is_answered(
    fernridge: Fernridge, opened: Callable[..., Opened], method: str, path: str, section: str
) -> None:
    asked, _, answered = section.partition("Answer ")
    asks, answers = _examples(asked), _examples(answered)
    url = path.removeprefix("/control").replace("{id}", opened("cold-transfer").id)
    answer = fernridge.http.request(method, url, json=asks[0] if asks else None)
    assert answer.status_code == int(re.match(r"\d+", answered)[0])  # type: ignore[index]  # every section says its status
    for example in answers:
        _same_shape(example, answer.json())


def test_all_arrangements_are_documented() -> None:
    for kind in arrangements.KINDS:
        row = re.search(rf"^\| `{kind.name}` \| (.*) \|$", TEXT, re.MULTILINE)
        assert row is not None, kind.name
        assert re.findall(r"`([\w?]+)`", row[1]) == list(kind.fields)


def _examples(text: str) -> list[Any]:
    return [json.loads(block) for block in re.findall(r"```json\n(.*?)```", text, re.DOTALL)]


def _same_shape(example: Any, real: Any) -> None:
    """Same fields, same types; a list or mapping of alike things may be shortened, and free names may differ."""
    assert type(example) is type(real)
    if isinstance(example, dict):
        missing = set(example) - set(real)
        assert not missing, missing
        for name, value in example.items():
            _same_shape(value, real[name])
    elif isinstance(example, list) and example and isinstance(example[0], dict):
        assert any(set(example[0]) == set(one) for one in real)
