"""What is measured: the ways to walk the flagship journey, each as a command that walks it so many times."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from playwright.sync_api import sync_playwright

from bench.suite import ROOT
from bench.watching import Usage
from mystery_shopper import browsers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PICTURES = 10
"""Screenshots a journey, where their cost is measured."""


class Failed(Exception):
    """A command did not end well: nothing can be measured by it."""


class Machine(msgspec.Struct, frozen=True):
    """What results depend on. `launch`: how to start the browser that all walk with."""

    cores: int
    python: str
    browser: str
    system: str
    launch: dict[str, Any]

    def in_words(self, load: float) -> str:
        return f"{self.cores} cores, {self.system}, Python {self.python}, {self.browser}; load average at the start {load:.1f}"


@dataclass(frozen=True)
class Bench:
    """Where commands run. `suite`: the generated suite; `files`: count → its feature file; `scratch`: for what they write."""

    machine: Machine
    suite: Path
    files: Mapping[int, Path]
    scratch: Path

    def run(self, command: Sequence[str]) -> Usage:
        """Run `command` in the suite, watched. Raises Failed with the end of what it printed."""
        result, log = self.scratch / "usage.json", self.scratch / "output.txt"
        watched = [sys.executable, "-m", "bench.watching", str(result), *command]
        result.unlink(missing_ok=True)
        with log.open("wb") as out:
            subprocess.run(watched, cwd=self.suite, env=self.environment(), stdout=out, stderr=out, check=False)  # noqa: S603 - ours
        usage = msgspec.json.decode(result.read_bytes(), type=Usage) if result.exists() else None
        if usage is None or usage.code:
            code = usage.code if usage else "no result"
            message = f"`{' '.join(command)}` failed ({code}):\n{log.read_text(errors='replace')[-3000:]}"
            raise Failed(message)
        return usage

    def environment(self) -> dict[str, str]:
        """Compiled modules are kept (after the first round all is compiled), and kept here: the sources stay as they are."""
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        here = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(self.scratch / "compiled")}
        named = {browsers.VARIABLE: self.machine.launch["executable_path"]} if "executable_path" in self.machine.launch else {}
        return {**kept, **here, **named}

    def by_hand(self, journeys: int, pictures: int = 0) -> list[str]:
        launch = json.dumps(self.machine.launch)
        command = [sys.executable, "-m", "bench.by_hand", "--journeys", str(journeys), "--launch", launch]
        return [*command, "--pictures", str(pictures)] if pictures else command

    def by_harness(self, journeys: int, evidence: str) -> list[str]:
        """Through pytest; `journeys` 0: collect only. The plugin of a package that only developers have is left out."""
        feature = self.files[journeys or 1]
        options = ["-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", *([] if journeys else ["--collect-only"])]
        report = ["--mystery-shopper-report", str(self.scratch / "report"), "--mystery-shopper-evidence", evidence]
        return [sys.executable, "-m", "pytest", str(feature), *options, *report]

    def by_command(self, journeys: int) -> list[str]:
        """By `mystery-shopper run`, which writes JUnit and Allure results as well; `journeys` 0: `check`."""
        call = [sys.executable, "-c", "from mystery_shopper.commands import main; main()"]
        if not journeys:
            return [*call, "check", str(self.files[1])]
        return [*call, "run", str(self.files[journeys]), "--report", str(self.scratch / "report")]

    def command(self, variant: str, journeys: int) -> list[str]:
        """`variant`: one of VARIANTS."""
        if variant == "by hand":
            return self.by_hand(journeys)
        if variant == RUN:
            return self.by_command(journeys)
        return self.by_harness(journeys, variant.rpartition(" ")[2])


RUN = "`mystery-shopper run`"
VARIANTS = ("by hand", "pytest, evidence none", "pytest, evidence findings", "pytest, evidence full", RUN)


def machine() -> Machine:
    """The machine that we are on; the browser is the one that the harness would find. Raises CouldNotLook where there is none."""
    with sync_playwright() as playwright:
        launch = browsers.launch_options({}, playwright.chromium.executable_path, chromium=True)
        browser = playwright.chromium.launch(**launch)
        version = f"Chromium {browser.version}"
        browser.close()
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    system = f"{platform.system()} on {platform.machine()}"
    return Machine(cores=cores, python=platform.python_version(), browser=version, system=system, launch=launch)
