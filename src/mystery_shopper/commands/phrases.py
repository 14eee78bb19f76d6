"""`mystery-shopper phrases`: everything that can be said, with an example each and where it is defined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from mystery_shopper.commands import session
from mystery_shopper.commands.console import complain, find_suite, out, suite
from mystery_shopper.running_records import USAGE

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.phrases import Phrase

NAME = "phrases"


def command(
    words: Annotated[list[str] | None, typer.Argument(help="Only phrases in which all these words occur.")] = None,
) -> int:
    """List what a product owner can say."""
    suite()
    found = [phrase for phrase in listed(find_suite()) if _matches(phrase, words or ())]
    if not found:
        complain(f"no phrase has {' '.join(words or ())!r} in it." if words else "no phrase is defined.")
        return USAGE
    for keyword in dict.fromkeys(phrase.keyword for phrase in found):
        for phrase in (one for one in found if one.keyword == keyword):
            outcome = "  [green]outcome[/green]" if phrase.outcome else ""
            out.print(f"[bold]{keyword}[/bold] {escape(phrase.readable)}{outcome}")
            out.print(f"    [dim]{escape(phrase.says)}{'  ' if phrase.says else ''}{escape(phrase.where)}[/dim]")
    return 0


def listed(root: Path) -> list[Phrase]:
    """All phrases of the suite at `root`, each once. Features that would be refused do not matter here."""
    features, conftest = root / "features", root / "conftest.py"
    heard = session.Listener(tells=False)
    session.collect(root, [str(features if features.exists() else conftest)], heard)
    found = {(one.where, one.pattern, one.type): one for book in heard.books(root) for one in book.all()}.values()
    order = ["given", "when", "then", ""]
    return sorted(found, key=lambda one: (order.index(one.type), one.file, one.line))


def _matches(phrase: Phrase, words: list[str] | tuple[str, ...]) -> bool:
    text = f"{phrase.keyword} {phrase.pattern} {phrase.example} {phrase.says} {phrase.file}".casefold()
    return all(word.casefold() in text for word in words)
