"""What every answer goes through, beyond Django's own."""

import logging

from csp.constants import SELF
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import Http404
from django.urls import reverse

from . import views
from .cache import CacheAway

logger = logging.getLogger(__name__)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy everywhere but at the desk, whose pages are Wagtail's.

    A page that an editor previews keeps the strict one, and may stand in a frame of the desk.
    """

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parts
        if getattr(request, "is_preview", False):
            parts.replace = {"frame-ancestors": [SELF]}
        elif request.path_info.startswith(reverse("wagtailadmin_home")):
            parts.config = settings.DESK_CONTENT_SECURITY_POLICY
        return parts


class DatabaseAwayMiddleware:
    """A database or cache that is away is told to the reader as 503, not as a fault of ours."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, OperationalError | InterfaceError | CacheAway):
            logger.error("The database or the cache is away: %r", exception)
            return views.unavailable(request)
        return None


class NotFoundMiddleware:
    """With DEBUG on Django would show its page for developers; who tries the demo sees ours."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return views.not_found(request, exception) if isinstance(exception, Http404) else None
