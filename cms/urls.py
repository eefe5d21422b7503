"""Addresses of the room beside the pages, which Wagtail knows."""

from django.urls import path

from .views import follow_up_data, indicators

app_name = "cms"

urlpatterns = [
    path(
        "strategi/<slug:strategy>/<slug:follow_up>/data.json",
        follow_up_data.snapshot,
        name="follow_up_data",
    ),
    path("indikatorer/<slug:slug>.csv", indicators.indicator_csv, name="indicator_csv"),
]
