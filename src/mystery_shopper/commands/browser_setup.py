"""Getting a browser: Playwright's own, else Debian's package. What `doctor --install-browser` and `make` do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mystery_shopper import browsers
from mystery_shopper.commands.console import out
from mystery_shopper.errors import CouldNotLook

_APT = (("apt-get", "update", "-q"), ("apt-get", "install", "-y", "-q", "--no-install-recommends", browsers.SHELL))


def present() -> str:
    """The browser that a run would use, in words; "" where there is none. Raises CouldNotLook for a wrong variable."""
    found = browsers.find()
    if found is not None and os.environ.get(browsers.VARIABLE):
        return f"{found} (named by {browsers.VARIABLE})"
    if browsers.own(_playwrights()):
        return "Playwright's own"
    return str(found) if found is not None else ""


def install() -> None:
    """Get a browser where there is none. Raises CouldNotLook, with the ways that are left, where none could be had."""
    if present():
        return
    out.print("Installing Playwright's own browser …")
    if _done(sys.executable, "-m", "playwright", "install", "chromium", "--only-shell") and present():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        out.print(f"Installing Debian's {browsers.SHELL} …")
        if all(_done(*step) for step in _APT) and present():
            return
    message = f"No browser could be installed here. {browsers.WAYS}."
    raise CouldNotLook(message)


def _playwrights() -> str:
    """Where Playwright's own browser would be."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only this question needs its driver

    with sync_playwright() as playwright:
        return str(Path(playwright.chromium.executable_path))


def _done(*command: str) -> bool:
    """Whether `command` succeeded. What it says goes to our standard error."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdout=sys.stderr, env=environment, check=False).returncode == 0  # noqa: S603 - fixed words
