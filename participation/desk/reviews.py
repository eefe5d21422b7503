"""The pages where an editor reads one thing and decides: what is seen, and what can be done."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from ..errors import Refused
from ..queries import desk
from . import choices
from .access import Moderated
from .columns import kind_of, subject_of


class ReviewView(Moderated, WagtailAdminTemplateMixin, TemplateView):
    """GET shows; POST to the address of a choice decides. What was typed is never lost."""

    choices = ()
    index_url_name = None
    detail_url_name = None
    decide_url_name = None
    list_title = ""
    failed = None  # the noun and the form of a choice that was refused

    def get(self, request, *args, **kwargs):
        if "noun" in kwargs:
            return redirect(self.detail_url_name, kwargs["pk"])
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        choice = next((one for one in self.choices if one.noun == kwargs.get("noun")), None)
        if choice is None:
            raise Http404
        form = choice.form_class(request.POST.copy(), auto_id=f"{choice.noun}-%s")
        if form.is_valid() and self.decide(choice, form):
            told = choice.told % {"title": self.title}
            messages.success(request, told, buttons=[messages.button(self.address, _("View"))])
            return redirect(self.index_url_name)
        self.__dict__.pop("object", None)  # read it again: somebody else may have decided
        form.data.update(self.seen)  # what the page now shows
        self.failed = (choice.noun, form)
        return self.render_to_response(self.get_context_data(**kwargs))

    def decide(self, choice, form) -> bool:
        try:
            choice.act(self.object, by=self.request.user, **form.cleaned_data)
        except Refused as error:
            form.add_error(None, str(error))
        except ValidationError as error:
            form.add_error(None, error.messages)
        return form.is_valid()

    @cached_property
    def object(self):
        return get_object_or_404(self.rows(), pk=self.kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse(self.detail_url_name, args=[self.kwargs["pk"]])

    @property
    def title(self) -> str:
        raise NotImplementedError

    def rows(self):
        raise NotImplementedError

    @property
    def seen_at(self) -> str:
        """When what the page shows was last changed."""
        return ""

    @property
    def seen(self) -> dict:
        """What the forms carry of what the page shows."""
        return {"seen_at": self.seen_at}

    def get_page_title(self):
        return self.title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": self.list_title},
            {"url": "", "label": self.title},
        ]

    def offers(self) -> list[dict]:
        """What can be decided just now, each with its form: the one that was refused as typed."""
        noun, failed_form = self.failed or (None, None)
        return [
            {
                "choice": choice,
                "address": reverse(self.decide_url_name, args=[self.kwargs["pk"], choice.noun]),
                "form": failed_form if choice.noun == noun else self.empty_form(choice),
                "is_unfolded": choice.noun == noun,
            }
            for choice in self.choices
            if choice.noun == noun or choice.is_possible(self.object)
        ]

    def empty_form(self, choice):
        return choice.form_class(initial=self.seen, auto_id=f"{choice.noun}-%s")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"object": self.object, "offers": self.offers()}


class ContributionReview(ReviewView):
    template_name = "participation/desk/contribution.html"
    choices = choices.ABOUT_CONTRIBUTION
    kind = None

    def rows(self):
        return desk.in_full(desk.contributions(self.kind).select_related(self.kind))

    @property
    def title(self):
        return self.object.title

    @property
    def seen_at(self):
        return self.object.updated_at.isoformat()

    def get_header_buttons(self):
        if not self.object.is_public:
            return []
        address = self.object.get_absolute_url()
        return [HeaderButton(_("View on the site"), url=address, icon_name="view")]

    def get_context_data(self, **kwargs):
        row = self.object
        return super().get_context_data(**kwargs) | {
            "contribution": row,
            "child": getattr(row, self.kind),
            "body_template": f"participation/desk/body_{self.kind}.html",
            "record": desk.record_of(row.author, without=row),
            "decisions": desk.decisions_about(row),
            "reports": desk.open_reports_about(row),
        }


class CommentReview(ReviewView):
    template_name = "participation/desk/comment.html"
    choices = choices.ABOUT_COMMENT

    def rows(self):
        return desk.comments().select_related("parent__author")

    @property
    def title(self):
        return Truncator(self.object.text).words(8)

    @property
    def seen_at(self):
        return self.object.changed_at.isoformat()

    def get_context_data(self, **kwargs):
        row = self.object
        return super().get_context_data(**kwargs) | {
            "comment": row,
            "replies": row.replies.select_related("author").in_thread_order(),
            "record": desk.record_of(row.author),
            "decisions": desk.decisions_about(row),
            "reports": desk.open_reports_about(row),
        }


class ReportReview(ReviewView):
    template_name = "participation/desk/report.html"
    choices = choices.ABOUT_REPORT

    def rows(self):
        return desk.reports().select_related("comment__parent__author", "contribution__association")

    @property
    def title(self):
        return Truncator(subject_of(self.object)).words(8)

    @property
    def seen_at(self):
        target = self.object.target
        changed_at = target.changed_at if self.object.comment else target.updated_at
        return changed_at.isoformat()

    def get_context_data(self, **kwargs):
        report = self.object
        target = report.target
        return super().get_context_data(**kwargs) | {
            "report": report,
            "kind": kind_of(report),
            "others": desk.open_reports_about(target).exclude(pk=report.pk),
            "record": desk.record_of(target.author),
            "decisions": desk.decisions_about(target),
        }
