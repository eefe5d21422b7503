"""100,000 measured values from a CSV file into a database on disk, by the command in a process of
its own; beside it the same number of rows by a bare `executemany`.
"""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from .measure import Result

ROWS = 100_000
ROOT = Path(__file__).resolve().parents[1]
COMMAND = """
import resource, runpy, sys
sys.argv = ["manage.py", *sys.argv[1:]]
try:
    runpy.run_path("manage.py", run_name="__main__")
finally:
    print("PEAK", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000, file=sys.stderr)
"""


def run() -> Iterator[Result]:
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "VAR_DIR": folder, "DEBUG": "0"}
        environment["DATABASE_URL"] = f"sqlite:///{folder}/bench.sqlite3"
        manage(environment, "migrate")
        manage(environment, "import_strategy")
        file = Path(folder, "values.csv")
        write_values(file)
        yield once("100,000 rows, executemany", lambda: plain_rows(Path(folder, "plain.sqlite3")))
        told = []
        yield once(
            "100,000 values imported",
            lambda: told.append(manage(environment, "import_measurements", str(file))),
            lambda: f"at most {peak(told)} MB",
        )
        told.clear()
        yield once(
            "the same file again",
            lambda: told.append(manage(environment, "import_measurements", str(file))),
            lambda: f"at most {peak(told)} MB",
        )


def once(name: str, work, note=lambda: "") -> Result:
    begins = perf_counter()
    work()
    seconds = perf_counter() - begins
    return Result(name, [seconds, seconds], note())


def manage(environment: dict, *arguments: str) -> str:
    """Run a command of manage.py in a fresh process; what it said on the error channel."""
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stderr


def peak(told: list[str]) -> int:
    return int(re.search(r"PEAK (\d+)", told[0])[1])


def write_values(file: Path) -> None:
    """Eight series, 33 places, five groups and years on end: each value once."""
    slugs = ["inrikes-flyttnetto", "fossil-co2-per-invanare", "vaxthusgaser", "brp-per-sysselsatt"]
    slugs += ["sysselsatt-dagbefolkning", "sysselsattningsgrad", "sjalvskattad-halsa"]
    slugs += ["fornybar-energi"]
    places = ["riket", "riket-exkl-storstad", "0760", "0761", "0763", "0764", "0765", "0767"]
    places += ["0780", "0781", "01", "03", "04", "05", "06", "07", "08", "09"]
    places += [str(code) for code in (10, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25)]
    groups = ["all", "women", "men", "girls", "boys"]
    keys = (
        (slug, place, group, year)
        for slug in slugs
        for place in places
        for group in groups
        for year in range(1940, 2026)
    )
    with file.open("w", encoding="utf-8") as output:
        output.write("indicator,place,group,year,value,source\n")
        for number, key in zip(range(ROWS), keys, strict=False):
            output.write(",".join(map(str, key)) + f",{number / 10},SCB nr {number % 20}\n")


def plain_rows(path: Path) -> None:
    """As many rows as bare as they can be, in a file of the same kind."""
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE plain (a, b, c, d, e, f, UNIQUE (a, b, c, d))")
        rows = [(n % 8, n % 34, "all", n, n / 10, n % 20) for n in range(ROWS)]
        database.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?)", rows)
    database.close()
