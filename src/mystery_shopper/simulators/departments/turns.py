"""What goes into and comes out of one turn with an employee."""

from __future__ import annotations

from typing import Literal

import msgspec


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """How the customer stands before the employee.

    `channel`: how she talks to the company. `number`: the caller's, E.164. `mailbox`: the address a mail came from.
    `customer`: id of who is signed in or whose browser it is, as the door knows her. `payload`: what a
    transfer or a menu handed over. `store`: which one, at a counter.
    """

    channel: Literal["phone", "store", "email", "chat", "sms"]
    number: str = ""
    mailbox: str = ""
    customer: int | None = None
    payload: dict[str, str] = {}
    store: str = ""


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """What the employee says, and what happens next. On `transfer`: `to` whom, with `announcement` spoken after `says` and
    `payload` handed along. On `end` the employee has said goodbye. `while_she_holds` is said before a `hold` of so many seconds,
    both before `says`: elsewhere than on the telephone nobody holds.
    """

    says: str
    then: Literal["listen", "transfer", "end"] = "listen"
    to: str = ""
    payload: dict[str, str] = {}
    announcement: str = ""
    while_she_holds: str = ""
    hold: int = 0
