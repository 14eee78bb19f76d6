"""The configuration that a run was walked with, kept beside its diaries: a report is made of a run's directory wherever that
lies, on the machine of CI or on somebody's own.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mystery_shopper import config as configuration

if TYPE_CHECKING:
    from mystery_shopper.config import Config

FILE_NAME = "configuration.toml"
"""Not the name of a suite's own: the run's directory is none."""
_SECRET = re.compile(r"""(?P<key>\b(?:password|\w*token|\w*secret)\s*=\s*)(?:"[^"\n]*"|'[^'\n]*')""")


def keep(run_dir: Path, source: Path) -> None:
    """Copy `source` into `run_dir`, without passwords and tokens: a run's directory is handed around. Raises OSError."""
    (run_dir / FILE_NAME).write_text(_SECRET.sub(r'\g<key>""', source.read_text(encoding="utf-8")), encoding="utf-8")


def of_run(run_dir: Path, source: Path, digest: str) -> Config:
    """The configuration at `source`, as it is today (an owner may have been added since); where it is not there, the one that
    was kept, with the `digest` of what it was kept of. Raises ConfigError where there is neither.
    """
    kept = run_dir / FILE_NAME
    if source.is_file() or not kept.is_file():
        return configuration.load(source)
    return msgspec.structs.replace(configuration.load(kept), source=str(source), digest=digest)
