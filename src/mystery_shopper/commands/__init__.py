"""The command `mystery-shopper`: one module a command, each a thin front of what the engine does."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import typer

from mystery_shopper.commands import check, company, doctor, gate, phrases, prove, report, run, slides
from mystery_shopper.commands.console import complain
from mystery_shopper.errors import CouldNotLook, UsageError
from mystery_shopper.running_records import EXIT, INTERRUPTED, USAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

app = typer.Typer(
    name="mystery-shopper",
    help="Plays a company's customer across its channels, and proves whether what one channel promised holds in the next.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line. Exits: 0 kept, 1 broken, 10 compromised, 11 waiting, 2 wrong usage, 130 interrupted."""
    app(args=None if arguments is None else list(arguments), prog_name="mystery-shopper")


def _exiting(command: Callable[..., int]) -> Callable[..., None]:
    """`command` with its result, and the engine's bad news, as exit codes."""

    @functools.wraps(command)
    def called(*args: object, **options: object) -> None:
        try:
            code = command(*args, **options)
        except UsageError as error:
            complain(str(error))
            code = USAGE
        except CouldNotLook as error:
            complain(str(error))
            code = EXIT["compromised"]
        except KeyboardInterrupt:
            code = INTERRUPTED
        raise typer.Exit(code)

    return called


for module in (run, report, slides, gate, check, phrases, prove, company, doctor):
    app.command(name=module.NAME)(_exiting(module.command))
