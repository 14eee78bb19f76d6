"""Documents as PDF: read, and those that nobody can read."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from mystery_shopper.channels import papers


def a_paper(*lines: str, pages: int = 1) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held)
    for _ in range(pages):
        for at, line in enumerate(lines):
            canvas.drawString(72, 720 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_the_words_line_by_line() -> None:
    assert papers.words_of(a_paper("Invoice INV-2041733", "Total: $289.00")).split("\n") == [
        "Invoice INV-2041733",
        "Total: $289.00",
    ]


def test_not_more_pages_than_somebody_would_read() -> None:
    assert papers.words_of(a_paper("page", pages=papers.MOST_PAGES + 5)).count("page") == papers.MOST_PAGES


def locked() -> bytes:
    writer, held = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    writer.write(held)
    return held.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4 and nothing else", a_paper("x")[:200], b"\0" * (papers.LARGEST + 1), locked()],
    ids=["empty", "a head only", "torn", "too large", "locked"],
)
def test_what_nobody_can_read(data: bytes) -> None:
    with pytest.raises(papers.Unreadable):
        papers.words_of(data)
