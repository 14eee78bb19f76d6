"""A page as a person sees it: labels, roles, names, words. The web and the store counter are both met through it.

What she types, presses and reads goes to the diary as it happens; a picture is kept when there is something new to see.
"""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mystery_shopper.channels import access, papers
from mystery_shopper.channels.hands import Keyboard, Mouse, OutOfReach
from mystery_shopper.channels.safety import check_url
from mystery_shopper.channels.settling import Settling
from mystery_shopper.diary import Declared, Heard, KnownBy, Pressed, Said
from mystery_shopper.errors import Ambiguous, DeadEnd, Unreachable

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page, Response

    from mystery_shopper.channels.hands import Hands
    from mystery_shopper.channels.protocol import Kit
    from mystery_shopper.diary import Form

IDLE: Final = timedelta(minutes=30)
"""A visit ends after this much of the journey's time without an action."""

_NOTICED = timedelta(seconds=1)

Role = Literal[
    "button",
    "link",
    "textbox",
    "heading",
    "combobox",
    "checkbox",
    "radio",
    "region",
    "log",
    "alert",
    "status",
    "article",
    "note",
    "complementary",
]


class Screen:
    """One customer's window on a company's pages. `root` is the door's URL; places in the diary are paths below it."""

    name = "web"
    form: Form = "shown"

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.notebook = kit.notebook
        self.root = ""
        self._page: Page | None = None
        self._hands: Hands = Mouse()
        self._settling = Settling()
        self._known: list[str] = []
        self._seen = ""
        self._department = ""
        self._status = 0
        self._last = self.notebook.diary.clock.now()
        self._offset: timedelta | None = None  # of the journey's clock, as the browser was told

    # ---- the page

    @property
    def page(self) -> Page:
        """The Playwright page, for what labels and roles cannot say. Made when first needed."""
        if self._page is None:
            context = self.kit.browser_context()
            context.set_default_timeout(self.kit.config.patience.page * 1000)
            self._page = context.new_page()
            self._page.on("response", self._note_status)
            self._settling.watch(self._page)
            self._offset = None
        return self._page

    @property
    def path(self) -> str:
        """Where she is, as a path below the door: "/products/trail-tent-4"."""
        return self._below(self.page.url)

    def open(self, where: str = "") -> str:
        """Go to a URL or a path below the door; returns the words shown. Opens a contact where none is open."""
        url = urljoin(self.root, where)
        check_url(url, self.kit.config.safety)
        if self._idle():
            self.turn_away()
        if not self.notebook.contact:
            self._begin(url)
        self._do(lambda: self.page.goto(url), f"open {url}")
        return self.look()

    def look(self) -> str:
        """What the page shows now, to the diary when it is new; notes that it sets apart stand at `banner`.

        Raises DeadEnd for an error page (HTTP 500 and above).
        """
        words: str = self._do(lambda: self._settling.words(self.page, self.kit.config.patience), "read the page")
        self._serve()
        mark = hashlib.sha256(f"{self.path}\n{words}".encode()).hexdigest()
        if mark != self._seen:
            self._seen = mark
            self.notebook.note(Heard, text=words, form=self.form, place=self.path, source=self.page.url)
            for notice in self.words_of("note"):
                self.notebook.note(Heard, text=notice, form=self.form, place="banner", source=self.page.url)
            if self.kit.evidence.full:
                self.picture()
            self._go_through()
        if self._status >= 500:  # noqa: PLR2004 - the first of HTTP's server errors
            message = f"{self.page.url} answered with an error page (HTTP {self._status}): {_short(words)}"
            raise DeadEnd(message)
        return words

    # ---- what a person does

    def by_keyboard(self) -> None:
        """From now on she uses the keyboard and a screen reader: she goes through every new page with the Tab key, and what is
        wrong with it is written down; what the keys do not lead to is a dead end.
        """
        self._hands = Keyboard()

    def fill(self, label: str, value: str, form: Form = "typed") -> None:
        """Type `value` into the field that is labelled so."""
        field = self._one(self.page.get_by_label(label, exact=True), self.page.get_by_label(label), "field", label)
        self._do(lambda: self._hands.fill(field, value), f"fill in “{label}”")
        self.notebook.note(Said, text=value, form=form, into=label)
        self._touch()

    def choose(self, label: str, option: str) -> None:
        """Choose `option` of the list, or the radio button of the group, that is labelled so."""
        field = self._one(self.page.get_by_label(label, exact=True), self.page.get_by_label(label), "list", label)
        self._do(lambda: self._hands.choose(field, option), f"choose “{option}” in “{label}”")
        self.notebook.note(Said, text=option, form="chosen", into=label)
        self._touch()

    def tick(self, label: str) -> None:
        """Tick the box or radio button that is labelled so."""
        box = self._one(self.page.get_by_label(label, exact=True), self.page.get_by_label(label), "box", label)
        self._do(lambda: self._hands.tick(box), f"tick “{label}”")
        self.notebook.note(Pressed, what=label, kind="box")
        self._touch()

    def press(self, name: str, within: str = "") -> str:
        """Press the button named so (inside the region named `within`); returns what is shown then."""
        return self._act("button", name, within)

    def follow(self, name: str, within: str = "") -> str:
        """Follow the link named so; returns what is shown then."""
        return self._act("link", name, within)

    def download(self, name: str) -> str:
        """Take away the PDF behind the link named so: its words. Raises DeadEnd where it cannot be had or read."""
        links = self.page.get_by_role("link", name=name, exact=True), self.page.get_by_role("link", name=name)
        link = self._one(*links, "link", name)
        url = urljoin(self.page.url, str(self._do(lambda: link.get_attribute("href"), f"see where “{name}” leads to") or ""))
        check_url(url, self.kit.config.safety)
        self.notebook.note(Pressed, what=name, kind="link")
        answer = self._do(lambda: self.page.context.request.get(url), f"download “{name}”")
        try:
            words = papers.words_of(answer.body())
        except papers.Unreadable as error:
            why = str(error) if answer.ok else f"HTTP {answer.status}"
            self.notebook.note(Heard, text=f"[{name}: {why}]", form="signalled", place="attachment", source=url)
            message = f"{url} was to be a document; it cannot be read ({why})."
            raise DeadEnd(message) from error
        self.notebook.note(Heard, text=words, form="shown", place="attachment", source=url)
        return words

    def unfold(self, summary: str) -> None:
        """Open the details that are summed up so; does nothing where they are open."""
        mark = self.page.locator("summary")
        target = self._one(
            mark.filter(has_text=re.compile(rf"^\s*{re.escape(summary)}\s*$")), mark.filter(has_text=summary), "fold", summary
        )
        if not self._do(lambda: target.evaluate("node => node.parentElement.open"), f"look at “{summary}”"):
            self.notebook.note(Pressed, what=summary, kind="fold")
            self._do(lambda: self._hands.press(target), f"unfold “{summary}”")

    # ---- what a person perceives

    def offers(self, role: Role, name: str) -> bool:
        """Whether the page, as it stands, shows such an element."""
        self._do(self.page.wait_for_load_state, "wait for the page")
        pattern = re.compile(re.escape(name), re.IGNORECASE)
        return bool(self._do(lambda: self.page.get_by_role(role, name=pattern).filter(visible=True).count(), "look around"))

    def labelled(self, label: str) -> bool:
        """Whether the page, as it stands, has a field labelled so."""
        return bool(self._do(lambda: self.page.get_by_label(label).filter(visible=True).count(), "look around"))

    def words_of(self, role: Role, name: str = "") -> list[str]:
        """The words of each visible element with that role (and name), in the order of the page."""
        found = self.page.get_by_role(role, name=name) if name else self.page.get_by_role(role)
        return list(self._do(lambda: found.filter(visible=True).all_inner_texts(), f"read the {role}"))

    def now_known(self, how: str) -> None:
        """From now on the company knows her in this browser (`signed-in`, `own-browser`)."""
        if how not in self._known:
            self._known.append(how)
            self.notebook.note(KnownBy, how=how)

    def forgotten(self, how: str) -> None:
        """The company no longer knows her so (she signed out): ends the visit."""
        self._known = [one for one in self._known if one != how]
        self.turn_away()

    # ---- the channel's protocol

    def picture(self) -> None:
        """Keep a picture of the page in the open contact."""
        if self._page is None or not self.notebook.contact:
            return
        try:
            data = self._page.screenshot(type="jpeg", quality=80)
            title = self._page.title()
        except PlaywrightError:
            return  # the browser is gone: what was seen before is in the diary, and the next action says so
        self.kit.evidence.keep(self.notebook, f"{self.name}: {title or self.path}", data, "image/jpeg")

    def turn_away(self) -> None:
        """She turns to another channel: the visit ends; the browser stays as it is."""
        self.notebook.close()
        self._department = self._seen = ""

    def close(self) -> None:
        self.notebook.close()
        if self._page is not None:
            page, self._page = self._page, None
            try:
                page.context.close()
            except PlaywrightError:
                return  # already gone: nothing to free

    # ---- inside

    def _begin(self, url: str) -> None:
        self.notebook.open(url, known_by=self._known, title=self.root)
        self._department = self._seen = ""

    def _act(self, role: Role, name: str, within: str) -> str:
        area: Any = self.page
        if within:
            pattern = re.compile(re.escape(within), re.IGNORECASE)
            area = self.page.get_by_role("region", name=pattern).or_(self.page.get_by_role("article", name=pattern))
        exact = area.get_by_role(role, name=name, exact=True)
        target = self._one(exact, area.get_by_role(role, name=name), role, name)
        self.notebook.note(Pressed, what=name, kind=role)
        self._status = 0
        self._do(lambda: self._hands.press(target), f"press “{name}”")
        self._do(self.page.wait_for_load_state, f"wait for what “{name}” leads to")
        self._touch()
        if self._status and not self._do(self.page.get_by_role("log").count, "look around"):
            self._seen = ""  # the same page again is what she got; where a conversation is kept on it, its frame is no news
        return self.look()

    def _one(self, exact: Locator, loose: Locator, what: str, name: str) -> Locator:
        """The one visible element; DeadEnd where the page has none (with what it has), Ambiguous where it has several."""
        if not self.notebook.contact:  # she comes back to a page that was left open
            self._begin(self.page.url)
            self._serve()
        either = exact.or_(loose).filter(visible=True)
        try:
            self._appears(either.first)
        except PlaywrightTimeout:
            reason = self._do(lambda: access.only_for_the_eyes(self.page, what, name), "look around")
            message = f"{self.page.url} has no {what} “{name}”. {reason or f'It has: {self._inventory()}'}"
            raise DeadEnd(message, kind="not-accessible" if reason else "") from None
        except PlaywrightError as error:
            raise self._gone(error, f"find the {what} “{name}”") from error
        for candidates in (exact.filter(visible=True), loose.filter(visible=True)):
            count = candidates.count()
            if count == 1:
                return candidates
            if count > 1:
                names = " / ".join(_short(text, 60) for text in candidates.all_inner_texts())
                message = f"{self.page.url} has {count} {what}s called “{name}” ({names}). Say where, with `within`."
                raise Ambiguous(message)
        message = f"{self.page.url}: the {what} “{name}” vanished while she looked at it."
        raise DeadEnd(message)

    def _appears(self, element: Locator) -> None:
        """Wait for `element`: as long as the page takes to load, and then a little. Raises PlaywrightTimeout."""
        patience = self.kit.config.patience
        try:
            element.wait_for(timeout=1000 * min(patience.control, patience.page))
        except PlaywrightTimeout:
            self.page.wait_for_load_state()  # what she pressed may have led to a page that comes late
            element.wait_for(timeout=1000 * patience.every)

    def _inventory(self) -> str:
        names = self.page.evaluate(
            "() => [...document.querySelectorAll('label, button, a, h1, h2')].filter(n => n.offsetParent)"
            ".map(n => n.innerText.trim()).filter(Boolean).slice(0, 40)"
        )
        return "; ".join(_short(name, 40) for name in names) or "nothing that can be named"

    def _go_through(self) -> None:
        """Write down what is wrong with a new page for who uses keys and names alone; nothing for who uses a mouse."""
        wrong = self._do(lambda: self._hands.survey(self.page), "go through the page")
        if wrong is not None:
            self.notebook.note(Declared, about="observed", facts={"what": "access", "page": self.path, **wrong})

    def _serve(self) -> None:
        """A hop starts where the path belongs to another department than before."""
        hops = [hop for hop in self.kit.config.hops if hop.channel == self.name and hop.path]
        name = next((hop.name for hop in hops if fnmatch(self.path, hop.path)), self._default_department())
        if name != self._department:
            self._department = name
            self.notebook.serve(name, reached="page")

    def _default_department(self) -> str:
        return "web site"

    def _below(self, url: str) -> str:
        root, there = urlsplit(self.root).path.rstrip("/"), urlsplit(url).path
        return there.removeprefix(root) or "/"

    def _idle(self) -> bool:
        return bool(self.notebook.contact) and self.notebook.diary.clock.now() - self._last > IDLE

    def _touch(self) -> None:
        self._last = self.notebook.diary.clock.now()

    def _note_status(self, response: Response) -> None:
        request = response.request
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self._status = response.status

    def _do(self, action: Callable[[], Any], what: str) -> Any:
        """Carry out `action`; translate what goes wrong into the two families."""
        try:
            self._tell_the_time()
            result = action()
        except PlaywrightTimeout as error:
            message = f"{self.page.url}: could not {what} within {self.kit.config.patience.page:g} s: {_short(error.message)}"
            raise DeadEnd(message) from error
        except OutOfReach as error:
            message = f"{self.page.url}: could not {what} with the keyboard: {error}"
            raise DeadEnd(message, kind="not-accessible") from error
        except PlaywrightError as error:
            raise self._gone(error, what) from error
        self._touch()
        return result

    def _tell_the_time(self) -> None:
        """The browser's own clock shows the journey's time: what a page's script takes for today is the company's today."""
        clock = self.notebook.diary.clock
        if self._page is None or (self._offset is not None and abs(clock.offset - self._offset) < _NOTICED):
            return
        browsers_own = self._page.context.clock
        if self._offset is None:
            browsers_own.install(time=clock.now())
        else:
            browsers_own.set_system_time(clock.now())
        self._offset = clock.offset

    def _gone(self, error: PlaywrightError, what: str) -> Unreachable:
        return Unreachable(f"could not {what} on {self.name} ({self.root}): {_short(error.message)}")


def _short(text: str, length: int = 200) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[:length]}…"
