"""A resident's or an association's idea: not a formal "medborgarförslag"."""

from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelsearch import index

from ..validators import has_something_to_read, no_hidden_characters, no_identity_number
from .contribution import Contribution, ContributionQuerySet


class Proposal(Contribution):
    # What the author typed (a little Markdown), and the safe HTML that the action made of it.
    body = models.TextField(
        _("your idea"),
        max_length=10_000,
        validators=[
            MaxLengthValidator(10_000),
            has_something_to_read,
            no_hidden_characters,
            no_identity_number,
        ],
    )
    body_html = models.TextField(editable=False)

    objects = ContributionQuerySet.as_manager()

    search_fields = [*Contribution.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
