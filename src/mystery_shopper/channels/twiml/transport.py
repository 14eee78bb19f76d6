"""Asking a webhook, as a call platform does: signed, bounded in time and size, cookies kept for the call."""

from __future__ import annotations

import functools
import ssl
import time
from typing import TYPE_CHECKING, Protocol
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import httpx

from mystery_shopper.channels import safety
from mystery_shopper.channels.twiml.documents import LIMIT, BadDocument
from mystery_shopper.channels.twiml.signing import signature
from mystery_shopper.errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mystery_shopper.config import Safety

CONNECT, TOTAL = 10.0, 15.0
"""Seconds that a call platform gives a webhook."""
REDIRECTS = 5
"""HTTP redirects followed for one document."""


class Transport(Protocol):
    """How a call flow's next document is got. Others than HTTP can be put in its place."""

    def ask(self, url: str, method: str, fields: Mapping[str, str]) -> tuple[str, bytes]:
        """The URL that answered and the document's bytes. Raises BadDocument for a complete answer that is none, Unreachable."""

    def close(self) -> None: ...


class Webhooks:
    """The HTTP transport. One for each call, since cookies are kept for the call. `door`: whose webhooks, `phone` or `sms`.
    `client` can be given, for tests.
    """

    def __init__(
        self, token: str, allowed: Safety, *, total: float = TOTAL, door: str = "phone", client: httpx.Client | None = None
    ) -> None:
        self._token = token
        self._allowed = allowed
        self._total = min(total, TOTAL)
        self._door = door
        self._client = client

    def ask(self, url: str, method: str, fields: Mapping[str, str]) -> tuple[str, bytes]:
        deadline = time.monotonic() + self._total
        for _ in range(REDIRECTS + 1):
            safety.check_url(url, self._allowed)
            try:
                response, body = self._send(url, method, fields, deadline)
            except (httpx.TransportError, httpx.InvalidURL) as error:
                reason = str(error) or type(error).__name__
                message = (
                    f"The {self._door} webhook {_shown(url)} did not answer: {reason}. "
                    "Is the company running, and is the URL right?"
                )
                raise Unreachable(message) from error
            except httpx.HTTPError as error:
                message = f"HTTP broke down ({error})"
                raise BadDocument(message) from error
            if not response.has_redirect_location:
                return self._checked(url, response, body)
            url = urljoin(url, response.headers["location"])
            if response.status_code not in {307, 308}:
                method, fields = "GET", {}
        message = f"more than {REDIRECTS} HTTP redirects, the last one to {_shown(url)}"
        raise BadDocument(message)

    def close(self) -> None:
        if self._client is not None:
            self._client.close()

    def _send(self, url: str, method: str, fields: Mapping[str, str], deadline: float) -> tuple[httpx.Response, bytes]:
        if method == "GET":
            url, posted = with_query(url, fields), []
        else:
            posted = list(fields.items())
        url = urlunsplit(urlsplit(url)._replace(fragment=""))
        headers = {"X-Twilio-Signature": signature(self._token, url, posted), "Accept-Encoding": "identity"}
        data = dict(posted) if posted else None
        left = max(deadline - time.monotonic(), 0.01)
        timeout = httpx.Timeout(left, connect=min(CONNECT, left))
        client = self._open(url)
        request = client.build_request(method, url, data=data, headers=headers, timeout=timeout)
        response = client.send(request, stream=True, follow_redirects=False)
        try:
            return response, _bounded(response, deadline)
        finally:
            response.close()

    def _open(self, url: str) -> httpx.Client:
        """The call's client. A proxy of the environment is for the world outside; loopback never goes through one."""
        if self._client is None:
            inside = safety.loopback(urlsplit(url).hostname or "")
            self._client = httpx.Client(trust_env=not inside, verify=_certificates(), headers={"User-Agent": "mystery-shopper"})
        return self._client

    def _checked(self, url: str, response: httpx.Response, body: bytes) -> tuple[str, bytes]:
        status = response.status_code
        if status in {401, 403}:
            message = (
                f"The {self._door} webhook {_shown(url)} refused the shopper (HTTP {status}): probably the signature. "
                f"Check auth_token (or auth_token_env) and the webhook's URL in [doors.{self._door}]."
            )
            raise Unreachable(message)
        if status >= 400:  # noqa: PLR2004 - HTTP's border between answers and errors
            message = f"HTTP {status} {response.reason_phrase}".strip()
            raise BadDocument(message, status)
        return url, body


def with_query(url: str, fields: Mapping[str, str]) -> str:
    """`url` with `fields` added to its query."""
    parts = urlsplit(url)
    query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), *fields.items()])
    return urlunsplit(parts._replace(query=query))


def _bounded(response: httpx.Response, deadline: float) -> bytes:
    """The body, at most LIMIT bytes of it and until `deadline`; never decompressed, so that it cannot swell."""
    encoding = response.headers.get("content-encoding", "identity")
    if encoding != "identity":
        message = f"the document is compressed ({encoding[:20]}), which was not asked for"
        raise BadDocument(message)
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LIMIT:
            message = f"the document is larger than {LIMIT // 1024} kB"
            raise BadDocument(message)
        if time.monotonic() > deadline:
            message = "the answer took too long"
            raise httpx.ReadTimeout(message, request=response.request)
    return bytes(body)


def _shown(url: str) -> str:
    """`url` as messages show it: without its query and credentials, which may hold what the customer said."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


@functools.cache
def _certificates() -> ssl.SSLContext:
    """Reading the certificates takes longer than a whole call on loopback: once for all calls."""
    return ssl.create_default_context()
