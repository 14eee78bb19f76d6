"""What a channel may reach: loopback, and what `[safety] allowed` names. Asked before anything is sent."""

from __future__ import annotations

import ipaddress
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mystery_shopper.errors import CouldNotLook

if TYPE_CHECKING:
    from mystery_shopper.config import Safety

RESERVED = (".example", ".test", ".invalid", ".localhost", "example.com", "example.net", "example.org")
"""Mail domains that belong to nobody (RFC 2606): a mail to them can reach no stranger."""


class OutOfBounds(CouldNotLook):
    """Somebody outside loopback and `[safety] allowed` would have been reached; nothing was sent."""


def loopback(host: str) -> bool:
    """Whether `host` (a name or an IP address, no port) is this machine."""
    host = host.lower().strip("[]").rstrip(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def check_url(url: str, safety: Safety) -> None:
    """Raises OutOfBounds unless `url` is http(s) at an allowed host."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        message = f"{url[:200]!r} is not a URL ({error}); nothing was sent."
        raise OutOfBounds(message) from error
    if parts.scheme not in {"http", "https"} or not host:
        message = f"{url[:200]!r} is not an http or https URL with a host; nothing was sent."
        raise OutOfBounds(message)
    check_host(host, safety)


def check_host(host: str, safety: Safety) -> None:
    """Raises OutOfBounds unless `host` is loopback or allowed."""
    if not (loopback(host) or _allowed(host, safety)):
        raise OutOfBounds(_refusal("host", host))


def check_address(address: str, safety: Safety) -> None:
    """Raises OutOfBounds unless a mail to `address` stays with the company: its domain is reserved for examples or allowed."""
    domain = address.rpartition("@")[2].lower()
    reserved = domain == "localhost" or any(
        domain == one.lstrip(".") or domain.endswith("." + one.lstrip(".")) for one in RESERVED
    )
    if not (reserved or _allowed(domain, safety) or _allowed(address, safety)):
        raise OutOfBounds(_refusal("mail domain", domain))


def _allowed(name: str, safety: Safety) -> bool:
    return any(fnmatchcase(name.lower(), pattern.lower()) for pattern in safety.allowed)


def _refusal(what: str, name: str) -> str:
    return (
        f'The {what} "{name}" is neither loopback nor allowed, so nothing was sent. '
        "If it is the company's own, add it to [safety] allowed."
    )
