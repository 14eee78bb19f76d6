"""Real mail servers in this process: aiosmtpd takes mail in, pymap hands it out. Every address is a mailbox."""

from __future__ import annotations

import asyncio
import threading
from argparse import Namespace
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

from aiosmtpd.smtp import SMTP
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Identity, Login
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import BuiltinHash

from mystery_shopper.config_doors import EmailDoor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOST = "127.0.0.1"
PASSWORD = "of all mailboxes"
DESKS = {"help": "help@fernridge.example", "orders": "orders@fernridge.example"}
_ARGUMENTS = Namespace(host=HOST, port=0, debug=False, cert=None, key=None, tls=False, passlib_cfg=None, proxy_protocol=None)


class MailServers:
    """`received`: mails for the company. `on_mail` is called with each, in the servers' thread. `swallows`: nothing arrives."""

    def __init__(self) -> None:
        self.received: list[EmailMessage] = []
        self.on_mail: Callable[[EmailMessage], None] = lambda _: None
        self.refuses: str = ""
        self.swallows = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._servers: list[asyncio.Server] = []
        self._login: Login
        self.smtp = self.imap = ""

    @property
    def door(self) -> EmailDoor:
        return EmailDoor(smtp=self.smtp, imap=self.imap, addresses=DESKS, mailbox_domain="customers.example", password=PASSWORD)

    def start(self) -> None:
        self._thread.start()
        self._run(self._open())

    def stop(self) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def deliver(self, to: str, message: EmailMessage, *, after: float = 0) -> None:
        """Put a mail into the mailbox of `to`. From the servers' own thread it follows by itself, `after` seconds later."""
        putting = self._put(to, bytes(message), after)
        if threading.current_thread() is self._thread:
            self._task = self._loop.create_task(putting)
        else:
            self._run(putting)

    def drop_connections(self) -> None:
        """The servers end what is connected, and go on."""
        self._run(self._drop())

    def _run(self, work: Any) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _open(self) -> None:
        config = Config(
            _ARGUMENTS,
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
        self._config = config
        self._login = Login(config)
        serve = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(self._login, config))
        self._connections: list[asyncio.StreamWriter] = []

        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self._connections.append(writer)
            await serve(reader, writer)

        imap = await asyncio.start_server(talk, HOST, 0)
        smtp = await self._loop.create_server(lambda: SMTP(self, hostname="test", loop=self._loop, enable_SMTPUTF8=True), HOST, 0)
        self._servers = [imap, smtp]
        self.imap, self.smtp = (f"{HOST}:{server.sockets[0].getsockname()[1]}" for server in self._servers)
        self._mailbox("maria.keller@customers.example")

    async def _close(self) -> None:
        for server in self._servers:
            server.close()
        await self._drop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _drop(self) -> None:
        for writer in self._connections:
            writer.close()
        self._connections.clear()

    def _mailbox(self, address: str) -> None:
        self._login.users_dict.setdefault(
            address, UserMetadata(self._config, address, password=self._config.hash_context.hash(PASSWORD))
        )

    async def _put(self, to: str, message: bytes, after: float = 0) -> None:
        await asyncio.sleep(after)
        self._mailbox(to)
        async with Identity(to, self._login, None, frozenset()).new_session() as session:
            inbox = await session.mailbox_set.get_mailbox("INBOX")
            await inbox.append(AppendMessage(message, datetime.now(UTC)), recent=True)

    async def handle_DATA(self, _server: SMTP, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.refuses:
            return self.refuses
        for recipient in envelope.rcpt_tos:
            if recipient.endswith("@customers.example"):
                if not self.swallows:
                    await self._put(recipient, envelope.content)
            else:
                message = parse(envelope.content)
                self.received.append(message)
                self.on_mail(message)
        return "250 OK"


def parse(content: bytes) -> EmailMessage:
    import email.policy  # noqa: PLC0415 - here only

    message = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


@contextmanager
def mail_servers() -> Iterator[MailServers]:
    servers = MailServers()
    servers.start()
    try:
        yield servers
    finally:
        servers.stop()


def letter(
    text: str = "",
    *,
    html: str = "",
    to: EmailMessage | None = None,
    sender: str = "Fernridge <help@fernridge.example>",
    **headers: str,
) -> EmailMessage:
    """A mail of the company; `to` is the one that it answers. Header names are written with underscores."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Maria Keller <maria.keller@customers.example>"
    given = {"Subject": f"Re: {to['Subject']}" if to else "News", "Date": "Tue, 24 Nov 2026 11:00:00 -0700"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    if to is not None:
        given.setdefault("In-Reply-To", to["Message-ID"])
    for name, value in given.items():
        if value:
            message[name] = value
    if text or not html:
        message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    return message
