from pathlib import Path

from django.core.files import File
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from cms import bundled
from cms.actions import measurements
from cms.errors import Refused
from cms.models import Indicator, MeasurementImport, Place
from cms.wording import faults

Kind = MeasurementImport.Kind
WIDTH = 30


class Command(BaseCommand):
    help = (
        "Load measured values from a CSV file or from Kolada, whole or not at all; "
        "a second run changes nothing. The shape of a file: docs/measurements.md."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "file",
            nargs="?",
            type=Path,
            help="A CSV file. Default: the bundled open figures.",
        )
        parser.add_argument(
            "--kolada", type=Path, metavar="FILE", help="An answer of Kolada's that was saved."
        )
        parser.add_argument(
            "--kolada-address",
            action="store_true",
            help="Ask Kolada, for every indicator and place that it knows.",
        )
        this_year = timezone.localdate().year
        parser.add_argument("--from-year", type=int, default=this_year - 10, metavar="YEAR")
        parser.add_argument("--to-year", type=int, default=this_year, metavar="YEAR")

    def handle(self, *, file, kolada, kolada_address, from_year, to_year, verbosity, **options):
        with translation.override("en"):
            try:
                if kolada_address:
                    job = self.fetching(from_year, to_year)
                else:
                    kind = Kind.KOLADA if kolada else Kind.CSV
                    job = self.begun(kind, kolada or file or bundled.FIGURES)
                job = measurements.read(job, self.bar() if verbosity else None)
                if job.status == MeasurementImport.Status.REFUSED:
                    raise CommandError("\n".join(["Nothing was saved.", *faults.in_full(job)]))
                job = measurements.apply(job, by=None)
            except Refused as error:
                raise CommandError(f"Nothing was saved. {error}") from error
            if verbosity:
                self.stdout.write(faults.summary(job))

    def begun(self, kind: Kind, path: Path) -> MeasurementImport:
        try:
            with path.open("rb") as content:
                return measurements.begin(kind, name=path.name, file=File(content), by=None)
        except OSError as error:
            raise CommandError(f"{path} cannot be read ({error.strerror}).") from error

    def fetching(self, first: int, last: int) -> MeasurementImport:
        if first > last:
            raise CommandError("The first year comes after the last.")
        return measurements.begin_fetching(
            indicators=list(Indicator.objects.exclude(kolada_kpi=None).order_by("kolada_kpi")),
            places=list(Place.objects.exclude(kolada_id=None)),
            years=list(range(first, last + 1)),
            by=None,
        )

    def bar(self):
        """Progress on a terminal; elsewhere, such as in a log, nothing."""
        if not self.stdout.isatty():
            return None

        def tell(done: int, total: int | None) -> None:
            share = min(done / total, 1) if total else 0
            filled = "█" * round(share * WIDTH)
            ending = "\n" if total and done >= total else ""
            self.stdout.write(f"\r{filled:░<{WIDTH}} {done}{ending}", ending="")
            self.stdout.flush()

        return tell
