"""`history.sqlite`: one row set a run, in one file that CI can cache.

The schema's version stands in `PRAGMA user_version`. Every change of the file, a migration too, is one immediate transaction in
SQLite's rollback journal: two runs at once wait for each other, and a killed one leaves the file as it was. (A write-ahead log
would keep part of the history in files beside it, which a cache of this one would lose.)
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mystery_shopper.errors import UsageError
from mystery_shopper.history.model import PastJourney, PastRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FILE_NAME = "history.sqlite"
NEWEST = 50
"""So many runs are read unless more are asked for."""
_BUSY_SECONDS = 30

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE runs (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, company TEXT NOT NULL, doors TEXT NOT NULL, seed INTEGER NOT NULL,
            "commit" TEXT NOT NULL, branch TEXT NOT NULL, release TEXT NOT NULL, verdict TEXT NOT NULL, whole INTEGER NOT NULL,
            gate TEXT NOT NULL, carries INTEGER NOT NULL, carried INTEGER NOT NULL, promises_due INTEGER NOT NULL,
            promises_kept INTEGER NOT NULL, problems INTEGER NOT NULL, in_one_contact INTEGER NOT NULL, minutes REAL NOT NULL,
            UNIQUE (company, at))""",
        """CREATE TABLE journeys (
            run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
            title TEXT NOT NULL, feature TEXT NOT NULL, verdict TEXT NOT NULL, attempts INTEGER NOT NULL,
            contacts INTEGER NOT NULL, contacts_caused INTEGER NOT NULL, said_twice INTEGER NOT NULL, minutes REAL NOT NULL,
            effort REAL NOT NULL, wording TEXT NOT NULL, repeats INTEGER NOT NULL, repeats_kept INTEGER NOT NULL,
            PRIMARY KEY (run, position)) WITHOUT ROWID""",
        """CREATE TABLE findings (
            run INTEGER NOT NULL, journey INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
            fingerprint TEXT NOT NULL, PRIMARY KEY (run, journey, position),
            FOREIGN KEY (run, journey) REFERENCES journeys (run, position) ON DELETE CASCADE) WITHOUT ROWID""",
    ),
)
"""The statements that bring the schema one version further each; an empty file is at version 0."""

_OF_RUN = tuple(name for name in PastRun.__struct_fields__ if name not in {"id", "journeys"})
_OF_JOURNEY = tuple(name for name in PastJourney.__struct_fields__ if name not in {"fingerprints", "kinds"})


class HistoryError(UsageError):
    """The history cannot be used: says which file, why, and what to do."""


