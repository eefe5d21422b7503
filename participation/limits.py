"""How much one person, or one address on the net, can write in a while.

Far above what anybody needs, so that nobody meets a limit but those who flood us.
"""

import ipaddress
import logging
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from .errors import Refused, TooManyReports, TooMuchAtOnce, TooMuchToday
from .models import Comment, Contribution

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limit:
    most: int
    within: timedelta
    refusal: type[Refused]


COMMENTS = Limit(20, timedelta(minutes=10), TooMuchAtOnce)
CONTRIBUTIONS = Limit(20, timedelta(days=1), TooMuchToday)
# Of those without an account, counted for each address on the net.
REPORTS = Limit(10, timedelta(minutes=10), TooManyReports)


def check_comments(by) -> None:
    """Raises TooMuchAtOnce. Comments that were deleted or hidden count: they were written."""
    _check(COMMENTS, Comment.objects.filter(author=by))


def check_contributions(by) -> None:
    """Raises TooMuchToday. Drafts count."""
    _check(CONTRIBUTIONS, Contribution.objects.filter(author=by))


def _check(limit: Limit, rows) -> None:
    since = timezone.now() - limit.within
    if rows.filter(created_at__gt=since)[: limit.most].count() >= limit.most:
        raise limit.refusal


def check_reports(request) -> None:
    """Count a report by somebody without an account. Raises TooManyReports.

    A cache that is away hinders nobody from reporting: it is logged, and nothing is counted.
    """
    if request.user.is_authenticated:
        return
    key = f"reports-from:{client_address(request)}"
    try:
        number = 1 if cache.add(key, 1, REPORTS.within.total_seconds()) else _one_more(key)
    except Exception:
        logger.exception("Reports are not counted")
        return
    if number > REPORTS.most:
        raise REPORTS.refusal


def _one_more(key: str) -> int:
    try:
        return cache.incr(key)
    except ValueError:  # its time ran out a moment ago
        return 1


def client_address(request) -> str:
    """Who asks, as the outermost of our own proxies saw them. A network of IPv6 is one."""
    found, proxies = request.META.get("REMOTE_ADDR", ""), settings.TRUSTED_PROXIES
    told = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies and len(told) >= proxies:
        found = told[-proxies].strip() or found
    try:
        address = ipaddress.ip_address(found)
    except ValueError:
        return found[:60]
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
