"""The suite's catalogue of stories: a Markdown page with tables that people read and `prove` takes its kinds of finding from.

A table belongs to the catalogue when its header names the columns of `COLUMNS`, in any order, among others. In the last but
one a fault stands in backticks, an arrow, the kinds of finding that fit; several faults are parted by `<br>`. In the last one
stand the feature files that tell the story, in backticks; `python -m mystery_shopper.proving.catalogue FILE FEATURES` fills
them in.
"""

from __future__ import annotations

import difflib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import features, identity
from mystery_shopper.errors import UsageError
from mystery_shopper.ledger.findings import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

COLUMNS = STORY, FAULTS, TOLD = ("story", "fault → kinds of finding that fit", "told in")
_RULE = re.compile(r"\s*:?-+:?\s*")
_FEATURE = re.compile(r"`([^`]+\.feature)`[,;]?\s*")
_NONE = "–"


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """`fitting`: fault → kinds of finding of which one must be there; `told`: feature files; `line`: in the page, from 1."""

    id: str
    fitting: dict[str, frozenset[str]]
    told: tuple[str, ...] = ()
    line: int = 0


class Catalogue:
    """All stories by id; empty where a suite has no catalogue."""

    def __init__(self, stories: Iterable[Story] = ()) -> None:
        self.stories = {story.id: story for story in stories}

    def fitting(self, fault: str, stories: Iterable[str]) -> frozenset[str] | None:
        """The kinds that prove `fault` in a journey of `stories`; None where the catalogue does not list the fault at all."""
        if not any(fault in story.fitting for story in self.stories.values()):
            return None
        told = [self.stories[one].fitting.get(fault, frozenset()) for one in stories if one in self.stories]
        return frozenset().union(*told)


def load(path: Path) -> Catalogue:
    """Raises UsageError for a file that cannot be read, a story that stands twice, a kind of finding that there is not."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        message = f"{path}: the catalogue of stories cannot be read ({error.strerror}); see [stories] in mystery_shopper.toml."
        raise UsageError(message) from error
    return read(text, str(path))


def read(text: str, source: str) -> Catalogue:
    """The catalogue in `text`. Raises UsageError that names `source` and the line."""
    found: dict[str, Story] = {}
    for number, cells in _rows(text):
        story = Story(
            id=_plain(cells[STORY]),
            fitting=_fitting(cells[FAULTS], f"{source}:{number}"),
            told=tuple(_FEATURE.findall(cells[TOLD])),
            line=number,
        )
        if story.id in found:
            message = f"{source}:{number}: the story {story.id} stands in line {found[story.id].line} already."
            raise UsageError(message)
        found[story.id] = story
    if not found:
        message = f"{source}: holds no story: a table with the columns {', '.join(f'“{one}”' for one in COLUMNS)} is missing."
        raise UsageError(message)
    return Catalogue(found.values())


def told_in(folder: Path, root: Path) -> dict[str, tuple[str, ...]]:
    """Story → the feature files below `folder` that have a scenario of it, as paths relative to `root`."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.feature")):
        name = path.relative_to(root).as_posix()
        for story in identity.stories(tag for one in features.read(path, name).scenarios for tag in one.all_tags):
            found.setdefault(story, []).append(name)
    return {story: tuple(names) for story, names in found.items()}


def filled_in(text: str, told: Mapping[str, tuple[str, ...]]) -> str:
    """The page with the feature files in its last column replaced; other words there stay."""
    lines = text.split("\n")
    for number, cells in _rows(text):
        names = ", ".join(f"`{name}`" for name in told.get(_plain(cells[STORY]), ()))
        words = _FEATURE.sub("", cells[TOLD]).strip(_NONE).strip()
        cells[TOLD] = "; ".join(filter(None, (names, words))) or _NONE
        lines[number - 1] = f"| {' | '.join(cells.values())} |"
    return "\n".join(lines)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and column → cell, of the rows of all tables that belong to the catalogue."""
    header: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.lstrip().startswith("|"):
            header = None
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if header is None:
            header = cells
        elif set(COLUMNS) <= set(header) and len(cells) == len(header) and not all(map(_RULE.fullmatch, cells)):
            yield number, dict(zip(header, cells, strict=True))


def _fitting(cell: str, where: str) -> dict[str, frozenset[str]]:
    """Raises UsageError for a kind that there is not."""
    found: dict[str, frozenset[str]] = {}
    for part in re.split(r"<br\s*/?>", cell):
        fault, arrow, kinds = part.partition("→")
        if not arrow:
            continue
        names = [_plain(kind) for kind in kinds.split(",")]
        for name in names:
            if name not in KINDS:
                near = difflib.get_close_matches(name, KINDS, n=1, cutoff=0)[0]
                message = f"{where}: no kind of finding is called “{name}”. Did you mean “{near}”?"
                raise UsageError(message)
        found[_plain(fault)] = frozenset(names)
    return found


def _plain(cell: str) -> str:
    return cell.strip().strip("`* ")


def main() -> None:
    """Fill in where each story is told: `python -m mystery_shopper.proving.catalogue docs/stories.md features`."""
    page, folder = map(Path, sys.argv[1:3])
    page.write_text(filled_in(page.read_text(encoding="utf-8"), told_in(folder, folder.parent)), encoding="utf-8")


if __name__ == "__main__":
    main()
