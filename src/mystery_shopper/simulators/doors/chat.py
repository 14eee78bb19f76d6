"""The chat: a page on which an assistant answers first, and hands over to the chat desk with all that was written."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from starlette.routing import Route

from mystery_shopper.simulators.departments import assistant, phrasing
from mystery_shopper.simulators.departments.desk import employee_of
from mystery_shopper.simulators.departments.employee import talk
from mystery_shopper.simulators.departments.turns import Context
from mystery_shopper.simulators.doors.visit import Visit
from mystery_shopper.simulators.policies import CHAT_DESK

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

ASSISTANT = "Assistant"
_IDLE = timedelta(minutes=30)
"""Who writes nothing for so long finds a new conversation."""
_KEPT = ("log", "said", "failures", "person", "over", "at")


def routes() -> list[BaseRoute]:
    pages = (("", show, "GET"), ("", say, "POST"), ("leave", leave, "POST"))
    return [Route(f"/i/{{instance}}/chat/{path}", endpoint, methods=[method]) for path, endpoint, method in pages]


async def show(request: Request) -> Response:
    """The conversation as it stands; whoever comes finds the assistant's greeting."""
    visit = Visit(request, "chat")
    _begin(visit)
    return visit.page("chat/chat.html", log=visit.state["log"], over=visit.state["over"])


async def say(request: Request) -> Response:
    visit = Visit(request, "chat")
    _begin(visit)
    words = (await visit.form()).get("words", "")
    state = visit.state
    if words and not state["over"]:
        state["at"] = visit.instance.clock.now().isoformat()
        state["log"].append(["You", words])
        state["said"].append(words)
        if state["person"]:
            _served(visit, words)
        else:
            _assisted(visit, words)
    return visit.to("")


async def leave(request: Request) -> Response:
    """End the conversation; whoever comes back starts another."""
    visit = Visit(request, "chat")
    for name in _KEPT:
        visit.state.pop(name, None)
    return visit.page("chat/left.html")


def _begin(visit: Visit) -> None:
    """Start a conversation where there is none, or the last one is over or long ago."""
    state, now = visit.state, visit.instance.clock.now()
    if state.get("log") and not (state["at"] and now - datetime.fromisoformat(state["at"]) > _IDLE):
        return
    state["conversations"] = state.get("conversations", 0) + 1
    opening = [[ASSISTANT, assistant.opens(visit.instance)]]
    state.update(log=opening, said=[], failures=0, person="", over=False, at=now.isoformat())


def _assisted(visit: Visit, words: str) -> None:
    state = visit.state
    answer = assistant.answer(visit.instance, words, state["failures"])
    state["failures"] = state["failures"] + 1 if answer.failed else 0
    state["log"].append([ASSISTANT, answer.says])
    state["over"] = answer.then == "closed"
    if answer.then == "hand over":
        _hand_over(visit)


def _hand_over(visit: Visit) -> None:
    """An employee joins. Where handovers are read, she answers what was written so far; else she begins from the beginning."""
    state, words = visit.state, phrasing.of(visit.instance).contact
    session = _session(visit)
    state["person"] = f"{employee_of(visit.instance, CHAT_DESK, session)}, {CHAT_DESK}"
    said = " ".join(state["said"]) if visit.instance.policies.handover == "warm" else None
    visit.instance.records.transfers.keep(session, ASSISTANT.lower(), CHAT_DESK, {"story": said} if said else {})
    state["log"].append([state["person"], words.joins.format(employee=state["person"].partition(",")[0])])
    _served(visit, said, words.has_read.format(employee=state["person"].partition(",")[0]) if said else "")


def _served(visit: Visit, words: str | None, before: str = "") -> None:
    turn = talk(visit.instance, CHAT_DESK, _session(visit), words, Context(channel="chat"))
    visit.state["log"].append([visit.state["person"], f"{before} {turn.says}".strip()])
    visit.state["over"] = turn.then == "end"


def _session(visit: Visit) -> str:
    return f"chat {visit.session} {visit.state['conversations']}"
