"""How a customer acts on a page: with eyes and a mouse, or with the keyboard and a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mystery_shopper.channels import access

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

_FOCUSED = "node => node.getRootNode().activeElement === node"
_GROUP_FOCUSED = """node => {
  const at = node.getRootNode().activeElement;
  return at === node || (node.type === 'radio' && at && at.type === 'radio' && at.name === node.name);
}"""
_STOPS = "() => document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex], [contenteditable]').length"
_SLACK = 20
_CHOICES = 200


class OutOfReach(Exception):
    """The keys do not lead there; the message says how far they led."""


class Hands(Protocol):
    """What a customer does to the controls of a page, once she has found them by role and name."""

    def fill(self, field: Locator, value: str) -> None: ...

    def choose(self, field: Locator, option: str) -> None: ...

    def tick(self, box: Locator) -> None: ...

    def press(self, target: Locator) -> None:
        """Press a button, follow a link, unfold details; what it leads to has begun to load."""

    def survey(self, page: Page) -> dict[str, str] | None:
        """What she finds wrong with a new page, as `access.survey` says it; None where she does not go through it."""


class Mouse:
    """Eyes and a mouse."""

    def fill(self, field: Locator, value: str) -> None:
        field.fill(value)

    def choose(self, field: Locator, option: str) -> None:
        field.select_option(label=option)

    def tick(self, box: Locator) -> None:
        box.check()

    def press(self, target: Locator) -> None:
        target.click()

    def survey(self, page: Page) -> None:
        del page


class Keyboard:
    """Tab, arrows, Enter, Space and typing; nothing else. Everything raises OutOfReach where these do not lead there."""

    def fill(self, field: Locator, value: str) -> None:
        _tab_to(field)
        field.press("ControlOrMeta+a")
        if value:
            field.page.keyboard.type(value)
        else:
            field.press("Delete")

    def choose(self, field: Locator, option: str) -> None:
        _tab_to(field)
        field.press("Home")
        for _ in range(int(field.evaluate("node => node.options?.length ?? 0"))):
            if field.evaluate("node => node.selectedOptions[0]?.label.trim() ?? ''") == option:
                return
            field.press("ArrowDown")
        message = f"the arrow keys do not come to “{option}”"
        raise OutOfReach(message)

    def tick(self, box: Locator) -> None:
        """A box by Space; a radio button by the arrows of its group."""
        _tab_to(box, _GROUP_FOCUSED)
        for _ in range(_CHOICES):
            if box.is_checked():
                return
            box.page.keyboard.press("Space" if box.evaluate(_FOCUSED) else "ArrowDown")
        message = "neither Space nor the arrow keys tick it"
        raise OutOfReach(message)

    def press(self, target: Locator) -> None:
        _tab_to(target)
        target.press("Enter")

    def survey(self, page: Page) -> dict[str, str]:
        return access.survey(page)


def _tab_to(target: Locator, arrived: str = _FOCUSED) -> None:
    """Press Tab until `target` has the focus: once round the page, from wherever the focus is."""
    page, node = target.page, target.element_handle()
    most = int(page.evaluate(_STOPS)) + _SLACK
    for _ in range(most):
        if node.evaluate(arrived):
            return
        page.keyboard.press("Tab")
    message = f"the Tab key does not come to it, pressed {most} times"
    raise OutOfReach(message)
