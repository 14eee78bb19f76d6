"""Evidence on the page: links that never lead out of the run, pictures embedded while there is room, mails made harmless."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING
from urllib.parse import quote

import nh3

if TYPE_CHECKING:
    from pathlib import Path

ROOM = 4_000_000
"""Bytes of pictures that the page takes in, in its own order (the worst stories first), so that one file opens anywhere; those
beyond stay beside it in `evidence/`."""
BIGGEST_MAIL = 200_000
"""Characters of a rendered mail that the page takes in."""
_HEAD = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
    "<style>body{font:15px/1.5 sans-serif;margin:12px 16px;color:#222}th{text-align:left;padding-right:16px;color:#555;"
    "vertical-align:top}hr{border:0;border-top:1px solid #ccc}</style>"
)
_LOOKS = frozenset(
    {
        "background-color",
        "border",
        "border-bottom",
        "border-collapse",
        "border-left",
        "border-radius",
        "border-right",
        "border-top",
        "color",
        "display",
        "font-family",
        "font-size",
        "font-style",
        "font-weight",
        "letter-spacing",
        "line-height",
        "margin",
        "margin-bottom",
        "margin-left",
        "margin-right",
        "margin-top",
        "max-width",
        "padding",
        "padding-bottom",
        "padding-left",
        "padding-right",
        "padding-top",
        "text-align",
        "text-decoration",
        "vertical-align",
        "white-space",
        "width",
    }
)
_EMBEDDED = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})


def link(path: str) -> str:
    """`path` as a relative link, or "" where it leads out of the run directory."""
    parts = path.split("/")
    return quote(path) if path and not path.startswith("/") and ".." not in parts and "\\" not in path and ":" not in path else ""


def mail(run_dir: Path, path: str) -> str:
    """A rendered mail as the document of a sandboxed frame: its text and its look, no scripts, nothing that is loaded, no links.
    "" where it is missing or too big.
    """
    if not link(path):
        return ""
    try:
        text = (run_dir / path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    if len(text) > BIGGEST_MAIL:
        return ""
    body = nh3.clean(
        text,
        tags=nh3.ALLOWED_TAGS | {"center", "font"},
        attributes={"*": {"style", "align", "dir"}, "img": {"src", "alt", "width", "height"}, "td": {"colspan", "rowspan"}},
        attribute_filter=lambda tag, name, value: (
            value if (tag, name) != ("img", "src") or value.startswith("data:image/") else None
        ),
        url_schemes={"data"},
        link_rel=None,
        filter_style_properties=_LOOKS,
    )
    return f"{_HEAD}{body}"


class Album:
    """The pictures of one page."""

    def __init__(self, run_dir: Path, room: int = ROOM) -> None:
        self.run_dir, self.room = run_dir, room
        self.beside = 0

    def source(self, path: str, media: str) -> str:
        """What an `<img>` shows: the picture itself while there is room, else its link."""
        where = link(path)
        if not where:
            return ""
        try:
            size = (self.run_dir / path).stat().st_size if media in _EMBEDDED else self.room + 1
            if size <= self.room:
                data = (self.run_dir / path).read_bytes()
                self.room -= size
                return f"data:{media};base64,{base64.b64encode(data).decode()}"
        except OSError:
            pass
        self.beside += 1
        return where
