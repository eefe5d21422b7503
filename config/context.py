"""What every page's frame needs."""

from django.conf import settings
from django.urls import translate_url


def site(request) -> dict:
    """The same page's address in each language, for the switch and `hreflang`. No query."""
    path = request.get_full_path()
    return {
        "language_addresses": {code: translate_url(path, code) for code, _ in settings.LANGUAGES},
        "site_url": settings.SITE_URL,
    }
