"""The store: shelf, slot and counter, met through the pages that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mystery_shopper.channels.screen import Screen
from mystery_shopper.diary import Heard
from mystery_shopper.errors import NotOffered

if TYPE_CHECKING:
    from mystery_shopper.channels.protocol import Awaits, Kit


class Store(Screen):
    """A visit to one of the company's stores. `enter` chooses which."""

    name = "store"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        if kit.doors.store is None:
            message = f"{kit.notebook.customer} has no store to go to: add [doors.store] to mystery_shopper.toml."
            raise NotOffered(message)
        self.door = kit.doors.store
        self.place = ""

    def enter(self, place: str = "") -> str:
        """Walk into the store `place` (the only one, where there is one); returns what she sees."""
        url = self.door.url
        if place or self.door.places:
            url = self._url_of(place)
        if self.notebook.contact and place != self.place:
            self.turn_away()
        self.place, self.root = place, url
        return self.open(url)

    def counter(self, *, label: str, button: str, theirs: str) -> Counter:
        """The conversation on the page that she is on: `label` names the field she speaks into, `button` says it, and
        `theirs` is the CSS selector of the company's entries, in order. (Keep them in an element with the role `log`:
        such elements are left out of what the page shows otherwise.)
        """
        return Counter(self, label, button, theirs)

    def _url_of(self, place: str) -> str:
        names = {name.casefold(): url for name, url in self.door.places.items()}
        if not place and len(names) == 1:
            return next(iter(names.values()))
        if place.casefold() in names:
            return names[place.casefold()]
        message = f"No store called “{place}”. [doors.store] places has: {', '.join(self.door.places) or 'none'}."
        raise NotOffered(message)

    def _default_department(self) -> str:
        return f"store {self.place}".strip()


class Counter:
    """A conversation at the counter, as the page keeps it."""

    def __init__(self, store: Store, label: str, button: str, theirs: str) -> None:
        self._store = store
        self._label = label
        self._button = button
        self._theirs = theirs
        self._heard = 0

    @property
    def over(self) -> bool:
        return not self._store.labelled(self._label)

    @property
    def awaits(self) -> Awaits:
        return "nothing" if self.over else "speech"

    def hear(self) -> str:
        entries = self._store.page.locator(self._theirs).all_inner_texts()
        new, self._heard = entries[self._heard :], len(entries)
        words = "\n".join(" ".join(entry.split()) for entry in new)
        if words:
            self._store.notebook.note(Heard, text=words, form="spoken", place="counter", source=self._store.page.url)
        return words

    def say(self, words: str) -> None:
        self._store.fill(self._label, words, "spoken")
        self._store.press(self._button)

    def press(self, keys: str) -> None:
        message = f"There are no keys to press at a counter ({keys})."
        raise NotOffered(message)

    def leave(self) -> None:
        self._store.turn_away()
