"""`python -m bench.report RUN_DIR`: what the report of a thousand journeys costs, to make and to use; see bench/README.md.

RUN_DIR is a run to multiply: its diaries are copied until there are as many journeys as asked for.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from playwright.sync_api import sync_playwright

from bench import many, tally, variants
from bench.variants import Bench, Failed

if TYPE_CHECKING:
    from bench.watching import Usage

README = Path(__file__).with_name("README.md")
_FILTER = """async ([facet, value]) => {
    const list = document.querySelector(`#filter select[name=${facet}]`);
    const begun = performance.now();
    list.value = value;
    list.dispatchEvent(new Event('change', {bubbles: true}));
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - begun;
}"""
_CHOICES = """() => [...document.querySelectorAll('#filter select')].flatMap(
    list => [...list.options].slice(1, 6).map(one => [list.name, one.value]))"""


class Use(msgspec.Struct, frozen=True):
    """Milliseconds in the browser: until something is painted, until all is read, and of each filter until it is painted."""

    paint: float
    read: float
    filters: tuple[float, ...]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.report", description="The report of many journeys.")
    parser.add_argument("run_dir", type=Path, metavar="RUN_DIR", help="a run to multiply, as of `make shop`")
    parser.add_argument("--journeys", type=int, default=1000, metavar="N", help="journeys in the report (default 1000)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="measured rounds (default 3)")
    parser.add_argument("--write", action="store_true", help="put the result into bench/README.md")
    options = parser.parse_args()
    try:
        result = measure(options.run_dir.resolve(), options.journeys, options.rounds)
    except (Failed, OSError, ValueError) as error:
        parser.exit(1, f"{error}\n")
    sys.stdout.write(f"{result}\n")
    if options.write:
        README.write_text(tally.replaced(README.read_text(), "report", result))


def measure(source: Path, journeys: int, rounds: int) -> str:
    """The table, in Markdown. Raises Failed, OSError, ValueError."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="mystery-shopper-bench-") as folder:
        place = Path(folder)
        run_dir = many.multiply(source, place / "run", journeys)
        bench = Bench(variants.machine(), place, {}, place)
        command = [sys.executable, "-m", "mystery_shopper", "report", str(run_dir)]
        fresh = bench.run(command)
        made = [bench.run(command) for _ in range(rounds)]
        used = [use(run_dir / "index.html", bench.machine.launch) for _ in range(rounds)]
        size = (run_dir / "index.html").stat().st_size
    facts = f"{bench.machine.in_words(load)}. {journeys} journeys; {rounds} rounds; middle (least – greatest)."
    return f"{facts}\n\n{table(fresh, made, used, size)}"


def table(fresh: Usage, made: list[Usage], used: list[Use], size: int) -> str:
    """`fresh`: where no diary had been read before; `made`: where each had been, as at the end of a run."""
    rows = {
        "no diary read before, CPU s": f"{fresh.cpu:.1f}",
        "`mystery-shopper report`, wall s": _spread([one.wall for one in made], 1),
        "`mystery-shopper report`, CPU s": _spread([one.cpu for one in made], 1),
        "most memory, MB": _spread([one.memory / 1e6 for one in made], 0),
        "`index.html`, MB": f"{size / 1e6:.1f}",
        "first paint, ms": _spread([one.paint for one in used], 0),
        "all of it read, ms": _spread([one.read for one in used], 0),
        "a filter, until painted, ms": _spread([statistics.median(one.filters) for one in used], 0),
        "the slowest filter, ms": _spread([max(one.filters) for one in used], 0),
    }
    return "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items())])


def use(page: Path, launch: dict[str, Any]) -> Use:
    """Open `page` in a fresh browser and filter it by what it offers."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch)
        tab = browser.new_page(viewport={"width": 1440, "height": 900})
        tab.goto(page.as_uri())
        paint = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        read = tab.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        filters = tuple(tab.evaluate(_FILTER, choice) for choice in tab.evaluate(_CHOICES))
        browser.close()
    return Use(paint=paint, read=read, filters=filters)


def _spread(values: list[float], digits: int) -> str:
    middle, least, greatest = statistics.median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({least:.{digits}f} – {greatest:.{digits}f})"


if __name__ == "__main__":
    main()
