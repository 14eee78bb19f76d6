"""Who is who from run to run: ids of journeys, file names, seeds. All pure."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ID_TAG = "id-"
STORY_TAG = "story-"
POLICY_TAG = "policy-"
NO_FAULT_TAG = "no-fault"
"""Of journeys that no fault is meant to break (`prove`)."""


def slug(title: str) -> str:
    """`title` as part of an id: "Maria calls; at 249.00!" → "maria-calls-at-249-00". Letters of any script stay."""
    plain = unicodedata.normalize("NFKC", title).casefold()
    return re.sub(r"[\W_]+", "-", plain).strip("-")


def journey_id(feature: str, title: str, tags: Iterable[str] = (), key: str = "") -> str:
    """`features/<path>#<slug of the title>`, or the id of an `@id-…` tag, which survives renames; `[key]` for outlines."""
    named = next((tag.removeprefix(ID_TAG) for tag in tags if tag.startswith(ID_TAG)), "")
    base = named or f"{feature}#{slug(title)}"
    return f"{base}[{key}]" if key else base


def wording(sentences: Iterable[str]) -> str:
    """A digest of a journey's `sentences`, as walked: it stays when the journey is renamed or moved."""
    return _digest("\n".join(sentences))[:12]


def stories(tags: Iterable[str]) -> tuple[str, ...]:
    """The story ids in `tags`, each once, in their order: "story-S4-4" → "S4-4"."""
    return tuple(dict.fromkeys(tag.removeprefix(STORY_TAG) for tag in tags if tag.startswith(STORY_TAG)))


def policy_tag(name: str) -> str:
    """The tag of journeys that walk the exception `name` of `[policies]`."""
    return f"{POLICY_TAG}{name}"


def policies(tags: Iterable[str]) -> tuple[str, ...]:
    """The exceptions of `[policies]` that `tags` name, in their order: "policy-lower-price" → "lower-price"."""
    return tuple(dict.fromkeys(tag.removeprefix(POLICY_TAG) for tag in tags if tag.startswith(POLICY_TAG)))


def file_name(journey: str, attempt: int, repeat: int = 1) -> str:
    """A name for the journey's files that any file system takes, different for different ids, attempts and repeats."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", journey.removeprefix("features/").replace(".feature#", "-")).strip("-")
    again = f"r{repeat}-" if repeat > 1 else ""
    return f"{plain[:80]}-{_digest(journey)[:6]}-{again}{attempt}"


def seed(run_seed: int, journey: str, repeat: int = 1) -> int:
    """The seed of one journey (31 bits): order and parallelism change nothing."""
    return int(_digest(f"{run_seed}/{journey}/{repeat}")[:8], 16) & 0x7FFFFFFF


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
