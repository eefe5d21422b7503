"""What a file says about a page and the rows under it, ready to be held against the database."""

from dataclasses import dataclass, field

from cms.models.page import LocalisedPage


@dataclass
class RowSpec:
    """A row under a page. Known by `slug`; without one, by the first of `fields`."""

    fields: dict[str, object]
    slug: str = ""
    rows: dict[str, list["RowSpec"]] = field(default_factory=dict)


@dataclass
class PageSpec:
    """A page: its own fields, the rows under it, the pages under it."""

    path: str
    model: type[LocalisedPage]
    slug: str
    fields: dict[str, object]
    rows: dict[str, list[RowSpec]] = field(default_factory=dict)
    pages: list["PageSpec"] = field(default_factory=list)

    def __str__(self):
        return f"{self.model._meta.model_name} {self.slug}"
