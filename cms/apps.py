from django.apps import AppConfig
from django.urls import register_converter
from django.utils.translation import gettext_lazy as _

from .addresses import NumberConverter


class CmsConfig(AppConfig):
    name = "cms"
    label = "cms"
    verbose_name = _("the strategy and the pages")

    def ready(self):
        register_converter(NumberConverter, "number")
