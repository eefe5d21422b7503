"""The site as a person runs it: `python -m config.run` on a free port, all state in one folder."""

import email
import os
import re
import signal
import subprocess
import sys
from email.message import EmailMessage
from email.policy import default as as_text
from pathlib import Path

from .ports import free_port, wait_for

ROOT = Path(__file__).resolve().parents[1]
FIRST_START = 300  # seconds: migrations, strategy and demo on a slow machine


class Site:
    """`Site(folder, DEMO="0")` with environment variables as keywords; use it in a `with`."""

    def __init__(self, folder: Path, **environment: str):
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in _OURS},
            "DJANGO_SETTINGS_MODULE": "config.settings.local",
            "VAR_DIR": str(folder),
            "PORT": str(self.port),
            **environment,
        }

    def __enter__(self) -> "Site":
        self.folder.mkdir(parents=True, exist_ok=True)
        self.log = (self.folder / f"site-{self.port}.log").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.run"],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(self.port, self.process, FIRST_START)
        except Exception as problem:
            self.stop()
            raise RuntimeError(f"The site did not start:\n{self.said()}") from problem
        return self

    def __exit__(self, *problem) -> None:
        self.stop()
        self.log.close()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)

    def said(self) -> str:
        """What the site has written to its terminal."""
        self.log.flush()
        return Path(self.log.name).read_text()

    def manage(self, *arguments: str, stdin: str | None = None) -> str:
        """Run `manage.py` against the site's database and return what it prints."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def wait_until_idle(self) -> None:
        """Return once the worker has done what waits: pictures in all sizes, index, letters."""
        self.manage("shell", "-v0", "-c", WAIT_FOR_WORKER)

    def mails(self, to: str | None = None) -> list[EmailMessage]:
        """The letters that the site has sent, oldest first."""
        letters = []
        for file in sorted(
            (self.folder / "mail").glob("*.log"), key=lambda f: f.stat().st_mtime_ns
        ):
            for text in re.split(r"^-{79}$", file.read_text(), flags=re.MULTILINE):
                if text.strip():
                    letters.append(email.message_from_string(text.lstrip(), policy=as_text))
        return [letter for letter in letters if to is None or to in letter["To"]]


# Runs in a process of its own, on the site's database.
WAIT_FOR_WORKER = """
import time
from django_tasks_db.models import DBTaskResult
for _ in range(600):
    if not DBTaskResult.objects.filter(status__in=["READY", "RUNNING"]).exists():
        break
    time.sleep(0.5)
else:
    raise SystemExit("The worker did not come to an end in 300 s")
"""
_OURS = {"DATABASE_URL", "REDIS_URL", "DEBUG", "DEMO", "SITE_URL", "EMAIL_URL", "ALLOWED_HOSTS"}
