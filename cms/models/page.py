"""What every page here has: a title in two languages, the editor's tabs, a preview of each."""

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page
from wagtail.search import index

from .localised import Localised


class LocalisedPage(Page):
    """A page whose Swedish and English texts stand on the same row (docs/adr/0002)."""

    title_en = models.CharField(_("title in English"), max_length=255, blank=True)

    local_title = Localised("title")

    search_fields = [*Page.search_fields, index.SearchField("title_en", boost=2)]
    preview_modes = [("sv", "Svenska"), ("en", "English")]
    show_in_menus_default = False

    class Meta:
        abstract = True

    def serve_preview(self, request, mode_name):
        """The page as a reader of that language meets it, rendered while the language holds."""
        language = mode_name if mode_name in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            return super().serve_preview(request, mode_name).render()


def tabs(*, swedish=(), english=(), rows=None, details=(), form=None) -> TabbedInterface:
    """The editor's tabs: Svenska, English, the rows under the page if any, Inställningar.

    `rows` is a pair of heading and panels; `form` a form class with checks of its own.
    """
    parts = [
        ObjectList([TitleFieldPanel("title", heading=_("Title")), *swedish], heading="Svenska"),
        ObjectList([FieldPanel("title_en", heading=_("Title")), *english], heading="English"),
    ]
    if rows:
        parts.append(ObjectList(rows[1], heading=rows[0]))
    slug = FieldPanel(
        "slug", help_text=_("The last part of the address. Links break if it changes.")
    )
    parts.append(ObjectList([slug, *details], heading=_("Settings")))
    if form is None:
        return TabbedInterface(parts)
    return TabbedInterface(parts, base_form_class=form)
