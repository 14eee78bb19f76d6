"""The chat as a person sees it, in a real browser: turn by turn, whoever writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from mystery_shopper.channels.chat import Chat, Layout
from mystery_shopper.config_doors import ChatDoor, Doors
from mystery_shopper.diary import ContactOpened, Heard, HopStarted, Said
from mystery_shopper.errors import NotOffered
from tests.channels.kits import Kept, a_kit, noted
from tests.support.site import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

PAGE = """<main><h1>Chat</h1><ul role=log>{log}</ul>{form}</main>"""
FORM = "<form method=post><label>Your message <input name=words></label><button>Send</button></form>"
LEAVE = "<form method=post action=leave><button>Leave the chat</button></form>"
LATER = """<main><h1>Chat</h1><ul role=log></ul><label>Write <input id=words></label><button onclick="
const add = (who, words) => { const li = document.createElement('li'); li.innerHTML = '<b>' + who + '</b> ' + words;
document.querySelector('ul').append(li); };
setTimeout(() => add('Ada', 'One moment.'), 50);
">Go</button></main>"""


class Desk:
    """A chat with a machine that hands over to Jonas when she asks for a person."""

    def __init__(self) -> None:
        self.log = ["<li><strong>Assistant</strong> Hello, how can I help you?</li>"]
        self.over = False

    async def page(self, request: Request) -> HTMLResponse:
        if request.method == "POST":
            words = str((await request.form())["words"])
            self.log.append(f"<li class=you><strong>You</strong> {words}</li>")
            self.log.append("<li><strong>Assistant</strong> I am connecting you to the chat desk.</li>")
            quoted = f"<blockquote>{words}</blockquote>"
            self.log.append(f"<li><strong>Jonas Reed, chat desk</strong> You wrote: {quoted} It is on its way.</li>")
        return HTMLResponse(PAGE.format(log="".join(self.log), form="" if self.over else FORM + LEAVE))

    async def left(self, _: Request) -> HTMLResponse:
        self.log = self.log[:1]
        return HTMLResponse("<main>Goodbye.</main>")

    def app(self) -> Starlette:
        async def later(_: Request) -> HTMLResponse:
            return HTMLResponse(LATER)

        return Starlette(
            routes=[
                Route("/", self.page, methods=["GET", "POST"]),
                Route("/leave", self.left, methods=["POST"]),
                Route("/later", later),
            ]
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def url(desk: Desk) -> Iterator[str]:
    with serving(desk.app()) as found:
        yield found


@pytest.fixture
def kit(url: str, new_browser_context: Any) -> Any:
    found = a_kit(Doors(chat=ChatDoor(url=f"{url}/")), "chat", evidence=Kept(full=False), patience={"page": 2})
    return msgspec.structs.replace(found, browser_context=new_browser_context)


def test_who_writes_is_a_hop(kit: Any) -> None:
    chat = Chat(kit)
    talk = chat.begin()
    assert talk.hear() == "Hello, how can I help you?"
    assert talk.awaits == "text"
    talk.say("Where is my order?")
    assert talk.hear() == "I am connecting you to the chat desk.\nYou wrote: It is on its way."
    talk.leave()
    assert (talk.over, talk.hear()) == (True, "")
    chat.close()
    hops = [(hop.department, hop.reached) for hop in noted(kit, HopStarted)]
    assert hops == [("assistant", "page"), ("chat desk", "transfer")]
    assert [(one.text, one.form) for one in noted(kit, Said)] == [("Where is my order?", "typed")]
    heard = [one for one in noted(kit, Heard) if one.place == "chat"]
    assert [(one.form, one.hop) for one in heard] == [("typed", 1), ("typed", 1), ("typed", 2)]
    assert heard[-1].given_back == "Where is my order?"
    (transcript,) = [data.decode() for what, data, _, _ in kit.evidence.kept if what == "chat transcript"]
    assert "Maria: Where is my order?" in transcript
    assert "Jonas Reed, chat desk: You wrote:" in transcript


def test_the_words_of_the_log_are_not_what_the_page_shows(kit: Any) -> None:
    Chat(kit).begin().hear()
    assert [one.text for one in noted(kit, Heard) if one.form == "shown"] == ["Chat\nYour message Send\nLeave the chat"]


def test_what_she_has_read_before_is_not_heard_again(kit: Any) -> None:
    chat = Chat(kit)
    chat.layout = Layout(leave="")
    talk = chat.begin()
    talk.hear()
    talk.say("Hello")
    talk.hear()
    talk.leave()
    again = chat.begin()
    assert again.hear() == ""
    assert len(noted(kit, ContactOpened)) == 2


def test_a_chat_without_a_field_is_over(kit: Any, desk: Desk) -> None:
    desk.over = True
    talk = Chat(kit).begin()
    assert (talk.over, talk.awaits) == (True, "nothing")
    assert talk.hear() == "Hello, how can I help you?"
    talk.leave()


def test_an_answer_that_comes_later_is_waited_for(kit: Any, url: str) -> None:
    chat = Chat(kit)
    chat.root = f"{url}/later"
    talk = chat.begin(Layout(field="Write", send="Go", theirs="[role=log] li"))
    talk.say("Hello?")
    assert talk.hear() == "One moment."
    assert [hop.department for hop in noted(kit, HopStarted)] == ["chat page", "ada"]


def test_what_is_missing_is_said(kit: Any) -> None:
    with pytest.raises(NotOffered, match=r"\[doors\.chat\]"):
        Chat(a_kit(Doors(), "chat"))
    with pytest.raises(NotOffered, match="no keys"):
        Chat(kit).begin().press("1")
