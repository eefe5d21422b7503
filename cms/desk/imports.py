"""Bringing values in: the forms, the page of each import with its preview, and the log."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView, WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from ..actions import measurements
from ..errors import FileTooLarge, Refused, ValuesChanged
from ..models import MeasurementImport, StagedValue
from ..queries import measurements as queries
from ..wording import faults
from .access import ForWriters
from .forms import FetchForm, FileForm

Change = StagedValue.Change
Status = MeasurementImport.Status


class NewImportView(ForWriters, WagtailAdminTemplateMixin, TemplateView):
    """GET shows both forms; POST to `fil` or `kolada` begins an import of its own."""

    template_name = "cms/desk/import_new.html"
    page_title = gettext_lazy("Import values")
    header_icon = "download"
    detail_url_name = None
    new_url_name = None
    begin_url_name = None

    def get(self, request, *args, **kwargs):
        if kwargs:
            return redirect(self.new_url_name)
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, noun="", **kwargs):
        begin = {"fil": self.begin_with_file, "kolada": self.begin_with_kolada}.get(noun)
        if begin is None:
            raise Http404
        if job := begin(request):
            measurements.queue(job)
            return redirect(self.detail_url_name, job.pk)
        return self.render_to_response(self.get_context_data(**kwargs))

    def begin_with_file(self, request):
        self.file_form = form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return None
        file, kind = form.cleaned_data["file"], form.cleaned_data["kind"]
        try:
            return measurements.begin(kind, name=file.name, file=file, by=request.user)
        except FileTooLarge as error:
            form.add_error("file", str(error))

    def begin_with_kolada(self, request):
        self.fetch_form = form = FetchForm(request.POST)
        if not form.is_valid():
            return None
        data = form.cleaned_data
        return measurements.begin_fetching(
            indicators=list(data["indicators"]),
            places=list(data["places"]),
            years=form.years,
            by=request.user,
        )

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    file_form = cached_property(lambda self: FileForm())
    fetch_form = cached_property(lambda self: FetchForm())

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "file_form": self.file_form,
            "fetch_form": self.fetch_form,
            "file_address": reverse(self.begin_url_name, args=["fil"]),
            "fetch_address": reverse(self.begin_url_name, args=["kolada"]),
        }


class ImportView(ForWriters, WagtailAdminTemplateMixin, TemplateView):
    """GET shows how far it is, what would change or what is wrong; POST decides."""

    template_name = "cms/desk/import_detail.html"
    detail_url_name = None
    decide_url_name = None
    log_url_name = None

    def get(self, request, *args, **kwargs):
        if "noun" in kwargs:
            return redirect(self.detail_url_name, kwargs["pk"])
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, pk, noun="", **kwargs):
        act, said = self.choices().get(noun, (None, ""))
        if act is None:
            raise Http404
        try:
            self.carry_out(act, said)
        except Refused as error:
            messages.error(request, str(error))
        return redirect(self.detail_url_name, pk)

    def carry_out(self, act, said) -> None:
        """Raises Refused. What has changed since it was read is read again at once."""
        try:
            act(self.object, by=self.request.user)
        except ValuesChanged as error:
            measurements.read_again(self.object, by=self.request.user)
            again = _("It is being read again now: look once more before you save.")
            messages.error(self.request, f"{error} {again}")
        else:
            messages.success(self.request, said)

    def choices(self) -> dict:
        return {
            "sparning": (measurements.apply, _("The values are saved.")),
            "slappning": (measurements.drop, _("The import is dropped. Nothing was saved.")),
        }

    @cached_property
    def object(self) -> MeasurementImport:
        return get_object_or_404(queries.imports(), pk=self.kwargs["pk"])

    def get_page_title(self):
        return str(self.object)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.log_url_name), "label": ImportLog.page_title},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        job = self.object
        return super().get_context_data(**kwargs) | {
            "job": job,
            "problems": faults.in_full(job),
            "series": queries.by_indicator(job) if job.status == Status.READY else [],
            "changes": [
                (Change(change).label, count, queries.first_changes(job, change))
                for change, count in (
                    (Change.CHANGED, job.changed_count),
                    (Change.NEW, job.new_count),
                )
                if count and job.status == Status.READY
            ],
            "most_shown": queries.SHOWN,
            "save_address": reverse(self.decide_url_name, args=[job.pk, "sparning"]),
            "drop_address": reverse(self.decide_url_name, args=[job.pk, "slappning"]),
        }


class ImportLog(ForWriters, BaseListingView):
    page_title = gettext_lazy("Log of values")
    model = MeasurementImport
    paginate_by = 30
    detail_url_name = None
    new_url_name = None

    def get_base_queryset(self):
        return queries.imports()

    def order_queryset(self, rows):
        return rows

    def get_header_buttons(self):
        address = reverse(self.new_url_name)
        return [HeaderButton(_("Import values"), url=address, icon_name="download")]

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "name",
                label=_("From what"),
                get_url=lambda row: reverse(self.detail_url_name, args=[row.pk]),
            ),
            Column("kind", label=_("Way"), accessor="get_kind_display", classname="desk-wide"),
            Column("created_by", label=_("By"), accessor=who, classname="desk-wide"),
            DateColumn("created_at", label=_("When")),
            Column("counts", label=_("Values"), accessor=counts_of, classname="desk-wide"),
            StatusTagColumn(
                "status",
                label=_("Status"),
                accessor="get_status_display",
                primary=lambda row: row.status == Status.READY,
            ),
        ]


def who(job: MeasurementImport) -> str:
    return str(job.created_by or _("whoever runs the site"))


def counts_of(job: MeasurementImport) -> str:
    if job.status == Status.REFUSED:
        return _("problems: %(count)s") % {"count": len(job.problems)}
    if job.is_being_read:
        return ""
    return faults.summary(job)
