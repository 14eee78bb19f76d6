"""The pytest plugin, registered by its entry point. Inert in a project without `mystery_shopper.toml`."""

from __future__ import annotations

import pytest

from mystery_shopper import options


def pytest_addoption(parser: pytest.Parser) -> None:
    options.add(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    path = options.configuration(config)
    if path is not None:
        from mystery_shopper import hooks  # noqa: PLC0415 - a project without journeys is not to pay for them

        hooks.register(config, path)
