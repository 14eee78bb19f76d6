"""HTML mail as a reader sees it: its text, what of it is quoted, its links; and a safe page of it as evidence."""

from __future__ import annotations

import html as markup
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import nh3
from bs4 import BeautifulSoup, Comment

from mystery_shopper.channels.mail import quotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bs4 import Tag

LARGEST = 1_000_000
"""Characters of a mail that are read; what is longer is cut."""
_BREAK, _OPEN, _SHUT = "\x00", "\x01", "\x02"
_BLOCKS = ["p", "div", "br", "tr", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote"]
_BLOCKS += ["section", "article", "header", "footer", "main", "address", "dl", "dt", "dd", "center"]
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all|opacity\s*:\s*0(?![.\d]*[1-9])"
)
_HIDDEN_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]*(?:display\s*:\s*none|visibility\s*:\s*hidden)[^{}]*\}")
_QUOTES = "blockquote[type=cite], .gmail_quote, .gmail_attr, .yahoo_quoted, .protonmail_quote, .tutanota_quote, .moz-cite-prefix"
_QUOTED_FROM_HERE = "#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader, #mail-editor-reference-message-container"
_FORWARD = re.compile(r"forwarded message|weitergeleitete nachricht|message transféré", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"')\]]+")


def split(html: str) -> quotes.Split:
    """The visible text of `html`, parted into new words and quoted ones by how mail programs mark them."""
    soup = _visible(html)
    _mark_quotes(soup)
    for block in soup.find_all(_BLOCKS):
        block.insert_before(_BREAK)
        if block.name != "br":
            block.insert_after(_BREAK)
    for cell in soup.find_all(["td", "th"]):
        cell.insert_after(" ")
    for image in soup.find_all("img"):
        image.insert_after(f" {image.get('alt') or ''} ")
    text = re.sub(r"\s+", " ", soup.get_text())
    text = re.sub(rf" *(?:{_BREAK} *)+", lambda found: "\n" * min(found.group().count(_BREAK), 2), text)
    return _parted(text)


def links(html: str, text: str) -> dict[str, str]:
    """What can be followed: the words of each link (its picture's, or its own URL) → URL. http and https only."""
    found: dict[str, str] = {}
    for anchor in _visible(html).find_all("a", href=True) if html else ():
        url = str(anchor["href"]).strip()
        if urlsplit_scheme(url) not in {"http", "https"}:
            continue
        image = anchor.find("img", alt=True)
        words = " ".join(anchor.get_text().split()) or (str(image["alt"]) if image else "") or url
        found.setdefault(words, url)
    known = set(found.values())
    for url in _URL.findall(text):
        plain = url.rstrip(".,;:!?")
        if plain not in known:
            found.setdefault(plain, plain)
    return found


def urlsplit_scheme(url: str) -> str:
    """The scheme of `url`; "" for what is no URL."""
    try:
        return urlsplit(url).scheme.lower()
    except ValueError:
        return ""


def rendered(headers: Iterable[tuple[str, str]], html: str, text: str) -> bytes:
    """A page that shows the mail: nothing in it runs, nothing is loaded, whatever the sender put in."""
    tags = nh3.ALLOWED_TAGS - {"img", "map", "area"}
    body = (
        nh3.clean(html[:LARGEST], tags=tags, url_schemes={"http", "https", "mailto"})
        if html
        else f"<pre>{markup.escape(text)}</pre>"
    )
    rows = "".join(f"<tr><th>{markup.escape(name)}</th><td>{markup.escape(value)}</td></tr>" for name, value in headers)
    page = f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Mail</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}}
th{{text-align:left;padding-right:1rem;color:#555;vertical-align:top}}pre{{white-space:pre-wrap;font:inherit}}
hr{{border:0;border-top:1px solid #ccc}}</style></head>
<body><table>{rows}</table><hr>{body}</body></html>
"""
    return page.encode("utf-8", "replace")


def _visible(html: str) -> BeautifulSoup:
    """The tree without what a reader does not see."""
    clean = re.sub("[\x00-\x02]", "", html[:LARGEST])
    soup = BeautifulSoup(clean, "html.parser")
    hidden = {
        name
        for style in soup.find_all("style")
        for name in _HIDDEN_CLASS.findall(re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", style.get_text()))
    }
    for note in soup.find_all(string=lambda string: isinstance(string, Comment)):
        note.extract()
    for tag in soup.find_all(["script", "style", "head", "title", "template", "noscript", "object", "iframe"]):
        tag.extract()
    for tag in soup.find_all(lambda tag: _is_hidden(tag, hidden)):
        tag.extract()
    return soup


def _is_hidden(tag: Tag, hidden: set[str]) -> bool:
    style = str(tag.get("style") or "").lower()
    names = str(tag.get("class") or "") if isinstance(tag.get("class"), str) else " ".join(tag.get("class") or ())
    return tag.has_attr("hidden") or bool(_HIDING.search(style)) or not hidden.isdisjoint(names.split())


def _mark_quotes(soup: BeautifulSoup) -> None:
    for tag in soup.select(_QUOTES):
        if not _FORWARD.search(tag.get_text()[:300]):
            tag.insert_before(_OPEN)
            tag.insert_after(_SHUT)
    for tag in soup.select("blockquote:not([type=cite]):not(.gmail_quote)"):
        before = tag.find_previous(string=re.compile(r"\S"))
        if before is not None and quotes.introduces(str(before)):
            tag.insert_before(_OPEN)
            tag.insert_after(_SHUT)
    first = soup.select_one(_QUOTED_FROM_HERE)
    if first is not None:
        first.insert_before(_OPEN)


def _parted(text: str) -> quotes.Split:
    """By the marks, then line by line: an attribution stands before what is marked."""
    depth = 0
    new: list[str] = []
    quoted: list[str] = []
    for part in re.split(f"([{_OPEN}{_SHUT}])", text):
        if part == _OPEN:
            depth += 1
        elif part == _SHUT:
            depth = max(depth - 1, 0)
        elif depth:
            quoted.append(part)
        else:
            new.append(part)
    by_lines = quotes.split("".join(new).strip())
    given_back = "\n".join([by_lines.quoted, re.sub(r"\n{3,}", "\n\n", "\n".join(quoted)).strip()]).strip()
    return quotes.Split(by_lines.new, given_back)
