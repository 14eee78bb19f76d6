"""Fixtures of the channels that need servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.channels.mail_servers import mail_servers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.channels.mail_servers import MailServers


@pytest.fixture
def post() -> Iterator[MailServers]:
    """Fresh mail servers; starting them takes milliseconds."""
    with mail_servers() as servers:
        yield servers
