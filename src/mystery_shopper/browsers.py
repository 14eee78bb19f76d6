"""A browser: found where there is one, launched once a worker when first needed, launched again when it died.

pytest-playwright's options and argument fixtures are honoured; a journey that needs no browser starts none.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mystery_shopper import planning
from mystery_shopper.errors import CouldNotLook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mystery_shopper.config import Company

VARIABLE = "MYSTERY_SHOPPER_BROWSER"
SHELL = "chromium-headless-shell"
INSTALLED = (SHELL, "chromium", "google-chrome")
# Playwright switches most of a browser's own traffic off; these are left.
QUIET = ("--disable-domain-reliability", "--no-pings", "--disable-background-networking", "--disable-component-update")
WAYS = (
    "`mystery-shopper doctor --install-browser` gets one; or `python -m playwright install chromium`; or, as root on Debian, "
    f"`apt-get install {SHELL}`; or name one that you have in {VARIABLE}=/path/to/it"
)
_HOST = re.compile(r"[\w.*-]+\.[\w.*-]+")
_RECORDING = ("--tracing", "--video", "--screenshot")


class Browsers:
    """The one warm browser of this process. `launch(**options)` starts one; `recorder` of contexts is pytest-playwright's."""

    def __init__(self, launch: Callable[[], Any]) -> None:
        self._launch = launch
        self._browser: Any = None

    def context(self, **options: Any) -> Any:
        """A fresh context. A browser that has died meanwhile is launched again."""
        if self._browser is not None:
            try:
                return self._browser.new_context(**options)
            except Exception:  # Playwright's own errors, which are imported where a browser is launched
                if self._browser.is_connected():
                    raise
        self._browser = self._launch()
        return self._browser.new_context(**options)

    def close(self) -> None:
        if self._browser is not None and self._browser.is_connected():
            self._browser.close()


def find(*, headed: bool = False) -> Path | None:
    """The browser that the environment names, or one that this machine's packages brought (Playwright's own aside).

    Raises CouldNotLook where the environment names one that is not there.
    """
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            message = f"{VARIABLE} names {named}, and there is no such program."
            raise CouldNotLook(message)
        return Path(found)
    names = INSTALLED[1:] if headed else INSTALLED
    return next((Path(path) for name in names if (path := shutil.which(name))), None)


def own(executable: str) -> bool:
    """Whether Playwright has a browser of its own: the one at `executable`, or its headless shell beside it."""
    path = Path(executable)
    store = path.parents[2] if len(path.parents) > 2 else path.parent  # noqa: PLR2004 - <store>/chromium-<n>/chrome-linux/chrome
    return path.exists() or any(store.glob("chromium_headless_shell-*/*/*headless*shell*"))


def bounds(allowed: Iterable[str]) -> str:
    """The browser's switch by which no host but loopback and the `allowed` (globs) can be found, whatever a page asks for."""
    hosts = ("localhost", "*.localhost", "127.*", "[::1]", *(one for one in allowed if _HOST.fullmatch(one)))
    return "--host-resolver-rules=" + " , ".join(["MAP * ~NOTFOUND", *(f"EXCLUDE {host}" for host in hosts)])


def launch_options(asked: dict[str, Any], executable: str, *, chromium: bool, allowed: Iterable[str] = ()) -> dict[str, Any]:
    """How to launch: what was `asked` for, and which browser where that leaves it open. `executable`: Playwright's own;
    `allowed`: `[safety] allowed`. (Browsers other than Chromium know no such bounds: what a page loads there is its own affair.)

    Raises CouldNotLook, with the ways to get one, where there is no browser.
    """
    if not chromium:
        return asked
    options = {**asked, "args": [*asked.get("args", ()), *QUIET, bounds(allowed)]}
    # Its sandbox keeps a page from the machine; root cannot have it.
    options.setdefault("chromium_sandbox", not _root())
    if "executable_path" in asked or "channel" in asked:
        return options
    headed = asked.get("headless") is False
    if os.environ.get(VARIABLE) or not own(executable):
        found = find(headed=headed)
        if found is None:
            message = f"There is no browser{' with a window' if headed else ''}. {WAYS}."
            raise CouldNotLook(message)
        options["executable_path"] = str(found)
    return options


@pytest.fixture(scope="session")
def mystery_shopper_browsers(
    pytestconfig: pytest.Config, launch_browser: Callable[..., Any], browser_type: Any, browser_type_launch_args: dict[str, Any]
) -> Iterator[Browsers]:
    """The browser of this worker; asked for when a journey first needs one."""
    chromium = browser_type.name == "chromium"
    allowed = planning.of(pytestconfig).config.safety.allowed

    def launch() -> Any:
        executable = browser_type.executable_path
        return launch_browser(**launch_options(browser_type_launch_args, executable, chromium=chromium, allowed=allowed))

    browsers = Browsers(launch)
    yield browsers
    browsers.close()


def contexts(request: pytest.FixtureRequest, company: Company) -> Callable[[], Any]:
    """A maker of fresh contexts for one journey. What is left open is closed at its end."""
    recorder = _recorder(request)

    def make() -> Any:
        browsers: Browsers = request.getfixturevalue("mystery_shopper_browsers")
        home = {"locale": company.locale.replace("_", "-"), "timezone_id": company.time_zone}
        context = browsers.context(**{**home, **request.getfixturevalue("browser_context_args")})
        if recorder is not None:
            _record(context, recorder)
        request.addfinalizer(lambda: _close(context))
        return context

    return make


def _recorder(request: pytest.FixtureRequest) -> Any:
    """pytest-playwright's recorder of traces, videos and screenshots, where one of them is wanted."""
    config = request.config
    if all(config.getoption(option, "off") == "off" for option in _RECORDING):
        return None
    return request.getfixturevalue("_artifacts_recorder")


def _record(context: Any, recorder: Any) -> None:
    """Let the recorder know of `context`, and of its end before it comes."""
    recorder.on_did_create_browser_context(context)
    close = context.close

    def close_recorded(**options: Any) -> None:
        context.close = close
        recorder.on_will_close_browser_context(context)
        close(**options)

    context.close = close_recorded


def _close(context: Any) -> None:
    if context.browser is not None and context.browser.is_connected():
        context.close()


def _root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
