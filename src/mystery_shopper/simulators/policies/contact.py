"""Policies on how the company can be reached: menus, queues, chat, bot, text messages, notices."""

from __future__ import annotations

import dataclasses
from typing import Literal

from mystery_shopper.simulators.policies.departments import ALL
from mystery_shopper.simulators.policies.values import policy, some_of


@dataclasses.dataclass(frozen=True, kw_only=True)
class Contact:
    """Policies on how the company can be reached: menus, queues, chat, bot, text messages, notices."""

    # who sees what came in by chat and text message
    chat_cases_seen_by: frozenset[str] = some_of(ALL)
    sms_cases_seen_by: frozenset[str] = some_of(ALL)

    # telephone menus and queues
    menu_levels: int = policy(2, 3, 7)
    """Menus that a caller goes through on the way to whom she wants, before her number is asked for."""
    person_offered: Literal["in every menu", "in the last menu"] = policy("in every menu", "in the last menu")
    """Where a caller can ask for an employee."""
    seconds_for_each_caller: int = policy(12, 60, 240)
    """How long one caller is served who stands in the queue before her: how many employees there are."""
    wait_words: Literal["as it is", "always the same", "none"] = policy("as it is", "always the same", "none")
    """What a caller is told about her wait: how long it is; an excuse that has long been recorded; or nothing."""

    # how employees talk
    manner: Literal["to the point", "by the script"] = policy("to the point", "by the script")
    """`by the script`: declarations are read out, and she is put on hold while each answer is looked for."""
    questions_to_others: Literal["called back", "asked while she waits"] = policy("called back", "asked while she waits")
    """What happens where only somebody else knows: she gets an answer by a time that is named, or holds the line meanwhile."""

    # the chat
    bot_gives_up: Literal["on request or after two failures", "never"] = policy("on request or after two failures", "never")
    """When the assistant in the chat hands over to a person."""
    chat_serves: Literal["everybody", "new customers"] = policy("everybody", "new customers")

    # notices
    notices: Literal["taken down in time", "left standing"] = policy("taken down in time", "left standing")
    """Whether what is suspended comes back after 30 days at most, and its notice goes."""
    notices_say: Literal["since which day", "no day"] = policy("since which day", "no day")
