"""The demo's own pages: there only while DEBUG is on (config/urls.py)."""

from django.urls import path

from . import views

app_name = "demo"
urlpatterns = [
    path("post/", views.mail_list, name="mail_list"),
    path("post/<str:file>/<int:number>/", views.mail_detail, name="mail_detail"),
]
