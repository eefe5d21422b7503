"""Production: refuses to start while something it needs is missing, and names it."""

import environ
from django.core.exceptions import ImproperlyConfigured

_required = ("SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL")
_missing = [name for name in _required if not environ.Env().str(name, default="")]
if _missing:
    raise ImproperlyConfigured(
        f"Set these environment variables before starting: {', '.join(_missing)}."
    )

from .base import *  # noqa: E402, F403 - the base reads the environment that was just checked
from .base import MEDIA_URL, SITE_URL, STORAGES, TRUSTED_PROXIES, env  # noqa: E402

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^halsa/$", r"^redo/$"]
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

MEDIA_BUCKET = env.str("MEDIA_BUCKET", default="")
if MEDIA_BUCKET:
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": MEDIA_BUCKET,
            "endpoint_url": env.str("MEDIA_ENDPOINT", default=None),
            "custom_domain": env.str("MEDIA_DOMAIN", default=None),
            "file_overwrite": False,
            "querystring_auth": False,
        },
    }
    MEDIA_URL = env.str("MEDIA_URL", default=MEDIA_URL)
