"""The company under test as a process: opened by its start command, met through its doors, gone when the run is."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from mystery_shopper.channels.safety import check_host, check_url
from mystery_shopper.config import convert
from mystery_shopper.config_doors import Doors
from mystery_shopper.errors import ConfigError, CouldNotLook, Unreachable, UsageError, Waiting
from mystery_shopper.patience import Impatience, Patience

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from mystery_shopper.config import Config, Safety

START_SECONDS = 30.0
_END_SECONDS = 5.0


class Opened(msgspec.Struct, frozen=True):
    """What a start command prints as one JSON line when its doors are open: the control contract's URL, or the doors."""

    control: str = ""
    name: str = ""
    doors: dict[str, Any] | None = None


class CompanyProcess:
    """A started company. It ends when its standard input closes, so also when this process is killed."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self.command = [part.replace("{python}", sys.executable) for part in command]
        # Files, not pipes: a company may write as much as it likes without anybody reading.
        self._out, self._log = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 - as long as the process lives
        try:
            # A session of its own: Ctrl-C is for the shopper, who then closes the company in good order.
            self._process = subprocess.Popen(  # noqa: S603 - the suite's own configuration names the command
                self.command, cwd=folder, stdin=subprocess.PIPE, stdout=self._out, stderr=self._log, start_new_session=True
            )
        except OSError as error:
            message = f"The company's start command cannot be run: {error}. See `start` in mystery_shopper.toml."
            raise UsageError(message) from error

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def opened(self, seconds: float = START_SECONDS) -> Opened:
        """Its first line. Raises UsageError, with the end of what it wrote to standard error, where none comes."""
        found = Patience(seconds, 0.01).until(self._first_line)
        line = b"" if isinstance(found, Impatience) else found
        try:
            return msgspec.json.decode(line, type=Opened)
        except msgspec.DecodeError as error:
            what = f"wrote {line[:200]!r} instead" if line else "said nothing" if self.alive else "ended"
            told = f"\n{tail}" if (tail := self._last_words()) else ""
            self.close()
            message = (
                f"The company did not open: `{' '.join(self.command)}` was to print its doors as one JSON line within "
                f"{seconds:.0f} s, and {what}.{told}"
            )
            raise UsageError(message) from error

    def wait(self) -> int:
        """Until it ends by itself."""
        return self._process.wait()

    def close(self) -> None:
        """Close its standard input and wait for its end; one that does not end by itself is ended."""
        process = self._process
        if process.stdin is not None:
            process.stdin.close()
        for end in (None, process.terminate, process.kill):
            if end is not None:
                end()
            try:
                process.wait(_END_SECONDS)
                break
            except subprocess.TimeoutExpired:
                continue
        self._out.close()
        self._log.close()

    def _first_line(self) -> bytes | None:
        """None until there is a whole line; what there is, where the process has ended."""
        ended = not self.alive
        self._out.seek(0)
        line = self._out.readline()
        return line if line.endswith(b"\n") or ended else None

    def _last_words(self) -> str:
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 2000))
        return self._log.read().decode(errors="replace").strip()


class Shared:
    """A company that all journeys share, known by its doors alone: a `CompanyInstance` that offers nothing besides."""

    offers: frozenset[str] = frozenset()

    def __init__(self, doors: Doors) -> None:
        self.doors = doors

    def arrange(self, kind: str, **fields: Any) -> dict[str, Any] | None:
        """Nobody can arrange anything here: the step looks instead."""
        del kind, fields
        return None

    def now(self) -> datetime | None:
        """Its clock is everybody's."""
        return None

    def advance(self, seconds: float) -> None:
        days = seconds / 86400
        message = f"{days:.1f} days must pass, and nobody can turn the clock of this company (it offers no control contract)."
        raise Waiting(message)

    def policies_read(self) -> tuple[str, ...]:
        """Nobody says."""
        return ()

    def close(self) -> None:
        """Nothing was opened."""

    def knock(self) -> None:
        """Raises Unreachable where the first door does not even take a connection: no journey can look then."""
        for host, port in hosts_of(self.doors):
            try:
                socket.create_connection((host, port), timeout=2).close()
            except OSError as error:
                message = f"The company is not there: {host}:{port} does not answer ({error})."
                raise Unreachable(message) from error
            return


def start_command(config: Config, options: str = "") -> list[str]:
    """The start command with `options` (words as a shell reads them) appended. Raises UsageError where that cannot be."""
    try:
        words = shlex.split(options)
    except ValueError as error:
        message = f"--company {options!r} cannot be read as words: {error}."
        raise UsageError(message) from error
    if words and not config.company.start:
        message = f"--company: {config.source} has no `start` command in [company] to which {options!r} could be appended."
        raise UsageError(message)
    return [*config.company.start, *words]


def read_doors(table: dict[str, Any], command: Sequence[str]) -> Doors:
    """The doors that a start command printed. Raises UsageError that names what is wrong with them."""
    try:
        return convert(table, Doors, f"the doors printed by `{' '.join(command)}`")
    except ConfigError as error:
        raise UsageError(str(error)) from error


def hosts_of(doors: Doors) -> Iterator[tuple[str, int]]:
    """Host and port behind each door."""
    for url in urls_of(doors):
        parts = urlsplit(url)
        yield parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    if doors.email:
        for place in (doors.email.smtp, doors.email.imap):
            host, _, port = place.rpartition(":")
            yield host.strip("[]"), int(port) if port.isdigit() else 0


def urls_of(doors: Doors) -> Iterator[str]:
    """Every URL among the doors."""
    if doors.web:
        yield doors.web.url
    if doors.store:
        yield from (url for url in (doors.store.url, *doors.store.places.values()) if url)
    if doors.phone:
        yield from (number.webhook for number in doors.phone.numbers.values())
        yield from (line.webhook for line in doors.phone.lines.values())
    if doors.sms:
        yield from (number.webhook for number in doors.sms.numbers.values())
        yield from filter(None, (doors.sms.messages,))
    yield from (door.url for door in (doors.chat, doors.doorstep, doors.desk) if door)


def check_doors(doors: Doors, safety: Safety) -> None:
    """Raises OutOfBounds where a door leads outside loopback and `[safety] allowed`."""
    for url in urls_of(doors):
        check_url(url, safety)
    if doors.email:
        for place in (doors.email.smtp, doors.email.imap):
            check_host(place.rpartition(":")[0], safety)


def secrets_of(doors: Doors) -> tuple[str, ...]:
    """What must not stand in a diary: passwords and tokens that open the doors."""
    found = [doors.email.password, os.environ.get(doors.email.password_env, "")] if doors.email else []
    for door in (doors.phone, doors.sms):
        found += [door.auth_token, os.environ.get(door.auth_token_env, "")] if door else []
    return tuple(secret for secret in found if len(secret) >= _MASKABLE)


_MASKABLE = 6  # a shorter one would blot out ordinary words


def doors_of_config(config: Config) -> Doors:
    """The configured doors. Raises UsageError where there is none and no way to get one."""
    doors = config.doors
    if not any((doors.web, doors.store, doors.email, doors.phone, doors.sms, doors.chat)):
        message = (
            f"{config.source}: no door to the company: give [doors.web], [doors.email], … or `start` or `control` in [company]."
        )
        raise UsageError(message)
    try:
        check_doors(doors, config.safety)
    except CouldNotLook as error:
        raise UsageError(str(error)) from error
    return doors
