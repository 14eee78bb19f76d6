"""Templates: one environment for pages and letters; everything that is put in is escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import escape

from mystery_shopper.simulators.clock import ZONE, in_words
from mystery_shopper.simulators.records import slug_of


def phone_number(number: str) -> str:
    """A telephone number as people write it: +18005550142 → 1-800-555-0142."""
    return f"1-{number[2:5]}-{number[5:8]}-{number[8:]}"


HERE = Path(__file__).parent
STATIC = HERE / "static"

_environment = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters["slug"] = slug_of
_environment.filters["day"] = in_words
_environment.filters["phone"] = phone_number
_environment.filters["money"] = lambda amount: f"${amount:,.2f}"
_environment.filters["moment"] = lambda at: f"{in_words(at)}, {at.astimezone(ZONE):%-I:%M %p}"


_environment.filters["first_up"] = lambda text: text[:1].upper() + text[1:]
_environment.filters["fill"] = lambda sentence, **values: escape(sentence).format(**values)


def render(template: str, **values: Any) -> str:
    """The template filled in. A value that the template needs and does not get is an error."""
    return _environment.get_template(template).render(**values)
