"""The doors of `mystery_shopper.toml`: where customers reach the company under test; `docs/config.md` explains each key."""

from __future__ import annotations

import msgspec


class Section(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all sections: unknown keys are refused."""


class WebDoor(Section, frozen=True, kw_only=True):
    url: str


class StoreDoor(Section, frozen=True, kw_only=True):
    """`url` lists the stores or is the only one; `places` maps a store's name to its URL."""

    url: str = ""
    places: dict[str, str] = msgspec.field(default_factory=dict)


class EmailDoor(Section, frozen=True, kw_only=True):
    """`smtp`, `imap`: `host:port`. `addresses`: desk → address. Customers get mailboxes `<local part>@<mailbox_domain>`;
    `user` and `password` log in to IMAP (`{address}` is replaced by hers); `password_env` names a variable instead.
    """

    smtp: str
    imap: str
    addresses: dict[str, str]
    mailbox_domain: str
    user: str = "{address}"
    password: str = ""
    password_env: str = ""
    tls: bool = False


class PhoneNumber(Section, frozen=True, kw_only=True):
    number: str
    webhook: str


class PhoneLine(Section, frozen=True, kw_only=True):
    """The far end of a Dial or Enqueue: what answers at a number, client identity, SIP address or queue."""

    webhook: str
    department: str = ""


class PhoneDoor(Section, frozen=True, kw_only=True):
    """`numbers`: the company's names for its numbers. `lines`: Dial or Enqueue target → line."""

    numbers: dict[str, PhoneNumber]
    lines: dict[str, PhoneLine] = msgspec.field(default_factory=dict)
    account_sid: str = "AC00000000000000000000000000000000"
    auth_token: str = ""
    auth_token_env: str = ""


class SmsDoor(Section, frozen=True, kw_only=True):
    """`numbers`: the company's names for its numbers, with the messaging webhook of each. `messages`: URL of the platform's list
    of messages (as call platforms answer it, filtered by `To`): what the company sent to a customer. Signed like the phone.
    """

    numbers: dict[str, PhoneNumber]
    messages: str = ""
    account_sid: str = "AC00000000000000000000000000000000"
    auth_token: str = ""
    auth_token_env: str = ""


class ChatDoor(Section, frozen=True, kw_only=True):
    """`url`: the page with the chat."""

    url: str


class DoorstepDoor(Section, frozen=True, kw_only=True):
    """`url`: where the carrier says what stands at an address (docs/doorstep.md)."""

    url: str


class DeskDoor(Section, frozen=True, kw_only=True):
    """The service desk that employees see (told against recorded)."""

    url: str


class Doors(Section, frozen=True, kw_only=True):
    """Where each channel can be reached. Also what an instance of the control contract answers."""

    web: WebDoor | None = None
    store: StoreDoor | None = None
    email: EmailDoor | None = None
    phone: PhoneDoor | None = None
    sms: SmsDoor | None = None
    chat: ChatDoor | None = None
    doorstep: DoorstepDoor | None = None
    desk: DeskDoor | None = None
