"""Where evidence of one journey goes: numbered files of its own, each picture once, attached to the contact it shows."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from typing import TYPE_CHECKING, Literal

from mystery_shopper.diary import LeftOut, Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mystery_shopper.diary import Notebook

Mode = Literal["full", "findings", "none"]
_SUFFIXES = {"image/png": ".png", "image/jpeg": ".jpg", "text/html": ".html", "text/plain": ".txt", "application/pdf": ".pdf"}


class Room:
    """Bytes that evidence may still take, of the limit `name` in `[evidence]`; within another one, where it is given."""

    def __init__(self, megabytes: float, name: str, within: Room | None = None) -> None:
        self.left = round(megabytes * 1_000_000)
        self._name = name
        self._within = within

    def take(self, size: int) -> str:
        """Take `size` bytes. Returns the name of the limit that has no room for them; "" where they were taken."""
        if size > self.left:
            return self._name
        refused = self._within.take(size) if self._within else ""
        if not refused:
            self.left -= size
        return refused


class EvidenceFolder:
    """Evidence of one attempt in `run_dir/evidence/<name>/`. `attach(path, what, media)` is told of each file once a contact."""

    def __init__(
        self,
        run_dir: Path,
        name: str,
        mode: Mode,
        attach: Callable[[Path, str, str], None] | None = None,
        *,
        room: Room,
    ) -> None:
        self.full = mode == "full"
        self._wanted = mode != "none"
        self._run_dir = run_dir
        self._folder = run_dir / "evidence" / name
        self._attach = attach
        self._room = room
        self._kept: dict[str, str] = {}  # digest → path relative to the run directory
        self._refused: set[str] = set()
        self._shown: set[tuple[int, str]] = set()

    def keep(self, notebook: Notebook, what: str, data: bytes, media: str) -> None:
        """Store `data` once and note it as Shown in the open contact; as LeftOut where there is no room for it. Does nothing
        where no evidence is wanted.
        """
        digest = hashlib.sha256(data).hexdigest()
        if not self._wanted or digest in self._refused:
            return
        if digest not in self._kept:
            limit = self._room.take(len(data))
            if limit:
                self._refused.add(digest)
                notebook.note(LeftOut, what=what, media=media, size=len(data), limit=limit)
                return
            self._store(digest, what, data, media)
        path = self._kept[digest]
        if (notebook.contact, path) not in self._shown:
            self._shown.add((notebook.contact, path))
            notebook.note(Shown, path=path, what=what, media=media)
            if self._attach is not None:
                self._attach(self._run_dir / path, what, media)

    def _store(self, digest: str, what: str, data: bytes, media: str) -> None:
        suffix = _SUFFIXES.get(media) or mimetypes.guess_extension(media) or ".bin"
        plain = re.sub(r"[^a-z0-9]+", "-", what.casefold()).strip("-")[:40].strip("-")
        file = self._folder / f"{len(self._kept) + 1:02d}-{plain or 'shown'}{suffix}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        self._kept[digest] = file.relative_to(self._run_dir).as_posix()
