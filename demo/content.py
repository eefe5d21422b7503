"""The demo's texts, read from demo/data. What the fields mean: docs/demo.md."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
NEUTRAL = ("music", "stage", "words", "hands", "outdoors")


def people() -> dict:
    return _read("people.toml")


def associations() -> list[dict]:
    return _read("associations.toml")["association"]


def venues() -> dict[str, dict]:
    return _read("venues.toml")


def news() -> list[dict]:
    return _read("news.toml")["news"]


def initiatives() -> list[dict]:
    return _read("initiatives.toml")["initiative"]


def proposals() -> list[dict]:
    files = sorted((DATA / "proposals").glob("*.toml"))
    return [row for file in files for row in _read(file)["proposal"]]


def events(name: str) -> list[dict]:
    """Those of one file: seasons, past, running, states or one of NEUTRAL."""
    return _read(f"events/{name}.toml")["event"]


def all_events() -> Iterator[dict]:
    for name in (*NEUTRAL, "seasons", "past", "running", "states"):
        yield from events(name)


@cache
def _read(name: str | Path) -> dict:
    return tomllib.loads((DATA / name).read_text("utf-8"))
