"""Documentation fails the build when something is missing from it."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from mystery_shopper import config, diary
from mystery_shopper.ledger.readings.cues import compile_cues

ROOT = Path(__file__).parent.parent
SECTIONS = [kind for kind in vars(config).values() if isinstance(kind, type) and issubclass(kind, config.Section)]
FILLED_IN = {"source", "digest"}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.__name__)
def test_every_key_of_the_configuration_is_documented(section: type[msgspec.Struct]) -> None:
    text = (ROOT / "docs/config.md").read_text(encoding="utf-8")
    words = set(re.findall(r"[\w-]+", text))
    assert {field for field in section.__struct_fields__ if field not in words} <= FILLED_IN


def test_every_record_of_the_diary_is_documented() -> None:
    text = (ROOT / "docs/diary.md").read_text(encoding="utf-8")
    kinds = [kind for kind in vars(diary).values() if isinstance(kind, type) and issubclass(kind, diary.Record)]
    missing = [kind.__name__ for kind in kinds if kind is not diary.Record and f"`{kind.__struct_config__.tag}`" not in text]
    missing += [f for kind in kinds for f in kind.__struct_fields__ if f"`{f}`" not in text]
    assert not missing


def test_every_cue_is_documented() -> None:
    text = (ROOT / "docs/config.md").read_text(encoding="utf-8").partition("## The cues")[2]
    documented = re.findall(r"^\| `([\w.-]+)` \| \w.+ \|$", text, re.MULTILINE)
    assert sorted(documented) == sorted(compile_cues({}).patterns)


@pytest.mark.parametrize(
    "document", [*sorted(p.relative_to(ROOT).as_posix() for p in ROOT.glob("docs/*.md")), "README.md", "ARCHITECTURE.md"]
)
def test_links_between_pages_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]
    assert [target for target in targets if not ((ROOT / document).parent / target).exists()] == []
