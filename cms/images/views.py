"""The desk's upload of many pictures at once."""

from django.http import HttpRequest, HttpResponseBadRequest, JsonResponse
from wagtail.images.views import multiple

from .storing import prepare_on_commit


class AddView(multiple.AddView):
    """Wagtail's, but nothing is kept unless the whole form is right.

    Wagtail parks the raw file in the media folder while another field is corrected, and later
    makes a picture of it unseen: a way past the intake.
    """

    def post(self, request: HttpRequest):
        if "files[]" not in request.FILES:
            return HttpResponseBadRequest("Must upload a file")
        upload = request.FILES["files[]"]
        form = self.get_upload_form_class()(
            {
                "title": request.POST.get("title", upload.name),
                "collection": request.POST.get("collection"),
            },
            {"file": upload},
            user=request.user,
        )
        if not form.is_valid():
            return JsonResponse(self.get_invalid_response_data(form))
        self.object = self.save_object(form)
        return JsonResponse(self.get_edit_object_response_data())

    def get_invalid_response_data(self, form) -> dict:
        messages = [message for errors in form.errors.values() for message in errors]
        return {"success": False, "error_message": "\n".join(messages)}

    def save_object(self, form):
        image = super().save_object(form)
        prepare_on_commit(image)
        return image
