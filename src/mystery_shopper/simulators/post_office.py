"""The mail servers that all instances share: SMTP takes mail in, IMAP hands it out; any address is a mailbox."""

from __future__ import annotations

import asyncio
import email
import email.policy
import logging
from argparse import Namespace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from aiosmtpd.smtp import SMTP, Envelope, Session
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Identity, Login
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl import SASLAuth
from pysasl.hashing import BuiltinHash

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from email.message import EmailMessage

    from pysasl.creds.server import ServerCredentials

HOST = "127.0.0.1"
LIMIT = 8_000_000
_log = logging.getLogger(__name__)
_IMAP_ARGUMENTS = Namespace(host=HOST, port=0, debug=False, cert=None, key=None, tls=False, passlib_cfg=None, proxy_protocol=None)


class Addressees(Protocol):
    """Who is behind the domains."""

    def password_of(self, domain: str) -> str | None:
        """Of the mailboxes in a customers' domain; None for a domain that is not one."""

    def has_desk(self, domain: str) -> bool:
        """Whether mail to this domain is mail to a company."""

    async def answer(self, domain: str, message: EmailMessage) -> None:
        """A mail has come in for the company of this domain."""


class PostOffice:
    """Delivers in the order in which letters were handed in. Before `open` letters wait."""

    def __init__(self) -> None:
        self._addressees: Addressees | None = None
        self._work: asyncio.Queue[Awaitable[None]] = asyncio.Queue()
        self._servers: list[asyncio.Server] = []
        self._worker: asyncio.Task[None] | None = None
        self._login: _Mailboxes | None = None
        self.smtp = self.imap = ""

    async def open(self, addressees: Addressees) -> None:
        """Start both servers on free ports of the loopback interface."""
        self._addressees = addressees
        loop = asyncio.get_running_loop()
        config = _Config(
            _IMAP_ARGUMENTS,
            demo_data=False,
            demo_user="",
            demo_password="",
            host=HOST,
            port=0,
            debug=False,
            tls_enabled=False,
            hash_context=BuiltinHash(rounds=1),
            cpu_subsystem=Subsystem.for_asyncio(),
            invalid_user_sleep=0.0,
        )
        config.apply_context()
        self._login = _Mailboxes(config, addressees.password_of)
        talk = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(self._login, config))
        imap = await asyncio.start_server(talk, HOST, 0)
        smtp = await loop.create_server(self._smtp, HOST, 0)
        self._servers = [imap, smtp]
        self.imap, self.smtp = (f"{HOST}:{server.sockets[0].getsockname()[1]}" for server in self._servers)
        self._worker = asyncio.create_task(self._work_off())

    async def close(self) -> None:
        for server in self._servers:
            server.close()
        if self._worker is not None:
            self._worker.cancel()

    def deliver(self, to: str, message: bytes, at: datetime) -> None:
        """Put a message into the mailbox `to`, after those that came before. An address that is nobody's swallows it."""
        self._work.put_nowait(self._put(to.lower(), message, at))

    async def flush(self) -> None:
        """Wait until everything handed in so far is delivered."""
        done = asyncio.Event()
        self._work.put_nowait(_set(done))
        await done.wait()

    def forget(self, domain: str) -> None:
        """Close all mailboxes of this domain."""
        if self._login is not None:
            self._login.forget(domain)

    def take_in(self, recipients: list[str], message: bytes) -> None:
        """What the SMTP server does with a message: to a customer's mailbox, or to whoever answers for the company."""
        for recipient in recipients:
            domain = _domain(recipient)
            if self._addressees is not None and self._addressees.has_desk(domain):
                letter = email.message_from_bytes(message, policy=email.policy.default)
                self._work.put_nowait(self._addressees.answer(domain, letter))
            else:
                self.deliver(recipient, message, datetime.now(UTC))

    def accepts(self, recipient: str) -> bool:
        """Whether there is such a mailbox or desk."""
        known, domain = self._addressees, _domain(recipient)
        return known is not None and (known.has_desk(domain) or known.password_of(domain) is not None)

    def _smtp(self) -> SMTP:
        return SMTP(
            _Counter(self),
            hostname="mail.fernridge.example",
            ident="Fernridge Post",
            data_size_limit=LIMIT,
            loop=asyncio.get_running_loop(),
            enable_SMTPUTF8=True,
        )

    async def _put(self, to: str, message: bytes, at: datetime) -> None:
        if self._login is not None and self._login.opens(to):
            async with Identity(to, self._login, None, frozenset()).new_session() as session:
                inbox = await session.mailbox_set.get_mailbox("INBOX")
                await inbox.append(AppendMessage(message, at), recent=True)

    async def _work_off(self) -> None:
        while True:
            job = await self._work.get()
            try:
                await job
            except Exception:  # noqa: BLE001 - one bad letter must not stop the post
                _log.exception("a mail could not be handled")


class _Counter:
    """Where customers hand in their mail: aiosmtpd asks this for every recipient and message."""

    def __init__(self, office: PostOffice) -> None:
        self._office = office

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it by this name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if not self._office.accepts(address):
            return f"550 5.1.1 No such mailbox here: {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        content = envelope.content or b""
        self._office.take_in(envelope.rcpt_tos, content if isinstance(content, bytes) else content.encode())
        return "250 OK, taken in"


class _Config(Config):
    """pymap's, without what takes long at every connection: asking a name server who we are, looking for ways to log in."""

    _ways = SASLAuth.defaults()

    @property
    def tls_auth(self) -> SASLAuth:
        return self._ways

    @property
    def greeting(self) -> bytes:
        return b"Fernridge Post at your service"


class _Mailboxes(Login):
    """Every address under a customers' domain is a mailbox, from the first time that somebody needs it."""

    def __init__(self, config: Config, passwords: Callable[[str], str | None]) -> None:
        super().__init__(config)
        self._of_domain = passwords

    def opens(self, address: str) -> bool:
        """Whether there is such a mailbox, opening it where it may be."""
        password = self._of_domain(_domain(address))
        if password is not None and address not in self.users_dict:
            self.users_dict[address] = UserMetadata(self.config, address, password=self.config.hash_context.hash(password))
        return password is not None

    def forget(self, domain: str) -> None:
        for address in [one for one in self.users_dict if _domain(one) == domain]:
            del self.users_dict[address]
            self.config.set_cache.pop(address, None)

    async def authenticate(self, credentials: ServerCredentials) -> Identity:
        self.opens(credentials.authcid)
        return await super().authenticate(credentials)


def _domain(address: str) -> str:
    return address.rpartition("@")[2].strip("> ").lower()


async def _set(event: asyncio.Event) -> None:
    event.set()
