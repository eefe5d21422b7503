"""What is wrong with a file or an answer: all of it, up to a cap, each with its place."""

from dataclasses import asdict, dataclass, field

MOST = 100
SHOWN = 60  # characters of what stood there


class Stop(Exception):
    """Nothing more can be read."""


@dataclass(frozen=True)
class Fault:
    """`code` is one of cms.wording.faults.REASONS. `line` 0 is the whole; `page` is Kolada's."""

    code: str
    line: int = 0
    page: int = 0
    what: dict[str, str | int] = field(default_factory=dict)


class Faults:
    def __init__(self):
        self.found: list[Fault] = []
        self.has_more = False

    def __bool__(self):
        return bool(self.found)

    def note(self, code: str, line: int = 0, page: int = 0, **what: str | int) -> None:
        """Remember it. Raises Stop when there are so many that nobody reads more."""
        if len(self.found) >= MOST:
            self.has_more = True
            raise Stop
        self.found.append(Fault(code, line, page, {key: short(text) for key, text in what.items()}))

    def stop(self, code: str, line: int = 0, page: int = 0, **what: str | int) -> Stop:
        """For `raise faults.stop(…)`: a fault after which nothing more can be read."""
        self.note(code, line, page, **what)
        return Stop()

    def as_json(self) -> list[dict]:
        ordered = sorted(self.found, key=lambda fault: (fault.page, fault.line))
        return [asdict(fault) for fault in ordered]


def short(text: str | int) -> str | int:
    """As it can be shown: no control characters, not too long."""
    if isinstance(text, int):
        return text
    clean = "".join(character if character.isprintable() else "�" for character in text)
    return clean if len(clean) <= SHOWN else f"{clean[: SHOWN - 1]}…"
