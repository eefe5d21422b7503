"""What every page here has: a title in two languages, the editor's tabs, a preview of each."""

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.search import index

from .localised import Localised


class LocalisedPage(Page):
    """A page whose Swedish and English texts stand on the same row (docs/adr/0002)."""

    title_en = models.CharField(_("title in English"), max_length=255, blank=True)

    local_title = Localised("title")

    search_fields = [*Page.search_fields, index.SearchField("title_en", boost=2)]
    preview_modes = [("sv", "Svenska"), ("en", "English")]
    private_page_options = []  # what is published here is public

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        """None: the desk offers none, so no page asks the database for them."""
        return PageViewRestriction.objects.none()

    @cached_property
    def above(self) -> list["LocalisedPage"]:
        """The published pages between the home page and this one (1 query; 0 when it is served)."""
        return with_own_texts(self.get_ancestors().live().filter(depth__gt=2))

    def serve_preview(self, request, mode_name):
        """The page as a reader of that language meets it, rendered while the language holds."""
        language = mode_name if mode_name in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            return super().serve_preview(request, mode_name).render()


def with_own_texts(pages: PageQuerySet) -> list[LocalisedPage]:
    """The pages from the top down, each as its own model, in one query for all the models."""
    models = {model._meta.model_name: model for model in LocalisedPage.__subclasses__()}
    found = []
    for page in pages.select_related(*models).order_by("depth", "path"):
        own = getattr(page, page.cached_content_type.model, None)
        if own is not None:
            found.append(own)
    return found


def tabs(*, swedish=(), english=(), rows=None, more=(), details=()) -> TabbedInterface:
    """The editor's tabs: Svenska, English, the rows under the page if any, Inställningar.

    `rows` is a pair of heading and panels, and `more` holds pairs for further tabs after it.
    Publishing at a set time is not offered: nothing would carry it out.
    """
    slug = FieldPanel(
        "slug",
        heading=_("Address"),
        help_text=_("The last part of the address. Links break if it changes."),
    )
    parts = [
        ObjectList([TitleFieldPanel("title", heading=_("Title")), *swedish], heading="Svenska"),
        ObjectList([FieldPanel("title_en", heading=_("Title")), *english], heading="English"),
        ObjectList([slug, *details], heading=_("Settings")),
    ]
    pairs = [rows, *more] if rows else more
    parts[2:2] = [ObjectList(panels, heading=heading) for heading, panels in pairs]
    return TabbedInterface(parts)
