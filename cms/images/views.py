"""The desk's upload of many pictures at once, and what keeps a picture that is shown."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.images.permissions import permission_policy
from wagtail.images.views import chooser, images, multiple

from cms.models import Image
from cms.models.ties import tied

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


class DeleteView(images.DeleteView):
    """Wagtail's, but a picture that something shows stays, and why is said."""

    def dispatch(self, request, *args, **kwargs):
        if not self.user_has_permission("delete"):
            raise PermissionDenied
        if is_held(self.object):
            messages.error(request, is_shown(self.object))
            return redirect("wagtailimages:edit", self.object.pk)
        return super().dispatch(request, *args, **kwargs)


class DeleteAddedView(multiple.DeleteView):
    """The same for one of many that were just added."""

    def post(self, request, *args, **kwargs):
        image = Image.objects.filter(pk=kwargs["image_id"]).first()
        if image and is_held(image):
            return JsonResponse({"success": False, "error_message": is_shown(image)}, status=409)
        return super().post(request, *args, **kwargs)


def select_format(request: HttpRequest, image_id: int):
    """Wagtail's, but for those who may choose the picture: it asks only on the step before."""
    image = get_object_or_404(Image, pk=image_id)
    if not permission_policy.user_has_permission_for_instance(request.user, "choose", image):
        raise PermissionDenied
    return chooser.viewset.select_format_view(request, image_id=image_id)


def is_held(image: Image) -> bool:
    return tied(Image.objects.filter(pk=image.pk)).exists()


def is_shown(image: Image) -> str:
    return _("“%(picture)s” cannot be removed, because a proposal or an event shows it.") % {
        "picture": image.title
    }
