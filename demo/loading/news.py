"""News by the editors, as pages with a history."""

from datetime import timedelta

from cms.models import NewsIndex, NewsPage

from .. import content
from . import pictures
from .stage import Stage

TEXTS = ("title", "title_en", "introduction", "introduction_en", "body", "body_en")


def load(stage: Stage) -> None:
    index = NewsIndex.objects.get()
    for row in reversed(content.news()):
        page = NewsPage(
            slug=row["slug"],
            date=stage.today - timedelta(days=row["days_ago"]),
            image=pictures.of_news(stage, row),
            owner=stage.people["maja"],
            **{name: row[name].strip() for name in TEXTS},
        )
        index.add_child(instance=page)
        page.save_revision(user=stage.people["maja"]).publish(user=stage.people["maja"])
