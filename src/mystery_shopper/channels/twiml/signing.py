"""`X-Twilio-Signature`: how a webhook knows that the call is genuine."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Iterable


def signature(token: str, url: str, fields: Iterable[tuple[str, str]] = ()) -> str:
    """Base64 of HMAC-SHA1(`token`, `url` with its query, then every POST field sorted by name, name followed by value).

    A repeated field contributes its unique values, sorted, each after the name. The URL's credentials and
    fragment are not signed.
    """
    parts = urlsplit(url)
    plain = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query, ""))
    values: defaultdict[str, set[str]] = defaultdict(set)
    for name, value in fields:
        values[name].add(value)
    signed = plain + "".join(name + value for name in sorted(values) for value in sorted(values[name]))
    digest = hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()
