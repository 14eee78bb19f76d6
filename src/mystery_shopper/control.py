"""The control contract from the harness's side (docs/control-contract.md): fresh instances, arranged state, clock, faults."""

from __future__ import annotations

import difflib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx
import msgspec

from mystery_shopper.channels.safety import check_url
from mystery_shopper.config import convert
from mystery_shopper.config_doors import Doors
from mystery_shopper.errors import ConfigError, CouldNotLook, Unreachable, UsageError, Waiting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mystery_shopper.config import Safety

CONTRACT = 1
_SECONDS = httpx.Timeout(10, connect=2)


class About(msgspec.Struct, frozen=True):
    """What the company says of itself at the root of its control contract."""

    contract: int
    name: str = ""
    offers: tuple[str, ...] = ()
    arrangements: tuple[dict[str, Any], ...] = ()


class Fault(msgspec.Struct, frozen=True):
    """A failing that can be switched on. `says`: in a sentence; `stories`: the ids that it brings back; `changes`: policies."""

    name: str
    says: str = ""
    stories: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


class Control:
    """A company's control contract at `url`. Raises Unreachable where nobody answers, CouldNotLook where it refuses."""

    def __init__(self, url: str, safety: Safety) -> None:
        check_url(url, safety)
        self.url = url.rstrip("/")
        self._about: About | None = None
        # Proxies of the environment are for the wide world; a control contract is met directly.
        # (Certificates are loaded only where they are needed: that takes longer than a journey's requests.)
        self._http = httpx.Client(timeout=_SECONDS, trust_env=False, verify=self.url.startswith("https:"))

    def about(self) -> About:
        """Asked once. Raises CouldNotLook where the company speaks another version of the contract."""
        if self._about is not None:
            return self._about
        about: About = self._as(About, self.ask("GET", ""))
        if about.contract != CONTRACT:
            message = f"{self.url} speaks version {about.contract} of the control contract, this shopper version {CONTRACT}."
            raise CouldNotLook(message)
        self._about = about
        return about

    def faults(self) -> tuple[Fault, ...]:
        return tuple(self._as(Fault, one) for one in self.ask("GET", "/faults"))

    def open(self, seed: int, faults: Iterable[str] = ()) -> Instance:
        """A fresh company for one journey."""
        answer = self.ask("POST", "/instances", {"seed": seed, "faults": list(faults)})
        return Instance(self, answer)

    def ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """The JSON answer to one request; None where there is no content."""
        try:
            response = self._http.request(method, self.url + path, json=body)
        except httpx.TransportError as error:
            message = f"The company's control at {self.url} does not answer ({error or type(error).__name__})."
            raise Unreachable(message) from error
        try:
            answer = response.json() if response.content else None
        except ValueError:
            answer = None
        if response.is_success:
            return answer
        reason = answer.get("error") if isinstance(answer, dict) else None
        message = (
            f"The company's control refused {method} {path or '/'} (HTTP {response.status_code}): {reason or 'no reason given'}"
        )
        raise CouldNotLook(message)

    def close(self) -> None:
        self._http.close()

    def _as(self, kind: Any, answer: Any) -> Any:
        try:
            return msgspec.convert(answer, kind)
        except msgspec.ValidationError as error:
            message = f"The company's control at {self.url} answers something else than the contract says: {error}"
            raise CouldNotLook(message) from error


class Instance:
    """A company of one journey's own, through the control contract: a `CompanyInstance`."""

    def __init__(self, control: Control, answer: Any) -> None:
        self._control = control
        try:
            self.id = str(answer["id"])
            self.doors = convert(answer["doors"], Doors, f"{control.url}: doors of instance {self.id}")
            started = datetime.fromisoformat(answer["clock"]).astimezone(UTC)
        except (KeyError, TypeError, ValueError, ConfigError) as error:
            message = f"{control.url}/instances answered no instance with id, doors and clock: {error!r}"
            raise CouldNotLook(message) from error
        self.offers = frozenset(control.about().offers)
        self.started = started if "clock" in self.offers else None
        self._path = f"/instances/{self.id}"

    def arrange(self, kind: str, **fields: Any) -> dict[str, Any] | None:
        """None where the company does not let itself be arranged."""
        if "arrange" not in self.offers:
            return None
        answer: dict[str, Any] = self._control.ask("POST", f"{self._path}/arrange", {"kind": kind, **fields}) or {}
        return answer

    def now(self) -> datetime | None:
        if "clock" not in self.offers:
            return None
        return datetime.fromisoformat(self._control.ask("GET", f"{self._path}/clock")["now"]).astimezone(UTC)

    def advance(self, seconds: float) -> None:
        if "clock" not in self.offers:
            message = "Days must pass, and this company does not let its clock be turned."
            raise Waiting(message)
        self._control.ask("POST", f"{self._path}/clock", {"seconds": seconds})

    def policies_read(self) -> tuple[str, ...]:
        """Names of the policies that were looked at so far; none where the company does not say, or is gone."""
        if "policies" not in self.offers:
            return ()
        try:
            state = self._control.ask("GET", self._path)
            return msgspec.convert(state.get("policies_read", ()), tuple[str, ...])
        except (CouldNotLook, AttributeError, msgspec.ValidationError):
            return ()

    def close(self) -> None:
        """Dispose of it. A company that is gone has nothing left to dispose of."""
        try:
            self._control.ask("DELETE", self._path)
        except CouldNotLook:
            return


def check_faults(asked: Iterable[str], known: Iterable[str]) -> None:
    """Raises UsageError that names each unknown fault with the nearest three."""
    names = sorted(known)
    problems = []
    for fault in asked:
        if fault not in names:
            near = difflib.get_close_matches(fault, names, n=3, cutoff=0)
            problems.append(f"no fault is called “{fault}”. The nearest: {', '.join(near) or 'this company has none'}")
    if problems:
        raise UsageError("\n".join(problems))
