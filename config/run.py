"""`make run`: makes the site ready, then runs server and worker until Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import HTTPError
from urllib.request import urlopen

HOST = "127.0.0.1"
PORT = int(os.environ.get("PORT") or 8000)
ADDRESS = f"http://{HOST}:{PORT}"
STARTS_WITHIN = 60  # seconds
STOPS_WITHIN = 10
RESTS = 2  # before the worker is started again
SWEEPS_EVERY = 600

SERVER = ["granian", "--interface", "asginl", "--host", HOST, "--port", str(PORT)]
SERVER += ["--workers", "1", "--log-level", "warning", "config.asgi:application"]
WORKER = ["manage.py", "db_worker", "--queue-name", "*", "--no-reload", "--no-startup-delay"]
SWEEP = ["manage.py", "sweep"]


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")
    os.environ.setdefault("SITE_URL", ADDRESS)
    if is_taken():
        tell(f"Something else answers on port {PORT}. Choose another: make run PORT={PORT + 1}")
        return 1
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, stop)
    running = []
    try:
        return run(running)
    except KeyboardInterrupt:
        return 0
    finally:
        stop_all(running)
        tell("Stopped. Everything is kept in var/.")


def run(running: list) -> int:
    if subprocess.run([sys.executable, "-m", "config.prepare"], check=False).returncode:
        return 1
    server = start(["-m", *SERVER], running)
    worker = start(WORKER, running)
    if not answers(server):
        tell("The server did not start; what it said stands above.")
        return 1
    tell(greeting())
    return watch(server, worker, running)


def is_taken() -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, PORT)) == 0


def start(arguments: list[str], running: list) -> subprocess.Popen:
    # In sessions of their own: Ctrl-C reaches this process alone, which stops them in order.
    process = subprocess.Popen([sys.executable, *arguments], start_new_session=True)
    running.append(process)
    return process


def answers(server: subprocess.Popen) -> bool:
    for _ in range(STARTS_WITHIN * 5):
        if server.poll() is not None:
            return False
        try:
            with urlopen(f"{ADDRESS}/halsa/", timeout=5):
                return True
        except HTTPError:
            return False
        except OSError:
            time.sleep(0.2)
    return False


def watch(server: subprocess.Popen, worker: subprocess.Popen, running: list) -> int:
    """Until the server ends. A worker that dies is replaced: mails and search wait for it."""
    sweep, swept_at = None, time.monotonic()
    while server.poll() is None:
        if time.monotonic() - swept_at > SWEEPS_EVERY and (not sweep or sweep.poll() is not None):
            if sweep:
                running.remove(sweep)
            sweep, swept_at = start(SWEEP, running), time.monotonic()
        if worker.poll() is not None:
            tell("The worker stopped and is started again.")
            running.remove(worker)
            time.sleep(RESTS)
            worker = start(WORKER, running)
        time.sleep(0.5)
    return server.returncode


def stop(number, frame):
    raise KeyboardInterrupt


def stop_all(running: list) -> None:
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.SIG_IGN)
    for process in running:
        if process.poll() is None:
            process.terminate()
    for process in running:
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()


def greeting() -> str:
    lines = ["", f"  Gröna tråden: {ADDRESS}/", f"  Editors' desk: {ADDRESS}/redaktion/"]
    if os.environ.get("DEBUG", "1") not in ("0", "false", "False"):
        lines.append(f"  Mails are read at: {ADDRESS}/demo/post/")
    if os.environ.get("DEMO", "1") != "0":
        lines += [
            "",
            "  Demo accounts, all with the password gronatraden:",
            "    boende@example.org     a resident",
            '    forening@example.org   administers the association "Kultur i Småland"',
            "    redaktor@example.org   an editor",
            "    admin@example.org      an administrator",
        ]
    return "\n".join([*lines, "", "  Ctrl-C stops it.", ""])


def tell(what: str) -> None:
    print(what, flush=True)


if __name__ == "__main__":
    sys.exit(main())
