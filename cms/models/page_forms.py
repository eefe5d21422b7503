"""What the desk checks before a page is saved, beyond each field by itself."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from .once import has_number, in_force, number_is_taken, other_is_in_force
from .succession import circle_of, problem_of
from .ties import tied


class StrategyForm(WagtailAdminPageForm):
    def clean(self):
        """One strategy applies at a time, and each is replaced by a later one."""
        found = super().clean()
        others = self.instance.__class__.objects.exclude(pk=self.instance.pk)
        if found.get("is_in_force") and (other := in_force(others)):
            self.add_error("is_in_force", other_is_in_force(other))
        if problem := circle_of(self.instance, found.get("successor")):
            self.add_error("successor", problem)
        return found


class PriorityForm(WagtailAdminPageForm):
    def clean(self):
        found = super().clean()
        self._number_is_free(found.get("number"))
        self._ties_are_kept()
        self._goes_on_from_others()
        return found

    def _number_is_free(self, number: int | None) -> None:
        others = self.instance.__class__.objects.exclude(pk=self.instance.pk)
        if other := has_number(others, number, self.parent_page.get_parent()):
            self.add_error("number", number_is_taken(other))

    def _goes_on_from_others(self) -> None:
        formset = self.formsets.get("predecessors")
        if formset is None or not formset.is_valid():
            return
        rows = [form for form in formset.forms if form not in formset.deleted_forms]
        chosen = [form.cleaned_data.get("predecessor") for form in rows]
        path = self.parent_page.path
        if problem := problem_of(self.instance, path, filter(None, chosen)):
            self.add_error(None, problem)

    def _ties_are_kept(self) -> None:
        formset = self.formsets.get("action_areas")
        if formset is None or self.instance.pk is None:
            return
        gone = {form.instance.pk for form in formset.deleted_forms}
        kept = {form.instance.pk for form in formset.forms} - gone
        for area in tied(formset.model.objects.filter(priority=self.instance.pk)):
            if area.pk not in kept:
                self.add_error(None, cannot_go(area))


def cannot_go(row) -> str:
    """Why a row stays."""
    if row._meta.model_name == "initiative":
        return _(
            "“%(row)s” cannot be removed, because somebody follows it or it came from a proposal. "
            "Unpublish it, or say in its status that it is stopped."
        ) % {"row": row}
    return _(
        "“%(row)s” cannot be removed, because something is tied to it: a proposal, an event, an "
        "initiative or a target, for example. Keep it, or tie that to something else first."
    ) % {"row": row}
