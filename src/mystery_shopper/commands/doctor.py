"""`mystery-shopper doctor`: what is present, what is missing, and how to get it."""

from __future__ import annotations

import platform
import socket
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.markup import escape

from mystery_shopper import browsers
from mystery_shopper import config as configuration
from mystery_shopper.commands import browser_setup
from mystery_shopper.commands.console import BAD, GOOD, find_suite, out
from mystery_shopper.companies import CompanyProcess, check_doors, doors_of_config, hosts_of, read_doors
from mystery_shopper.control import Control
from mystery_shopper.errors import CouldNotLook, UsageError
from mystery_shopper.options import CONFIG_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mystery_shopper.config import Config
    from mystery_shopper.config_doors import Doors

NAME = "doctor"
_MISSING = 10


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at. `remedy`: what to do; "" where it is fine."""

    what: str
    seen: str
    remedy: str = ""


def command(
    install_browser: Annotated[bool, typer.Option("--install-browser", help="Get a browser where there is none.")] = False,
) -> int:
    """Look at everything a run needs. Exits 0 where all is there, else 10."""
    if install_browser:
        browser_setup.install()
    found = list(_look(find_suite()))
    for one in found:
        out.print(f"{BAD if one.remedy else GOOD} [bold]{one.what:<10}[/bold] {escape(one.seen)}")
        if one.remedy:
            out.print(f"             → {escape(one.remedy)}")
    return _MISSING if any(one.remedy for one in found) else 0


def _look(root: Path) -> Iterator[Finding]:
    yield Finding("python", f"{platform.python_version()} at {sys.executable}")
    yield Finding("shopper", f"mystery-shopper {version('mystery-shopper')}, pytest {version('pytest')}")
    yield _browser()
    try:
        config = configuration.load(root / CONFIG_FILE)
    except UsageError as error:
        yield Finding("config", str(error), "stand in a suite's folder, or mend the file")
        return
    yield Finding("config", f"{config.source} ({config.company.name})")
    yield from _company(config, root)


def _browser() -> Finding:
    try:
        seen = browser_setup.present()
    except CouldNotLook as error:
        return Finding("browser", str(error), f"set {browsers.VARIABLE} to a browser, or leave it unset")
    return Finding("browser", seen) if seen else Finding("browser", "none found", browsers.WAYS)


def _company(config: Config, root: Path) -> Iterator[Finding]:
    """Whether it opens, what it offers, and whether each door takes a connection."""
    process = None
    try:
        doors, offers = config.doors, ""
        control = config.company.control
        if config.company.start:
            process = CompanyProcess(config.company.start, root)
            opened = process.opened()
            control = opened.control or control
            doors = read_doors(opened.doors, config.company.start) if opened.doors else doors
        if control:
            contract = Control(control, config.safety)
            offers = ", ".join(contract.about().offers)
            doors = contract.open(0).doors if "instances" in contract.about().offers else doors
        elif not config.company.start:
            doors = doors_of_config(config)
        yield Finding("company", f"{config.company.name} opens; control contract: {offers or 'not offered'}")
        yield from _doors(config, doors)
    except (UsageError, CouldNotLook) as error:
        yield Finding("company", str(error), f"see [company] and [doors] in {config.source}")
    finally:
        if process is not None:
            process.close()


def _doors(config: Config, doors: Doors) -> Iterator[Finding]:
    check_doors(doors, config.safety)
    for host, port in dict.fromkeys(hosts_of(doors)):
        try:
            socket.create_connection((host, port), timeout=5).close()
        except OSError as error:
            yield Finding("door", f"{host}:{port} does not answer ({error})", "is the company up, and the address right?")
        else:
            yield Finding("door", f"{host}:{port} answers")
