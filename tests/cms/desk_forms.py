"""The desk's forms, filled in as an editor finds them."""

from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html


def edit_form(client: Client, page: Page, **changes) -> QueryDict:
    """What the page's form would send, with some fields changed."""
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    data = querydict_from_html(response.content.decode(), form_id="page-edit-form").copy()
    data.pop("action-submit", None)
    for name, value in changes.items():
        data[name] = value
    return data


def save(client: Client, page: Page, data: QueryDict, *, publish: bool = False):
    """Send the form: as a draft, or to be published."""
    if publish:
        data["action-publish"] = "1"
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, follow=True)
