"""The company: its instances, each with its own records, clock, policies, doors; and what all of them share."""

from __future__ import annotations

import asyncio
import dataclasses
import hashlib
import importlib
import itertools
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mystery_shopper.simulators import (
    billing,
    complaining,
    invoicing,
    parcels,
    repairs,
    repaying,
    reporting,
    selling,
    services,
    switching,
    variety,
)
from mystery_shopper.simulators.clock import Clock
from mystery_shopper.simulators.departments import asking_others, lodging
from mystery_shopper.simulators.policies import LINES, Policies, WatchedPolicies, from_plain
from mystery_shopper.simulators.post import Post
from mystery_shopper.simulators.post_office import PostOffice
from mystery_shopper.simulators.records import STORES, Records, slug_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime
    from email.message import EmailMessage

NAME = "Fernridge Outfitters"
NUMBERS = ("main", "catalogue")
_TICK = 0.5


class Instance:
    """One company for one journey. Everything that its doors need hangs here.

    `.id .seed .phrasing .clock .records .policies .faults .post .base_url .account_sid .auth_token .numbers .mail_domain
    .mailbox_domain .mailbox_password`; `.doors` is what the control contract answers.
    """

    def __init__(
        self,
        identity: str,
        *,
        office: PostOffice,
        base_url: str,
        seed: int = 0,
        at: datetime | None = None,
        faults: Iterable[str] = (),
        overrides: Mapping[str, Any] | None = None,
        phrasing: str = "plain",
        policies: Policies | None = None,
    ) -> None:
        self.id = identity
        self.seed = seed
        self.phrasing = phrasing
        self.base_url = f"{base_url}/i/{identity}"
        self.clock = Clock(at or variety.opening(seed))
        self.records = Records(seed, self.clock.now)
        variety.vary(self.records, seed)
        self._policies = policies or Policies()
        self._overrides = dict(overrides or {})
        self._read: set[str] = set()
        self.set_faults(faults)
        self.mail_domain = f"{identity}.fernridge.example"
        self.mailbox_domain = f"{identity}.customers.example"
        self.mailbox_password = secrets.token_urlsafe(12)
        self.account_sid = "AC" + hashlib.sha256(identity.encode()).hexdigest()[:32]
        self.auth_token = secrets.token_hex(16)
        self.numbers = dict(zip(NUMBERS, ("+18005550142", "+18005550167"), strict=True))
        self.post = Post(self, office)

    def set_faults(self, names: Iterable[str]) -> None:
        """Run the company with these faults (and only these) from now on. Raises UnknownFault."""
        names = tuple(names)
        policies = switching.apply(self._policies, names)
        values = {**dataclasses.asdict(policies), **from_plain(self._overrides)}
        self.policies = WatchedPolicies(self._read, **values)
        self.faults = names

    @property
    def policies_read(self) -> list[str]:
        return sorted(self._read)

    def advance(self, seconds: float) -> datetime:
        """Move this instance's clock on; everything that falls due on the way happens once, in order, at its time."""
        target = self.clock.now() + timedelta(seconds=seconds)
        self.catch_up(target)
        self.clock.reach(target)
        return self.clock.now()

    def catch_up(self, until: datetime | None = None) -> None:
        """Let happen what is due by `until` (now, when it is not given)."""
        while (due := self.records.due.next(until or self.clock.now())) is not None:
            self.clock.reach(due.at)
            HANDLERS[due.what](self, **due.about)

    @property
    def doors(self) -> dict[str, Any]:
        """Where each channel of this instance can be reached, as the control contract writes it."""
        base = self.base_url
        places = {store: f"{base}/store/{slug_of(store)}/" for store in STORES}
        lines = {line: {"webhook": f"{base}/lines/{slug_of(line)}", "department": line} for line in LINES}
        numbers = {name: {"number": number, "webhook": f"{base}/phone/{name}"} for name, number in self.numbers.items()}
        return {
            "web": {"url": f"{base}/shop/"},
            "store": {"url": f"{base}/store/", "places": places},
            "email": {
                "smtp": self.post.smtp,
                "imap": self.post.imap,
                "addresses": {"help": f"help@{self.mail_domain}"},
                "mailbox_domain": self.mailbox_domain,
                "user": "{address}",
                "password": self.mailbox_password,
            },
            "phone": {"numbers": numbers, "lines": lines, "account_sid": self.account_sid, "auth_token": self.auth_token},
            "sms": {
                "numbers": {"main": {"number": self.numbers["main"], "webhook": f"{base}/sms/main"}},
                "messages": f"{base}/sms/messages",
                "account_sid": self.account_sid,
                "auth_token": self.auth_token,
            },
            "chat": {"url": f"{base}/chat/"},
            "doorstep": {"url": f"{base}/doorstep/"},
            "desk": {"url": f"{base}/desk/"},
        }

    def close(self) -> None:
        self.post.close()
        self.records.close()


HANDLERS: dict[str, Callable[..., None]] = {
    **selling.HANDLERS,
    **reporting.HANDLERS,
    **parcels.HANDLERS,
    **asking_others.HANDLERS,
    **invoicing.HANDLERS,
    **repairs.HANDLERS,
    **billing.HANDLERS,
    **services.HANDLERS,
    **complaining.HANDLERS,
    **lodging.HANDLERS,
    **repaying.HANDLERS,
}
"""What can fall due: name → what happens, called with the instance and what the event is about."""


class Company:
    """All instances of this process, and the post office that they share. `phrasing` and `policies`: of those that are opened
    without a word about it (a fault or a single policy of an instance goes before).
    """

    def __init__(self, base_url: str, *, phrasing: str = "plain", policies: Policies | None = None) -> None:
        self.base_url = base_url
        self._manner = {"phrasing": phrasing, "policies": policies}
        self.office = PostOffice()
        self._instances: dict[str, Instance] = {}
        self._counter = itertools.count(1)

    async def open_post(self) -> None:
        """Start the mail servers. Without them mails are written, and wait."""
        await self.office.open(self)

    def open(self, **options: Any) -> Instance:
        """A fresh instance (`seed`, `faults`, `at`, `overrides`, `phrasing` as in Instance)."""
        options = {**self._manner, **options}
        instance = Instance(f"c{next(self._counter)}", office=self.office, base_url=self.base_url, **options)
        self._instances[instance.id] = instance
        return instance

    def instance(self, identity: str) -> Instance:
        """Raises KeyError for one that is not (or no longer) there."""
        return self._instances[identity]

    def dispose(self, identity: str) -> None:
        self._instances.pop(identity).close()

    async def tick(self) -> None:
        """Let happen what falls due with wall time, for ever."""
        while True:
            for instance in list(self._instances.values()):
                instance.catch_up()
            await asyncio.sleep(_TICK)

    async def close(self) -> None:
        for identity in list(self._instances):
            self.dispose(identity)
        await self.office.close()

    def password_of(self, domain: str) -> str | None:
        """Of the mailboxes in a customers' domain; None for a domain that is not one."""
        found = self._instances.get(domain.partition(".")[0])
        return found.mailbox_password if found is not None and found.mailbox_domain == domain else None

    def has_desk(self, domain: str) -> bool:
        """Whether mail to this domain is mail to one of the companies."""
        found = self._instances.get(domain.partition(".")[0])
        return found is not None and found.mail_domain == domain

    async def answer(self, domain: str, message: EmailMessage) -> None:
        """A mail has come in for the company of this domain."""
        instance = self._instances[domain.partition(".")[0]]
        instance.catch_up()
        desk = importlib.import_module("mystery_shopper.simulators.doors.mail_desk")
        await desk.answer(instance, message)
