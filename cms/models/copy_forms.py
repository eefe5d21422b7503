"""Copying at the desk what there may be one of: Wagtail's copies pass by the page's own form."""

from django.apps import apps
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from .once import has_number


class StrategyCopyForm(CopyForm):
    """Without aliases, which are published at once and cannot be changed.

    A copy within a strategy is a draft until its priorities have numbers of their own.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self):
        found = super().clean()
        if found.get("publish_copies") and self._takes_a_number(found):
            text = _("Copy without publishing: each number can be used once in a strategy.")
            self.add_error("publish_copies", text)
        return found

    def _takes_a_number(self, found: dict) -> bool:
        # By name, for both name this form.
        priorities = apps.get_model("cms", "Priority").objects.all()
        strategies = apps.get_model("cms", "Strategy").objects
        copied = self.page.get_descendants(inclusive=True)
        copied = copied if found.get("copy_subpages") else Page.objects.filter(pk=self.page.pk)
        parent = found.get("new_parent_page") or self.page.get_parent()
        strategy = strategies.ancestor_of(parent, inclusive=True).first()
        numbers = priorities.live().filter(pk__in=copied).values_list("number", flat=True)
        if strategy is None:
            return False
        return any(has_number(priorities, one, strategy) for one in numbers)
