"""The configuration: what is wrong is said with file, line and the nearest key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mystery_shopper.config import load
from mystery_shopper.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

COMPANY = """\
[company]
name = "Tiny"
time_zone = "Europe/Amsterdam"
locale = "en_US"
currency = "EUR"
working_days = ["Mon", "Tue"]
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mystery_shopper.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    config = load(write(tmp_path, COMPANY))
    assert config.company.zone.key == "Europe/Amsterdam"
    assert config.doors.web is None
    assert len(config.digest) == 64


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (COMPANY + 'curency = "EUR"\n', ["line 7", "`company.curency`", "Did you mean `currency`?"]),
        (COMPANY + "[dors.web]\nurl = 'x'\n", ["line 7", "`dors`", "`doors`"]),
        (COMPANY + "[doors.web]\nurl = 3\n", ["line 8", "`doors.web.url`", "expected `str`, got `int`"]),
        (COMPANY + "[budgets]\nminutes = 'long'\n", ["line 8", "`budgets.minutes`", "expected `float`"]),
        (
            COMPANY + "[references.order]\npattern = 'FO-(\\d+)'\ncaled = ['x']\n",
            ["line 9", "`references.order.caled`", "`called`"],
        ),
        (COMPANY + "[references.order]\npattern = 'FO-(\\d+'\n", ["line 8", "not a regular expression"]),
        (COMPANY.replace('"Mon"', '"Monday"'), ["line 6", "`company.working_days", "invalid enum value"]),
        (COMPANY.replace("Europe/Amsterdam", "Europe/Atlantis"), ["line 3", "no such time zone", "Atlantis"]),
        (COMPANY.replace('currency = "EUR"\n', ""), ["line 1", "`company`", "missing required field `currency`"]),
        (COMPANY + "digest = 'x'\n", ["unknown key `company.digest`"]),
        ("digest = 'x'\n" + COMPANY, ["line 1", "`digest` is filled in"]),
        (COMPANY + "x = [\n", ["not TOML"]),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, said: list[str]) -> None:
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path, text))
    message = str(caught.value)
    assert "mystery_shopper.toml" in message
    for part in said:
        assert part in message


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"docs/config\.md"):
        load(tmp_path / "mystery_shopper.toml")
