"""The chat on a company's page, in a real browser: read turn by turn, with whoever writes there named as a hop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from mystery_shopper.channels.screen import Screen
from mystery_shopper.diary import Heard
from mystery_shopper.errors import NotOffered
from mystery_shopper.patience import Impatience, Patience

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from mystery_shopper.channels.protocol import Awaits, Kit

PAGE: Final = "chat page"
"""Who serves while nobody has written yet."""


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Where a company's chat page has what. `field`, `send`, `leave`: accessible names ("" for `leave`: there is no such button).
    `theirs`: CSS selector of the company's entries, in order; inside each, `speaker` is who writes ("Jonas, chat desk": the words
    after the comma are the department) and `quoted` what is given back of her own words.
    """

    field: str = "Your message"
    send: str = "Send"
    leave: str = "Leave the chat"
    theirs: str = "[role=log] > :not(.you)"
    speaker: str = "strong, b, [data-speaker]"
    quoted: str = "blockquote, q"


class Entry(msgspec.Struct, frozen=True):
    """One entry of the company's: who wrote it, what, and what of her own words it gives back."""

    speaker: str
    text: str
    quoted: str = ""

    @property
    def department(self) -> str:
        """As in: "Jonas, chat desk" → "chat desk"; "Assistant" → "assistant"."""
        name, _, desk = self.speaker.rpartition(",")
        return (desk if name else self.speaker).strip().lower()


class Chat(Screen):
    """Her window on the chat. Elements with the role `log` are its words; the page around them is what the page shows."""

    name = "chat"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        if kit.doors.chat is None:
            message = f"{kit.notebook.customer} has no chat to write in: add [doors.chat] to mystery_shopper.toml."
            raise NotOffered(message)
        self.root = kit.doors.chat.url
        self.layout = Layout()
        self._talk: ChatTalk | None = None

    def begin(self, layout: Layout | None = None) -> ChatTalk:
        """Open the page, and the conversation on it: a new contact. Where it has no field to write into, it is over."""
        self.turn_away()
        self.layout = layout or self.layout
        old = self.entries() if self._page is not None else []
        self.open(self.root)
        now = self.entries()
        seen = len(old) if now[: len(old)] == old else 0
        self._talk = ChatTalk(self, seen)
        return self._talk

    def entries(self) -> list[Entry]:
        """What the company has written so far."""
        return [self._entry(one) for one in self._do(self.page.locator(self.layout.theirs).all, "read the chat")]

    def serve(self, department: str) -> None:
        """Somebody else writes from here on: the next hop."""
        if department and department != self._department:
            reached = "transfer" if self._department not in ("", PAGE) else "page"
            self._department = department
            self.notebook.serve(department, reached=reached)

    def turn_away(self) -> None:
        talk, self._talk = self._talk, None
        if talk is not None:
            talk.keep_transcript()
        super().turn_away()

    def close(self) -> None:
        self.turn_away()
        super().close()

    def _serve(self) -> None:
        """Who writes is a hop, whatever the path; before anybody has written, the page is."""
        if not self._department:
            written = self.entries()
            self.serve(written[0].department if written else PAGE)

    def _entry(self, where: Locator) -> Entry:
        def words(selector: str) -> str:
            found: list[str] = self._do(where.locator(selector).all_inner_texts, "read the chat")
            return " ".join(" ".join(found).split())

        whole = " ".join(str(self._do(where.inner_text, "read the chat")).split())
        speaker, quoted = words(self.layout.speaker), words(self.layout.quoted)
        text = whole.removeprefix(speaker).strip()
        return Entry(speaker, " ".join(text.replace(quoted, " ").split()) if quoted else text, quoted)


class ChatTalk:
    """A conversation in the chat."""

    def __init__(self, chat: Chat, seen: int) -> None:
        self._chat = chat
        self._seen = seen
        self._transcript: list[str] = []
        self._waits = False
        self._left = False

    @property
    def over(self) -> bool:
        return self._left or not self._chat.labelled(self._chat.layout.field)

    @property
    def awaits(self) -> Awaits:
        return "nothing" if self.over else "text"

    def hear(self) -> str:
        """What was written since; waits for it where she has written. "" where nothing came."""
        if self._left:
            return ""
        patience = self._chat.kit.config.patience
        new: list[Entry] | Impatience = self._new() or []
        if not new and self._waits:
            new = Patience(patience.page, patience.every).until(self._new)
        if isinstance(new, Impatience):
            new = []
        self._seen += len(new)
        self._waits = False
        for entry in new:
            self._chat.serve(entry.department)
            self._chat.notebook.note(
                Heard, text=entry.text, form="typed", place="chat", given_back=entry.quoted, source=self._chat.page.url
            )
            self._transcript.append(f"{entry.speaker}: {entry.text}")
        return "\n".join(entry.text for entry in new)

    def say(self, words: str) -> None:
        """Type it and send it. DeadEnd where the page takes no words any more."""
        self._chat.fill(self._chat.layout.field, words, "typed")
        self._chat.press(self._chat.layout.send)
        self._transcript.append(f"{self._chat.notebook.customer}: {words}")
        self._waits = True

    def press(self, keys: str) -> None:
        message = f"There are no keys to press in a chat ({keys})."
        raise NotOffered(message)

    def leave(self) -> None:
        """End the conversation by the page's button, where it has one."""
        if self._left:
            return
        self._left = True
        name = self._chat.layout.leave
        if name and self._chat.offers("button", name):
            self._chat.press(name)
        self._chat.turn_away()

    def keep_transcript(self) -> None:
        text, self._transcript = "\n".join(self._transcript), []
        if text:
            self._chat.kit.evidence.keep(self._chat.notebook, "chat transcript", text.encode(), "text/plain")

    def _new(self) -> list[Entry] | None:
        return self._chat.entries()[self._seen :] or None
