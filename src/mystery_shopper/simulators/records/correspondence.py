"""What was written and said: mails, the state of conversations, transfers; and what falls due."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators.records.database import moment, stamp
from mystery_shopper.simulators.records.model import Due, Mail, Transfer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime

    from mystery_shopper.simulators.records.database import Database

_MAIL = ("message_id", "direction", "at", "sender", "recipient", "subject", "text", "in_reply_to", "case")


class Mails:
    """The mails that the company got and sent, oldest first."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, mail: Mail) -> None:
        self._db.add("mails", **{**{name: getattr(mail, name) for name in _MAIL}, "at": stamp(mail.at)})

    def find(self, message_id: str) -> Mail | None:
        row = self._db.row("SELECT * FROM mails WHERE message_id = ?", message_id)
        return None if row is None else _mail(row)

    def about(self, case: str) -> list[Mail]:
        return [_mail(row) for row in self._db.rows('SELECT * FROM mails WHERE "case" = ? ORDER BY at, rowid', case)]

    def with_address(self, address: str) -> list[Mail]:
        sql = "SELECT * FROM mails WHERE lower(?) IN (lower(sender), lower(recipient)) ORDER BY at, rowid"
        return [_mail(row) for row in self._db.rows(sql, address)]


class Conversations:
    """What an employee keeps in mind during a conversation: plain JSON values under a key of the caller's choice."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def load(self, key: str) -> dict[str, Any]:
        """What was saved, {} where nothing was."""
        row = self._db.row("SELECT data FROM conversations WHERE key = ?", key)
        return {} if row is None else dict(json.loads(row["data"]))

    def save(self, key: str, state: dict[str, Any]) -> None:
        self._db.add("conversations", key=key, data=json.dumps(state))

    def forget(self, key: str) -> None:
        self._db.run("DELETE FROM conversations WHERE key = ?", key)


class Transfers:
    """Transfers as they happened, oldest first."""

    def __init__(self, db: Database, now: Callable[[], datetime]) -> None:
        self._db = db
        self._now = now

    def keep(self, session: str, left: str, entered: str, payload: dict[str, str]) -> None:
        self._db.add("transfers", at=stamp(self._now()), session=session, left=left, entered=entered, payload=json.dumps(payload))

    def all(self) -> list[Transfer]:
        rows = self._db.rows("SELECT * FROM transfers ORDER BY at, rowid")
        return [
            Transfer(
                at=moment(row["at"]) or self._now(),
                session=row["session"],
                left=row["left"],
                entered=row["entered"],
                payload=json.loads(row["payload"]),
            )
            for row in rows
        ]


class DueEvents:
    """What will happen, in the order of its time. Each happens once."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, at: datetime, what: str, **about: Any) -> None:
        """`what` names a handler that the company registered (`selling.HANDLERS`, …); `about` is plain JSON."""
        self._db.run("INSERT INTO due (at, what, about) VALUES (?, ?, ?)", stamp(at), what, json.dumps(about))

    def next(self, until: datetime) -> Due | None:
        """The first event due by `until` that has not happened, marked as happened; None where there is none."""
        with self._db.transaction():
            row = self._db.row("SELECT * FROM due WHERE done = 0 AND at <= ? ORDER BY at, id LIMIT 1", stamp(until))
            if row is None:
                return None
            self._db.run("UPDATE due SET done = 1 WHERE id = ?", row["id"])
        return Due(id=row["id"], at=moment(row["at"]) or until, what=row["what"], about=json.loads(row["about"]))


def _mail(row: sqlite3.Row) -> Mail:
    return Mail(**{**dict(row), "at": moment(row["at"])})