class History:
    """The history in `folder`. All methods raise HistoryError where the file cannot be used."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def check(self) -> None:
        """Find out now whether it can be used. Makes no file where none is."""
        if self.path.exists():
            with self._reading():
                pass

    def record(self, run: PastRun) -> int:
        """Keep `run`; the same run again takes the place of its earlier row set. Its id."""
        with self._writing() as connection:
            earlier = _one(connection, "SELECT id, gate FROM runs WHERE company = ? AND at = ?", (run.company, _text(run.at)))
            kept = {name: getattr(run, name) for name in _OF_RUN}
            kept |= {"id": earlier["id"] if earlier else None, "at": _text(run.at)}
            if earlier:
                kept["gate"] = run.gate or earlier["gate"]
                connection.execute("DELETE FROM runs WHERE id = ?", (earlier["id"],))
            number = _insert(connection, "runs", [kept])
            journeys = enumerate(run.journeys)
            _insert(
                connection,
                "journeys",
                [{"run": number, "position": at, **{name: getattr(one, name) for name in _OF_JOURNEY}} for at, one in journeys],
            )
            _insert(
                connection,
                "findings",
                [
                    {"run": number, "journey": at, "position": place, "kind": kind, "fingerprint": fingerprint}
                    for at, one in enumerate(run.journeys)
                    for place, (kind, fingerprint) in enumerate(zip(one.kinds, one.fingerprints, strict=True))
                ],
            )
        return number

    def decide(self, run: PastRun, decision: str) -> None:
        """Keep what the gate decided about `run`, where the run is in this history."""
        if self.path.exists():
            with self._writing() as connection:
                connection.execute(
                    "UPDATE runs SET gate = ? WHERE company = ? AND at = ?", (decision, run.company, _text(run.at))
                )

    def runs(self, company: str = "", *, before: datetime | None = None, newest: int = NEWEST) -> tuple[PastRun, ...]:
        """The `newest` runs, oldest first; only of `company` where it is named, only those that began `before` a moment."""
        if not self.path.exists():
            return ()
        with self._reading() as connection:
            found = connection.execute(
                "SELECT * FROM runs WHERE (? = '' OR company = ?) AND (? = '' OR at < ?) ORDER BY at DESC, id DESC LIMIT ?",
                (company, company, *[_text(before) if before else ""] * 2, newest),
            ).fetchall()
            return tuple(_run(connection, row) for row in reversed(found))

    def baseline(self, run: PastRun, branch: str = "") -> PastRun | None:
        """The newest whole run of the same company before `run` that no gate refused; of `branch`, where one is named."""
        if not self.path.exists():
            return None
        with self._reading() as connection:
            row = _one(
                connection,
                "SELECT * FROM runs WHERE company = ? AND at < ? AND whole AND gate <> 'refused' AND (? = '' OR branch = ?) "
                "ORDER BY at DESC, id DESC LIMIT 1",
                (run.company, _text(run.at), branch, branch),
            )
            return _run(connection, row) if row else None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """The file at the schema's newest version, for one transaction that no other writer can come between."""
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            for number, statements in enumerate(MIGRATIONS[self._version(connection) :], self._version(connection) + 1):
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """As `_writing`, for questions: they need no right to write where the schema is the newest."""
        with self._open() as connection:
            connection.execute("BEGIN")
            if self._version(connection) == len(MIGRATIONS):
                yield connection
                return
        with self._writing() as connection:
            yield connection

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        finally:
            connection.close()  # what was not committed is rolled back

    def _version(self, connection: sqlite3.Connection) -> int:
        """Of the file's schema. Raises HistoryError where it is newer than what is known here."""
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(MIGRATIONS):
            message = (
                f"{self.path}: written by a newer Mystery Shopper (schema {version}; this one knows {len(MIGRATIONS)}). Update "
                "Mystery Shopper, or name another folder with --history; the file stays as it is."
            )
            raise HistoryError(message)
        return version

    def _unusable(self, error: Exception) -> HistoryError:
        message = (
            f"{self.path}: the history cannot be used ({error}). Name another folder with --history, or move the file away: "
            "a new history is begun then."
        )
        return HistoryError(message)


def _run(connection: sqlite3.Connection, row: sqlite3.Row) -> PastRun:
    findings: dict[int, list[sqlite3.Row]] = {}
    for one in connection.execute("SELECT * FROM findings WHERE run = ? ORDER BY journey, position", (row["id"],)):
        findings.setdefault(one["journey"], []).append(one)
    journeys = tuple(
        PastJourney(
            **{name: one[name] for name in _OF_JOURNEY},
            kinds=tuple(finding["kind"] for finding in findings.get(one["position"], ())),
            fingerprints=tuple(finding["fingerprint"] for finding in findings.get(one["position"], ())),
        )
        for one in connection.execute("SELECT * FROM journeys WHERE run = ? ORDER BY position", (row["id"],))
    )
    fields: dict[str, Any] = {name: row[name] for name in _OF_RUN}
    fields |= {"id": row["id"], "at": datetime.fromisoformat(row["at"]), "whole": bool(row["whole"])}
    return PastRun(**fields, journeys=journeys)


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[dict[str, Any]]) -> int:
    """The id of the last row."""
    last = 0
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        # Names of tables and columns are those of this module, values are bound.
        last = connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values())).lastrowid or 0  # noqa: S608 - names of columns are our own
    return last


def _one(connection: sqlite3.Connection, question: str, values: Sequence[object]) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(question, tuple(values)).fetchone()
    return row


def _text(at: datetime) -> str:
    """A moment so that texts sort as moments do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
