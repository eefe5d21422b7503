"""The suite: fast hashing, tasks at once, everything else as in the product."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES, env

DEBUG = False
SECRET_KEY = "only-for-tests-0123456789-0123456789-0123456789-0123"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
_scratch = tempfile.TemporaryDirectory(prefix="gronatraden-test-")  # gone with the process
SCRATCH_DIR = Path(_scratch.name)
STORAGES["imports"] = {
    "BACKEND": "django.core.files.storage.FileSystemStorage",
    "OPTIONS": {"location": SCRATCH_DIR / "imports"},
}
KOLADA_API = "http://127.0.0.1:9"  # nobody answers there: a test that asks has a server of its own
STATIC_ROOT = SCRATCH_DIR / "static"
MEDIA_ROOT = SCRATCH_DIR / "media"
STATIC_ROOT.mkdir()
MEDIA_ROOT.mkdir()
if env.bool("TEST_WITHOUT_RATE_LIMITS", default=False):
    ACCOUNT_RATE_LIMITS = False
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # The test runner drops its database, which a pool would hold open.
    DATABASES["default"]["OPTIONS"].pop("pool", None)
else:
    # By name, as pytest-django knows only Django's own engine by its in-memory default.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
