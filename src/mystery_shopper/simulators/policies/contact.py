"""Policies on how the company can be reached: menus, queues, chat, bot, text messages, notices."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Contact:
    """Policies on how the company can be reached: menus, queues, chat, bot, text messages, notices."""
