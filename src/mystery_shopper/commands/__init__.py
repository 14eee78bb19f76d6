"""The command `mystery-shopper`: one module a command, each a thin front of what the engine does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click
import typer

from mystery_shopper.commands import check, company, doctor, phrases, run
from mystery_shopper.commands.console import complain
from mystery_shopper.errors import CouldNotLook, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    name="mystery-shopper",
    help="Plays a company's customer across its channels, and proves whether what one channel promised holds in the next.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (run, check, phrases, company, doctor):
    app.command(name=module.NAME)(module.command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line. Exits: 0 kept, 1 broken, 10 compromised, 11 waiting, 2 wrong usage, 130 interrupted."""
    sys.exit(_status(list(sys.argv[1:] if arguments is None else arguments)))


def _status(arguments: list[str]) -> int:
    try:
        result: Any = app(args=arguments, prog_name="mystery-shopper", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except click.exceptions.Abort:
        return 130
    except KeyboardInterrupt:
        return 130
    except UsageError as error:
        complain(str(error))
        return 2
    except CouldNotLook as error:
        complain(str(error))
        return 10
    return result if isinstance(result, int) else 0
