"""A PostgreSQL of one's own for some minutes. It refuses to run as root: root lends it a user."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..ports import free_port

# Nothing here outlives the tests, so nothing waits for a disk.
OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"


def programs() -> Path | None:
    """The folder of the newest initdb, Debian's versioned folders included."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """Yield the DATABASE_URL of an empty database."""
    server = Server(programs)
    try:
        yield server.start()
    finally:
        server.throw_away()


class Server:
    def __init__(self, programs: Path):
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="gronatraden-pg-"))
        self.data = self.folder / "data"
        self.log = self.folder.with_suffix(".log")
        self.as_user = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self.as_user = ["runuser", "-u", "postgres", "--"]

    def start(self) -> str:
        port = free_port()
        options = f"-p {port} -k {self.folder} -c listen_addresses=127.0.0.1 {OPTIONS}"
        locale = ["-E", "UTF8", "--locale=C.UTF-8"]
        self.run("initdb", "-D", self.data, "-U", "gronatraden", "-A", "trust", *locale)
        self.run("pg_ctl", "-D", self.data, "-w", "-o", options, "start")
        self.run("createdb", "-h", self.folder, "-p", port, "-U", "gronatraden", "gronatraden")
        return f"postgres://gronatraden@127.0.0.1:{port}/gronatraden"

    def throw_away(self) -> None:
        if self.data.exists():
            self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.log.unlink(missing_ok=True)

    def run(self, program: str, *arguments, check=True) -> None:
        command = [*self.as_user, self.programs / program, *arguments]
        # Into a file: a server that inherits a pipe would keep it open for ever.
        with self.log.open("a+") as log:
            done = subprocess.run(
                list(map(str, command)), cwd=self.folder, stdout=log, stderr=log, check=False
            )
            log.seek(0)
            assert not check or done.returncode == 0, f"{program}: {log.read()[-2000:]}"


def _version(initdb: Path) -> int:
    return int(initdb.parts[-3]) if initdb.parts[-3].isdigit() else 0
