"""What a browser sends with the event's form."""

import uuid

from django.core.files.uploadedfile import SimpleUploadedFile

from cms.models import Priority
from tests.factories import image_bytes

NEW = "/evenemang/nytt/"


def fields(**changes) -> dict:
    """What a browser sends: the form and one empty picture form."""
    sent = {
        "form_key": str(uuid.uuid4()),
        "title": "Lucia i domkyrkan",
        "category": "music",
        "date": "2026-12-13",
        "start_time": "18:00",
        "end_time": "19:30",
        "end_date": "",
        "venue_name": "Växjö domkyrka",
        "address": "Linnégatan 2",
        "municipality": "0780",
        "description": "Barnkören sjunger Lucia in.",
        "price": "120,50",
        "price_note": "Barn gratis",
        "ticket_url": "example.org/lucia",
        "priorities": [str(Priority.objects.get(number=2).pk)],
        "photos-TOTAL_FORMS": "1",
        "photos-INITIAL_FORMS": "0",
        "photos-MIN_NUM_FORMS": "0",
        "photos-MAX_NUM_FORMS": "1",
    }
    return sent | changes


def picture(name="bild.jpg", content=None):
    content = image_bytes() if content is None else content
    return SimpleUploadedFile(name, content, "image/jpeg")
