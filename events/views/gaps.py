"""Where too little happens: a strategy's gaps, with the rows behind each number."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cms.queries import strategy as strategies
from cms.queries.gaps import largest_towns
from cms.queries.places import municipality_names

from ..forms.gaps import PeriodForm
from ..queries import gap_report
from .gap_tables import Tables


@require_safe
def gaps(request, slug: str):
    strategy = strategies.published(slug)
    if strategy is None:
        raise Http404
    form = PeriodForm(request.GET)
    report = gap_report.read(strategy, form.period)
    context = {
        "strategy": strategy,
        "form": form,
        "report": report,
        "tables": Tables(report, municipality_names(), largest_towns()),
        "little": gap_report.LITTLE,
    }
    return render(request, "events/gaps.html", context)
