"""What a channel is, and what it is made of.

A channel is found by its entry point in the group `mystery_shopper.channels`: a callable that takes a `Kit` and returns
a `Channel`. The built-in ones are registered in the same way as a third party's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Protocol

import msgspec

if TYPE_CHECKING:
    from mystery_shopper.config import Config
    from mystery_shopper.config_doors import Doors
    from mystery_shopper.diary import Notebook


class Persona(msgspec.Struct, frozen=True, kw_only=True):
    """Who the customer is. `number` is E.164; `email` a mailbox of hers; `secret` her passwords and card (never in a diary)."""

    first_name: str
    last_name: str
    email: str
    number: str
    street: str
    city: str
    state: str
    postcode: str
    language: str = "en"
    password: str = ""
    card: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Evidence(Protocol):
    """Where evidence of this journey goes. `full` is false where the run keeps pictures of findings only, or none."""

    full: bool

    def keep(self, notebook: Notebook, what: str, data: bytes, media: str) -> None:
        """Store `data` once and note it as Shown in the open contact. Does nothing where no evidence is wanted."""


class Kit(msgspec.Struct, frozen=True, kw_only=True):
    """All that a channel gets: its notebook, the doors, the configuration, whose channel it is, where evidence goes, and
    `browser_context`: a callable that makes a fresh Playwright BrowserContext (Any: only web and store know Playwright).
    """

    notebook: Notebook
    doors: Doors
    config: Config
    persona: Persona
    evidence: Evidence
    browser_context: Any = None


class Channel(Protocol):
    """What the engine needs of every channel. Everything else is the channel's own vocabulary for tasks."""

    name: str

    def picture(self) -> None:
        """Keep evidence of what the customer perceives now, where there is anything (called when a finding is recorded)."""

    def turn_away(self) -> None:
        """She turns to another channel: ends a contact that does not outlast it (a visit does not, a mail thread does)."""

    def close(self) -> None:
        """End an open contact and free what was opened. Never raises for a door that is gone."""


Awaits = Literal["speech", "digits", "either", "text", "nothing"]


class Conversation(Protocol):
    """Turn by turn with whoever serves: a call, a counter, a mail thread, a chat. Conduct drives this only."""

    @property
    def over(self) -> bool: ...

    @property
    def awaits(self) -> Awaits:
        """What the company waits for now."""

    def hear(self) -> str:
        """The company's words since the last turn ("" where it stayed silent). Waits with the channel's patience."""

    def say(self, words: str) -> None: ...

    def press(self, keys: str) -> None:
        """Key digits on a phone. Raises NotOffered where there are no keys."""

    def leave(self) -> None: ...
