"""Production's settings: whole, strict, and they say what is missing."""

import os
import subprocess
import sys

import pytest

from tests.house.sources import ROOT

WHOLE = {
    "SECRET_KEY": "k7Vx" * 16 + "åäö-not-a-real-one",
    "ALLOWED_HOSTS": "gronatraden.example.org",
    "SITE_URL": "https://gronatraden.example.org",
    "DATABASE_URL": "sqlite://:memory:",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, "DJANGO_SETTINGS_MODULE": "config.settings.production", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_django_finds_nothing_to_say_before_deployment():
    done = manage("check", "--deploy", "--fail-level", "WARNING", **WHOLE)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL"])
def test_what_is_missing_is_named(missing):
    environment = {name: value for name, value in WHOLE.items() if name != missing}
    done = manage("check", **environment)
    assert done.returncode != 0
    assert missing in done.stderr
    assert [name for name in WHOLE if name in done.stderr.splitlines()[-1]] == [missing]


def test_the_demo_is_not_there():
    code = "from django.urls import resolve; print(resolve('/demo/post/').app_names)"
    assert manage("shell", "-v0", "-c", code, **WHOLE).stdout.strip() == "[]"
