"""`mystery-shopper company`: open the company that the configuration starts, to click, mail and call around in by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from mystery_shopper.commands.console import find_suite, out, suite, uninterrupted
from mystery_shopper.companies import CompanyProcess, read_doors, start_command
from mystery_shopper.control import Control, check_faults
from mystery_shopper.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mystery_shopper.companies import Opened
    from mystery_shopper.config import Config
    from mystery_shopper.config_doors import Doors, EmailDoor, PhoneDoor

NAME = "company"


def command(
    fault: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Switch a fault on; repeatable.")] = None,
    company: Annotated[
        str, typer.Option(metavar="WORDS", help="Appended to the start command, as in --company “--phrasing warm”.")
    ] = "",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="Handed to the start command; 0: any free one.")] = 0,
) -> int:
    """Open the company and print its doors; Ctrl-C closes it."""
    config = suite()
    if not config.company.start:
        message = f"{config.source}: [company] has no `start` command, so there is no company to open here."
        raise UsageError(message)
    process = CompanyProcess(_with_port(start_command(config, company), port), find_suite())
    try:
        lines = [*_doors(config, process.opened(), fault or ()), "\n[dim]Ctrl-C closes it.[/dim]"]
        with uninterrupted():
            for line in lines:
                out.print(line)
        process.wait()
    except KeyboardInterrupt:
        out.print("The company is closed.")
        return 0
    finally:
        process.close()
    message = "The company ended by itself."
    raise UsageError(message)


def _with_port(start: Sequence[str], port: int) -> list[str]:
    if any("{port}" in part for part in start):
        return [part.replace("{port}", str(port)) for part in start]
    return [*start, "--port", str(port)] if port else list(start)


def _doors(config: Config, opened: Opened, faults: Sequence[str]) -> Iterator[str]:
    """The opened company, line by line. Raises UsageError for an unknown fault."""
    yield f"[bold]{escape(opened.name or config.company.name)}[/bold] is open."
    if opened.control:
        control = Control(opened.control, config.safety)
        check_faults(faults, [one.name for one in control.faults()] if faults else ())
        instance = control.open(0, faults)
        yield from _readable(instance.doors)
        yield f"control    {escape(opened.control)} (instance {escape(instance.id)})"
        if faults:
            yield f"faults     {escape(', '.join(faults))}"
    elif faults:
        message = "this company has no control contract, so it offers no faults."
        raise UsageError(message)
    elif opened.doors is not None:
        yield from _readable(read_doors(opened.doors, config.company.start))


def _readable(doors: Doors) -> Iterator[str]:
    if doors.web:
        yield f"web        {escape(doors.web.url)}"
    if doors.store:
        for name, url in doors.store.places.items() or {"": doors.store.url}.items():
            yield f"store      {escape(url)}{'  ' if name else ''}{escape(name)}"
    if doors.email:
        yield from _mail(doors.email)
    if doors.phone:
        yield from _phone(doors.phone)
    if doors.sms:
        for name, number in doors.sms.numbers.items():
            yield escape(f"sms        {number.number}  {name}: {number.webhook} (signed like the phone's)")
    if doors.chat:
        yield f"chat       {escape(doors.chat.url)}"
    if doors.desk:
        yield f"desk       {escape(doors.desk.url)}  what employees see"


def _mail(door: EmailDoor) -> Iterator[str]:
    for name, address in door.addresses.items():
        yield f"email      {escape(address)}  {escape(name)}"
    password = "the one in the environment" if door.password_env else f"“{door.password}”"
    yield escape(
        f"           SMTP {door.smtp}, IMAP {door.imap}; any mailbox at {door.mailbox_domain}: user {door.user}, {password}"
    )


def _phone(door: PhoneDoor) -> Iterator[str]:
    for name, number in door.numbers.items():
        yield escape(f"phone      {number.number}  {name}: {number.webhook}")
    for target, line in door.lines.items():
        yield escape(f"           line {line.department or target}: {line.webhook}")
    token = f"${door.auth_token_env}" if door.auth_token_env else f"“{door.auth_token}”"
    yield escape(f"           account {door.account_sid}; sign requests (X-Twilio-Signature) with {token}")
