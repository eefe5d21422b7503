"""What an import did, thing by thing."""

from dataclasses import dataclass, field, fields


@dataclass
class Report:
    """Names of pages and rows. `kept` are not in the file; `skipped` say why they were left."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def take(self, other: "Report") -> None:
        for kind in fields(self):
            getattr(self, kind.name).extend(getattr(other, kind.name))

    @property
    def changes(self) -> bool:
        return bool(self.created or self.updated)

    def __str__(self):
        return (
            f"{len(self.created)} created, {len(self.updated)} updated, "
            f"{len(self.unchanged)} unchanged"
        )
