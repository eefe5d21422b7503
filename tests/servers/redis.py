"""A Redis of one's own for some minutes. It keeps nothing."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from ..ports import free_port, wait_for


@contextmanager
def running(program: str) -> Iterator[str]:
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="gronatraden-redis-") as folder:
        process = subprocess.Popen(
            [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder],
            stdout=subprocess.DEVNULL,
        )
        try:
            wait_for(port, process, 20)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            process.terminate()
            process.wait(10)
