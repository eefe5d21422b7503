"""Telling the editors that something is wrong: open to everyone."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from .. import limits
from ..actions import reports
from ..forms.comments import ReportForm
from ..models import Comment, Contribution
from .refusals import tells_refusals


@tells_refusals
def report_contribution(request, pk: int):
    target = get_object_or_404(Contribution.objects.public(), pk=pk)
    return _report(request, target, target)


@tells_refusals
def report_comment(request, pk: int):
    target = get_object_or_404(Comment.objects.public().select_related("contribution"), pk=pk)
    if not target.contribution.is_public:
        raise Http404
    return _report(request, target, target.contribution)


def _report(request, target, contribution):
    request.acted_on = contribution
    form = ReportForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        limits.check_reports(request)
        reports.report(
            target,
            by=request.user,
            ground=form.cleaned_data["ground"],
            text=form.cleaned_data["text"],
            email=form.cleaned_data.get("reporter_email", ""),
        )
        messages.success(request, _("Thank you. An editor looks at your report."))
        return redirect(contribution)
    context = {"form": form, "target": target, "contribution": contribution}
    return render(request, "participation/report_form.html", context)
