"""How the forms of pages are made. To the eyes all ways are the same.

Without labels the words stand beside the controls and belong to none: whoever finds controls by name, as a screen reader
does, finds none. Made for the mouse, buttons can be clicked, and the Tab key passes them by.
"""

from __future__ import annotations

import re

_LABEL = re.compile(r"<label\b(?P<attributes>[^>]*)>(?P<words>.*?)</label>", re.DOTALL)
_FOR = re.compile(r'\s*\bfor="[^"]*"')
_CONTROL = re.compile(r"<(?:input|select|textarea)\b[^>]*>")
_NAMES = re.compile(r'\s(?:aria-label|aria-labelledby|placeholder|title)="[^"]*"')
_BUTTON = re.compile(r"<button\b")


def made(html: str, made_with: frozenset[str]) -> str:
    """The page `html`, whose controls have labels and keys, as a company makes it that cares for `made_with` of the two."""
    if "labels" not in made_with:
        html = _without_labels(html)
    return html if "keys" in made_with else _BUTTON.sub('<button tabindex="-1"', html)


def _without_labels(html: str) -> str:
    """`html` with plain blocks in the place of labels, and controls without any other name."""
    beside = _LABEL.sub(_beside, html)
    return _CONTROL.sub(lambda control: _NAMES.sub("", control[0]), beside)


def _beside(label: re.Match[str]) -> str:
    attributes = _FOR.sub("", label["attributes"]).strip() or 'class="beside"'
    return f"<div {attributes}>{label['words']}</div>"
