"""What rows are held against: the series and places that are known, and the sources in a file."""

from dataclasses import dataclass, field

from django.utils import timezone

from cms.models import Indicator, Place, Source
from cms.models.measurement import FIRST_YEAR

from .faults import Faults

MOST_SOURCES = 500  # more in one file, and the column is surely another


@dataclass(slots=True)
class Row:
    """A value as it was read, held against what is known. `value` None: said to be missing."""

    line: int
    page: int
    indicator: int
    place: str
    group: str
    year: int
    value: object  # Decimal | None
    source: str = ""
    note: str = ""
    note_en: str = ""


@dataclass
class Sources:
    """Those a file names, each with its first line, licence and address."""

    known: set[str]
    named: dict[str, tuple[int, str, str]] = field(default_factory=dict)

    def take(self, name: str, licence: str, url: str, line: int, faults: Faults) -> None:
        """Two lines must not say different things of one source."""
        if name not in self.named:
            if len(self.named) >= MOST_SOURCES:
                raise faults.stop("too_many_sources", line, most=MOST_SOURCES)
            self.named[name] = (line, licence, url)
            return
        first, old_licence, old_url = self.named[name]
        for old, new in ((old_licence, licence), (old_url, url)):
            if new and old and new != old:
                faults.note("source_differs", line, source=name, first=first)
        self.named[name] = (first, old_licence or licence, old_url or url)

    def new(self) -> list[dict]:
        """Those to be made. One that is known is the editors' own by now, whatever a file says."""
        return [
            {"name": name, "licence": licence or Source.Licence.UNSTATED.value, "url": url}
            for name, (_line, licence, url) in self.named.items()
            if name not in self.known
        ]


@dataclass
class Known:
    """All that a reader asks, asked of the database once."""

    slugs: dict[str, int]
    kpis: dict[str, int]
    places: set[str]
    kolada_places: dict[str, str]
    sources: Sources
    last_year: int

    @classmethod
    def now(cls) -> "Known":
        indicators = Indicator.objects.values_list("pk", "slug", "kolada_kpi")
        places = Place.objects.values_list("code", "kolada_id")
        return cls(
            slugs={slug: pk for pk, slug, _kpi in indicators},
            kpis={kpi: pk for pk, _slug, kpi in indicators if kpi},
            places={code for code, _kolada in places},
            kolada_places={kolada: code for code, kolada in places if kolada},
            sources=Sources(set(Source.objects.values_list("name", flat=True))),
            last_year=timezone.localdate().year,
        )

    def is_year(self, year: int) -> bool:
        """What is measured has been: a year to come is a slip of the pen."""
        return FIRST_YEAR <= year <= self.last_year
