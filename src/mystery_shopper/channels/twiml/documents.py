"""From the bytes of a webhook's answer to a checked tree of verbs. The bytes are a stranger's: bounded and without entities."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LIMIT = 64 * 1024
"""Bytes of one document, as call platforms have it."""
DEPTH = 16
"""Levels of elements; Response, verb, noun, SSML inside SSML need about six."""


class BadDocument(Exception):
    """The answer is no call flow: callers hear that an application error has occurred. `status`: that of HTTP, if that is why."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


def parse(body: bytes) -> tuple[Element, ...]:
    """The verbs of a document, in order. Raises BadDocument for everything that is not one, whatever it is."""
    if len(body) > LIMIT:
        message = f"the document is larger than {LIMIT // 1024} kB"
        raise BadDocument(message)
    if not body.strip():
        message = "the document is empty"
        raise BadDocument(message)
    try:
        root = fromstring(body, forbid_dtd=True)
    except DefusedXmlException as error:
        message = f"the document declares types or entities ({type(error).__name__}), which no call flow needs"
        raise BadDocument(message) from error
    except (ParseError, ValueError, LookupError) as error:
        message = f"the document is not XML ({error}); it begins {body[:60]!r}"
        raise BadDocument(message) from error
    if root.tag != "Response":
        message = f"the document is a <{root.tag[:40]}>, not a <Response>"
        raise BadDocument(message)
    _check_depth(root)
    return tuple(root)


def _check_depth(root: Element) -> None:
    level = [root]
    for _ in range(DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return
    message = f"the document nests deeper than {DEPTH} elements"
    raise BadDocument(message)


def spoken(element: Element) -> str:
    """What a Say says: its text and that of SSML inside, with `<sub alias>` as it is read, spaces collapsed."""
    parts = [element.text or ""]
    for child in element:
        alias = child.get("alias") if child.tag == "sub" else None
        # A break, a paragraph or a sentence ends a word; emphasis and the like may stand inside one.
        edge = " " if child.tag in {"break", "p", "s"} else ""
        parts += [edge, alias or spoken(child), edge, child.tail or ""]
    return " ".join("".join(parts).split())
