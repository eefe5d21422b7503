"""Production's settings: whole, strict, and they say what is missing."""

import os
import subprocess
import sys

import pytest

from tests.house.sources import ROOT

pytestmark = pytest.mark.slow  # a process for each

WHOLE = {
    "SECRET_KEY": "k7Vx" * 16 + "åäö-not-a-real-one",
    "ALLOWED_HOSTS": "gronatraden.example.org",
    "SITE_URL": "https://gronatraden.example.org",
    "DATABASE_URL": "sqlite://:memory:",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    return python("manage.py", *arguments, **environment)


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": "config.settings.production"} | environment,
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


POLICIES = """
from config.settings import production as settings
print(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"])
print(settings.DESK_CONTENT_SECURITY_POLICY["img-src"])
"""


@pytest.mark.parametrize(
    ("places", "origin"),
    [
        ({"MEDIA_DOMAIN": "bilder.example.org"}, "https://bilder.example.org"),
        ({"MEDIA_ENDPOINT": "https://s3.example.org:9000/x"}, "https://s3.example.org:9000"),
        ({}, "https://bilder.s3.amazonaws.com"),
    ],
)
def test_pictures_in_a_bucket_are_let_in_by_both_policies(places, origin):
    done = python("-c", POLICIES, MEDIA_BUCKET="bilder", **places, **WHOLE)
    assert done.stdout.count(f"'{origin}'") == 2, done.stdout + done.stderr


@pytest.mark.parametrize(("settings", "serves"), [("local", True), ("production", False)])
def test_who_has_no_web_server_in_front_serves_the_pictures_too(tmp_path, settings, serves):
    code = "from django.urls import resolve; print(resolve('/media/images/a.webp').func.__name__)"
    done = manage(
        "shell",
        "-v0",
        "-c",
        code,
        **WHOLE | {"DEBUG": "0", "VAR_DIR": str(tmp_path)},
        DJANGO_SETTINGS_MODULE=f"config.settings.{settings}",
    )
    assert (done.stdout.strip() == "serve") is serves, done.stdout + done.stderr
