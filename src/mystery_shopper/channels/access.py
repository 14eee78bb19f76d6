"""A page by names, roles and keys alone: what somebody meets there who uses the keyboard and a screen reader.

Names and roles are those of the browser's accessibility tree; what can be reached is found out by pressing Tab, as she would.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROLES: Final[dict[str, frozenset[str]]] = {
    "field": frozenset({"textbox", "searchbox", "spinbutton", "slider"}),
    "list": frozenset({"combobox", "listbox"}),
    "box": frozenset({"checkbox", "radio", "switch"}),
    "button": frozenset({"button"}),
    "link": frozenset({"link"}),
}
"""What she looks for → the roles that it can have."""

_NEED_A_NAME = frozenset[str]().union(*ROLES.values())
_NODE = re.compile(r"^\s*- '?(?P<role>[a-z]+)(?P<rest>.*)$")
_STUCK = 10
"""Focus that stays on one control through so many Tabs is held there: a date has up to seven stops of its own."""
_SLACK = 30
_TIMES_OUT = 3
_OUT = -2
"""No control has the focus, nor anything else on the page. (-1: something that is no control, such as a part that scrolls.)"""

_CONTROLS = """() => {
  const dialog = document.querySelector(':modal, [aria-modal="true"]');
  const native = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const all = `${native}, [role=button], [role=link], [role=checkbox], [role=textbox], [role=combobox], [onclick]`;
  const steered = '[role=toolbar], [role=menu], [role=menubar], [role=tablist], [role=radiogroup], [role=listbox], [role=grid]';
  return [...(dialog || document).querySelectorAll(all)].filter(node =>
    node.checkVisibility({checkVisibilityCSS: true}) && node.getClientRects().length && !node.matches(':disabled')
    && !node.closest('[inert], [aria-hidden="true"], [aria-disabled="true"]') && !node.closest(steered)
    && (node.matches(native) || node.hasAttribute('role') || !(node.querySelector(all) || node.closest(native))));
}"""
"""The controls to be seen, as a list; of a group that arrow keys go through (a menu, a toolbar) Tab need not reach each."""

_WHERE = f"""list => {{
  const at = document.activeElement;
  return !at || at === document.body || at === document.documentElement ? {_OUT} : list.indexOf(at);
}}"""

_UNMET = """([list, met]) => list.filter((node, index) => !met.includes(index)
    && !(node.type === 'radio' && met.some(at => at >= 0 && list[at].type === 'radio' && list[at].name === node.name)))
  .map(node => (node.innerText || node.getAttribute('aria-label') || [...(node.labels || [])].map(one => one.innerText).join(' ')
    || node.title || node.name || node.localName).trim())"""
"""Names of the controls that were not met. Of radio buttons of one group Tab meets one."""

_PICTURES = """() => [...document.querySelectorAll('img:not([alt], [aria-label], [aria-labelledby], [title])')]
  .filter(node => !node.matches('[role=presentation], [role=none]'))
  .filter(node => node.checkVisibility() && !node.closest('[aria-hidden="true"]') && !node.closest('[aria-label]'))
  .map(node => node.getAttribute('src').split('/').pop())"""

_MERELY_CLICKED = """node => getComputedStyle(node).cursor === 'pointer'
  && !node.closest('a[href], button, input, select, textarea, label, summary, [role]')"""


def survey(page: Page) -> dict[str, str]:
    """What is wrong with the page as it stands: what → where, in words; {} for a page that can be used."""
    unreached, holder = _tabbed_through(page)
    found = {
        "without a name": [f"{role} after “{before}”" if before else role for role, before in nameless(page)],
        "pictures without words": [str(one) for one in page.evaluate(_PICTURES)],
        "out of the Tab key's reach": unreached,
        "focus is held by": [holder] if holder else [],
    }
    return {what: "; ".join(one[:80] for one in where) for what, where in found.items() if where}


def nameless(page: Page) -> list[tuple[str, str]]:
    """(role, the words before it) of each control to which a screen reader has no name to say, in the order of the page."""
    found: list[tuple[str, str]] = []
    before = ""
    for line in page.locator("body").aria_snapshot().splitlines():
        node = _NODE.match(line)
        if node is None:
            continue
        if node["role"] == "text":
            before = node["rest"].removeprefix(":").strip(" \"'")
        elif node["role"] in _NEED_A_NAME and not node["rest"].startswith(' "'):
            found.append((node["role"], before))
    return found


def only_for_the_eyes(page: Page, what: str, name: str) -> str:
    """Why the `what` (a key of `ROLES`) called `name` is not found by that name though the words can be seen; "" otherwise."""
    words = page.get_by_text(name).filter(visible=True)
    if not words.count():
        return ""
    unnamed = sum(role in ROLES.get(what, ()) for role, _ in nameless(page))
    if unnamed:
        return (
            f"“{name}” stands there to be seen, and {unnamed} controls of that kind have no name that a screen reader could say."
        )
    if what in {"button", "link"} and words.last.evaluate(_MERELY_CLICKED):
        return f"“{name}” can be clicked, and is no {what} to the keyboard and to a screen reader."
    return ""


def _tabbed_through(page: Page) -> tuple[list[str], str]:
    """(names of the controls to which Tab never came, the one that focus does not leave or "")."""
    controls = page.evaluate_handle(_CONTROLS)
    total = int(controls.evaluate("list => list.length"))
    met: list[int] = []
    holder: int | None = None
    for _ in range(2 * total + _SLACK):
        page.keyboard.press("Tab")
        met.append(int(page.evaluate(_WHERE, controls)))
        if _gone_round(met):
            break
        if total > 1 and met[-1] >= 0 and len(met) >= _STUCK and set(met[-_STUCK:]) == {met[-1]}:
            holder = met[-1]
            break
    else:
        holder = max(met[-_STUCK:])
    unreached: list[str] = controls.evaluate("(list, met) => (" + _UNMET + ")([list, met])", sorted(set(met)))
    return unreached, _called(controls, holder)


def _gone_round(met: list[int]) -> bool:
    """Whether Tab has come back to the first control that it met, by way of something else, or finds none at all."""
    stops = [one for one in met if one >= 0]
    if not stops:
        return met.count(_OUT) >= _TIMES_OUT
    return met[-1] == stops[0] and any(one != stops[0] for one in met[met.index(stops[0]) :])


def _called(controls: Any, holder: int | None) -> str:
    if holder is None or holder < 0:
        return "" if holder is None else "something that is no control"
    return str(controls.evaluate("(list, at) => (list[at].innerText || list[at].name || list[at].localName).trim()", holder))
