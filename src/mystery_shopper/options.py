"""The plugin's options of pytest, and whether a project is ours at all. Imports nothing else: every pytest run pays for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

CONFIG_FILE = "mystery_shopper.toml"
DEFAULT_REPORT = "reports/latest"
DEFAULT_HISTORY = "reports"


def add(parser: pytest.Parser) -> None:
    group = parser.getgroup("mystery-shopper", "playing a company's customer")
    group.addoption("--mystery-shopper-config", metavar="FILE", help=f"the configuration (default: {CONFIG_FILE} at rootdir)")
    group.addoption("--mystery-shopper-report", metavar="DIR", help=f"where the run lands (default: {DEFAULT_REPORT})")
    group.addoption("--mystery-shopper-fault", metavar="NAME", action="append", default=[], help="switch a fault on; repeatable")
    group.addoption("--mystery-shopper-journey", metavar="ID", action="append", default=[], help="only this one; repeatable")
    group.addoption("--mystery-shopper-company", metavar="WORDS", default="", help="words for the company's start command")
    group.addoption("--mystery-shopper-seed", metavar="N", type=int, help="seed of personas and company, from 0")
    group.addoption("--mystery-shopper-repeat", metavar="K", type=int, default=1, help="walk each journey K times")
    group.addoption("--mystery-shopper-history", metavar="DIR", help="keep the run in DIR/history.sqlite (default: nowhere)")
    group.addoption(
        "--mystery-shopper-evidence", choices=("full", "findings", "none"), default="full", help="which pictures to keep"
    )


def short(path: Path) -> str:
    """`path` as one would type it here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def configuration(config: pytest.Config) -> Path | None:
    """The configuration of this project; None where it has none of ours (one that is named need not exist)."""
    named = config.getoption("mystery_shopper_config")
    if named:
        return Path(config.invocation_params.dir, named).resolve()
    found = config.rootpath / CONFIG_FILE
    return found.resolve() if found.is_file() else None
