"""`python -m bench`: measure the flagship journey by the harness against the same journey by hand; see bench/README.md."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bench import buckets, sampling, suite, tally, variants
from bench.variants import PICTURES, VARIANTS, Bench, Failed
from mystery_shopper.errors import CouldNotLook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

README = Path(__file__).with_name("README.md")
_PROFILED = 32
_FUNCTIONS = 40


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description="The flagship journey by the harness and by hand.")
    parser.add_argument("--rounds", type=_at_least_one, default=5, metavar="N", help="measured rounds (default 5)")
    parser.add_argument("--journeys", type=_at_least_one, default=5, metavar="N", help="N and 3N journeys a run (default 5)")
    parser.add_argument("--write", action="store_true", help="put the result into bench/README.md")
    parser.add_argument("--profile", action="store_true", help="where the time of a further journey goes, instead")
    options = parser.parse_args()
    try:
        name, result = profile() if options.profile else measure(options.rounds, options.journeys)
    except (Failed, CouldNotLook, LookupError) as error:
        parser.exit(1, f"{error}\n")
    sys.stdout.write(f"{result}\n")
    if options.write:
        README.write_text(tally.replaced(README.read_text(), name, result))


def measure(rounds: int, journeys: int) -> tuple[str, str]:
    """What the table is called in the README, and the table. Raises Failed."""
    load = os.getloadavg()[0]
    counts = (0, 1, journeys, 3 * journeys)
    with opened(count for count in counts if count) as bench:
        _tell("warming up")
        for variant in VARIANTS:
            bench.run(bench.command(variant, 1))
        measured = []
        for number in range(1, rounds + 1):
            _tell(f"round {number} of {rounds}")
            measured.append(one_round(bench, counts))
        runs = f"{rounds} rounds with runs of {journeys} and {3 * journeys} journeys; middle (least – greatest)"
        facts = f"{bench.machine.in_words(load)}. {runs}."
    return "table", f"{facts}\n\n{tally.table(measured, VARIANTS)}"


def one_round(bench: Bench, counts: tuple[int, ...]) -> tally.Round:
    """Every variant once at every count, one after the other, so that what else the machine does meets all alike."""
    few, many = counts[-2:]
    runs = {(variant, count): bench.run(bench.command(variant, count)) for count in counts for variant in VARIANTS}
    pictured = bench.run(bench.by_hand(few, PICTURES))
    return tally.Round(few=few, many=many, runs=runs, pictured=pictured, pictures=PICTURES)


def profile() -> tuple[str, str]:
    """What the breakdown is called in the README, and the breakdown. Raises Failed."""
    with opened((1, _PROFILED)) as bench:
        result = bench.scratch / "samples.json"
        os.environ[sampling.VARIABLE] = str(result)
        command = bench.by_harness(_PROFILED, "full")
        for _ in range(2):  # the first one warms up
            bench.run([*command, "-p", "bench.sampling"])
        samples = msgspec.json.decode(result.read_bytes(), type=sampling.Samples)
    for clock in ("cpu", "wall"):
        shares = buckets.functions(samples, clock, _FUNCTIONS)
        lines = "\n".join(f"  {share:6.1%}  {name}" for share, name in shares)
        _tell(f"{clock}, the engine's functions with all that they call:\n{lines}")
    facts = f"One further journey of {_PROFILED}, pytest, evidence full; {bench.machine.in_words(os.getloadavg()[0])}."
    return "profile", f"{facts}\n\n{buckets.table(samples)}"


@contextmanager
def opened(counts: Iterable[int]) -> Iterator[Bench]:
    """A suite in a folder that goes when the bench is over."""
    with tempfile.TemporaryDirectory(prefix="mystery-shopper-bench-") as folder:
        place, scratch = Path(folder) / "suite", Path(folder) / "scratch"
        place.mkdir()
        scratch.mkdir()
        yield Bench(variants.machine(), place, suite.build(place, counts), scratch)


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        message = "must be 1 or more"
        raise argparse.ArgumentTypeError(message)
    return number


def _tell(what: str) -> None:
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
