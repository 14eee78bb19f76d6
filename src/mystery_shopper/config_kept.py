"""The configuration that a run was walked with, kept beside its diaries: a report is made of a run's directory wherever that
lies, on the machine of CI or on somebody's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from mystery_shopper import config as configuration
from mystery_shopper.config import Config
from mystery_shopper.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "configuration.json"
_SECRET = ("password", "token", "secret")
"""How the names of keys end whose values are nobody else's business."""
_IN_WORDS = re.compile(r"(?<=://)[^/@\s]+:[^/@\s]*(?=@)|(?<=(?:word|oken|cret|_key|-key)=)[^&\s]+", re.IGNORECASE)
"""Such values within others: `https://user:password@…`, `?token=…`, `--api-key=…`."""
_OPTION = re.compile(r"--?[\w-]*(?:password|token|secret|key)$", re.IGNORECASE)


def keep(run_dir: Path, config: Config) -> None:
    """Write `config` into `run_dir`, without passwords and tokens: a run's directory is handed around. Raises OSError."""
    table = _without_secrets(msgspec.to_builtins(config))
    (run_dir / FILE_NAME).write_bytes(msgspec.json.format(msgspec.json.encode(table)))


def of_run(run_dir: Path, source: Path) -> Config:
    """The configuration at `source`, as it is today (an owner may have been added since); where it is not there, the one that
    was kept. Raises ConfigError where there is neither, or where the kept one is damaged.
    """
    kept = run_dir / FILE_NAME
    if source.is_file() or not kept.is_file():
        return configuration.load(source)
    try:
        return msgspec.json.decode(kept.read_bytes(), type=Config)
    except msgspec.MsgspecError as error:
        message = f"{kept}: damaged ({error}). Make the report where the suite is, or download the run again."
        raise ConfigError(message) from error


def _without_secrets(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: "" if str(key).endswith(_SECRET) else _without_secrets(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        after_option = [False, *(isinstance(one, str) and _OPTION.match(one) is not None for one in value)]
        return ["" if hidden else _without_secrets(one) for one, hidden in zip(value, after_option, strict=False)]
    return _IN_WORDS.sub("", value) if isinstance(value, str) else value
