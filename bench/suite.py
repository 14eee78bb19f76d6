"""The flagship journey N times by the harness: a suite in a folder of its own, with this repository's steps and tasks.

An outline of N examples is made of the scenario's own text, so that each journey is the one that stands in `features/`.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
FEATURE = ROOT / "features" / "price_matching" / "price_match.feature"
TITLE = "Maria calls to order at the price that was promised by email"
SHARED = ("steps", "journeys", "conftest.py", "mystery_shopper.toml")
_PYTEST = "[pytest]\naddopts = --import-mode=importlib\npythonpath = .\n"


def build(folder: Path, counts: Iterable[int]) -> dict[int, Path]:
    """Make the suite in `folder`; count → the feature file that walks the flagship so often."""
    for name in SHARED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / "pytest.ini").write_text(_PYTEST)
    files = {count: folder / "features" / f"walks_{count}.feature" for count in counts}
    text = FEATURE.read_text()
    for count, file in files.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(outline(text, TITLE, count))
    return files


def outline(feature: str, title: str, count: int) -> str:
    """The feature `feature` with nothing but its background and the scenario `title`, as an outline of `count` examples.

    Raises LookupError where the feature has no such scenario.
    """
    heading, *blocks = re.split(r"^(?=[ ]*(?:Background|Scenario|Scenario Outline|Rule):)", feature, flags=re.MULTILINE)
    background = next((block for block in blocks if block.lstrip().startswith("Background:")), "")
    scenario = next((block for block in blocks if block.lstrip().startswith(f"Scenario: {title}\n")), None)
    if scenario is None:
        message = f"there is no scenario “{title}” any more: name the flagship in bench/suite.py"
        raise LookupError(message)
    walked = _without_tags(scenario).replace("Scenario:", "Scenario Outline:", 1)
    rows = "".join(f"      | {number} |\n" for number in range(1, count + 1))
    return f"{heading}{_without_tags(background)}\n{walked}\n    Examples:\n      | walk |\n{rows}"


def _without_tags(block: str) -> str:
    """Tags at the end of a block belong to what comes after it."""
    return re.sub(r"(?:^[ ]*@.*\n|^\s*\n)+\Z", "", block, flags=re.MULTILINE)
