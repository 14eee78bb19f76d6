"""Documents that a company hands out as PDF: their words, as a reader sees them."""

from __future__ import annotations

import io
import re

MEDIA = "application/pdf"
LARGEST = 5_000_000
"""Bytes. A larger document is not read."""
MOST_PAGES = 20


class Unreadable(Exception):
    """The document cannot be opened: broken, locked, or too large."""


def words_of(data: bytes) -> str:
    """The text of a PDF, page by page (at most MOST_PAGES). Raises Unreadable."""
    if len(data) > LARGEST:
        message = f"{len(data):,} bytes, more than {LARGEST:,}"
        raise Unreadable(message)
    from pypdf import PdfReader  # noqa: PLC0415 - slow to load: only where a document came
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - as above

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            message = "it is locked"
            raise Unreadable(message)
        pages = [page.extract_text() for page in reader.pages[:MOST_PAGES]]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError) as error:
        # A broken document makes the library stumble in many ways; whatever it says, nobody can read it.
        message = f"{type(error).__name__}: {error}"[:200]
        raise Unreadable(message) from error
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(pages)).strip()
