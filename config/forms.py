"""How forms are drawn: each field by our own template, and widgets from templates/ first."""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    field_template_name = "components/field.html"
