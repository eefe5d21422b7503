"""Writing and changing a comment, and reporting what is wrong."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Comment, Report


class CommentForm(forms.ModelForm):
    form_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)
    parent = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    class Meta:
        model = Comment
        fields = ["text"]
        labels = {"text": _("Your comment")}
        help_texts = {"text": _("Shown at once, with your display name. Keep to the matter.")}
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, is_answer: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs.pop("maxlength", None)
        if is_answer:
            self.fields["text"].widget.attrs["autofocus"] = True


class ReportForm(forms.ModelForm):
    class Meta:
        model = Report
        fields = ["ground", "text", "reporter_email"]
        labels = {"reporter_email": _("Your e-mail address")}
        help_texts = {
            "text": _("What is wrong, and where? A sentence is enough."),
            "reporter_email": _("Only if you want us to be able to answer you. Never shown."),
        }
        widgets = {"ground": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = Report._meta.get_field("ground").choices
        self.fields["text"].widget.attrs.pop("maxlength", None)
        if person.is_authenticated:
            del self.fields["reporter_email"]
