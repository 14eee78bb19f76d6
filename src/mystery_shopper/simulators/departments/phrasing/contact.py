"""How the company words its menus' ways to a person, its waits, its chat and its notices."""

from __future__ import annotations

import msgspec


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """Slots are noted behind each sentence."""

    by_chat: str
    by_sms: str

    # menus and queues
    for_an_employee: str
    further: str
    further_still: str
    further_at_last: str
    nobody_here: str
    wait: str  # minutes
    excuse: str
    hold_on: str
    declaration: str

    # the chat
    assistant_opens: str
    assistant_again: str
    assistant_hands_over: str
    assistant_anything_else: str
    prospects_opens: str
    prospects_only: str  # phone
    joins: str  # employee
    has_read: str  # employee
    promise_email: str

    # questions to others
    asks_others: str  # owner number matter until
    asks_meanwhile: str
    from_others: str  # item day
    answer_text: str  # number item day
    answer_subject: str  # number

    # notices
    guarantee: str
    guarantee_page: str
    suspended: str  # what since reason
    suspended_page: str  # what
