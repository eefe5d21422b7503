"""Free ports, and waiting until something answers on one."""

import socket
import time
from contextlib import closing
from subprocess import Popen


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, process: Popen, seconds: float) -> None:
    """Return once the port answers; raise when the process ends or the time is out."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with {process.returncode}")
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"{process.args} did not answer on port {port} in {seconds} s")
