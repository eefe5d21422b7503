"""A letter in its reader's language: plain text, and the same as simple HTML."""

import re

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation


def compose(template: str, *, to: str, language: str, context: dict) -> EmailMultiAlternatives:
    """Return a letter made of `<template>_subject.txt`, `<template>_message.txt` and `.html`.

    The context is joined by the site's address, for links that do not depend on who asked, and
    by the address at which people reach the editors.
    """
    ours = {"site_url": settings.SITE_URL, "contact_email": settings.CONTACT_EMAIL}
    context = {"email": to, "language": language} | ours | context
    with translation.override(language):
        subject = render_to_string(f"{template}_subject.txt", context)
        text = render_to_string(f"{template}_message.txt", context).strip()
        letter = EmailMultiAlternatives(
            subject=" ".join(subject.split()),
            body=re.sub(r"\n{3,}", "\n\n", text) + "\n",
            to=[to],
            headers={"Auto-Submitted": "auto-generated"},
        )
        page = render_to_string(f"{template}_message.html", context)
    letter.attach_alternative(page, "text/html")
    return letter
