"""allauth's pages under Swedish addresses. The names are allauth's own: it reverses them itself."""

from allauth.account import views as allauth
from django.urls import path
from django.views.generic import RedirectView

from . import views

urlpatterns = [
    path("skapa/", views.SignupView.as_view(), name="account_signup"),
    path("logga-in/", views.LoginView.as_view(), name="account_login"),
    path("logga-in/kod/", views.RequestLoginCodeView.as_view(), name="account_request_login_code"),
    path(
        "logga-in/kod/svar/",
        views.ConfirmLoginCodeView.as_view(),
        name="account_confirm_login_code",
    ),
    path("logga-ut/", allauth.logout, name="account_logout"),
    path("avstangt/", views.AccountClosedView.as_view(), name="account_inactive"),
    path("bekrafta-dig/", allauth.reauthenticate, name="account_reauthenticate"),
    path("e-post/", views.EmailView.as_view(), name="account_email"),
    path(
        "e-post/kod/",
        views.ConfirmEmailView.as_view(),
        name="account_email_verification_sent",
    ),
    path("losenord/", allauth.password_change, name="account_change_password"),
    path("losenord/valj/", allauth.password_set, name="account_set_password"),
    path("losenord/glomt/", views.PasswordResetView.as_view(), name="account_reset_password"),
    path(
        "losenord/glomt/kod/",
        allauth.confirm_password_reset_code,
        name="account_confirm_password_reset_code",
    ),
    path(
        "losenord/glomt/nytt/",
        allauth.complete_password_reset,
        name="account_complete_password_reset",
    ),
    path(
        "losenord/glomt/klart/",
        allauth.password_reset_from_key_done,
        name="account_password_reset_completed",
    ),
]
# What those who know allauth guess, and what old links hold.
urlpatterns += [
    path(f"{guess}/", RedirectView.as_view(pattern_name=f"account_{guess}", query_string=True))
    for guess in ("login", "logout", "signup")
]
