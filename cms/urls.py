"""Addresses that are not pages of the tree."""

from django.urls import path

from .views import follow_up_data

app_name = "cms"

urlpatterns = [
    path(
        "strategi/<slug:strategy>/<slug:follow_up>/data.json",
        follow_up_data.snapshot,
        name="follow_up_data",
    ),
]
