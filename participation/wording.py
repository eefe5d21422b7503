"""What the site says of ties, in words."""

from django.utils.translation import gettext as _

from .models import ContributionPriority


def why_suggested(tag: ContributionPriority) -> str:
    """Return "Föreslås för att texten säger ”tåget” och ”hållplats”.\""""
    quoted = [_("“%(word)s”") % {"word": word} for word in tag.words]
    if not quoted:
        return ""
    return _("Suggested because the text says %(words)s.") % {"words": listed(quoted)}


def listed(parts: list[str]) -> str:
    """Return "a, b och c"."""
    *first, last = parts
    if not first:
        return last
    return _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last}
