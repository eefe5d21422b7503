"""Columns of the desk's lists, beyond Wagtail's own."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, StatusTagColumn, TitleColumn

SHORT = 24  # words


def subject_of(row) -> str:
    """What a report or a decision is about, in its author's words."""
    return row.contribution.title if row.contribution else row.comment.text


def kind_of(row) -> str:
    return row.contribution.get_kind_display() if row.contribution else _("comment")


def page_about(target) -> str:
    """The desk's page about a contribution or a comment."""
    viewset = target.kind if hasattr(target, "kind") else "comment"
    return reverse(f"desk_{viewset}:detail", args=[target.pk])


class LeadColumn(TitleColumn):
    """What the row is about, with a few more words below; leads to its page."""

    cell_template_name = "participation/desk/cells/lead.html"

    def __init__(self, name, *, label, url_name: str = "", excerpt: str = "", **options):
        options.setdefault("get_url", lambda row: reverse(url_name, args=[row.pk]))
        super().__init__(
            name,
            label=label,
            get_title_id=lambda row: f"{row._meta.model_name}_{row.pk}_title",
            **options,
        )
        self.excerpt = excerpt

    def get_value(self, instance):
        return Truncator(super().get_value(instance)).words(SHORT)

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        context["excerpt"] = getattr(instance, self.excerpt) if self.excerpt else ""
        return context


class TiesColumn(Column):
    """The priorities, by their numbers."""

    cell_template_name = "participation/desk/cells/ties.html"

    def get_value(self, instance):
        return [tag.priority for tag in instance.tags.all() if tag.action_area_id is None]


class StatusColumn(StatusTagColumn):
    """What waits for an editor stands out."""

    def __init__(self, *, label, waits: str):
        super().__init__(
            "status",
            label=label,
            accessor="get_status_display",
            primary=lambda row: row.status == waits,
        )


def selection(model) -> BulkActionsCheckboxColumn:
    return BulkActionsCheckboxColumn("selection", obj_type=model._meta.model_name)
