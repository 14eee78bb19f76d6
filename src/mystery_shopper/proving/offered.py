"""Which faults the company can switch on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.companies import CompanyProcess, start_command
from mystery_shopper.control import Control
from mystery_shopper.errors import CouldNotLook, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from mystery_shopper.config import Config
    from mystery_shopper.control import Fault

_NEEDED = ("instances", "faults")


def faults(config: Config, root: Path, options: str = "") -> tuple[Fault, ...]:
    """As the control contract lists them. Raises UsageError that says what is missing for a proof."""
    process, url = None, config.company.control
    try:
        if config.company.start or options:
            process = CompanyProcess(start_command(config, options), root)
            url = process.opened().control or url
        if not url:
            message = f"nothing can be proved: {config.company.name} offers no control contract (docs/control-contract.md)."
            raise UsageError(message)
        control = Control(url, config.safety)
        missing = [part for part in _NEEDED if part not in control.about().offers]
        if missing:
            message = f"nothing can be proved: the control contract at {url} does not offer {' and '.join(missing)}."
            raise UsageError(message)
        return control.faults()
    except CouldNotLook as error:
        raise UsageError(str(error)) from error
    finally:
        if process is not None:
            process.close()
