"""`mystery-shopper check`: what `run` would refuse, without opening a door."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mystery_shopper.commands import session
from mystery_shopper.commands.console import GOOD, complain, find_suite, out, suite
from mystery_shopper.running_records import USAGE

NAME = "check"


def command(
    paths: Annotated[list[Path] | None, typer.Argument(help="Feature files or folders; all of features/ by default.")] = None,
) -> int:
    """Say whether all sentences are understood and all journeys complete. Opens no door. Exits 0 or 2."""
    suite()
    root = find_suite()
    code, heard = session.walk(root, ["--collect-only", *session.default_paths(root, paths or ())], tells=False)
    misleading = dict.fromkeys(problem for book in heard.books(root) for problem in book.misleading())
    for problem in misleading:
        complain(problem)
    if heard.refused or misleading or code not in (0, 5):
        return USAGE
    if not heard.selected:
        complain("there is no journey to check.")
        return USAGE
    out.print(f"{GOOD} {heard.selected} journey{'s' if heard.selected != 1 else ''} can be walked.")
    return 0
