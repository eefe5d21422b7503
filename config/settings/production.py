"""Production: refuses to start while something it needs is missing, and names it."""

from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

_required = ("SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL")
_missing = [name for name in _required if not environ.Env().str(name, default="")]
if _missing:
    raise ImproperlyConfigured(
        f"Set these environment variables before starting: {', '.join(_missing)}."
    )

from .base import *  # noqa: E402, F403 - the base reads the environment that was just checked
from .base import (  # noqa: E402
    CONTENT_SECURITY_POLICY,
    DESK_CONTENT_SECURITY_POLICY,
    MEDIA_URL,
    SITE_URL,
    STORAGES,
    TRUSTED_PROXIES,
    env,
)

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
MEDIA_ENDPOINT = env.str("MEDIA_ENDPOINT", default="")
MEDIA_DOMAIN = env.str("MEDIA_DOMAIN", default="")
if MEDIA_BUCKET:
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": MEDIA_BUCKET,
            "endpoint_url": MEDIA_ENDPOINT or None,
            "custom_domain": MEDIA_DOMAIN or None,
            "file_overwrite": False,
            "querystring_auth": False,
        },
    }
    MEDIA_URL = env.str("MEDIA_URL", default=MEDIA_URL)
    # Where the pictures come from, for the browser to let them in.
    _endpoint = urlsplit(MEDIA_ENDPOINT or f"https://{MEDIA_BUCKET}.s3.amazonaws.com")
    _origin = (
        f"https://{MEDIA_DOMAIN}" if MEDIA_DOMAIN else f"{_endpoint.scheme}://{_endpoint.netloc}"
    )
    CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"].append(_origin)
    DESK_CONTENT_SECURITY_POLICY["img-src"].append(_origin)
