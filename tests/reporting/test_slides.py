"""The deck, looked at through python-pptx: what it says, that all of it fits, and that nobody's words do anything."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Pt

from mystery_shopper import reporting
from mystery_shopper.history import History, past_run
from mystery_shopper.reporting import assemble, earlier, gather, slides
from mystery_shopper.reporting.slides import drawing, fitting, frames
from tests.reporting import building
from tests.reporting.test_killed_runs import killed

if TYPE_CHECKING:
    from pathlib import Path

LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsüberwachungsstelle " * 4
HOSTILE = f'"><script>alert(1)</script>=cmd|x \x1b[31m\x00 \u202e 中文 {LONG}'
EMU = 12700


def deck(run_dir: Path, days: int = 0) -> Any:
    """The slides of a run with `days` runs before it, one a day, in which more customers were let down the earlier they were."""
    gathered = gather.read(run_dir)
    report = assemble.report(gathered)
    now = past_run(report)
    past = tuple(
        msgspec.structs.replace(
            now,
            at=now.at - timedelta(days=back),
            journeys=tuple(msgspec.structs.replace(one, verdict="broken" if back > 1 else "kept") for one in now.journeys),
        )
        for back in range(days, 0, -1)
    )
    return Presentation(BytesIO(slides.render(earlier.among(gathered, past), report)))


def words(slide: Any) -> str:
    told = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
    told += [cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    return "\n".join(told)


def many(root: Path, count: int) -> Path:
    """A run with `count` stories that are broken each in its own way, and at different length."""
    run_dir = building.suite(root)
    building.begin(run_dir)
    for number in range(count):
        told = building.start(run_dir, building.plan(run_dir, f"{building.FEATURE}#walk-{number}", f"Walk {number}"))
        building.tell_broken(told, f" {number}")
        told.finds(kind="not-answered", hop=f"desk {number}", channel="phone")
        told.finds(kind="not-told", hop=f"desk {number}", channel="phone")
        building.finish(run_dir, told, "broken")
    building.end(run_dir, broken=count)
    return run_dir


def test_the_deck_tells_verdict_story_matrix_improvements_trend(tmp_path: Path) -> None:
    some = [words(one) for one in deck(building.flagship(tmp_path, broken=True)).slides]
    assert some[0].splitlines()[:3] == [
        "Do not release",
        "Fernridge Outfitters · Sunday, 22 November 2026",
        "1 of 2 customers was let down.",
    ]
    assert "says nothing about your own" in some[0]
    assert some[1].startswith("Maria was promised the Trail Tent 4 for 249.00 USD, ")
    assert "Customer service could not find the number INC-20417." in some[2]
    assert "“I don't have any way of referring to that. I will put you through to the price desk.”" in some[2]
    assert "1 of 5 times the next channel knew the number" in some[3]
    assert "never tried" in some[3]
    assert "Let customer service look up the incident numbers that the mail desk gives out." in some[4]
    assert "Head of Customer Care" in some[4]
    assert "This is the first run on record" in some[5]


def test_a_kept_run_says_so_and_shows_what_it_was_like(tmp_path: Path) -> None:
    some = [words(one) for one in deck(building.flagship(tmp_path, broken=False)).slides]
    assert "Both customers got what they were promised." in some[0]
    assert "Catalogue sales knew about INC-20417 before Maria said a word." in "\n".join(some)
    assert not [one for one in some if "obstacle" in one]


def test_twelve_slides_at_most_and_three_different_stories(tmp_path: Path) -> None:
    some = [words(one) for one in deck(many(tmp_path, 5), days=20).slides]
    assert len(some) <= 12
    assert len({found[0] for one in some if (found := re.findall(r"story \d of 3", one))}) == 3


def test_the_trend_is_a_chart_of_all_runs_that_fit(tmp_path: Path) -> None:
    slide = deck(building.flagship(tmp_path, broken=True), days=20).slides[5]
    assert "An experiment, beside the run of Sat 21 Nov, 02:30 (1f2e3d4): 1 customer let down here and not there." in words(slide)
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    plot = chart.plots[0]
    assert [(one.name, list(one.values)[-2:]) for one in plot.series] == [
        ("let down", [0, 1]),
        ("not seen", [0, 0]),
        ("kept", [2, 1]),
    ]
    assert len(list(plot.categories)) == 8


def test_a_killed_run_says_what_is_missing(tmp_path: Path) -> None:
    some = [words(one) for one in deck(killed(tmp_path)).slides]
    assert "This run was ended before it was done: of 3 customers planned, 1 on the way and 1 not yet set out" in some[0]
    assert "2 customers could not be followed to the end" in some[-1]
    assert "cut off; waiting still" in some[-1]


def test_pictures_are_described_and_notes_hold_the_evidence(tmp_path: Path) -> None:
    presented = deck(building.flagship(tmp_path, broken=True), days=2)
    for slide in presented.slides:
        for shape in slide.shapes:
            if shape.shape_type == MSO_SHAPE_TYPE.PICTURE or shape.has_table or shape.has_chart:
                assert shape._element._nvXxPr.cNvPr.get("descr")
        assert slide.shapes.title.text_frame.text
        assert slide.notes_slide.notes_text_frame.text
    notes = presented.slides[1].notes_slide.notes_text_frame.text
    assert "Evidence: evidence/" in notes
    assert "Walk it again: mystery-shopper run " in notes


@pytest.mark.parametrize("hostile", ["", HOSTILE], ids=["plain", "hostile"])
def test_all_words_fit_and_nothing_overlaps(tmp_path: Path, hostile: str) -> None:
    for slide in deck(building.flagship(tmp_path, broken=True, hostile=hostile), days=3).slides:
        boxes = []
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= 960 * EMU
            assert shape.top + shape.height <= 540 * EMU
            if shape.has_text_frame and shape.text_frame.text:
                size, bold = shape.text_frame.paragraphs[0].runs[0].font.size.pt, shape.text_frame.paragraphs[0].runs[0].font.bold
                lines = fitting.wrap(shape.text_frame.text, shape.width / EMU, size, bold=bool(bold))
                assert len(lines) * size * 1.17 <= shape.height / EMU + 1, shape.text_frame.text
                assert size >= 14
                boxes.append(shape)
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = (
                    one.left + one.width <= other.left
                    or other.left + other.width <= one.left
                    or one.top + one.height <= other.top + EMU
                    or other.top + other.height <= one.top + EMU
                )
                assert apart, (one.text_frame.text, other.text_frame.text)


def test_words_shrink_where_a_wider_font_stands_for_a_missing_one(tmp_path: Path) -> None:
    """Programs that lay text out keep it within its box, as the file asks."""
    for slide in deck(many(tmp_path, 2)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                assert shape.text_frame.auto_size == MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE, shape.text_frame.text


@pytest.mark.parametrize("width", [90, 100, 112, 140])
def test_a_cell_has_room_for_wider_letters(width: float) -> None:
    """Rows do not shrink: they grow, over what stands below the table. DejaVu Sans is wider than Arial by a sixth."""
    sheet = drawing.Deck("", datetime.now(UTC)).slide()
    cell = sheet.frame("table", 1, 1, 0, 0, Pt(width), Pt(46)).table.cell(0, 0)
    drawing.cell(cell, "never tried", width, 46, (20, 18, 16, 14), colour=drawing.INK, fill=drawing.CARD)
    run = cell.text_frame.paragraphs[0].runs[0]
    lines = fitting.wrap(run.text, (width - 12) / 1.17, run.font.size.pt)
    assert len(lines) * run.font.size.pt * fitting.LEADING <= 46 - 6


def test_hostile_words_are_words(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True, hostile=HOSTILE)
    data = slides.render(gather.read(run_dir), assemble.report(gather.read(run_dir)))
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        parts = {name: package.read(name).decode() for name in names if name.endswith((".xml", ".rels"))}
    assert not [name for name in names if "vba" in name.lower() or "activex" in name.lower()]
    assert not [text for name, text in parts.items() if name.endswith(".rels") and 'TargetMode="External"' in text]
    written = "".join(text for name, text in parts.items() if name.startswith(("ppt/slides/", "ppt/notesSlides/")))
    assert "&lt;script&gt;" in written
    assert "<script" not in written
    assert not re.search("[\x00\x1b\u202e]", written)


@pytest.mark.parametrize(
    "damage",
    [b"", b"not a picture", building.png()[:60], b"BM" + b"\xff" * 60],
    ids=["empty", "text", "torn", "nonsense"],
)
def test_a_picture_that_is_none_leaves_the_words(tmp_path: Path, damage: bytes) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    for path in run_dir.glob("evidence/*/*.png"):
        path.write_bytes(damage)
    shapes = [shape for slide in deck(run_dir).slides for shape in slide.shapes]
    assert not [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_a_picture_that_would_fill_the_memory_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(building.png(400, 300))
    assert frames.cropped(tmp_path / "a.png", 277, 150)
    monkeypatch.setattr(frames, "LARGEST", 1000)
    assert frames.cropped(tmp_path / "a.png", 277, 150) is None


@pytest.mark.parametrize("size", [(2000, 100), (100, 2000), (1, 1)])
def test_a_picture_keeps_its_proportions(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "a.png").write_bytes(building.png(*size))
    cut = frames.cropped(tmp_path / "a.png", 300, 150)
    assert cut is not None
    with Image.open(BytesIO(cut)) as image:
        assert size == (1, 1) or image.width / image.height == pytest.approx(2, rel=0.05)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 100, [""]),
        ("one two", 1000, ["one two"]),
        ("one two", 50, ["one", "two"]),
        ("iiii", 12, ["ii", "ii"]),
        ("中中中", 45, ["中中", "中"]),
    ],
)
def test_lines_break_at_blanks_and_where_a_word_is_too_long(text: str, width: float, lines: list[str]) -> None:
    assert fitting.wrap(text, width, 20) == lines


def test_what_does_not_fit_is_cut_at_the_smallest_size() -> None:
    short = fitting.fit("a few words", 400, 40, (30, 20))
    assert (short.text, short.size) == ("a few words", 30)
    cut = fitting.fit("many words " * 40, 200, 60, (30, 20))
    assert cut.size == 20
    assert cut.text.endswith("…")
    assert len(fitting.wrap(cut.text, 200, 20)) == 2
    assert fitting.fit("x" * 400, 100, 50, (20,)).text.count(" ") == 0, "a broken word gets no blanks"


def test_the_deck_lands_beside_the_report_and_reads_the_history(tmp_path: Path) -> None:
    run_dir = building.flagship(tmp_path, broken=True)
    report = reporting.write(run_dir)
    kept = History(tmp_path / "kept")
    kept.record(msgspec.structs.replace(past_run(report), at=report.started - timedelta(days=1)))
    kept.record(past_run(report))
    path = reporting.write_slides(run_dir, history=tmp_path / "kept")
    assert path == run_dir / "slides.pptx"
    told = "\n".join(words(one) for one in Presentation(str(path)).slides)
    assert "1 customer let down in both" in told
    assert "Since the run of Sat 21 Nov" in told
