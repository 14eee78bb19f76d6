"""How a report gets onto the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def replace(path: Path, content: str | bytes | Iterable[str]) -> None:
    """Write at once, in one piece or in many: a reader sees the old file or the new one, never half of it."""
    fresh = path.with_name(f"{path.name}.new")
    if isinstance(content, bytes):
        fresh.write_bytes(content)
    else:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines([content] if isinstance(content, str) else content)
    fresh.replace(path)
