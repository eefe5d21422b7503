"""`make run`: the embedded default on one machine, with DEBUG on unless DEBUG=0."""

from .base import *  # noqa: F403
from .base import VAR_DIR, env

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = env.str("SECRET_KEY", default="for-this-machine-only-never-in-production-0123456789")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
INTERNAL_IPS = ["127.0.0.1"]
VAR_DIR.mkdir(exist_ok=True)
SERVES_MEDIA = True  # whatever DEBUG says: there is no web server in front

# The demo's mails are files that the site itself shows at /demo/post/.
if not env.str("EMAIL_URL", default=""):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR_DIR / "mail"

# The terminal tells what went wrong; each finished task would bury the address it prints first.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {
        "django_tasks": {"handlers": ["terminal"], "propagate": False},
        "django_tasks_db": {"handlers": ["terminal"], "propagate": False},
    },
}
