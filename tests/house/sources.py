"""The project's own files: what git knows or would add, and nobody else's."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = ("static/vendor/", "locale/", "/migrations/", "LICENSE")


@cache
def tracked() -> tuple[str, ...]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(sorted(set(listed.stdout.splitlines())))


def ours(*endings: str) -> list[Path]:
    """Our own files with these endings, as paths inside the project."""
    return [
        Path(name)
        for name in tracked()
        if name.endswith(endings)
        and not any(part in f"/{name}" for part in NOT_OURS)
        and (ROOT / name).is_file()
    ]


def read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def lines_of(path: Path) -> list[tuple[int, str]]:
    return list(enumerate(read(path).splitlines(), start=1))
