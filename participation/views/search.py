"""The site's search."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from cms.queries.words import clean_query

from ..queries import search as reading


@require_safe
def search(request):
    typed = clean_query(request.GET.get("q", ""))
    context = {"typed": typed, "found": reading.search(typed), "shortest": reading.SHORTEST}
    return render(request, "participation/search.html", context)
