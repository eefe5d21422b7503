"""Addresses of the calendar. Each change of state is a noun of its own, by POST."""

from django.urls import path

from .views import event_writing, events

app_name = "events"

urlpatterns = [
    path("", events.event_list, name="event_list"),
    path("nytt/", event_writing.event_create, name="event_create"),
    path("<number:pk>/", events.event_detail, name="event_by_number"),
    path("<number:pk>/andring/", event_writing.event_edit, name="event_edit"),
    path("<number:pk>/inskick/", event_writing.event_submit, name="event_submit"),
    path("<number:pk>/aterkallelse/", event_writing.event_withdraw, name="event_withdraw"),
    path("<number:pk>-<slug:slug>/", events.event_detail, name="event_detail"),
]
