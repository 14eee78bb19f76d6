"""Documentation fails the build when something is missing from it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mystery_shopper import config, config_doors, diary
from mystery_shopper.channels.protocol import Kit
from mystery_shopper.config_doors import Doors
from mystery_shopper.ledger.readings.cues import compile_cues
from tests.support.stage import NoEvidence, a_journey

ROOT = Path(__file__).parent.parent
_NAMED = [*vars(config_doors).values(), *vars(config).values()]
SECTIONS = [*dict.fromkeys(kind for kind in _NAMED if isinstance(kind, type) and issubclass(kind, config.Section))]
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


def test_the_channel_in_the_docs_runs() -> None:
    """Examples in docs are code that works."""
    text = (ROOT / "docs/a-channel-of-your-own.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    exec(re.findall(r"```python\n(.*?)```", text, re.DOTALL)[0], names)  # noqa: S102 - our own documentation
    with a_journey() as cast:
        maria = cast("Maria")
        book = diary.Notebook(cast.journey.diary, "Maria", "fax")
        kit = Kit(notebook=book, doors=Doors(), config=cast.journey.config, persona=maria.persona, evidence=NoEvidence())
        fax = names["Fax"](kit)
        fax.send("+13035550100", "Where is my order?")
        fax.close()
    kinds = [type(record).__name__ for record in cast.journey.diary.records if record.channel == "fax"]
    assert kinds == ["ContactOpened", "HopStarted", "Said", "Heard", "ContactClosed"]


def test_the_features_in_the_docs_are_understood() -> None:
    """Every Gherkin example is made of sentences that the suite speaks."""
    spoken = {line.strip() for path in ROOT.glob("features/**/*.feature") for line in path.read_text().splitlines()}
    pages = [*ROOT.glob("docs/*.md"), ROOT / "README.md"]
    examples = [block for page in pages for block in re.findall(r"```gherkin\n(.*?)```", page.read_text(), re.DOTALL)]
    steps = {line.strip() for block in examples for line in block.splitlines() if re.match(r"\s+(Given|When|Then|And) ", line)}
    assert examples
    # "Given" and "And" are the same sentence in another place.
    bare = {line.split(" ", 1)[1] for line in spoken if " " in line}
    assert {step for step in steps if step.split(" ", 1)[1] not in bare} == set()
