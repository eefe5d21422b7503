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


def _version(initdb: Path) -> int:
    return int(initdb.parts[-3]) if initdb.parts[-3].isdigit() else 0


@contextmanager
def running(programs: Path) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="gronatraden-pg-"))
    port = free_port()
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(program: str, *arguments: str) -> None:
        command = [*as_user, str(programs / program), *arguments]
        # Into a file: a server that inherits a pipe would keep it open for ever.
        with (folder.parent / f"{folder.name}.log").open("a+") as log:
            done = subprocess.run(command, cwd=folder, stdout=log, stderr=log, check=False)
            log.seek(0)
            assert done.returncode == 0, f"{program}: {log.read()[-2000:]}"

    data = str(folder / "data")
    try:
        run(
            "initdb",
            "-D",
            data,
            "-U",
            "gronatraden",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        where = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {OPTIONS}"
        run("pg_ctl", "-D", data, "-w", "-o", where, "start")
        run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "gronatraden", "gronatraden")
        yield f"postgres://gronatraden@127.0.0.1:{port}/gronatraden"
    finally:
        subprocess.run(
            [*as_user, str(programs / "pg_ctl"), "-D", data, "-m", "immediate", "stop"],
            cwd=folder,
            capture_output=True,
            check=False,
        )
        shutil.rmtree(folder, ignore_errors=True)
        (folder.parent / f"{folder.name}.log").unlink(missing_ok=True)
