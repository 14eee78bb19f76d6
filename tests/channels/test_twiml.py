"""The small parts of a call: signatures, what may be reached, announced waits, answers over a real connection."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pytest
from twilio.request_validator import RequestValidator

from mystery_shopper.channels import safety
from mystery_shopper.channels.safety import OutOfBounds
from mystery_shopper.channels.twiml.announcements import announced_wait
from mystery_shopper.channels.twiml.documents import BadDocument
from mystery_shopper.channels.twiml.signing import signature
from mystery_shopper.channels.twiml.transport import Webhooks
from mystery_shopper.config import Safety
from mystery_shopper.errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterator

URLS = ["http://127.0.0.1:8/main", "https://company.example/main?a=b&c=%20d", "http://127.0.0.1/i/7/phone/main?x="]
FIELDS = [{}, {"Digits": "1", "CallSid": "CA1"}, {"SpeechResult": "Grüße, 249 $ & more", "Zed": "", "a b": "c=d"}]


@pytest.mark.parametrize("url", URLS)
@pytest.mark.parametrize("fields", FIELDS)
def test_signatures_are_those_of_the_oracle(url: str, fields: dict[str, str]) -> None:
    signed = signature("a token", url, fields.items())
    assert RequestValidator("a token").validate(url, fields, signed)
    assert not RequestValidator("another").validate(url, fields, signed)


def test_a_repeated_field_is_signed_with_its_unique_values_sorted() -> None:
    class Repeated(dict[str, str]):
        def getlist(self, name: str) -> list[str]:
            return {"Media": ["b", "a", "b"], "Body": ["x"]}[name]

    fields = [("Media", "b"), ("Body", "x"), ("Media", "a"), ("Media", "b")]
    signed = signature("a token", URLS[0], fields)
    assert RequestValidator("a token").validate(URLS[0], Repeated(Media="b", Body="x"), signed)


def test_credentials_and_fragment_are_not_signed() -> None:
    assert signature("t", "http://me:secret@127.0.0.1/x#y") == signature("t", "http://127.0.0.1/x")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/x",
        "http://localhost/",
        "http://7.localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "https://qa.shop.example/",
    ],
)
def test_what_may_be_reached(url: str) -> None:
    safety.check_url(url, Safety(allowed=("*.shop.example",)))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1.evil.example/",
        "http://localhost@evil.example/",
        "http://shop.example/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "//127.0.0.1/x",
        "http://",
        "http://[::1",
        "",
    ],
)
def test_what_may_not_be_reached(url: str) -> None:
    with pytest.raises(OutOfBounds, match="nothing was sent"):
        safety.check_url(url, Safety(allowed=("*.shop.example",)))


@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("help@fernridge.example", True),
        ("help@i7.fernridge.example", True),
        ("a@example.com", True),
        ("a@localhost", True),
        ("help@qa.shop.com", True),
        ("one@other.org", True),
        ("two@other.org", False),
        ("help@shop.com", False),
        ("help@notexample.com", False),
        ("help@example.company.com", False),
    ],
)
def test_whom_a_mail_may_reach(address: str, stays: bool) -> None:
    allowed = Safety(allowed=("qa.shop.com", "one@other.org"))
    if stays:
        safety.check_address(address, allowed)
    else:
        with pytest.raises(OutOfBounds, match="safety"):
            safety.check_address(address, allowed)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("Your expected wait time is 5 minutes.", 300),
        ("Please hold, about two to five minutes.", 300),
        ("An agent will be with you in thirty seconds.", 30),
        ("The line is busy. You will wait about an hour.", 3600),
        ("We are open in 5 minutes of walking.", None),
        ("Your tent costs 249 dollars. Please hold the line.", None),
        ("Thank you for waiting.", None),
    ],
)
def test_an_announced_wait(words: str, seconds: float | None) -> None:
    assert announced_wait(words) == seconds


@contextmanager
def answering(*chunks: bytes, gap: float = 0.0) -> Iterator[str]:
    """A server on a free port that answers one request with these bytes, `gap` seconds between them."""
    stop = threading.Event()

    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(5)
            with suppress(OSError):
                for chunk in chunks:
                    connection.sendall(chunk)
                    stop.wait(gap)
                connection.shutdown(socket.SHUT_WR)
                # A socket closed with unread data resets the connection.
                while connection.recv(65536):
                    pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/main"
        stop.set()
        thread.join()


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"


def test_an_answer_over_a_real_connection() -> None:
    with answering(HEAD, b"<Response/>") as url:
        webhooks = Webhooks("token", Safety())
        assert webhooks.ask(url, "POST", {"CallSid": "CA1"}) == (url, b"<Response/>")
        webhooks.close()


@pytest.mark.parametrize(
    ("chunks", "gap", "error"),
    [
        ([HEAD, *[b"a"] * 100], 0.05, Unreachable),
        ([HEAD[:20]], 0.6, Unreachable),
        ([b"not HTTP at all\r\n\r\n"], 0.0, Unreachable),
        ([HEAD, *[b"a" * 65536] * 200], 0.0, BadDocument),
    ],
    ids=["dripping", "silent", "not HTTP", "13 MB"],
)
def test_a_hostile_server_is_left_in_time(chunks: list[bytes], gap: float, error: type[Exception]) -> None:
    with answering(*chunks, gap=gap) as url:
        webhooks = Webhooks("token", Safety(), total=0.3)
        with pytest.raises(error):
            webhooks.ask(url, "POST", {})
        webhooks.close()
