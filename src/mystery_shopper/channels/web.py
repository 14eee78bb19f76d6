"""The company's web pages, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.channels.screen import Screen
from mystery_shopper.errors import NotOffered

if TYPE_CHECKING:
    from mystery_shopper.channels.protocol import Kit


class Web(Screen):
    """Her browser on the company's web site: a visit lasts until she signs out, turns to another channel, or idles."""

    name = "web"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        if kit.doors.web is None:
            message = f"{kit.notebook.customer} has no web site to go to: add [doors.web] to mystery_shopper.toml."
            raise NotOffered(message)
        self.root = kit.doors.web.url
