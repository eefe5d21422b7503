"""Addresses. Swedish at the root, the same under /en/ (docs: contract)."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls

from events.views.gaps import gaps

from . import views

handler400 = views.bad_request
handler403 = views.permission_denied
handler404 = views.not_found
handler500 = views.server_error

urlpatterns = [
    path("redaktion/", include("participation.desk.urls")),
    path("dokument/", include(wagtaildocs_urls)),
    path("halsa/", views.alive, name="alive"),
    path("favicon.ico", views.favicon),
]
if settings.SERVES_MEDIA:
    urlpatterns += [path("media/<path:path>", serve, {"document_root": settings.MEDIA_ROOT})]
if settings.DEBUG:
    urlpatterns += [path("demo/", include("demo.urls"))]

urlpatterns += i18n_patterns(
    path("konto/", include("participation.accounts.urls")),
    path("stilguide/", views.style_guide, name="style_guide"),
    path("", include("cms.urls")),
    path("", include("participation.urls")),
    path("evenemang/", include("events.urls")),
    path("strategi/<slug:slug>/luckor/", gaps, name="gaps"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
