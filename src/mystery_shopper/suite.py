"""What a suite holds, read from its feature files as text: no pytest, no steps, no door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper import features, identity

if TYPE_CHECKING:
    from pathlib import Path

FEATURES = "features"
_SKIPPED = "skip"  # pytest's own mark: such a journey is never planned


def journeys(root: Path) -> tuple[str, ...]:
    """Ids of all journeys below `features/` of the suite at `root`; of what cannot be parsed, none."""
    found: list[str] = []
    for path in sorted((root / FEATURES).rglob("*.feature")):
        name = path.relative_to(root).as_posix()
        for scenario in features.read(path, name).scenarios:
            if scenario.rows is None:
                rows = [("", scenario.tags)]
            else:
                rows = [(row.key, (*row.tags, *scenario.tags)) for row in scenario.rows]
            found += [identity.journey_id(name, scenario.title, tags, key) for key, tags in rows if _SKIPPED not in tags]
    return tuple(found)


def goals(root: Path) -> tuple[str, ...]:
    """The customers' goals: the folders of `features/`."""
    return tuple(sorted(path.name for path in (root / FEATURES).glob("*/") if path.is_dir() and not path.name.startswith("__")))


def goal_of(feature: str) -> str:
    """The goal that the feature file `feature` (a path relative to the suite) belongs to; "" for one in no folder."""
    parts = feature.split("/")
    return parts[1] if parts[0] == FEATURES and len(parts) > 2 else ""  # noqa: PLR2004 - features/<goal>/<file>
