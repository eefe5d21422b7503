"""Addresses of the room beside the pages, which Wagtail knows."""

from django.urls import path

from .views import indicators

app_name = "cms"

urlpatterns = [
    path("indikatorer/<slug:slug>.csv", indicators.indicator_csv, name="indicator_csv"),
]
