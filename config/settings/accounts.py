"""Who people are and how they come in (docs/accounts.md)."""

from django.urls import reverse_lazy

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "participation.accounts.passwords.UnlikeValidator",
        "OPTIONS": {"user_attributes": ["email"]},
    },
    {
        "NAME": "participation.accounts.passwords.UnlikeValidator",
        "OPTIONS": {"user_attributes": ["display_name"]},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = reverse_lazy("participation:my_page")

ACCOUNT_ADAPTER = "participation.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "participation.accounts.forms.LoginForm",
    "signup": "participation.accounts.forms.SignupForm",
    "add_email": "participation.accounts.forms.ChangeEmailForm",
    "change_password": "participation.accounts.forms.ChangePasswordForm",
    "set_password": "participation.accounts.forms.SetPasswordForm",
    "reset_password": "participation.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "participation.accounts.forms.NewPasswordForm",
    "reauthenticate": "participation.accounts.forms.ReauthenticateForm",
    "request_login_code": "participation.accounts.forms.RequestCodeForm",
    "confirm_login_code": "participation.accounts.forms.LoginCodeForm",
    "confirm_email_verification_code": "participation.accounts.forms.EmailCodeForm",
    "confirm_password_reset_code": "participation.accounts.forms.ResetCodeForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "participation.accounts.models.user.display"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# Letters hold a code and no link to log in by: why, in docs/accounts.md.
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
# Letters can be slow: a code holds for as long everywhere, and the log-in it belongs to longer.
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_TIMEOUT = 45 * 60
# Three guesses for each code of six digits: the limits by day keep the odds below 1 in 10,000.
ACCOUNT_RATE_LIMITS = {
    "confirm_email": "3/m/key,15/d/key",
    "request_login_code": "20/m/ip,3/m/key,20/d/key",
    "reset_password": "20/m/ip,3/m/key,20/d/key",
}
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = True
