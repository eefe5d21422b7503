"""An event in the calendar of culture. When it takes place stands in its occurrences."""

from decimal import Decimal
from urllib.parse import urlsplit

from django.core.validators import MaxLengthValidator, MinValueValidator, URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelsearch import index

from participation import text
from participation.models.contribution import Contribution, ContributionQuerySet
from participation.validators import (
    has_something_to_read,
    no_hidden_characters,
    no_identity_number,
)

from ..enums import Category


class Event(Contribution):
    category = models.CharField(_("category"), max_length=12, choices=Category)
    description = models.TextField(
        _("description"),
        max_length=text.MAX_LENGTH,
        validators=[
            MaxLengthValidator(text.MAX_LENGTH),
            has_something_to_read,
            no_hidden_characters,
            no_identity_number,
        ],
    )
    description_html = models.TextField(editable=False)
    venue = models.ForeignKey(
        "events.Venue", on_delete=models.PROTECT, related_name="events", verbose_name=_("venue")
    )
    # Kronor; 0 is free of charge, empty is not told.
    price = models.DecimalField(
        _("price"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    price_note = models.CharField(
        _("about the price"),
        max_length=120,
        blank=True,
        validators=[no_hidden_characters, no_identity_number],
    )
    ticket_url = models.URLField(
        _("link to tickets"),
        max_length=500,
        blank=True,
        validators=[URLValidator(schemes=["https", "http"]), no_hidden_characters],
    )

    objects = ContributionQuerySet.as_manager()

    search_fields = [
        *Contribution.search_fields,
        index.SearchField("description"),
        index.RelatedFields("venue", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(category__in=Category.values), name="event_category_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(price=None) | models.Q(price__gte=0),
                name="event_price_is_not_negative",
            ),
        ]

    @property
    def is_free(self) -> bool:
        return self.price == 0

    @property
    def category_slug(self) -> str:
        return Category(self.category).slug

    @property
    def ticket_host(self) -> str:
        """Whose site the link leads to, so that nobody is led astray."""
        return (urlsplit(self.ticket_url).hostname or "").removeprefix("www.")

    @property
    def shown_occurrence(self):
        """The next one, or the one that is running; when all are over the last. May be None."""
        occurrences = sorted(self.occurrences.all(), key=lambda row: row.starts_at)
        to_come = [row for row in occurrences if not row.is_over]
        return next(iter(to_come or occurrences[-1:]), None)
