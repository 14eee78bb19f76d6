"""A slide as a sheet of 960 × 540 points: words that fit, pictures, areas, tables. Nothing here knows what a journey is."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from mystery_shopper.reporting.plain import printable
from mystery_shopper.reporting.slides.fitting import fit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

WIDTH, HEIGHT, MARGIN = 960, 540, 48
INNER = WIDTH - 2 * MARGIN
FONT = "Arial"

PAPER, CARD, INK, SOFT, RULE = "FAF9F5", "FFFFFF", "1C1F1D", "575D59", "DEDBD1"
GOOD, BAD, WARN, ACCENT = "226040", "9B2A1D", "745000", "1D5247"
WASHES = {GOOD: "EAF4ED", BAD: "FBEDEA", WARN: "FAF2DF", ACCENT: "E6F0EC", SOFT: "EFEDE6"}

BODY = (24, 22, 20, 18)
SMALL = (18, 16)
"""Sizes of words that are to be read from the back row, largest first."""
_WIDER = 0.85
"""Of the width: where the font is missing, another one that is wider may stand for it. (Text boxes shrink then by themselves.)"""
_TITLE_ONLY = 5
"""The layout of the default template that has a title and nothing else."""


class Deck:
    """Slides in order; `save` gives the file."""

    def __init__(self, title: str, at: datetime) -> None:
        self._deck = Presentation()
        self._deck.slide_width, self._deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
        about = self._deck.core_properties
        about.title, about.author, about.created, about.modified = printable(title), "Mystery Shopper", at, at
        about.last_modified_by, about.keywords = "Mystery Shopper", "customer journeys"

    def slide(self) -> Sheet:
        return Sheet(self._deck.slides.add_slide(self._deck.slide_layouts[_TITLE_ONLY]))

    def save(self) -> bytes:
        file = BytesIO()
        self._deck.save(file)
        return file.getvalue()


class Sheet:
    """One slide. Positions and lengths in points from the upper left corner."""

    def __init__(self, slide: Any) -> None:
        self._slide = slide
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = RGBColor.from_string(PAPER)

    def title(self, text: str, y: float, height: float, sizes: Sequence[float], *, colour: str = INK, x: float = MARGIN) -> float:
        """The slide's title, which outlines and screen readers know it by. Returns where it ends."""
        width = WIDTH - MARGIN - x
        fitted = fit(text, width, height, sizes, bold=True)
        shape = self._slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = Pt(x), Pt(y), Pt(width), Pt(fitted.height)
        _write(shape.text_frame, fitted.text, fitted.size, colour, bold=True)
        return y + fitted.height

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        height: float,
        sizes: Sequence[float] = BODY,
        *,
        colour: str = INK,
        bold: bool = False,
        italic: bool = False,
        centre: bool = False,
    ) -> float:
        """Words within `width` and `height`, the largest of `sizes` that fits. Returns where they end."""
        if not text.strip():
            return y
        fitted = fit(text, width, height, sizes, bold=bold)
        shape = self._slide.shapes.add_textbox(Pt(x), Pt(y), Pt(width), Pt(fitted.height))
        _write(shape.text_frame, fitted.text, fitted.size, colour, bold=bold, italic=italic, centre=centre)
        return y + fitted.height

    def area(self, x: float, y: float, width: float, height: float, fill: str, *, line: str = "") -> None:
        """A plain area behind other things; screen readers pass it by."""
        shape = self._slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(x), Pt(y), Pt(width), Pt(height))
        shape._element.remove(shape._element.find(qn("p:style")))  # noqa: SLF001 - a theme's shadow comes with it
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(fill)
        if line:
            shape.line.color.rgb, shape.line.width = RGBColor.from_string(line), Pt(1)
        else:
            shape.line.fill.background()

    def picture(self, data: bytes, alt: str, x: float, y: float, width: float, height: float) -> None:
        shape = self._slide.shapes.add_picture(BytesIO(data), Pt(x), Pt(y), Pt(width), Pt(height))
        shape.line.color.rgb, shape.line.width = RGBColor.from_string(RULE), Pt(1)
        describe(shape, alt)

    def frame(self, kind: str, *arguments: Any) -> Any:
        """A table or chart: what `add_table` or `add_chart` of the shapes gives."""
        return getattr(self._slide.shapes, f"add_{kind}")(*arguments)

    def notes(self, *paragraphs: str) -> None:
        """What the speaker can say, and the evidence."""
        self._slide.notes_slide.notes_text_frame.text = "\n".join(printable(one) for one in paragraphs if one)


def describe(shape: Any, alt: str) -> None:
    """Alternative text, for who cannot see the shape."""
    shape._element._nvXxPr.cNvPr.set("descr", printable(alt))  # noqa: SLF001 - python-pptx has no other way to say it


def cell(
    one: Any, text: str, width: float, height: float, sizes: Sequence[float], *, colour: str, fill: str, bold: bool = False
) -> None:
    """Words in a cell of a table: with room for wider letters, since a row grows over what stands below it."""
    fitted = fit(text, (width - 12) * _WIDER, height - 6, sizes, bold=bold)
    one.fill.solid()
    one.fill.fore_color.rgb = RGBColor.from_string(fill)
    one.margin_left = one.margin_right = Pt(6)
    one.margin_top = one.margin_bottom = Pt(3)
    one.vertical_anchor = MSO_ANCHOR.MIDDLE
    _set(one.text_frame.paragraphs[0], fitted.text, fitted.size, colour, bold=bold)


def _write(
    frame: Any, text: str, size: float, colour: str, *, bold: bool = False, italic: bool = False, centre: bool = False
) -> None:
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER if centre else PP_ALIGN.LEFT
    _set(paragraph, text, size, colour, bold=bold, italic=italic)


def _set(paragraph: Any, text: str, size: float, colour: str, *, bold: bool = False, italic: bool = False) -> None:
    run = paragraph.add_run()
    run.text = text
    run.font.name, run.font.size, run.font.bold, run.font.italic = FONT, Pt(size), bold, italic
    run.font.color.rgb = RGBColor.from_string(colour)
