"""allauth's pages, where a mail server that is away is told on the page and not as an error."""

from allauth.account import views
from allauth.account.internal.decorators import login_not_required
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.utils.decorators import method_decorator

from .adapter import MailNotSent


class MailMayFail:
    """Shows the form again with what was typed, and says that the letter was not sent."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except MailNotSent as error:
            return self.mail_failed(form, error)

    def mail_failed(self, form, error: MailNotSent):
        form.add_error(None, str(error))
        return self.render_to_response(self.get_context_data(form=form))


class CodeMayNotCome(MailMayFail):
    """A page that asks for a code, and sends a new one on request."""

    def mail_failed(self, form, error: MailNotSent):
        messages.error(self.request, str(error))
        return HttpResponseRedirect(self.request.get_full_path())


class SignupView(MailMayFail, views.SignupView):
    user = None

    def mail_failed(self, form, error):
        if self.user:
            self.user.delete()  # nobody was told of this account: the next attempt starts anew
        return super().mail_failed(form, error)


class LoginView(MailMayFail, views.LoginView):
    pass


class RequestLoginCodeView(MailMayFail, views.RequestLoginCodeView):
    pass


class ConfirmLoginCodeView(CodeMayNotCome, views.ConfirmLoginCodeView):
    pass


class PasswordResetView(MailMayFail, views.PasswordResetView):
    pass


class EmailView(MailMayFail, views.EmailView):
    pass


@method_decorator(login_not_required, name="dispatch")
class ConfirmEmailView(CodeMayNotCome, views.ConfirmEmailVerificationCodeView):
    pass


class AccountClosedView(views.AccountInactiveView):
    extra_context = {"contact_email": settings.CONTACT_EMAIL}
