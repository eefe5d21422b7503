"""A JSON document that is read whole: every fault is found, and named by its place in the file."""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

MAX_BYTES = 5_000_000


@dataclass(frozen=True)
class Problem:
    """`path` is the place in the file, such as `areas[0].goals[1].title.sv`; empty: the file."""

    path: str
    reason: str

    def __str__(self):
        return f"{self.path}: {self.reason}" if self.path else self.reason


class DocumentError(Exception):
    """The file cannot be used; nothing of it was saved. `problems` says why, place by place."""

    def __init__(self, problems: list[Problem]):
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


def read_json(path: Path | str) -> object:
    """The file's JSON, with decimal numbers kept exact.

    Raises DocumentError when the file is not there, is larger than 5 MB, is not UTF-8, is not
    JSON, says the same key twice or is nested too deeply.
    """
    try:
        with Path(path).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unusable(f"cannot be read ({error.strerror})") from error
    if len(content) > MAX_BYTES:
        raise _unusable("is larger than 5 MB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unusable(f"is not UTF-8 (byte {error.start})") from error
    return parse_json(text)


def parse_json(text: str) -> object:
    """As `read_json`, of a text."""
    try:
        return json.loads(
            text, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise _unusable(f"is not JSON ({error.msg}, {place})") from error
    except RecursionError as error:
        raise _unusable("is nested too deeply") from error
    except ValueError as error:
        raise _unusable(f"is not JSON ({error})") from error


def _object(pairs: list[tuple[str, object]]) -> dict:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        raise ValueError(f"the key {', '.join(twice)} stands twice in one object")
    return found


def _refuse(constant: str):
    raise ValueError(f"{constant} is no number")


def _unusable(reason: str) -> DocumentError:
    return DocumentError([Problem("", f"The file {reason}.")])
